import type { IsoDate } from '../base/dates.ts'
import type { PayCaseState } from '../record/pay-case.ts'
import type { ViewRow } from '../record/views.ts'
import { unitsById } from '../store/queries/units.ts'
import { poolsOf, proposalsCounted, worksheetsOf } from '../store/queries/worksheet.ts'
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
  /** Absent where only some of its rows are open. */
  counts: Readonly<Record<PayCaseState, number>>
  whole: boolean
  /** The step that is due, and whose it is. */
  turn?: Turn
}

/** Pay and awards of an office: its worksheets and pools as far as the seat sees them. */
export type PayHome = {
  sheets: readonly SheetLine[]
  pools: readonly (ViewRow<'award_pool'> & { unit_name: string })[]
  /** The unit for which the seat may open a worksheet or a pool. */
  opens?: string
}

const NONE: Readonly<Record<PayCaseState, number>> = { proposed: 0, returned: 0, recommended: 0, approved: 0 }

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
    const counts = { ...NONE }
    for (const one of counted)
      if (one.unit_id === unit && one.fiscal_year === year) counts[one.state] += one.cases
    const id = worksheet.closed_on === null ? dueStep(counts) : undefined
    sheets.push({
      worksheet,
      unitName: names.get(unit) ?? unit,
      counts,
      whole: sight.kind === 'office',
      ...(id === undefined ? {} : { turn: await turnOf(desk, who, id, unit, on) }),
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
    ...(opens === undefined ? {} : { opens }),
  }
}

/** The step that a worksheet waits for: first what the board has before it, then what was recommended. */
function dueStep({ proposed, recommended }: Readonly<Record<PayCaseState, number>>): string | undefined {
  if (proposed > 0) return 'pay/recommend'
  return recommended > 0 ? 'pay/approve-adjustments' : undefined
}
