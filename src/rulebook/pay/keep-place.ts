import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { BAND_BEFORE, type BandBefore } from '../tables/band-rises.ts'
import { type Band, bandOf } from './band.ts'

const MAY = ['aboveLevelIIIApproved', 'exceptionalAccomplishment'] as const satisfies readonly FactId[]

type Facts = Given<
  'effectiveDate' | 'basicPay' | 'proposedPay' | 'systemCertified' | 'summaryLevel',
  (typeof MAY)[number]
>
type Answer = { allowed: boolean; most: Cents; lacks: readonly string[] }

/** The rate that stands in the new band as the present one stood in the old, in whole dollars, rounded down. */
function samePlace(pay: Cents, before: BandBefore, highestBefore: Cents, { lowest, highest }: Band): Cents {
  if (pay >= highestBefore) return pay === highestBefore ? highest : pay
  const into = BigInt(Math.max(0, pay - before.minimum)) * BigInt(highest - lowest)
  const dollars =
    (BigInt(lowest) * BigInt(highestBefore - before.minimum) + into) /
    (BigInt(highestBefore - before.minimum) * 100n)
  return Math.max(pay, Number(dollars * 100n)) as Cents
}

/** What a keep-place raise needs where level III is touched. */
function gates(facts: Facts, levelIII: Cents): Test[] {
  const { basicPay, proposedPay, summaryLevel, aboveLevelIIIApproved, exceptionalAccomplishment } = facts
  const approved: Test = [
    'Above level III: approved by the agency head or the designee',
    aboveLevelIIIApproved === true,
    '5 CFR 534.404(b)(4)',
    'no approval of a rate above level III',
  ]
  if (basicPay > levelIII) {
    return [
      [
        'Paid above level III: rated outstanding, or above fully successful with an exceptional accomplishment',
        summaryLevel === 5 || (summaryLevel === 4 && exceptionalAccomplishment === true),
        '5 CFR 534.404(b)(4)(iii)',
        'paid above level III and not rated outstanding',
      ],
      approved,
    ]
  }
  if (proposedPay <= levelIII) return []
  return [
    [
      'The raise passes level III: rated outstanding',
      summaryLevel === 5,
      '5 CFR 534.404(b)(4)(ii)',
      'the raise passes level III and the rating is not outstanding',
    ],
    approved,
  ]
}

function answered(facts: Facts, note: Note): Answer {
  const { effectiveDate, basicPay, proposedPay, systemCertified, summaryLevel } = facts
  const before = note.table(BAND_BEFORE)
  const highestBefore = systemCertified ? before.certified : before.uncertified
  note.usd('The band before: from', before.minimum)
  note.usd('The band before: to', highestBefore)
  const band = bandOf(systemCertified, note)
  note.assumed(
    'Relative place',
    'the same share of the way from the lowest to the highest rate; in whole dollars, rounded down',
  )
  const most = note.usd('At most, so as to keep the place', samePlace(basicPay, before, highestBefore, band))
  const rises = band.lowest > before.minimum || band.highest > highestBefore
  const tests: Test[] = [
    [
      'It takes effect on the day on which the band rises',
      rises && effectiveDate === before.since,
      '5 CFR 534.404(b)(4)(i)',
      'the band does not rise on that day',
    ],
    [
      'The executive meets or exceeds expectations',
      summaryLevel >= 3,
      '5 CFR 534.404(b)(4)(i)',
      'rated below fully successful',
    ],
    [
      'It is no more than keeps the place in the band',
      proposedPay <= most,
      '5 CFR 534.404(b)(4)(i)',
      'it is more than keeps the place in the band',
    ],
    ...gates(facts, band.levelIII),
  ]
  return { allowed: note.tests(tests), most, lacks: lackingOf(tests) }
}

/** A raise that keeps an executive’s place when the band moves. */
export const keepPlace = rule({
  id: 'pay/keep-place',
  asks: 'May this executive be raised to this rate to keep the place in the band when the band rises?',
  needs: ['effectiveDate', 'basicPay', 'proposedPay', 'systemCertified', 'summaryLevel'],
  may: MAY,
  datedBy: 'effectiveDate',
  money: ['most'],
  says({ allowed, most, lacks }: Answer) {
    return allowed
      ? `Allowed, not owed: up to ${shownUsd(most)}; the twelve months run on.`
      : `Not allowed: ${lacks.join('; ')}. The place in the band would be kept by ${shownUsd(most)}.`
  },
  changes: ({ lacks, most }) =>
    lacks.length === 0
      ? [`A rate above ${shownUsd(most)} would be refused.`]
      : lacks.map((lack) => `To be cured: ${lack}.`),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(b)(4)'],
      summary:
        'On the day on which the lowest or highest rate rises, an executive who meets expectations may be raised by at most what keeps the relative place; it is no adjustment. To pass level III it takes an outstanding rating and the approval of the agency head or the designee; above level III the same, or a rating above fully successful and that approval in limited cases such as an exceptionally meritorious accomplishment. No formula for the place is given.',
      apply: answered,
    },
  ],
})
