import { draftOf, dropDraft, dropOldDrafts, keepDraft } from '../store/queries/appraisals.ts'
import type { Desk } from './desk.ts'
import type { Principal } from './who.ts'

/** The forms of which what is typed is kept until it is sent. */
export const DRAFT_FORMS = ['plan', 'rating'] as const

export type DraftForm = (typeof DRAFT_FORMS)[number]

/** Fields of a form as they were typed, by name. */
export type Typed = Readonly<Record<string, string>>

/** What was typed in a form and not yet sent, with the instant of the last save. */
export type FormDraft = { fields: Typed; at: string }

/** How much of a form is kept: fields, and characters in all of them. */
const MOST_FIELDS = 400
const MOST_CHARACTERS = 200_000
const KEPT_DAYS = 90

/** What a person has typed in a form about something; only the own, whoever asks. */
export async function typedBefore(
  desk: Desk,
  who: Principal,
  form: DraftForm,
  about: string,
): Promise<FormDraft | undefined> {
  if (who.person === undefined) return undefined
  const found = await draftOf(desk.db, who.person, form, about)
  return found === undefined
    ? undefined
    : { fields: typedOf(found.fields), at: new Date(found.saved_at).toISOString() }
}

/** Keeps what a person has typed; the last word stays. The instant of the save, or undefined where it is too much to keep. */
export async function keepTyped(
  desk: Desk,
  who: Principal,
  form: DraftForm,
  about: string,
  fields: Typed,
): Promise<string | undefined> {
  const entries = Object.entries(fields)
  const characters = entries.reduce((sum, [name, value]) => sum + name.length + value.length, 0)
  if (who.person === undefined || entries.length > MOST_FIELDS || characters > MOST_CHARACTERS)
    return undefined
  const at = desk.now()
  await keepDraft(desk.connection.db, { person: who.person, form, about, fields: plain(fields), at })
  await dropOldDrafts(desk.connection.db, new Date(Date.parse(at) - KEPT_DAYS * 86_400_000).toISOString())
  return at
}

/** Forgets what a person has typed: it was sent, or given up. */
export async function forgetTyped(desk: Desk, who: Principal, form: DraftForm, about: string): Promise<void> {
  if (who.person !== undefined) await dropDraft(desk.connection.db, who.person, form, about)
}

/** PostgreSQL keeps no NUL and no half of a pair. */
function plain(fields: Typed): Typed {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name.toWellFormed().replaceAll('\0', ''),
      value.toWellFormed().replaceAll('\0', ''),
    ]),
  )
}

function typedOf(fields: unknown): Typed {
  if (typeof fields !== 'object' || fields === null) return {}
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}
