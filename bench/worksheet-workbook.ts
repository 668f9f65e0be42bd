import writeExcelFile from 'write-excel-file/node'
import type { WorksheetRow } from '../src/record/worksheet/row.ts'
import type { WorksheetTerms } from '../src/record/worksheet/terms.ts'
import { FIGURES, HOURS, PERIODS } from './worksheet-by-hand.ts'
import type { SheetSums } from './worksheet-rows.ts'

/** What is written in a cell: an input, or a formula where it begins with `=`. */
type Content = string | number | Date | null

/** Inputs of a row, and the formulas over them; `{name}` is the cell of that column in the same row, `#n` cell Bn of the terms. */
const INPUTS = [
  'person',
  'level',
  'appointment',
  'rate',
  'periodEnd',
  'adjusted',
  'justified',
  'paid',
  'carried',
  'basic',
  'proposed',
  'points',
  'subordinate',
] as const
const FORMULAS = {
  least: 'MAX({rate},#1)',
  open: 'EDATE({adjusted},12)<=#5',
  barred: 'OR(NOT({open}),{level}<3,{appointment}<>"career")',
  most: 'IF({barred},{least},MAX({least},MIN(IF({justified}=1,#2,MAX(#3,{least})),IF({level}=3,ROUNDDOWN({rate}*105/100,0),#2))))',
  limitedBy:
    'IF({barred},IF({level}<3,"rating",IF({open},"freeze","twelve months")),IF({most}=#2,"band maximum",IF({level}=3,"5% at Level 3","level III without justification")))',
  newRate: 'IF({proposed}="",{rate},{proposed})',
  raise: '{newRate}-{rate}',
  raisePoints: '{raise}/{rate}',
  before: '({rate}-#1)/(#2-#1)',
  after: '({newRate}-#1)/(#2-#1)',
  award: 'ROUNDDOWN({periodEnd}*{points}/100,0)/100',
  may: 'IF(AND({level}>=3,{appointment}="career"),1,0)',
  awardLeast: 'ROUNDUP({periodEnd}*5,0)/100',
  awardMost: 'IF({may}=1,ROUNDDOWN({periodEnd}*20,0)/100,0)',
  basicYear: '{basic}+IF({raise}=0,0,80*(ROUND({newRate}/#7,2)-ROUND({rate}/#7,2))*#6)',
  total: '{basicYear}+{paid}+{carried}+{award}',
  room: 'MAX(0,#4-{basicYear}-{paid}-{carried})',
  payable: 'MIN({award},{room})',
  deferred: '{award}-{payable}',
  rateRefused: 'IF(AND({raise}<>0,OR({newRate}<{least},{newRate}>{most})),1,0)',
  awardRefused: 'IF(AND({award}<>0,OR({may}=0,{award}<{awardLeast},{award}>{awardMost})),1,0)',
  larger: 'IF(AND({award}>0,{points}>INDEX(Terms!$B$12:$B$16,{level})),1,0)',
  notConsidered: 'IF(AND({level}=5,{proposed}=""),1,0)',
  notAbove: 'IF(AND({subordinate}<>"",{appointment}="career",{newRate}<=N({subordinate})),1,0)',
} as const

type Column = (typeof INPUTS)[number] | keyof typeof FORMULAS
const COLUMNS: readonly Column[] = [...INPUTS, ...(Object.keys(FORMULAS) as (keyof typeof FORMULAS)[])]

/** The column, from 0, whose cells a key press changes. */
export const CHANGED = COLUMNS.indexOf('points')

/** How many formulas the workbook of so many rows holds for its rows. */
export function formulasIn(rows: number): number {
  return rows * Object.keys(FORMULAS).length
}

/** Writes the worksheet as a workbook whose formulas reckon the same amounts, in dollars. */
export async function writeWorkbook(
  rows: readonly WorksheetRow[],
  terms: WorksheetTerms,
  path: string,
): Promise<void> {
  const body = rows.map((row, index) => rowOf(row, index + 2).map(cellOf))
  const head = COLUMNS.map((column) => cellOf(column))
  const sheets = [
    { sheet: 'Terms', data: termsOf(rows.length, terms).map((row) => row.map(cellOf)) },
    { sheet: 'Rows', data: [head, ...body] },
  ]
  await writeExcelFile(sheets).toFile(path)
}

/** The sums of the workbook as the other engines give them, in cents. */
export function sumsOfWorkbook(sums: Readonly<Record<string, number>>): Record<string, number> {
  const counted: readonly string[] = ['refused', 'larger'] satisfies (keyof SheetSums)[]
  return Object.fromEntries(
    Object.entries(sums).map(([name, value]) => [name, counted.includes(name) ? value / 100 : value]),
  )
}

function letterOf(column: Column): string {
  const index = COLUMNS.indexOf(column)
  const last = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? last : `A${last}`
}

function rowOf(row: WorksheetRow, line: number): Content[] {
  const inputs: Record<(typeof INPUTS)[number], Content> = {
    person: row.person,
    level: row.level ?? 0,
    appointment: row.appointment,
    rate: row.rate / 100,
    periodEnd: row.periodEndRate / 100,
    adjusted: row.lastAdjusted === null ? null : new Date(row.lastAdjusted),
    justified: row.justified ? 1 : 0,
    paid: row.paid / 100,
    carried: row.carried / 100,
    basic: row.basicPayYear / 100,
    proposed: row.proposed.rate === undefined ? null : row.proposed.rate / 100,
    points: row.proposed.awardPoints ?? 0,
    subordinate: row.subordinateHighest === null ? null : row.subordinateHighest / 100,
  }
  const formulas = Object.values(FORMULAS).map(
    (text) =>
      `=${text
        .replaceAll(/\{(\w+)\}/g, (_, name: string) => `${letterOf(name as Column)}${line}`)
        .replaceAll(/#(\d+)/g, 'Terms!$B$$$1')}`,
  )
  return [...INPUTS.map((name) => inputs[name]), ...formulas]
}

/** The terms in B1 to B10, the smallest share above each level in B12 to B16, and in B31 to B40 the sums, in cents. */
function termsOf(size: number, { payOn, pool }: WorksheetTerms): Content[][] {
  const range = (column: Column): string => {
    const letter = letterOf(column)
    return `Rows!$${letter}$2:$${letter}$${size + 1}`
  }
  const smallest = (level: number): string => {
    const higher = `${range('level')},">${level}",${range('may')},1`
    return `=IF(COUNTIFS(${higher})=0,100000,_xlfn.MINIFS(${range('points')},${higher}))`
  }
  const sum = (column: Column): string => `=ROUND(SUM(${range(column)})*100,0)`
  const lines: Record<number, [string, Content]> = {
    1: ['floor', FIGURES.floor / 100],
    2: ['ceiling', FIGURES.ceiling / 100],
    3: ['level III', FIGURES.levelIII / 100],
    4: ['limit', FIGURES.limit / 100],
    5: ['rates begin', new Date(payOn)],
    6: ['pay periods', PERIODS],
    7: ['hours', HOURS],
    8: ['base', (pool?.base ?? 0) / 100],
    9: ['executives', pool?.executives ?? 1],
    10: ['so far', (pool?.soFar ?? 0) / 100],
    20: ['recipients', `=COUNTIF(${range('award')},">0")`],
    21: ['to levels 4 and 5', `=SUMIFS(${range('award')},${range('level')},">=4")`],
    31: ['least', sum('least')],
    32: ['most', sum('most')],
    33: ['raises', sum('raise')],
    34: ['awards', sum('award')],
    35: ['awardMost', sum('awardMost')],
    36: ['total', sum('total')],
    37: ['payable', sum('payable')],
    38: ['refused', `=(SUM(${range('rateRefused')})+SUM(${range('awardRefused')}))*100`],
    39: ['larger', sum('larger')],
    40: ['left', '=MAX(ROUNDDOWN(B8*10,0),ROUNDDOWN(B8*20/B9,0))-ROUND(B10*100,0)-B34'],
  }
  for (let level = 1; level <= 5; level++) lines[11 + level] = [`above level ${level}`, smallest(level)]
  return Array.from({ length: 40 }, (_, index) => [...(lines[index + 1] ?? [null, null])])
}

function cellOf(content: Content) {
  if (content === null) return null
  if (content instanceof Date) return { type: Date, value: content, format: 'yyyy-mm-dd' }
  if (typeof content === 'number') return { type: Number, value: content }
  return content.startsWith('=')
    ? { type: 'Formula' as const, value: content }
    : { type: String, value: content }
}
