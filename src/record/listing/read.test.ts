import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '../../base/dates.ts'
import {
  AS_OF,
  COLUMNS_2025,
  csv,
  filled,
  kept,
  listingOf,
  read2025,
  refusalOf,
  refused,
  TODAY,
  utf8,
  vacant,
} from './listing.fixture.ts'
import { readingSteps, readListing } from './read.ts'

describe('reading a listing', () => {
  it('gives every row one outcome and the counts add up', () => {
    const { rows, counts } = read2025(
      filled(),
      filled({ PositionTitle: 'COUNSEL &amp; ADVISOR' }),
      filled(),
      vacant(),
      vacant(),
      filled({ PositionTitle: '' }),
    )
    assert.deepEqual(
      rows.map(({ row, line, outcome }) => [row, line, outcome]),
      [
        [1, 2, 'taken'],
        [2, 3, 'repaired'],
        [3, 4, 'duplicate'],
        [4, 5, 'taken'],
        [5, 6, 'taken'],
        [6, 7, 'refused'],
      ],
    )
    assert.deepEqual(counts, { read: 6, taken: 3, repaired: 1, duplicate: 1, refused: 1 })
  })

  it('names the earlier row of a duplicate, the first one each time', () => {
    const { rows } = read2025(filled({ PositionTitle: 'COUNSEL' }), filled(), filled(), filled())
    assert.deepEqual(
      rows.slice(2).map((row) => 'of' in row && row.of),
      [2, 2],
    )
  })

  it('compares duplicates as printed: a row that differs only until it is mended is kept', () => {
    const { counts } = read2025(filled(), filled({ PositionTitle: 'SENIOR  ADVISOR' }))
    assert.deepEqual(counts, { read: 2, taken: 1, repaired: 1, duplicate: 0, refused: 0 })
  })

  it('keeps equal vacant rows apart and flags each', () => {
    const { rows } = read2025(vacant(), vacant(), vacant({ PositionTitle: 'COUNSEL' }))
    assert.deepEqual(
      rows.map((row) => kept(row).flags),
      [['equal-vacant'], ['equal-vacant'], []],
    )
  })

  it('counts lines over quoted line breaks, of all three kinds, and leaves blank lines out of the rows', () => {
    const broken = filled({ PositionTitle: 'SENIOR\nADVISOR' })
    const text = csv([COLUMNS_2025, broken, filled()]).replace('\r\n"DEP', '\r\n\r\n"DEP')
    const listing = listingOf(text)
    assert.deepEqual(listing.blankLines, [2])
    assert.deepEqual(
      listing.rows.map(({ row, line }) => [row, line]),
      [
        [1, 3],
        [2, 5],
      ],
    )
    const first = kept(listing.rows[0])
    assert.equal(first.entry.title, 'SENIOR ADVISOR')
    assert.deepEqual(first.repairs, [
      { field: 'title', from: 'SENIOR\nADVISOR', to: 'SENIOR ADVISOR', rule: 'white-space' },
    ])
    for (const lineEnd of ['\n', '\r']) {
      assert.deepEqual(listingOf(text.replaceAll('\r\n', lineEnd)), listing)
    }
  })

  it('keeps quotation marks and commas of a quoted cell', () => {
    const { rows } = read2025(filled({ PositionTitle: 'DIRECTOR, "OPEN" DATA' }))
    assert.equal(kept(rows[0]).entry.title, 'DIRECTOR, "OPEN" DATA')
  })

  it('mends status, type and plan in the wrong case and drops a time of day, and says so', () => {
    const { rows } = read2025(
      filled({
        PositionStatus: 'FILLED',
        AppointmentTypeDescription: 'na',
        PaymentPlanDescription: 'es',
        ExpirationDate: '1/2/2027 3:00:00 PM',
      }),
    )
    assert.deepEqual(
      kept(rows[0]).repairs.map(({ field, to, rule }) => [field, to, rule]),
      [
        ['appointment', 'NA', 'letter-case'],
        ['payPlan', 'ES', 'letter-case'],
        ['expires', '2027-01-02', 'time-of-day'],
        ['status', 'Filled', 'letter-case'],
      ],
    )
  })

  it('counts the rows found, then the rows read, in short steps', () => {
    const rows = Array.from({ length: 2_500 }, (_, index) => filled({ IncumbentLastName: `N${index}` }))
    const steps = readingSteps(utf8(csv([COLUMNS_2025, ...rows])), { today: TODAY })
    const heard = [...steps].map(({ done, total }) => `${done}/${total}`)
    assert.deepEqual([...new Set(heard)].slice(-6), [
      '2500/0',
      '500/2500',
      '1000/2500',
      '1500/2500',
      '2000/2500',
      '2500/2500',
    ])
  })
})

describe('the as-of date', () => {
  const text = csv([
    COLUMNS_2025,
    filled({ IncumbentBeginDate: '6/14/2026' }),
    filled({ IncumbentBeginDate: '7/1/2026', PositionTitle: '' }),
    filled({ IncumbentBeginDate: '1/1/2027' }),
  ])

  it('is the latest begin date of a sound row that is not after today', () => {
    const listing = readListing(utf8(text), { today: TODAY })
    assert.ok('rows' in listing)
    assert.deepEqual([listing.asOf, listing.asOfFrom], ['2026-06-14', 'derived'])
    assert.deepEqual(kept(listing.rows[2]).flags, ['begin-after-as-of', 'current-more-than-once'])
  })

  it('is today where no row bears a begin date, and the listing says so', () => {
    const listing = readListing(utf8(csv([COLUMNS_2025, filled()])), { today: TODAY })
    assert.ok('rows' in listing)
    assert.equal(listing.asOf, TODAY)
    assert.match(listing.asOfReason, /no begin date/)
  })

  it('is the one given, but none after today', () => {
    const given = readListing(utf8(text), { asOf: AS_OF, today: TODAY })
    assert.ok('rows' in given)
    assert.deepEqual([given.asOf, given.asOfFrom], [AS_OF, 'given'])
    const early = readListing(utf8(text), { asOf: TODAY, today: day('2026-11-21') })
    assert.ok('refused' in early)
    assert.equal(early.refused.field, 'asOf')
  })
})

describe('a row is refused', () => {
  const fields = (row: readonly string[]): string[] =>
    refused(read2025(row).rows[0]).problems.map(({ field }) => field)
  const message = (row: readonly string[]): string =>
    refused(read2025(row).rows[0]).problems[0]?.message ?? ''

  it('for a day that is not in the calendar', () => {
    assert.equal(
      message(filled({ ExpirationDate: '02/30/2026' })),
      '"ExpirationDate" "02/30/2026" is not a day of the calendar: month 2 of 2026 has 28 days; correct it.',
    )
  })

  it('for a begin after the vacate date', () => {
    const row = filled({ IncumbentBeginDate: '3/2/2026', IncumbentVacateDate: '3/1/2026' })
    assert.equal(
      message(row),
      '"IncumbentVacateDate" 2026-03-01 lies before "IncumbentBeginDate" 2026-03-02. Correct one of them.',
    )
    assert.equal(
      read2025(filled({ IncumbentBeginDate: '3/1/2026', IncumbentVacateDate: '3/1/2026' })).counts.refused,
      0,
    )
  })

  it('for pay with a letter among the digits', () => {
    assert.match(
      message(filled({ LevelGradePay: '$25,7OO' })),
      /"\$25,7OO" is neither an amount .* Look for letters/,
    )
  })

  it('for an unknown status, no title, no agency', () => {
    assert.deepEqual(fields(filled({ PositionStatus: 'Occupied' })), ['status'])
    assert.deepEqual(fields(filled({ PositionStatus: '' })), ['status'])
    assert.deepEqual(fields(filled({ PositionTitle: ' ' })), ['title'])
    assert.deepEqual(fields(filled({ AgencyName: '' })), ['agency'])
  })

  it('for an incumbent named in a vacant row, and the name is marked to be sealed', () => {
    const [problem] = refused(read2025(vacant({ IncumbentLastName: 'Example' })).rows[0]).problems
    assert.deepEqual([problem?.field, problem?.value, problem?.personal], ['last', 'Example', true])
    assert.ok(problem?.message.includes('Example') === false)
  })

  it('for too few and too many cells', () => {
    const row = filled()
    const { rows, counts } = listingOf(csv([COLUMNS_2025, row.slice(1), [...row, ''], row]))
    assert.deepEqual(counts, { read: 3, taken: 1, repaired: 0, duplicate: 0, refused: 2 })
    const said = rows.slice(0, 2).map((one) => refused(one).problems[0]?.message ?? '')
    assert.match(said[0] ?? '', /^Line 2: 13 cells where the header has 14\. Add/)
    assert.match(said[1] ?? '', /^Line 3: 15 cells where the header has 14\. Put cells that hold a comma/)
  })

  it('for a quotation mark astray, with the lines it spans; the rows after it are read', () => {
    const text = `${csv([COLUMNS_2025])}"DEPARTMENT OF STATE"x,b\nsecond "line",\n${csv([filled()])}`
    const { rows, counts } = listingOf(text)
    assert.equal(counts.refused, 1)
    assert.match(refused(rows[0]).problems[0]?.message ?? '', /^Lines 2 to 3: a quotation mark/)
    assert.equal(kept(rows[1]).line, 4)
  })

  it('with everything that is wrong, not only the first', () => {
    const row = filled({
      AgencyName: '',
      PositionTitle: '',
      PositionStatus: '?',
      ExpirationDate: '1/32/2026',
      LevelGradePay: 'x',
      IncumbentBeginDate: 'soon',
    })
    assert.deepEqual(fields(row).toSorted(), ['agency', 'begin', 'expires', 'level', 'status', 'title'])
  })
})

describe('a file is refused', () => {
  it('where a quotation mark is never closed, with its line', () => {
    const text = `${csv([COLUMNS_2025, filled()])}"DEPARTMENT OF STATE,x\n${csv([filled()]).replaceAll('"', '')}`
    const problem = refusalOf(utf8(text))
    assert.match(problem.message, /A quotation mark in or before line 3 is never closed/)
  })

  it('for a header it does not know', () => {
    assert.equal(refusalOf(utf8('a,b\n1,2\n')).code, 'unknown-layout')
  })
})

describe('text that means something elsewhere', () => {
  const HOSTILE = [
    "Robert'); DROP TABLE position; --",
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x.example","y")',
    '${process.exit()}',
    '__proto__',
    '\\u0000%00',
  ]

  it('stays text in every text column', () => {
    for (const text of HOSTILE) {
      const change = {
        AgencyName: text,
        OrganizationName: text,
        PositionTitle: text,
        Location: text,
        IncumbentFirstName: text,
        IncumbentLastName: text,
        AppointmentTypeDescription: text,
        PaymentPlanDescription: text,
        Tenure: text,
      }
      const row = kept(read2025(filled(change)).rows[0])
      const { agency, organisation, title, location, first, last, appointment, payPlan, tenure } = row.entry
      const texts = { agency, organisation, title, location, first, last, appointment, payPlan, tenure }
      for (const [field, value] of Object.entries(texts)) assert.equal(value, text, field)
      assert.equal(row.outcome, 'taken')
    }
  })

  it('is refused as text where a date, a status or pay is due', () => {
    for (const text of HOSTILE) {
      const row = filled({ PositionStatus: text, ExpirationDate: text, LevelGradePay: text })
      const { problems } = refused(read2025(row).rows[0])
      assert.deepEqual(
        problems.map(({ value }) => value),
        [text, text, text],
      )
    }
  })
})
