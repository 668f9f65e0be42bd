import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { rowOf, TERMS } from '../worksheet/sheet.fixture.ts'
import { annualSummary, type MemberRead } from './annual-summary.ts'
import type { Course } from './course.ts'
import { payrollCells, PAYROLL_HEADS, payrollList } from './payroll-list.ts'
import { reconciled, RECONCILIATION_HEADS, reconciliationCells, sumsOf } from './reconciliation.ts'
import { MEMBER_HEADS, summarySheets } from './summary-tables.ts'

const NOTHING: Course = {
  person: 'p1',
  state: null,
  action: null,
  rate: null,
  award: null,
  board_on: null,
  board_rate: null,
  board_award: null,
  approved_rate: null,
  rate_from: null,
  approved_award: null,
  rate_set: null,
  rate_before: null,
  granted: null,
  granted_on: null,
  granted_points: null,
  award_state: null,
  pool: null,
  paid: null,
  carried: null,
  paid_on: null,
  due_on: null,
  carried_paid: null,
}

/** Proposed, recommended and approved alike; the award paid, with a part carried. */
const WHOLE: Course = {
  ...NOTHING,
  state: 'approved',
  action: 'increase',
  rate: usd(195_700),
  award: usd(19_000),
  board_on: day('2025-12-12'),
  board_rate: usd(195_700),
  board_award: usd(19_000),
  approved_rate: usd(195_700),
  rate_from: day('2026-01-25'),
  approved_award: usd(19_000),
  rate_set: usd(195_700),
  rate_before: usd(190_000),
  granted: usd(19_000),
  granted_on: day('2026-01-05'),
  granted_points: 10_00,
  award_state: 'paid',
  pool: 2026,
  paid: usd(15_000),
  carried: usd(4_000),
  paid_on: day('2026-03-06'),
  due_on: day('2027-01-03'),
}

const ROW = rowOf('p1')
const ON = day('2026-04-01')
const told = (course: Course, own?: string, on = ON): readonly string[] =>
  reconciled([ROW], new Map([['p1', course]]), { own, on }).flatMap(({ differences }) => differences)

suite('reconciliation of pay and awards', () => {
  test('where every step agrees, only what is carried is said', () => {
    assert.deepEqual(told(WHOLE), ['$4,000 is carried over the yearly limit, due on 3 Jan 2027.'])
    assert.deepEqual(told({ ...WHOLE, paid: usd(19_000), carried: null }), [])
  })

  const cases: [string, Partial<Course>, RegExp][] = [
    [
      'the board recommends another rate',
      { rate: usd(197_000) },
      /board recommends \$195,700, not \$197,000/,
    ],
    [
      'the board recommends no award',
      {
        board_award: null,
        award_state: null,
        granted: null,
        approved_award: null,
        paid: null,
        carried: null,
      },
      /board recommends no award, not \$19,000/,
    ],
    [
      'approved is not what was recommended',
      { approved_rate: usd(196_000), rate_set: usd(196_000) },
      /\$196,000 is approved, recommended was \$195,700/,
    ],
    [
      'the rate on record is another',
      { rate_set: usd(190_000) },
      /rate on record from that day is \$190,000/,
    ],
    ['the rate waits', { approved_rate: null, rate_set: null }, /rate is not approved yet/],
    [
      'the award waits',
      { approved_award: null, granted: null, award_state: null, paid: null, carried: null },
      /award is not approved yet/,
    ],
    [
      'the award is not paid',
      { award_state: 'approved', paid: null, carried: null },
      /award is not paid yet/,
    ],
    [
      'too much is paid',
      { paid: usd(15_000.01) },
      /Paid and carried come to \$19,000\.01, approved was \$19,000/,
    ],
    [
      'paid without approval',
      { granted: null, award_state: null, approved_award: null },
      /without an approval on record/,
    ],
    [
      'withdrawn',
      { award_state: 'withdrawn', paid: null, carried: null },
      /\$19,000 was withdrawn before it was paid/,
    ],
    [
      'withdrawn though paid',
      { award_state: 'withdrawn' },
      /\$19,000 was withdrawn, and \$19,000 is paid or carried/,
    ],
    [
      'a payment reversed: cancelled, it is gone, and the award waits again',
      { award_state: 'approved', paid: null, carried: null, paid_on: null, due_on: null },
      /^The award is not paid yet\.$/,
    ],
    [
      'a payment corrected to less',
      { paid: usd(14_000) },
      /Paid and carried come to \$18,000, approved was \$19,000/,
    ],
    [
      'the award on record corrected after approval',
      { granted: usd(18_500), paid: usd(14_500) },
      /The award on record is \$18,500, approved on the proposal was \$19,000/,
    ],
    [
      'taken over as paid',
      { paid: null, carried: null, paid_on: null, due_on: null },
      /came on record as paid; its payment does not stand here/,
    ],
  ]
  for (const [title, change, says] of cases) {
    test(title, () => {
      assert.match(told({ ...WHOLE, ...change }).join(' '), says)
    })
  }

  test('what is carried is told until a carried amount is paid', () => {
    const later = day('2027-02-01')
    assert.match(
      told(WHOLE, undefined, later).join(' '),
      /was due on 3 Jan 2027, and no carried amount is paid/,
    )
    assert.match(
      told({ ...WHOLE, carried_paid: usd(1_000) }, undefined, later).join(' '),
      /\$1,000 of carried/,
    )
    assert.deepEqual(told({ ...WHOLE, carried_paid: usd(4_000) }, undefined, later), [])
  })

  test('of the own pay, what was approved alone', () => {
    const [line] = reconciled([ROW], new Map([['p1', { ...WHOLE, rate: usd(197_000) }]]), {
      own: 'p1',
      on: ON,
    })
    assert.deepEqual([line?.rate.proposed, line?.rate.board, line?.award.proposed], [null, null, null])
    assert.equal(line?.rate.approved, usd(195_700))
    const pending = { ...NOTHING, state: 'proposed' as const, rate: usd(197_000) }
    assert.deepEqual(reconciled([ROW], new Map([['p1', pending]]), { own: 'p1', on: ON }), [])
  })

  test('sums and cells', () => {
    const lines = reconciled([ROW], new Map([['p1', WHOLE]]), { on: ON })
    assert.deepEqual(sumsOf(lines), {
      proposed: usd(19_000),
      board: usd(19_000),
      approved: usd(19_000),
      paid: usd(15_000),
      carried: usd(4_000),
    })
    for (const line of lines) assert.equal(reconciliationCells(line).length, RECONCILIATION_HEADS.length)
  })
})

suite('the list for payroll', () => {
  const list = (course: Course) => payrollList([ROW], new Map([['p1', course]]), ON)

  test('an adjustment and an award, with the code that is recalled marked so [S3-PA-1]', () => {
    const [rate, award, ...more] = list(WHOLE)
    assert.deepEqual(more, [])
    assert.deepEqual(
      [rate?.action, rate?.code, rate?.standing, rate?.effective, rate?.rateBefore, rate?.rate],
      ['Pay adjustment', null, 'not in the sources', '2026-01-25', usd(190_000), usd(195_700)],
    )
    assert.deepEqual(
      [award?.action, award?.code, award?.codeName, award?.standing, award?.effective, award?.award],
      ['Performance award', '879', 'SES Performance Award', 'recalled', '2026-03-06', usd(19_000)],
    )
    assert.match(award?.note ?? '', /\$4,000 of it is carried above the yearly limit, due 3 Jan 2027/)
    for (const line of list(WHOLE)) assert.equal(payrollCells(line).length, PAYROLL_HEADS.length)
  })

  test('nothing that payroll has not to carry out', () => {
    // Reviewed, and nothing given; withdrawn; only proposed.
    const zero = {
      ...NOTHING,
      approved_rate: usd(190_000),
      rate_set: usd(190_000),
      rate_before: usd(190_000),
    }
    const pending = { ...NOTHING, state: 'recommended' as const, rate: usd(195_700), award: usd(19_000) }
    const withdrawn = { ...NOTHING, granted: usd(19_000), award_state: 'withdrawn' as const }
    for (const course of [zero, pending, withdrawn]) assert.deepEqual(list(course), [])
  })

  test('an award that is not paid has no effective day yet', () => {
    const [line] = list({ ...NOTHING, granted: usd(19_000), award_state: 'approved', granted_points: 10_00 })
    assert.deepEqual([line?.effective, line?.note], [null, 'The day of payment is not entered yet.'])
  })
})

suite('the annual summary', () => {
  const cycle = { start: day('2024-10-01'), end: day('2025-09-30') }
  const member: MemberRead = {
    person: 'p1',
    begun: day('2018-03-04'),
    cash: usd(2_000),
    distinguished: null,
    meritorious: usd(38_000),
    kept: usd(1_200),
    other_paid: usd(15_000),
  }
  const summary = (
    rows = [ROW],
    courses = new Map([['p1', WHOLE]]),
    on = ON,
    rated = new Set(rows.map(({ person }) => person)),
  ) => annualSummary({ rows, rated, terms: TERMS, courses, members: new Map([['p1', member]]), cycle, on })

  test('a member’s line has what OPM Form 1558 asks for', () => {
    const [line] = summary().lines
    assert.deepEqual(
      { ...line, problems: [] },
      {
        person: 'p1',
        name: 'Name p1',
        type: 'C',
        isNew: false,
        rating: '4',
        before: usd(190_000),
        after: usd(195_700),
        kept: usd(1_200),
        raisePoints: 3_00,
        award: usd(19_000),
        awardPoints: 10_00,
        cash: usd(2_000),
        cashPoints: 1_02,
        distinguished: null,
        meritorious: usd(38_000),
        aggregate: usd(205_000),
        problems: [],
      },
    )
    assert.deepEqual(line?.problems, [])
  })

  test('what is not carried out is not reported, and said', () => {
    const course: Course = { ...WHOLE, award_state: 'approved', paid: null, carried: null }
    const [line] = summary([ROW], new Map([['p1', course]]), day('2026-01-10')).lines
    assert.deepEqual([line?.after, line?.award], [usd(190_000), null])
    assert.match(
      line?.problems.join(' ') ?? '',
      /the rate of \$195,700, which begins 2026-01-25.*the award of \$19,000, which is not paid/,
    )
  })

  test('a rating that is proposed and not final is none of record', () => {
    const found = summary([ROW], new Map(), ON, new Set())
    assert.deepEqual([found.lines[0]?.rating, found.rated.all, found.notRated.all], ['N', 0, 1])
    assert.match(found.lines[0]?.problems.join(' ') ?? '', /the rating of the year, which is not final/)
    const [none] = summary([rowOf('p1', { level: null })], new Map(), ON, new Set()).lines
    assert.deepEqual(none?.problems, [])
  })

  test('lines that would be rejected say why', () => {
    const bad: [row: Parameters<typeof rowOf>[1], course: Partial<Course>, says: RegExp][] = [
      [{ appointment: 'noncareer' }, {}, /career/],
      [{ level: 2 }, {}, /\S/],
      [{ level: null }, {}, /no rating of record/],
      [{}, { granted: usd(9_481) }, /lowest award is \$9,500/],
      [{}, { rate_set: usd(230_000) }, /above the band/],
      [{ rate: usd(0) }, { approved_rate: null, rate_set: null }, /No rate of basic pay/],
    ]
    for (const [row, course, says] of bad) {
      const [line] = summary([rowOf('p1', row)], new Map([['p1', { ...WHOLE, ...course }]])).lines
      assert.match(line?.problems.join(' ') ?? '', says)
    }
  })

  test('totals by kind of appointment and rating add up', () => {
    const rows = [
      ROW,
      rowOf('p2', { level: 5 }),
      rowOf('p3', { appointment: 'noncareer' }),
      rowOf('p4', { level: null }),
    ]
    const found = summary(rows)
    assert.deepEqual(found.members, { C: 3, N: 1, L: 0, all: 4 })
    assert.deepEqual(found.notRated, { C: 1, N: 0, L: 0, all: 1 })
    assert.equal(
      found.totals.reduce((sum, { members }) => sum + members, 0),
      4,
    )
    assert.deepEqual(
      found.totals.find(({ type, rating }) => type === 'C' && rating === '4'),
      { type: 'C', rating: '4', members: 1, adjusted: 1, raises: usd(5_700), awards: 1, award: usd(19_000) },
    )
  })

  test('every row of every sheet has a cell for each head', () => {
    const front = { agency: 'Agency', on: ON, certification: 'full', certifiedFrom: null, cycle }
    const sheets = summarySheets(summary(), front)
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ['A Agency', 'B Members', 'Totals', 'To settle'],
    )
    for (const { heads, rows } of sheets) for (const row of rows) assert.equal(row.length, heads.length)
    assert.equal(sheets[1]?.heads, MEMBER_HEADS)
  })
})
