import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { changesOf, type Eligible, saysOf } from './conditions.ts'

const NEEDS = ['appointmentType'] as const satisfies readonly FactId[]
const MAY = [
  'incentiveType',
  'needsSenateConfirmation',
  'policyPosition',
  'groupOffer',
] as const satisfies readonly FactId[]
type Facts = Given<(typeof NEEDS)[number], (typeof MAY)[number]>

/** What another source says of who may be paid one. */
const CLASHES = [
  {
    by: 'SEA primer, other pay',
    says: 'The three incentives are open to all federal employees, executives included.',
    governs: false,
    why: 'The statute bars noncareer executives since the first pay period on or after 28 April 2005; career executives may have all three.',
  },
] as const

/** Who may be paid a recruitment, relocation or retention incentive. */
export const incentiveEligibility = rule({
  id: 'awards/incentive-eligibility',
  asks: 'May this executive be paid a recruitment, relocation or retention incentive at all?',
  needs: NEEDS,
  may: MAY,
  says: ({ eligible, missing }: Eligible) =>
    saysOf(eligible, missing, 'Eligible, if the conditions of the incentive are met.', 'Not eligible.'),
  changes: ({ eligible, missing }) =>
    changesOf(eligible, missing, 'A noncareer appointment or a Senate-confirmed post would bar it.'),
  law: [
    barredVersion('2015-01-01', ['5 CFR 575.105(b)(1)', '5 CFR 575.303(a)(3)'], CLASHES),
    barredVersion('2005-05-01', [], undefined),
    versionOf1991('1991-07-01'),
    versionOf1991('1991-01-01'),
  ],
})

/** The law of 1991; its first day in that year is not on record, so the first half of it is taken as it came to be. */
function versionOf1991(from: '1991-07-01' | '1991-01-01'): Barred {
  return {
    from: day(from),
    ...(from === '1991-01-01' ? { standing: 'assumed' as const } : {}),
    by:
      from === '1991-01-01'
        ? ['5 USC 5753', '5 USC 5754']
        : ['5 USC 5753', '5 USC 5754', 'OPM SES-91-04, VI.D'],
    summary:
      'Open to career and noncareer executives. The first day in 1991 is not on record; the year is taken whole.',
    apply: (facts, note) => decided(facts, note, false),
  }
}

type Barred = Version<(typeof NEEDS)[number], (typeof MAY)[number], Eligible>

function barredVersion(from: string, sections: readonly Cite[], also: Barred['also']): Barred {
  return {
    from: day(from),
    by: ['5 USC 5753(a)(2)', '5 USC 5754(a)(2)', ...sections],
    summary:
      'Barred: noncareer executives, positions filled by the President with the Senate’s consent, and positions excepted for their confidential or policy character. Executives are in no group offer: recruitment targets leave them out, and the group rate of 10% for retention is not for them.',
    also,
    apply: (facts, note) => decided(facts, note, true),
  }
}

function decided(facts: Facts, note: Note, barred: boolean): Eligible {
  const { appointmentType, incentiveType } = facts
  note.says('Appointment', appointmentType)
  if (!barred) return { eligible: true, missing: [] }
  const retention = incentiveType === 'retention'
  const by: Cite = retention ? '5 USC 5754(a)(2)' : '5 USC 5753(a)(2)'
  const tests: Test[] = [
    [
      'Not a noncareer appointee of the Senior Executive Service',
      appointmentType !== 'noncareer',
      by,
      'a noncareer executive may not be paid one',
    ],
    [
      'Not in a position filled by the President with the Senate’s consent',
      facts.needsSenateConfirmation !== true,
      by,
      'the position is filled by the President with the Senate’s consent',
    ],
    [
      'Not in a position excepted for its confidential or policy character',
      facts.policyPosition !== true,
      by,
      'the position is excepted for its confidential or policy character',
    ],
    [
      'Offered to the executive alone, not to a group',
      facts.groupOffer !== true,
      by,
      'executives are left out of group offers',
    ],
  ]
  if (facts.groupOffer === true)
    note.assumed(
      'Groups',
      'left out of recruitment targets by the numbering of the sections; the one excluded was not read',
    )
  return { eligible: note.tests(tests), missing: lackingOf(tests) }
}
