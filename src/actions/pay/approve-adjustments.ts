import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import type { PayTerms } from '../../record/bodies/pay.ts'
import type { NewEvent } from '../../record/event.ts'
import { reasonsOf, termsOf } from '../../record/pay-case.ts'
import { payCaseStream, payStream } from '../../record/pay-terms.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownDate, shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { startsTwelveMonths } from '../../rulebook/pay/starts-twelve-months.ts'
import { action, type Given } from '../action.ts'
import { type ask, askingOnce, explanationsOf } from '../asked.ts'
import { invalid } from '../fields.ts'
import { inspectorField, paperField } from './adjust-fields.ts'
import { decidable, twice } from './decidable.ts'
import { executiveStreams, rowOf } from './executive-pay.ts'
import type { DecidedBy } from './official.ts'
import { executivesOnSheet, SHEET_FIELDS } from './pay-fields.ts'
import { setsRate, signsFor } from './pay-signer.ts'
import { rateRuled } from './rate-ruled.ts'
import { sheetAtHand, sheetStreams, type SheetNamed } from './sheet-at-hand.ts'

/** The holder of the power to set pay approves adjustments that the board recommended; all of them, or none. */
export const approveAdjustments = action({
  id: 'pay/approve-adjustments',
  title: 'Approve pay adjustments',
  about:
    'Sets the new rates of several executives as the board recommended, from the day on which rates of the worksheet begin; where nothing is given, records that. Every rule is asked again. All of them, or none.',
  power: 'set-pay',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    people: executivesOnSheet(),
    document: paperField(),
    inspectorGeneral: inspectorField(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [
    ...sheetStreams(input),
    ...input.people.flatMap((person) => executiveStreams(person, input.fiscalYear)),
  ],
  decide(input, given) {
    const sheet = sheetAtHand(given, input)
    if ('refused' in sheet) return sheet.refused
    const wrong = twice(input.people)
    if (wrong !== undefined) return wrong
    const events: NewEvent[] = []
    const rulings: Explanation[] = []
    const cost = { raised: 0, zero: 0, cents: 0 }
    const once = askingOnce()
    for (const person of input.people) {
      const one = approvalOf(given, sheet.law, input, person, once)
      if ('refused' in one) return one.refused
      events.push(...one.events)
      if (rulings.length === 0) rulings.push(...explanationsOf(one.rulings))
      if (one.raise === 0) cost.zero++
      else cost.raised++
      cost.cents += one.raise
    }
    const { payOn } = sheet.sheet.opened
    const zero = cost.zero === 0 ? '' : ` For ${cost.zero} nothing is given.`
    const said =
      cost.raised === 0
        ? ''
        : ` ${shownOf(cost.raised, 'new rate', 'new rates')} from ${shownDate(payOn)}, ${shownUsd(cost.cents as Cents)} a year more.`
    return {
      kind: 'events',
      says: `Approved for ${shownOf(input.people.length, 'executive', 'executives')}.${said}${zero}`,
      rulings,
      events,
    }
  },
})

function approvalOf(
  given: Given,
  law: SheetLaw,
  named: SheetNamed & DecidedBy,
  person: string,
  once: typeof ask,
) {
  const ready = decidable(given, named, person, 'pay adjustment')
  if ('refused' in ready) return ready
  const { found, payCase } = ready
  const terms = termsOf(payCase)
  if (terms.rate === undefined) {
    const message = `no pay adjustment is proposed for ${person}`
    return { refused: { kind: 'not-found' as const, message } }
  }
  const signs = signsFor(given, found, false)
  if ('refused' in signs) return signs
  const row = rowOf(found, law, reasonsOf(payCase))
  const ruled = rateRuled(found, row, terms, law)
  if ('refused' in ruled) return ruled
  const sets = setsRate(given, found, terms, law, named)
  if ('refused' in sets) return sets
  const { document } = named
  if (terms.exception !== undefined && document === undefined) {
    const message = `${person}: an exception to the twelve months is approved in writing: name the paper`
    return { refused: invalid('document', null, message) }
  }
  const rulings = [...ruled.rulings, ...sets.rulings, ...signs.rulings]
  const rate = terms.rate
  return {
    raise: rate - row.rate,
    rulings,
    events: adjustmentEvents(
      given,
      law,
      {
        person,
        rate,
        terms,
        zero: rate === row.rate,
        ...(sets.reserved && document !== undefined ? { document } : {}),
      },
      { ruling: rulings[0]?.explanation, once },
    ),
  }
}

type Approved = { person: string; rate: number; terms: PayTerms; zero: boolean; document?: string }

/** The approval on the case, and the rate, or that nothing is given, in the executive's pay. */
function adjustmentEvents(
  given: Given,
  law: SheetLaw,
  { person, rate, terms, zero, document }: Approved,
  { ruling, once }: { ruling: Explanation | undefined; once: typeof ask },
): NewEvent[] {
  const { fiscalYear, payOn } = law.terms
  const approved: NewEvent = {
    stream: payCaseStream(person, fiscalYear),
    type: 'pay/adjustment-approved',
    effective: given.today,
    body: { person, fiscalYear, rate, effective: payOn },
    ruling,
  }
  const stream = payStream(person)
  if (zero) {
    const body = { person, fiscalYear }
    return [approved, { stream, type: 'pay/zero-decided', effective: given.today, body, ruling }]
  }
  const payAction = terms.action ?? 'increase'
  const counts = once(startsTwelveMonths, law.payAt, { payAction, effectiveDate: payOn })
  return [
    approved,
    {
      stream,
      type: 'pay/rate-set',
      effective: payOn,
      body: {
        person,
        cents: rate,
        basis: `after the appraisal year ${fiscalYear}`,
        action: payAction,
        counts: counts.value?.counts ?? true,
        fiscalYear,
        ...(terms.exception === undefined ? {} : { exception: terms.exception }),
        ...(document === undefined ? {} : { document }),
      },
      ruling: counts.explanation,
    },
  ]
}
