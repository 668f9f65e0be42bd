import { copyFileSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/**
 * What npm packs is the rulebook alone, so while it packs, package.json is the library's: prepack runs this with
 * `trim`, postpack with `restore`. Decision 019 says why.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url))
const MANIFEST = `${ROOT}package.json`
const NEXT = `${ROOT}dist/package.next.json`
/** The repository's own, kept while npm packs. */
const KEPT = `${ROOT}dist/package.kept.json`

/** The fields that the library has in common with the repository: none that names another package. */
const COMMON = ['name', 'version', 'license', 'type', 'exports', 'files'] as const

/** The library's package.json, from the repository's. */
function libraryOf(repository: string): string {
  const whole = JSON.parse(repository) as Readonly<Record<string, unknown>>
  const library = {
    ...Object.fromEntries(COMMON.map((name) => [name, whole[name]])),
    description: 'The law of the Senior Executive Service since 1979: executable, cited and dated.',
    sideEffects: false,
  }
  return `${JSON.stringify(library, null, 2)}\n`
}

/** Puts the repository's back, if what stands there is the library's; also after a packing that was broken off. */
function restore(): void {
  if (!existsSync(KEPT)) return
  if (readFileSync(MANIFEST, 'utf8') === libraryOf(readFileSync(KEPT, 'utf8'))) renameSync(KEPT, MANIFEST)
}

function trim(): void {
  restore()
  copyFileSync(MANIFEST, KEPT)
  writeFileSync(NEXT, libraryOf(readFileSync(KEPT, 'utf8')))
  renameSync(NEXT, MANIFEST)
}

const [what] = process.argv.slice(2)
if (what === 'trim') trim()
else if (what === 'restore') restore()
else throw new Error(`package.ts takes trim or restore, not ${what ?? 'nothing'}`)
