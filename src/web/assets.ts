import { readFile, stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Context } from 'hono'
import { islandAsset } from './island-modules.ts'

const USWDS = fileURLToPath(new URL('../../node_modules/@uswds/uswds/dist', import.meta.url))
const OWN = fileURLToPath(new URL('.', import.meta.url))

const JAVASCRIPT = 'text/javascript; charset=utf-8'

const TYPES: ReadonlyMap<string, string> = new Map([
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.js', JAVASCRIPT],
])

const kept = new Map<string, { body: Uint8Array<ArrayBuffer>; tag: string }>()

/** The style sheets, fonts and pictures: USWDS as published, and Cadre's own sheet. Nothing else of either folder, but the islands and the modules that they import. */
export async function serveAsset(context: Context): Promise<Response> {
  const path = new URL(context.req.url).pathname
  const module = islandAsset(path)
  if (module !== undefined) {
    const headers = { 'content-type': JAVASCRIPT, 'cache-control': module.cache, etag: module.tag }
    if (context.req.header('if-none-match') === module.tag)
      return new Response(null, { status: 304, headers })
    return new Response(module.body, { headers })
  }
  const file = fileOf(path)
  const type = file === undefined ? undefined : TYPES.get(file.slice(file.lastIndexOf('.')))
  if (file === undefined || type === undefined) return new Response('Not found', { status: 404 })
  const asset = await read(file)
  if (asset === undefined) return new Response('Not found', { status: 404 })
  const headers = { 'content-type': type, 'cache-control': 'public, max-age=3600', etag: asset.tag }
  if (context.req.header('if-none-match') === asset.tag) return new Response(null, { status: 304, headers })
  return new Response(asset.body, { headers })
}

function fileOf(path: string): string | undefined {
  if (path === '/assets/cadre.css') return join(OWN, 'cadre.css')
  const island = /^\/assets\/islands\/([a-z-]+\.js)$/.exec(path)?.[1]
  if (island !== undefined) return join(OWN, 'islands', island)
  const match = /^\/assets\/uswds\/((?:css|fonts|img)\/[A-Za-z0-9/._-]+)$/.exec(path)
  if (match?.[1] === undefined) return undefined
  const file = normalize(join(USWDS, match[1]))
  return file.startsWith(USWDS + sep) ? file : undefined
}

async function read(file: string) {
  const known = kept.get(file)
  if (known !== undefined) return known
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return undefined
  const asset = {
    body: new Uint8Array(await readFile(file)),
    tag: `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`,
  }
  kept.set(file, asset)
  return asset
}
