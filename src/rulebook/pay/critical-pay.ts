import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactId } from '../facts.ts'
import { lackingOf, type Note, type Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_I } from '../tables/pay-schedule.ts'

const NEEDS = [
  'criticalPositions',
  'criticalRate',
  'criticalApproved',
  'otherOfficeConsulted',
] as const satisfies readonly FactId[]
const MAY = [
  'criticalSchedulePositions',
  'extremeExpertise',
  'criticalMission',
  'neededForThePerson',
  'ordinaryRate',
  'presidentApproved',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]
type Facts = Given<Needs, May>

/** Whether critical pay may be granted, the highest rate without the President, and how many are left. */
type Answer = { allowed: boolean; missing: readonly string[]; highest: Cents; left: number }

const POSITIONS = 800
const SCHEDULE_POSITIONS = 30

/** Critical pay: a rate up to level I for a few positions of extreme expertise. */
export const criticalPay = rule<Needs, Answer, May>({
  id: 'pay/critical-pay',
  asks: 'May critical pay at this rate be granted to this position?',
  needs: NEEDS,
  may: MAY,
  money: ['highest'],
  says: ({ allowed, missing, highest, left }) =>
    allowed
      ? `It may be granted, up to ${shownUsd(highest)} without the President’s written approval; ${left} more positions are left of ${POSITIONS}.`
      : `It may not be granted: ${missing.join('; ')}.`,
  changes: ({ allowed, missing }) =>
    allowed
      ? ['Where the criteria are no longer met the authority ends.']
      : missing.map((reason) => `It turns on this: ${reason}.`),
  law: [
    version(
      '2004-10-30',
      'OPM grants it, consulting OMB: for extremely high expertise, a critical mission and somebody exceptionally well qualified; at most 800 positions at once, 30 of them on the Executive Schedule; at least what would be payable otherwise, and at most level I unless the President approves more in writing.',
    ),
    version('1991-07-01', 'As since, with the roles reversed: OMB granted it, consulting OPM.'),
    version(
      '1991-01-01',
      'As after it: OMB granted it, consulting OPM. The first day in 1991 is not on record; the year is taken whole.',
    ),
  ],
})

function version(from: string, summary: string): Version<Needs, May, Answer> {
  const opm = from >= '2004-10-30'
  return {
    from: day(from),
    by: ['5 USC 5377'],
    ...(from === '1991-01-01' ? { standing: 'assumed' as const } : {}),
    summary,
    apply(facts, note) {
      const highest = note.usd('Level I of the Executive Schedule', note.table(EX_I), '5 USC 5377(d)(2)')
      const tests = [
        ...criteria(facts),
        ...numbers(facts, note),
        ...rates(facts, highest),
        ...offices(facts, opm),
      ]
      return {
        allowed: note.tests(tests),
        missing: lackingOf(tests),
        highest,
        left: Math.max(0, POSITIONS - facts.criticalPositions),
      }
    },
  }
}

function criteria(facts: Facts): Test[] {
  return [
    [
      'It requires expertise of an extremely high level',
      facts.extremeExpertise !== false,
      '5 USC 5377(b)(1)(A)',
      'no extremely high expertise is required',
    ],
    [
      'It is critical to an important mission',
      facts.criticalMission !== false,
      '5 USC 5377(b)(1)(B)',
      'the position is not critical to an important mission',
    ],
    [
      'It is needed for somebody exceptionally well qualified',
      facts.neededForThePerson !== false,
      '5 USC 5377(b)(2)',
      'it is not needed to recruit or keep somebody exceptionally well qualified',
    ],
  ]
}

function numbers(facts: Facts, note: Note): Test[] {
  note.count('Positions under critical pay, with this one', facts.criticalPositions)
  return [
    [
      'At most 800 positions are under it at once',
      facts.criticalPositions <= POSITIONS,
      '5 USC 5377(f)',
      'more than 800 positions would be under critical pay',
    ],
    [
      'At most 30 of them are on the Executive Schedule',
      (facts.criticalSchedulePositions ?? 0) <= SCHEDULE_POSITIONS,
      '5 USC 5377(f)',
      'more than 30 positions of the Executive Schedule would be under it',
    ],
  ]
}

function rates({ criticalRate, ordinaryRate, presidentApproved }: Facts, highest: Cents): Test[] {
  return [
    [
      'The rate is no lower than would be payable otherwise',
      ordinaryRate === undefined || criticalRate >= ordinaryRate,
      '5 USC 5377(d)(1)',
      'the rate is lower than would be payable otherwise',
    ],
    [
      'The rate is no more than level I, or the President approves it in writing',
      criticalRate <= highest || presidentApproved === true,
      '5 USC 5377(d)(2)',
      'the rate is above level I without the President’s written approval',
    ],
  ]
}

function offices({ criticalApproved, otherOfficeConsulted }: Facts, opm: boolean): Test[] {
  return opm
    ? [
        ['OPM has granted it', criticalApproved, '5 USC 5377(c)', 'OPM has not granted it'],
        ['OMB was consulted', otherOfficeConsulted, '5 USC 5377(g)', 'OMB was not consulted'],
      ]
    : [
        ['OMB has approved it', criticalApproved, '5 USC 5377(c)', 'OMB has not approved it'],
        ['OPM was consulted', otherOfficeConsulted, '5 USC 5377(c)', 'OPM was not consulted'],
      ]
}
