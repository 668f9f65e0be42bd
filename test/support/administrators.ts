import { type DemoDesk, pass } from './demo.ts'
import { type Answer, type Made, makeAccount, Person } from './person.ts'

/** The page of the accounts. */
export const ACCOUNTS = '/administration/accounts'

/** An administrator with a browser, and the account behind it. */
export type Administrator = { desk: DemoDesk; account: Made; browser: Person }

let addresses = 10

/** Makes an account for an administrator and signs it in, at an address of its own. */
export async function administrator(
  desk: DemoDesk,
  login: string,
  how: { person?: string; installer?: boolean },
): Promise<Administrator> {
  const account = await makeAccount(desk, login, how)
  addresses += 1
  const browser = new Person(desk, `192.0.2.${addresses}`)
  await browser.signIn(account, desk.clock)
  return { desk, account, browser }
}

/** Signs in again: what matters asks for a sign-in of the last quarter of an hour. */
export async function anew({ desk, account, browser }: Administrator): Promise<Person> {
  pass(desk.clock, 1)
  browser.jar.delete('cadre_session')
  await browser.get('/sign-in')
  await browser.signIn(account, desk.clock)
  return browser
}

/** Sends a form of the page of an account, freshly signed in. */
export async function said(
  by: Administrator,
  account: string,
  fields: Record<string, string>,
): Promise<Answer> {
  return await (await anew(by)).post(`${ACCOUNTS}/${account}`, fields)
}
