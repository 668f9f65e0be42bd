import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { type Figure, tableOf } from './figures.ts'

/**
 * Runs every measurement, each in a process of its own, and prints one table. Ratios are what counts: both sides
 * of one were measured in the same run. Nothing here passes or fails. Arguments: the names of some of the
 * measurements, `--quick` for their shape alone, `--write` to put the table into docs/bench.md.
 */
const MEASUREMENTS = [
  'import',
  'page',
  'ruling',
  'rulebook',
  'start',
  'chain',
  'sight',
  'print',
  'close-out',
  'close-out-room',
  'appraisal-year',
  'worksheet',
  'worksheet-calc',
  'pay-year',
] as const
const DOCUMENT = new URL('../docs/bench.md', import.meta.url)
const BEGIN = '<!-- figures: begin -->'
const END = '<!-- figures: end -->'

const given = new Set(process.argv.slice(2))
const chosen = MEASUREMENTS.filter((name) => given.has(name))
const names = chosen.length === 0 ? MEASUREMENTS : chosen
const quick = given.has('--quick')

const begin = new Date()
const figures: Figure[] = []
for (const name of names) {
  process.stderr.write(`${name}\n`)
  figures.push(...(await figuresOf(name)))
}
const text = `${heading()}\n\n${tableOf(figures)}`
process.stdout.write(`\n${text}`)
if (given.has('--write')) await write(text)

async function figuresOf(name: string): Promise<Figure[]> {
  const file = fileURLToPath(new URL(`${name}.ts`, import.meta.url))
  const child = spawn(process.execPath, [file, ...(quick ? ['--quick'] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`the measurement ${name} ended with ${code}`)
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as Figure[]
}

function heading(): string {
  const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'})`
  const load = loadavg()[0]?.toFixed(1)
  return `${begin.toISOString().slice(0, 10)}, Node ${process.versions.node}, ${machine}, load ${load} at the end${quick ? ', quick: shapes alone' : ''}.`
}

async function write(table: string): Promise<void> {
  const document = await readFile(DOCUMENT, 'utf8')
  const [before, rest] = document.split(BEGIN)
  const after = rest?.split(END)[1]
  if (after === undefined) throw new Error('docs/bench.md has no place for the figures')
  await writeFile(DOCUMENT, `${before}${BEGIN}\n${table}${END}${after}`)
}
