import { connect, type Socket } from 'node:net'
import { quantile } from './figures.ts'

/**
 * A load generator in a process of its own: connections that are kept alive, each asking again as soon as it
 * has its answer. Raw sockets, so that the client costs little beside the server. Prints one line of JSON.
 */
export type Load = {
  port: number
  path: string
  cookie: string
  connections: number
  warmUpSeconds: number
  seconds: number
}

export type Loaded = { requests: number; perSecond: number; median: number; p99: number; longest: number }

const HEAD_END = Buffer.from('\r\n\r\n')

const load = JSON.parse(process.argv[2] ?? '') as Load
process.stdout.write(`${JSON.stringify(await run(load))}\n`)

async function run({ connections, warmUpSeconds, seconds, ...target }: Load): Promise<Loaded> {
  const sockets = await Promise.all(Array.from({ length: connections }, () => open(target.port)))
  const from = performance.now() + warmUpSeconds * 1000
  const until = from + seconds * 1000
  const times: number[] = []
  await Promise.all(sockets.map((socket) => keepAsking(socket, target, { from, until, times })))
  const ordered = Float64Array.from(times).sort()
  return {
    requests: ordered.length,
    perSecond: ordered.length / seconds,
    median: quantile(ordered, 0.5),
    p99: quantile(ordered, 0.99),
    longest: ordered.at(-1) ?? Number.NaN,
  }
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: '127.0.0.1', noDelay: true })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  return socket
}

type Span = { from: number; until: number; times: number[] }

/** Asks until the time is over; counts the answers that were asked for and came within the span. */
function keepAsking(
  socket: Socket,
  { port, path, cookie }: Pick<Load, 'port' | 'path' | 'cookie'>,
  span: Span,
) {
  const request = Buffer.from(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\nAccept: text/html\r\n\r\n`,
  )
  return new Promise<void>((resolve, reject) => {
    let asked = 0
    let left = -1
    let head: Buffer = Buffer.alloc(0)
    const ask = (): void => {
      asked = performance.now()
      left = -1
      socket.write(request)
    }
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the server closed a connection')))
    socket.on('data', (chunk: Buffer) => {
      if (left >= 0) left -= chunk.length
      else {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const end = head.indexOf(HEAD_END)
        if (end < 0) return
        left = bodyLength(head.toString('latin1', 0, end)) - (head.length - end - HEAD_END.length)
        head = Buffer.alloc(0)
      }
      if (left > 0) return
      const now = performance.now()
      if (asked >= span.from && now <= span.until) span.times.push(now - asked)
      if (now < span.until) ask()
      else {
        socket.removeAllListeners('close')
        socket.destroy()
        resolve()
      }
    })
    ask()
  })
}

function bodyLength(head: string): number {
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(`not a page: ${head.slice(0, 200)}`)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('an answer without a content-length')
  return Number(length)
}
