// The words for the whole of a worksheet: the server writes them into the page, and the browser after each change.
import type { Cents } from '../../base/money.ts'
import type { WorksheetResult } from '../../record/worksheet/compute.ts'
import { shownCount, shownUsd } from '../../rulebook/kernel/shown.ts'

/** How many rows hold an amount that is refused. */
export function refusedRows({ rows }: Pick<WorksheetResult, 'rows'>): number {
  return rows.filter(({ problems }) => problems.some(({ blocks }) => blocks)).length
}

/** The answer of the sheet: what its awards come to, or how many rows are open to who sees a part of it. */
export function answerWords(result: WorksheetResult, sight: 'office' | 'part'): string {
  const refused = refusedRows(result)
  const wrong = refused === 0 ? '' : `, ${numbered(refused, 'row')} refused`
  if (sight !== 'office') return `${numbered(result.rows.length, 'executive')} open to you${wrong}`
  const { limit, used, soFar } = result.pool
  return limit === null
    ? `${shownUsd(used)} in awards, no pool opened${wrong}`
    : `${shownUsd((used + soFar) as Cents)} of ${shownUsd(limit)} in awards${wrong}`
}

/** Every kind of problem and warning on the sheet, with how often it stands. */
export function findingWords({ rows, warnings }: WorksheetResult): readonly string[] {
  const limits = Map.groupBy(
    rows.flatMap(({ problems }) => problems),
    ({ limit, blocks }) => `${blocks ? 'Refused' : 'Note'}: ${limit}`,
  )
  const kinds = Map.groupBy(warnings, ({ kind }) => kind)
  return [
    ...[...limits].map(([words, all]) => `${words}: ${numbered(all.length, 'row')}`),
    ...[...kinds].map(([kind, all]) => {
      const due = all.some(({ reasonNeeded }) => reasonNeeded) ? ', a written reason is due' : ''
      return `${kind}: ${numbered(all.length, 'row')}${due}`
    }),
  ]
}

/** How many awards are still undecided, and what that means for the comparison by rating. */
export function openWords(open: number): string {
  if (open === 0) return 'Every award that may be given is decided.'
  const are = open === 1 ? 'award is' : 'awards are'
  return `${shownCount(open)} ${are} still empty, and compared with no other: shares are held against one another where both are decided. Write 0 for none.`
}

function numbered(count: number, one: string): string {
  return `${shownCount(count)} ${one}${count === 1 ? '' : 's'}`
}
