import { pino } from 'pino'
import type { LogLevel } from './settings.ts'

/** What is said of a request: its route's pattern and never its address, the role and never the person. */
export type RequestLine = {
  request: string
  method: string
  route: string
  status: number
  ms: number
  role?: string
}

/** The log of a running Cadre: JSON, a line each, without personal data. */
export type Log = {
  request(line: RequestLine): void
  /** What monitoring asks again and again is of use only where somebody looks for a fault. */
  probe(line: RequestLine): void
  fault(error: unknown, request: string): void
  /** Something that happened to the server itself. */
  event(what: 'started' | 'stopping' | 'stopped'): void
}

/** Opens the log on standard error, or where told. */
export function openLog(level: LogLevel, to?: { write(text: string): void }): Log {
  const logger = pino(
    {
      level: level === 'off' ? 'silent' : level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    to ?? pino.destination({ dest: 2, sync: true }),
  )
  return {
    request: (line) => (line.status >= 500 ? logger.error(line, 'request') : logger.info(line, 'request')),
    probe: (line) => logger.debug(line, 'probe'),
    fault: (error, request) => logger.error({ request, ...traceOf(error) }, 'fault'),
    event: (what) => logger.info(what),
  }
}

type Trace = { fault: string; code?: string; at: readonly string[]; cause?: Trace }

/** A fault without its message, which may quote what somebody typed: kind, code, and where in the program. */
function traceOf(error: unknown): Trace {
  if (!(error instanceof Error)) return { fault: typeof error, at: [] }
  const code = 'code' in error ? error.code : undefined
  return {
    fault: error.constructor.name,
    ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) ? { code } : {}),
    at: (error.stack ?? '').split('\n').flatMap((line) => /^\s+at (.*)$/.exec(line)?.[1] ?? []),
    ...(error.cause instanceof Error ? { cause: traceOf(error.cause) } : {}),
  }
}
