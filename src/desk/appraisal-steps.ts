import type { Power } from '../actions/action.ts'
import { findAction } from '../actions/index.ts'
import { addDays, type IsoDate } from '../base/dates.ts'
import type { Appraisal } from '../record/appraisal.ts'
import { minimumPeriod } from '../rulebook/appraisal/minimum-period.ts'
import { newAdministration } from '../rulebook/appraisal/new-administration.ts'
import { decide, type Explanation, explain } from '../rulebook/index.ts'
import type { Desk } from './desk.ts'
import { officeOf } from './seats.ts'
import { type Turn, turnOf } from './turns.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** A step of an appraisal: what may be done next, whose turn it is, and the first lawful day where it is not yet. */
export type AppraisalStep = Turn & {
  /** What its form is filled in with beforehand. */
  fields: Readonly<Record<string, string>>
  /** The ruling that stands against it on the day. */
  ruling?: Explanation
  earliest?: IsoDate
}

/** The people to whom the steps of an appraisal belong. */
export type Parties = {
  executive: string
  /** The supervisor of record on the day. */
  supervisor: string | undefined
  reviewer: string | undefined
  /** The names of all of them by their ids. */
  names: ReadonlyMap<string, string>
}

/** Whose step it is by the power that it takes, beside the power itself. */
const OF_PARTY: Partial<Record<Power, 'supervisor' | 'executive' | 'reviewer'>> = {
  'write-appraisal': 'supervisor',
  'answer-appraisal': 'executive',
  'review-appraisal': 'reviewer',
}

type Wanted = {
  id: string
  as?: 'supervisor' | 'executive'
  fields?: Record<string, string>
  bars?: readonly Bar[]
}

type Bar = 'period' | 'minimum' | 'administration'

/** What may be done next, the step that is due first at the head. */
function wanted(appraisal: Appraisal | undefined, on: IsoDate): readonly Wanted[] {
  const dated = { on }
  switch (appraisal?.state) {
    case undefined:
      return [{ id: 'appraisal/draft-plan' }]
    case 'drafted':
      return [{ id: 'appraisal/record-consultation', fields: dated }, { id: 'appraisal/draft-plan' }]
    case 'consulted':
      return [{ id: 'appraisal/communicate-plan', fields: dated }, { id: 'appraisal/draft-plan' }]
    case 'communicated':
      return underPlan(appraisal, on)
    case 'rated':
      return [
        { id: 'appraisal/share-rating', fields: dated },
        { id: 'appraisal/rate-initially', fields: dated },
      ]
    case 'shared':
      return [
        { id: 'appraisal/answer-rating', fields: dated },
        { id: 'appraisal/request-higher-review', fields: dated },
      ]
    case 'answered':
      return [{ id: 'appraisal/request-higher-review', fields: dated }]
    case 'under review':
      return [{ id: 'appraisal/make-higher-review', fields: dated }]
    case 'reviewed':
      return []
    case 'recommended':
    case 'split':
      return [
        {
          id: 'appraisal/give-final-rating',
          fields: {
            ...dated,
            ...(appraisal.board?.level === null || appraisal.board === undefined
              ? {}
              : { level: String(appraisal.board.level) }),
          },
          bars: ['administration'],
        },
      ]
    case 'final':
      return [{ id: 'appraisal/issue-rating', fields: dated }]
    case 'issued':
      return appraisal.final?.level === 1 && appraisal.consequence === undefined
        ? [{ id: 'appraisal/close-consequence', fields: dated }]
        : []
    case 'not rated':
      return []
  }
}

function underPlan(appraisal: Appraisal, on: IsoDate): readonly Wanted[] {
  const over = on > appraisal.period.end
  const rate: Wanted = {
    id: 'appraisal/rate-initially',
    fields: { on },
    bars: ['minimum', 'period', 'administration'],
  }
  return [
    ...(over ? [rate] : []),
    ...signatures(appraisal),
    { id: 'appraisal/record-progress-review', fields: { on: over ? appraisal.period.end : on } },
    { id: 'appraisal/log-accomplishment', fields: { on: over ? appraisal.period.end : on } },
    ...(over ? [] : [{ id: 'appraisal/amend-plan' }, rate]),
    { id: 'appraisal/record-interim-appraisal', fields: { on } },
    { id: 'appraisal/extend-period' },
    ...(over ? [] : [{ id: 'appraisal/end-period' }]),
    { id: 'appraisal/record-not-rated', fields: { on } },
  ]
}

/** The signatures that the newest plan lacks. */
function signatures({ versions }: Appraisal): Wanted[] {
  const newest = versions.at(-1)
  if (newest === undefined) return []
  const lacking = (['executive', 'supervisor'] as const).filter((as) => newest.signed[as] === undefined)
  return lacking.map((as) => ({
    id: 'appraisal/sign-plan',
    as,
    fields: { version: String(newest.version) },
  }))
}

/** The steps open to an appraisal on a day, for a seat. */
export async function stepsOn(
  desk: Desk,
  who: Principal,
  of: {
    appraisal: Appraisal | undefined
    unit: string
    person: string
    fiscalYear: number
    parties: Parties
    career: boolean | undefined
    on: IsoDate
  },
): Promise<readonly AppraisalStep[]> {
  const scopes = scopesOfUnit(await officeOf(desk, of.unit))
  const steps: AppraisalStep[] = []
  for (const { id, as, fields, bars } of wanted(of.appraisal, of.on)) {
    const action = findAction(id)
    if (action === undefined) continue
    const turn = await turnOf(desk, who, id, of.unit, of.on)
    const party = as ?? OF_PARTY[action.power]
    const theirs = party === undefined ? turn : { ...turn, ...ofParty(turn, party, of.parties, who) }
    const barred = firstBar(bars ?? [], of.appraisal, of, scopes)
    steps.push({
      ...theirs,
      fields: { unit: of.unit, person: of.person, fiscalYear: String(of.fiscalYear), ...fields },
      ...(barred === undefined ? {} : { ...barred, mine: false }),
    })
  }
  return steps
}

function ofParty(
  turn: Turn,
  party: 'supervisor' | 'executive' | 'reviewer',
  { names, ...parties }: Parties,
  who: Principal,
): Pick<Turn, 'mine' | 'whose'> {
  const id = parties[party]
  const title = PARTY_TITLES[party]
  if (id === undefined) return { mine: false, whose: [title] }
  return { mine: turn.mine && who.person === id, whose: [`${names.get(id) ?? id}, ${title}`] }
}

const PARTY_TITLES = {
  supervisor: 'supervisor of record',
  executive: 'executive',
  reviewer: 'higher-level reviewer',
} as const

/** The first rule that stands against a step on a day. */
function firstBar(
  bars: readonly Bar[],
  appraisal: Appraisal | undefined,
  { career, on }: { career: boolean | undefined; on: IsoDate },
  scopes: ReturnType<typeof scopesOfUnit>,
): Pick<AppraisalStep, 'barred' | 'ruling' | 'earliest'> | undefined {
  if (appraisal === undefined) return undefined
  const [first] = appraisal.versions
  for (const bar of bars) {
    if (bar === 'minimum' && first !== undefined) {
      const facts = { underPlanSince: first.from, periodEnd: appraisal.period.end }
      const ruling = decide(minimumPeriod, { on, scopes }, facts)
      if (ruling.kind === 'ruled' && !ruling.value.allowed) {
        const { firstLawful } = ruling.value
        return {
          barred: 'the executive has not been under the plan for 90 days at the end of the period',
          ruling: explain(minimumPeriod, ruling, facts),
          ...(firstLawful === null ? {} : { earliest: firstLawful }),
        }
      }
    }
    if (bar === 'period' && on <= appraisal.period.end) {
      return { barred: 'the period still runs', earliest: addDays(appraisal.period.end, 1) }
    }
    if (bar === 'administration' && career !== undefined) {
      const facts = { careerAppointee: career, ratingDate: on }
      const ruling = decide(newAdministration, { on, scopes }, facts)
      if (ruling.kind === 'ruled' && !ruling.value.allowed) {
        const { firstLawful } = ruling.value
        return {
          barred: 'a new administration began less than 120 days ago',
          ruling: explain(newAdministration, ruling, facts),
          ...(firstLawful === null ? {} : { earliest: firstLawful }),
        }
      }
    }
  }
  return undefined
}
