import { day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownCount } from '../kernel/shown.ts'

const NEEDS = ['awardRecipients', 'allocatedPositions'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]

/** Whether so many awards are within the limit; no limit where it does not apply. */
type Answer = { within: boolean; count: number; ceiling: number | null }

const FEWEST = 4
const FEWEST_1983 = 5

/** The limit of heads, before there was one of dollars. */
export const awardRecipients = rule<Needs, Answer>({
  id: 'awards/recipients',
  asks: 'May so many executives of the agency be given a performance award in the fiscal year, by the limit of 1979 to 1985?',
  needs: NEEDS,
  says({ within, count, ceiling }) {
    if (ceiling === null) return 'No limit: it does not apply to so small an agency.'
    return `${within ? 'Within' : 'Over'} the limit: ${shownCount(count)} of at most ${shownCount(ceiling)}.`
  },
  changes: ({ ceiling }) => [
    ceiling === null
      ? 'More positions would bring the agency under the limit.'
      : `More than ${shownCount(ceiling)} would be over the limit.`,
  ],
  law: [
    half('1983-10-01', 'At most half of the SES positions of an agency with four or more of them.'),
    {
      from: day('1982-10-01'),
      by: ['5 USC 5384, note'],
      summary:
        'For fiscal year 1983 the appropriations act allowed awards to 20% of the SES positions, and one where there are fewer than five.',
      apply({ awardRecipients: count, allocatedPositions: of }, note): Answer {
        const small = note.test(
          'The agency has fewer than five SES positions',
          of < FEWEST_1983,
          '5 USC 5384, note',
        )
        return counted(count, small ? 1 : Math.floor(of / 5), note)
      },
    },
    half(
      '1979-10-01',
      'At most half of the SES positions of an agency with four or more of them. Appropriations acts lowered it for fiscal years 1980 to 1982; their figures are not on record, so half is the outer limit alone.',
    ),
    half('1979-07-13', 'At most half of the SES positions of an agency with four or more of them.'),
  ],
})

function half(
  from: '1983-10-01' | '1979-10-01' | '1979-07-13',
  summary: string,
): Version<Needs, never, Answer> {
  return {
    from: day(from),
    ...(from === '1983-10-01' ? { until: day('1985-02-06') } : {}),
    by: ['5 USC 5384, note'],
    summary,
    apply({ awardRecipients: count, allocatedPositions: of }, note) {
      if (from === '1979-10-01')
        note.assumed('Appropriations acts', 'they set a lower share for these years, which is not on record')
      const applies = note.test('The agency has four SES positions or more', of >= FEWEST, '5 USC 5384, note')
      return applies ? counted(count, Math.floor(of / 2), note) : { within: true, count, ceiling: null }
    },
  }
}

function counted(count: number, most: number, note: Note): Answer {
  const ceiling = note.count('Most recipients, rounded down', most, '5 USC 5384, note')
  const within = note.test('The recipients are no more than that', count <= ceiling, '5 USC 5384, note')
  return { within, count, ceiling }
}
