import { addDays, day, type IsoDate } from '../../src/base/dates.ts'
import { frameOf } from '../../src/demo/calendar.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import { SETTINGS_TO_SIGN } from '../../src/record/close-out/ready.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { boardCaseStream, sittingStream } from '../../src/record/sitting.ts'
import { settingOf } from '../../src/rulebook/settings.ts'
import { type Attack, attacksOf, CERTIFIED, ELEMENTS, SITTING, UNIT } from './attack-list.ts'
import { boardEvents, sittingEvents } from './board.ts'
import type { DemoDesk } from './demo.ts'
import { roleGiven } from './principals.ts'

const FROM = day('2020-01-06')
/** A note of the board's deliberation on one executive. */
export const SECRET = 'said behind closed doors'
/** A sitting whose two chairs certify it at once. */
export const TWO_CHAIRS = 'atk-3'

/** How far an executive's appraisal of the cycle has come. */
type Stage = 'none' | 'planned' | 'rated' | 'shared' | 'answered' | 'recommended'

type Made = {
  stage: Stage
  supervisor: string
  /** When the plan was communicated; the first day of the period unless said. */
  planned?: IsoDate
  shared?: IsoDate
  left?: IsoDate
}

/** The entries that make the situation, and what is tried in it. */
export type Situation = { events: readonly NewEvent[]; attacks: readonly Attack[] }

/** Executives of the demonstration's agency made for attacks, each at another point of the cycle that waits for the board. */
export function situationOf(desk: DemoDesk): Situation {
  const today = desk.today()
  const { cycle } = frameOf(today)
  const end = day(`${cycle}-09-30`)
  const [rater, chair] = [desk.demoSeats.supervisor.person, desk.demoSeats['prb-member'].person]
  const head = desk.demoSeats['component-head'].person
  const made: Readonly<Record<string, Made>> = {
    'atk-none': { stage: 'none', supervisor: rater },
    'atk-short': { stage: 'planned', supervisor: rater, planned: addDays(end, -88) },
    'atk-later': { stage: 'planned', supervisor: rater, planned: addDays(end, 20) },
    'atk-plan': { stage: 'planned', supervisor: rater },
    'atk-open': { stage: 'shared', supervisor: rater, shared: addDays(today, -2) },
    'atk-own': { stage: 'answered', supervisor: chair },
    'atk-kin': { stage: 'answered', supervisor: rater },
    'atk-late': { stage: 'answered', supervisor: rater },
    'atk-fine': { stage: 'answered', supervisor: rater },
    'atk-direct': { stage: 'planned', supervisor: head },
    'atk-heard': { stage: 'recommended', supervisor: rater },
    'atk-undiscussed': { stage: 'rated', supervisor: rater },
    'atk-moved': { stage: 'planned', supervisor: 'atk-c1' },
    'atk-left': { stage: 'planned', supervisor: rater, left: addDays(end, -10) },
    'atk-c1': { stage: 'answered', supervisor: rater },
    'atk-c2': { stage: 'none', supervisor: rater },
    'atk-n1': { stage: 'none', supervisor: rater },
    'atk-n2': { stage: 'none', supervisor: rater },
  }
  const cases = ['atk-own', 'atk-kin', 'atk-open', 'atk-c1', 'atk-late']
  const bench = [chair, 'atk-c1', 'atk-c2', 'atk-n1', 'atk-n2']
  const sitting = { board: 'atk-prb', unit: UNIT, fiscalYear: cycle, on: today, settled: bench }
  return {
    events: [
      ...Object.entries(made).flatMap(([person, one]) => executiveEvents(person, one, cycle)),
      ...(['atk-c1', 'atk-c2', 'atk-n1', 'atk-n2'] as const).flatMap((person) =>
        roleGiven(`prb-${person}`, person, 'prb-member', UNIT),
      ),
      ...appraisalEvents(head, { stage: 'answered', supervisor: 'dhs-s002' }, cycle),
      // A supervisor of earlier months, whom somebody else has followed.
      { ...supervised('atk-moved', rater), effective: addDays(end, -200) },
      { ...supervised('atk-moved', 'atk-c1'), effective: addDays(end, -100) },
      ...boardEvents('atk-prb', UNIT, 'Board of the attacks', [
        { person: chair, seat: 'chair' },
        { person: 'atk-c1' },
        { person: 'atk-c2', seat: 'chair' },
        { person: 'atk-n1', appointment: 'noncareer' },
        { person: 'atk-n2', appointment: 'noncareer' },
      ]),
      ...sittingEvents({ ...sitting, sitting: SITTING, people: cases, present: bench }),
      ...sittingEvents({ ...sitting, sitting: TWO_CHAIRS, people: ['atk-fine'], present: bench }),
      ...sittingEvents({ ...sitting, sitting: CERTIFIED, people: ['atk-heard'], present: bench }),
      {
        stream: sittingStream(SITTING),
        type: 'boards/recusal-entered',
        effective: today,
        body: {
          sitting: SITTING,
          member: chair,
          person: 'atk-kin',
          ground: 'declared relation',
          by: 'the member',
        },
      },
      {
        stream: boardCaseStream(SITTING, 'atk-kin'),
        type: 'boards/note-made',
        effective: today,
        body: { sitting: SITTING, person: 'atk-kin', fiscalYear: cycle, member: 'atk-c2' },
        personal: { text: SECRET },
      },
      {
        stream: sittingStream(CERTIFIED),
        type: 'boards/sitting-certified',
        effective: today,
        body: {
          sitting: CERTIFIED,
          certificate: { rule: 'r', present: [], recusals: [], results: [], answer: 'a' },
        },
      },
      ...SETTINGS_TO_SIGN.flatMap((setting) => settled(setting, settingOf(setting)?.initial ?? '')),
    ],
    attacks: attacksOf({ today, cycle, end, rater, chair, head, executive: desk.demoSeats.executive.person }),
  }
}

/** A setting of the office, as two persons have agreed on it. */
export function settled(setting: string, value: string, unit = UNIT): NewEvent[] {
  const change = `atk-${unit}-${setting}`
  const stream = `setting:${change}`
  const body = { change, setting, unit, value, source: 'Test', reason: 'Test' }
  return [
    { stream, type: 'organisation/setting-proposed', effective: FROM, body },
    { stream, type: 'organisation/change-approved', effective: FROM, body: { change: stream } },
  ]
}

/** From a day long past on somebody is the supervisor of record, unless another day is put in. */
export function supervised(person: string, supervisor: string): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'organisation/supervisor-assigned',
    effective: FROM,
    body: { person, supervisor, supervisorIs: 'career' },
  }
}

function executiveEvents(person: string, made: Made, cycle: number): NewEvent[] {
  const position = `${person}-p`
  const appointment = person.startsWith('atk-n') && person !== 'atk-none' ? 'noncareer' : 'career'
  const stream = `person:${person}`
  const left: NewEvent[] =
    made.left === undefined
      ? []
      : [
          {
            stream,
            type: 'staffing/separated',
            effective: made.left,
            body: { person, position, reason: 'retirement' },
          },
        ]
  return [
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: FROM,
      body: { position, unit: UNIT, title: `Director ${person}`, location: 'Here', designation: 'general' },
    },
    {
      stream,
      type: 'people/person-entered',
      effective: FROM,
      body: { person },
      personal: { name: `Attacked, ${person}` },
    },
    {
      stream,
      type: 'staffing/appointed',
      effective: FROM,
      body: { person, position, appointment, initial: true },
    },
    supervised(person, made.supervisor),
    ...appraisalEvents(person, made, cycle),
    ...left,
  ]
}

const STAGES: readonly Stage[] = ['none', 'planned', 'rated', 'shared', 'answered', 'recommended']

function appraisalEvents(person: string, made: Made, cycle: number): NewEvent[] {
  const stream = appraisalStream(person, cycle)
  const [start, end] = [day(`${cycle - 1}-10-01`), day(`${cycle}-09-30`)]
  const of = { person, fiscalYear: cycle }
  const planned = made.planned ?? start
  const shared = made.shared ?? addDays(end, 16)
  const steps: readonly NewEvent[][] = [
    [],
    [
      {
        stream,
        type: 'appraisal/plan-drafted',
        effective: start,
        body: {
          ...of,
          unit: UNIT,
          system: 'fiscal-2026',
          start,
          end,
          supervisor: made.supervisor,
          elements: ELEMENTS,
        },
        personal: Object.fromEntries(ELEMENTS.map(({ key }) => [`${key}.standard`, 'Meets the targets'])),
      },
      { stream, type: 'appraisal/plan-communicated', effective: planned, body: { ...of, daysLate: 0 } },
    ],
    [
      {
        stream,
        type: 'appraisal/initially-rated',
        effective: addDays(end, 15),
        body: {
          ...of,
          version: 1,
          levels: Object.fromEntries(ELEMENTS.map(({ key }) => [key, 4 as const])),
          level: 4,
          score: 40_000,
        },
        personal: { summary: 'Met the targets' },
      },
    ],
    [
      {
        stream,
        type: 'appraisal/rating-shared',
        effective: shared,
        body: { ...of, answerBy: addDays(shared, 7) },
      },
    ],
    [
      {
        stream,
        type: 'appraisal/answered',
        effective: addDays(shared, 1),
        body: { ...of, answer: 'waived' },
      },
    ],
    [
      {
        stream,
        type: 'appraisal/board-recommended',
        effective: addDays(shared, 3),
        body: { ...of, sitting: CERTIFIED, level: 4 },
      },
    ],
  ]
  return steps.slice(0, STAGES.indexOf(made.stage) + 1).flat()
}
