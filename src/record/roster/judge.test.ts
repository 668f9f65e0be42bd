import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { action, type Rows, SMALL } from '../../../test/support/roster.ts'
import { day } from '../../base/dates.ts'
import type { RecordedEvent } from '../event.ts'
import type { Known } from './ground.ts'
import { type Judged, judgeRoster } from './judge.ts'
import { readRoster } from './read.ts'
import { countsOf } from './report.ts'
import type { RosterRow, RosterTable, Values } from './roster.ts'
import { type SheetName, SHEETS } from './sheets.ts'
import { cellsOf } from './template.ts'

const EMPTY: Known = {
  today: day('2026-11-22'),
  scopes: [],
  units: new Map(),
  streams: new Map(),
  stays: [],
  accounts: new Map(),
}

function tablesOf(rows: Rows): RosterTable[] {
  return SHEETS.map((sheet) => {
    const [header = [], ...cells] = cellsOf(sheet, rows[sheet.name] ?? [])
    return { name: sheet.name, header, rows: cells.map((row, at) => ({ row: at + 2, cells: row })) }
  })
}

function judge(rows: Rows, known: Known = EMPTY): Judged {
  const read = readRoster(tablesOf(rows))
  assert.ok('rows' in read, JSON.stringify(read))
  const judged = judgeRoster(read.rows, known)
  for (const one of countsOf(judged.rows)) {
    assert.equal(one.read, one.taken + one.repaired + one.duplicate + one.refused)
  }
  return judged
}

/** The small roster with one more row, or another in the place of the last. */
function withRow(sheet: SheetName, row: Values, instead = false): Rows {
  const rows = SMALL[sheet] ?? []
  return { ...SMALL, [sheet]: [...(instead ? rows.slice(0, -1) : rows), row] }
}

function last(sheet: SheetName, more: Values): Values {
  return { ...SMALL[sheet]?.at(-1), ...more }
}

function row({ rows }: Judged, sheet: SheetName, number: number): RosterRow {
  return rows.find((one) => one.sheet === sheet && one.row === number) ?? assert.fail(`no row ${number}`)
}

function why(found: RosterRow): string {
  assert.equal(found.outcome, 'refused', JSON.stringify(found))
  return found.outcome === 'refused'
    ? found.problems.map(({ field, message }) => `${field}: ${message}`).join(' ')
    : ''
}

/** The entries as the journal would give them back. */
function recorded({ events }: Judged): Map<string, RecordedEvent[]> {
  const entries = events.map(
    (event, index) =>
      ({ ...event, seq: index + 1, id: `e${index}`, recorded: '2026-11-22T12:00:00.000Z' }) as RecordedEvent,
  )
  return Map.groupBy(entries, ({ stream }) => stream)
}

/** What is known once a roster was taken in. */
function after(rows: Rows, agency?: string): Known {
  const units = (rows.Units ?? []).map(
    ({ unit = '', parent = '', kind = '' }) =>
      [unit, { parent: parent === '' ? null : parent, kind }] as const,
  )
  return {
    ...EMPTY,
    ...(agency === undefined ? {} : { agency }),
    units: new Map(units),
    streams: recorded(judge(rows)),
    stays: [
      { person: 'xa-e1', position: 'xa-p1', from: '2020-03-01', type: 'career' },
      { person: 'xa-e2', position: 'xa-p2', from: '2022-01-02', type: 'noncareer' },
    ],
  }
}

suite('a roster judged', () => {
  test('a whole one is taken, each row with its entries', () => {
    const judged = judge(SMALL)
    assert.ok(judged.rows.every(({ outcome }) => outcome === 'taken'))
    assert.deepEqual(
      Object.fromEntries(
        [...Map.groupBy(judged.events, ({ type }) => type)].map(([type, all]) => [type, all.length]),
      ),
      {
        'organisation/unit-established': 2,
        'organisation/post-established': 1,
        'organisation/post-filled': 1,
        'positions/position-established': 2,
        'people/person-entered': 2,
        'staffing/appointed': 2,
        'pay/rate-set': 1,
        'appraisal/rating-recorded': 1,
      },
    )
    const person = judged.events.find(({ stream }) => stream === 'person:xa-e1')
    assert.deepEqual(person?.personal, { name: 'Okonkwo, Ada M.', first: 'Ada M.', last: 'Okonkwo' })
    assert.ok(!JSON.stringify(judged.events.map(({ body }) => body)).includes('Okonkwo'))
    const appointed = judged.events.find(({ type }) => type === 'staffing/appointed')
    assert.match(JSON.stringify(appointed?.ruling), /positions\/types/)
  })

  const wrong: [what: string, sheet: SheetName, values: Values, says: RegExp][] = [
    ['a unit under nothing', 'Units', { unit: 'XB', parent: 'NONE' }, /Parent: Its parent is neither/],
    ['a unit under itself', 'Units', { unit: 'XB', parent: 'XB' }, /Parent: Its parent is neither/],
    [
      'a unit wider than its parent',
      'Units',
      { unit: 'XB', kind: 'department' },
      /Kind: A unit of the kind department/,
    ],
    ['an identifier with a path', 'Units', { unit: '../XB' }, /Unit: It is not an identifier/],
    ['a seat in no unit', 'Seats', { seat: 's2', unit: 'NONE' }, /Unit: There is no such unit/],
    [
      'a seat that reports to nobody',
      'Seats',
      { seat: 's2', reportsTo: 's9' },
      /Reports to: There is no such seat/,
    ],
    [
      'half a holder',
      'Seats',
      { seat: 's2', since: '' },
      /Holder: Holder, capacity and the day since go together/,
    ],
    ['an unknown holder', 'Seats', { seat: 's2', holder: 'xa-e9' }, /Holder: There is no such person/],
    ['a holder before the seat', 'Seats', { seat: 's2', since: '2001-01-01' }, /Held since: It lies before/],
    [
      'a third designation',
      'Positions',
      { position: 'p3', designation: 'reserved' },
      /Designation: It is none of/,
    ],
    ['a position in no unit', 'Positions', { position: 'p3', unit: 'NONE' }, /Unit: There is no such unit/],
    [
      'an abolition before the beginning',
      'Positions',
      { position: 'p3', abolished: '2001-01-01' },
      /Abolished: It is not/,
    ],
    ['a listing’s identifier', 'Executives', { person: 'per-1' }, /Person: Identifiers that begin with per-/],
    ['no last name', 'Executives', { person: 'xa-e3', last: '' }, /Last name: Last name is blank/],
    ['pay before the appointment', 'Pay', { effective: '2019-01-01' }, /Effective: xa-e1 is in no position/],
    ['pay by the hour', 'Pay', { effective: '2021-01-01', rate: '80' }, /Rate: It is no yearly rate/],
    [
      'pay that is no amount',
      'Pay',
      { effective: '2021-01-01', rate: '18o000' },
      /Rate: It is not an amount/,
    ],
    ['pay of nobody', 'Pay', { person: 'xa-e9' }, /Person: There is no such person/],
    [
      'a sixth level',
      'Ratings',
      { fiscalYear: '2022', given: '2022-12-01', level: '6' },
      /Level: A level is 1, 2/,
    ],
    [
      'a year to come',
      'Ratings',
      { fiscalYear: '2031' },
      /Fiscal year: It is not a fiscal year from 1980 to 2027/,
    ],
    ['a rating before its year', 'Ratings', { fiscalYear: '2024' }, /Given on: It is not between/],
    [
      'a day that is none',
      'Ratings',
      { fiscalYear: '2024', given: '2024-02-30' },
      /Given on: It is not a day of/,
    ],
  ]
  for (const [what, sheet, values, says] of wrong) {
    test(`${what} is refused by name`, () => {
      const judged = judge(withRow(sheet, last(sheet, values)))
      assert.match(why(row(judged, sheet, (SMALL[sheet]?.length ?? 0) + 2)), says)
      assert.equal(judged.rows.filter(({ outcome }) => outcome === 'refused').length, 1)
    })
  }

  const actions: [what: string, values: Values, says: RegExp][] = [
    [
      'a noncareer appointment to a career-reserved position',
      { position: 'xa-p1', type: 'noncareer' },
      /Type: .*may not fill a career reserved position/,
    ],
    ['an appointment to nothing', { position: 'xa-p9' }, /Position: There is no such position/],
    [
      'an appointment before the position',
      { effective: '2009-10-02' },
      /Effective: xa-p2 was established later/,
    ],
    [
      'a limited one without an end',
      { type: 'limited-term' },
      /Not to exceed: A limited appointment has a last day/,
    ],
    [
      'a noncareer one with an end',
      { notToExceed: '2025-01-01' },
      /Not to exceed: A noncareer appointment has no/,
    ],
    [
      'a probation of a noncareer one',
      { probationEnds: '2023-01-01' },
      /Probation ends: Only an initial career/,
    ],
    ['a missing type', { type: '' }, /Type: It is needed for appointment/],
    ['a reason that does not belong', { reason: 'x' }, /Reason: It does not belong to appointment/],
    [
      'a separation from nothing',
      { action: 'separation', type: '', initial: '', reason: 'x' },
      /Effective: xa-e2 is in no position/,
    ],
    ['a board’s day after the appointment', { qrbCertified: '2023-01-01' }, /QRB certified: It lies after/],
  ]
  for (const [what, values, says] of actions) {
    test(`${what} is refused by name`, () => {
      const judged = judge(withRow('Appointments', last('Appointments', values), true))
      assert.match(why(row(judged, 'Appointments', 3)), says)
    })
  }

  test('one person holds a position at a time, and a person’s actions go together', () => {
    const more = [
      action({ person: 'xa-e2', action: 'reassignment', effective: '2023-01-01', position: 'xa-p1' }),
    ]
    const rows = { ...SMALL, Appointments: [...(SMALL.Appointments ?? []), ...more] }
    const general = (SMALL.Positions ?? []).map((one) => ({ ...one, designation: 'general' }))
    const judged = judge({ ...rows, Positions: general })
    assert.match(why(row(judged, 'Appointments', 4)), /xa-p1 is held by xa-e1 from 2020-03-01/)
    assert.match(why(row(judged, 'Appointments', 3)), /Row 4 of the same person was refused/)
    assert.equal(row(judged, 'Appointments', 2).outcome, 'taken')
    const left = action({
      person: 'xa-e1',
      action: 'separation',
      effective: '2023-01-01',
      position: 'xa-p1',
      reason: 'Retired',
    })
    const apart = judge({ ...rows, Positions: general, Appointments: [...rows.Appointments, left] })
    assert.ok(apart.rows.every(({ outcome }) => outcome === 'taken'))
  })

  test('a repeat is a duplicate of its row; a contradiction is refused', () => {
    const [first = {}] = SMALL.Pay ?? []
    const judged = judge({ ...SMALL, Pay: [first, first, { ...first, rate: '190000' }] })
    assert.deepEqual(row(judged, 'Pay', 3), { ...row(judged, 'Pay', 3), outcome: 'duplicate', of: 2 })
    assert.match(why(row(judged, 'Pay', 4)), /Row 2 says otherwise/)
  })

  test('repairs are told; what rests on a refused row is refused', () => {
    const units = [...(SMALL.Units ?? []).slice(0, 1), last('Units', { kind: ' Office', from: '10/01/2009' })]
    const judged = judge({ ...SMALL, Units: units })
    const repaired = row(judged, 'Units', 3)
    assert.deepEqual(
      repaired.outcome === 'repaired' && repaired.repairs.map(({ field, rule }) => [field, rule]),
      [
        ['Kind', 'white-space'],
        ['Kind', 'letter-case'],
        ['Valid from', 'date-form'],
      ],
    )
    const lost = judge({ ...SMALL, Units: (SMALL.Units ?? []).slice(0, 1) })
    const refused = lost.rows.filter(({ outcome }) => outcome === 'refused')
    assert.equal(refused.length, lost.rows.length - 1)
    assert.equal(lost.events.length, 1)
  })

  test('accounts ask for a seat that manages them', () => {
    const rows = {
      ...SMALL,
      Accounts: [{ login: 'a.okonkwo@agency.example', name: 'Okonkwo, Ada', person: 'xa-e1' }],
    }
    assert.equal(row(judge(rows), 'Accounts', 2).outcome, 'taken')
    const { accounts: _, ...without } = EMPTY
    assert.match(why(row(judge(rows, without), 'Accounts', 2)), /does not invite to accounts here/)
    const there = new Map([['a.okonkwo@agency.example', { name: 'Okonkwo, Ada', person: 'xa-e1' }]])
    const again = row(
      judge(
        {
          ...rows,
          Accounts: [...rows.Accounts, { login: 'A.Okonkwo@agency.example', name: 'x', person: '' }],
        },
        { ...EMPTY, accounts: there },
      ),
      'Accounts',
      2,
    )
    assert.deepEqual(again, { ...again, outcome: 'duplicate', of: 'record' })
  })
})

suite('a roster against the record', () => {
  test('the same changes nothing; a difference is refused with what stands', () => {
    const known = after(SMALL)
    const again = judge(SMALL, known)
    assert.ok(again.rows.every((one) => one.outcome === 'duplicate' && one.of === 'record'))
    assert.deepEqual(again.events, [])
    const changed = judge({ Pay: [last('Pay', { rate: '185000' })] }, known)
    assert.match(why(row(changed, 'Pay', 2)), /Rate: The record says 180000\. A roster does not change/)
  })

  test('one sheet alone rests on what is recorded', () => {
    const pay = judge({ Pay: [last('Pay', { effective: '2024-01-14', rate: '199100.50' })] }, after(SMALL))
    assert.deepEqual(
      pay.events.map(({ body }) => body),
      [{ person: 'xa-e1', cents: 19_910_050, basis: 'Appointment' }],
    )
    const move = action({
      person: 'xa-e2',
      action: 'reassignment',
      effective: '2024-01-14',
      position: 'xa-p1',
    })
    const judged = judge({ Appointments: [move] }, after(SMALL))
    assert.match(why(row(judged, 'Appointments', 2)), /may not fill a career reserved position/)
    const other = action({ ...move, person: 'xa-e1', position: 'xa-p2' })
    assert.match(why(row(judge({ Appointments: [other] }, after(SMALL)), 'Appointments', 2)), /held by xa-e2/)
  })

  test('another agency’s units, positions and people are as unknown, and nothing of them is told', () => {
    const known = { ...after(SMALL), agency: 'XB' }
    const units = new Map([...known.units, ['XB', { parent: null, kind: 'agency' }]])
    const judged = judge(
      {
        Units: [
          { unit: 'XA-NEW', name: 'New', kind: 'office', parent: 'XA', from: '2020-01-01' },
          { unit: 'XA-OD', name: 'Office of the Director', kind: 'office', parent: 'XA', from: '2009-10-01' },
          { unit: 'XC', name: 'Another agency', kind: 'agency', parent: '', from: '2020-01-01' },
          { unit: 'XB-1', name: 'Own office', kind: 'office', parent: 'XB', from: '2020-01-01' },
        ],
        Positions: [last('Positions', { position: 'xb-p1' }), last('Positions', {})],
        Executives: [last('Executives', {}), last('Executives', { person: 'xb-e1', unit: 'XB-1' })],
        Seats: [last('Seats', { seat: 'xb-s', unit: 'XB-1' })],
        Appointments: [
          action({
            person: 'xb-e1',
            action: 'appointment',
            effective: '2022-01-02',
            position: 'xa-p2',
            type: 'career',
            initial: 'no',
          }),
        ],
        Pay: [last('Pay', {}), last('Pay', { effective: '2024-01-01' })],
      },
      { ...known, units },
    )
    const kept = judged.rows.filter(({ outcome }) => outcome !== 'refused')
    assert.deepEqual(
      kept.map(({ sheet, row: number }) => [sheet, number]),
      [
        ['Units', 5],
        ['Executives', 3],
      ],
    )
    assert.doesNotMatch(JSON.stringify(judged.rows), /The record says|is held by/)
  })
})
