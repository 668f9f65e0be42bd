import type { Context } from 'hono'
import type { IsoDate } from '../base/dates.ts'
import { isAskedDay } from '../desk/asked-day.ts'
import type { Desk } from '../desk/desk.ts'
import type { Session } from '../desk/sessions.ts'
import type { Content, Html } from './components/markup.ts'
import { layout } from './layout.ts'
import { ROUTES } from './routes.ts'

/** What a page handler is given. */
export type PageRequest = {
  desk: Desk
  session: Session
  context: Context
  /** The query, blanks left out. */
  query: Readonly<Record<string, string | undefined>>
  path: string
  /** The columns chosen for a table. */
  columns: readonly string[]
  /** The day asked about: `on` of the query where it is a date, else today. */
  on: IsoDate
  today: IsoDate
}

/** What a page is made of, besides its frame. */
export type Page = {
  title: string
  body: Content
  /** Which part of the navigation it belongs to. */
  part?: Part
  breadcrumb?: readonly { label: string; href?: string }[]
  refreshSeconds?: number | undefined
  status?: 200 | 400 | 403 | 404 | 409 | 413 | 422
}

export type Part =
  | 'home'
  | 'program'
  | 'positions'
  | 'people'
  | 'appraisal'
  | 'boards'
  | 'pay'
  | 'organisation'
  | 'imports'
  | 'law'
  | 'calendar'
  | 'audit'

const NAV: readonly { part: Part; label: string; href: string }[] = [
  { part: 'home', label: 'My work', href: ROUTES.home.href() },
  { part: 'program', label: 'Program', href: ROUTES.program.href() },
  { part: 'positions', label: 'Positions', href: ROUTES.positions.href() },
  { part: 'people', label: 'People', href: ROUTES.people.href() },
  { part: 'boards', label: 'Boards', href: ROUTES.boards.href() },
  { part: 'appraisal', label: 'Appraisal', href: ROUTES.appraisal.href() },
  { part: 'pay', label: 'Pay and awards', href: ROUTES.pay.href() },
  { part: 'organisation', label: 'Organisation', href: ROUTES.organisation.href() },
  { part: 'imports', label: 'Import', href: ROUTES.imports.href() },
  { part: 'law', label: 'Law', href: ROUTES.law.href() },
  { part: 'calendar', label: 'Calendar', href: ROUTES.calendar.href() },
  { part: 'audit', label: 'Audit', href: ROUTES.audit.href() },
]

/** A page in its frame, as a response. */
export function respond(desk: Desk, session: Session | undefined, page: Page): Response {
  const markup: Html = layout({
    title: page.title,
    office: officeName(session),
    who: session === undefined ? undefined : whoOf(session),
    nav:
      session === undefined
        ? []
        : NAV.map(({ part, label, href }) => ({ label, href, current: part === page.part })),
    demo: desk.demo,
    csrf: session?.csrf,
    body: page.body,
    homeHref: session === undefined ? ROUTES.signIn.href() : ROUTES.home.href(),
    signOutHref: ROUTES.signOut.href(),
    footer: [
      { label: 'Law', href: ROUTES.law.href() },
      { label: 'API', href: ROUTES.api.href() },
    ],
    refreshSeconds: page.refreshSeconds,
    ...(page.breadcrumb === undefined ? {} : { breadcrumb: page.breadcrumb }),
  })
  // As bytes at once: a string would be flattened and measured before it is encoded.
  return new Response(Buffer.from(markup.toString()), {
    status: page.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  })
}

function whoOf({ who, account }: Session): { name: string; seat: string; href?: string } {
  const base = { name: who.name, seat: who.title }
  return account === undefined ? base : { ...base, href: ROUTES.account.href() }
}

function officeName(session: Session | undefined): string {
  return session?.who.office ?? 'Senior Executive Service'
}

/** A file to keep, as a response. */
export function download(name: string, type: string, body: string | Uint8Array): Response {
  return attached(name, type, typeof body === 'string' ? body : new Uint8Array(body))
}

/** The same of a body of any kind, such as a stream. */
export function attached(
  name: string,
  type: string,
  body: ConstructorParameters<typeof Response>[0],
): Response {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '-')
  return new Response(body, {
    headers: { 'content-type': type, 'content-disposition': `attachment; filename="${safe}"` },
  })
}

/** The day in a query, or the other one where it has none that is a date. */
export function dayOf(value: string | undefined, other: IsoDate): IsoDate {
  return value !== undefined && isAskedDay(value) ? value : other
}

/** The page number in a query, from 1. */
export function pageOf(value: string | undefined): number {
  const page = Number(value ?? '1')
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1
}
