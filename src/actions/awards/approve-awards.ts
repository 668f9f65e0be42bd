import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { type AwardPool, awardPoolOf } from '../../record/award-pool.ts'
import type { NewEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { reasonsOf, termsOf } from '../../record/pay-case.ts'
import { payCaseStream, payStream, poolStream, worksheetStream } from '../../record/pay-terms.ts'
import { payWorksheetOf } from '../../record/pay-worksheet.ts'
import type { SheetLaw } from '../../record/worksheet/sheet-law.ts'
import { performanceAwardApproval } from '../../rulebook/awards/performance-award-approval.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownOf, shownUsd } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { type Asked, type ask, askingOnce, bars, type Explained, explanationsOf, refuse } from '../asked.ts'
import { wordsField } from '../appraisal/rating-fields.ts'
import { personField, rowsField } from '../fields.ts'
import { decidable, twice } from '../pay/decidable.ts'
import { executiveStreams, rowOf } from '../pay/executive-pay.ts'
import { executivesOnSheet, MOST_PEOPLE, SHEET_FIELDS } from '../pay/pay-fields.ts'
import { signsFor } from '../pay/pay-signer.ts'
import { sheetAtHand, sheetStreams, type SheetNamed } from '../pay/sheet-at-hand.ts'
import { awardRuled } from './award-ruled.ts'
import { type AwardGiven, awardsCharged, reversed, shareToHighest } from './distinctions-ruled.ts'
import { grantorSettled, reservedGrant } from './grant-award.ts'
import { overPool, poolAtHand, type PoolAnswer, poolRuled } from './pool-at-hand.ts'

/** The holder of the power to grant awards approves those that the board recommended; all of them, or none. */
export const approveAwards = action({
  id: 'awards/approve-awards',
  title: 'Approve performance awards',
  about:
    'Approves the performance awards of several executives as the board recommended, and charges them to the pool of the year in which they are paid. Every rule is asked again. All of them, or none.',
  power: 'grant-award',
  fields: z.strictObject({
    ...SHEET_FIELDS,
    people: executivesOnSheet(),
    reasons: rowsField(
      { person: personField({ title: 'Executive' }), reason: wordsField({ title: 'Reason' }) },
      { title: 'Reasons', hint: 'For each who is rated lower and has the larger share; sealed' },
      MOST_PEOPLE,
    ).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [
    ...sheetStreams(input),
    ...poolYears(input.fiscalYear).map((year) => poolStream(input.unit, year)),
    ...input.people.flatMap((person) => executiveStreams(person, input.fiscalYear)),
  ],
  // Whoever has an award of the same pool already: larger awards go to higher ratings among all of them.
  readsAlso({ unit, fiscalYear }, history) {
    const sheet = payWorksheetOf(standing(history(worksheetStream(unit, fiscalYear))))
    if (sheet === undefined) return []
    const pool = awardPoolOf(standing(history(poolStream(unit, sheet.opened.awardYear))))
    return [...(pool?.charges.values() ?? [])].flatMap(({ person, ratingYear }) =>
      ratingYear === fiscalYear ? executiveStreams(person, fiscalYear) : [],
    )
  },
  decide(input, given) {
    const found = sheetAtHand(given, input)
    if ('refused' in found) return found.refused
    const { sheet, law } = found
    const { unit, people } = input
    const wrong = twice(people)
    if (wrong !== undefined) return wrong
    const settled = grantorSettled(given, unit)
    if ('refused' in settled) return settled.refused
    const { awardYear } = sheet.opened
    const pool = poolAtHand(given, { unit, fiscalYear: awardYear })
    if ('refused' in pool) return pool.refused
    const reasons = new Map(input.reasons?.map(({ person, reason }) => [person, reason]))
    const ready = readyAll(given, law, input)
    if ('refused' in ready) return ready.refused
    const before = awardsCharged(given, pool, law)
    const bare = reversed(given, law, ready.awards, before, (person) => {
      return reasons.has(person) || ready.reasoned.has(person)
    })
    if (bare !== undefined) return bare
    const charged = chargeAll(given, pool, law, ready.awards)
    if ('refused' in charged) return charged.refused
    const share = shareToHighest(given, law, [...ready.awards, ...before])
    const { asked, total } = charged
    return {
      kind: 'events',
      says: `${shownOf(people.length, 'performance award is', 'performance awards are')} approved, ${shownUsd(total)} together, of the pool of fiscal year ${awardYear}. ${asked?.explanation.answer ?? ''}${settled.says}${share.says}`,
      rulings: [
        ...explanationsOf(ready.awards[0]?.rulings ?? []),
        ...(asked === undefined ? [] : [asked.explanation]),
        ...share.rulings,
      ],
      events: charged.all.flatMap((one) => awardEvents(given, law, awardYear, one, reasons.get(one.person))),
    }
  },
})

/** The years of the pools that may bear awards after an appraisal year; a worksheet names no other. */
function poolYears(fiscalYear: number): readonly number[] {
  return [fiscalYear, fiscalYear + 1, fiscalYear + 2]
}

type Ready = AwardGiven & { base: Cents; rulings: readonly Explained[] }

/** Every award named, each with a lawful person, size and procedure. */
function readyAll(
  given: Given,
  law: SheetLaw,
  input: SheetNamed & { people: readonly string[] },
): { awards: readonly Ready[]; reasoned: ReadonlySet<string> } | { refused: Decision } {
  const awards: Ready[] = []
  const reasoned = new Set<string>()
  const reserved = reservedGrant(given)
  const once = askingOnce()
  for (const person of input.people) {
    const one = readyOf(given, law, input, person, { reserved, once })
    if ('refused' in one) return one
    awards.push(one.ready)
    if (one.reasoned) reasoned.add(person)
  }
  return { awards, reasoned }
}

function readyOf(
  given: Given,
  law: SheetLaw,
  named: SheetNamed,
  person: string,
  { reserved, once }: { reserved: boolean; once: typeof ask },
) {
  const case_ = decidable(given, named, person, 'performance award')
  if ('refused' in case_) return case_
  const { found, payCase } = case_
  const terms = termsOf(payCase)
  const award = terms.award ?? 0
  if (award === 0) {
    const message = `no performance award is proposed for ${person}`
    return { refused: { kind: 'not-found' as const, message } }
  }
  const signs = signsFor(given, found, reserved)
  if ('refused' in signs) return signs
  const row = rowOf(found, law, reasonsOf(payCase))
  const ruled = awardRuled(given, found, row, terms, law)
  if ('refused' in ruled) return ruled
  const { board } = payCase
  const approval = once(performanceAwardApproval, law.awardAt, {
    boardRecommended: true,
    boardRecommendationConsidered: true,
    awardBoardMembers: board.members,
    awardBoardCareer: board.career,
  })
  if (bars(approval)) {
    const compared = { person, members: board.members, career: board.career }
    const message = `${person}: ${approval.explanation.answer}`
    return { refused: refuse(approval, { message, compared }) }
  }
  const ready: Ready = {
    person,
    level: found.rating?.level ?? 0,
    points: terms.awardPoints ?? 0,
    cents: award as Cents,
    base: row.periodEndRate,
    rulings: [approval, ...ruled.rulings, ...signs.rulings],
  }
  return { ready, reasoned: reasonsOf(payCase).includes('a larger share at a lower rating') }
}

type Charged = Ready & { pooled: Explanation }

/** Charges one award after the other; the first that the pool does not bear is refused, and with it all of them. */
function chargeAll(given: Given, pool: AwardPool, law: SheetLaw, awards: readonly Ready[]) {
  const all: Charged[] = []
  let soFar = pool.used
  let { recipients } = pool
  const known = new Set([...pool.charges.values()].map(({ person }) => person))
  let asked: Asked<PoolAnswer> | undefined
  for (const one of awards) {
    const adds = known.has(one.person) ? 0 : 1
    const more = { soFar, award: one.cents, recipients, adds, base: one.base }
    asked = poolRuled(given, pool, law.terms.awardOn, more)
    if (asked.value?.within !== true) return { refused: overPool(one.person, asked, more) }
    all.push({ ...one, pooled: asked.explanation })
    soFar = (soFar + one.cents) as Cents
    recipients += adds
  }
  return { all, asked, total: (soFar - pool.used) as Cents }
}

/** The approval on the case, the award in the executive's pay, and the charge to the pool. */
function awardEvents(
  { today }: Given,
  { terms: { unit, fiscalYear } }: SheetLaw,
  pool: number,
  { person, cents, points, rulings, pooled }: Charged,
  reason: string | undefined,
): NewEvent[] {
  const [approval, , sized] = rulings
  return [
    {
      stream: payCaseStream(person, fiscalYear),
      type: 'pay/award-approved',
      effective: today,
      body: { person, fiscalYear, award: cents, awardPoints: points, pool },
      ...(reason === undefined ? {} : { personal: { reason } }),
      ruling: approval?.explanation,
    },
    {
      stream: payStream(person),
      type: 'awards/performance-award-granted',
      effective: today,
      body: { person, fiscalYear, cents, basisPoints: points, pool },
      ruling: sized?.explanation,
    },
    {
      stream: poolStream(unit, pool),
      type: 'awards/pool-charged',
      effective: today,
      body: { unit, fiscalYear: pool, person, ratingYear: fiscalYear, cents },
      ruling: pooled,
    },
  ]
}
