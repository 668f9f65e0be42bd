import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { effort, type Figure, hand, median, megabytes, ms, tell } from './figures.ts'
import { memoryOf, postgresOf, type Served, startCadre } from './programs.ts'

/** Cold start to the first page, on an empty data folder and on a prepared one, and the memory of the idle server. */
const { quick, runs } = effort(process.argv)
const SETTLED = quick ? 2000 : 10_000

/** Milliseconds from starting the process to the first page that answers 200. */
async function firstPage(data: string): Promise<{ took: number; cadre: Served }> {
  const begin = performance.now()
  const cadre = await startCadre(data)
  const answer = await fetch(`${cadre.address}/sign-in`)
  await answer.text()
  if (answer.status !== 200) throw new Error(`the first page gave ${answer.status}`)
  return { took: performance.now() - begin, cadre }
}

async function inFolder(work: (data: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'cadre-bench-'))
  try {
    await work(join(folder, 'data'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const empty: number[] = []
const prepared: number[] = []
let memory: Figure[] = []

for (let run = 1; run <= (quick ? 1 : 3); run++) {
  await inFolder(async (data) => {
    const first = await firstPage(data)
    await first.cadre.stop()
    empty.push(first.took)
    tell(`empty folder: ${ms(first.took)}`)
    if (run > 1) return
    for (let again = 1; again <= Math.max(3, runs); again++) {
      const { took, cadre } = await firstPage(data)
      prepared.push(took)
      tell(`prepared folder: ${ms(took)}`)
      if (again === 1) memory = await idle(cadre, data)
      await cadre.stop()
    }
  })
}

async function idle(cadre: Served, data: string): Promise<Figure[]> {
  await wait(SETTLED)
  const node = await memoryOf(cadre.pid)
  const postgres = await Promise.all((await postgresOf(data)).map(memoryOf))
  const share = postgres.reduce((sum, one) => sum + one.share, 0)
  const resident = postgres.reduce((sum, one) => sum + one.resident, 0)
  return [
    { what: 'Idle server, Node, resident', figure: megabytes(node.resident) },
    {
      what: 'Idle server, PostgreSQL',
      figure: megabytes(share),
      beside: `${postgres.length} processes, resident ${megabytes(resident)} with shared pages counted in each`,
    },
  ]
}

hand([
  {
    what: 'Cold start to the first page, prepared folder',
    figure: ms(median(prepared)),
    beside: `of ${prepared.length}`,
  },
  {
    what: 'Cold start to the first page, empty folder',
    figure: ms(median(empty)),
    beside: 'initdb, demonstration and import included',
  },
  ...memory,
])
