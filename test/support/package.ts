import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { decide, explain, type Explanation, RULES } from '../../src/rulebook/index.ts'

/** The root of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** All that packing reads; it is done on a copy, so that package.json stays as it is whatever happens. */
const READ = [
  'package.json',
  '.npmrc',
  'README.md',
  'LICENSE',
  'tsconfig.json',
  'tsconfig.build.json',
  'bin/package.ts',
  'src/base',
  'src/rulebook',
]

/** How a command ended, and all it printed. */
export type Ended = { code: number; out: string }

/** A package as npm packed it, and the copy of the repository that it was packed in. */
export type Packed = { tarball: string; copy: string }

const folders: string[] = []
let packing: Promise<Packed> | undefined

after(async () => {
  for (const folder of folders) await rm(folder, { recursive: true })
})

/** A temporary folder, removed when the tests end. */
export async function scratch(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cadre-package-'))
  folders.push(folder)
  return folder
}

/** Runs a command in a folder. */
export async function run(folder: string, command: string, ...args: readonly string[]): Promise<Ended> {
  return await new Promise((done) => {
    const how = { cwd: folder, maxBuffer: 64 * 1024 * 1024 }
    execFile(command, [...args], how, (error, out, err) => {
      done({ code: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out: out + err })
    })
  })
}

/** Runs npm without asking any registry; fails with its own words. */
export async function npm(folder: string, ...args: readonly string[]): Promise<void> {
  const { code, out } = await run(folder, 'npm', ...args, '--offline', '--no-audit', '--no-fund')
  if (code !== 0) throw new Error(`npm ${args.join(' ')} ended with ${code}: ${out}`)
}

/** The package that a plain `npm pack` at the root gives; packed once. */
export async function packed(): Promise<Packed> {
  packing ??= pack()
  return await packing
}

async function pack(): Promise<Packed> {
  const copy = await scratch()
  for (const path of READ) {
    await mkdir(dirname(join(copy, path)), { recursive: true })
    await cp(join(ROOT, path), join(copy, path), { recursive: true })
  }
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  await npm(copy, 'pack')
  const [name, ...more] = (await readdir(copy)).filter((file) => file.endsWith('.tgz'))
  if (name === undefined || more.length > 0) throw new Error('npm pack gave no package, or several')
  return { tarball: join(copy, name), copy }
}

/** A fresh project that has installed the package, and nothing else. */
export async function projectWithPackage(): Promise<string> {
  const { tarball } = await packed()
  const project = await scratch()
  const manifest = { name: 'fresh', version: '1.0.0', private: true, type: 'module' }
  await writeFile(join(project, 'package.json'), JSON.stringify(manifest))
  await npm(project, 'install', tarball)
  return project
}

/** Every file of the installed package, by its path in it. */
export async function filesOf(project: string): Promise<string[]> {
  const folder = join(project, 'node_modules', 'cadre')
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort()
}

/** Asks every worked case of `RULES`, in JavaScript that is also strict TypeScript; leaves them in `answers`. */
export const EVERY_ANSWER = `
const answers = RULES.flatMap(({ rule, cases }) =>
  cases.map(({ on, known, scopes, facts }) => {
    const at = { on, ...(known === undefined ? {} : { known }), ...(scopes === undefined ? {} : { scopes }) }
    return explain(rule, decide(rule, at, facts), facts)
  }),
)
`

/** The same answers from the source, as JSON would carry them. */
export function answersOfSource(): Explanation[] {
  const answers = RULES.flatMap(({ rule, cases }) =>
    cases.map(({ on, known, scopes, facts }) => {
      const at = {
        on,
        ...(known === undefined ? {} : { known }),
        ...(scopes === undefined ? {} : { scopes }),
      }
      return explain(rule, decide(rule, at, facts), facts)
    }),
  )
  return JSON.parse(JSON.stringify(answers)) as Explanation[]
}

/** The first block of TypeScript under a heading of the README. */
export async function exampleOfReadme(heading: string): Promise<string> {
  const readme = await readFile(join(ROOT, 'README.md'), 'utf8')
  const section = readme.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0]
  const example = /```ts\n([^]*?)```/.exec(section ?? '')?.[1]
  if (example === undefined) throw new Error(`README.md has no example under ${heading}`)
  return example
}
