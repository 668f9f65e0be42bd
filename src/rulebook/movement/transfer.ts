import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = [
  'appointmentType',
  'appointeeConsents',
  'gainingAgencyAccepts',
  'qualificationFinding',
] as const satisfies readonly FactId[]
const MAY = [
  'functionTransfers',
  'designation',
  'gainingAuthority',
  'effectiveDate',
] as const satisfies readonly FactId[]
/** The regulation, which also asks for an authority of the gaining agency that takes a noncareer executive. */
const REGULATION: Cite = '5 CFR 317.902'

type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Answer = { allowed: boolean; functionTransfers: boolean; lacks: readonly string[] }

/** A transfer to another agency, which nobody can be made to take. */
export const transfer = rule<Needs, Answer, May>({
  id: 'movement/transfer',
  asks: 'May this executive transfer to an SES position in another agency?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says({ allowed, functionTransfers, lacks }: Answer) {
    if (!allowed) return `Not allowed. Missing: ${lacks.join('; ')}.`
    return functionTransfers
      ? 'Allowed: the executive goes with the position in the transfer of the function, tenure unchanged.'
      : 'Allowed: the executive consents, the gaining agency accepts, and the executive is qualified.'
  },
  changes: ({ allowed, lacks }) =>
    allowed
      ? ['Without the executive’s consent there is no transfer.']
      : lacks.map((lack) => `Needed first: ${lack}.`),
  law: [
    version(
      '1995-02-02',
      ['5 USC 3395(a)(1)(B)', '5 USC 3395(d)(2)', '5 CFR 317.601(b)', '5 CFR 317.902'],
      REGULATION,
    ),
    version('1979-07-13', ['5 USC 3395(a)(1)(B)', '5 USC 3395(d)(2)'], '5 USC 3395(a)(1)(B)'),
  ],
})

function version(from: string, by: readonly Cite[], consentBy: Cite): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      'A career executive may transfer to an SES position in another agency for which qualified, with the executive’s consent and the gaining agency’s approval; a noncareer executive to a general position, for which the gaining agency uses an authority that OPM approved. Only where the function itself moves may a career executive go with it without that approval.',
    alsoNeeds({ appointmentType }) {
      if (appointmentType !== 'noncareer') return undefined
      return consentBy === REGULATION ? ['designation', 'gainingAuthority'] : ['designation']
    },
    apply(facts, note) {
      const conditions = conditionsOf(facts, consentBy)
      const allowed = note.tests(conditions)
      const functionTransfers = facts.functionTransfers === true
      return { allowed, functionTransfers, lacks: lackingOf(conditions) }
    },
  }
}

function conditionsOf(facts: Given<Needs, May>, consentBy: Cite): Test[] {
  const { appointmentType } = facts
  const tests: Test[] = [
    [
      'The executive consents: a transfer is never involuntary',
      facts.appointeeConsents,
      consentBy,
      'the executive’s consent',
    ],
  ]
  const withFunction = facts.functionTransfers === true && appointmentType === 'career'
  if (!withFunction) {
    tests.push(
      [
        'The gaining agency accepts the executive',
        facts.gainingAgencyAccepts,
        '5 USC 3395(a)(1)(B)',
        'the gaining agency’s acceptance',
      ],
      [
        'The executive is found qualified for the position',
        facts.qualificationFinding,
        '5 USC 3395(a)(1)(B)',
        'a finding that the executive is qualified for the position',
      ],
    )
  }
  if (appointmentType !== 'career') {
    tests.push([
      'The executive is a career or a noncareer appointee',
      appointmentType === 'noncareer',
      '5 USC 3395(d)',
      'a career or noncareer appointment; limited appointees do not transfer',
    ])
  }
  if (appointmentType === 'noncareer') {
    tests.push([
      'The position is general, as a noncareer executive needs',
      facts.designation === 'general',
      '5 USC 3395(d)(2)',
      'a general position',
    ])
    if (consentBy === REGULATION) {
      tests.push([
        'The gaining agency has an authority that OPM has approved',
        facts.gainingAuthority === true,
        '5 CFR 317.601(b)',
        'an authority of the gaining agency that OPM has approved',
      ])
    }
  }
  return tests
}
