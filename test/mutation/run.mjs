import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'

/** Runs the worked examples of a topic against each mutant that it is sent, and tells whether one of them saw it. */
const [folder = '', topic = ''] = process.argv.slice(2)
const from = async (path) => await import(pathToFileURL(join(folder, 'src/rulebook', path)).href)
const { decide, value } = await from('kernel/decide.ts')
const { answerLines } = await from('kernel/answer-lines.ts')
const found = Object.values(await from(`${topic}/rules.ts`))[0]
const kept = await readFile(join(folder, `src/rulebook/answers/${topic}.txt`), 'utf8')
const state = (globalThis.__stryker__ ??= {})
const loaded = new Set(Object.keys(state.mutantCoverage?.static ?? {}))

/** As src/rulebook/rulebook.test.ts and answers.test.ts do it. */
function holds() {
  for (const { rule, cases } of found.rules) {
    for (const example of cases) {
      const { gives, facts } = example
      const ruling = decide(rule, example, facts)
      if (gives === 'no-law') {
        if (ruling.kind !== 'no-law') return false
      } else if (ruling.kind === 'needs') {
        if (!isDeepStrictEqual(ruling.missing, gives.missing)) return false
      } else if (ruling.kind === 'no-law') return false
      else if (
        !Object.entries(gives).every(([name, expected]) => isDeepStrictEqual(ruling.value[name], expected))
      )
        return false
      if (!isDeepStrictEqual(value(rule, example, facts), ruling.kind === 'ruled' ? ruling.value : undefined))
        return false
    }
  }
  return `${found.rules.map((entry) => answerLines(entry).join('\n')).join('\n\n')}\n` === kept
}

function fateOf(id) {
  state.activeMutant = id
  state.hitCount = 0
  state.hitLimit = 100_000
  try {
    return holds() ? 'lived' : 'killed'
  } catch {
    return 'killed'
  } finally {
    state.activeMutant = undefined
  }
}

process.once('message', (ids) => {
  if (!holds()) process.exit(1)
  const run = state.mutantCoverage.static
  const reached = new Set(Object.keys(run))
  state.mutantCoverage.static = {}
  holds()
  const called = new Set(Object.keys(state.mutantCoverage.static))
  for (const id of ids) {
    if (loaded.has(id) && reached.has(id) && !called.has(id)) process.send({ id, fate: 'static' })
    else {
      process.send({ id })
      process.send({ id, fate: fateOf(id) })
    }
  }
  process.send({ id: ids.at(-1) }, () => process.exit(0))
})
