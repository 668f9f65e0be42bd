import { basename } from 'node:path'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { isIsoDate } from '../base/dates.ts'
import { invalid, type Outcome } from '../base/outcome.ts'
import { welcome } from '../desk/accounts/welcome.ts'
import { act } from '../desk/act.ts'
import { checkViews, rebuildViews, verifyJournal } from '../desk/checks.ts'
import type { Desk } from '../desk/desk.ts'
import { importListing } from '../desk/import-listing.ts'
import { reportCsv } from '../desk/listings.ts'
import { openDesk } from '../desk/open.ts'
import { prepare } from '../desk/prepare.ts'
import { readSettings, type Settings } from '../desk/settings.ts'
import { demoPrincipal } from '../desk/demo-seats.ts'
import { OPERATOR, type Principal, SEATS, type SeatId } from '../desk/who.ts'
import { ACTIONS } from '../actions/index.ts'
import { MAX_BYTES } from '../record/listing/decode.ts'
import { args, EXIT, jsonInput, type Result, resultOf, table, Usage, type World } from './command.ts'

/** The settings of the environment, or a Usage error that names each mistake. */
export function settingsOf(world: World): Settings {
  const read = readSettings(world.env, world.root)
  if ('settings' in read) return read.settings
  throw new Usage(
    read.problems.map(({ field, value, message }) => `${field}=${String(value)}: ${message}`).join('\n'),
  )
}

/** Opens the desk for one command, brings it up to date, and closes it whatever happens. */
export async function atDesk(world: World, work: (desk: Desk) => Promise<Result>): Promise<Result> {
  const open = await openDesk(settingsOf(world), 'command')
  try {
    await prepare(open.desk, (line) => world.error(`${line}\n`))
    return await work(open.desk)
  } finally {
    await open.close()
  }
}

const ACT = 'cadre act ACTION --as SEAT [--input FILE|-] [--preview] [--basis SEQ] [--json]'

/** `cadre act`: one action by a seat of the demonstration. */
export async function actCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    {
      as: { type: 'string' },
      input: { type: 'string' },
      preview: { type: 'boolean' },
      basis: { type: 'string' },
      json: { type: 'boolean' },
    },
    ACT,
  )
  const [action] = positionals
  if (action === undefined || positionals.length > 1 || values.as === undefined)
    throw new Usage(`usage: ${ACT}`)
  const seat = seatOf(values.as)
  if (!settingsOf(world).demo) {
    return resultOf(
      { kind: 'not-allowed', message: 'seats are open in the demonstration alone (CADRE_DEMO=on)' },
      String,
    )
  }
  const { basis } = values
  if (basis !== undefined && !/^\d{1,15}$/.test(basis)) {
    const message = 'not the number of an entry; give the last one that you saw, such as 22844'
    return resultOf(invalid({ field: 'basis', value: basis, message, code: 'invalid-input' }), String)
  }
  const input = await jsonInput(world, values.input, 'input')
  if ('problem' in input) return resultOf(invalid(input.problem), String)
  return await atDesk(world, async (desk) => {
    const options = {
      preview: values.preview === true,
      ...(basis === undefined ? {} : { basis: Number(basis) }),
    }
    const who = await demoPrincipal(desk, seat)
    if (who === undefined) return resultOf(nobody(seat), String)
    const outcome = await act(desk, who, action, input.value, options)
    return resultOf(outcome, (acted) => {
      const entries = acted.entries.map((entry) => `  ${entry.type} ${entry.id ?? '(not saved)'}\n`).join('')
      return `${acted.preview ? 'Preview, nothing saved. ' : ''}${acted.says}\n${entries}`
    })
  })
}

/** `cadre actions`: what can be done, under which power. */
export function actionsCommand(argv: readonly string[]): Result {
  args(argv, { json: { type: 'boolean' } }, 'cadre actions [--json]')
  const list = ACTIONS.map(({ id, title, about, power, fields }) => ({
    id,
    title,
    about,
    power,
    fields: Object.keys(fields.shape),
  }))
  return {
    code: EXIT.done,
    json: list,
    text: table(
      ['action', 'title', 'power', 'fields'],
      list.map((a) => [a.id, a.title, a.power, a.fields.join(', ')]),
    ),
  }
}

const IMPORT = 'cadre import plum FILE [--as-of YYYY-MM-DD] [--as SEAT] [--report FILE] [--json]'

/** `cadre import plum`: takes in a position listing and says what became of every row. */
export async function importCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    {
      'as-of': { type: 'string' },
      as: { type: 'string' },
      report: { type: 'string' },
      json: { type: 'boolean' },
    },
    IMPORT,
  )
  const [kind, file] = positionals
  if (kind !== 'plum' || file === undefined || positionals.length > 2) throw new Usage(`usage: ${IMPORT}`)
  const asOf = values['as-of']
  if (asOf !== undefined && !isIsoDate(asOf)) {
    return resultOf(
      invalid({
        field: 'as-of',
        value: asOf,
        message: 'not a date; write it as YYYY-MM-DD',
        code: 'invalid-input',
      }),
      String,
    )
  }
  const seat = values.as === undefined ? undefined : seatOf(values.as)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined || !found.isFile()) {
    return resultOf(
      invalid({ field: 'file', value: file, message: 'there is no such file', code: 'invalid-input' }),
      String,
    )
  }
  if (found.size > MAX_BYTES) {
    const message = `the file has ${found.size} bytes, over the limit of ${MAX_BYTES}; split it by agency`
    return resultOf(invalid({ field: 'file', value: file, message, code: 'too-large' }), String)
  }
  const bytes = await readFile(file)
  return await atDesk(world, async (desk) => {
    const who = await importer(desk, seat)
    if (who === undefined) return resultOf(nobody(seat ?? 'esu'), String)
    world.error(`Reading ${basename(file)} ...\n`)
    const outcome = await importListing(desk, who, {
      bytes,
      fileName: basename(file),
      ...(asOf === undefined ? {} : { asOf }),
    })
    if (outcome.kind === 'done' && values.report !== undefined) {
      await writeFile(values.report, await reportCsv(desk, outcome.value.listing))
    }
    return resultOf(outcome, (done) => {
      const { read, taken, repaired, duplicate, refused } = done
      const before = done.already ? 'Taken in before; nothing was changed. ' : ''
      return `${before}${read} rows read = ${taken} taken + ${repaired} repaired + ${duplicate} duplicates + ${refused} refused.\nListing as of ${done.asOf} (${done.asOfFrom}), layout ${done.layout}.\n`
    })
  })
}

/** `cadre verify`: recomputes the chain and names the first broken entry. */
export async function verifyCommand(argv: readonly string[], world: World): Promise<Result> {
  args(argv, { json: { type: 'boolean' } }, 'cadre verify [--json]')
  return await atDesk(world, async (desk) => {
    const verdict = await verifyJournal(desk)
    return verdict.whole
      ? {
          code: EXIT.done,
          json: verdict,
          text: `The chain is whole: ${verdict.entries} entries, head ${verdict.head}\n`,
        }
      : {
          code: EXIT.refused,
          json: verdict,
          text: `The chain is broken at entry ${verdict.broken.seq} ${verdict.broken.id}: ${verdict.broken.why}\n`,
        }
  })
}

/** `cadre rebuild [--check]`: views from the journal; with --check compared with the live ones, nothing changed. */
export async function rebuildCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values } = args(
    argv,
    { check: { type: 'boolean' }, json: { type: 'boolean' } },
    'cadre rebuild [--check] [--json]',
  )
  return await atDesk(world, async (desk) => {
    if (values.check !== true) {
      await rebuildViews(desk)
      return { code: EXIT.done, json: { rebuilt: true }, text: 'The views are rebuilt from the journal.\n' }
    }
    const tables = await checkViews(desk)
    const equal = tables.every(({ missing, extra }) => missing === 0 && extra === 0)
    return {
      code: equal ? EXIT.done : EXIT.refused,
      json: { equal, tables },
      text:
        table(
          ['view', 'live', 'rebuilt', 'missing', 'extra'],
          tables.map((t) => [t.table, String(t.live), String(t.rebuilt), String(t.missing), String(t.extra)]),
        ) + (equal ? 'The views equal the journal.\n' : 'The views differ from the journal.\n'),
    }
  })
}

/** `cadre prepare`: makes or updates the database, and enters the demonstration where it is on. */
export async function prepareCommand(argv: readonly string[], world: World): Promise<Result> {
  args(argv, { json: { type: 'boolean' } }, 'cadre prepare [--json]')
  const { origin, port, demo } = settingsOf(world)
  return await atDesk(world, async (desk) => {
    const lines = demo ? [] : await welcome(desk, origin ?? `http://127.0.0.1:${port}`)
    const text = [...lines, 'Ready.'].map((line) => `${line}\n`).join('')
    return { code: EXIT.done, json: { prepared: true, link: lines.at(1) ?? null }, text }
  })
}

/** Who imports: a seat of the demonstration, or, where there is none, whoever runs the installation. */
export async function importer(desk: Desk, seat: SeatId | undefined): Promise<Principal | undefined> {
  if (seat === undefined && !desk.demo) return OPERATOR
  return desk.demo ? await demoPrincipal(desk, seat ?? 'esu') : undefined
}

/** What is answered where nobody sits in a seat today. */
export function nobody(seat: SeatId): Outcome<never> {
  return { kind: 'not-allowed', message: `nobody sits in the seat ${seat} today` }
}

/** The seat of a name; a Usage error where there is none. */
export function seatOf(name: string): SeatId {
  const seat = SEATS.find((known) => known === name)
  if (seat === undefined) throw new Usage(`there is no seat ${name}; there are: ${SEATS.join(', ')}`)
  return seat
}
