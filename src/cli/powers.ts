import { isIsoDate } from '../base/dates.ts'
import { invalid } from '../base/outcome.ts'
import { demoPrincipal } from '../desk/demo-seats.ts'
import { whoMay, type WhoMay } from '../desk/powers.ts'
import { OPERATOR } from '../desk/who.ts'
import { args, type Result, resultOf, table, Usage, type World } from './command.ts'
import { atDesk, nobody, seatOf, settingsOf } from './office.ts'

const USAGE = 'cadre sign POWER --unit UNIT [--on YYYY-MM-DD] [--about PERSON] [--as SEAT] [--json]'

/** `cadre sign`: who could sign under a power on a day, by which seat, and why or why not. */
export async function signCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    {
      unit: { type: 'string' },
      on: { type: 'string' },
      about: { type: 'string' },
      as: { type: 'string' },
      json: { type: 'boolean' },
    },
    USAGE,
  )
  const [power] = positionals
  const { unit, on, about } = values
  if (power === undefined || unit === undefined || positionals.length > 1) throw new Usage(`usage: ${USAGE}`)
  const seat = values.as === undefined ? undefined : seatOf(values.as)
  if (on !== undefined && !isIsoDate(on)) {
    const message = 'not a date; write it as YYYY-MM-DD'
    return resultOf(invalid({ field: 'on', value: on, message, code: 'invalid-input' }), String)
  }
  if (seat !== undefined && !settingsOf(world).demo) {
    const message = 'seats are open in the demonstration alone (CADRE_DEMO=on)'
    return resultOf({ kind: 'not-allowed', message }, String)
  }
  return await atDesk(world, async (desk) => {
    // Who runs commands on the machine of the installation reads its database anyway.
    const who = seat === undefined ? OPERATOR : await demoPrincipal(desk, seat)
    if (who === undefined) return resultOf(nobody(seat ?? 'esu'), String)
    const day = on ?? desk.today()
    return resultOf(await whoMay(desk, who, { power, unit, on: day, about }), words)
  })
}

function words({ name, on, powers }: WhoMay): string {
  return powers.map((asked) => wordsOf(asked, `${name}, on ${on}`)).join('\n')
}

function wordsOf({ power, signers }: WhoMay['powers'][number], place: string): string {
  const head = `Power to ${power.replaceAll('-', ' ')}, ${place}\n`
  if (signers.length === 0) return `${head}No seat holds it here on this day: nobody could sign.\n`
  return `${head}${table(
    ['seat', 'holder', 'capacity', 'by', 'ruling'],
    signers.map((signer) => [
      signer.title,
      signer.name ?? signer.person ?? 'nobody',
      signer.capacity,
      `${signer.delegation === undefined ? '' : 'delegation: '}${signer.reference}`,
      signer.ruling.answer,
    ]),
  )}`
}
