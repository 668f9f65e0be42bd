import { resolve } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../base/outcome.ts'

/** Every setting that the environment gives, with what it means. docs/settings.md lists the same. */
const SETTINGS = z.object({
  CADRE_DATA: z.string().min(1).default('.cadre').describe('the data folder'),
  CADRE_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .default(7410)
    .describe('the port of the web server; 0 takes a free one'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: 'expected an address that begins with postgres://' })
    .optional()
    .describe('a PostgreSQL 15 or later of your own; without it Cadre runs its own'),
  CADRE_DEMO: z
    .enum(['on', 'off'])
    .optional()
    .describe(
      'on: the demonstration agency and one-click seats; by default on with the embedded database, off with your own',
    ),
})

export type Settings = {
  /** Absolute path of the data folder. */
  data: string
  port: number
  databaseUrl?: string
  demo: boolean
}

/** The settings of an environment; relative folders are read from `root`. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): { settings: Settings } | { problems: Problem[] } {
  const given = Object.fromEntries(
    Object.keys(SETTINGS.shape).flatMap((name) =>
      env[name] === undefined || env[name] === '' ? [] : [[name, env[name]]],
    ),
  )
  const parsed = SETTINGS.safeParse(given)
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue): Problem => {
      const field = String(issue.path[0])
      return {
        field,
        value: field === 'DATABASE_URL' ? '(hidden)' : env[field],
        message: issue.message,
        code: 'invalid-input',
      }
    })
    return { problems }
  }
  const { CADRE_DATA, CADRE_PORT, DATABASE_URL, CADRE_DEMO } = parsed.data
  return {
    settings: {
      data: resolve(root, CADRE_DATA),
      port: CADRE_PORT,
      ...(DATABASE_URL === undefined ? {} : { databaseUrl: DATABASE_URL }),
      demo: CADRE_DEMO === undefined ? DATABASE_URL === undefined : CADRE_DEMO === 'on',
    },
  }
}

/** Name and meaning of every setting, for `cadre help` and the docs. */
export function settingWords(): { name: string; meaning: string }[] {
  return Object.entries(SETTINGS.shape).map(([name, field]) => ({ name, meaning: field.description ?? '' }))
}
