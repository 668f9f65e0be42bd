import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { NewEvent } from '../event.ts'
import { readAgencies } from './agencies.ts'
import { type ListingContext, listingEvents, listingId, SEALED, unmatched } from './events.ts'
import { AS_OF, filled, read2025, vacant } from './listing.fixture.ts'

const AGENCIES = readAgencies(
  [
    'listing_name,unit,name,department,department_name',
    'DEPARTMENT OF STATE,ST,Department of State,ST,Department of State',
    'DEPARTMENT OF STATE OFFICE OF THE INSPECTOR GENERAL,X-STIG,Department of State Office of Inspector General,ST,Department of State',
    'DEPARTMENT OF THE ARMY,AR,Department of the Army,DD,Department of Defense',
  ].join('\n'),
)
const SHA = 'ab'.repeat(32)

function eventsOf(rows: readonly string[][], change: Partial<ListingContext> = {}): NewEvent[] {
  return listingEvents(read2025(...rows), {
    listing: listingId(SHA, AS_OF),
    fileName: 'listing.csv',
    fileSha256: SHA,
    agencies: AGENCIES,
    knownUnits: new Set(),
    knownPersons: new Set(),
    ...change,
  })
}

function ofType<T extends NewEvent['type']>(
  events: readonly NewEvent[],
  type: T,
): Extract<NewEvent, { type: T }>[] {
  return events.filter((event): event is Extract<NewEvent, { type: T }> => event.type === type)
}

const established = (events: readonly NewEvent[]): unknown[] =>
  ofType(events, 'organisation/unit-established').map(({ body: { unit, kind, parent, code } }) => [
    unit.replace(/^unit-.*/, 'unit-'),
    kind,
    parent,
    code,
  ])

describe('the events of a listing', () => {
  it('account for the file first, then for every row, all on the as-of date', () => {
    const events = eventsOf([filled(), filled(), vacant(), filled({ PositionTitle: '' })])
    const listing = listingId(SHA, AS_OF)
    assert.match(listing, /^listing-[0-9a-f]{16}$/)
    assert.notEqual(listing, listingId(SHA, '2026-07-01' as typeof AS_OF))
    assert.deepEqual(events[0], {
      stream: `listing:${listing}`,
      type: 'imports/listing-received',
      effective: AS_OF,
      body: {
        listing,
        source: 'plum',
        layout: 'plum-2025',
        asOf: AS_OF,
        asOfFrom: 'given',
        fileName: 'listing.csv',
        fileSha256: SHA,
        read: 4,
        taken: 2,
        repaired: 0,
        duplicate: 1,
        refused: 1,
      },
    })
    const rows = events.flatMap(({ body }) => ('row' in body ? [body.row] : []))
    assert.deepEqual(rows, [1, 2, 3, 4])
    assert.deepEqual(new Set(events.map(({ effective }) => effective)), new Set([AS_OF]))
    const [duplicate] = ofType(events, 'imports/row-duplicate')
    assert.deepEqual(duplicate?.body, { listing, row: 2, of: 1 })
  })

  it('hold the incumbency as printed, and nothing that is blank', () => {
    const events = eventsOf([
      filled({ IncumbentBeginDate: '1/20/2026', PositionTitle: 'COUNSEL  TO', Tenure: '3.0' }),
    ])
    const [event] = ofType(events, 'positions/incumbency-listed')
    const { position, unit, person, listing, ...body } = event?.body ?? {}
    assert.match(`${position} ${unit} ${person}`, /^pos-[0-9a-f]{16} unit-[0-9a-f]{16} per-[0-9a-f]{16}$/)
    assert.equal(event?.stream, `position:${position}`)
    assert.equal(listing, listingId(SHA, AS_OF))
    assert.deepEqual(body, {
      row: 1,
      title: 'COUNSEL TO',
      location: 'Washington, DC',
      status: 'filled',
      appointment: 'NA',
      payPlan: 'ES',
      level: '$200,000',
      tenure: '3.0',
      begin: '2026-01-20',
      repairs: [{ field: 'title', from: 'COUNSEL  TO', to: 'COUNSEL TO', rule: 'white-space' }],
      flags: ['term-without-expiry'],
    })
  })

  it('establish departments before agencies before offices, each once', () => {
    const rows = [
      filled({ AgencyName: 'DEPARTMENT OF THE ARMY' }),
      filled({ AgencyName: 'DEPARTMENT OF THE ARMY', PositionTitle: 'COUNSEL' }),
      filled({ AgencyName: 'DEPARTMENT OF STATE OFFICE OF THE INSPECTOR GENERAL', OrganizationName: '' }),
      filled({ OrganizationName: 'DEPARTMENT OF STATE' }),
      filled({ AgencyName: 'BOARD OF WIZARDS', OrganizationName: 'BOARD OF WIZARDS' }),
    ]
    assert.deepEqual(established(eventsOf(rows)), [
      ['DD', 'department', undefined, 'DD'],
      ['AR', 'agency', 'DD', 'AR'],
      ['unit-', 'office', 'AR', undefined],
      ['ST', 'department', undefined, 'ST'],
      ['X-STIG', 'component', 'ST', undefined],
      ['unit-', 'agency', undefined, undefined],
    ])
    assert.deepEqual(established(eventsOf(rows, { knownUnits: new Set(['DD', 'ST']) })).length, 4)
  })

  it('lay a row whose organisation is its agency on the agency', () => {
    const events = eventsOf([
      filled({ OrganizationName: '' }),
      filled({ OrganizationName: 'Department of State', PositionTitle: 'COUNSEL' }),
    ])
    assert.deepEqual(
      ofType(events, 'positions/incumbency-listed').map(({ body }) => body.unit),
      ['ST', 'ST'],
    )
  })

  it('enter each person once, under whose stream the name is sealed', () => {
    const rows = [filled(), filled({ PositionTitle: 'COUNSEL' }), vacant()]
    const [person, ...more] = ofType(eventsOf(rows), 'people/person-entered')
    assert.equal(more.length, 0)
    assert.equal(person?.stream, `person:${person?.body.person}`)
    assert.deepEqual(person?.personal, { name: 'Ann Example', first: 'Ann', last: 'Example' })
    const known = new Set([person?.body.person ?? ''])
    assert.equal(ofType(eventsOf(rows, { knownPersons: known }), 'people/person-entered').length, 0)
  })

  it('never print a name in a body', () => {
    const events = eventsOf([
      filled({ IncumbentFirstName: ' Zebedee', IncumbentLastName: 'Zymurgy&#039;s' }),
      vacant({ IncumbentLastName: 'Zymurgy' }),
      [...filled({ IncumbentLastName: 'Zymurgy' }), 'Zymurgy'],
    ])
    for (const { body } of events) assert.doesNotMatch(JSON.stringify(body), /Zebedee|Zymurgy/)
    const [listed] = ofType(events, 'positions/incumbency-listed')
    assert.deepEqual(
      listed?.body.repairs?.map(({ field, from, to }) => [field, from, to]),
      [
        ['first', SEALED, SEALED],
        ['last', SEALED, SEALED],
      ],
    )
    assert.deepEqual(listed?.personal, {
      name: "Zebedee Zymurgy's",
      first: 'Zebedee',
      last: "Zymurgy's",
      'first as printed': ' Zebedee',
      'last as printed': 'Zymurgy&#039;s',
    })
    const [vacancy] = ofType(events, 'imports/row-refused')
    assert.deepEqual(
      vacancy?.body.problems.map(({ field, value }) => [field, value]),
      [['last', SEALED]],
    )
    assert.deepEqual(vacancy?.personal, { last: 'Zymurgy' })
  })
})

describe('agencies that match nothing', () => {
  it('are listed with their rows', () => {
    const listing = read2025(
      filled({ AgencyName: 'BOARD OF WIZARDS' }),
      vacant({ AgencyName: 'BOARD OF WIZARDS' }),
      filled(),
      filled({ AgencyName: 'BOARD OF WITCHES', LevelGradePay: '?' }),
    )
    assert.deepEqual(unmatched(listing, AGENCIES), [{ name: 'BOARD OF WIZARDS', rows: 2 }])
  })
})
