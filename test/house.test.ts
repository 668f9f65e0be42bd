import assert from 'node:assert/strict'
import { glob, readFile } from 'node:fs/promises'
import { before, suite, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import {
  barrel,
  circle,
  type Finding,
  fromOutside,
  importsOf,
  isTest,
  medianLines,
  shapelessName,
  type SourceFile,
  sqlOutsideStore,
  tooLong,
  undocumented,
  wrongWayImports,
} from './house.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const CHECKS: readonly (readonly [what: string, check: (file: SourceFile) => Finding[]])[] = [
  ['imports go one way', wrongWayImports],
  ['no file is over 400 lines', tooLong],
  ['no clock, random number or environment below the desk', fromOutside],
  ['no SQL outside the store', sqlOutsideStore],
  ['no name that says nothing', shapelessName],
  ['no barrel', barrel],
  ['every exported function has a doc comment', undocumented],
]

suite('the house', () => {
  const files: SourceFile[] = []
  before(async () => {
    const paths: string[] = []
    const patterns = ['src/**/*.ts', 'bin/**/*.ts', 'test/**/*.ts', 'bench/**/*.ts']
    const exclude = (path: string): boolean => path.includes('node_modules')
    for await (const path of glob(patterns, { cwd: ROOT, exclude })) paths.push(path)
    for (const path of paths.sort()) files.push({ path, text: await readFile(`${ROOT}${path}`, 'utf8') })
    assert.ok(files.length > 100, `only ${files.length} files were found`)
  })

  for (const [what, check] of CHECKS) {
    test(what, () => assert.deepEqual(files.flatMap(check), []))
  }

  test('no files import one another in a circle', () => {
    assert.equal(circle(files), undefined)
  })

  test('every import leads to a file', () => {
    const known = new Set(files.map((file) => file.path))
    const lost = files.flatMap((file) =>
      importsOf(file).flatMap((target) =>
        !target.endsWith('.ts') || known.has(target) ? [] : [`${file.path}: ${target}`],
      ),
    )
    // The house's own test names files that are not there.
    assert.deepEqual(
      lost.filter((line) => !line.startsWith('test/house.test.ts')),
      [],
    )
  })

  test('the median file is of the length aimed at', () => {
    const product = files.filter((file) => !isTest(file.path))
    const median = medianLines(product)
    console.log(
      `house: ${product.length} files, median ${median} lines; ${files.length - product.length} of tests`,
    )
    assert.ok(median >= 30 && median <= 110, `median ${median}`)
  })
})

const file = (path: string, text: string): SourceFile => ({ path, text })
const imports = (path: string, ...targets: readonly string[]) =>
  file(path, targets.map((target, index) => `import { a${index} } from '${target}'\n`).join(''))

/** Every check on small made-up files: what it must find, and what it must leave alone. */
const MADE_UP: readonly (readonly [
  check: (file: SourceFile) => Finding[],
  found: SourceFile[],
  left: SourceFile[],
])[] = [
  [
    wrongWayImports,
    [
      imports('src/base/a.ts', '../rulebook/b.ts'),
      imports('src/rulebook/pay/a.ts', '../../record/b.ts'),
      imports('src/record/a.ts', '../store/b.ts'),
      imports('src/store/a.ts', '../actions/b.ts'),
      imports('src/actions/a.ts', '../store/b.ts'),
      imports('src/demo/a.ts', '../actions/b.ts'),
      imports('src/desk/a.ts', '../web/b.ts'),
      imports('src/web/pages/a.ts', '../../api/b.ts'),
      imports('src/cli/a.ts', '../web/b.ts'),
      imports('src/web/a.ts', '../store/b.ts'),
      imports('src/api/a.ts', '../store/queries/b.ts'),
      imports('src/desk/a.ts', '../../bin/b.ts'),
      imports('src/desk/a.ts', '../../test/b.ts'),
      imports('src/desk/a.ts', './b.test.ts'),
      imports('src/elsewhere/a.ts', '../base/b.ts'),
      imports('src/desk/a.ts', '../elsewhere/b.ts'),
      file('src/base/a.ts', `import type { B } from '../record/b.ts'`),
      file('src/base/a.ts', `import {\n  b,\n  type C,\n} from '../record/b.ts'`),
      file('src/base/a.ts', `import '../record/b.ts'`),
      file('src/base/a.ts', `export { b } from "../record/b.ts"`),
      file('src/base/a.ts', `const b = await import('../record/b.ts')`),
      file('src/base/a.ts', `let b: import('../record/b.ts').B`),
    ],
    [
      imports('src/record/a.ts', '../base/b.ts', '../rulebook/c.ts', './d.ts', './listing/e.ts'),
      imports('src/desk/a.ts', '../store/b.ts', '../actions/c.ts', '../demo/d.ts'),
      imports('src/web/a.ts', '../desk/b.ts', '../record/c.ts', './d.ts', './cadre.css'),
      imports('bin/cadre.ts', '../src/cli/run.ts', '../src/store/b.ts'),
      imports('src/base/a.test.ts', '../../test/b.ts', '../store/c.ts'),
      file(
        'src/base/a.ts',
        `// import { b } from '../record/b.ts'\n/* from '../web/c.ts' */\nimport { z } from 'zod'`,
      ),
    ],
  ],
  [
    tooLong,
    [file('src/base/a.ts', 'x\n'.repeat(401)), file('test/a.test.ts', 'x\n'.repeat(500))],
    [file('src/base/a.ts', 'x\n'.repeat(400))],
  ],
  [
    fromOutside,
    [
      file('src/base/a.ts', 'const now = new Date()'),
      file('src/record/a.ts', 'const now = Date.now()'),
      file('src/store/a.ts', 'const now = performance.now()'),
      file('src/store/sealing.ts', 'const now = performance.now()'),
      file('src/store/engine/server.ts', 'const id = randomUUID()'),
      file('src/actions/a.ts', 'const n = Math.random()'),
      file('src/demo/a.ts', `import { randomUUID } from 'node:crypto'`),
      file('src/forms/a.ts', 'const key = randomBytes(32)'),
      file('src/rulebook/a.ts', 'const home = process.env.HOME'),
      file('src/rulebook/a.ts', 'const all = process.argv'),
    ],
    [
      file('src/desk/a.ts', 'const now = new Date(); const id = randomUUID()'),
      file('src/cli/a.ts', 'const all = process.argv'),
      file('src/base/a.test.ts', 'const now = Date.now()'),
      file('src/store/a.ts', 'const then = new Date(value).toISOString() // not Date.now()'),
      file('src/store/sealing.ts', 'const key = randomFillSync(Buffer.alloc(32))'),
      file('src/store/engine/server.ts', 'const deadline = performance.now() + 60_000'),
    ],
  ],
  [
    sqlOutsideStore,
    [
      file('src/desk/a.ts', 'const rows = await sql`SELECT 1`.execute(db)'),
      file('src/desk/a.ts', 'const rows = await sql<{ n: number }>`SELECT 1`.execute(db)'),
      file('src/web/a.ts', `await pool.query('SELECT 1')`),
      file('src/desk/a.ts', `await connection.pool.query('SELECT 1')`),
      file('bin/a.ts', `await client.query('SELECT 1')`),
      file('src/desk/a.ts', `await db.selectFrom('unit').execute()`),
      file('src/demo/a.ts', `await db.insertInto('unit').execute()`),
    ],
    [
      file('src/store/queries/a.ts', 'await sql`SELECT 1`.execute(db)'),
      file('src/desk/a.ts', 'const title = `SELECT 1`; const q = context.req.query("on") // pool.query()'),
      file('test/a.test.ts', `await pool.query('SELECT 1')`),
    ],
  ],
  [
    shapelessName,
    [
      file('src/utils/a.ts', ''),
      file('src/base/helpers.ts', ''),
      file('src/web/common/a.ts', ''),
      file('src/desk/import-manager.ts', ''),
      file('test/helper.test.ts', ''),
    ],
    [file('src/base/commonwealth.ts', ''), file('src/rulebook/utility-rates.ts', '')],
  ],
  [
    barrel,
    [
      file('src/base/index.ts', 'export const a = 1'),
      file('src/base/all.ts', `export * from './dates.ts'`),
      file('src/base/all.ts', `export { day } from './dates.ts'`),
      file('src/base/all.ts', `export type {\n  IsoDate,\n} from './dates.ts'`),
    ],
    [
      file('src/rulebook/index.ts', `export { a } from './a.ts'`),
      file('src/base/a.ts', `const a = 1\nexport { a }`),
      file('src/base/a.ts', `export type { F } from './f.ts'\nexport const a = 1`),
    ],
  ],
  [
    undocumented,
    [
      file('src/base/a.ts', 'export function f() {}'),
      file('src/base/a.ts', '/** About g. */\nexport function g() {}\nexport async function f() {}'),
      file('src/base/a.ts', 'export function* f() {}'),
      file('src/base/a.ts', 'export const f = (a: number) => a'),
      file('src/base/a.ts', '/** Detached. */\n\nexport function f() {}'),
    ],
    [
      file('src/base/a.ts', '/** Says what. */\nexport function f() {}\nfunction g() {}'),
      file('src/base/a.ts', '/**\n * Says what.\n */\nexport async function f() {}'),
      file('src/base/a.ts', 'export type F = () => void\nexport const n = (1 + 2) * 3'),
      file('src/base/a.test.ts', 'export function f() {}'),
    ],
  ],
]

suite('the house’s checks can fail', () => {
  for (const [check, found, left] of MADE_UP) {
    test(`${check.name} finds each of ${found.length} and leaves ${left.length} alone`, () => {
      for (const one of found) assert.equal(check(one).length, 1, `${one.path}: ${one.text.slice(0, 80)}`)
      for (const one of left) assert.deepEqual(check(one), [])
    })
  }

  test('a circle is found, of one, of two and of three, and a diamond is none', () => {
    const a = imports('src/base/a.ts', './b.ts')
    const b = imports('src/base/b.ts', './c.ts')
    assert.equal(
      circle([a, b, imports('src/base/c.ts', './a.ts')]),
      'src/base/a.ts -> src/base/b.ts -> src/base/c.ts -> src/base/a.ts',
    )
    assert.equal(circle([imports('src/base/a.ts', './a.ts')]), 'src/base/a.ts -> src/base/a.ts')
    assert.equal(circle([a, imports('src/base/b.ts', './a.ts')])?.split(' -> ').length, 3)
    assert.equal(
      circle([imports('src/base/a.ts', './b.ts', './c.ts'), b, imports('src/base/c.ts')]),
      undefined,
    )
  })

  test('the median of lengths', () => {
    const of = (...lengths: readonly number[]) =>
      medianLines(lengths.map((n) => file('a.ts', 'x\n'.repeat(n))))
    assert.equal(of(3, 1, 2), 2)
    assert.equal(of(1, 2, 3, 10), 2.5)
  })
})
