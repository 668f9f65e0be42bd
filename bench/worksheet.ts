import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { stripTypeScriptTypes } from 'node:module'
import type { AddressInfo } from 'node:net'
import { chromium } from 'playwright-core'
import { computeWorksheet, recomputeRow } from '../src/record/worksheet/compute.ts'
import { explainRow } from '../src/record/worksheet/explain-row.ts'
import type { WorksheetRow } from '../src/record/worksheet/row.ts'
import { FLAGS } from '../test/support/chromium.ts'
import { effort, type Figure, hand, median, ms, tell } from './figures.ts'
import { worksheetByHand } from './worksheet-by-hand.ts'
import { SHEET, sumsOf, worksheetRows } from './worksheet-rows.ts'

/**
 * The pay and award worksheet: 1,300 rows with every limit reckoned anew, values alone, in Node and in Chromium. The
 * goal is one frame, 16 ms. Beside it the same amounts as bare arithmetic, which must agree to the cent.
 */
const FRAME = 16
const SIZE = 1_300
const CHROMIUM = '/usr/bin/chromium'
const { quick } = effort(process.argv)
const TURNS = quick ? 20 : 200

/** As text: modules are imported by their addresses on the page. A clock of a page ticks coarsely, so turns are pooled. */
const IN_BROWSER = `(async () => {
  const { computeWorksheet, recomputeRow } = await import('/src/record/worksheet/compute.ts')
  const { worksheetByHand } = await import('/bench/worksheet-by-hand.ts')
  const { SHEET, worksheetRows } = await import('/bench/worksheet-rows.ts')
  const rows = worksheetRows(1300)
  let begin = performance.now()
  let result = computeWorksheet(rows, SHEET)
  const first = performance.now() - begin
  const turns = TURNS
  const middle = (work) => {
    const times = []
    for (let turn = 0; turn < turns; turn++) {
      const begin = performance.now()
      for (let time = 0; time < 5; time++) work(turn * 5 + time)
      times.push((performance.now() - begin) / 5)
    }
    return times.sort((a, b) => a - b)[turns >> 1]
  }
  const full = middle(() => { result = computeWorksheet(rows, SHEET) })
  const key = middle((turn) => {
    const person = 'p' + (turn % 1300)
    result = recomputeRow(result, rows, SHEET, person, new Map([[person, { awardPoints: 500 + (turn % 1500) }]]))
  })
  const byHand = middle(() => worksheetByHand(rows, SHEET))
  return { first, full, key, byHand }
})()`

type Times = { first: number; full: number; key: number; byHand: number }

const rows = worksheetRows(SIZE)
const begun = performance.now()
computeWorksheet(rows, SHEET)
const cold = performance.now() - begun
assert.deepEqual(sumsOf(computeWorksheet(rows, SHEET)), worksheetByHand(rows, SHEET))

const here = timesOf(TURNS)
tell(`Node: whole ${ms(here.full)}, one row ${ms(here.key)}, by hand ${ms(here.byHand)}`)
const opened = median(
  Array.from({ length: TURNS }, (_, index) => {
    const begin = performance.now()
    explainRow(rows[index % SIZE] as WorksheetRow, SHEET)
    return performance.now() - begin
  }),
)
const there = existsSync(CHROMIUM) ? await inChromium() : undefined
if (there === undefined) tell('Chromium is not there, so the browser was not measured')
else tell(`Chromium: first ${ms(there.first)}, whole ${ms(there.full)}, one row ${ms(there.key)}`)

hand([
  ...figuresOf('Node', here),
  { what: '- one row opened, every ruling explained', figure: ms(opened) },
  ...(there === undefined ? [] : figuresOf('Chromium', there)),
])

function figuresOf(engine: string, times: Times): Figure[] {
  return [
    {
      what: `Worksheet of 1,300 rows, all limits, in ${engine}`,
      figure: ms(times.full),
      beside: `limit ${FRAME} ms`,
      ratio: times.full / FRAME,
      goal: 1,
    },
    {
      what: '- beside bare arithmetic of the same amounts',
      figure: ms(times.full),
      beside: `by hand ${ms(times.byHand)}`,
      ratio: times.full / times.byHand,
    },
    { what: '- for the first time, code cold', figure: ms(times.first) },
    {
      what: '- after a key press in one row',
      figure: ms(times.key),
      beside: `limit ${FRAME} ms`,
      ratio: times.key / FRAME,
      goal: 1,
    },
  ]
}

/** Medians of many turns in this process. */
function timesOf(turns: number): Times {
  const full: number[] = []
  const key: number[] = []
  const byHand: number[] = []
  let result = computeWorksheet(rows, SHEET)
  for (let turn = 0; turn < turns; turn++) {
    let begin = performance.now()
    result = computeWorksheet(rows, SHEET)
    full.push(performance.now() - begin)
    const overlay = new Map([[`p${turn}`, { awardPoints: 5_00 + turn }]])
    begin = performance.now()
    result = recomputeRow(result, rows, SHEET, `p${turn}`, overlay)
    key.push(performance.now() - begin)
    begin = performance.now()
    worksheetByHand(rows, SHEET)
    byHand.push(performance.now() - begin)
  }
  return { first: cold, full: median(full), key: median(key), byHand: median(byHand) }
}

/** The same in a browser, with the same source, types stripped. */
async function inChromium(): Promise<Times> {
  const root = new URL('..', import.meta.url)
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname
    if (!/^\/(?:src|bench)\/[a-z0-9/.-]+\.ts$/.test(path)) {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Worksheet</title>')
      return
    }
    response.setHeader('content-type', 'text/javascript')
    response.end(stripTypeScriptTypes(readFileSync(new URL(`.${path}`, root), 'utf8')))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  try {
    const page = await browser.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
    return await page.evaluate<Times>(IN_BROWSER.replace('TURNS', String(TURNS)))
  } finally {
    await browser.close()
    server.close()
  }
}
