import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import { type AwardPool, awardPoolOf, sharesOf } from '../record/award-pool.ts'
import { standing } from '../record/fold.ts'
import { poolStream } from '../record/pay-terms.ts'
import { headsCount, poolDay } from '../record/pool-law.ts'
import { awardPool } from '../rulebook/awards/pool.ts'
import { awardRecipients } from '../rulebook/awards/recipients.ts'
import type { At } from '../rulebook/kernel/at.ts'
import { decide } from '../rulebook/kernel/decide.ts'
import { explain, type Explanation } from '../rulebook/kernel/explain.ts'
import { readStreams } from '../store/journal.ts'
import { namesOf } from '../store/queries/appraisal-access.ts'
import { unitPath } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { paidPeople, seesBudgets } from './pay-sight.ts'
import { type How, logReading } from './reading.ts'
import { officeIn } from './seats.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A charge of a pool, with the name of whose award it is. */
export type PoolCharge = {
  person: string
  name: string
  ratingYear: number
  cents: Cents
  on: IsoDate
  /** Whether the seat may open the pay of the person. */
  open: boolean
}

/** An agency’s pool of a fiscal year, with what is charged to it and its limit. */
export type PoolFile = {
  unit: string
  unitName: string
  fiscalYear: number
  pool: AwardPool
  charges: readonly PoolCharge[]
  /** The limits, what is used of them and what is left; its value is empty where no law is on record. */
  why: Explanation
  statutoryLimit: Cents | null
  limit: Cents | null
  left: Cents | null
  /** Recipients in place of dollars, of the days on which heads were counted; `most` is null where no limit applies. */
  heads: { count: number; most: number | null; left: number | null } | null
}

/** The pool of an agency for who asks; undefined where there is none that the seat may see. */
export async function poolFile(
  desk: Desk,
  who: Principal,
  { unit, fiscalYear, on, how }: { unit: string; fiscalYear: number; on: IsoDate; how: How },
): Promise<PoolFile | undefined> {
  if (!(await seesBudgets(desk, who, unit))) return undefined
  const pool = awardPoolOf(standing(await readStreams(desk.db, [poolStream(unit, fiscalYear)])))
  if (pool === undefined) return undefined
  const path = await unitPath(desk.db, unit)
  const people = [...new Set([...pool.charges.values()].map(({ person }) => person))]
  const names = await namesOf(desk.db, people)
  const open = await paidPeople(desk, who, on)
  await logReading(desk, who, { what: 'people', how, people })
  const at = { on: poolDay(fiscalYear, on), scopes: scopesOfUnit(officeIn(path)) }
  return {
    unit,
    unitName: path.at(-1)?.name ?? unit,
    fiscalYear,
    pool,
    charges: [...pool.charges.values()]
      .map((charge) => ({
        ...charge,
        name: names.get(charge.person) ?? charge.person,
        open: open.has(charge.person),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    ...limitsOf(pool, at),
  }
}

type Limits = Pick<PoolFile, 'why' | 'statutoryLimit' | 'limit' | 'left' | 'heads'>

/** The limits of a pool by the law of a day: in recipients, or in dollars. */
function limitsOf(pool: AwardPool, at: At): Limits {
  const { base, executives, positions, locality, capPoints } = sharesOf(pool)
  if (headsCount(at)) {
    const facts = { awardRecipients: pool.recipients, allocatedPositions: positions }
    const ruling = decide(awardRecipients, at, facts)
    const most = ruling.kind === 'ruled' ? ruling.value.ceiling : null
    const heads = {
      count: pool.recipients,
      most,
      left: most === null ? null : Math.max(0, most - pool.recipients),
    }
    const why = explain(awardRecipients, ruling, facts)
    return { why, statutoryLimit: null, limit: null, left: null, heads }
  }
  const facts = {
    careerPayroll: base,
    awardsSoFar: 0 as Cents,
    awardAmount: pool.used,
    careerExecutives: executives,
    careerLocality: locality,
    awardCapPercent: capPoints,
  }
  const ruling = decide(awardPool, at, facts)
  const answer = ruling.kind === 'ruled' ? ruling.value : undefined
  return {
    why: explain(awardPool, ruling, facts),
    statutoryLimit: answer?.statutoryLimit ?? null,
    limit: answer?.limit ?? null,
    left: answer?.remaining ?? null,
    heads: null,
  }
}
