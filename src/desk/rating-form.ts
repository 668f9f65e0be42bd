import type { IsoDate } from '../base/dates.ts'
import { type PlanVersion, planOn } from '../record/appraisal.ts'
import { type AppraisalFile, appraisalFile } from './appraisal-file.ts'
import type { AppraisalStep } from './appraisal-steps.ts'
import type { Desk } from './desk.ts'
import { type FormDraft, typedBefore } from './form-drafts.ts'
import { aboutOf, writes } from './plan-editor.ts'
import type { Principal } from './who.ts'

/** A rating to be written: the plan in force at the end of the period, and what the writer has typed so far. */
export type RatingToWrite = {
  file: AppraisalFile
  plan: PlanVersion
  /** Whether the summary level follows from weights. */
  derived: boolean
  elementsOf2012Kept: boolean
  /** The step as it stands: barred, with the first lawful day, where it may not be taken yet. */
  step: AppraisalStep | undefined
  typed: FormDraft | undefined
}

/** The rating of an executive to be written by the supervisor of record; as for the plan. */
export async function ratingToWrite(
  desk: Desk,
  who: Principal,
  of: { person: string; fiscalYear: number; on: IsoDate },
): Promise<RatingToWrite | { closed: string; file: AppraisalFile } | undefined> {
  const file = await appraisalFile(desk, who, of)
  if (file === undefined) return undefined
  const { appraisal } = file
  if (!writes(who, file)) return { closed: 'The supervisor of record rates', file }
  const plan =
    appraisal === undefined
      ? undefined
      : (planOn(appraisal, appraisal.period.end) ?? appraisal.versions.at(-1))
  if (appraisal === undefined || plan === undefined)
    return { closed: 'There is no communicated plan to rate against', file }
  if (appraisal.state !== 'communicated' && appraisal.state !== 'rated')
    return { closed: 'The rating was shared with the executive and goes its way', file }
  return {
    file,
    plan,
    derived: appraisal.system === 'basic-2012' || appraisal.system === 'fiscal-2026',
    elementsOf2012Kept: file.cycle?.elementsOf2012Kept === true,
    step: file.steps.find(({ action }) => action === 'appraisal/rate-initially'),
    typed: await typedBefore(desk, who, 'rating', aboutOf(of)),
  }
}
