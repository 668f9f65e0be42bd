import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { identify, idOf, POSITION_STANDING } from './identify.ts'
import { filled, kept, read2025, vacant } from './listing.fixture.ts'

/** The slot of each row. */
function slots(...rows: readonly string[][]): number[] {
  const listing = read2025(...rows)
  const identities = identify(listing)
  return listing.rows.map(({ row }) => identities.get(row)?.slot ?? 0)
}

const ended = (name: string, begin: string, vacate: string): string[] =>
  filled({ IncumbentFirstName: name, IncumbentBeginDate: begin, IncumbentVacateDate: vacate })

describe('positions', () => {
  it('hold one incumbency after another', () => {
    const rows = [
      filled({ IncumbentFirstName: 'Cy' }),
      ended('Ann', '1/1/2024', '2/1/2025'),
      ended('Bo', '2/1/2025', '3/1/2026'),
    ]
    assert.deepEqual(slots(...rows), [1, 1, 1])
  })

  it('fall vacant after an incumbency that ended', () => {
    assert.deepEqual(slots(ended('Ann', '1/1/2024', '2/1/2025'), vacant()), [1, 1])
  })

  it('are as many as were held at once', () => {
    assert.deepEqual(
      slots(ended('Ann', '1/1/2024', '2/1/2025'), ended('Bo', '1/31/2025', '3/1/2026')),
      [1, 2],
    )
    assert.deepEqual(
      slots(filled({ IncumbentFirstName: 'Ann' }), filled({ IncumbentFirstName: 'Bo' })),
      [1, 2],
    )
    assert.deepEqual(new Set(slots(filled(), vacant(), vacant())), new Set([1, 2, 3]))
  })

  it('are not shared with someone who leaves only after the as-of date', () => {
    assert.deepEqual(
      slots(ended('Ann', '1/1/2024', '7/1/2026'), filled({ IncumbentFirstName: 'Bo' })),
      [1, 2],
    )
    assert.deepEqual(slots(ended('Ann', '1/1/2024', '7/1/2026'), vacant()), [1, 2])
  })

  it('go on in the same pay plan where one is free', () => {
    const rows = [
      ended('Ann', '1/1/2024', '2/1/2025').map((cell) => (cell === 'ES' ? 'SL' : cell)),
      ended('Bo', '1/2/2024', '2/1/2025'),
      filled({ IncumbentFirstName: 'Cy' }),
    ]
    assert.deepEqual(slots(...rows), [1, 2, 2])
  })

  it('are told apart by agency, organisation, title and place, whatever the capitals', () => {
    const listing = read2025(
      filled(),
      filled({ Location: 'Paris' }),
      filled({ PositionTitle: 'COUNSEL' }),
      filled({ OrganizationName: 'OTHER' }),
      filled({ AgencyName: 'DEPARTMENT OF ENERGY' }),
      ended('Bo', '1/1/2024', '2/1/2025')
        .map((cell) => cell.toLowerCase())
        .map((cell) => (cell === 'filled' ? 'Filled' : cell)),
    )
    const identities = identify(listing)
    const ids = listing.rows.map(({ row }) => identities.get(row)?.position)
    assert.equal(new Set(ids).size, 5)
    assert.equal(ids[5], ids[0])
  })

  it('keep their id from listing to listing', () => {
    const first = identify(read2025(filled(), vacant({ PositionTitle: 'COUNSEL' })))
    const second = identify(
      read2025(vacant({ PositionTitle: 'COUNSEL' }), filled({ IncumbentFirstName: 'Bo' })),
    )
    assert.equal(first.get(1)?.position, second.get(2)?.position)
    assert.equal(first.get(2)?.position, second.get(1)?.position)
    assert.match(first.get(1)?.position ?? '', /^pos-[0-9a-f]{16}$/)
    assert.equal(POSITION_STANDING, 'assumed')
  })
})

describe('people', () => {
  const personOf = (change: Parameters<typeof filled>[0]): string | undefined =>
    identify(read2025(filled(change))).get(1)?.person

  it('are known by name within an agency', () => {
    assert.match(personOf({}) ?? '', /^per-[0-9a-f]{16}$/)
    assert.equal(personOf({ IncumbentFirstName: 'ANN', PositionTitle: 'COUNSEL' }), personOf({}))
    assert.notEqual(personOf({ AgencyName: 'DEPARTMENT OF ENERGY' }), personOf({}))
    assert.equal(personOf({ IncumbentFirstName: '', IncumbentLastName: '' }), undefined)
    assert.equal(kept(read2025(vacant()).rows[0]).entry.name, '')
  })

  it('have ids whose parts can’t run into one another', () => {
    assert.notEqual(idOf('per', 'a', 'bc'), idOf('per', 'ab', 'c'))
    // The first 16 hex digits of the SHA-256 of "abc", by FIPS 180-2.
    assert.equal(idOf('unit', 'abc'), 'unit-ba7816bf8f01cfea')
  })
})
