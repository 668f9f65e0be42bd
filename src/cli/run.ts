import { setTimeout as wait } from 'node:timers/promises'
import { abandonAll, AlreadyRunning } from '../desk/open.ts'
import { faultWords } from '../desk/faults.ts'
import { readSettings, settingWords } from '../desk/settings.ts'
import { administratorCommand } from './administrator.ts'
import { EXIT, type Result, Usage, type World } from './command.ts'
import { actCommand, actionsCommand, prepareCommand, rebuildCommand, verifyCommand } from './office.ts'
import { backupCommand, doctorCommand, restoreCommand } from './operation.ts'
import { signCommand } from './powers.ts'
import { rulebookCommand } from './rulebook.ts'
import { decideCommand, earliestCommand, rules } from './rules.ts'
import { importAny } from './roster.ts'
import { startCommand } from './start.ts'
import { traceCommand } from './trace.ts'

type Command = { about: string; run(argv: readonly string[], world: World): Promise<Result> | Result }

const COMMANDS: Readonly<Record<string, Command>> = {
  start: { about: 'serve Cadre until Ctrl-C', run: startCommand },
  prepare: { about: 'make or update the database', run: prepareCommand },
  rules: { about: 'list the rules, their facts and versions', run: rules },
  decide: { about: 'ask a rule on a date', run: decideCommand },
  earliest: { about: 'find the first lawful day, and what would move it', run: earliestCommand },
  rulebook: {
    about: 'compare what two days or two versions of the rulebook answer',
    run: rulebookCommand,
  },
  trace: { about: 'show what carries each clause of the sources, and prove it', run: traceCommand },
  actions: { about: 'list what can be done', run: actionsCommand },
  act: { about: 'do something, or preview it', run: actCommand },
  sign: { about: 'ask who could sign on a day', run: signCommand },
  import: { about: 'take in a position listing, or the roster of an agency', run: importAny },
  verify: { about: 'check the chain of the journal', run: verifyCommand },
  rebuild: { about: 'rebuild the views from the journal, or check them', run: rebuildCommand },
  backup: { about: 'write the whole database into a folder', run: backupCommand },
  doctor: { about: 'check settings, disk, database and chain', run: doctorCommand },
  administrator: {
    about: 'let in an administrator of the installation, by a one-time link',
    run: administratorCommand,
  },
  restore: { about: 'bring a backup back into an empty database', run: restoreCommand },
}

/** Runs one command; returns its exit code. Faults are caught here, once. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = argv
  const json = rest.includes('--json')
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) {
    const asked = name === undefined || name === 'help' || name === '--help'
    if (asked) world.out(help())
    else world.error(`cadre: there is no command ${name}\n${help()}`)
    return asked ? EXIT.done : EXIT.invalid
  }
  try {
    const work = Promise.resolve(command.run(rest, world))
    const result = command === COMMANDS['start'] ? await work : await orInterrupted(work, world)
    if (typeof result === 'number') return result
    if (json) world.out(`${JSON.stringify(result.json, null, 2)}\n`)
    else if (result.code === EXIT.done) world.out(result.text)
    else world.error(result.text)
    return result.code
  } catch (error) {
    const usage = error instanceof Usage
    const read = readSettings(world.env, world.root)
    const message = await faultWords(error, 'settings' in read ? read.settings : undefined)
    const code = usage ? EXIT.invalid : error instanceof AlreadyRunning ? EXIT.conflict : EXIT.fault
    if (json) world.out(`${JSON.stringify({ outcome: usage ? 'invalid' : 'fault', message })}\n`)
    else world.error(`cadre: ${message}\n`)
    if (code === EXIT.fault && world.env['CADRE_TRACE'] !== undefined && error instanceof Error) {
      world.error(`${error.stack ?? ''}\n`)
    }
    return code
  }
}

/** How long a command that was interrupted may take to tidy up. */
const TIDYING = 2_000

/** What the work comes to; or, after Ctrl-C, the exit code of the signal, once all that was started is stopped. */
async function orInterrupted(work: Promise<Result>, world: World): Promise<Result | number> {
  const asked = await Promise.race([work, world.stopped()])
  if (typeof asked !== 'string') return asked
  world.error(`cadre: ${asked}: stopping.\n`)
  await abandonAll()
  const tidied = work.then(
    () => undefined,
    () => undefined,
  )
  await Promise.race([tidied, wait(TIDYING, undefined, { ref: false })])
  return asked === 'SIGINT' ? EXIT.interrupted : EXIT.terminated
}

function help(): string {
  const commands = Object.entries(COMMANDS).map(([name, { about }]) => `  ${name.padEnd(13)} ${about}\n`)
  const settings = settingWords().map(({ name, meaning }) => `  ${name.padEnd(21)} ${meaning}\n`)
  return `cadre COMMAND [--json]\n\n${commands.join('')}\nSettings, from the environment:\n${settings.join('')}`
}
