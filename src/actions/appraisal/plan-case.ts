import type { IsoDate } from '../../base/dates.ts'
import { type Appraisal, appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { type ExecutiveOn, executiveOn } from '../../record/executive.ts'
import type { RecordedEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import type { Decision, Given } from '../action.ts'
import { leftBy, noneWords, type Of, supervises } from './at-hand.ts'

/** An executive, with the appraisal of the year where a plan was drafted, and its entries with their texts. */
export type PlanCase = {
  executive: ExecutiveOn
  file: readonly RecordedEvent[]
  appraisal: Appraisal | undefined
  entries: readonly RecordedEvent[]
}

/** A case in which a plan was drafted. */
export type DraftedCase = PlanCase & { appraisal: Appraisal }

/** The case of an executive whose supervisor of record acts today; refused where the executive has left the Service. */
export function supervisedCase(given: Given, of: Of): PlanCase | { refused: Decision } {
  const file = fileOf(given, of)
  if (!supervises(given.who.person, file, given.today)) return { refused: none(of) }
  const left = leftBy(file, given.today)
  return left === undefined ? caseOf(given, of, file) : { refused: separated(of, left) }
}

/** The case of whoever acts, as the executive appraised. */
export function ownCase(given: Given, of: Of): PlanCase | { refused: Decision } {
  return of.person === given.who.person ? caseOf(given, of, fileOf(given, of)) : { refused: none(of) }
}

/** The case of an executive of the office, for those who run its appraisals; refused after a separation. */
export function officeCase(given: Given, of: Of): PlanCase | { refused: Decision } {
  const file = fileOf(given, of)
  const left = leftBy(file, given.today)
  return left === undefined ? caseOf(given, of, file) : { refused: separated(of, left) }
}

/** The case, where a plan was drafted in it. */
export function withPlan(
  found: PlanCase | { refused: Decision },
  of: Of,
): DraftedCase | { refused: Decision } {
  if ('refused' in found) return found
  const { appraisal } = found
  return appraisal === undefined ? { refused: none(of) } : { ...found, appraisal }
}

/** Texts of an entry, by their keys; none where they were destroyed. */
export function textsIn(
  entries: readonly RecordedEvent[],
  entry: string | undefined,
): Readonly<Record<string, string>> {
  return entries.find(({ id }) => id === entry)?.personal ?? {}
}

function fileOf(given: Given, { person }: Of): readonly RecordedEvent[] {
  return standing(given.history(`person:${person}`))
}

function caseOf(given: Given, of: Of, file: readonly RecordedEvent[]): PlanCase | { refused: Decision } {
  const executive = executiveOn(file, given.today)
  const entries = standing(given.history(appraisalStream(of.person, of.fiscalYear)))
  const appraisal = appraisalOf(entries)
  if (executive === undefined) return { refused: none(of) }
  if (appraisal !== undefined && appraisal.unit !== of.unit) return { refused: none(of) }
  return { executive, file, appraisal, entries }
}

function none(of: Of): Decision {
  return { kind: 'not-found', message: noneWords(of) }
}

function separated({ person }: Of, on: IsoDate): Decision {
  return {
    kind: 'refused',
    reason: {
      message: `${person} left the Service on ${on}; only a member of it has a plan and is rated`,
      rule: 'appraisal/coverage',
      compared: { person, left: on },
      cites: ['5 USC 4311'],
    },
  }
}
