import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, test } from 'node:test'
import { addDays, day } from '../../base/dates.ts'
import { percentOf, usd } from '../../base/money.ts'
import { inForce, type Scope } from '../kernel/at.ts'
import type { Figure, Figures, PaySchedule } from './pay-figures.ts'
import { PAY_SCHEDULES, PAY_SERIES } from './pay-schedule.ts'
import { RATES_AS_PRINTED } from './six-rates-as-printed.ts'

const COLUMNS: Readonly<Record<string, Figure>> = {
  ex1: 'exI',
  ex2: 'exII',
  ex3: 'exIII',
  ex4: 'exIV',
  ex5: 'exV',
  es_min: 'sesMinimum',
  es_max_certified: 'certifiedMaximum',
  es_max_uncertified: 'uncertifiedMaximum',
  gs15_1: 'gs15Step1',
  vp_salary: 'vicePresident',
  es1: 'es1',
  es2: 'es2',
  es3: 'es3',
  es4: 'es4',
  es5: 'es5',
  es6: 'es6',
}

type Printed = { from: string; seen: Figures; computed: Figures; recalled: Figures }

const printed: readonly Printed[] = readPrinted()

/** The rows of the source of the figures, each figure with how it is known. */
function readPrinted(): Printed[] {
  const url = new URL('../../../data/pay-tables.csv', import.meta.url)
  const [head = '', ...lines] = readFileSync(url, 'utf8').trim().split('\n')
  const names = cells(head)
  return lines.map((line) =>
    printedRow(new Map(cells(line).map((cell, index) => [names[index] ?? '', cell]))),
  )
}

function printedRow(row: ReadonlyMap<string, string>): Printed {
  const confidence = row.get('confidence') ?? ''
  const named = (word: string) =>
    new Set(/([a-z_0-9|]+)/.exec(confidence.split(`${word}=`)[1] ?? '')?.[1]?.split('|'))
  const written = (columns: ReadonlySet<string>): Figures =>
    Object.fromEntries(
      Object.entries(COLUMNS)
        .filter(([column]) => columns.has(column))
        .map(([column, figure]) => [figure, Number(row.get(column))]),
    )
  const recalled = (row.get('recalled_unverified') ?? '').split('|').flatMap((part) => {
    const [column = '', amount] = part.split('=')
    const figure = COLUMNS[column]
    return figure === undefined ? [] : [[figure, Number(amount)] as const]
  })
  return {
    from: row.get('effective_date') ?? '',
    seen: written(named('seen')),
    computed: written(named('computed')),
    recalled: Object.fromEntries(recalled),
  }
}

/** The cells of one line; a quoted cell may hold commas and doubled quotes. */
function cells(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )
}

describe('pay schedules', () => {
  test('they hold the figures of the source and no others, each as it is known', () => {
    const held = PAY_SCHEDULES.map(({ from, seen = {}, computed = {}, recalled = {} }: PaySchedule) => ({
      from,
      seen,
      computed,
      recalled,
    }))
    assert.equal(printed.length, 37)
    assert.deepEqual(held.toReversed(), printed)
  })

  test('each figure is a row of its own standing on the first and the last day of its year', () => {
    let rows = 0
    for (const { from, known, seen = {}, computed = {}, recalled = {} } of PAY_SCHEDULES) {
      const older = from === '2004-01-11' && known === undefined
      const at = older ? { on: from, known: day('2004-03-02') } : { on: from }
      for (const [standing, figures] of [
        ['seen', { ...seen, ...computed }],
        ['recalled', recalled],
      ] as const) {
        for (const [figure, amount] of Object.entries(figures)) {
          const row = inForce(PAY_SERIES[figure as Figure].rows, at)
          assert.deepEqual(
            [row?.from, row?.value, row?.standing ?? 'seen'],
            [from, usd(amount), standing],
            figure,
          )
          const last = addDays(row?.until ?? day('9999-12-31'), -1)
          assert.equal(inForce(PAY_SERIES[figure as Figure].rows, { ...at, on: last }), row)
          rows++
        }
      }
    }
    const all = Object.values(PAY_SERIES).flatMap((table) => table.rows)
    assert.equal(rows, all.filter(({ scope }) => scope === undefined).length)
  })

  test('what no schedule holds has no row: before 1991, a year left blank, and after the last', () => {
    const none = (figure: Figure, on: string) =>
      assert.equal(inForce(PAY_SERIES[figure].rows, { on: day(on) }), undefined, `${figure} ${on}`)
    for (const figure of Object.values(COLUMNS)) none(figure, '1991-01-12')
    for (const figure of ['es1', 'es5', 'sesMinimum'] as const) none(figure, '1995-06-01')
    for (const figure of ['es1', 'es6', 'certifiedMaximum'] as const)
      none(figure, figure === 'certifiedMaximum' ? '2004-01-10' : '2004-01-11')
    for (const figure of Object.values(COLUMNS)) none(figure, '2027-01-10')
    assert.ok(inForce(PAY_SERIES.exI.rows, { on: day('2027-01-09') }))
  })

  test('an office that has settled so reads the six rates of 1991 as printed, on any day of that year; nobody else does [S4-VI.A.1-2]', () => {
    const scopes = [RATES_AS_PRINTED]
    const of = (figure: Figure, on: string, given: readonly Scope[] = scopes) =>
      inForce(PAY_SERIES[figure].rows, { on: day(on), scopes: given })
    for (const on of ['1991-01-01', '1991-03-04', '1991-12-31', '1992-01-11']) {
      const rates = (['es1', 'es2', 'es3', 'es4', 'es5', 'es6'] as const).map((figure) => of(figure, on))
      assert.deepEqual(
        rates.map((row) => row?.value),
        [92_900, 97_400, 101_800, 107_300, 111_800, 115_700].map(usd),
      )
      assert.ok(rates.every((row) => row?.standing === 'recalled' && row.also?.length === 1))
    }
    assert.equal(of('es6', '1991-03-04', [])?.value, usd(108_300))
    assert.equal(of('es6', '1992-01-12')?.value, usd(112_100))
    assert.equal(of('es6', '1990-12-31'), undefined)
    assert.equal(of('exI', '1991-03-04')?.value, usd(138_900))
  })

  test('the order of March 2004 reached back to January: before it the first figure stood, or none is known', () => {
    const before = { on: day('2004-02-01'), known: day('2004-03-02') }
    assert.equal(inForce(PAY_SERIES.sesMinimum.rows, before)?.value, usd(103_700))
    assert.equal(inForce(PAY_SERIES.exII.rows, before), undefined)
    assert.equal(inForce(PAY_SERIES.exII.rows, { ...before, known: day('2004-03-03') })?.value, usd(158_100))
    assert.equal(inForce(PAY_SERIES.sesMinimum.rows, { on: before.on })?.value, usd(104_927))
  })

  test('since 2004 the band is 120% of GS-15, step 1, to level II or III of its year', () => {
    for (const { from, known, seen, computed } of PAY_SCHEDULES) {
      const all = { ...seen, ...computed }
      if (from < '2004-01-01' || (from === '2004-01-11' && known === undefined)) continue
      assert.equal(all.certifiedMaximum, all.exII, from)
      assert.equal(all.uncertifiedMaximum, all.exIII, from)
      assert.equal(
        percentOf(usd(all.gs15Step1 ?? 0), 120_00, 'nearest dollar'),
        usd(all.sesMinimum ?? 0),
        from,
      )
    }
  })
})
