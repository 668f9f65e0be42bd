import { addDays, daysBetween, type IsoDate, later } from '../base/dates.ts'
import { appraisalStream } from '../record/appraisal.ts'
import { cycleStream, systemStream } from '../record/appraisal-cycle.ts'
import type { PlanElement } from '../record/bodies/appraisal.ts'
import type { NewEvent } from '../record/event.ts'
import { ELEMENT_NAMES, GOALS, narrativeOf, requirementsOf, standardOf } from './appraisal-texts.ts'
import { type Frame, fiscalYearEnd } from './calendar.ts'
import { CAST, SEATS } from './cast.ts'
import { type Person, serves } from './people.ts'
import type { Level, Rating } from './ratings.ts'
import { type Draw, seeded } from './seeded.ts'
import { AGENCY } from './units.ts'

/** Weights of the five elements that plans of the demonstration take turns with, in percent. */
const WEIGHTS = [
  [25, 15, 15, 15, 30],
  [25, 20, 15, 15, 25],
  [30, 15, 15, 15, 25],
] as const
const PERCENT = 100
const ANSWER_DAYS = 7
/** Days under a plan before a rating. */
const MINIMUM = 90
/** How late the plans of the new year came, by whom; nobody else's came late. */
const LATE: readonly number[] = [9, 21, 30]
/** How many of the new year have no plan yet. */
const WITHOUT = 2

/** The agency's system with its certification, and the cycle that waits for the board with the one that has begun. */
export function cycleEvents(frame: Frame): NewEvent[] {
  const stream = systemStream(AGENCY)
  const levels = [
    'Outstanding',
    'Exceeds Fully Successful',
    'Fully Successful',
    'Minimally Satisfactory',
    'Unsatisfactory',
  ]
  const letter = 'Demonstration: invented letter'
  const approvedOn = frame.at('2025-08-20')
  const events: NewEvent[] = [
    {
      stream,
      type: 'appraisal/system-published',
      effective: frame.at('2025-09-02'),
      body: { unit: AGENCY, system: 'fiscal-2026', levels, approvedOn, letter, progressReviews: 4 },
    },
    {
      stream,
      type: 'appraisal/certification-recorded',
      effective: frame.at('2025-12-15'),
      body: {
        unit: AGENCY,
        kind: 'full',
        opmOn: frame.at('2025-12-15'),
        ombOn: frame.at('2025-12-12'),
        until: frame.at('2027-12-15'),
        letter,
      },
    },
  ]
  for (const fiscalYear of [frame.cycle, frame.cycle + 1]) {
    const [start, end] = [addDays(fiscalYearEnd(fiscalYear - 1), 1), fiscalYearEnd(fiscalYear)]
    const of = { unit: AGENCY, fiscalYear }
    const cycle = cycleStream(AGENCY, fiscalYear)
    const before = addDays(start, -30)
    events.push(
      {
        stream: cycle,
        type: 'appraisal/cycle-opened',
        effective: before,
        body: { ...of, start, end, system: 'fiscal-2026' },
      },
      { stream: cycle, type: 'appraisal/goals-set', effective: before, body: { ...of, goals: GOALS } },
    )
  }
  const assessed = addDays(fiscalYearEnd(frame.cycle), 6)
  events.push({
    stream: cycleStream(AGENCY, frame.cycle),
    type: 'appraisal/organization-assessed',
    effective: assessed,
    body: {
      unit: AGENCY,
      fiscalYear: frame.cycle,
      by: 'Head of the agency (demonstration)',
      components: [
        { unit: `${AGENCY}-ERO`, assessed: 'Met three of four goals' },
        { unit: `${AGENCY}-HSI`, assessed: 'Met all four goals' },
        { unit: `${AGENCY}-MA`, assessed: 'Met three of four goals' },
        { unit: `${AGENCY}-OPLA`, assessed: 'Met two of four goals' },
      ],
    },
  })
  return events
}

type Supervisors = (person: string, on: IsoDate) => string | undefined

/** The appraisals of the cycle that waits, up to the executive's answer, and the plans of the year that has begun. */
export function appraisalEvents(
  frame: Frame,
  people: readonly Person[],
  ratings: readonly Rating[],
  supervisors: readonly NewEvent[],
): NewEvent[] {
  const draw = seeded(frame.cycle)
  const supervisorOn = supervisorsOf(supervisors)
  const events: NewEvent[] = []
  const initial = ratings.filter(({ fiscalYear, stage }) => fiscalYear === frame.cycle && stage === 'initial')
  for (const rating of initial) {
    const person = people.find(({ id }) => id === rating.person)
    if (person !== undefined) events.push(...yearOf(draw, frame, person, rating, supervisorOn))
  }
  const rated = new Set(initial.map(({ person }) => person))
  const end = fiscalYearEnd(frame.cycle)
  for (const person of people) {
    if (rated.has(person.id) || !serves(person, end)) continue
    events.push(...unratedOf(draw, frame, person, supervisorOn))
  }
  const serving = people.filter(
    (person) => serves(person, frame.today) && person.name !== CAST[SEATS.appointingAuthority],
  )
  const next = serving.filter(({ entered }) => entered < addDays(fiscalYearEnd(frame.cycle), -60))
  for (const [index, person] of next.entries()) {
    if (index < next.length - WITHOUT)
      events.push(...begunOf(draw, frame, person, LATE[index - 10] ?? 0, supervisorOn))
  }
  return events.filter(({ effective }) => effective <= frame.today)
}

function supervisorsOf(events: readonly NewEvent[]): Supervisors {
  return (person, on) => {
    let found: string | undefined
    for (const { stream, type, effective, body } of events) {
      if (stream !== `person:${person}` || effective > on || type !== 'organisation/supervisor-assigned')
        continue
      found = body.supervisor
    }
    return found
  }
}

/** One closed year: the plan in time, reviews, the supervisor's rating, the talk about it, and the executive's answer. */
function yearOf(
  draw: Draw,
  frame: Frame,
  person: Person,
  rating: Rating,
  supervisorOn: Supervisors,
): NewEvent[] {
  const { cycle } = frame
  const from = later(addDays(fiscalYearEnd(cycle - 1), 1), person.entered)
  const supervisor = supervisorOn(person.id, rating.on) ?? supervisorOn(person.id, from)
  if (supervisor === undefined) return []
  const communicated =
    person.entered > addDays(fiscalYearEnd(cycle - 1), 1) ? from : addDays(from, -draw.whole(2, 12))
  const weights = draw.pick(WEIGHTS)
  const events = planEvents(draw, person.id, cycle, supervisor, communicated, weights)
  const stream = appraisalStream(person.id, cycle)
  const of = { person: person.id, fiscalYear: cycle }
  const end = fiscalYearEnd(cycle)
  events.push(...reviewsOf(draw, frame, person, from, rating.level < 3))
  if (draw.chance(60))
    events.push({
      stream,
      type: 'appraisal/accomplishment-logged',
      effective: addDays(end, -draw.whole(5, 60)),
      body: { ...of, element: 'e5' },
      personal: { text: 'Demonstration: the new schedule was taken over by two other offices.' },
    })
  const levels = levelsFor(draw, rating.level, weights)
  const keys = levels.map((level, index) => [`e${index + 1}`, level] as const)
  const narratives = keys.map(([key, level]) => [`${key}.narrative`, narrativeOf(draw, level)] as const)
  const shared = addDays(rating.on, 1)
  const answerBy = addDays(shared, ANSWER_DAYS)
  events.push(
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: rating.on,
      body: {
        ...of,
        version: 1,
        levels: Object.fromEntries(keys),
        level: rating.level,
        score: scoreOf(levels, weights),
      },
      personal: { ...Object.fromEntries(narratives), summary: narrativeOf(draw, rating.level) },
    },
    { stream, type: 'appraisal/rating-shared', effective: shared, body: { ...of, answerBy } },
  )
  const commented = rating.level < 4 && draw.chance(35)
  events.push({
    stream,
    type: 'appraisal/answered',
    effective: addDays(shared, draw.whole(1, ANSWER_DAYS)),
    body: { ...of, answer: commented ? 'commented' : 'waived' },
    ...(commented ? { personal: { text: 'Demonstration: the late report waited for another office.' } } : {}),
  })
  return events
}

/** The progress reviews of a closed year, one or two of them left out here and there. */
function reviewsOf(
  draw: Draw,
  frame: Frame,
  { id }: Person,
  from: IsoDate,
  belowFullySuccessful: boolean,
): NewEvent[] {
  const of = { person: id, fiscalYear: frame.cycle }
  return [88, 180, 270].flatMap((days): NewEvent[] => {
    const on = addDays(addDays(fiscalYearEnd(frame.cycle - 1), 1), days)
    if (on <= addDays(from, 20) || draw.chance(4)) return []
    return [
      {
        stream: appraisalStream(id, frame.cycle),
        type: 'appraisal/progress-reviewed',
        effective: on,
        body: { ...of, informal: draw.chance(30), belowFullySuccessful, advised: true },
        personal: {
          feedback: 'Demonstration: on the way to the targets; two dates were moved.',
          advice: 'Demonstration: bring the staffing plan forward.',
        },
      },
    ]
  })
}

/** The year of somebody who entered too late to be rated yet, left since, waits for a rating, or is rated apart from career executives. */
function unratedOf(draw: Draw, frame: Frame, person: Person, supervisorOn: Supervisors): NewEvent[] {
  const start = addDays(fiscalYearEnd(frame.cycle - 1), 1)
  const supervisor = supervisorOn(person.id, later(start, person.entered))
  if (supervisor === undefined) return []
  if (person.appointment !== 'career' && person.entered <= addDays(fiscalYearEnd(frame.cycle), -MINIMUM)) {
    const on = addDays(fiscalYearEnd(frame.cycle), draw.whole(10, 24))
    const rating = {
      person: person.id,
      fiscalYear: frame.cycle,
      stage: 'initial',
      level: draw.pick([3, 3, 4] as const),
      on,
    } as const
    return yearOf(draw, frame, person, rating, supervisorOn)
  }
  const on = person.entered > start ? person.entered : addDays(start, -draw.whole(2, 12))
  const plan = planEvents(draw, person.id, frame.cycle, supervisor, on, draw.pick(WEIGHTS))
  const stream = appraisalStream(person.id, frame.cycle)
  const of = { person: person.id, fiscalYear: frame.cycle }
  const end = fiscalYearEnd(frame.cycle)
  if (person.left !== undefined) {
    const body = { ...of, ground: 'left before a rating' }
    return [...plan, { stream, type: 'appraisal/not-rated', effective: person.left.on, body }]
  }
  const until = addDays(on, MINIMUM - 1)
  if (until <= end) return [...plan, ...reviewsOf(draw, frame, person, on, false)]
  return [...plan, { stream, type: 'appraisal/period-extended', effective: end, body: { ...of, until } }]
}

/** The plan of the year that has begun; `late` days after its first day. */
function begunOf(
  draw: Draw,
  frame: Frame,
  person: Person,
  late: number,
  supervisorOn: Supervisors,
): NewEvent[] {
  const start = addDays(fiscalYearEnd(frame.cycle), 1)
  const supervisor = supervisorOn(person.id, start)
  if (supervisor === undefined) return []
  const on = late > 0 ? addDays(start, late) : addDays(start, -draw.whole(1, 14))
  return planEvents(draw, person.id, frame.cycle + 1, supervisor, on, draw.pick(WEIGHTS))
}

function planEvents(
  draw: Draw,
  person: string,
  fiscalYear: number,
  supervisor: string,
  communicated: IsoDate,
  weights: readonly number[],
): NewEvent[] {
  const stream = appraisalStream(person, fiscalYear)
  const start = addDays(fiscalYearEnd(fiscalYear - 1), 1)
  const of = { person, fiscalYear }
  const consulted = addDays(communicated, -draw.whole(2, 9))
  const signed = addDays(communicated, draw.whole(0, 3))
  const texts: [string, string][] = weights.map((_, index) => [`e${index + 1}.standard`, standardOf(index)])
  for (const [index, text] of requirementsOf(draw).entries())
    texts.push([`e5.requirement.${index + 1}`, text])
  return [
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: addDays(consulted, -draw.whole(3, 12)),
      body: {
        ...of,
        unit: AGENCY,
        system: 'fiscal-2026',
        start,
        end: fiscalYearEnd(fiscalYear),
        supervisor,
        elements: weights.map((weight, index) => elementOf(index, weight)),
      },
      personal: Object.fromEntries(texts),
    },
    {
      stream,
      type: 'appraisal/plan-consulted',
      effective: consulted,
      body: { ...of, answer: 'acknowledged' },
    },
    {
      stream,
      type: 'appraisal/plan-communicated',
      effective: communicated,
      body: { ...of, daysLate: Math.max(0, daysBetween(start, communicated)) },
    },
    { stream, type: 'appraisal/plan-signed', effective: signed, body: { ...of, as: 'supervisor' } },
    { stream, type: 'appraisal/plan-signed', effective: signed, body: { ...of, as: 'executive' } },
  ]
}

function elementOf(index: number, weight: number): PlanElement {
  const results = index === 4
  return {
    key: `e${index + 1}`,
    name: ELEMENT_NAMES[index] ?? `Element ${index + 1}`,
    critical: true,
    kind: results ? 'results' : index === 3 ? 'managing-subordinates' : 'leadership',
    covers: results ? 'organizational' : 'individual',
    weight: weight * PERCENT,
    requirements: results ? 3 : 0,
    goals: results ? GOALS.slice(0, 3) : [GOALS[index] ?? GOALS[0]],
    measures: results ? ['results', 'customers', 'employees', 'peers'] : ['results'],
  }
}

/** Lowest score of each level of the bands carried over from 2012. */
const BANDS: Readonly<Record<Level, readonly [number, number]>> = {
  5: [475, 500],
  4: [400, 474],
  3: [300, 399],
  2: [200, 299],
  1: [0, 500],
}

/** Levels of the five elements that come to a summary level. */
function levelsFor(draw: Draw, level: Level, weights: readonly number[]): readonly Level[] {
  const [least, most] = BANDS[level]
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const levels = weights.map((_, index) =>
      level === 1 ? (index === 4 ? 1 : draw.pick([2, 3] as const)) : near(draw, level),
    )
    const score = scoreOf(levels, weights)
    if (score >= least && score <= most && (level === 1 || !levels.includes(1))) return levels
  }
  return weights.map(() => level)
}

function near(draw: Draw, level: Level): Level {
  const drawn = draw.pick([level, level, level + 1, level + 1, level - 1])
  return Math.min(5, Math.max(2, drawn)) as Level
}

function scoreOf(levels: readonly Level[], weights: readonly number[]): number {
  return levels.reduce<number>((sum, level, index) => sum + level * (weights[index] ?? 0), 0)
}
