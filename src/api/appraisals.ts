import type { Context, Hono } from 'hono'
import { isAskedYear } from '../desk/asked-day.ts'
import { appraisalFile } from '../desk/appraisal-file.ts'
import { appraisalsGivenAway, yearAtWork } from '../desk/appraisals.ts'
import type { IsoDate } from '../base/dates.ts'
import type { Desk } from '../desk/desk.ts'
import type { Principal } from '../desk/who.ts'
import { invalidAnswer, notFound } from './answers.ts'

/** What every endpoint is given: the seat, and the desk as it sees it. */
type Seat = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** A year’s appraisals, and each in full, as far as the seat sees them. */
export function appraisalsIn(app: Hono<Seat>): void {
  app.get('/api/appraisals', async (context) => {
    const desk = context.get('seen')
    const who = context.get('who')
    const on = dayAsked(context, desk)
    const asked = context.req.query('fiscalYear')
    if (asked !== undefined && !isAskedYear(asked)) return wrongYear(context, asked)
    const list = await appraisalsGivenAway(
      desk,
      who,
      {
        on,
        fiscalYear: asked === undefined ? await yearAtWork(desk, who, on) : Number(asked),
        page: pageAsked(context),
        state: context.req.query('state'),
        show: context.req.query('show'),
        text: context.req.query('q'),
        sort: context.req.query('sort'),
      },
      'api',
    )
    const { rows, total, all, problems, states } = list
    return context.json({
      rows,
      total,
      all,
      problems: Object.fromEntries(problems),
      states: Object.fromEntries(states),
    })
  })
  app.get('/api/appraisals/:person/:year', async (context) => {
    const desk = context.get('seen')
    const { person, year } = context.req.param()
    if (!isAskedYear(year)) return notFound(context)
    const of = { person, fiscalYear: Number(year), on: dayAsked(context, desk) }
    const file = await appraisalFile(desk, context.get('who'), of, 'api')
    if (file === undefined) return notFound(context)
    const { line, appraisal, events, steps, weights, score, rights, outcome, cycle } = file
    const texts = events.flatMap(({ id, personal }) => (personal === undefined ? [] : [[id, personal]]))
    return context.json({
      ...line,
      appraisal: appraisal ?? null,
      texts: Object.fromEntries(texts),
      cycle: cycle ?? null,
      steps,
      weights: weights ?? null,
      derivation: score ?? null,
      rights,
      outcome: outcome ?? null,
    })
  })
}

/** The day asked about, already looked at by the gate; today unless said. */
function dayAsked(context: Context, desk: Desk): IsoDate {
  return (context.req.query('on') ?? desk.today()) as IsoDate
}

function pageAsked(context: Context): number {
  const page = Number(context.req.query('page') ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}

function wrongYear(context: Context, value: string): Response {
  const message = 'expected a fiscal year from 1979 to 2199, such as 2026'
  return invalidAnswer(context, [{ field: 'fiscalYear', value, message, code: 'invalid-input' }])
}
