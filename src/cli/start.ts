import { welcome } from '../desk/accounts/welcome.ts'
import { openDesk } from '../desk/open.ts'
import { prepare, tidy } from '../desk/prepare.ts'
import { SEATS } from '../desk/who.ts'
import { args, EXIT, type Result, type World } from './command.ts'
import { settingsOf } from './office.ts'

/** `cadre start`: prepares the database, serves until Ctrl-C, and stops everything it started. */
export async function startCommand(argv: readonly string[], world: World): Promise<Result> {
  args(argv, { json: { type: 'boolean' } }, 'cadre start')
  const settings = settingsOf(world)
  const asked = world.stopped()
  const tell = (line: string): void => world.error(`${line}\n`)
  const open = await openDesk(settings, 'server')
  try {
    await prepare(open.desk, tell)
    await tidy(open.desk)
    const server = await world.serve(open.desk, settings)
    await open.announce(server.address)
    world.out(`Cadre serves at ${server.address}\n`)
    if (open.desk.demo) {
      world.out(
        `Demonstration: open ${server.address}/sign-in and choose a seat (${SEATS.join(', ')}); no password.\n`,
      )
    }
    for (const line of await welcome(open.desk, settings.origin ?? server.address)) world.out(`${line}\n`)
    world.out('Press Ctrl-C to stop.\n')
    const signal = await asked
    tell(`${signal}: stopping.`)
    await server.close()
  } finally {
    await open.close()
  }
  return { code: EXIT.done, json: { stopped: true }, text: 'Stopped.\n' }
}
