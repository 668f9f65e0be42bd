import { day } from '../../base/dates.ts'
import type { Cents } from '../../base/money.ts'
import type { FactValue } from '../facts.ts'
import { NoRow } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { ES_1, ES_2, ES_3, ES_4, ES_5, ES_6, SES_MINIMUM } from '../tables/pay-schedule.ts'

const SIX: Partial<Record<FactValue<'payFigure'>, typeof ES_1>> = {
  'ES-1': ES_1,
  'ES-2': ES_2,
  'ES-3': ES_3,
  'ES-4': ES_4,
  'ES-5': ES_5,
  'ES-6': ES_6,
}

type Answer = { required: boolean; rate: Cents }

/** Whether a rise of the schedules itself raises an executive. */
export const raiseWithSchedule = rule({
  id: 'pay/raise-with-schedule',
  asks: 'Do the schedules of this day themselves raise this executive’s pay?',
  needs: ['basicPay'],
  may: ['payFigure'],
  money: ['rate'],
  says: ({ required, rate }: Answer) =>
    required ? `Required: pay rises to ${shownUsd(rate)}.` : `Not required: pay stays at ${shownUsd(rate)}.`,
  changes: ({ required }) => (required ? [] : ['Pay below the lowest rate would have to be raised to it.']),
  law: [
    {
      from: day('2004-01-11'),
      by: ['5 CFR 534.403(a)(1)', '5 USC 5382(a)'],
      summary:
        'The band moves and executives do not: only pay left below the new lowest rate must be raised to it, by the least that reaches it.',
      apply({ basicPay }, note): Answer {
        const lowest = note.usd('Lowest rate of the band', note.table(SES_MINIMUM), '5 USC 5382(a)')
        const required = note.test('Pay stands below the band', basicPay < lowest, '5 CFR 534.403(a)(1)')
        return { required, rate: required ? lowest : basicPay }
      },
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5382'],
      summary: 'Executives move to the new amount of the same rate, without an action of their own.',
      alsoNeeds: () => ['payFigure'],
      apply({ basicPay, payFigure }, note): Answer {
        const table = payFigure === undefined ? undefined : SIX[payFigure]
        if (table === undefined) throw new NoRow('one of the six rates, ES-1 to ES-6')
        const rate = note.usd('New amount of the same rate', note.table(table))
        const required = note.test('The rate has risen', rate > basicPay, '5 USC 5382')
        return { required, rate: required ? rate : basicPay }
      },
    },
  ],
})
