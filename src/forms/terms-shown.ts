import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import type { AppointmentType } from '../record/terms.ts'
import type { Cite } from '../rulebook/authorities.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import type { Signer } from './sheet.ts'

/** The names of the summary levels. */
const LEVELS: Readonly<Record<AppraisalLevel, string>> = {
  5: 'Outstanding',
  4: 'Exceeds Fully Successful',
  3: 'Fully Successful',
  2: 'Minimally Satisfactory',
  1: 'Unsatisfactory',
}

/** All levels from the highest to the lowest. */
export const LEVELS_DOWN: readonly AppraisalLevel[] = [5, 4, 3, 2, 1]

/** A level with its name: `Level 4, Exceeds Fully Successful`. */
export function levelShown(level: AppraisalLevel): string {
  return `Level ${level}, ${LEVELS[level]}`
}

/** A level that may not be there yet; nothing then, so that a line is left for it. */
export function levelIfAny(level: AppraisalLevel | undefined): string | undefined {
  return level === undefined ? undefined : levelShown(level)
}

/** A day that may not be there yet. */
export function dateIfAny(date: IsoDate | undefined): string | undefined {
  return date === undefined ? undefined : shownDate(date)
}

/** A period: `1 Oct 2025 to 30 Sep 2026`. */
export function periodShown({ from, to }: Period): string {
  return `${shownDate(from)} to ${shownDate(to)}`
}

/** First and last day of a period. */
export type Period = { from: IsoDate; to: IsoDate }

/** Basis points as a percentage: `20%`, `12.5%`. */
export function percentShown(basisPoints: number): string {
  return `${basisPoints / 100}%`
}

/** Names or other words in a row: `A, B and C`. */
export function inARow(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

/** How somebody is appointed; a member of a board may be nobody’s executive. */
export type Appointment = AppointmentType | 'none'

const APPOINTMENTS: Readonly<Record<Appointment, string>> = {
  career: 'Career',
  noncareer: 'Noncareer',
  'limited-term': 'Limited term',
  'limited-emergency': 'Limited emergency',
  none: 'Not a senior executive',
}

/** A kind of appointment in words. */
export function appointmentShown(appointment: Appointment): string {
  return APPOINTMENTS[appointment]
}

/** What a rule said of a case, as it was given, and its authorities. */
export type RulingShown = { says: string; cites: readonly Cite[] }

/** A ruling as a sentence with its authorities. */
export function rulingShown({ says, cites }: RulingShown): string {
  return cites.length === 0 ? says : `${says} (${cites.join('; ')})`
}

/** A signature as it stands: whose it is, when it was given, or what stands in its place. */
export type Signed = { name?: string; on?: IsoDate; instead?: string }

/** One who signs in a role; without a signature the line is left open. */
export function signer(role: string, { name, on, instead }: Signed = {}): Signer {
  return {
    role,
    ...(name === undefined ? {} : { name }),
    ...(on === undefined ? {} : { signedOn: on }),
    ...(instead === undefined ? {} : { instead }),
  }
}
