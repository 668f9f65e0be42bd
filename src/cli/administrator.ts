import { operatorAdministrator } from '../desk/accounts/operator.ts'
import { args, type Result, resultOf, Usage, type World } from './command.ts'
import { atDesk, settingsOf } from './office.ts'

const ADMINISTRATOR = 'cadre administrator E-MAIL --name NAME [--json]'

/** `cadre administrator`: a one-time link for an administrator of the installation, a further one or one shut out. */
export async function administratorCommand(argv: readonly string[], world: World): Promise<Result> {
  const { values, positionals } = args(
    argv,
    { name: { type: 'string' }, json: { type: 'boolean' } },
    ADMINISTRATOR,
  )
  const [login] = positionals
  if (login === undefined || positionals.length > 1 || values.name === undefined) {
    throw new Usage(`usage: ${ADMINISTRATOR}`)
  }
  const { name } = values
  const { origin, port } = settingsOf(world)
  return await atDesk(world, async (desk) => {
    const made = await operatorAdministrator(desk, { login, name })
    if (made.kind !== 'done') return resultOf(made, String)
    const { secret, isNew, days } = made.value
    const link = `${origin ?? `http://127.0.0.1:${port}`}/sign-in/link?token=${secret}`
    return resultOf(
      { kind: 'done', value: { account: made.value.account, link, isNew } },
      () =>
        `${isNew ? 'A further administrator of the installation' : 'The administrator’s password and second factors are taken away'}. Whoever opens this link sets them; it is good once, for ${days === 1 ? '24 hours' : `${days} days`}:\n${link}\n`,
    )
  })
}
