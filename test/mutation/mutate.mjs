import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createInstrumenter } from '@stryker-mutator/instrumenter'
import { createInjector } from 'typed-inject'

/**
 * Mutates the rules of a topic, one change at a time, and asks the worked examples: a mutant that they all let pass
 * lives. Prints the share killed per topic and each survivor; arguments name topics, none means all.
 * Left alone: texts (citations and titles are typed or read by people), and what runs but once when a module loads.
 */
const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const RUNNER = fileURLToPath(new URL('run.mjs', import.meta.url))
const ASIDE = new Set(['rules.ts'])

const logger = Object.fromEntries(
  ['trace', 'debug', 'info', 'warn', 'error', 'fatal'].map((level) => [level, () => undefined]),
)
for (const level of ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'])
  logger[`is${level}Enabled`] = () => false

const injector = createInjector().provideValue('logger', logger).provideValue('options', {})
const instrumenter = injector.injectFunction(createInstrumenter)

async function mutate(topic) {
  const folder = await mkdtemp(join(tmpdir(), 'cadre-mutation-'))
  try {
    await cp(join(ROOT, 'src/base'), join(folder, 'src/base'), { recursive: true })
    await cp(join(ROOT, 'src/rulebook'), join(folder, 'src/rulebook'), { recursive: true })
    await writeFile(join(folder, 'package.json'), '{"type":"module"}')
    const files = []
    for await (const path of glob(`src/rulebook/${topic}/*.ts`, { cwd: folder })) {
      if (/\.(cases|test)\.ts$/.test(path) || ASIDE.has(basename(path))) continue
      files.push({
        name: join(folder, path),
        content: await readFile(join(folder, path), 'utf8'),
        mutate: true,
      })
    }
    const { files: mutated, mutants } = await instrumenter.instrument(files, {
      plugins: null,
      excludedMutations: ['StringLiteral', 'Regex'],
      ignorers: [],
    })
    for (const { name, content } of mutated) await writeFile(name, content)
    const asked = mutants.filter(({ status }) => status !== 'Ignored')
    const told = await ask(
      folder,
      topic,
      asked.map(({ id }) => id),
    )
    return asked.map((mutant) => ({
      file: `${basename(dirname(mutant.fileName))}/${basename(mutant.fileName)}`,
      line: mutant.location.start.line + 1,
      kind: mutant.mutatorName,
      becomes: mutant.replacement.replaceAll(/\s+/g, ' ').slice(0, 90),
      fate: told[mutant.id] ?? 'static',
    }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Asks a process of its own; one that hangs or dies in a mutant has killed it, and the next goes on after it. */
async function ask(folder, topic, ids) {
  const told = {}
  let left = ids
  while (left.length > 0) {
    const child = fork(RUNNER, [folder, topic], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
    let current
    let timer
    child.on('message', ({ id, fate }) => {
      clearTimeout(timer)
      timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      if (fate === undefined) current = id
      else told[id] = fate
    })
    child.send(left)
    await once(child, 'exit')
    clearTimeout(timer)
    if (current === undefined) throw new Error(`the worked examples of ${topic} do not hold as they are`)
    told[current] ??= 'killed'
    left = left.slice(left.indexOf(current) + 1)
  }
  return told
}

const all = []
for await (const path of glob('src/rulebook/*/rules.ts', { cwd: ROOT })) all.push(basename(dirname(path)))
const named = process.argv.slice(2)
let low = false
for (const topic of (named.length > 0 ? named : all).toSorted()) {
  const mutants = await mutate(topic)
  const counted = mutants.filter(({ fate }) => fate !== 'static')
  const lived = counted.filter(({ fate }) => fate === 'lived')
  const share = counted.length === 0 ? 100 : ((counted.length - lived.length) * 100) / counted.length
  low ||= share < 90
  console.log(
    `${topic}: ${counted.length} mutants, ${counted.length - lived.length} killed (${share.toFixed(1)}%), ${mutants.length - counted.length} static left alone`,
  )
  for (const { file, line, kind, becomes } of lived)
    console.log(`  lived ${file}:${line} ${kind} -> ${becomes}`)
}
if (low) {
  console.error('A topic has fewer than 90% of its mutants killed.')
  process.exitCode = 1
}
