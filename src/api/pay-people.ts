import type { Context, Hono } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import type { Desk } from '../desk/desk.ts'
import { payFile } from '../desk/pay-file.ts'
import { paymentsDue } from '../desk/pay-payments.ts'
import type { Principal } from '../desk/who.ts'
import { notFound } from './answers.ts'

/** What every endpoint is given: the seat, and the desk as it sees it. */
type Seat = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** One executive’s pay in full, and what an office has to pay, as far as the seat sees them. Money is in cents. */
export function payPeopleIn(app: Hono<Seat>): void {
  app.get('/api/pay/people/:person', async (context) => {
    const desk = context.get('seen')
    const of = { person: context.req.param('person'), on: dayAsked(context, desk) }
    const file = await payFile(desk, context.get('who'), of, 'api')
    if (file === undefined) return notFound(context)
    const { ground, band, year, figures, incentives, benefits, nominations, cases } = file
    const { person, name, on, office, certified, executive, pay, place } = ground
    return context.json({
      person,
      name,
      on,
      office: office ?? null,
      position: place?.title ?? null,
      appointment: executive?.appointment ?? null,
      certified,
      band: band ?? null,
      year: year ?? null,
      figures,
      pay,
      incentives,
      benefits,
      nominations,
      proposals: cases,
      questions: [...file.questions, ...file.calculators],
      steps: file.steps,
      clocks: file.clocks,
      subordinates: file.subordinates,
    })
  })
  app.get('/api/pay/payments', async (context) => {
    const desk = context.get('seen')
    const due = await paymentsDue(desk, context.get('who'), dayAsked(context, desk), 'api')
    return due === undefined ? notFound(context) : context.json(due)
  })
}

/** The day asked about, already looked at by the gate; today unless said. */
function dayAsked(context: Context, desk: Desk): IsoDate {
  return (context.req.query('on') ?? desk.today()) as IsoDate
}
