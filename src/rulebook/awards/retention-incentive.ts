import { day } from '../../base/dates.ts'
import { type Cents, usd } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { changesOf, saysOf } from './conditions.ts'
import { atMost } from './shares.ts'

const NEEDS = ['likelyToLeave', 'basicPay'] as const satisfies readonly FactId[]
const MAY = [
  'incentivePercent',
  'incentiveAmount',
  'unusualQualifications',
  'specialNeed',
  'summaryLevel',
  'limitWaived',
  'serviceAgreement',
  'biweeklyInFull',
  'paidInAdvance',
  'promisedBeforeEmployment',
] as const satisfies readonly FactId[]
type May = (typeof MAY)[number]
type Facts = Given<(typeof NEEDS)[number], May>

/** Whether it may be paid, and the most that a year of it may come to. */
type Answer = { allowed: boolean; missing: readonly string[]; limit: Cents }

const LIMIT = 25_00
const WAIVED = 50_00

/** What is said where nothing but the signature is lacking. */
export const NO_RETENTION_AGREEMENT = 'a signed service agreement is needed'

/** The conditions and the limit of a retention incentive. */
export const retentionIncentive = rule<(typeof NEEDS)[number], Answer, May>({
  id: 'awards/retention-incentive',
  asks: 'May this executive be paid this retention incentive?',
  needs: NEEDS,
  may: MAY,
  money: ['limit'],
  says: ({ allowed, missing, limit }) =>
    `${saysOf(allowed, missing, 'It may be paid.', 'It may not be paid.')} The most for a year is ${shownUsd(limit)}.`,
  changes: ({ allowed, missing }) =>
    changesOf(allowed, missing, 'It ends where the person is no longer likely to leave.'),
  law: [
    {
      from: day('2005-05-13'),
      by: ['5 USC 5754', '5 CFR 575.305', '5 CFR 575.309', '5 CFR 575.310'],
      summary:
        'Unusually high or unique qualifications, or a special need of the agency, make keeping the person essential, and the person would likely leave Federal service otherwise; the latest rating is fully successful or higher. At most 25% of basic pay for one person, up to 50% by waiver, which always needs a signed agreement. Never in advance, never promised before employment; no agreement is needed where it is paid every two weeks at the full percentage.',
      alsoNeeds: (facts) => [...needsAmount(facts), 'summaryLevel', ...needsGround(facts)],
      apply: currentLaw,
    },
    versionOf1991('1991-07-01'),
    versionOf1991('1991-01-01'),
  ],
})

/** The law of 1991; its first day in that year is not on record, so the first half of it is taken as it came to be. */
function versionOf1991(from: '1991-07-01' | '1991-01-01'): Version<(typeof NEEDS)[number], May, Answer> {
  return {
    from: day(from),
    ...(from === '1991-01-01' ? { standing: 'assumed' as const } : { until: day('2005-05-01') }),
    by: from === '1991-01-01' ? ['5 USC 5754'] : ['5 USC 5754', 'OPM SES-91-04, VI.D'],
    summary:
      'A retention allowance of at most 25% of basic pay, on the same two tests. The first day in 1991 is not on record.',
    alsoNeeds: (facts) => [...needsAmount(facts), ...needsGround(facts)],
    apply(facts, note) {
      const { tests, limit } = commonConditions(facts, note, false)
      return { allowed: note.tests(tests), missing: lackingOf(tests), limit }
    },
  }
}

function needsAmount({ incentivePercent }: Facts): readonly May[] {
  return incentivePercent === undefined ? ['incentiveAmount'] : []
}

function needsGround({ unusualQualifications, specialNeed }: Facts): readonly May[] {
  return unusualQualifications === undefined && specialNeed === undefined ? ['unusualQualifications'] : []
}

function commonConditions(facts: Facts, note: Note, waived: boolean): { tests: Test[]; limit: Cents } {
  const { basicPay, incentivePercent, incentiveAmount } = facts
  const limit = waived
    ? note.usd('Waived: 50% of basic pay', atMost(basicPay, WAIVED), '5 USC 5754(f)')
    : note.usd('25% of basic pay', atMost(basicPay, LIMIT), '5 USC 5754(e)(1)')
  const asked =
    incentivePercent === undefined ? (incentiveAmount ?? usd(0)) : atMost(basicPay, incentivePercent)
  note.usd('The incentive for a year', asked)
  const share = incentivePercent === undefined || incentivePercent <= (waived ? WAIVED : LIMIT)
  return {
    limit,
    tests: [
      [
        'Unusual qualifications or a special need make keeping the person essential',
        facts.unusualQualifications === true || facts.specialNeed === true,
        '5 USC 5754(b)(1)',
        'neither unusual qualifications nor a special need is shown',
      ],
      [
        'The person would be likely to leave otherwise',
        facts.likelyToLeave,
        '5 USC 5754(b)(2)',
        'it is not shown that the person would be likely to leave',
      ],
      [
        'It is no more than the limit',
        asked <= limit && share,
        '5 USC 5754(e)(1)',
        'it is more than the limit',
      ],
    ],
  }
}

function currentLaw(facts: Facts, note: Note): Answer {
  const waived = facts.limitWaived === true
  const { tests, limit } = commonConditions(facts, note, waived)
  const all: Test[] = [
    ...tests,
    [
      'The latest rating is fully successful or higher',
      (facts.summaryLevel ?? 0) >= 3,
      '5 CFR 575.305',
      'the latest rating is below fully successful',
    ],
    [
      'An agreement is signed, or none is needed',
      facts.serviceAgreement === true || (facts.biweeklyInFull === true && !waived),
      '5 USC 5754(d)',
      NO_RETENTION_AGREEMENT,
    ],
    [
      'Nothing is paid in advance',
      facts.paidInAdvance !== true,
      '5 CFR 575.309(c)(3)',
      'none of it may be paid in advance',
    ],
    [
      'It was not promised before employment',
      facts.promisedBeforeEmployment !== true,
      '5 CFR 575.309(f)',
      'it may not be promised before employment',
    ],
  ]
  return { allowed: note.tests(all), missing: lackingOf(all), limit }
}
