import type { PositionProposed } from '../../record/bodies/positions.ts'
import { standing } from '../../record/fold.ts'
import { proposalOf } from '../../record/proposal.ts'
import { decide, explain } from '../../rulebook/index.ts'
import { proposal } from '../../rulebook/positions/proposal.ts'
import { settingOf } from '../../rulebook/settings.ts'
import { action, type Given } from '../action.ts'
import { agencyKindOf } from './agency-kind.ts'
import { isTaken } from './position-fields.ts'
import { EVIDENCE, PROPOSAL_FIELDS, type ProposalInput } from './proposal-fields.ts'
import { invalid } from '../fields.ts'

/** A headquarters official proposes a position for the own program area, ICE Directive 1056.1, 4.2(1). */
export const proposePosition = action({
  id: 'positions/propose-position',
  title: 'Propose a position',
  about:
    'Proposes an SES position for the program area of a headquarters official, with the evidence for each function.',
  power: 'propose-position',
  fields: PROPOSAL_FIELDS,
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [`position:${input.position}`],
  decide(input, given) {
    const { unit: office, position, personalAssistants, subordinates } = input
    const history = given.history(`position:${position}`)
    const before = proposalOf(standing(history))
    if (isTaken(history) || (before !== undefined && before.state !== 'declined')) {
      return invalid('position', position, `${position} is taken; choose another number`)
    }
    if (personalAssistants > subordinates) {
      const message = `${personalAssistants} personal assistants are more than the ${subordinates} employees supervised; they are counted among them`
      return invalid('personalAssistants', personalAssistants, message)
    }
    if (given.holder === undefined) {
      const message = `no unit at or above ${office} has an allocation; OPM’s authorization must be entered first`
      return { kind: 'not-found', message }
    }
    const facts = factsOf(input, given)
    const ruling = decide(proposal, { on: given.today, scopes: given.scopes }, facts)
    const explanation = explain(proposal, ruling, facts)
    if (ruling.kind !== 'ruled' || !ruling.value.allowed) {
      const message =
        ruling.kind === 'ruled'
          ? `the position may not be proposed: ${ruling.value.notMet.join('; ')}`
          : explanation.answer
      return {
        kind: 'refused',
        reason: {
          message,
          rule: proposal.id,
          compared: {
            functions: ruling.kind === 'ruled' ? ruling.value.functions : null,
            supervised: subordinates - personalAssistants,
            percentSupervising: input.supervisingTime / 100,
          },
          cites: ruling.kind === 'ruled' ? ruling.value.cites : [],
          ruling: explanation,
        },
      }
    }
    const { rule, since, scope } = ruling
    return {
      kind: 'events',
      says: `${input.title} is proposed as ${position}. ${explanation.answer}`,
      rulings: [explanation],
      events: [
        {
          stream: `position:${position}`,
          type: 'positions/position-proposed',
          effective: given.today,
          body: bodyOf(input, facts.agencyKind, given.holder, { rule, since, scope }),
          ruling: explanation,
        },
      ],
    }
  },
})

function factsOf(input: ProposalInput, given: Given) {
  const { dutiesComparable, payComparable } = input
  const setting = given.setting('supervisory-share') ?? settingOf('supervisory-share')?.initial
  return {
    agencyKind: agencyKindOf((upper) => given.isUnder(input.unit, upper)) ?? input.agencyKind,
    positionLevel: input.positionLevel,
    positionKind: input.positionKind,
    needsSenateConfirmation: input.needsSenateConfirmation,
    positionClass: input.positionClass,
    directsUnit: input.directsUnit !== undefined,
    accountableForPrograms: input.accountableForPrograms !== undefined,
    monitorsGoals: input.monitorsGoals !== undefined,
    supervisesEmployees: input.supervisesEmployees !== undefined,
    makesPolicy: input.makesPolicy !== undefined,
    subordinates: input.subordinates,
    personalAssistants: input.personalAssistants,
    supervisingTime: input.supervisingTime,
    supervisoryShareApplies: setting === 'on',
    ...(dutiesComparable === undefined ? {} : { dutiesComparable }),
    ...(payComparable === undefined ? {} : { payComparable }),
  }
}

function bodyOf(
  input: ProposalInput,
  agencyKind: string,
  holder: string,
  tested: PositionProposed['tested'],
): PositionProposed {
  const shown = Object.fromEntries(
    EVIDENCE.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])),
  )
  return {
    position: input.position,
    unit: holder,
    office: input.unit,
    title: input.title,
    location: input.location,
    agencyKind,
    level: input.positionLevel,
    kind: input.positionKind,
    positionClass: input.positionClass,
    senateConfirmed: input.needsSenateConfirmation,
    evidence: shown,
    subordinates: input.subordinates,
    personalAssistants: input.personalAssistants,
    supervising: input.supervisingTime,
    ...(input.impartialField === undefined ? {} : { impartialField: input.impartialField }),
    tested,
  }
}
