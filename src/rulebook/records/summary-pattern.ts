import { day } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Pattern = 'D' | 'F' | 'G' | 'H'

/** The levels of each pattern. */
const LEVELS: Readonly<Record<Pattern, readonly number[]>> = {
  D: [1, 2, 3],
  F: [1, 2, 3, 5],
  G: [1, 2, 3, 4],
  H: [1, 2, 3, 4, 5],
}

/** The pattern of SES systems since all have five levels. */
const FIVE_LEVELS: Pattern = 'H'

type Answer = { allowed: boolean; pattern: Pattern; levels: readonly number[] }

function has(pattern: Pattern, level: number, note: Note): Answer {
  const levels = LEVELS[pattern]
  note.says('Levels of the pattern', levels.join(', '), '5 CFR 430.208(d)')
  const allowed = note.test('The pattern has that level', levels.includes(level), '5 CFR 430.208(d)')
  return { allowed, pattern, levels }
}

/** Whether a level may be reported under a pattern of summary levels. */
export const summaryPattern = rule({
  id: 'records/summary-pattern',
  asks: 'May this summary level be reported under this pattern of levels?',
  needs: ['summaryPattern', 'summaryLevel'],
  says: ({ allowed, pattern, levels }: Answer) =>
    `${allowed ? 'Yes' : 'No'}: pattern ${pattern} has levels ${levels.join(', ')}.`,
  changes: ({ allowed }) =>
    allowed ? ['A level that the pattern lacks could not be reported.'] : ['Pattern H has all five levels.'],
  law: [
    {
      from: day('2015-10-26'),
      by: ['5 CFR 430.305(a)(6)', 'OPM Form 1558'],
      standing: 'recalled',
      summary:
        'SES systems have five levels: pattern H. That patterns without level 2 were taken away in 2026 concerns others than the SES.',
      apply({ summaryPattern: pattern, summaryLevel }, note): Answer {
        const found = has(pattern, summaryLevel, note)
        const five = note.test(
          'It is pattern H, the five levels of the SES',
          pattern === FIVE_LEVELS,
          '5 CFR 430.305(a)(6)',
        )
        return { ...found, allowed: found.allowed && five }
      },
    },
    {
      from: day('2005-06-01'),
      by: ['OPM Form 1558', '5 CFR 430.208(d)'],
      standing: 'recalled',
      summary:
        'Patterns of SES systems: D has levels 1 to 3, F 1 to 3 and 5, G 1 to 4, H 1 to 5. The form shows the letters; what they mean is recalled.',
      apply: ({ summaryPattern: pattern, summaryLevel }, note): Answer => has(pattern, summaryLevel, note),
    },
  ],
})
