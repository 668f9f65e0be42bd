import { addYears, day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysOutside,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import type { Standing } from '../kernel/standing.ts'
import type { Clash, Table } from '../kernel/table.ts'
import { EX_II, EX_V } from '../tables/pay-schedule.ts'

const NEEDS = [
  'basicPay',
  'leftSeniorServiceOn',
  'contactOn',
  'meansToInfluence',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** From which pay on the bar holds: a share of a level of the Executive Schedule. */
type Law = { table: Table<Cents>; share: number }

/** The year after senior service without contact with the former department. */
export const formerAgencyContact = rule<Needs, DayAnswer>({
  id: 'organization/former-agency-contact',
  asks: 'May the former executive contact the former department or agency on this day?',
  needs: NEEDS,
  datedBy: 'leftSeniorServiceOn',
  day: 'contactOn',
  says: (answer) => saysDay('the contact may be made', answer),
  changes: changesDay,
  law: [
    version('2015-01-01', 'secondary', { table: EX_II, share: 86_50 }, [
      {
        by: 'SEA primer, unlike other employees',
        says: 'Nearly all executives are barred for a year after leaving the Government.',
        governs: false,
        why: 'It depends on the basic pay, and runs from leaving senior service.',
      },
    ]),
    version('2004-01-11', 'secondary', { table: EX_II, share: 86_50 }),
    version('1991-01-01', 'recalled', { table: EX_V, share: 100_00 }),
  ],
})

function version(
  from: string,
  standing: Standing,
  law: Law,
  also?: readonly Clash[],
): Version<Needs, never, DayAnswer> {
  const by: readonly Cite[] = ['18 USC 207(c)']
  return {
    from: day(from),
    by,
    standing,
    also,
    summary: `For one year after leaving senior service no contact with the former department or agency with the intent to influence, for those whose actual basic pay, without locality, was at least ${law.share === 100_00 ? 'the rate of level V of the Executive Schedule' : '86.5 percent of level II of the Executive Schedule'}.`,
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, law, note)),
    apply: (facts, note) => answerOn(facts.contactOn, conditionsOf(facts, law, note), note),
  }
}

function conditionsOf(facts: Given<Needs, never>, { table, share }: Law, note: Note): Conditions {
  const least = note.usd(
    'Basic pay from which the bar holds',
    percentOf(note.table(table), share, 'nearest cent'),
    '18 USC 207(c)',
  )
  const barred = note.tests([
    ['The basic pay, without locality, was at least so much', facts.basicPay >= least, '18 USC 207(c)'],
    ['The contact is meant to influence', facts.meansToInfluence, '18 USC 207(c)'],
  ])
  if (!barred) return { tests: [], days: [] }
  counted(note, 'closed')
  const last = note.date('Last day of the bar', addYears(facts.leftSeniorServiceOn, 1), '18 USC 207(c)')
  return {
    tests: [],
    days: [
      [
        'The day is not within a year after leaving senior service',
        daysOutside({ from: facts.leftSeniorServiceOn, last }),
        '18 USC 207(c)',
        'the year after leaving senior service still runs',
      ],
    ],
  }
}
