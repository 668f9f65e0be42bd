import type { IsoDate } from '../base/dates.ts'
import type { AppraisalLevel, AppraisalSystem } from './appraisal-terms.ts'
import type { ElementLevels, PlanElement } from './bodies/appraisal.ts'
import { type RecordedEvent, whoOf } from './event.ts'

/** How far an executive's appraisal of a year has come. */
export const APPRAISAL_STATES = [
  'drafted',
  'consulted',
  'communicated',
  'rated',
  'shared',
  'answered',
  'under review',
  'reviewed',
  'recommended',
  'split',
  'final',
  'issued',
  'not rated',
] as const

export type AppraisalState = (typeof APPRAISAL_STATES)[number]

/** A plan as it stood from a day on: the communicated one is version 1, each amendment adds one on top. */
export type PlanVersion = {
  version: number
  elements: readonly PlanElement[]
  /** The first day under it. */
  from: IsoDate
  /** The entry that holds its texts. */
  entry: string
  signed: { supervisor?: IsoDate; executive?: IsoDate }
}

export type Interim = {
  ground: 'detail' | 'move' | 'change of supervisor'
  from: IsoDate
  until: IsoDate
  by: string
  on: IsoDate
  levels?: ElementLevels
  entry: string
}

/** One executive's appraisal of one fiscal year, from the events of `appraisal:PERSON/YEAR`. People are named by their ids. */
export type Appraisal = {
  state: AppraisalState
  person: string
  fiscalYear: number
  unit: string
  system: AppraisalSystem
  /** The period as it runs now, extensions and an early end included; `planned` as it was set. */
  period: { start: IsoDate; end: IsoDate; planned: IsoDate }
  /** Who drafted the plan or rated last. */
  supervisor: string
  /** The plan in hand, not yet communicated or communicated; its texts stand in the entry. */
  draft: { elements: readonly PlanElement[]; entry: string; on: IsoDate; nobodyToManage: boolean }
  consulted?: { on: IsoDate; answer: 'acknowledged' | 'declined to sign' }
  communicated?: { on: IsoDate; daysLate: number }
  /** Empty until the plan is communicated. */
  versions: readonly PlanVersion[]
  reviews: readonly { on: IsoDate; informal: boolean; by: string; entry: string }[]
  accomplishments: readonly { on: IsoDate; entry: string; element?: string }[]
  interim: readonly Interim[]
  initial?: {
    on: IsoDate
    by: string
    version: number
    levels: ElementLevels
    level: AppraisalLevel
    score?: number
    entry: string
  }
  shared?: { on: IsoDate; answerBy: IsoDate }
  answer?: { on: IsoDate; answer: 'commented' | 'waived'; entry: string }
  higherReview?: {
    requested: IsoDate
    reviewer: string
    dueBy: IsoDate
    made?: { on: IsoDate; level: AppraisalLevel; entry: string }
  }
  board?: { on: IsoDate; sitting: string; level: AppraisalLevel | null; award?: string; pay?: string }
  final?: { on: IsoDate; by: string; level: AppraisalLevel; entry: string }
  issued?: IsoDate
  notRated?: { on: IsoDate; ground: string }
  consequence?: { on: IsoDate; by: 'reassigned' | 'transferred' | 'removed' }
}

/** The stream of an executive's appraisal of a fiscal year. */
export function appraisalStream(person: string, fiscalYear: number): string {
  return `appraisal:${person}/${fiscalYear}`
}

/** The plan that was in force on a day; undefined before it was communicated. */
export function planOn(appraisal: Appraisal, on: IsoDate): PlanVersion | undefined {
  return appraisal.versions.findLast(({ from }) => from <= on)
}

/** The appraisal of a stream, from the events that stand; undefined where no plan was drafted. */
export function appraisalOf(events: readonly RecordedEvent[]): Appraisal | undefined {
  let appraisal: Appraisal | undefined
  // In the order of recording: an amendment may take effect before a review that was held later.
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    if (event.type === 'appraisal/plan-drafted') appraisal = drafted(event, appraisal)
    else if (appraisal !== undefined) appraisal = ratedOn(planned(appraisal, event), event)
  }
  return appraisal
}

function drafted(
  event: Extract<RecordedEvent, { type: 'appraisal/plan-drafted' }>,
  before: Appraisal | undefined,
): Appraisal {
  const { person, fiscalYear, unit, system, start, end, supervisor, elements, nobodyToManage } = event.body
  return {
    state: 'drafted',
    person,
    fiscalYear,
    unit,
    system,
    period: { start, end, planned: end },
    supervisor,
    draft: { elements, entry: event.id, on: event.effective, nobodyToManage: nobodyToManage === true },
    versions: [],
    reviews: before?.reviews ?? [],
    accomplishments: before?.accomplishments ?? [],
    interim: before?.interim ?? [],
  }
}

/** The plan, the reviews and the period. */
function planned(appraisal: Appraisal, event: RecordedEvent): Appraisal {
  const on = event.effective
  switch (event.type) {
    case 'appraisal/plan-consulted':
      // Declining to sign after the plan came changes neither where the plan stands nor when it was talked over.
      return {
        ...appraisal,
        state: appraisal.communicated === undefined ? 'consulted' : appraisal.state,
        consulted: {
          on: (appraisal.communicated && appraisal.consulted?.on) ?? on,
          answer: event.body.answer,
        },
      }
    case 'appraisal/plan-communicated': {
      const { elements, entry } = appraisal.draft
      const from = on > appraisal.period.start ? on : appraisal.period.start
      const first: PlanVersion = { version: 1, elements, from, entry, signed: {} }
      const communicated = { on, daysLate: event.body.daysLate }
      return { ...appraisal, state: 'communicated', communicated, versions: [first] }
    }
    case 'appraisal/plan-signed':
      return signed(appraisal, 1, event.body.as, on)
    case 'appraisal/plan-amended': {
      const { version, elements } = event.body
      const layer: PlanVersion = { version, elements, from: on, entry: event.id, signed: {} }
      return { ...appraisal, versions: [...appraisal.versions, layer] }
    }
    case 'appraisal/amendment-signed':
      return signed(appraisal, event.body.version, event.body.as, on)
    case 'appraisal/progress-reviewed': {
      const review = { on, informal: event.body.informal, by: whoOf(event), entry: event.id }
      return { ...appraisal, reviews: [...appraisal.reviews, review] }
    }
    case 'appraisal/accomplishment-logged': {
      const { element } = event.body
      const logged = { on, entry: event.id, ...(element === undefined ? {} : { element }) }
      return { ...appraisal, accomplishments: [...appraisal.accomplishments, logged] }
    }
    case 'appraisal/interim-appraised': {
      const { ground, from, until, by, levels } = event.body
      const interim = {
        ground,
        from,
        until,
        by,
        on,
        entry: event.id,
        ...(levels === undefined ? {} : { levels }),
      }
      return { ...appraisal, interim: [...appraisal.interim, interim] }
    }
    case 'appraisal/period-extended':
      return { ...appraisal, period: { ...appraisal.period, end: event.body.until } }
    case 'appraisal/period-ended-early':
      return { ...appraisal, period: { ...appraisal.period, end: event.body.end } }
    default:
      return appraisal
  }
}

function signed(
  appraisal: Appraisal,
  version: number,
  as: 'supervisor' | 'executive',
  on: IsoDate,
): Appraisal {
  const versions = appraisal.versions.map((plan) =>
    plan.version === version ? { ...plan, signed: { ...plan.signed, [as]: on } } : plan,
  )
  return { ...appraisal, versions }
}

/** The rating, from the supervisor's to the executive's copy. */
function ratedOn(appraisal: Appraisal, event: RecordedEvent): Appraisal {
  const on = event.effective
  switch (event.type) {
    case 'appraisal/initially-rated': {
      const { version, levels, level, score } = event.body
      const by = whoOf(event)
      const initial = {
        on,
        by,
        version,
        levels,
        level,
        entry: event.id,
        ...(score === undefined ? {} : { score }),
      }
      const { shared: _, answer: __, higherReview: ___, ...before } = appraisal
      return { ...before, state: 'rated', supervisor: by, initial }
    }
    case 'appraisal/rating-shared':
      return { ...appraisal, state: 'shared', shared: { on, answerBy: event.body.answerBy } }
    case 'appraisal/answered': {
      const answer = { on, answer: event.body.answer, entry: event.id }
      return {
        ...appraisal,
        answer,
        state: appraisal.higherReview === undefined ? 'answered' : appraisal.state,
      }
    }
    case 'appraisal/higher-review-requested': {
      const { reviewer, dueBy } = event.body
      return { ...appraisal, state: 'under review', higherReview: { requested: on, reviewer, dueBy } }
    }
    case 'appraisal/higher-review-made': {
      if (appraisal.higherReview === undefined) return appraisal
      const made = { on, level: event.body.level, entry: event.id }
      return { ...appraisal, state: 'reviewed', higherReview: { ...appraisal.higherReview, made } }
    }
    case 'appraisal/board-recommended': {
      const { sitting, level, award, pay } = event.body
      const items = { ...(award === undefined ? {} : { award }), ...(pay === undefined ? {} : { pay }) }
      return {
        ...appraisal,
        state: level === null ? 'split' : 'recommended',
        board: { on, sitting, level, ...items },
      }
    }
    case 'appraisal/finally-rated':
      return {
        ...appraisal,
        state: 'final',
        final: { on, by: whoOf(event), level: event.body.level, entry: event.id },
      }
    case 'appraisal/rating-issued':
      return { ...appraisal, state: 'issued', issued: on }
    case 'appraisal/not-rated':
      return { ...appraisal, state: 'not rated', notRated: { on, ground: event.body.ground } }
    case 'appraisal/consequence-closed':
      return { ...appraisal, consequence: { on, by: event.body.by } }
    default:
      return appraisal
  }
}
