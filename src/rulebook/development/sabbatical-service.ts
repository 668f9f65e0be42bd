import { addDays, day, type IsoDate } from '../../base/dates.ts'
import { type Cents } from '../../base/money.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate, shownUsd } from '../kernel/shown.ts'

const MONTHS = 24

/** The last day of the service owed, and the debt. */
type Answer = { servedThrough: IsoDate; owed: Cents }

/** The two years owed after a sabbatical. */
export const sabbaticalService = rule({
  id: 'development/sabbatical-service',
  asks: 'How long must the executive serve after the sabbatical, and what is owed on leaving earlier?',
  needs: ['sabbaticalEnded'],
  may: ['leftServiceOn', 'goodReason', 'sabbaticalCost'],
  money: ['owed'],
  says: ({ servedThrough, owed }: Answer) =>
    `Service is owed through ${shownDate(servedThrough)}; ${owed === 0 ? 'nothing is to be repaid' : `${shownUsd(owed)} is to be repaid`}.`,
  changes: ({ servedThrough, owed }) =>
    owed === 0
      ? [`Leaving before ${shownDate(servedThrough)} without a good reason would make all expenses a debt.`]
      : ['A good and sufficient reason, found by the agency head, would excuse the debt.'],
  law: [
    {
      from: day('1981-07-13'),
      by: ['5 USC 3396(c)(3)'],
      summary:
        'The executive serves two consecutive years in the civil service after the sabbatical, or owes all its expenses, salary included, unless the agency head finds a good and sufficient reason.',
      alsoNeeds: ({ leftServiceOn }) => (leftServiceOn === undefined ? undefined : ['sabbaticalCost']),
      apply({ sabbaticalEnded, leftServiceOn, goodReason, sabbaticalCost = 0 as Cents }, note): Answer {
        counted(note, 'term')
        const servedThrough = note.date(
          'Last day of the two years',
          termEnds(addDays(sabbaticalEnded, 1), MONTHS),
          '5 USC 3396(c)(3)(A)',
        )
        const early = note.test(
          'The executive left before',
          leftServiceOn !== undefined && leftServiceOn < servedThrough,
          '5 USC 3396(c)(3)(B)',
        )
        if (!early) return { servedThrough, owed: 0 as Cents }
        const excused = note.test(
          'The agency head finds a good and sufficient reason',
          goodReason === true,
          '5 USC 3396(c)(3)(B)',
        )
        const owed = note.usd('To be repaid', excused ? (0 as Cents) : sabbaticalCost, '5 USC 3396(c)(3)(B)')
        return { servedThrough, owed }
      },
    },
  ],
})
