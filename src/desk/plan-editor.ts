import type { IsoDate } from '../base/dates.ts'
import { appraisalOf, appraisalStream } from '../record/appraisal.ts'
import type { AppraisalSystem } from '../record/appraisal-terms.ts'
import type { PlanElement } from '../record/bodies/appraisal.ts'
import { standing } from '../record/fold.ts'
import { appraisalSystem } from '../rulebook/appraisal/appraisal-system.ts'
import { value } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { type AppraisalFile, appraisalFile } from './appraisal-file.ts'
import type { Desk } from './desk.ts'
import { type FormDraft, typedBefore } from './form-drafts.ts'
import { officeOf } from './seats.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A plan to be written: what it starts from, and the terms that it falls under. */
export type PlanToWrite = {
  file: AppraisalFile
  unit: string
  /** A draft may be written anew; a communicated plan is amended. */
  action: 'appraisal/draft-plan' | 'appraisal/amend-plan'
  system: AppraisalSystem
  start: IsoDate
  end: IsoDate
  elementsOf2012Kept: boolean
  /** The elements that the system names; undefined where each plan names its own. */
  names: readonly string[] | undefined
  goals: readonly { goal: string; source: string; page?: string }[]
  elements: readonly PlanElement[]
  text: (key: string) => string | undefined
  from: 'the plan' | 'the draft' | 'last year’s plan' | 'nothing'
  /** What the writer has typed and not yet sent. */
  typed: FormDraft | undefined
}

/** What an appraisal’s forms are kept under. */
export function aboutOf({ person, fiscalYear }: { person: string; fiscalYear: number }): string {
  return `${person}/${fiscalYear}`
}

/** Whether the seat writes this appraisal: it is its supervisor of record’s. */
export function writes(who: Principal, { line }: AppraisalFile): boolean {
  return (
    who.person !== undefined &&
    who.powers.includes('write-appraisal') &&
    line.supervisor?.id === who.person &&
    line.person !== who.person
  )
}

/**
 * The plan of an executive to be written by its supervisor. Undefined where the seat may not see the appraisal; `closed`
 * where it may, and this seat does not write it or the time for it is over.
 */
export async function planToWrite(
  desk: Desk,
  who: Principal,
  of: { person: string; fiscalYear: number; on: IsoDate },
): Promise<PlanToWrite | { closed: string; file: AppraisalFile } | undefined> {
  const file = await appraisalFile(desk, who, of)
  if (file === undefined) return undefined
  const { appraisal, cycle } = file
  if (!writes(who, file)) return { closed: 'The supervisor of record writes the plan', file }
  if (appraisal?.initial !== undefined || appraisal?.notRated !== undefined)
    return { closed: 'The rating rests on the plan as it is, so it is not changed any more', file }
  if (cycle === undefined) return { closed: 'The agency has not opened the cycle of this year', file }
  const unit = appraisal?.unit ?? file.line.unit
  const system = appraisal?.system ?? cycle.system
  const start = appraisal?.period.start ?? cycle.start
  const weighted = system === 'basic-2012' || system === 'fiscal-2026'
  const at = { on: start, scopes: scopesOfUnit(await officeOf(desk, unit)) }
  const named = value(appraisalSystem, at, {
    periodStart: start,
    elementsOf2012Kept: cycle.elementsOf2012Kept,
  })
  return {
    file,
    unit,
    action: appraisal?.communicated === undefined ? 'appraisal/draft-plan' : 'appraisal/amend-plan',
    system,
    start,
    end: appraisal?.period.end ?? cycle.end,
    elementsOf2012Kept: cycle.elementsOf2012Kept,
    names: weighted ? named?.elements : undefined,
    goals: cycle.goals,
    ...(await beginning(desk, file, of)),
    typed: await typedBefore(desk, who, 'plan', aboutOf(of)),
  }
}

/** What the form begins with: the newest version, the draft, last year’s plan under the same system, or nothing. */
async function beginning(
  desk: Desk,
  { appraisal, text, cycle }: AppraisalFile,
  { person, fiscalYear }: { person: string; fiscalYear: number },
): Promise<Pick<PlanToWrite, 'elements' | 'text' | 'from'>> {
  const newest = appraisal?.versions.at(-1)
  if (newest !== undefined)
    return { elements: newest.elements, text: (key) => text(newest.entry, key), from: 'the plan' }
  if (appraisal !== undefined) {
    const { elements, entry } = appraisal.draft
    return { elements, text: (key) => text(entry, key), from: 'the draft' }
  }
  const events = standing(await readStreams(desk.db, [appraisalStream(person, fiscalYear - 1)]))
  const before = appraisalOf(events)
  const plan = before?.versions.at(-1)
  if (before === undefined || plan === undefined || before.system !== cycle?.system)
    return { elements: [], text: () => undefined, from: 'nothing' }
  const personal = events.find(({ id }) => id === plan.entry)?.personal
  return { elements: plan.elements, text: (key) => personal?.[key], from: 'last year’s plan' }
}
