import type { IsoDate } from '../base/dates.ts'
import type { ViewRow } from '../record/views.ts'
import { unitsById } from '../store/queries/units.ts'
import { type CriticalLine, criticalLines } from './critical-pay.ts'
import { poolsOf, type ProposalsCounted, proposalsCounted, worksheetsOf } from '../store/queries/worksheet.ts'
import { pastTheWall } from './cycle-sight.ts'
import { type Desk, remembered } from './desk.ts'
import { officesOf } from './offices.ts'
import { seesBudgets } from './pay-sight.ts'
import { sightOf } from './pay-worksheet.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** A worksheet in the list, with how far its proposals are that the seat may see. */
export type SheetLine = {
  worksheet: ViewRow<'pay_worksheet'>
  unitName: string
  /** Of the rows that are open to the seat. */
  counts: Counts
  /** Whether all of it is open. */
  whole: boolean
  /** The steps that are due, what comes first at the head, with whose they are and of how many executives. */
  turns: readonly (Turn & { of: number })[]
}

type Counts = Omit<ProposalsCounted, 'unit_id' | 'fiscal_year'>

/** Pay and awards of an office: its worksheets and pools as far as the seat sees them. */
export type PayHome = {
  sheets: readonly SheetLine[]
  pools: readonly (ViewRow<'award_pool'> & { unit_name: string })[]
  /** Critical pay of positions as far as the seat sees it. */
  critical: readonly CriticalLine[]
  /** The unit for which the seat may open a worksheet or a pool. */
  opens?: string
}

const NONE: Counts = {
  proposed: 0,
  returned: 0,
  recommended: 0,
  approved: 0,
  adjustments: 0,
  awards: 0,
  waiting: 0,
}

/** What a seat finds of pay and awards; empty lists for a seat to which none is open. */
export async function payHome(desk: Desk, who: Principal, on: IsoDate): Promise<PayHome> {
  const service = pastTheWall(desk)
  const all = await remembered(service, 'pay-sheets', () => worksheetsOf(service.db))
  const pools = await poolsOf(desk.db)
  const counted = await proposalsCounted(desk.db)
  const names = new Map(
    (await unitsById(desk.db, [...new Set([...all, ...pools].map(({ unit_id }) => unit_id))])).map(
      ({ id, name }) => [id, name],
    ),
  )
  const sheets: SheetLine[] = []
  for (const worksheet of all) {
    const { unit_id: unit, fiscal_year: year } = worksheet
    const sight = await sightOf(desk, who, unit, year, on)
    if (sight === undefined || sight.people?.size === 0) continue
    // The wall opens the cases of a board member in every seat of the same person; a seat counts its own rows alone.
    const { people } = sight
    const told = people === undefined ? counted : await proposalsCounted(desk.db, [...people])
    const counts = told.find((one) => one.unit_id === unit && one.fiscal_year === year) ?? NONE
    const due = worksheet.closed_on === null ? dueSteps(counts) : []
    sheets.push({
      worksheet,
      unitName: names.get(unit) ?? unit,
      counts,
      whole: sight.kind === 'office',
      turns: await Promise.all(
        due.map(async ([id, of]) => ({ ...(await turnOf(desk, who, id, unit, on)), of })),
      ),
    })
  }
  const [office] = who.unit === undefined ? await officesOf(desk, who) : [who.unit]
  const opens = who.powers.includes('run-pay') && office !== undefined ? office : undefined
  const seen = await Promise.all(pools.map(({ unit_id }) => seesBudgets(desk, who, unit_id)))
  return {
    sheets,
    pools: pools
      .filter((_, index) => seen[index])
      .map((pool) => ({ ...pool, unit_name: names.get(pool.unit_id) ?? pool.unit_id })),
    critical: await criticalLines(desk, who),
    ...(opens === undefined ? {} : { opens }),
  }
}

/** The steps that a worksheet waits for, each with how many executives wait for it. */
function dueSteps({ proposed, adjustments, awards, returned, approved }: Counts): [string, number][] {
  const steps: [string, number][] = [
    ['pay/propose', returned],
    ['pay/recommend', proposed],
    ['pay/approve-adjustments', adjustments],
    ['awards/approve-awards', awards],
  ]
  const due = steps.filter(([, of]) => of > 0)
  return due.length === 0 && approved > 0 ? [['pay/close-worksheet', approved]] : due
}
