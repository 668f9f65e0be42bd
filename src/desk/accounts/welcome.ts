import type { Desk } from '../desk.ts'
import { demoLogin, enterDemoAccounts } from './demo-accounts.ts'
import { firstAdministrator } from './links.ts'

/**
 * What whoever starts an installation must know, in lines to be printed: the first administrator's one-time link
 * while there is nobody yet, or the password of the demonstration's accounts. `origin` is the address of Cadre.
 */
export async function welcome(
  desk: Desk,
  origin: string,
  how: { demoPassword?: string | undefined } = {},
): Promise<readonly string[]> {
  const secret = await firstAdministrator(desk)
  if (secret !== undefined) {
    return [
      'There is no administrator yet. Whoever opens this link makes the first one; it is good once, for 24 hours:',
      `${origin}/sign-in/link?token=${secret}`,
    ]
  }
  const password = await enterDemoAccounts(desk, how.demoPassword)
  return password === undefined
    ? []
    : [`Demonstration accounts: ${demoLogin('esu')} and the like, one for each seat; password ${password}`]
}
