import { z } from 'zod'
import { standing } from '../../record/fold.ts'
import { type AllocationRequest, requestName, requestOf } from '../../record/allocation-request.ts'
import type { NewEvent } from '../../record/event.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import { decide, explain } from '../../rulebook/index.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { requestStep } from '../../rulebook/positions/request-step.ts'
import { action, type Decision, type Given } from '../action.ts'
import { countField, dateField, textField } from '../fields.ts'
import { agencyField, firstYearField, longTextField } from './position-fields.ts'
import { allocationOn, utilisationOf } from './space.ts'

type Named = { unit: string; firstYear: number }

const named = { unit: agencyField(), firstYear: firstYearField() }
const streamOf = ({ unit, firstYear }: Named): string => `allocation-request:${requestName(unit, firstYear)}`

/** The agency asks OPM for spaces every two years, 5 USC 3133(a); the request keeps how the allocation stood. */
export const openAllocationRequest = action({
  id: 'positions/open-allocation-request',
  title: 'Open the biennial request for spaces',
  about: 'Drafts the request for more SES positions in two fiscal years, with how the present ones are used.',
  power: 'request-allocation',
  fields: z.strictObject({
    ...named,
    asked: countField({ title: 'Spaces asked for', hint: 'Besides those already authorized' }),
    justification: longTextField({
      title: 'Justification',
      hint: 'Program needs and use of the present spaces',
    }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input), `allocation:${input.unit}`],
  counts: true,
  decide(input, given) {
    const { unit, firstYear, asked, justification } = input
    const request = requestName(unit, firstYear)
    const step = stepOf(given, input, 'open')
    if (step.refused !== undefined) return step.refused
    const seen = utilisationOf(given, unit, given.today)
    return {
      kind: 'events',
      says: `${request} is drafted: ${asked} more asked for; ${seen.filled} filled and ${seen.established} established of ${seen.granted ?? 'none'} granted.`,
      rulings: [step.explanation],
      events: [
        {
          stream: streamOf(input),
          type: 'positions/allocation-request-opened',
          effective: given.today,
          body: { request, unit, firstYear, asked, justification, seen },
          ruling: step.explanation,
        },
      ],
    }
  },
})

/** The agency head or a delegate agrees that the request goes out; whoever drafted it may not. */
export const approveAllocationRequest = action({
  id: 'positions/approve-allocation-request',
  title: 'Approve a request for spaces',
  about: 'Lets a drafted request for spaces go out to OPM. Whoever drafted it may not approve it.',
  power: 'establish-position',
  fields: z.strictObject(named),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input)],
  decide(input, given) {
    return advance(given, input, 'approve', (request) => [
      {
        stream: streamOf(input),
        type: 'positions/allocation-request-approved',
        effective: given.today,
        body: { request: request.opened.request, unit: input.unit },
      },
    ])
  },
})

/** The Executive Services Unit sends the request to OPM, ICE Directive 1056.1, 4.6(5). */
export const transmitAllocationRequest = action({
  id: 'positions/transmit-allocation-request',
  title: 'Transmit a request for spaces',
  about: 'Records that an approved request for spaces went to OPM.',
  power: 'request-allocation',
  fields: z.strictObject({
    ...named,
    reference: textField({ title: 'Reference', hint: 'The letter or system under which it went' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input)],
  decide(input, given) {
    return advance(given, input, 'transmit', (request) => [
      {
        stream: streamOf(input),
        type: 'positions/allocation-request-transmitted',
        effective: given.today,
        body: { request: request.opened.request, unit: input.unit, reference: input.reference },
      },
    ])
  },
})

/** OPM's answer; the spaces granted are entered with it, 5 USC 3133(c). */
export const answerAllocationRequest = action({
  id: 'positions/answer-allocation-request',
  title: 'Answer a request for spaces',
  about: 'Records how many more spaces OPM grants, and enters the allocation from the day given.',
  power: 'enter-allocation',
  fields: z.strictObject({
    ...named,
    granted: countField({ title: 'Spaces granted', hint: 'Besides those already authorized; 0 if none' }),
    effective: dateField({ title: 'From', hint: 'The first day of the authorization, usually 1 October' }),
    letter: textField({ title: 'Letter', hint: 'OPM’s letter, with its date' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input), `allocation:${input.unit}`],
  decide(input, given) {
    const { unit, granted, effective, letter } = input
    return advance(given, input, 'answer', ({ opened }) => {
      const before = allocationOn(given, unit, effective)
      const minimum = before?.careerReservedMinimum
      const answered: NewEvent = {
        stream: streamOf(input),
        type: 'positions/allocation-request-answered',
        effective,
        body: { request: opened.request, unit, granted, letter },
      }
      if (granted === 0) return [answered]
      return [
        answered,
        {
          stream: `allocation:${unit}`,
          type: 'positions/allocation-entered',
          effective,
          body: {
            unit,
            spaces: (before?.spaces ?? 0) + granted,
            source: letter,
            ...(minimum === undefined ? {} : { careerReservedMinimum: minimum }),
          },
        },
      ]
    })
  },
})

type Step = FactValue<'requestStep'>

const SAYS: Readonly<Record<Exclude<Step, 'open'>, string>> = {
  approve: 'is approved',
  transmit: 'has gone to OPM',
  answer: 'is answered',
}

/** Takes a request one step on, where the rule allows it. */
function advance(
  given: Given,
  input: Named,
  step: Exclude<Step, 'open'>,
  next: (request: AllocationRequest) => readonly NewEvent[],
): Decision {
  const name = requestName(input.unit, input.firstYear)
  const { request, explanation, refused } = stepOf(given, input, step)
  if (request === undefined) return { kind: 'not-found', message: `there is no request ${name}` }
  if (refused !== undefined) return refused
  const events = next(request).map((event) => ({ ...event, ruling: explanation }))
  return { kind: 'events', events, rulings: [explanation], says: `${name} ${SAYS[step]}.` }
}

/** The request as it stands, and the ruling on the step. */
function stepOf(
  given: Given,
  input: Named,
  step: Step,
): { request: AllocationRequest | undefined; explanation: Explanation; refused?: Decision } {
  const request = requestOf(standing(given.history(streamOf(input))))
  const facts = {
    requestStep: step,
    requestState: request?.state ?? 'none',
    firstFiscalYear: input.firstYear,
    deciderDraftedIt: request?.openedBy === given.who.person,
  } as const
  const ruling = decide(requestStep, { on: given.today, scopes: given.scopes }, facts)
  const explanation = explain(requestStep, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.allowed) return { request, explanation }
  const reason = {
    message: ruling.kind === 'ruled' ? ruling.value.notMet.join('; ') : explanation.answer,
    rule: requestStep.id,
    compared: { request: requestName(input.unit, input.firstYear), state: facts.requestState, step },
    cites: ruling.kind === 'ruled' ? ruling.value.cites : [],
    ruling: explanation,
  }
  return { request, explanation, refused: { kind: 'refused', reason } }
}
