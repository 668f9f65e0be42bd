import assert from 'node:assert/strict'
import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { before, suite, test } from 'node:test'
import {
  answersOfSource,
  type Ended,
  EVERY_ANSWER,
  exampleOfReadme,
  filesOf,
  packed,
  projectWithPackage,
  ROOT,
  run,
  scratch,
} from './support/package.ts'

const HEADING = 'The rulebook as a library'
const TSC = join(ROOT, 'node_modules', '.bin', 'tsc')

/** The strictest of TypeScript, with the declarations of the package checked too. */
const STRICT = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noUnusedLocals: true,
  noImplicitOverride: true,
  verbatimModuleSyntax: true,
  skipLibCheck: false,
}

const RESOLUTIONS = [
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
] as const

/** What a module as TypeScript emits it imports. */
function specifiersOf(code: string): string[] {
  const ways =
    /^(?:import|export)\b[^'"=();]*\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\b(?:import|require)\s*\(\s*['"]([^'"]+)['"]/gm
  return [...code.matchAll(ways)].map(([, from, alone, called]) => from ?? alone ?? called ?? '')
}

suite('the package', () => {
  let project = ''
  before(async () => {
    project = await projectWithPackage()
  })

  const inPackage = async (path: string) =>
    await readFile(join(project, 'node_modules', 'cadre', path), 'utf8')

  /** Compiles one file in a folder of the fresh project; the JavaScript lies beside it. */
  async function compiled(name: string, text: string, how: (typeof RESOLUTIONS)[number]): Promise<Ended> {
    const folder = join(project, name)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, 'main.ts'), text)
    const config = { compilerOptions: { ...STRICT, ...how }, files: ['main.ts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    return await run(folder, TSC, '-p', '.', '--pretty', 'false')
  }

  test('holds the rulebook and what it stands on, built, without tests', async () => {
    const files = await filesOf(project)
    assert.ok(files.includes('dist/rulebook/index.js') && files.includes('dist/rulebook/index.d.ts'))
    const other = files.filter((path) => !/^dist\/(?:base|rulebook)\/[a-z0-9/.-]+\.(?:js|d\.ts)$/.test(path))
    assert.deepEqual(other, ['LICENSE', 'README.md', 'package.json'])
    assert.deepEqual(
      files.filter((path) => /\.(?:test|fixture)\./.test(path)),
      [],
    )
  })

  test('brings no other package and runs nothing when it is installed', async () => {
    const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, unknown>
    }
    assert.deepEqual(Object.keys(lock.packages), ['', 'node_modules/cadre'])
    const manifest = JSON.parse(await inPackage('package.json')) as Record<string, unknown>
    assert.deepEqual(Object.keys(manifest).sort(), [
      'description',
      'exports',
      'files',
      'license',
      'name',
      'sideEffects',
      'type',
      'version',
    ])
    assert.equal(manifest['name'], 'cadre')
  })

  test('every module imports only its neighbours, by the names a browser can fetch', async () => {
    const files = new Set(await filesOf(project))
    const scripts = [...files].filter((path) => path.endsWith('.js'))
    assert.ok(scripts.length > 50, `only ${scripts.length} modules`)
    const wrong: string[] = []
    for (const path of scripts) {
      for (const specifier of specifiersOf(await inPackage(path))) {
        const target = relative('.', join(dirname(path), specifier))
        if (!specifier.startsWith('.') || !files.has(target)) wrong.push(`${path}: ${specifier}`)
      }
    }
    assert.deepEqual(wrong, [])
  })

  for (const how of RESOLUTIONS) {
    test(`a fresh project compiles under ${how.moduleResolution} and answers as the source does`, async () => {
      const text = `import { day, type IsoDate } from 'cadre/dates'
import { type Cents, dollars, usd } from 'cadre/money'
import { decide, explain, type Explanation, FACTS, findRule, readFacts, RULES, TABLES } from 'cadre/rulebook'
${EVERY_ANSWER}
const typed: readonly Explanation[] = answers
const on: IsoDate = day('2026-11-22')
const amount: Cents = usd(1)
const found = findRule('positions/noncareer-agency')
if (found === undefined) throw new Error('not found')
const { facts, problems } = readFacts(found.rule, { allocatedPositions: 'many' })
const ruling = decide(found.rule, { on }, facts)
if (ruling.kind !== 'needs' || problems.length !== 1 || dollars(amount) !== 1) throw new Error('wrong')
console.log(JSON.stringify({ typed, facts: Object.keys(FACTS).length, tables: TABLES.length }))
`
      assert.deepEqual(await compiled(how.moduleResolution, text, how), { code: 0, out: '' })
      const ran = await run(project, process.execPath, join(how.moduleResolution, 'main.js'))
      assert.equal(ran.code, 0, ran.out)
      const given = JSON.parse(ran.out) as { typed: unknown[] }
      assert.ok(given.typed.length > 100, `only ${given.typed.length} answers`)
      assert.deepEqual(given.typed, answersOfSource())
    })

    test(`what is wrong does not compile under ${how.moduleResolution}`, async () => {
      const text = `import { day } from 'cadre/dates'
import { decide, findRule, RULES } from 'cadre/rulebook'
const { rule } = findRule('positions/noncareer-agency') ?? RULES[0]!
const at = { on: day('2026-11-22') }
export const right = decide(rule, at, { allocatedPositions: 90 })
export const type = decide(rule, at, { allocatedPositions: 'many' })
export const name = decide(rule, at, { allocatedPosition: 90 })
export const date = decide(rule, { on: '2026-11-22' }, {})
export const undated = decide(rule, {}, {})
export const none = right.value
`
      const { code, out } = await compiled(`wrong-${how.moduleResolution}`, text, how)
      assert.notEqual(code, 0)
      const lines = [...out.matchAll(/^main\.ts\((\d+),/gm)].map(([, line]) => Number(line))
      assert.deepEqual(lines, [6, 7, 8, 9, 10], out)
    })
  }

  test('the example of the README compiles and prints what it says', async () => {
    const example = await exampleOfReadme(HEADING)
    assert.deepEqual(await compiled('readme', example, RESOLUTIONS[0]), { code: 0, out: '' })
    const ran = await run(project, process.execPath, 'readme/main.js')
    const said = [...example.matchAll(/^\s*\/\/ (.*)$/gm)].map(([, line]) => line)
    assert.ok(said.length > 0)
    assert.deepEqual(ran, { code: 0, out: `${said.join('\n')}\n` })
  })
})

test('what a module imports is found in each way of writing it, and not in what it says', () => {
  const ways = [
    `import { a, b } from './1.js';`,
    `import {\n  a,\n} from "node:2";`,
    `import 'node:3';`,
    `export * from './4.js';`,
    `export const a = await import('5');`,
    `const b = require("6");`,
  ]
  const says = [`export const c = "moved from 'SES'";`, `export const d = {\n  text: "from '",\n};`]
  assert.deepEqual(specifiersOf([...ways, ...says].join('\n')), [
    './1.js',
    'node:2',
    'node:3',
    './4.js',
    '5',
    '6',
  ])
})

suite('package.json while npm packs', () => {
  const inCopy = async (path: string) => await readFile(join((await packed()).copy, path), 'utf8')
  const own = async () => await readFile(join(ROOT, 'package.json'), 'utf8')
  const step = async (what: string) =>
    await run((await packed()).copy, process.execPath, 'bin/package.ts', what)
  const done = { code: 0, out: '' }

  test('is the repository’s again afterwards, and nothing is left over', async () => {
    assert.equal(await inCopy('package.json'), await own())
    await assert.rejects(access(join((await packed()).copy, 'dist', 'package.kept.json')))
  })

  test('comes back after a packing that was broken off, by restore or by the next', async () => {
    assert.deepEqual(await step('trim'), done)
    assert.equal('dependencies' in (JSON.parse(await inCopy('package.json')) as object), false)
    assert.deepEqual(await step('trim'), done)
    assert.equal('dependencies' in (JSON.parse(await inCopy('dist/package.kept.json')) as object), true)
    assert.deepEqual(await step('restore'), done)
    assert.equal(await inCopy('package.json'), await own())
    assert.deepEqual(await step('restore'), done)
    assert.equal(await inCopy('package.json'), await own())
  })

  test('is not overwritten where it was changed since', async () => {
    assert.deepEqual(await step('trim'), done)
    const changed = (await own()).replace('"version": "', '"version": "9')
    await writeFile(join((await packed()).copy, 'package.json'), changed)
    assert.deepEqual(await step('restore'), done)
    assert.equal(await inCopy('package.json'), changed)
    await writeFile(join((await packed()).copy, 'package.json'), await own())
  })

  test('is touched by no other word', async () => {
    const { code, out } = await step('pack')
    assert.notEqual(code, 0)
    assert.match(out, /takes trim or restore, not pack/)
    assert.equal(await inCopy('package.json'), await own())
  })
})

suite('the documentation of the library', () => {
  test('is made from the types, without a warning, with what every function says of itself', async () => {
    const out = await scratch()
    const typedoc = join(ROOT, 'docs/api/node_modules/typedoc/bin/typedoc')
    const options = ['--options', 'docs/api/typedoc.json', '--out', out]
    const ran = await run(ROOT, process.execPath, typedoc, ...options)
    assert.equal(ran.code, 0, ran.out)
    assert.match(await readFile(join(out, 'rulebook/functions/decide.md'), 'utf8'), /Never throws on facts/)
    assert.match(await readFile(join(out, 'base/dates/functions/day.md'), 'utf8'), /throws a RangeError/)
    assert.match(await readFile(join(out, 'rulebook/variables/FACTS.md'), 'utf8'), /allocatedPositions/)
  })
})
