import { resolve } from 'node:path'
import { backUp } from '../desk/backup.ts'
import { examineAll } from '../desk/doctor.ts'
import type { Check } from '../desk/doctor-check.ts'
import { openDesk } from '../desk/open.ts'
import { restore } from '../desk/restore.ts'
import { readSettings, settingRows } from '../desk/settings.ts'
import { args, EXIT, type Result, resultOf, table, Usage, type World } from './command.ts'
import { settingsOf } from './office.ts'

const BACKUP = 'cadre backup DIR [--json]'

/** `cadre backup`: the whole database into a new folder, also while a server runs. */
export async function backupCommand(argv: readonly string[], world: World): Promise<Result> {
  const folder = oneFolder(argv, BACKUP)
  // No migration runs first: the backup before an upgrade is of the schema that stands.
  const open = await openDesk(settingsOf(world), 'command')
  try {
    return resultOf(
      await backUp(open.desk, folder),
      ({ entries, rows, tables }) =>
        `Backup of ${entries} entries, ${rows} rows in ${tables} tables, in ${folder}\n` +
        'It holds personal data and the keys to it: guard it like the database.\n',
    )
  } finally {
    await open.close()
  }
}

const RESTORE = 'cadre restore DIR [--json]'

/** `cadre restore`: a backup into an empty data folder or database. */
export async function restoreCommand(argv: readonly string[], world: World): Promise<Result> {
  const folder = oneFolder(argv, RESTORE)
  const settings = settingsOf(world)
  return resultOf(await restore(settings, folder), ({ manifest, entries, head, migrated }) => {
    const forward = migrated.length === 0 ? '' : `Brought forward to ${migrated.at(-1)}.\n`
    return `Restored ${entries} entries as of ${manifest.taken}; the chain is whole, head ${head}\n${forward}`
  })
}

const DOCTOR = 'cadre doctor [--full] [--json]'

/** `cadre doctor`: what Cadre stands on, check by check; ends with 0 only where none failed. */
export async function doctorCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(argv, { full: { type: 'boolean' }, json: { type: 'boolean' } }, DOCTOR)
  if (positionals.length > 0) throw new Usage(`usage: ${DOCTOR}`)
  const read = readSettings(world.env, world.root)
  if ('problems' in read) {
    const checks = read.problems.map(({ field, value, message }): Check => {
      return { name: 'settings', state: 'failed', says: `${field} is ${String(value)}`, todo: message }
    })
    return diagnosis(checks, [])
  }
  const rows = settingRows(read.settings)
  return diagnosis(await examineAll(read.settings, values.full === true), rows)
}

function diagnosis(checks: readonly Check[], settings: readonly (readonly [string, string])[]): Result {
  const failed = checks.filter(({ state }) => state === 'failed').length
  const todo = checks.flatMap(({ name, todo }) => (todo === undefined ? [] : [`${name}: ${todo}\n`])).join('')
  const end = failed === 0 ? 'No check failed.\n' : `${failed} of ${checks.length} checks failed.\n`
  return {
    code: failed === 0 ? EXIT.done : EXIT.refused,
    json: { failed, checks, settings: Object.fromEntries(settings) },
    text:
      (settings.length === 0 ? '' : `${table(['setting', 'value'], settings)}\n`) +
      `${table(
        ['check', 'state', 'found'],
        checks.map(({ name, state, says }) => [name, state, says]),
      )}\n${todo}${end}`,
  }
}

function oneFolder(argv: readonly string[], usage: string): string {
  const { positionals } = args(argv, { json: { type: 'boolean' } }, usage)
  const [folder] = positionals
  if (folder === undefined || folder === '' || positionals.length > 1) throw new Usage(`usage: ${usage}`)
  return resolve(folder)
}
