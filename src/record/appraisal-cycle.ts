import type { IsoDate } from '../base/dates.ts'
import type { AppraisalSystem } from './appraisal-terms.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { ofType } from './fold.ts'

/** An agency's appraisal cycle of a fiscal year, from the events of `cycle:UNIT/YEAR`. */
export type AppraisalCycle = {
  unit: string
  fiscalYear: number
  start: IsoDate
  end: IsoDate
  system: AppraisalSystem
  elementsOf2012Kept: boolean
  goals: readonly { goal: string; source: string; page?: string }[]
  assessed?: { on: IsoDate } & Bodies['appraisal/organization-assessed']
  waiver?: { on: IsoDate; document: string }
  signed?: { on: IsoDate } & Bodies['appraisal/distribution-signed']
  validated?: { on: IsoDate; answer: 'validated' | 'returned'; reason?: string }
  published?: { on: IsoDate } & Bodies['appraisal/results-published']
}

/** The stream of an agency's cycle. */
export function cycleStream(unit: string, fiscalYear: number): string {
  return `cycle:${unit}/${fiscalYear}`
}

/** The cycle of a stream, from the events that stand; undefined where none was opened. */
export function cycleOf(events: readonly RecordedEvent[]): AppraisalCycle | undefined {
  const opened = ofType(events, 'appraisal/cycle-opened').at(-1)
  if (opened === undefined) return undefined
  const { elementsOf2012Kept, ...cycle } = opened.body
  const waiver = ofType(events, 'appraisal/cap-waived').at(-1)
  const validated = ofType(events, 'appraisal/cycle-validated').at(-1)
  return {
    ...cycle,
    elementsOf2012Kept: elementsOf2012Kept === true,
    goals: ofType(events, 'appraisal/goals-set').at(-1)?.body.goals ?? [],
    ...within('assessed', ofType(events, 'appraisal/organization-assessed').at(-1)),
    ...(waiver === undefined ? {} : { waiver: { on: waiver.effective, document: waiver.body.document } }),
    ...within('signed', ofType(events, 'appraisal/distribution-signed').at(-1)),
    ...(validated === undefined
      ? {}
      : {
          validated: {
            on: validated.effective,
            answer: validated.body.answer,
            ...(validated.body.reason === undefined ? {} : { reason: validated.body.reason }),
          },
        }),
    ...within('published', ofType(events, 'appraisal/results-published').at(-1)),
  }
}

function within<K extends string, B>(
  key: K,
  event: { effective: IsoDate; body: B } | undefined,
): { [N in K]?: { on: IsoDate } & B } {
  if (event === undefined) return {}
  return { [key]: { on: event.effective, ...event.body } } as { [N in K]?: { on: IsoDate } & B }
}

/** A certification of an agency's system by OPM with OMB's concurrence. */
export type Certification = {
  kind: 'full' | 'provisional'
  from: IsoDate
  /** First day without it, as extended. */
  until: IsoDate
  suspended?: IsoDate
}

/** An agency's appraisal system, from the events of `appraisal-system:UNIT`. */
export type SystemOfRecord = {
  published: readonly ({ from: IsoDate } & Bodies['appraisal/system-published'])[]
  certifications: readonly Certification[]
  evidence: ReadonlyMap<string, readonly string[]>
}

/** The stream of an agency's appraisal system. */
export function systemStream(unit: string): string {
  return `appraisal-system:${unit}`
}

/** The system of a stream, from the events that stand. */
export function systemOf(events: readonly RecordedEvent[]): SystemOfRecord {
  const published: SystemOfRecord['published'][number][] = []
  const certifications: Certification[] = []
  const evidence = new Map<string, string[]>()
  for (const event of events) {
    const last = certifications.at(-1)
    if (event.type === 'appraisal/system-published') published.push({ from: event.effective, ...event.body })
    if (event.type === 'appraisal/certification-recorded') {
      const { kind, until } = event.body
      certifications.push({ kind, from: event.effective, until })
    }
    if (event.type === 'appraisal/certification-extended' && last !== undefined) last.until = event.body.until
    if (event.type === 'appraisal/certification-suspended' && last !== undefined)
      last.suspended = event.effective
    if (event.type === 'appraisal/certification-reinstated' && last !== undefined) delete last.suspended
    if (event.type === 'appraisal/evidence-filed') {
      const { criterion, reference } = event.body
      evidence.set(criterion, [...(evidence.get(criterion) ?? []), reference])
    }
  }
  return { published, certifications, evidence }
}

/** The system that an agency had published by a day. */
export function systemOn(
  system: SystemOfRecord,
  on: IsoDate,
): SystemOfRecord['published'][number] | undefined {
  return system.published.findLast(({ from }) => from <= on)
}

/** The certification in force on a day; a suspended one is none. */
export function certifiedOn(system: SystemOfRecord, on: IsoDate): Certification | undefined {
  return system.certifications.findLast(
    ({ from, until, suspended }) => from <= on && on < until && (suspended === undefined || on < suspended),
  )
}
