import type { IsoDate } from '../base/dates.ts'
import { shareOf } from '../base/money.ts'
import { type Counts, factsFromCounts } from '../record/facts-from-record.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { establish } from '../rulebook/positions/establish.ts'
import { noncareerAgency } from '../rulebook/positions/noncareer-agency.ts'
import { type RequestRow, requestsAmong } from '../store/queries/position-cases.ts'
import { allocationsOn, ledger, recordMix } from '../store/queries/program.ts'
import { waitingPlaces } from '../store/queries/proposals.ts'
import { under, unitsById } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { officeAsked, unitsInReach, unitsToAsk } from './powers.ts'
import { officeOf } from './seats.ts'
import { type Turn, turnOf, turnOnRequest } from './turns.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** How the allocation of an agency stands on a day. */
export type Spaces = {
  unit: { id: string; name: string }
  granted: number | undefined
  minimum: number | undefined
  established: number
  /** Established for a later day. */
  later: number
  /** Approved and not yet established. */
  approved: number
  filled: number
  vacant: number
  careerReserved: number
  noncareer: number
  free: number | undefined
  /** Filled of granted, in basis points. */
  used: number | undefined
  ruling: Explanation
  headroom: { left: number | undefined; ruling: Explanation }
  ledger: Awaited<ReturnType<typeof ledger>>
}

/** The spaces of an agency and the requests for more that a seat may see. */
export type SpacesView = {
  spaces: Spaces
  requests: readonly { row: RequestRow; next: Turn | undefined }[]
  /** The agencies that the seat may ask about. */
  units: readonly { value: string; label: string }[]
  /** Who may draft the next request. */
  draft: Turn
}

/** Spaces and requests; undefined where the seat may see none of the unit asked about. */
export async function spacesView(
  desk: Desk,
  who: Principal,
  query: { unit: string | undefined; on: IsoDate },
): Promise<SpacesView | undefined> {
  const { on } = query
  const unit = query.unit ?? (await officeAsked(desk, who))
  const reach = await unitsInReach(desk, who)
  if (reach === 'none' || reach?.includes(unit) === false) return undefined
  const spaces = await spacesOf(desk, unit, on)
  if (spaces === undefined) return undefined
  const requests: { row: RequestRow; next: Turn | undefined }[] = []
  for (const row of await requestsAmong(desk.db, reach)) {
    requests.push({ row, next: await turnOnRequest(desk, who, row, on) })
  }
  const draft = await turnOf(desk, who, 'positions/open-allocation-request', unit, on)
  return { spaces, requests, draft, units: await unitsToAsk(desk, who) }
}

async function spacesOf(desk: Desk, unit: string, on: IsoDate): Promise<Spaces | undefined> {
  const { db } = desk
  const [found] = await unitsById(db, [unit])
  if (found === undefined) return undefined
  const units = await under(db, unit)
  const mix = await recordMix(db, units, on)
  const { approved, later } = await waitingPlaces(db, units, on)
  const allocation = (await allocationsOn(db, on)).find((row) => row.unit_id === unit)
  const of = (test: (row: (typeof mix)[number]) => boolean): number =>
    mix.reduce((total, row) => total + (test(row) ? row.count : 0), 0)
  const established = of(() => true)
  const vacant = of(({ appointment }) => appointment === null)
  const counts: Counts = {
    career: of(({ appointment }) => appointment === 'career'),
    noncareer: of(({ appointment }) => appointment === 'noncareer'),
    limitedTerm: of(({ appointment }) => appointment === 'limited-term'),
    limitedEmergency: of(({ appointment }) => appointment === 'limited-emergency'),
    established,
    allocated: allocation?.spaces,
  }
  const scopes = scopesOfUnit(await officeOf(desk, unit))
  const facts = {
    establishedPositions: established + later,
    approvedPositions: approved,
    ...(allocation === undefined ? {} : { allocatedPositions: allocation.spaces }),
  }
  const ruling = decide(establish, { on, scopes }, facts)
  const told = factsFromCounts(counts)
  const ceiling = decide(noncareerAgency, { on, scopes }, told)
  const granted = allocation?.spaces
  return {
    unit: { id: found.id, name: found.name },
    granted,
    minimum: allocation?.minimum ?? undefined,
    established,
    later,
    approved,
    filled: established - vacant,
    vacant,
    careerReserved: of(({ designation }) => designation === 'career-reserved'),
    noncareer: counts.noncareer,
    free: granted === undefined ? undefined : granted - established - later - approved,
    used: granted === undefined ? undefined : shareOf(established - vacant, granted),
    ruling: explain(establish, ruling, facts),
    headroom: {
      left: ceiling.kind === 'ruled' ? ceiling.value.left : undefined,
      ruling: explain(noncareerAgency, ceiling, told),
    },
    ledger: await ledger(db, unit),
  }
}
