import type { IsoDate } from '../base/dates.ts'
import { invalid, type Outcome } from '../base/outcome.ts'
import { LEGAL_POWERS, type LegalPower } from '../record/organisation-terms.ts'
import { decide, explain, type Explanation } from '../rulebook/index.ts'
import { headquartersOfficial } from '../rulebook/organization/headquarters-official.ts'
import { type Setting, SETTINGS } from '../rulebook/settings.ts'
import {
  delegationsAmong,
  type KindOfPost,
  kindsOfPosts,
  powersAmong,
  rolesAmong,
  type SettingRow,
  settingsAmong,
  settingsBinding,
  type Units,
  unitsWithSeats,
  type Which,
} from '../store/queries/powers.ts'
import { under, unitsById } from '../store/queries/units.ts'
import type { Desk } from './desk.ts'
import { officesOf } from './offices.ts'
import { officeOf, type Signer, signersOf, titlesOfPosts } from './seats.ts'
import { OPERATOR, type Principal, scopesOfUnit } from './who.ts'

/** The units whose register a seat sees: its office with all under it, every one (undefined), or none. */
export async function unitsInReach(desk: Desk, who: Principal): Promise<Units | 'none'> {
  if (who.seat === OPERATOR.seat) return undefined
  if (!who.positions) return 'none'
  if (who.unit !== undefined) return await under(desk.db, who.unit)
  return who.audit === 'government' ? undefined : 'none'
}

/** Whether a seat sees a register at all. */
export function seesRegister({ positions, unit, audit }: Principal): boolean {
  return positions && (unit !== undefined || audit === 'government')
}

/** Whether a seat sees what is only proposed: who decides it, and who oversees it. */
export function seesProposals({ audit }: Principal): boolean {
  return audit !== 'own'
}

/** The office that a seat asks about unless it says another one. */
export async function officeAsked(desk: Desk, who: Principal): Promise<string> {
  return who.unit ?? (await officesOf(desk, who))[0] ?? 'US'
}

/** Who could sign under a power, or under each, for a unit on a day, and about whom; a question as it was typed. */
export type Question = {
  power?: string | undefined
  unit: string
  on: IsoDate
  about?: string | undefined
}

/** The answer: for each power asked about every seat that holds it by law or delegation, with its ruling. */
export type WhoMay = {
  unit: string
  name: string
  on: IsoDate
  about?: string
  powers: readonly { power: LegalPower; signers: readonly Signer[] }[]
}

/** Who may sign; a unit that the seat may not see is not there. */
export async function whoMay(desk: Desk, who: Principal, question: Question): Promise<Outcome<WhoMay>> {
  const { unit, on, about } = question
  const reach = await unitsInReach(desk, who)
  const nothing = { kind: 'not-found', message: 'there is nothing here that your seat may see' } as const
  if (reach === 'none') return nothing
  const asked = LEGAL_POWERS.filter((known) => question.power === undefined || known === question.power)
  if (asked.length === 0) {
    const message = `there is no such power; there are: ${LEGAL_POWERS.join(', ')}`
    return invalid({ field: 'power', value: question.power, message, code: 'invalid-input' })
  }
  const [found] = await unitsById(desk.db, [unit])
  if (found === undefined || reach?.includes(unit) === false) return nothing
  const powers: { power: LegalPower; signers: readonly Signer[] }[] = []
  for (const power of asked) powers.push({ power, signers: await signersOf(desk, power, unit, on, about) })
  const told = about === undefined ? {} : { about }
  return { kind: 'done', value: { unit, name: found.name, on, ...told, powers } }
}

/** Roles, powers, delegations and settings of the offices that a seat sees. */
export type Register = {
  roles: Awaited<ReturnType<typeof rolesAmong>>
  powers: Awaited<ReturnType<typeof powersAmong>>
  delegations: Awaited<ReturnType<typeof delegationsAmong>>
  settings: readonly SettingRow[]
}

/** The register, as far as the seat sees it: what stands on a day, what waits, or all; undefined where it sees none. */
export async function registerOf(desk: Desk, who: Principal, which: Which): Promise<Register | undefined> {
  const reach = await unitsInReach(desk, who)
  if (reach === 'none') return undefined
  const { db } = desk
  const roles = await rolesAmong(db, which, reach)
  const powers = await powersAmong(db, which, reach)
  const delegations = await withTitles(desk, await delegationsAmong(db, which, reach))
  const settings = await settingsAmong(db, which, reach)
  if (which !== 'all' || seesProposals(who)) return { roles, powers, delegations, settings }
  const decided = <R extends { state: string }>(rows: readonly R[]) =>
    rows.filter(({ state }) => state === 'in force')
  return {
    roles: decided(roles),
    powers: decided(powers),
    delegations: decided(delegations),
    settings: decided(settings),
  }
}

/** A seat outside the office is told by its title where it delegates to one within. */
async function withTitles(desk: Desk, rows: Register['delegations']): Promise<Register['delegations']> {
  const lacking = rows.filter(({ from_title }) => from_title === null).map(({ from_post }) => from_post)
  const titles = await titlesOfPosts(desk, lacking)
  return rows.map((row) => ({ ...row, from_title: row.from_title ?? titles.get(row.from_post) ?? null }))
}

/** The changes that wait for a second person; none for a seat that does not see them. */
export async function openChanges(desk: Desk, who: Principal): Promise<Register> {
  const open = seesProposals(who) ? await registerOf(desk, who, 'proposed') : undefined
  return open ?? { roles: [], powers: [], delegations: [], settings: [] }
}

/** How many changes wait for a second person, for a seat that approves; undefined for others. */
export async function openChangeCount(desk: Desk, who: Principal): Promise<number | undefined> {
  if (!who.powers.includes('approve-change') || !seesRegister(who)) return undefined
  const { roles, powers, delegations, settings } = await openChanges(desk, who)
  return roles.length + powers.length + delegations.length + settings.length
}

/** A point on which sources clash, which reading governs the office on a day, and who decided it. */
export type Clash = { setting: Setting; governs: string; decided?: SettingRow }

/** Every point that an office decides, as it stands for a unit on a day. */
export async function clashesOf(desk: Desk, unit: string, on: IsoDate): Promise<readonly Clash[]> {
  const rows = await settingsBinding(desk.db, unit, on)
  return SETTINGS.map((setting) => {
    const decided = rows.find((row) => row.setting === setting.id)
    return decided === undefined
      ? { setting, governs: setting.initial }
      : { setting, governs: decided.value, decided }
  })
}

/** A post with the ruling whether its holder is a Headquarters Responsible Official. */
export type OfficialPost = KindOfPost & { ruling: Explanation; official: boolean }

/** The posts of an office on a day, Headquarters Responsible Officials first; none where its rules know no such official. */
export async function officialsOf(desk: Desk, unit: string, on: IsoDate): Promise<readonly OfficialPost[]> {
  const posts = await kindsOfPosts(desk.db, await under(desk.db, unit), on)
  const judged: OfficialPost[] = []
  for (const post of posts) {
    const facts = { postKind: post.kind, reportsToKind: post.above ?? 'other' } as const
    const at = { on, scopes: scopesOfUnit(await officeOf(desk, post.unit_id)) }
    const ruling = decide(headquartersOfficial, at, facts)
    if (ruling.kind === 'no-law') continue
    const official = ruling.kind === 'ruled' && ruling.value.official
    judged.push({ ...post, official, ruling: explain(headquartersOfficial, ruling, facts) })
  }
  return judged.sort((a, b) => Number(b.official) - Number(a.official))
}

/** The units that a seat may ask about. */
export async function unitsToAsk(desk: Desk, who: Principal): Promise<{ value: string; label: string }[]> {
  const reach = await unitsInReach(desk, who)
  if (reach === 'none') return []
  return (await unitsWithSeats(desk.db))
    .filter(({ id }) => reach?.includes(id) !== false)
    .map(({ id, name }) => ({ value: id, label: name }))
}
