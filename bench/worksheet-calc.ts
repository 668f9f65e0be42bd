import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { computeWorksheet, recomputeRow } from '../src/record/worksheet/compute.ts'
import { effort, type Figure, hand, median, ms, tell } from './figures.ts'
import { SHEET, sumsOf, worksheetRows } from './worksheet-rows.ts'
import { CHANGED, formulasIn, sumsOfWorkbook, writeWorkbook } from './worksheet-workbook.ts'

/**
 * The worksheet beside LibreOffice Calc (Debian: libreoffice-calc, python3-uno) on a workbook whose formulas reckon the
 * same amounts: the document is loaded, the recalculation alone is clocked, the median of ten counts. The sums of
 * both must agree to the cent. It is left out, with a line, where LibreOffice is not there.
 */
const SIZE = 1_300
const PYTHON = '/usr/bin/python3'
const { quick } = effort(process.argv)
const TURNS = quick ? 3 : 10
const WARM_UP = 100

type Calc = { whole: number[]; keys: number[]; sums: Record<string, number> }

const lacking = lackingHere()
if (lacking === undefined) hand(await measured())
else {
  tell(`left out: ${lacking} is not there (Debian: libreoffice-calc, python3-uno)`)
  hand([])
}

function lackingHere(): string | undefined {
  if (spawnSync('soffice', ['--version']).status !== 0) return 'LibreOffice'
  return spawnSync(PYTHON, ['-c', 'import uno']).status === 0 ? undefined : 'Python with uno'
}

async function measured(): Promise<Figure[]> {
  const rows = worksheetRows(SIZE)
  const folder = await mkdtemp(join(tmpdir(), 'cadre-bench-calc-'))
  try {
    const book = join(folder, 'worksheet.xlsx')
    await writeWorkbook(rows, SHEET, book)
    const calc = inCalc(book, join(folder, 'profile'))
    assert.deepEqual(sumsOfWorkbook(calc.sums), sumsOf(computeWorksheet(rows, SHEET)))
    return figuresOf(calc, ownTimes(rows))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function inCalc(book: string, profile: string): Calc {
  const script = fileURLToPath(new URL('worksheet-calc.py', import.meta.url))
  const run = spawnSync(PYTHON, [script, book, profile, String(TURNS), String(CHANGED)], {
    encoding: 'utf8',
    timeout: 180_000,
  })
  if (run.status !== 0) throw new Error(`LibreOffice gave no figures: ${run.stderr}`)
  return JSON.parse(run.stdout) as Calc
}

/** As many turns here, once the code has run a while, as on a page that is open; its first turn stands in `worksheet`. */
function ownTimes(rows: ReturnType<typeof worksheetRows>): { whole: number[]; keys: number[] } {
  let result = computeWorksheet(rows, SHEET)
  for (let turn = 0; turn < WARM_UP; turn++) {
    result = recomputeRow(computeWorksheet(rows, SHEET), rows, SHEET, `p${turn}`, new Map())
  }
  const clocked = (work: () => void): number => {
    const begin = performance.now()
    work()
    return performance.now() - begin
  }
  const whole = Array.from({ length: TURNS }, () =>
    clocked(() => {
      result = computeWorksheet(rows, SHEET)
    }),
  )
  const keys = Array.from({ length: TURNS }, (_, turn) =>
    clocked(() => {
      const tried = new Map([[`p${turn}`, { awardPoints: 5_01 + turn }]])
      result = recomputeRow(result, rows, SHEET, `p${turn}`, tried)
    }),
  )
  return { whole, keys }
}

function figuresOf(calc: Calc, own: { whole: number[]; keys: number[] }): Figure[] {
  const pairs = [
    [
      `Worksheet of 1,300 rows beside LibreOffice Calc, ${formulasIn(SIZE).toLocaleString('en-US')} formulas`,
      'whole',
    ],
    ['- after a change of one cell', 'keys'],
  ] as const
  return pairs.map(([what, key]) => {
    const [ours, theirs] = [median(own[key]), median(calc[key])]
    tell(`${key}: ${ms(ours)}, Calc ${ms(theirs)}`)
    return { what, figure: ms(ours), beside: `Calc ${ms(theirs)}`, ratio: ours / theirs, goal: 1 }
  })
}
