import type { Context, Hono } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import { isAskedYear } from '../desk/asked-day.ts'
import type { Desk } from '../desk/desk.ts'
import { rankFile } from '../desk/rank-file.ts'
import { rankYearFile, rankYears } from '../desk/rank-years.ts'
import type { Principal } from '../desk/who.ts'
import { notFound } from './answers.ts'

type Seat = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** The rank awards: program years, their nominations, and each in full, as far as the seat sees them. */
export function ranksIn(app: Hono<Seat>): void {
  app.get('/api/ranks', async (context) => {
    const years = await rankYears(context.get('seen'), context.get('who'), dayAsked(context))
    return context.json({ years })
  })
  app.get('/api/ranks/:unit/:year', async (context) => {
    const { unit, year } = context.req.param()
    if (!isAskedYear(year)) return notFound(context)
    const asked = { unit, fiscalYear: Number(year), on: dayAsked(context), how: 'api' } as const
    const file = await rankYearFile(context.get('seen'), context.get('who'), asked)
    return file === undefined ? notFound(context) : context.json(file)
  })
  app.get('/api/ranks/:unit/:year/:person', async (context) => {
    const { unit, year, person } = context.req.param()
    if (!isAskedYear(year)) return notFound(context)
    const of = { unit, fiscalYear: Number(year), person, on: dayAsked(context) }
    const file = await rankFile(context.get('seen'), context.get('who'), of, 'api')
    return file === undefined ? notFound(context) : context.json(file)
  })
}

/** The day asked about, already looked at by the gate; today unless said. */
function dayAsked(context: Context<Seat>): IsoDate {
  return (context.req.query('on') ?? context.get('seen').today()) as IsoDate
}
