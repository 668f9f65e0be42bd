import { randomUUID } from 'node:crypto'
import { day } from '../src/base/dates.ts'
import type { Desk } from '../src/desk/desk.ts'
import type { AppraisalLevel } from '../src/record/appraisal-terms.ts'
import type { NewEvent } from '../src/record/event.ts'
import type { Recusal } from '../src/record/sitting.ts'
import { transact } from '../src/store/database.ts'
import { append } from '../src/store/journal.ts'
import { reproject } from '../src/store/projection.ts'
import { agencyEvents, boardEvents, executiveOf, sittingEvents } from '../test/support/board.ts'
import { signedInAs } from '../test/support/principals.ts'
import { effort, type Figure, hand, median, ms, tell, timed } from './figures.ts'
import { openOffice } from './office.ts'

/** The close-out room of 1,300 executives with a sitting of 300 recusals, as the office opens it: the whole answer. */
const EXECUTIVES = 1300
const MEMBERS = 15
const RECUSALS = 300
const ROOM = '/boards/close-out/TRX/2026'
const LIMIT = 1000

const { quick } = effort(process.argv)
const office = await openOffice(true)
try {
  const desk = await office.desk()
  await enter(desk)
  await desk.connection.pool.query('VACUUM (ANALYZE)')
  const visitor = await signedInAs({ ...desk, clock: { now: desk.now() } }, 'trx-s001', 'role:trx-esu')
  const open = async (path: string): Promise<number> => {
    const { ms: time, result } = await timed(() => visitor.get(path))
    if (result.status !== 200 || !result.body.includes('Levels 4–5')) {
      throw new Error(`${path} gave ${result.status}`)
    }
    return time
  }
  const tries = Array.from({ length: 60 }, (_, index) => `${executiveOf('trx', index + 1)}.3`).join(',')
  const first = await open(ROOM)
  const figures: Figure[] = [of('Close-out room of 1,300 executives, first opened', first)]
  for (const [what, path] of [
    ['- opened again', ROOM],
    ['- with sixty moves tried', `${ROOM}?try=${tries}`],
    ['- all rows by score', `${ROOM}?show=all&order=score`],
  ] as const) {
    const times: number[] = []
    for (let turn = 0; turn < (quick ? 3 : 15); turn++) times.push(await open(path))
    figures.push(of(what, median(times)))
    tell(`${what}: ${ms(median(times))}`)
  }
  await desk.connection.close()
  hand(figures)
} finally {
  await office.close()
}

function of(what: string, time: number): Figure {
  return { what, figure: ms(time), beside: `limit ${ms(LIMIT)}`, ratio: time / LIMIT, goal: 1 }
}

async function enter(desk: Desk): Promise<void> {
  const levels = Array.from(
    { length: EXECUTIVES },
    (_, index): AppraisalLevel => (index < 90 ? 5 : index < 410 ? 4 : index < 1290 ? 3 : 2),
  )
  const people = levels.map((_, index) => executiveOf('trx', index + 1))
  const members = people.slice(-MEMBERS)
  const recusals = Array.from(
    { length: RECUSALS },
    (_, index): Recusal => ({
      member: members[index % MEMBERS] ?? '',
      person: people[index * 4] ?? '',
      ground: 'same chain',
      by: 'the system',
    }),
  )
  const events: NewEvent[] = [
    ...agencyEvents({ unit: 'TRX', parent: 'TR', prefix: 'trx', fiscalYear: 2026 }, levels),
    ...boardEvents(
      'trx-prb',
      'TRX',
      'Board of 1,300',
      members.map((person, index) => ({ person, seat: index === 0 ? 'chair' : 'member' })),
    ),
    ...sittingEvents({
      sitting: 'trx-2026',
      board: 'trx-prb',
      unit: 'TRX',
      fiscalYear: 2026,
      on: day('2026-11-19'),
      people,
      present: members,
      settled: members,
      recusals,
    }),
  ]
  const stamp = { actor: 'Set-up', role: 'setup', capacity: 'system', recorded: desk.now() } as const
  await transact(desk.connection, async (work) => {
    await reproject(work, await append(work, events, { ...stamp, mint: randomUUID }))
  })
}
