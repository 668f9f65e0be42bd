import { day, type IsoDate } from '../../base/dates.ts'
import type { PlanElement } from '../../record/bodies/appraisal.ts'
import type { AppraisalSystem } from '../../record/appraisal-terms.ts'
import { appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import type { NewEvent } from '../../record/event.ts'
import type { AppointmentType } from '../../record/terms.ts'
import { CRITICAL_ELEMENTS } from '../../rulebook/tables/critical-elements.ts'
import { Office, type Told } from '../office.fixture.ts'

/** Who acts in the tests of appraisals; all of them in the component with the code HSBB but the last. */
export const supervisor = { person: 'ice-s', name: 'A supervisor', role: 'supervisor', unit: 'HSBB' }
export const successor = { person: 'ice-n', name: 'A later supervisor', role: 'supervisor', unit: 'HSBB' }
export const executive = { person: 'ice-x', name: 'An executive', role: 'executive', unit: 'HSBB' }
export const other = { person: 'ice-y', name: 'Another executive', role: 'executive', unit: 'HSBB' }
export const reviewer = {
  person: 'ice-h',
  name: 'A reviewer',
  role: 'higher-level-reviewer',
  unit: 'HSBB',
}
export const specialist = {
  person: 'ice-w',
  name: 'A specialist',
  role: 'executive-services',
  unit: 'HSBB',
}
export const director = { person: 'ice-d', name: 'The Director', role: 'appointing-authority', unit: 'HSBB' }
export const humanCapital = {
  person: 'dhs-c',
  name: 'An officer of the department',
  role: 'department-human-capital',
  unit: 'HS',
}

/** The appraisal of the executive for fiscal year 2020. */
export const OF = { unit: 'HSBB', person: executive.person, fiscalYear: 2020 } as const

/** The levels of the system, from the highest to the lowest. */
export const LEVELS = [
  'Outstanding',
  'Exceeds Fully Successful',
  'Fully Successful',
  'Minimally Satisfactory',
  'Unsatisfactory',
]

/** A plan without weights: three critical elements with a fourth on managing subordinates, and another one. */
export const ELEMENTS: readonly PlanElement[] = [
  element('e1', 'Removal operations', { kind: 'results', goals: [goal(1)], requirements: 1 }),
  element('e2', 'Capacity of the field offices', {
    kind: 'results',
    covers: 'organizational',
    goals: [goal(2)],
    requirements: 1,
  }),
  element('e3', 'Leading change', { kind: 'leadership', measures: ['customers', 'peers'], goals: [goal(1)] }),
  element('e4', 'Internal communication', { kind: 'other', critical: false, goals: [goal(2)] }),
  element('e5', 'Managing the performance of subordinates', {
    kind: 'managing-subordinates',
    covers: 'both',
    measures: ['employees'],
    goals: [goal(2)],
  }),
]

/** A plan with weights: the five elements that the law names for a period, the fifth with three requirements. */
export function weighted(periodStart: IsoDate, weights: readonly number[]): readonly PlanElement[] {
  const names = CRITICAL_ELEMENTS.rows.find(({ from }) => from <= periodStart)?.value.elements ?? []
  return names.map((name, index) =>
    element(`e${index + 1}`, name, {
      kind: index === 4 ? 'results' : index === 1 ? 'managing-subordinates' : 'leadership',
      covers: 'both',
      weight: (weights[index] ?? 0) * 100,
      requirements: index === 4 ? 3 : 0,
      goals: index === 4 ? [goal(1), goal(2), goal(1)] : [goal(1)],
      measures: ['results', 'customers', 'employees', 'peers'],
    }),
  )
}

/** A goal of the cycle. */
export function goal(number: number): PlanElement['goals'][number] {
  return { goal: `Goal ${number}`, source: 'Strategic plan 2018-2022', page: String(10 + number) }
}

function element(key: string, name: string, rest: Partial<PlanElement>): PlanElement {
  const kind = rest.kind ?? 'other'
  return {
    key,
    name,
    critical: true,
    covers: 'individual',
    requirements: 0,
    goals: [],
    measures: ['results'],
    ...rest,
    kind,
  }
}

/** The texts of elements, as they are sealed. */
export function textsOf(elements: readonly PlanElement[]): Record<string, string> {
  return Object.fromEntries(
    elements.flatMap(({ key, name, requirements }) => [
      [`${key}.standard`, `Fully successful in: ${name}`],
      ...Array.from({ length: requirements }, (_, index): [string, string] => [
        `${key}.requirement.${index + 1}`,
        `Requirement ${index + 1} of ${name}`,
      ]),
    ]),
  )
}

/** What a test says of the cycle besides the usual one. */
type Cycle = { fiscalYear?: number; system?: AppraisalSystem }

/** The component HSBB: its people, its system as published, and the cycle, open. */
export function component(
  told: Told = {},
  { fiscalYear = 2020, system = 'rule-of-2000' }: Cycle = {},
): Office {
  const office = new Office({ today: day(`${fiscalYear - 1}-09-20`), ...told })
  const people = [
    [supervisor.person, director.person],
    [successor.person, director.person],
    [executive.person, supervisor.person],
    [other.person, supervisor.person],
    [reviewer.person, director.person],
  ] as const
  for (const [person, above] of people) office.record(appointed(person, above))
  const start = day(`${fiscalYear - 1}-10-01`)
  const end = day(`${fiscalYear}-09-30`)
  office.record([
    {
      stream: 'appraisal-system:HSBB',
      type: 'appraisal/system-published',
      effective: day('2017-01-03'),
      body: {
        unit: 'HSBB',
        system,
        levels: LEVELS,
        approvedOn: day('2016-12-01'),
        letter: 'OPM 16-12',
        progressReviews: 1,
      },
    },
    {
      stream: `cycle:HSBB/${fiscalYear}`,
      type: 'appraisal/cycle-opened',
      effective: day(`${fiscalYear - 1}-09-01`),
      body: { unit: 'HSBB', fiscalYear, start, end, system },
    },
    {
      stream: `cycle:HSBB/${fiscalYear}`,
      type: 'appraisal/goals-set',
      effective: day(`${fiscalYear - 1}-09-01`),
      body: {
        unit: 'HSBB',
        fiscalYear,
        goals: [1, 2].map((number) => ({ source: '', ...goal(number) })),
      },
    },
  ])
  return office
}

/** An appointment, and a supervisor of record. */
export function appointed(
  person: string,
  above: string,
  on: IsoDate = day('2015-01-11'),
  appointment: AppointmentType = 'career',
): NewEvent[] {
  const stream = `person:${person}`
  const position = `post-of-${person}`
  return [
    {
      stream,
      type: 'staffing/appointed',
      effective: on,
      body: { person, position, appointment, initial: true },
    },
    supervised(person, above, on),
  ]
}

/** From a day on somebody is the supervisor of record. */
export function supervised(person: string, above: string, on: IsoDate): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'organisation/supervisor-assigned',
    effective: on,
    body: { person, supervisor: above, supervisorIs: 'career' },
  }
}

/** The executive leaves the Service. */
export function separated(person: string, on: IsoDate): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'staffing/separated',
    effective: on,
    body: { person, position: `post-of-${person}`, reason: 'retirement' },
  }
}

/** What a test says of a plan besides the usual one. */
type Plan = Cycle & { person?: string; communicated?: IsoDate; elements?: readonly PlanElement[] }

/** The component with a plan drafted, consulted on, communicated and signed by both. */
export function planned(told: Told = {}, plan: Plan = {}): Office {
  const { fiscalYear = 2020, system = 'rule-of-2000' } = plan
  const office = component({ today: day(`${fiscalYear}-04-08`), ...told }, { fiscalYear, system })
  recordPlan(office, plan)
  return office
}

/** Records a plan drafted, consulted on, communicated and signed by both. */
export function recordPlan(office: Office, plan: Plan = {}): void {
  const { person = executive.person, fiscalYear = 2020, system = 'rule-of-2000', elements = ELEMENTS } = plan
  const start = day(`${fiscalYear - 1}-10-01`)
  const communicated = plan.communicated ?? day(`${fiscalYear - 1}-09-27`)
  const stream = appraisalStream(person, fiscalYear)
  const of = { person, fiscalYear }
  const draft = {
    ...of,
    unit: 'HSBB',
    system,
    start,
    end: day(`${fiscalYear}-09-30`),
    supervisor: supervisor.person,
    elements,
  }
  const drafted = day(`${fiscalYear - 1}-09-18`)
  office.record(
    [
      {
        stream,
        type: 'appraisal/plan-drafted',
        effective: drafted,
        body: draft,
        personal: textsOf(elements),
      },
      {
        stream,
        type: 'appraisal/plan-consulted',
        effective: day(`${fiscalYear - 1}-09-20`),
        body: { ...of, answer: 'acknowledged' },
      },
      {
        stream,
        type: 'appraisal/plan-communicated',
        effective: communicated,
        body: { ...of, daysLate: 0 },
      },
      {
        stream,
        type: 'appraisal/plan-signed',
        effective: communicated,
        body: { ...of, as: 'supervisor' },
      },
    ],
    supervisor.person,
  )
  office.record(
    [
      {
        stream,
        type: 'appraisal/plan-signed',
        effective: communicated,
        body: { ...of, as: 'executive' },
      },
    ],
    person,
  )
}

/** The appraisal as the office's entries make it. */
export function appraisalIn(office: Office, person: string = executive.person, fiscalYear = 2020) {
  const stream = appraisalStream(person, fiscalYear)
  const appraisal = appraisalOf(standing(office.entries.filter((entry) => entry.stream === stream)))
  if (appraisal === undefined) throw new Error(`no plan was drafted for ${person} in ${fiscalYear}`)
  return appraisal
}
