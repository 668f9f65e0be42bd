import type { Desk } from '../desk.ts'

/** The addresses of the demonstration's accounts; nobody else can have one. */
export const DEMO_DOMAIN = '@demo.example'

/** Whether an account may be used: it is active, and not one that the demonstration left behind. */
export function stands(desk: Desk, account: { status: string | null; login: string | null }): boolean {
  return account.status === 'active' && (desk.demo || !isDemoLogin(account.login ?? ''))
}

/** Whether an address is one of the demonstration's. */
export function isDemoLogin(login: string): boolean {
  return login.toLowerCase().endsWith(DEMO_DOMAIN)
}
