import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { effort, type Figure, hand, median, ms, perSecond, tell, timed } from './figures.ts'
import type { Answer } from './bare.ts'
import type { Load, Loaded } from './load.ts'
import { outcomeOf, type Served, startCadre, startServing } from './programs.ts'

/** The program page over the listing of 10,540 rows, against a bare server that replies the same bytes. */
const PATH = '/program/government'
/** What Node adds to every answer by itself. */
const NODES_OWN = new Set(['date', 'connection', 'keep-alive'])

const { quick, runs, seconds } = effort(process.argv)
const folder = await mkdtemp(join(tmpdir(), 'cadre-bench-'))
const cadre = await startCadre(join(folder, 'data'))
let bare: Served | undefined
try {
  const cookie = await signIn(cadre.address)
  const first = await timed(() => pageOf(cadre.address, cookie))
  await writeFile(join(folder, 'answer.json'), JSON.stringify(first.result))
  bare = await startServing('bare.ts', join(folder, 'answer.json'))
  const asked = { path: PATH, cookie, connections: 32, warmUpSeconds: quick ? 2 : 5, seconds }
  const plain: Loaded[] = []
  const page: Loaded[] = []
  for (let round = 1; round <= runs; round++) {
    plain.push(await load(bare.address, asked))
    page.push(await load(cadre.address, asked))
    const [one, other] = [plain.at(-1), page.at(-1)]
    tell(
      `round ${round}: bare p99 ${ms(one?.p99 ?? 0)}, page p99 ${ms(other?.p99 ?? 0)}, ${perSecond(other?.perSecond ?? 0, 'pages')}`,
    )
  }
  const alone = await load(cadre.address, { ...asked, connections: 1, seconds: Math.min(seconds, 10) })
  const size = Buffer.byteLength(first.result.body)
  hand([
    ratio('Program page, p99 at 32 connections', 'p99', page, plain, 25),
    ratio('- median', 'median', page, plain),
    {
      what: '- rate',
      figure: perSecond(of('perSecond', page), 'pages'),
      beside: `bare ${perSecond(of('perSecond', plain), 'replies')}`,
      ratio: of('perSecond', plain) / of('perSecond', page),
    },
    { what: '- one connection, median', figure: ms(alone.median), beside: `p99 ${ms(alone.p99)}` },
    {
      what: '- first view after the record has moved on',
      figure: ms(first.ms),
      beside: `${size.toLocaleString('en-US')} bytes`,
    },
  ])
} finally {
  await bare?.stop()
  await cadre.stop()
  await rm(folder, { recursive: true, force: true })
}

type Measured = 'p99' | 'median' | 'perSecond'

function of(name: Measured, loads: readonly Loaded[]): number {
  return median(loads.map((one) => one[name]))
}

function ratio(
  what: string,
  name: Measured,
  page: readonly Loaded[],
  plain: readonly Loaded[],
  goal?: number,
): Figure {
  const [figure, beside] = [of(name, page), of(name, plain)]
  const both = { what, figure: ms(figure), beside: `bare ${ms(beside)}`, ratio: figure / beside }
  return goal === undefined ? both : { ...both, goal }
}

async function load(address: string, asked: Omit<Load, 'port'>): Promise<Loaded> {
  const port = Number(new URL(address).port)
  return (await outcomeOf('load.ts', JSON.stringify({ ...asked, port }))) as Loaded
}

async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/sign-in`, {
    method: 'POST',
    body: new URLSearchParams({ seat: 'opm' }),
    redirect: 'manual',
  })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`signing in gave ${answer.status} and no cookie`)
  return cookie
}

async function pageOf(address: string, cookie: string): Promise<Answer> {
  const answer = await fetch(`${address}${PATH}`, { headers: { cookie } })
  const body = await answer.text()
  if (answer.status !== 200 || !body.includes('On board')) {
    throw new Error(`the program page gave ${answer.status}`)
  }
  const headers = Object.fromEntries([...answer.headers].filter(([name]) => !NODES_OWN.has(name)))
  return { headers, body }
}
