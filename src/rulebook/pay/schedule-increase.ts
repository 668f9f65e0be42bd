import { day } from '../../base/dates.ts'
import { type Cents, percentOf } from '../../base/money.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownUsd } from '../kernel/shown.ts'

/** What is taken off the index, and the most that the Executive Schedule rises in a year; basis points. */
const LESS = 50
const MOST = 5_00

type Increase = { percent: number; rate: Cents }

function indexed(eci: number, note: Note): number {
  const tenth = note.count(
    'Rise of the index, to a tenth of a percent, in hundredths of a percent',
    Math.round(eci / 10) * 10,
    '5 USC 5318',
  )
  return note.count(
    'Less half a percent, at least 0 and at most 5 percent, in hundredths',
    Math.min(MOST, Math.max(0, tenth - LESS)),
    'PL 101-194, 704(a)(1)',
  )
}

function raised(rate: Cents, percent: number, note: Note): Increase {
  return {
    percent,
    rate: note.usd(
      'Raised by it, to the nearest $100',
      percentOf(rate, 100_00 + percent, 'nearest hundred dollars'),
      '5 USC 5318',
    ),
  }
}

/** The yearly rise of a level of the Executive Schedule, or of the Vice President’s salary. */
export const scheduleIncrease = rule({
  id: 'pay/schedule-increase',
  asks: 'To what does this rate of the Executive Schedule, or the Vice President’s salary, rise?',
  needs: ['scheduleRateBefore', 'employmentCostIncrease'],
  may: ['generalIncrease'],
  money: ['rate'],
  says({ percent, rate }: Increase) {
    return `It rises by ${percent / 100}% to ${shownUsd(rate)}.`
  },
  law: [
    {
      from: day('1994-12-31'),
      by: ['5 USC 5318', '3 USC 104', 'PL 101-194, 704(a)(1)'],
      summary:
        'By the December-to-December rise of the Employment Cost Index for private wages, less half a percent, at least 0 and at most 5 percent, and never more than that year’s general increase of the General Schedule; to the nearest $100, exactly $50 upwards.',
      alsoNeeds: () => ['generalIncrease'],
      apply({ scheduleRateBefore, employmentCostIncrease, generalIncrease }, note): Increase {
        const index = indexed(employmentCostIncrease, note)
        const percent = note.count(
          'Not above the general increase of the General Schedule, in hundredths of a percent',
          Math.min(index, generalIncrease ?? index),
          '5 USC 5318',
        )
        return raised(scheduleRateBefore, percent, note)
      },
    },
    {
      from: day('1991-01-01'),
      by: ['5 USC 5318', '3 USC 104', 'PL 101-194, 704(a)(1)'],
      summary:
        'By the December-to-December rise of the Employment Cost Index for private wages, less half a percent, at least 0 and at most 5 percent; to the nearest $100, exactly $50 upwards.',
      apply: ({ scheduleRateBefore, employmentCostIncrease }, note): Increase =>
        raised(scheduleRateBefore, indexed(employmentCostIncrease, note), note),
    },
  ],
})
