import { CRITERIA, type Criterion } from '../actions/appraisal/file-evidence.ts'
import { addDays, fiscalYear, type IsoDate } from '../base/dates.ts'
import {
  type Certification,
  cycleOf,
  cycleStream,
  type SystemOfRecord,
  systemOf,
  systemOn,
  systemStream,
} from '../record/appraisal-cycle.ts'
import { ofType, standing } from '../record/fold.ts'
import type { Explanation } from '../rulebook/index.ts'
import { readStreams } from '../store/journal.ts'
import { namesOf } from '../store/queries/appraisal-access.ts'
import { cyclesOf } from '../store/queries/appraisals.ts'
import { type ElementRow, planElements } from '../store/queries/cycles.ts'
import { unitsById } from '../store/queries/units.ts'
import { type CycleSight, cycleSight, pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { officeOf } from './seats.ts'
import { type SystemWhys, whysOf } from './system-whys.ts'
import { type Turn, turnOf } from './turns.ts'
import { type Principal, scopesOfUnit } from './who.ts'

/** How a certification stands on a day. */
export type CertificationLine = Certification & {
  /** The last day of the term, extensions in it. */
  lastDay: IsoDate
  extended: boolean
  state: 'to come' | 'in force' | 'suspended' | 'lapsed'
  /** 180 and 90 days before the last day. */
  reminders: readonly { days: number; on: IsoDate }[]
}

/** What shows a criterion of certification, and whether it is met so far. */
export type EvidenceLine = {
  criterion: Criterion
  references: readonly string[]
  /** Why it is not met though something is filed. */
  lacks?: string
}

/** How the elements of a cycle’s plans are linked to goals. */
export type GoalLinks = {
  fiscalYear: number
  elements: number
  linked: number
  /** The elements without a goal, by name for a seat that sees each plan. */
  unlinked: readonly { person: string; name: string; element: string }[]
}

/** An agency’s appraisal system on a day: what was published, its certification, and how ready it is for the next. */
export type SystemFile = {
  unit: string
  unitName: string
  sight: CycleSight
  published: SystemOfRecord['published']
  inUse: SystemOfRecord['published'][number] | undefined
  certifications: readonly CertificationLine[]
  evidence: readonly EvidenceLine[]
  goals: GoalLinks | undefined
  whys: SystemWhys
  turns: ReadonlyMap<string, Turn>
}

const STEPS = [
  'appraisal/publish-system',
  'appraisal/file-evidence',
  'appraisal/record-certification',
  'appraisal/extend-certification',
  'appraisal/suspend-certification',
  'appraisal/reinstate-certification',
] as const

const REMINDERS = [180, 90] as const

/** The system of an agency; undefined where the seat sees no cycles of it. */
export async function systemFile(
  desk: Desk,
  who: Principal,
  unit: string,
  on: IsoDate,
): Promise<SystemFile | undefined> {
  const sight = await cycleSight(desk, who, unit)
  const [known] = sight === undefined ? [] : await unitsById(desk.db, [unit])
  if (sight === undefined || known === undefined) return undefined
  const events = standing(await readStreams(desk.db, [systemStream(unit)]))
  const record = systemOf(events)
  const certifications = linesOf(record, ofType(events, 'appraisal/certification-extended').length > 0, on)
  const goals = await goalLinksOf(desk, unit, on, sight)
  const inUse = systemOn(record, on)
  const notice = ofType(events, 'appraisal/certification-suspended').at(-1)
  const turns = new Map<string, Turn>()
  for (const step of STEPS) turns.set(step, await turnOf(desk, who, step, unit, on))
  const ended = (await endedPeriod(desk, unit, on)) ?? undefined
  return {
    unit,
    unitName: known.name,
    sight,
    published: record.published,
    inUse,
    certifications,
    evidence: evidenceOf(record, goals),
    goals,
    whys: whysOf({
      on,
      scopes: scopesOfUnit(await officeOf(desk, unit)),
      record,
      inUse,
      last: certifications.at(-1),
      notice: notice?.body.notice,
      goals,
      ended,
      evidence: new Set(
        evidenceOf(record, goals).flatMap(({ criterion, references, lacks }) =>
          references.length > 0 && lacks === undefined ? [criterion] : [],
        ),
      ),
    }),
    turns,
  }
}

/** The Why of a figure of the system, by its name in the address. */
export function whyOf(file: SystemFile, key: string | undefined): Explanation | undefined {
  return key !== undefined && Object.hasOwn(file.whys, key) ? file.whys[key as keyof SystemWhys] : undefined
}

function linesOf({ certifications }: SystemOfRecord, extended: boolean, on: IsoDate): CertificationLine[] {
  return certifications.map((one, index) => {
    const lastDay = addDays(one.until, -1)
    return {
      ...one,
      lastDay,
      extended: extended && index === certifications.length - 1,
      state: stateOn(one, on),
      reminders: REMINDERS.map((days) => ({ days, on: addDays(lastDay, -days) })),
    }
  })
}

function stateOn({ from, until, suspended }: Certification, on: IsoDate): CertificationLine['state'] {
  if (on < from) return 'to come'
  if (on >= until) return 'lapsed'
  return suspended !== undefined && on >= suspended ? 'suspended' : 'in force'
}

function evidenceOf({ evidence }: SystemOfRecord, goals: GoalLinks | undefined): EvidenceLine[] {
  return CRITERIA.map((criterion) => {
    const open = goals === undefined ? 0 : goals.elements - goals.linked
    const lacks =
      criterion === 'alignment' && open > 0
        ? `${open} of ${goals?.elements} elements of plans are linked to no goal`
        : undefined
    return {
      criterion,
      references: evidence.get(criterion) ?? [],
      ...(lacks === undefined ? {} : { lacks }),
    }
  })
}

/** The links of the newest cycle with plans; counted past the second wall, and named for whoever sees each plan. */
async function goalLinksOf(
  desk: Desk,
  unit: string,
  on: IsoDate,
  sight: CycleSight,
): Promise<GoalLinks | undefined> {
  const { db } = pastTheWall(desk)
  const begun = (await cyclesOf(db, [unit])).find(({ start_on }) => start_on <= on)
  const year = begun?.fiscal_year ?? fiscalYear(on)
  const elements = await planElements(db, unit, year)
  if (elements.length === 0) return undefined
  const open = elements.filter(({ goals }) => goals === 0)
  return {
    fiscalYear: year,
    elements: elements.length,
    linked: elements.length - open.length,
    unlinked: sight === 'names' ? await namedElements(desk, open) : [],
  }
}

async function namedElements(desk: Desk, open: readonly ElementRow[]): Promise<GoalLinks['unlinked']> {
  const names = await namesOf(desk.db, [...new Set(open.map(({ person_id }) => person_id))])
  return open.map(({ person_id, name }) => ({
    person: person_id,
    name: names.get(person_id) ?? person_id,
    element: name,
  }))
}

/** The last day of the newest period that is over. */
async function endedPeriod(desk: Desk, unit: string, on: IsoDate): Promise<IsoDate | undefined> {
  const over = (await cyclesOf(desk.db, [unit])).find(({ end_on }) => end_on < on)
  if (over === undefined) return undefined
  return cycleOf(standing(await readStreams(desk.db, [cycleStream(unit, over.fiscal_year)])))?.end
}
