import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { before, suite, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { type DemoDesk, demoDesk, TODAY } from '../support/demo.ts'
import { textOf } from '../support/markup.ts'
import { rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

type Printed = Readonly<Record<string, string>>
type Tally = Record<'CA' | 'NA' | 'TA' | 'EA' | 'vacant', number>

const read = (name: string): Printed[] =>
  parse(readFileSync(new URL(`../../data/${name}`, import.meta.url)), { bom: true, columns: true })

// Counted here from the file itself, with another reader and no code of Cadre's.
const SES = ['CA', 'NA', 'TA', 'EA'] as const
const printed = withoutRepeats(read('plum-2025.csv'))
const agencies = new Map(read('listing-agencies.csv').map((row) => [row['listing_name'] ?? '', row]))

let desk: DemoDesk
let visitor: Visitor

before(async () => {
  desk = await demoDesk()
  visitor = await new Visitor(desk).sit('opm')
})

/** Rows of the file, an exact repeat of a Filled row left out. */
function withoutRepeats(rows: Printed[]): Printed[] {
  const seen = new Set<string>()
  return rows.filter((row) => {
    if (row['PositionStatus'] !== 'Filled') return true
    const key = JSON.stringify(
      Object.values(row).map((cell) => cell.trim().replace(/\s+/g, ' ').toUpperCase()),
    )
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function dayOf(cell: string): string {
  const [month, date, year] = cell.split(' ')[0]?.split('/') ?? []
  return year === undefined ? '' : `${year}-${month?.padStart(2, '0')}-${date?.padStart(2, '0')}`
}

function isCurrent(row: Printed, on: string): boolean {
  const begin = dayOf(row['IncumbentBeginDate'] ?? '')
  const vacate = dayOf(row['IncumbentVacateDate'] ?? '')
  return row['PositionStatus'] === 'Filled' && (begin === '' || begin <= on) && (vacate === '' || vacate > on)
}

function agencyOf(row: Printed, column: 'unit' | 'department'): string {
  // One name is printed with an HTML entity in it.
  const name = (row['AgencyName'] ?? '').trim().replace(/\s+/g, ' ').replace('&#039;', "'")
  return agencies.get(name)?.[column] ?? `no agency called ${name}`
}

function tally(column: 'unit' | 'department', on: string, within?: string): Map<string, Tally> {
  const tallies = new Map<string, Tally>()
  for (const row of printed) {
    if (within !== undefined && agencyOf(row, 'department') !== within) continue
    const unit = agencyOf(row, column)
    const counts = tallies.get(unit) ?? { CA: 0, NA: 0, TA: 0, EA: 0, vacant: 0 }
    tallies.set(unit, counts)
    const type = SES.find((code) => code === row['AppointmentTypeDescription'])
    if (type === undefined) continue
    if (row['PositionStatus'] === 'Vacant') counts.vacant += 1
    else if (isCurrent(row, on)) counts[type] += 1
  }
  return tallies
}

function sum(tallies: ReadonlyMap<string, Tally>): Tally {
  const all: Tally = { CA: 0, NA: 0, TA: 0, EA: 0, vacant: 0 }
  for (const one of tallies.values()) {
    for (const key of Object.keys(all) as (keyof Tally)[]) all[key] += one[key]
  }
  return all
}

/** The lines of the program's CSV, as counts by unit. */
async function exported(query: string): Promise<Map<string, Tally>> {
  const rows: Printed[] = parse((await visitor.get(`/program/table/csv?${query}`)).body, {
    bom: true,
    columns: true,
  })
  return new Map(
    rows.map((row): [string, Tally] => {
      const count = (column: string): number => Number(row[column])
      const [CA, NA, TA, EA] = ['Career', 'Noncareer', 'Limited term', 'Limited emergency'].map(count)
      assert.equal(count('On board'), (CA ?? 0) + (NA ?? 0) + (TA ?? 0) + (EA ?? 0), row['Code'])
      return [
        row['Code'] ?? '',
        { CA: CA ?? 0, NA: NA ?? 0, TA: TA ?? 0, EA: EA ?? 0, vacant: count('Vacant') },
      ]
    }),
  )
}

suite('the counts equal a count of the file made with other code', () => {
  test('the count itself has something to count', () => {
    assert.equal(printed.length, 10_540 - 45)
    const all = sum(tally('department', TODAY))
    assert.ok(all.CA > 1000 && all.NA > 100 && all.TA > 10 && all.vacant > 100, JSON.stringify(all))
    assert.equal(agencies.size, 249)
  })

  for (const on of [TODAY, '2025-01-20', '2024-06-30', '1999-01-01']) {
    test(`by department and appointment type on ${on}`, async () => {
      const expected = tally('department', on)
      assert.deepEqual(sorted(await exported(`on=${on}`)), sorted(expected))
      const page = textOf((await visitor.get(`/program/government?all=yes&on=${on}`)).body)
      const { CA, NA, TA, EA, vacant } = sum(expected)
      const figure = (count: number): string => count.toLocaleString('en-US')
      const row = ['All', CA + NA + TA + EA, CA, NA, TA + EA].map((one) =>
        typeof one === 'number' ? figure(one) : one,
      )
      assert.ok(page.includes(` ${row.join(' ')} `), `the page lacks the totals ${row.join(' ')}`)
      assert.ok(page.includes(figure(vacant)))
    })
  }

  test('by agency within each department, an inspector general of an independent agency on a line of its own', async () => {
    for (const department of tally('department', TODAY).keys()) {
      const expected = tally('unit', TODAY, department)
      assert.deepEqual(sorted(await exported(`unit=${department}`)), sorted(expected), department)
    }
    assert.deepEqual([...(await exported('unit=NN')).keys()].sort(), ['NN', 'X-NNIG'])
  })

  test('of at least 75 agencies side by side, with the members of all together [S4-I.A]', async () => {
    const expected = tally('department', TODAY)
    const lines = await exported(`on=${TODAY}`)
    assert.ok(lines.size >= 75, String(lines.size))
    assert.deepEqual(sum(lines), sum(expected))
  })

  test('on the page of each of the largest departments', async () => {
    const departments = [...tally('department', TODAY)].sort(([, a], [, b]) => b.NA - a.NA).slice(0, 5)
    for (const [department, { CA, NA, TA, EA }] of departments) {
      const page = textOf((await visitor.get(`/program/agency/${department}`)).body)
      for (const [label, count] of [
        ['Executives on board', CA + NA + TA + EA],
        ['Career', CA],
        ['Noncareer', NA],
      ] as const) {
        const shown = new RegExp(`${label} Why [^\\d]*${count.toLocaleString('en-US')}\\b`)
        assert.match(page, shown, `${department}: ${label}`)
      }
    }
  })

  test('by agency as printed, appointment type as printed, and status: every row of the file', async () => {
    const rows = await rowsOf<{ unit: string; type: string; status: string; count: number }>(
      desk,
      `WITH RECURSIVE up AS (
         SELECT id AS start, id, parent_id FROM unit
         UNION ALL SELECT up.start, u.id, u.parent_id FROM up JOIN unit u ON u.id = up.parent_id
           WHERE NOT up.id = ANY($1) AND u.id <> up.id
       )
       SELECT up.id AS unit, i.appointment AS type, i.status, count(*)::int AS count
       FROM incumbency i JOIN position p ON p.id = i.position_id JOIN up ON up.start = p.unit_id AND up.id = ANY($1)
       WHERE i.source = 'listing' GROUP BY 1, 2, 3`,
      [[...agencies.values()].map((row) => row['unit'])],
    )
    const stored = new Map(rows.map((row) => [`${row.unit} ${row.type} ${row.status}`, row.count]))
    const expected = new Map<string, number>()
    for (const row of printed) {
      const key = `${agencyOf(row, 'unit')} ${row['AppointmentTypeDescription']} ${row['PositionStatus']?.toLowerCase()}`
      expected.set(key, (expected.get(key) ?? 0) + 1)
    }
    assert.deepEqual(sorted(stored), sorted(expected))
  })

  test('the API gives the same counts as the page', async () => {
    const program = JSON.parse((await visitor.get(`/api/program?on=${TODAY}`)).body) as {
      lines: { unit: string; counts: Record<string, number>; vacant: number }[]
    }
    const given = new Map(
      program.lines.map(({ unit, counts, vacant }): [string, Tally] => [
        unit,
        {
          CA: counts['career'] ?? 0,
          NA: counts['noncareer'] ?? 0,
          TA: counts['limitedTerm'] ?? 0,
          EA: counts['limitedEmergency'] ?? 0,
          vacant,
        },
      ]),
    )
    assert.deepEqual(sorted(given), sorted(tally('department', TODAY)))
  })

  test('a list opened from a count holds as many rows as the count says', async () => {
    const { CA, NA, TA, vacant } = sum(tally('department', TODAY))
    const lists: [query: string, count: number][] = [
      ['state=filled&appointment=career', CA],
      ['state=filled&appointment=noncareer', NA],
      ['state=filled&appointment=limited-term', TA],
      ['state=vacant&ses=yes', vacant],
    ]
    for (const [query, count] of lists) {
      const answer = await visitor.get(`/api/positions?source=listing&on=${TODAY}&${query}`)
      const page = textOf((await visitor.get(`/positions?source=listing&on=${TODAY}&${query}`)).body)
      assert.match(page, new RegExp(`\\b${count.toLocaleString('en-US')} rows? on `), query)
      if (!query.includes('ses'))
        assert.equal((JSON.parse(answer.body) as { total: number }).total, count, query)
    }
  })
})

function sorted<T>(counts: ReadonlyMap<string, T>): [string, T][] {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}
