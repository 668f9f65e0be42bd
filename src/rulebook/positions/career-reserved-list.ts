import { day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Listing = { required: boolean; year: number; publishedBy: IsoDate }

/** The yearly list of positions that were career reserved, which the agency head publishes by 1 March. */
export const careerReservedList = rule({
  id: 'positions/career-reserved-list',
  asks: 'Must this position stand in the published list of career reserved positions for this calendar year, and by when?',
  needs: ['listYear', 'wasCareerReserved'],
  says: ({ required, year, publishedBy }: Listing) =>
    required
      ? `It stands in the list for ${year}, which is published by ${shownDate(publishedBy)}; its title is published in the Federal Register too.`
      : `It does not stand in the list for ${year}, which is published by ${shownDate(publishedBy)}.`,
  changes: ({ required, year }) =>
    required
      ? [`Had it not been career reserved in ${year}, it would not be listed.`]
      : [`Career reserved on any day of ${year}, it would be listed.`],
  law: [
    {
      from: day('1979-07-13'),
      by: ['5 USC 3132(b)(4)', '5 USC 3393(f)'],
      summary:
        'By 1 March of each year the agency head publishes a list of the positions that were career reserved in the calendar year before. The title of each career reserved position is published in the Federal Register.',
      apply({ listYear, wasCareerReserved }, note): Listing {
        const year = Math.min(Math.max(listYear, 1979), 2100)
        const required = note.test(
          'The position was career reserved during that calendar year',
          wasCareerReserved,
          '5 USC 3132(b)(4)',
        )
        note.assumed('During the year', 'on any day of it')
        const publishedBy = note.date('Published by', day(`${year + 1}-03-01`), '5 USC 3132(b)(4)')
        if (required) note.says('Its title is published in', 'the Federal Register', '5 USC 3393(f)')
        return { required, year, publishedBy }
      },
    },
  ],
})
