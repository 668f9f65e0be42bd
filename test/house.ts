/** One file of the project, by its path from the root. */
export type SourceFile = { path: string; text: string }

/** What is wrong with a file, as a sentence that begins with its path. */
export type Finding = string

/** The floors from the ground up; those of one line may not see one another. */
const FLOORS = [
  ['base'],
  ['rulebook'],
  ['record'],
  ['actions', 'forms', 'store', 'demo'],
  ['desk'],
  ['web', 'api', 'cli'],
  ['bin'],
] as const

const FACES = new Set(['web', 'api', 'cli'])
const LONGEST = 400

/** A test, or what only tests use: it stands beside what it tests and may look anywhere. */
export function isTest(path: string): boolean {
  return path.startsWith('test/') || path.startsWith('bench/') || /\.(test|fixture)\.ts$/.test(path)
}

/** The floor of a file: the folder under src, or bin. */
export function floorOf(path: string): string | undefined {
  return /^(?:src\/)?([a-z]+)\//.exec(path)?.[1]
}

/** The text without comments, strings kept; good enough for reading code that a formatter wrote. */
export function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[^]*?\*\//g, '').replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

/** The files of the project that a file imports: by import, export from, import type, import() in code or in a type. */
export function importsOf(file: SourceFile): string[] {
  const code = withoutComments(file.text)
  const found = code.matchAll(/(?:\bfrom\s*|\bimport\s*\(?\s*)['"](\.{1,2}\/[^'"]+)['"]/g)
  const folder = file.path.split('/').slice(0, -1)
  return [...new Set([...found].map((match) => resolved(folder, match[1] ?? '')))]
}

function resolved(folder: readonly string[], specifier: string): string {
  const parts = [...folder]
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Imports that go upward, sideways, from a face into the store, or from the product into tests. */
export function wrongWayImports(file: SourceFile): Finding[] {
  if (isTest(file.path)) return []
  const from = levelOf(file.path)
  if (from === undefined) return [`${file.path}: stands on no floor of the house`]
  return importsOf(file).flatMap((target) => {
    const says = (why: string) => [`${file.path}: imports ${target}, ${why}`]
    if (isTest(target)) return says('which is for tests only')
    if (!target.endsWith('.ts')) return []
    const to = levelOf(target)
    if (to === undefined) return says('which stands on no floor of the house')
    if (to.level > from.level) return says(`which is a floor above ${from.floor}`)
    if (to.level === from.level && to.floor !== from.floor) return says(`which is beside ${from.floor}`)
    if (FACES.has(from.floor) && to.floor === 'store') return says('but a face asks the desk')
    return []
  })
}

function levelOf(path: string): { floor: string; level: number } | undefined {
  const floor = floorOf(path)
  const level = FLOORS.findIndex((floors) => floors.some((name) => name === floor))
  return floor === undefined || level < 0 ? undefined : { floor, level }
}

/** The first circle of imports among the files, as a line of paths; undefined where there is none. */
export function circle(files: readonly SourceFile[]): string | undefined {
  const graph = new Map(files.map((file) => [file.path, importsOf(file)]))
  const done = new Set<string>()
  const walk = (path: string, above: readonly string[]): string | undefined => {
    const start = above.indexOf(path)
    if (start >= 0) return [...above.slice(start), path].join(' -> ')
    if (done.has(path)) return undefined
    for (const target of graph.get(path) ?? []) {
      const found = walk(target, [...above, path])
      if (found !== undefined) return found
    }
    done.add(path)
    return undefined
  }
  for (const path of graph.keys()) {
    const found = walk(path, [])
    if (found !== undefined) return found
  }
  return undefined
}

/** Files of more than 400 lines. */
export function tooLong(file: SourceFile): Finding[] {
  const lines = linesOf(file)
  return lines > LONGEST ? [`${file.path}: ${lines} lines, over ${LONGEST}`] : []
}

/** Lines of a file, the last line break not counted. */
export function linesOf(file: SourceFile): number {
  return file.text.replace(/\n$/, '').split('\n').length
}

const OUTSIDE: readonly (readonly [what: string, pattern: RegExp])[] = [
  [
    'reads the clock',
    /\bnew Date\(\s*\)|\bDate\.now\b|\bperformance\.now\b|\bhrtime\b|\bTemporal\.Now\b|(?<!new )\bDate\(\s*\)/,
  ],
  [
    'makes something random',
    /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|Fill|FillSync)\b|\bgetRandomValues\b/,
  ],
  ['reads the environment', /\bprocess\.(?:env|argv|cwd)\b|\bprocess\[/],
]

/** Below the desk: what is let in from outside, by file and by name, and why. */
const LET_IN: Readonly<Record<string, string>> = {
  // Keys and nonces must be random, and must not pass through more hands than need be.
  'src/store/sealing.ts': 'makes something random',
  // How long a server has been starting is no fact of the record.
  'src/store/engine/server.ts': 'reads the clock',
}

/** A clock, a random number or the environment below the desk, where time and identifiers are passed in. */
export function fromOutside(file: SourceFile): Finding[] {
  const level = levelOf(file.path)?.level ?? 0
  if (isTest(file.path) || level >= FLOORS.findIndex((floors) => floors[0] === 'desk')) return []
  const code = withoutComments(file.text)
  return OUTSIDE.filter(([what, pattern]) => pattern.test(code) && LET_IN[file.path] !== what).map(
    ([what]) => `${file.path}: ${what}, below the desk`,
  )
}

const SQL =
  /\bsql(?:<[^`]*>)?`|\bsql\.\w+\(|\b(?:pool|client)\.query\(|\.(?:selectFrom|insertInto|updateTable|deleteFrom)\(/

/** SQL, written or built, outside the store. */
export function sqlOutsideStore(file: SourceFile): Finding[] {
  if (isTest(file.path) || floorOf(file.path) === 'store') return []
  const found = SQL.exec(withoutComments(file.text))
  return found === null ? [] : [`${file.path}: SQL outside the store: ${found[0]}`]
}

const SHAPELESS = /^(?:utils?|helpers?|commons?|managers?|misc|shared)$/

/** A folder or file whose name says nothing about what is in it. */
export function shapelessName(file: SourceFile): Finding[] {
  const names = file.path.split('/').map((part) => part.split('.')[0] ?? '')
  const found = names.find((name) => name.split('-').some((word) => SHAPELESS.test(word)))
  return found === undefined ? [] : [`${file.path}: the name ${found} says nothing`]
}

/** Where an index is a list with meaning. */
const LISTS = new Set(['src/rulebook/index.ts', 'src/actions/index.ts'])

const PASSED_ON = /^export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*['"][^'"]+['"];?[ \t]*$/gm

/** Files that only pass on what other files export, or all of what one exports. */
export function barrel(file: SourceFile): Finding[] {
  if (LISTS.has(file.path)) return []
  if (/(?:^|\/)index\.ts$/.test(file.path)) return [`${file.path}: an index that is not one of the lists`]
  const code = withoutComments(file.text)
  const everything = /^export\s+(?:type\s+)?\*/m.test(code)
  const rest = code.replaceAll(PASSED_ON, '')
  return everything || (rest !== code && rest.trim() === '')
    ? [`${file.path}: passes on what another file exports`]
    : []
}

const FUNCTION =
  /^export\s+(?:default\s+)?(?:async\s+)?function\b\*?\s*(\w+)|^export\s+const\s+(\w+)[^=\n]*=\s*(?:async\s*)?(?:<[^>]*>\s*)?\([^)]*\)[^=\n]*=>/

/** Exported functions without a doc comment. */
export function undocumented(file: SourceFile): Finding[] {
  if (isTest(file.path) || !file.path.startsWith('src/')) return []
  const lines = file.text.split('\n')
  return lines.flatMap((line, index) => {
    const name = FUNCTION.exec(line)
    if (name === null || /\*\/\s*$/.test(lines[index - 1] ?? '')) return []
    return [`${file.path}:${index + 1}: ${name[1] ?? name[2]} has no doc comment`]
  })
}

/** The middle length of the files, in lines. */
export function medianLines(files: readonly SourceFile[]): number {
  const lengths = files.map(linesOf).sort((a, b) => a - b)
  const middle = Math.floor(lengths.length / 2)
  const upper = lengths[middle] ?? 0
  return lengths.length % 2 === 1 ? upper : (upper + (lengths[middle - 1] ?? 0)) / 2
}
