import { readFile, stat, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { invalid } from '../base/outcome.ts'
import { checkRoster, importRoster } from '../desk/import-roster.ts'
import { reportRows, rosterReportCsv } from '../desk/roster-report.ts'
import { MAX_FILE } from '../record/roster/archive.ts'
import { args, type Result, resultOf, table, Usage, type World } from './command.ts'
import { atDesk, importCommand, importer, nobody, seatOf } from './office.ts'

const ROSTER = 'cadre import roster FILE [--check] [--as SEAT] [--report FILE] [--json]'

/** `cadre import`: a position listing or a roster, by its first word. */
export async function importAny(argv: readonly string[], world: World): Promise<Result> {
  return argv[0] === 'roster' ? await rosterCommand(argv.slice(1), world) : await importCommand(argv, world)
}

/** `cadre import roster`: takes in the roster of an agency, or with --check says what would come of it. */
async function rosterCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    {
      check: { type: 'boolean' },
      as: { type: 'string' },
      report: { type: 'string' },
      json: { type: 'boolean' },
    },
    ROSTER,
  )
  const [file] = positionals
  if (file === undefined || positionals.length > 1) throw new Usage(`usage: ${ROSTER}`)
  const seat = values.as === undefined ? undefined : seatOf(values.as)
  const wrong = (message: string, code: 'invalid-input' | 'too-large' = 'invalid-input'): Result =>
    resultOf(invalid({ field: 'file', value: file, message, code }), String)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) return wrong('there is no such file')
  if (found.size > MAX_FILE)
    return wrong(`the file has ${found.size} bytes, over the limit of 20 MB`, 'too-large')
  const bytes = await readFile(file)
  return await atDesk(world, async (desk) => {
    const who = await importer(desk, seat)
    if (who === undefined) return resultOf(nobody(seat ?? 'esu'), String)
    world.error(`Reading ${basename(file)} ...\n`)
    const work = values.check === true ? checkRoster : importRoster
    const outcome = await work(desk, who, { bytes, fileName: basename(file) })
    if (outcome.kind !== 'done') return resultOf(outcome, String)
    const { rows, counts, saved, entries } = outcome.value
    if (values.report !== undefined) await writeFile(values.report, rosterReportCsv(rows))
    const value = { ...outcome.value, rows: reportRows(rows) }
    return resultOf({ kind: 'done', value }, () => {
      const lines = counts.map((one) =>
        [one.sheet, one.read, one.taken, one.repaired, one.duplicate, one.refused].map(String),
      )
      const end = saved ? `${entries} entries made.` : `Nothing was saved; ${entries} entries would be made.`
      return `${table(['sheet', 'read', 'taken', 'repaired', 'duplicate', 'refused'], lines)}${end}\n`
    })
  })
}
