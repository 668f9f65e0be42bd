import type { IsoDate } from '../base/dates.ts'
import { type Answer, compareFacts, type Explanation, findRule, readFacts } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { proposalsAmong, requestsAmong } from '../store/queries/position-cases.ts'
import type { Desk } from './desk.ts'
import { unitsInReach } from './powers.ts'
import { casesInReach } from './proposals.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** An open case that would be ruled otherwise on the second day than on the first. */
export type AffectedCase = {
  kind: 'proposal' | 'request'
  /** The position of a proposal, or the agency of a request. */
  id: string
  title: string
  rule: string
  before: Answer
  after: Answer
}

/** The open cases that a seat may see: how many were ruled anew, and those with another answer. */
export type CasesAffected = { looked: number; affected: readonly AffectedCase[] }

type OpenCase = Pick<AffectedCase, 'kind' | 'id' | 'title'> & { stream: string; unit: string }

/** So many proposals are looked at; an office has some dozens open. */
const MOST = 1000

/**
 * The open cases whose last ruling, with the facts that it was given, comes out otherwise on two days: what a change of
 * law means for the work in hand. The cases of others are left out.
 */
export async function casesAffected(
  desk: Desk,
  who: Principal,
  first: IsoDate,
  second: IsoDate,
): Promise<CasesAffected> {
  const open = [...(await openProposals(desk, who)), ...(await openRequests(desk, who))]
  const events = await readStreams(
    desk.db,
    open.map(({ stream }) => stream),
  )
  const byStream = Map.groupBy(events, ({ stream }) => stream)
  let looked = 0
  const affected: AffectedCase[] = []
  for (const { stream, unit, ...about } of open) {
    const last = (byStream.get(stream) ?? []).findLast(({ ruling }) => ruling !== undefined)
    const ruling = last?.ruling as Explanation | undefined
    const entry = ruling === undefined ? undefined : findRule(ruling.rule)
    if (ruling === undefined || entry === undefined) continue
    const given = Object.fromEntries(ruling.facts.map(({ id, value }) => [id, value]))
    // A fact that the rule no longer takes is left out: the answer is that of the rule as it is.
    const { facts } = readFacts(entry.rule, given)
    looked++
    const found = compareFacts(entry.rule, facts, first, second, scopesOfUnit(unit))
    if (found !== undefined) affected.push({ ...about, rule: entry.rule.id, ...found })
  }
  return { looked, affected }
}

async function openProposals(desk: Desk, who: Principal): Promise<OpenCase[]> {
  const units = await casesInReach(desk, who)
  if (units?.length === 0) return []
  const { rows } = await proposalsAmong(desk.db, { units, open: true, limit: MOST, offset: 0 })
  return rows.map(({ stream, position_id: id, title, unit_id: unit }) => ({
    kind: 'proposal',
    id,
    title,
    stream,
    unit,
  }))
}

async function openRequests(desk: Desk, who: Principal): Promise<OpenCase[]> {
  const units = await unitsInReach(desk, who)
  if (units === 'none') return []
  const rows = await requestsAmong(desk.db, units)
  return rows
    .filter(({ state }) => state !== 'answered')
    .map(({ stream, unit_id: unit, unit_name: name, first_year: year }) => ({
      kind: 'request',
      id: unit,
      title: `Request of ${name} for fiscal years ${year} and ${year + 1}`,
      stream,
      unit,
    }))
}
