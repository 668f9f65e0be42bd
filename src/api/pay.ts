import type { Context, Hono } from 'hono'
import { type IsoDate, isIsoDate } from '../base/dates.ts'
import { isAskedDay } from '../desk/asked-day.ts'
import { poolFile } from '../desk/award-pools.ts'
import type { Desk } from '../desk/desk.ts'
import { explainSheetRow, paySheet, type PaySheet } from '../desk/pay-worksheet.ts'
import { sheetWhatIfOf, textOfSheetWhatIf } from '../desk/sheet-what-if.ts'
import type { Principal } from '../desk/who.ts'
import { notFound } from './answers.ts'

type Seen = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** Worksheets of pay and awards with a what-if, and pools of awards, as far as the seat sees them. */
export function payOn(app: Hono<Seen>): void {
  app.get('/api/pay/worksheets/:unit/:year', async (context) => {
    const { unit, year } = context.req.param()
    if (!/^\d{4}$/.test(year)) return notFound(context)
    const paid = context.req.query('paid')
    const sheet = await paySheet(context.get('seen'), context.get('who'), {
      unit,
      fiscalYear: Number(year),
      on: dayOf(context),
      how: 'api',
      whatIf: sheetWhatIfOf({ try: context.req.query('try'), undone: context.req.query('undone') }),
      scenario: context.req.query('scenario'),
      ...(paid !== undefined && isIsoDate(paid) ? { paid } : {}),
    })
    return sheet === undefined ? notFound(context) : context.json(told(sheet, context.req.query('explain')))
  })
  app.get('/api/pay/pools/:unit/:year', async (context) => {
    const { unit, year } = context.req.param()
    if (!/^\d{4}$/.test(year)) return notFound(context)
    const asked = { unit, fiscalYear: Number(year), on: dayOf(context), how: 'api' } as const
    const file = await poolFile(context.get('seen'), context.get('who'), asked)
    if (file === undefined) return notFound(context)
    const { pool, ...rest } = file
    const { charges: _, ...plain } = pool
    return context.json({ ...rest, ...plain })
  })
}

function dayOf(context: Context<Seen>): IsoDate {
  const asked = context.req.query('on')
  return asked !== undefined && isAskedDay(asked) ? asked : context.get('seen').today()
}

/** A worksheet as it is told: each row with what was reckoned of it and how far its proposal is. Money is in cents. */
function told(sheet: PaySheet, person: string | undefined) {
  const { unit, unitName, fiscalYear, worksheet, sight, rows, cases, own, terms, scenario, result } = sheet
  const rulings = person === undefined ? undefined : explainSheetRow(sheet, person)
  return {
    unit,
    unitName,
    fiscalYear,
    ...(worksheet.closed === undefined ? {} : { closed: worksheet.closed }),
    sight,
    terms,
    scenarios: worksheet.scenarios.map(({ name, savedOn }) => ({ name, savedOn })),
    ...(scenario === undefined ? {} : { scenario: scenario.name }),
    whatIf: textOfSheetWhatIf(sheet.whatIf),
    rows: rows.map((row, index) =>
      row.person === own
        ? { ...row, own: true }
        : { ...row, ...cases.get(row.person), reckoned: result.rows[index] },
    ),
    pool: result.pool,
    warnings: result.warnings,
    ...(rulings === undefined ? {} : { rulings }),
  }
}
