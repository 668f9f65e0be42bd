import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, posix, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const SOURCE = fileURLToPath(new URL('..', import.meta.url))
const ISLANDS = 'web/islands'

/** What a browser may be given of the source: rules, dates, and the reckoning of a close-out and of a worksheet, all pure. */
const OPEN =
  /^(?:(?:base|rulebook|record\/close-out|record\/worksheet|web\/islands)\/|record\/(?:pay-dates|pool-law)\.ts$)/

/** The modules that the islands need, as JavaScript by their path under src, and one hash over all of them. */
export type IslandModules = { hash: string; modules: ReadonlyMap<string, string> }

let made: IslandModules | undefined

/** Every island with all that it imports, types stripped; made once. Throws where one imports what no browser may have. */
export function islandModules(): IslandModules {
  made ??= make()
  return made
}

function make(): IslandModules {
  const modules = new Map<string, string>()
  const wanted = readdirSync(resolve(SOURCE, ISLANDS))
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => `${ISLANDS}/${name}`)
  for (let path = wanted.pop(); path !== undefined; path = wanted.pop()) {
    if (modules.has(path)) continue
    if (!OPEN.test(path)) throw new Error(`an island imports ${path}, which stays on the server`)
    const text = stripTypeScriptTypes(readFileSync(resolve(SOURCE, path), 'utf8'))
    modules.set(path, text)
    wanted.push(...importsOf(path, text))
  }
  const hash = createHash('sha256')
  for (const [path, text] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\0${text}\0`)
  return { hash: hash.digest('hex').slice(0, 16), modules }
}

/** The modules that a module imports, by their paths under src. */
export function importsOf(path: string, text: string): string[] {
  const found = text.matchAll(/^\s*(?:import|export)\b[^'"]*?\bfrom\s+['"]([^'"]+)['"]/gm)
  return [...found].map(([, specifier = '']) =>
    specifier.startsWith('.')
      ? relative(SOURCE, resolve(SOURCE, dirname(path), specifier)).replaceAll('\\', posix.sep)
      : specifier,
  )
}

/** What is answered for the address of an island or of one of its modules; undefined where it is neither. */
export function islandAsset(path: string): { body: string; cache: string; tag: string } | undefined {
  const island = /^\/assets\/islands\/([a-z-]+)\.js$/.exec(path)?.[1]
  const [, hash, module] = /^\/assets\/modules\/([0-9a-f]{16})\/([a-z0-9/.-]+\.ts)$/.exec(path) ?? []
  if (island === undefined && module === undefined) return undefined
  const known = islandModules()
  const tag = `"${known.hash}"`
  if (island !== undefined) {
    if (!known.modules.has(`${ISLANDS}/${island}.ts`)) return undefined
    // Asked for again every time, so that after an update it names the new modules.
    const body = `import '/assets/modules/${known.hash}/${ISLANDS}/${island}.ts'\n`
    return { body, cache: 'no-cache', tag }
  }
  const body = hash === known.hash ? known.modules.get(module ?? '') : undefined
  return body === undefined ? undefined : { body, cache: 'public, max-age=31536000, immutable', tag }
}
