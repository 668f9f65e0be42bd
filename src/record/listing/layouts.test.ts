import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { findLayout, LAYOUTS } from './layouts.ts'
import { COLUMNS_2025, csv, filled, kept, listingOf } from './listing.fixture.ts'

const COLUMNS_2026 = [
  'Agency',
  'Organization',
  'Position Title',
  'Position Status',
  'Appointment Type',
  'Expiration Date',
  'Level, Grade, or Pay',
  'Duty Location',
  'First Name',
  'Last Name',
  'Individual Unique ID',
  'Pay Plan',
  'Tenure',
  'Begin Date',
  'Vacate Date',
]

const BOOK = [
  'agcy_name',
  'org_name',
  'id_number',
  'location',
  'title',
  'name_of_incumbent',
  'type_of_appt',
  'pay_plan',
  'level_grade_or_pay',
  'tenure',
  'expires',
]

describe('layouts', () => {
  it('are found from the header alone', () => {
    for (const [header, name] of [
      [COLUMNS_2025, 'plum-2025'],
      [COLUMNS_2026, 'plum-2026'],
      [BOOK, 'book-2016-2020'],
      [[...BOOK, 'org_name_level'], 'book-2016-2020'],
    ] as const) {
      const found = findLayout(header)
      assert.ok('layout' in found)
      assert.equal(found.layout.name, name)
    }
  })

  it('don’t mind the order of columns, capitals, spaces or a byte-order mark', () => {
    const header = COLUMNS_2026.map((name) => ` ${name.toUpperCase().replaceAll(' ', '  ')}`).toReversed()
    header[0] = `\uFEFF${header[0]}`
    const found = findLayout(header)
    assert.ok('layout' in found)
    assert.equal(found.at.get('agency'), 14)
    assert.equal(found.at.get('vacate'), 0)
  })

  it('name what is missing and what is unknown in the nearest one, and what each expects', () => {
    const header = COLUMNS_2025.map((name) => (name === 'Tenure' ? 'Term' : name))
    const found = findLayout(header)
    assert.ok('refused' in found)
    assert.equal(found.refused.code, 'unknown-layout')
    assert.match(
      found.refused.message,
      /Nearest is plum-2025 .*; missing: Tenure; unknown or repeated: Term\./,
    )
    for (const layout of LAYOUTS) assert.ok(found.refused.message.includes(`${layout.name}: `))
    assert.ok(found.refused.message.includes('"Level, Grade, or Pay"'))
  })

  it('refuse a repeated column, for either could be meant', () => {
    const found = findLayout([...COLUMNS_2025, 'Tenure'])
    assert.ok('refused' in found)
    assert.match(found.refused.message, /missing: none; unknown or repeated: Tenure\./)
  })

  it('point at the separator where the header is one cell', () => {
    const found = findLayout([COLUMNS_2025.join(';')])
    assert.ok('refused' in found)
    assert.match(
      found.refused.message,
      /No column name is known\. The columns seem to be separated by semicolons/,
    )
  })
})

describe('the layout of 2025', () => {
  it('reads both of its date formats without calling that a repair', () => {
    const { rows, counts } = listingOf(
      csv([
        COLUMNS_2025,
        filled({
          ExpirationDate: '05/26/2027 00:00:00',
          IncumbentBeginDate: '6/14/2024 12:00:00 AM',
          IncumbentVacateDate: '12/1/2025 12:00:00 AM',
        }),
      ]),
    )
    assert.deepEqual(counts, { read: 1, taken: 1, repaired: 0, duplicate: 0, refused: 0 })
    const { begin, vacate, expires, status, name } = kept(rows[0]).entry
    assert.deepEqual(
      { begin, vacate, expires, status, name },
      {
        begin: '2024-06-14',
        vacate: '2025-12-01',
        expires: '2027-05-26',
        status: 'filled',
        name: 'Ann Example',
      },
    )
  })
})

describe('the layout of 2026', () => {
  const row = (change: Record<string, string>): string[] => {
    const cells: Record<string, string> = {
      Agency: 'Department of State',
      Organization: 'Office of the Secretary',
      'Position Title': 'Senior Advisor',
      'Position Status': 'Filled',
      'Appointment Type': 'TA',
      'Level, Grade, or Pay': '$200,000',
      'Duty Location': 'Washington, DC',
      'First Name': 'Ann',
      'Last Name': 'Example',
      'Individual Unique ID': 'U-17',
      'Pay Plan': 'ES',
      'Begin Date': '03/01/2026',
      ...change,
    }
    return COLUMNS_2026.map((column) => cells[column] ?? '')
  }

  it('knows filled, vacant and historical rows and the person’s identifier', () => {
    const { layout, rows, counts } = listingOf(
      csv([
        COLUMNS_2026,
        row({}),
        row({ 'Position Status': 'Historical', 'Vacate Date': '05/31/2026' }),
        row({
          'Position Status': 'Vacant',
          'First Name': '',
          'Last Name': '',
          'Individual Unique ID': '',
          'Begin Date': '',
        }),
      ]),
    )
    assert.equal(layout, 'plum-2026')
    assert.deepEqual(counts, { read: 3, taken: 3, repaired: 0, duplicate: 0, refused: 0 })
    const entries = rows.map((one) => kept(one).entry)
    assert.deepEqual(
      entries.map(({ status, personId, begin, vacate }) => ({ status, personId, begin, vacate })),
      [
        { status: 'filled', personId: 'U-17', begin: '2026-03-01', vacate: undefined },
        { status: 'historical', personId: 'U-17', begin: '2026-03-01', vacate: '2026-05-31' },
        { status: 'vacant', personId: '', begin: undefined, vacate: undefined },
      ],
    )
    assert.deepEqual(kept(rows[0]).flags, ['limited-without-expiry'])
    assert.deepEqual(kept(rows[1]).flags, [])
  })

  it('flags what a specialist would look into', () => {
    const { rows } = listingOf(
      csv([
        COLUMNS_2026,
        row({ 'Begin Date': '02/01/2021', 'Expiration Date': '02/02/2024', Tenure: '36' }),
        row({ 'Position Status': 'Historical', 'Position Title': 'Counselor' }),
        row({ Agency: 'Department of Energy', 'Begin Date': '', 'Expiration Date': '12/31/2026' }),
      ]),
    )
    assert.deepEqual(kept(rows[0]).flags, [
      'expired',
      'limited-over-term',
      'odd-tenure',
      'same-name-elsewhere',
    ])
    assert.deepEqual(kept(rows[1]).flags, ['historical-without-vacate', 'same-name-elsewhere'])
    assert.deepEqual(kept(rows[2]).flags, ['same-name-elsewhere'])
  })
})

describe('the layout of the books', () => {
  const book = (...rows: readonly string[][]): string => csv([BOOK, ...rows])
  const line = (agency: string, organisation: string, id: string, title: string, name: string): string[] => [
    agency,
    organisation,
    id,
    'Washington, DC',
    title,
    name,
    name === 'Vacant' ? '' : 'CA',
    'ES',
    '',
    id === '004' ? '6 Years' : '',
    id === '004' ? '01/20/17' : '',
  ]

  it('carries the organisation down its block, and no further than the agency', () => {
    const { rows, counts } = listingOf(
      book(
        line('Library of Congress', 'Office of the Librarian', '001', 'Librarian', 'Ann Example'),
        line('Library of Congress', '', '002', 'Deputy', 'Vacant'),
        line('', '', '003', 'Adviser', ''),
        line('Peace Corps', '', '004', 'Director', 'Career Incumbent'),
      ),
    )
    assert.deepEqual(counts, { read: 4, taken: 4, repaired: 0, duplicate: 0, refused: 0 })
    assert.deepEqual(
      rows.map(({ agency, organisation }) => [agency, organisation]),
      [
        ['Library of Congress', 'Office of the Librarian'],
        ['Library of Congress', 'Office of the Librarian'],
        ['Library of Congress', 'Office of the Librarian'],
        ['Peace Corps', ''],
      ],
    )
  })

  it('takes the name for what it says: vacant, an unnamed career appointee, or a name', () => {
    const names = ['Vacant', '', 'Career Incumbent', 'Ann Example']
    const { rows } = listingOf(
      book(...names.map((name, index) => line('Peace Corps', 'Office', `00${index + 5}`, 'Adviser', name))),
    )
    assert.deepEqual(
      rows.map((row) => [kept(row).entry.status, kept(row).entry.name, kept(row).flags.join()]),
      [
        ['vacant', '', ''],
        ['vacant', '', ''],
        ['filled', '', 'unnamed-career'],
        ['filled', 'Ann Example', ''],
      ],
    )
  })

  it('reads short years as 20xx and keeps the tenure as printed', () => {
    const { rows } = listingOf(book(line('Peace Corps', '', '004', 'Director', 'Ann Example')))
    const { expires, tenure } = kept(rows[0]).entry
    assert.deepEqual({ expires, tenure }, { expires: '2017-01-20', tenure: '6 Years' })
    assert.deepEqual(kept(rows[0]).flags, ['expired'])
  })

  it('keeps equal unnamed rows as positions of their own, and repeats of a name as duplicates', () => {
    const unnamed = line('Peace Corps', 'Office', '', 'Adviser', 'Career Incumbent')
    const named = line('Peace Corps', 'Office', '', 'Adviser', 'Ann Example')
    const { rows, counts } = listingOf(book(unnamed, unnamed, named, named))
    assert.deepEqual(counts, { read: 4, taken: 3, repaired: 0, duplicate: 1, refused: 0 })
    assert.deepEqual(kept(rows[1]).flags, ['unnamed-career', 'equal-unnamed'])
  })

  it('says where an organisation is carried past a row that could not be read', () => {
    const { rows } = listingOf(
      book(
        line('Peace Corps', 'Office A', '001', 'Adviser', 'Ann Example'),
        ['Peace Corps', 'Office B', '002'],
        line('Peace Corps', '', '003', 'Adviser', 'Bo Example'),
        line('Peace Corps', 'Office C', '004', 'Adviser', 'Cy Example'),
        line('Peace Corps', '', '005', 'Adviser', 'Di Example'),
      ),
    )
    const uncertain = rows.map((row) => 'flags' in row && row.flags.includes('organisation-uncertain'))
    assert.deepEqual(uncertain, [false, false, true, false, false])
  })
})
