import type { Context, Hono } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import { isAskedDay } from '../desk/asked-day.ts'
import { boardFile, boardList } from '../desk/boards.ts'
import { closeOutRoom, type Room } from '../desk/close-out.ts'
import type { Desk } from '../desk/desk.ts'
import { sittingFile, type SittingFile } from '../desk/sittings.ts'
import { textOfWhatIf, whatIfOf } from '../desk/what-if.ts'
import type { Principal } from '../desk/who.ts'
import type { Population, View } from '../record/close-out/close-out.ts'
import { countSets, setsOf } from '../record/close-out/must-change.ts'
import { notFound } from './answers.ts'

type Seen = { Variables: { who: Principal; seen: Desk; stale?: boolean } }

/** Boards, their sittings, and the close-out of a cycle with a what-if, as far as the seat sees them. */
export function boardsOn(app: Hono<Seen>): void {
  app.get('/api/boards', async (context) =>
    context.json({ boards: await boardList(context.get('seen'), context.get('who'), dayOf(context)) }),
  )
  app.get('/api/boards/:id', async (context) => {
    const id = context.req.param('id')
    const file = await boardFile(context.get('seen'), context.get('who'), id, dayOf(context))
    return file === undefined ? notFound(context) : context.json(file)
  })
  app.get('/api/sittings/:id', async (context) => {
    const id = context.req.param('id')
    const at = { on: dayOf(context), how: 'api' } as const
    const file = await sittingFile(context.get('seen'), context.get('who'), id, at)
    return file === undefined ? notFound(context) : context.json(sittingTold(file))
  })
  app.get('/api/close-out/:unit/:year', async (context) => {
    const { unit, year } = context.req.param()
    if (!/^\d{4}$/.test(year)) return notFound(context)
    const room = await closeOutRoom(context.get('seen'), context.get('who'), {
      unit,
      fiscalYear: Number(year),
      whatIf: whatIfOf({ try: context.req.query('try'), undone: context.req.query('undone') }),
      on: dayOf(context),
      how: 'api',
    })
    return room === undefined ? notFound(context) : context.json(roomTold(room))
  })
}

function dayOf(context: Context<Seen>): IsoDate {
  const asked = context.req.query('on')
  return asked !== undefined && isAskedDay(asked) ? asked : context.get('seen').today()
}

/** A sitting as it is told; of the results of its certificate those of the cases that are open to who asks. */
function sittingTold({ shut, board, sitting, ...file }: SittingFile) {
  const { certificate, ...plain } = sitting
  const open = new Set(file.cases.filter((one) => one.open).map(({ person }) => person))
  const results = certificate?.results.filter(({ person }) => open.has(person))
  return {
    ...file,
    sitting: certificate === undefined ? plain : { ...plain, certificate: { ...certificate, results } },
    board: { id: board.id, name: board.name, unit: board.unit },
    shut: [...shut],
  }
}

function roomTold(room: Room) {
  const { unit, unitName, cycle, terms, closeOut, rows, shut, whatIf, seat, doubts, ready, caps, years } =
    room
  return {
    unit,
    unitName,
    fiscalYear: cycle.fiscalYear,
    start: cycle.start,
    end: cycle.end,
    ...(cycle.signed === undefined ? {} : { signed: cycle.signed.on }),
    ...(seat === undefined ? {} : { sitting: seat.sitting.id }),
    reading: { denominator: terms.denominator, agency: terms.agency, waived: terms.waiver === true },
    whatIf: textOfWhatIf(whatIf),
    populations: closeOut.agencies.flatMap(({ populations }) => populations).map(populationTold),
    outside: closeOut.outside,
    ignored: closeOut.ignored,
    rows,
    shut,
    doubts,
    ...(ready === undefined ? {} : { ready }),
    caps,
    years,
    assessed: Object.fromEntries(room.assessed),
  }
}

function populationTold({ kind, component, stages, record, whatIf }: Population) {
  return {
    kind,
    ...(component === undefined ? {} : { component }),
    stages,
    record: viewTold(record),
    ...(whatIf === undefined ? {} : { whatIf: viewTold(whatIf) }),
  }
}

/** What must change, with every choice of it only while they are few. */
function viewTold({ cap, mustChange }: View) {
  const sets = setsOf(mustChange)
  const choices = mustChange.count === 0 ? '0' : countSets(mustChange).toString()
  return { cap, mustChange: { ...mustChange, choices, ...(sets === undefined ? {} : { sets }) } }
}
