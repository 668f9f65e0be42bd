import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { identify } from './identify.ts'
import { isCurrent, isKept, type Listing } from './listing.ts'
import { AS_OF, COLUMNS_2025, csv, TODAY, utf8 } from './listing.fixture.ts'
import { readListing } from './read.ts'

const DATE = fc.constantFrom(
  '',
  '',
  '',
  '1/20/2025',
  '6/30/2026',
  '8/1/2026 12:00:00 AM',
  '02/30/2026',
  'soon',
)
const NAME = fc.constantFrom('', '', 'Ann', 'Bo', "O'Neil", '=cmd')

// Few values, so that rows collide in every way.
const ROW = fc
  .record({
    AgencyName: fc.constantFrom('STATE', 'ENERGY', 'A &amp; B', ''),
    OrganizationName: fc.constantFrom('', 'OFFICE'),
    PositionTitle: fc.constantFrom('ADVISOR', 'ADVISOR ', 'COUNSEL', ''),
    PositionStatus: fc.constantFrom('Filled', 'Filled', 'Vacant', 'Historical', 'filled', '?'),
    AppointmentTypeDescription: fc.constantFrom('NA', 'CA', 'TA', 'CC', ''),
    ExpirationDate: DATE,
    LevelGradePay: fc.constantFrom('', '', '15', 'IV', '$200,000', '$25,7OO'),
    Location: fc.constantFrom('Washington, DC', 'Line\nbreak'),
    IncumbentFirstName: NAME,
    IncumbentLastName: NAME,
    PaymentPlanDescription: fc.constantFrom('ES', 'GS', ''),
    Tenure: fc.constantFrom('', '3.0', 'x'),
    IncumbentBeginDate: DATE,
    IncumbentVacateDate: DATE,
  })
  .map((cells) => COLUMNS_2025.map((column) => cells[column]))

const ROWS = fc.array(
  fc.oneof(
    { weight: 9, arbitrary: ROW },
    { weight: 1, arbitrary: fc.array(fc.string(), { minLength: 2, maxLength: 5 }) },
  ),
  { minLength: 1, maxLength: 25 },
)

function read(rows: readonly (readonly string[])[]): Listing {
  const listing = readListing(utf8(csv([COLUMNS_2025, ...rows])), { asOf: AS_OF, today: TODAY })
  if ('refused' in listing) throw new Error(listing.refused.message)
  return listing
}

/** Positions with what they hold, without row numbers. */
function held(listing: Listing): string[] {
  const identities = identify(listing)
  return listing.rows
    .filter(isKept)
    .map(({ row, entry }) => JSON.stringify([identities.get(row), entry]))
    .toSorted()
}

describe('whatever rows go in', () => {
  it('each has exactly one outcome, and the counts are those of the rows', () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const listing = read(rows)
        assert.deepEqual(
          listing.rows.map(({ row }) => row),
          rows.map((_, index) => index + 1),
        )
        const { taken, repaired, duplicate, refused } = listing.counts
        assert.equal(taken + repaired + duplicate + refused, rows.length)
        for (const row of listing.rows) {
          assert.equal('of' in row, row.outcome === 'duplicate')
          assert.equal('problems' in row && row.problems.length > 0, row.outcome === 'refused')
          assert.equal(isKept(row) && row.repairs.length > 0, row.outcome === 'repaired')
          if (row.outcome !== 'duplicate') continue
          const first = listing.rows[row.of - 1]
          assert.ok(
            first !== undefined && isKept(first) && first.entry.status !== 'vacant' && row.of < row.row,
          )
          assert.deepEqual(rows[row.row - 1], rows[row.of - 1])
        }
      }),
    )
  })

  it('reading them twice gives the same listing and the same identities', () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const once = read(rows)
        const twice = read(rows)
        assert.deepEqual(twice, once)
        assert.deepEqual(identify(twice), identify(once))
      }),
    )
  })

  it('their order changes neither what is kept nor which positions and people it is', () => {
    const shuffled = ROWS.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    )
    fc.assert(
      fc.property(shuffled, ([rows, other]) => {
        assert.deepEqual(held(read(other)), held(read(rows)))
      }),
    )
  })

  it('no position holds two that are current, nor two whose periods overlap', () => {
    fc.assert(
      fc.property(ROWS, (rows) => {
        const listing = read(rows)
        const identities = identify(listing)
        const seen = new Map<string, (readonly [string, string])[]>()
        for (const { row, entry } of listing.rows.filter(isKept)) {
          const { begin, vacate, status } = entry
          const now = status === 'vacant' || isCurrent(entry, listing.asOf)
          const until = vacate ?? (now ? '9999' : (begin ?? '0'))
          const from =
            status === 'vacant'
              ? listing.asOf
              : (begin ?? (vacate === undefined && now ? listing.asOf : until))
          const position = identities.get(row)?.position ?? ''
          const others = seen.get(position) ?? []
          for (const [start, end] of others) {
            const to = status === 'vacant' ? '9999' : until
            assert.ok(end <= from || to <= start, `${start}-${end} and ${from}-${to} in one position`)
          }
          seen.set(position, [...others, [from, status === 'vacant' ? '9999' : until]])
        }
      }),
    )
  })
})
