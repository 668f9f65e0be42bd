import { day, type IsoDate } from '../../base/dates.ts'
import type { Test } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Answer = { allowed: boolean; from: IsoDate | null }

/** A top-up of an earlier raise after the Executive Schedule rises later with effect from January, or for those at the old maximum. */
export const secondScheduleRise = rule({
  id: 'pay/second-schedule-rise',
  asks: 'May a raise given before be reviewed and topped up after the Executive Schedule has risen, and from which day?',
  needs: ['performanceWarrants', 'lastAdjustment', 'scheduleRiseEffective', 'secondRiseInYear'],
  may: ['basicPay', 'oldMaximumRate'],
  says: ({ allowed, from }: Answer) =>
    allowed && from !== null
      ? `Allowed, with effect from ${shownDate(from)}; the twelve months run on.`
      : 'Not allowed: it takes a second rise of the year with effect from January, after which the raise was given, or pay exactly at the old maximum; and the same criteria as the raise.',
  changes: ({ allowed }) => (allowed ? [] : ['Pay that stood exactly at the old maximum could be reviewed.']),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.404(f)'],
      summary:
        'Where the Executive Schedule rises a second time in a calendar year with effect from January, raises given on or after the first rise may be reviewed on the same criteria and topped up from the day of each. Where it rises after raises were given, pay exactly at the old maximum may be raised from the day of the rise. Neither counts for the twelve months.',
      alsoNeeds: ({ secondRiseInYear }) => (secondRiseInYear ? undefined : ['basicPay', 'oldMaximumRate']),
      apply(facts, note): Answer {
        const { performanceWarrants, lastAdjustment, scheduleRiseEffective, secondRiseInYear } = facts
        const same: Test = [
          'The same criteria as for the raise are met',
          performanceWarrants,
          '5 CFR 534.404(f)(1)',
        ]
        if (secondRiseInYear) {
          const allowed = note.tests([
            same,
            [
              'The raise was given on or after the day of the rise',
              lastAdjustment >= scheduleRiseEffective,
              '5 CFR 534.404(f)(1)',
            ],
          ])
          return {
            allowed,
            from: allowed
              ? note.date('From the day of the raise', lastAdjustment, '5 CFR 534.404(f)(1)')
              : null,
          }
        }
        const allowed = note.tests([
          same,
          [
            'Pay stands exactly at the old maximum',
            facts.basicPay !== undefined && facts.basicPay === facts.oldMaximumRate,
            '5 CFR 534.404(f)(2)',
          ],
        ])
        return {
          allowed,
          from: allowed
            ? note.date('From the day of the rise', scheduleRiseEffective, '5 CFR 534.404(f)(2)')
            : null,
        }
      },
    },
  ],
})
