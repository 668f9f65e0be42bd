import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { parse } from 'csv-parse/sync'
import { readAgencies } from './agencies.ts'
import { listingEvents, listingId, unmatched } from './events.ts'
import { isCurrent, isKept, type Listing } from './listing.ts'
import { TODAY } from './listing.fixture.ts'
import { readListing } from './read.ts'

const data = (name: string): Buffer => readFileSync(new URL(`../../../data/${name}`, import.meta.url))
const BYTES = data('plum-2025.csv')
const AGENCIES = readAgencies(data('listing-agencies.csv').toString('utf8'))

function read(): Listing {
  const listing = readListing(BYTES, { today: TODAY })
  if ('refused' in listing) throw new Error(listing.refused.message)
  return listing
}

function eventsOf(listing: Listing) {
  const fileSha256 = createHash('sha256').update(BYTES).digest('hex')
  return listingEvents(listing, {
    listing: listingId(fileSha256, listing.asOf),
    fileName: 'plum-2025.csv',
    fileSha256,
    agencies: AGENCIES,
    knownUnits: new Set(),
    knownPersons: new Set(),
  })
}

const LISTING = read()

/** The file once more, by another parser and without anything of Cadre's. */
const PRINTED: Record<string, string>[] = parse(BYTES, { bom: true, columns: true })
const cell = (row: Record<string, string>, column: string): string => row[column] ?? ''
const instant = (text: string): number => new Date(`${text.split(' ')[0]} 00:00 UTC`).getTime()

describe('the public position listing of 2025', () => {
  it('is accounted for to the last row', () => {
    assert.equal(PRINTED.length, 10_540)
    assert.deepEqual(LISTING.counts, {
      read: 10_540,
      taken: 10_298,
      repaired: 197,
      duplicate: 45,
      refused: 0,
    })
    assert.deepEqual([LISTING.layout, LISTING.asOf, LISTING.asOfFrom], ['plum-2025', '2025-06-29', 'derived'])
    assert.deepEqual(unmatched(LISTING, AGENCIES), [])
  })

  it('has the duplicates and equal vacancies that another parser finds', () => {
    const seen = new Set<string>()
    let repeats = 0
    let vacancies = 0
    for (const row of PRINTED) {
      const text = JSON.stringify(row)
      if (seen.has(text) && cell(row, 'PositionStatus') === 'Filled') repeats++
      if (seen.has(text) && cell(row, 'PositionStatus') === 'Vacant') vacancies++
      seen.add(text)
    }
    assert.deepEqual([repeats, vacancies], [45, 123])
    for (const row of LISTING.rows) {
      if (row.outcome === 'duplicate') assert.deepEqual(PRINTED[row.row - 1], PRINTED[row.of - 1])
    }
  })

  it('counts current rows by agency and appointment type as an independent count does', () => {
    const day = Date.UTC(2025, 5, 29)
    const seen = new Set<string>()
    const expected: Record<string, number> = {}
    for (const row of PRINTED) {
      const text = Object.values(row).join('|')
      if (cell(row, 'PositionStatus') !== 'Filled' || seen.has(text)) continue
      seen.add(text)
      const left = cell(row, 'IncumbentVacateDate')
      if (left !== '' && instant(left) <= day) continue
      const agency = cell(row, 'AgencyName').replace('&#039;', "'")
      const key = `${agency}/${cell(row, 'AppointmentTypeDescription')}`
      expected[key] = (expected[key] ?? 0) + 1
    }
    const counted: Record<string, number> = {}
    for (const row of LISTING.rows) {
      if (!isKept(row) || !isCurrent(row.entry, LISTING.asOf)) continue
      const key = `${row.entry.agency}/${row.entry.appointment}`
      counted[key] = (counted[key] ?? 0) + 1
    }
    assert.deepEqual(counted, expected)
    const total = Object.values(counted).reduce((sum, count) => sum + count, 0)
    assert.equal(total, 6_857)
  })

  it('has 1,389 rows that say Filled and bear a vacate date, each flagged unless a duplicate', () => {
    const flagged = LISTING.rows.filter((row) => isKept(row) && row.flags.includes('filled-but-vacated'))
    const repeated = LISTING.rows.filter(
      (row) => row.outcome === 'duplicate' && cell(PRINTED[row.row - 1] ?? {}, 'IncumbentVacateDate') !== '',
    )
    assert.equal(flagged.length + repeated.length, 1_389)
  })

  it('becomes one event for each row', () => {
    const events = eventsOf(LISTING)
    const counts: Record<string, number> = {}
    for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1
    assert.deepEqual(counts, {
      'imports/listing-received': 1,
      'organisation/unit-established': 1_488,
      'people/person-entered': 7_594,
      'positions/incumbency-listed': 10_495,
      'imports/row-duplicate': 45,
    })
    assert.deepEqual(eventsOf(read()), events)
  })
})
