import { type Cents, dollars } from '../base/money.ts'
import type { PayTerms } from '../record/bodies/pay.ts'
import type { RowResult } from '../record/worksheet/row-result.ts'
import { termsOnSheet, type WorksheetRow } from '../record/worksheet/row.ts'
import { sha256 } from '../store/chain.ts'

/** What a cell of a column holds: text, an amount in cents, a share in basis points, a count, a day. */
export type ColumnKind = 'text' | 'dollars' | 'percent' | 'level' | 'date'

/** What is written into a cell before a file's own form of it: cents, basis points, a level, a day or text. */
export type Held = string | number | null

/** A column of the worksheet as a file. */
export type SheetColumn = {
  key: string
  title: string
  kind: ColumnKind
  /** Characters. */
  width: number
  /** Whether what is written there is read back as a change; all others are facts. */
  taken?: 'rate' | 'rate share' | 'award' | 'award share'
  held: (row: WorksheetRow, result: RowResult) => Held
}

/** The columns in their order. Whoever is named by the first is sought by it alone; the last tells a stale row. */
export const SHEET_COLUMNS: readonly SheetColumn[] = [
  { key: 'person', title: 'Identifier', kind: 'text', width: 14, held: ({ person }) => person },
  { key: 'name', title: 'Name', kind: 'text', width: 26, held: ({ name }) => name },
  { key: 'title', title: 'Position', kind: 'text', width: 32, held: ({ title }) => title },
  { key: 'component', title: 'Component', kind: 'text', width: 14, held: ({ component }) => component },
  {
    key: 'appointment',
    title: 'Appointment',
    kind: 'text',
    width: 14,
    held: ({ appointment }) => appointment,
  },
  { key: 'level', title: 'Rating', kind: 'level', width: 8, held: ({ level }) => level },
  {
    key: 'lastLevel',
    title: 'Rating of last year',
    kind: 'level',
    width: 10,
    held: ({ lastLevel }) => lastLevel,
  },
  {
    key: 'lastAward',
    title: 'Award of last year (%)',
    kind: 'percent',
    width: 10,
    held: ({ lastAwardPoints }) => lastAwardPoints,
  },
  { key: 'rate', title: 'Rate ($)', kind: 'dollars', width: 14, held: ({ rate }) => rate },
  {
    key: 'periodEndRate',
    title: 'Rate at the end of the period ($)',
    kind: 'dollars',
    width: 14,
    held: ({ periodEndRate }) => periodEndRate,
  },
  {
    key: 'lastAdjusted',
    title: 'Last adjusted',
    kind: 'date',
    width: 12,
    held: ({ lastAdjusted }) => lastAdjusted,
  },
  {
    key: 'newRate',
    title: 'New rate ($)',
    kind: 'dollars',
    width: 14,
    taken: 'rate',
    held: (row) => onSheet(row).rate ?? null,
  },
  {
    key: 'raise',
    title: 'Raise (%)',
    kind: 'percent',
    width: 10,
    taken: 'rate share',
    held: (row, { raisePoints }) => (onSheet(row).rate === undefined ? null : raisePoints),
  },
  {
    key: 'award',
    title: 'Award ($)',
    kind: 'dollars',
    width: 14,
    taken: 'award',
    held: (row, result) => awardOnSheet(row, result),
  },
  {
    key: 'awardShare',
    title: 'Award (%)',
    kind: 'percent',
    width: 10,
    taken: 'award share',
    held: (row, result) => (awardOnSheet(row, result) === null ? null : result.awardPoints),
  },
  { key: 'state', title: 'State', kind: 'text', width: 14, held: stateOf },
  {
    key: 'mostRate',
    title: 'Highest new rate ($)',
    kind: 'dollars',
    width: 14,
    held: (_, { raiseRange }) => raiseRange.most,
  },
  {
    key: 'mostAward',
    title: 'Highest award ($)',
    kind: 'dollars',
    width: 14,
    held: (_, { awardRange }) => awardRange.most,
  },
  {
    key: 'limits',
    title: 'Limits met',
    kind: 'text',
    width: 40,
    held: (_, { problems }) => problems.map(({ message }) => message).join(' '),
  },
  { key: 'version', title: 'Version', kind: 'text', width: 12, held: versionOf },
]

/** The terms of a row as the record has them: the board's where it recommended, else those proposed. */
export function onSheet(row: WorksheetRow): PayTerms {
  return termsOnSheet(row, undefined)
}

/** The award on record in cents; null where none was proposed. A proposed 0 is an award of nothing, and is kept. */
export function awardOnSheet(row: WorksheetRow, { award }: RowResult): Cents | null {
  const { award: cents, awardPoints } = onSheet(row)
  return cents === undefined && awardPoints === undefined ? null : award
}

function stateOf({ proposed, boardSaid, approvedRate, approvedAward }: WorksheetRow): string {
  if (approvedRate && approvedAward) return 'approved'
  if (approvedRate) return 'rate approved'
  if (approvedAward) return 'award approved'
  if (boardSaid !== null) return 'board recommended'
  return Object.keys(proposed).length === 0 ? 'nothing proposed' : 'proposed'
}

/** What a file is held against: it changes when what the row rests on does. Payments of the year are left out. */
export function versionOf(row: WorksheetRow): string {
  const { person, level: rating, rate, periodEndRate, lastAdjusted } = row
  const { rate: newRate, action, exception, award, awardPoints } = onSheet(row)
  const facts = [person, rating, rate, periodEndRate, lastAdjusted, row.approvedRate, row.approvedAward]
  const terms = [newRate, action, exception, award, awardPoints].map((one) => one ?? null)
  return `v${sha256(JSON.stringify([...facts, ...terms])).slice(0, 11)}`
}

/** What a cell holds, as text that people read and files without types carry: dollars plain, shares with their sign. */
export function inText({ kind }: SheetColumn, held: Held): string {
  if (typeof held !== 'number') return held ?? ''
  if (kind === 'dollars') return String(dollars(held as Cents))
  return kind === 'percent' ? `${(held / 100).toFixed(2)}%` : String(held)
}
