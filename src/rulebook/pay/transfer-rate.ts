import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { anniversary, countedTwelveMonths } from './anniversary.ts'
import { aboveLevelIIITest, bandOf } from './band.ts'

const MAY = [
  'increaseException',
  'exceptionApproved',
  'exceptionInWriting',
  'aboveLevelIIIOnFile',
  'greaterResponsibility',
] as const satisfies readonly FactId[]

type Facts = Given<
  'effectiveDate' | 'basicPay' | 'proposedPay' | 'systemCertified' | 'lastAdjustment',
  (typeof MAY)[number]
>
type Answer = { allowed: boolean; counts: boolean; highest: Cents; lacks: readonly string[] }

/** Twelve months, with the one exception that a transfer has; a cut has none. */
function yearlyTest(facts: Facts): Test {
  const open = facts.effectiveDate >= anniversary(facts.lastAdjustment)
  if (facts.proposedPay < facts.basicPay)
    return [
      'A cut: twelve months have passed since the last adjustment',
      open,
      '5 CFR 534.404(c)(1)',
      'a cut within twelve months',
    ]
  return [
    'A raise: twelve months have passed, or an exception for greater scope or recruitment is approved in writing',
    open ||
      (facts.increaseException === 'greater scope or recruitment' &&
        facts.exceptionApproved === true &&
        facts.exceptionInWriting === true),
    '5 CFR 534.404(c)(4)',
    'a raise within twelve months without an exception',
  ]
}

/** What another rate than the present one takes. */
function changeTests(facts: Facts, levelIII: Cents, note: Note, frozen: boolean): Test[] {
  const { basicPay, proposedPay, lastAdjustment, greaterResponsibility, aboveLevelIIIOnFile } = facts
  countedTwelveMonths(note, lastAdjustment)
  const tests: Test[] = [yearlyTest(facts)]
  if (proposedPay < basicPay)
    note.assumed(
      'A cut on a voluntary move',
      'the tenth and the grounds bind the own agency and transfers of function',
    )
  else if (frozen)
    tests.push([
      'From 2011 to 2013 a raise: the new position brings substantially greater responsibility, or a promotion',
      greaterResponsibility === true,
      'PL 111-242, section 147',
      'pay is frozen from 2011 to 2013 unless the position brings substantially greater responsibility',
    ])
  return proposedPay > levelIII ? [...tests, aboveLevelIIITest(aboveLevelIIIOnFile)] : tests
}

function answered(facts: Facts, note: Note, frozen: boolean): Answer {
  const { basicPay, proposedPay, systemCertified } = facts
  const { lowest, highest, levelIII } = bandOf(systemCertified, note)
  const same = proposedPay === basicPay
  const tests: Test[] = [
    [
      'It is the present rate, or one of the gaining agency’s band',
      same || (proposedPay >= lowest && proposedPay <= highest),
      '5 CFR 534.404(h)(1)',
      'outside the gaining agency’s band',
    ],
  ]
  if (basicPay > levelIII && !systemCertified) {
    tests.push([
      'A rate above level III is kept unchanged where the gaining system is not certified',
      same,
      '5 USC 5382(c)',
      'a rate above level III is neither cut nor adjusted there',
    ])
  }
  if (!same) tests.push(...changeTests(facts, levelIII, note, frozen))
  return { allowed: note.tests(tests), counts: !same, highest, lacks: lackingOf(tests) }
}

const SUMMARY =
  'The gaining agency may set any rate of its band, up or down; at the same rate it is no adjustment. Another rate within twelve months takes an exception if it is a raise and is barred if it is a cut. Another rate above level III takes its ground and the approval of the agency head or the designee. A rate above level III may not be cut by a move to an agency whose system is not certified: it stays, unadjusted, until a position or a certification allows more. It is no retained rate of the rules on grade and pay retention.'

const BY = ['5 CFR 534.404(h)(1)', '5 CFR 534.404(h)(2)', '5 CFR 534.404(g)(3)', '5 USC 5382(c)'] as const

/** The rate that a gaining agency sets on a transfer. */
export const transferRate = rule({
  id: 'pay/transfer-rate',
  asks: 'May the gaining agency set this rate of basic pay on a transfer?',
  needs: ['effectiveDate', 'basicPay', 'proposedPay', 'systemCertified', 'lastAdjustment'],
  may: MAY,
  datedBy: 'effectiveDate',
  money: ['highest'],
  says({ allowed, counts, lacks }: Answer) {
    const clock = counts ? 'it counts as an adjustment' : 'at the same rate it is no adjustment'
    return allowed ? `Allowed: ${clock}.` : `Not allowed: ${lacks.join('; ')}.`
  },
  changes: ({ lacks, highest }) =>
    lacks.length === 0
      ? [`The gaining agency’s band ends at ${shownUsd(highest)}.`]
      : ['At the present rate the transfer is always allowed.'],
  law: [
    {
      from: day('2014-01-01'),
      by: BY,
      summary: SUMMARY,
      apply: (facts, note) => answered(facts, note, false),
    },
    {
      from: day('2011-01-01'),
      by: [...BY, 'PL 111-242, section 147'],
      summary: `${SUMMARY} From 2011 to 2013 a raise takes a position of substantially greater responsibility, or a promotion, besides.`,
      apply: (facts, note) => answered(facts, note, true),
    },
    {
      from: day('2004-01-11'),
      by: BY,
      summary: SUMMARY,
      apply: (facts, note) => answered(facts, note, false),
    },
  ],
})
