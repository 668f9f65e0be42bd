import { type AgencyCounts, type Cap, capsOf } from './cap.ts'
import { type Distribution, type Stages, stagesOf } from './distribution.ts'
import { type MustChange, mustChangeOf } from './must-change.ts'
import type { PoolRow, PoolTerms, Tried } from './pool.ts'

/** What the limit means for a population: on record, or with what is tried. */
export type View = { readonly cap: Cap; readonly mustChange: MustChange }

/** Career executives who are counted together. */
export type Population = {
  readonly kind: 'agency' | 'inspector-general'
  /** The component, where each is an agency by itself. */
  readonly component?: string
  readonly rows: readonly PoolRow[]
  readonly stages: Stages
  readonly record: View
  /** Present only where something is tried. */
  readonly whatIf?: View
}

/** An agency as the law on the limit is asked about it: its populations, and its counts for the explanation. */
export type Agency = {
  readonly component?: string
  readonly populations: readonly Population[]
  readonly counts: { readonly record: AgencyCounts; readonly whatIf?: AgencyCounts }
}

/** Noncareer or limited appointees: rated, listed apart, neither limited nor counted. */
export type Outside = {
  readonly appointment: 'noncareer' | 'limited'
  readonly rows: readonly PoolRow[]
  readonly stages: Stages
}

export type CloseOut = {
  readonly agencies: readonly Agency[]
  readonly outside: readonly Outside[]
  /** Whom something is tried for who is locked or not in the pool; it counts nowhere. */
  readonly ignored: readonly string[]
  /** Whether no law on the limit is on record for the period. */
  readonly noLaw: boolean
}

const NOBODY: readonly PoolRow[] = []

/** The close-out of a pool on record and, apart from it, with what is tried. */
export function closeOutOf(rows: readonly PoolRow[], terms: PoolTerms, whatIf?: Tried): CloseOut {
  const tried = whatIf === undefined || whatIf.size === 0 ? undefined : whatIf
  const groups = groupsOf(rows, terms)
  const asked = groups.map((group) => agencyOf(group, terms, tried))
  return {
    agencies: asked.map(({ agency }) => agency),
    outside: outsideOf(rows, tried),
    ignored: tried === undefined ? [] : ignoredOf(rows, tried),
    noLaw: asked.some(({ noLaw }) => noLaw),
  }
}

type Group = { component?: string; own: PoolRow[]; inspectorGeneral: PoolRow[]; other: PoolRow[] }

function groupsOf(rows: readonly PoolRow[], { agency }: PoolTerms): Group[] {
  const groups = new Map<string, Group>()
  for (const row of rows) {
    const key = agency === 'component' ? row.component : ''
    let group = groups.get(key)
    if (group === undefined) {
      group = { own: [], inspectorGeneral: [], other: [], ...(agency === 'component' && { component: key }) }
      groups.set(key, group)
    }
    if (row.appointment !== 'career') group.other.push(row)
    else if (row.inspectorGeneral) group.inspectorGeneral.push(row)
    else group.own.push(row)
  }
  return [...groups.values()]
    .filter(({ own, inspectorGeneral }) => own.length + inspectorGeneral.length > 0)
    .toSorted((one, other) => ((one.component ?? '') < (other.component ?? '') ? -1 : 1))
}

function agencyOf(group: Group, terms: PoolTerms, tried: Tried | undefined) {
  const own = stagesOf(group.own, tried)
  const office = stagesOf(group.inspectorGeneral, tried)
  const other = stagesOf(group.other, tried)
  const hasOffice = group.inspectorGeneral.length > 0
  const countsOf = (stage: (stages: Stages) => Distribution): AgencyCounts => ({
    own: stage(own),
    ...(hasOffice ? { inspectorGeneral: stage(office) } : {}),
    otherTop: stage(other).top,
  })
  const record = countsOf((stages) => stages.record)
  const whatIf = tried && countsOf((stages) => stages.whatIf ?? stages.record)
  const caps = capsOf(record, terms)
  const triedCaps = whatIf && capsOf(whatIf, terms)
  const populationOf = (kind: Population['kind']): Population => {
    const [rows, stages] = kind === 'agency' ? [group.own, own] : [group.inspectorGeneral, office]
    const part = kind === 'agency' ? 'own' : 'inspectorGeneral'
    return {
      kind,
      ...named(group),
      rows,
      stages,
      record: viewOf(rows, caps?.[part], undefined),
      ...(tried && { whatIf: viewOf(rows, triedCaps?.[part], tried) }),
    }
  }
  const kinds: Population['kind'][] = []
  if (group.own.length > 0) kinds.push('agency')
  if (hasOffice) kinds.push('inspector-general')
  const agency: Agency = {
    ...named(group),
    populations: kinds.map(populationOf),
    counts: { record, ...(whatIf && { whatIf }) },
  }
  return { agency, noLaw: caps === undefined }
}

function named({ component }: Group): { component?: string } {
  return component === undefined ? {} : { component }
}

/** Where there is no law nothing is limited; `noLaw` says so. */
const UNLIMITED: Cap = {
  cap: null,
  capWithNotRated: null,
  within: true,
  over: 0,
  left: null,
  beyondGuidance: false,
}

function viewOf(rows: readonly PoolRow[], cap: Cap = UNLIMITED, tried: Tried | undefined): View {
  return { cap, mustChange: mustChangeOf(rows, cap.over, tried) }
}

function outsideOf(rows: readonly PoolRow[], tried: Tried | undefined): Outside[] {
  const noncareer = rows.filter(({ appointment }) => appointment === 'noncareer')
  const limited = rows.filter(
    ({ appointment }) => appointment === 'limited-term' || appointment === 'limited-emergency',
  )
  const of = (appointment: Outside['appointment'], some = NOBODY): Outside[] =>
    some.length === 0 ? [] : [{ appointment, rows: some, stages: stagesOf(some, tried) }]
  return [...of('noncareer', noncareer), ...of('limited', limited)]
}

function ignoredOf(rows: readonly PoolRow[], tried: Tried): string[] {
  const free = new Set(rows.filter(({ locked }) => locked === undefined).map(({ person }) => person))
  return [...tried.keys()].filter((person) => !free.has(person))
}
