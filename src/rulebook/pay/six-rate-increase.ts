import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'
import { EX_IV } from '../tables/pay-schedule.ts'

type Answer = { rate: Cents; capped: boolean }

function increased(
  { scheduleRateBefore, generalIncrease }: { scheduleRateBefore: Cents; generalIncrease: number },
  note: Note,
): Answer {
  const rate = note.usd(
    'Raised by the general increase, to the nearest $100',
    percentOf(scheduleRateBefore, 100_00 + generalIncrease, 'nearest hundred dollars'),
    '5 USC 5382',
  )
  const most = note.usd('Level IV of the Executive Schedule', note.table(EX_IV))
  return {
    rate: note.usd('Not above level IV', Math.min(rate, most) as Cents, '5 USC 5382'),
    capped: rate > most,
  }
}

/** The yearly rise of one of the six rates. */
export const sixRateIncrease = rule({
  id: 'pay/six-rate-increase',
  asks: 'To what does this one of the six SES rates rise?',
  needs: ['scheduleRateBefore', 'generalIncrease'],
  money: ['rate'],
  says({ rate, capped }: Answer) {
    return `It rises to ${shownUsd(rate)}${capped ? ', where level IV holds it' : ''}.`
  },
  law: [
    {
      from: day('1999-01-03'),
      until: day('2004-01-11'),
      by: ['5 USC 5382'],
      standing: 'recalled',
      summary:
        'As in 1998; that the rates of 1999 to 2003 were rounded in the same way is known from memory alone.',
      apply: increased,
    },
    {
      from: day('1998-01-04'),
      by: ['5 USC 5382', 'CPM 97-15'],
      summary:
        'All six rates rise by the percentage of the General Schedule, each to the nearest $100, and none passes level IV of the Executive Schedule.',
      apply: increased,
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 5382'],
      standing: 'recalled',
      summary:
        'The rates rise when the General Schedule does; that each is rounded to the nearest $100 was read for 1998 alone. The highest may not pass level IV.',
      apply: increased,
    },
  ],
})
