import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A bare server in a process of its own: the same bytes with the same headers, whatever is asked. */
export type Answer = { headers: Readonly<Record<string, string>>; body: string }

const { headers, body } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Answer
const bytes = Buffer.from(body)
const server = createServer((_, response) => {
  response.writeHead(200, headers).end(bytes)
})
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`serves at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`)
})
process.once('SIGTERM', () => process.exit(0))
