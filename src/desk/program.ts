import { addDays, fiscalYear, type IsoDate } from '../base/dates.ts'
import { type Counts, onBoard } from '../record/facts-from-record.ts'
import { clocks, type ClockRow } from '../store/queries/calendar.ts'
import {
  type AgencyCounts,
  allocationsOn,
  countsByAgency,
  flagCounts,
  ledger,
  ratingsOf,
  recordMix,
  vacancies,
} from '../store/queries/program.ts'
import { under, type Unit, unitsById } from '../store/queries/units.ts'
import { unmatchedAgencies } from '../store/queries/listings.ts'
import { agencyLimits, ask, governmentLimits, type Limit } from './ceilings.ts'
import { type CloseOutHeadline, closeOutHeadline } from './close-out-headline.ts'
import { type Desk, remembered } from './desk.ts'
import { listingOn, visiblePeople } from './seeing.ts'
import { withoutFiles } from './sight.ts'
import { officesOf, unitsShutTo } from './offices.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** Counts of a department or agency in the listing. */
export type Line = {
  unit: string
  name: string
  counts: Counts
  onBoard: number
  other: number
  vacant: number
  former: number
  limit: Limit
}

export type ListingProgram = {
  on: IsoDate
  unit: { id: string; name: string; parent: string | null } | undefined
  listing: { id: string; asOf: IsoDate; asOfFrom: string; fileName: string } | undefined
  totals: Omit<Line, 'limit' | 'unit' | 'name'>
  /** One line a department (governmentwide), or an agency under the department. */
  lines: readonly Line[]
  limits: readonly Limit[]
  expiring: readonly ClockRow[]
  flags: readonly { flag: string; count: number }[]
  unmatched: readonly Unit[]
}

const NOTHING: Counts = { career: 0, noncareer: 0, limitedTerm: 0, limitedEmergency: 0 }
const SOON = 90

/** The program as the public listing shows it: the whole government, or one department or agency. */
export async function listingProgram(
  desk: Desk,
  who: Principal,
  unit: string | undefined,
  on: IsoDate,
): Promise<ListingProgram | undefined> {
  const key = `listing-program/${JSON.stringify([unit ?? null, on, await officesOf(desk, who)])}`
  // Nobody's file is in it, so it is shared by all seats of an office.
  const office = withoutFiles(desk)
  return await remembered(office, key, () => computeListing(office, who, unit, on))
}

async function computeListing(
  desk: Desk,
  who: Principal,
  unit: string | undefined,
  on: IsoDate,
): Promise<ListingProgram | undefined> {
  const { db } = desk
  const listing = await listingOn(desk, on)
  const rows = listing === undefined ? [] : await countsByAgency(db, listing.id, on)
  const inUnit = unit === undefined ? rows : rows.filter((row) => row.top === unit || row.agency === unit)
  const [self] = unit === undefined ? [] : await unitsById(db, [unit])
  if (unit !== undefined && self === undefined) return undefined
  const allocations = await openAllocations(desk, who, on)
  const groups = Map.groupBy(inUnit, (row) => (unit === undefined ? row.top : row.agency))
  const names = new Map(
    (await unitsById(db, ['US', ...groups.keys()])).map((found) => [found.id, found.name]),
  )
  const lines = [...groups].map(([id, some]): Line => {
    const totals = sum(some, allocations.get(id)?.spaces)
    return { unit: id, name: names.get(id) ?? id, ...totals, limit: noncareerOf(totals.counts, on, id) }
  })
  const scope = allocations.get(unit ?? 'US')
  const totals = sum(inUnit, scope?.spaces)
  totals.counts.authorizedForYear = (await openAllocations(desk, who, yearStart(on))).get(
    unit ?? 'US',
  )?.spaces
  return {
    on,
    unit: self === undefined ? undefined : { id: self.id, name: self.name, parent: self.parent_id },
    listing:
      listing === undefined
        ? undefined
        : { id: listing.id, asOf: listing.as_of, asOfFrom: listing.as_of_from, fileName: listing.file_name },
    totals,
    lines: lines.sort((a, b) => b.onBoard - a.onBoard || a.name.localeCompare(b.name)),
    limits: unit === undefined ? governmentLimits(totals.counts, on) : agencyLimits(totals.counts, on, []),
    expiring: await clocks(db, {
      on,
      from: on,
      to: addDays(on, SOON),
      listing: listing?.id,
      people: [],
      unit,
      staffing: false,
    }),
    flags:
      listing === undefined ? [] : await flagCounts(db, listing.id, unit === undefined ? undefined : [unit]),
    unmatched: unit === undefined ? await unmatchedAgencies(db) : [],
  }
}

/** The allocations in force on a day by unit; those of an office of record only for seats that may see its positions. */
async function openAllocations(desk: Desk, who: Principal, on: string) {
  const { db } = desk
  const shut = await unitsShutTo(desk, who)
  const rows = (await allocationsOn(db, on)).filter((row) => !shut.has(row.unit_id))
  return new Map(rows.map((row) => [row.unit_id, row]))
}

/** The first day of a day's fiscal year. */
function yearStart(on: IsoDate): string {
  return `${fiscalYear(on) - 1}-10-01`
}

function noncareerOf(counts: Counts, on: IsoDate, unit: string): Limit {
  const label = 'Noncareer, this agency'
  return ask(
    { key: `noncareer-${unit}`, label, rule: 'positions/noncareer-agency', count: counts.noncareer },
    counts,
    on,
    [],
  )
}

function sum(
  rows: readonly AgencyCounts[],
  allocated: number | undefined,
): Omit<Line, 'limit' | 'unit' | 'name'> {
  const counts: Counts = { ...NOTHING, allocated }
  const totals = { other: 0, vacant: 0, former: 0 }
  for (const row of rows) {
    counts.career += row.career
    counts.noncareer += row.noncareer
    counts.limitedTerm += row.limited_term
    counts.limitedEmergency += row.limited_emergency
    totals.other += row.other
    totals.vacant += row.vacant_ses
    totals.former += row.former
  }
  return { counts, onBoard: onBoard(counts), ...totals }
}

export type OfficeProgram = {
  on: IsoDate
  unit: { id: string; name: string }
  allocation: { spaces: number; minimum: number | null; source: string } | undefined
  ledger: Awaited<ReturnType<typeof ledger>>
  counts: Counts
  established: number
  vacant: number
  mix: { designation: string; appointment: string | null; count: number }[]
  limits: readonly Limit[]
  vacancies: Awaited<ReturnType<typeof vacancies>>
  ratings: { fiscalYear: number; initial: number[]; final: number[]; career: number }
  /** The cycle against its cap; absent for a seat that does not see ratings, and where no cycle is on record. */
  closeOut?: CloseOutHeadline
  clocks: readonly ClockRow[]
}

/** The program of an office of record, as far as the seat may see it; undefined where it may not, or there is none. */
export async function officeProgram(
  desk: Desk,
  who: Principal,
  on: IsoDate,
  asked?: string,
): Promise<OfficeProgram | undefined> {
  const offices = await officesOf(desk, who)
  const office = asked === undefined ? offices[0] : offices.find((id) => id === asked)
  if (office === undefined) return undefined
  const people = await visiblePeople(desk, who, on)
  const reach = `${who.unit ?? ''}/${who.people}/${who.person ?? ''}/${people.length}`
  return await remembered(desk, `office-program/${office}/${reach}/${on}`, () =>
    computeOffice(desk, who, office, people, on),
  )
}

async function computeOffice(
  desk: Desk,
  who: Principal,
  office: string,
  people: readonly string[],
  on: IsoDate,
): Promise<OfficeProgram | undefined> {
  const { db } = desk
  const [unit] = await unitsById(db, [office])
  const units = await under(db, office)
  const mix = await recordMix(db, units, on)
  if (unit === undefined || mix.length === 0) return undefined
  const allocation = (await allocationsOn(db, on)).find((row) => row.unit_id === office)
  const of = (test: (row: (typeof mix)[number]) => boolean): number =>
    mix.reduce((total, row) => total + (test(row) ? row.count : 0), 0)
  const established = of(() => true)
  const counts: Counts = {
    career: of((row) => row.appointment === 'career'),
    noncareer: of((row) => row.appointment === 'noncareer'),
    limitedTerm: of((row) => row.appointment === 'limited-term'),
    limitedEmergency: of((row) => row.appointment === 'limited-emergency'),
    established,
    careerReserved: of((row) => row.designation === 'career-reserved'),
    lackingFiveYears: mix.reduce((total, row) => total + row.lacking, 0),
    allocated: allocation?.spaces,
    careerReservedMinimum: allocation?.minimum ?? undefined,
  }
  const cycle = fiscalYear(addDays(on, -60))
  const ratings = who.people === 'component' ? await ratingsOf(db, units, cycle, on) : []
  const levels = (stage: string): number[] =>
    [5, 4, 3, 2, 1].map(
      (level) => ratings.find((row) => row.stage === stage && row.level === level)?.count ?? 0,
    )
  const scopes = scopesOfUnit(office)
  const closeOut =
    who.people === 'component'
      ? await closeOutHeadline(desk, { unit: office, fiscalYear: cycle, on, scopes })
      : undefined
  return {
    on,
    ...(closeOut === undefined ? {} : { closeOut }),
    unit: { id: unit.id, name: unit.name },
    allocation: allocation === undefined ? undefined : allocation,
    ledger: await ledger(db, office),
    counts,
    established,
    vacant: of((row) => row.appointment === null),
    mix,
    limits: [
      ask(
        { key: 'spaces', label: 'Established', rule: 'positions/establish', count: established },
        counts,
        on,
        scopes,
      ),
      ...agencyLimits(counts, on, scopes),
      ...[
        'positions/noncareer-government',
        'positions/limited-government',
        'positions/five-years-service',
      ].map((rule, index) =>
        ask(
          {
            key: rule.slice('positions/'.length),
            label:
              ['Noncareer, governmentwide', 'Limited term and emergency', 'Under 5 years’ service at entry'][
                index
              ] ?? rule,
            rule,
            count:
              [counts.noncareer, counts.limitedTerm + counts.limitedEmergency, counts.lackingFiveYears ?? 0][
                index
              ] ?? 0,
            elsewhere: true,
          },
          { ...counts, allocated: undefined },
          on,
          scopes,
        ),
      ),
    ],
    vacancies: await vacancies(db, units, on),
    ratings: { fiscalYear: cycle, initial: levels('initial'), final: levels('final'), career: counts.career },
    clocks: await clocks(db, {
      on,
      from: on,
      to: addDays(on, SOON),
      listing: undefined,
      people,
      unit: office,
      staffing: who.people === 'component',
    }),
  }
}
