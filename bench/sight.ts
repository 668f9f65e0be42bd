import { demoPrincipalAtWork } from '../src/desk/demo-seats.ts'
import { personFile, positionFile } from '../src/desk/files.ts'
import type { Desk } from '../src/desk/desk.ts'
import { listingProgram } from '../src/desk/program.ts'
import { seenBy } from '../src/desk/sight.ts'
import { effort, type Figure, hand, median, ms, tell } from './figures.ts'
import { openOffice } from './office.ts'

/** What row-level security adds to a request: the same reading on the desk as the seat sees it, and on the service's own. */
const { quick } = effort(process.argv)
const times = quick ? 200 : 2000
const office = await openOffice(true)

try {
  // Both read by the same rules of planning, on tables whose size the planner knows, as it soon does in daily use: what
  // remains is the wall.
  const desk = await office.desk({ plan_cache_mode: 'force_generic_plan', jit: 'off' })
  await desk.connection.pool.query('VACUUM (ANALYZE)')
  const on = desk.today()
  const figures: Figure[] = []
  for (const name of ['executive', 'supervisor', 'esu'] as const) {
    const who = await demoPrincipalAtWork(desk, name)
    const { person } = desk.demoSeats.executive
    const reads: readonly (readonly [what: string, read: (on: Desk) => Promise<unknown>])[] = [
      [
        'a person’s file',
        (seen) => personFile(seen, who, name === 'supervisor' ? (who.person ?? person) : person, { on }),
      ],
      ['a position with its history', (seen) => positionFile(seen, who, 'ice-p001', on)],
      ['the program from memory', (seen) => listingProgram(seen, who, undefined, on)],
    ]
    for (const [what, read] of reads) figures.push(await compared(`${what}, ${name}`, desk, read))

    async function compared(
      line: string,
      service: Desk,
      read: (on: Desk) => Promise<unknown>,
    ): Promise<Figure> {
      const plain: number[] = []
      const seen: number[] = []
      for (let turn = -50; turn < times; turn++) {
        let begun = performance.now()
        await read(service)
        if (turn >= 0) plain.push(performance.now() - begun)
        begun = performance.now()
        const { desk: within, end } = seenBy(service, who, on)
        await read(within)
        // An answer does not wait for the end; the next reading here does.
        const ended = end()
        if (turn >= 0) seen.push(performance.now() - begun)
        await ended
      }
      const [one, other] = [median(plain), median(seen)]
      tell(`${line}: ${ms(one)}, within its limits ${ms(other)}`)
      return {
        what: `${figures.length === 0 ? 'Second wall: ' : '- '}${line}`,
        figure: `adds ${ms(Math.max(0, other - one))} of 0.5`,
        beside: `without ${ms(one)}, within ${ms(other)}`,
        ratio: other / one,
      }
    }
  }
  await desk.connection.close()
  hand(figures)
} finally {
  await office.close()
}
