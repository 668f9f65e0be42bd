import { addDays, day, type IsoDate } from '../../src/base/dates.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import { boardStream } from '../../src/record/board.ts'
import { cycleStream } from '../../src/record/appraisal-cycle.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { boardCaseStream, type Recusal, sittingStream } from '../../src/record/sitting.ts'
import { roleGiven } from './principals.ts'

const FROM = day('2024-01-01')

/** A member of a board made for a test. */
export type Sitter = {
  person: string
  seat?: 'chair' | 'member' | 'alternate'
  appointment?: 'career' | 'noncareer'
  noticed?: boolean
}

/** A board with its charter, its members and the notice of those who are not said to lack one. */
export function boardEvents(
  board: string,
  unit: string,
  name: string,
  members: readonly Sitter[],
): NewEvent[] {
  const stream = boardStream(board)
  const noticed = members.filter(({ noticed: is }) => is !== false).map(({ person }) => person)
  return [
    {
      stream,
      type: 'boards/board-chartered',
      effective: FROM,
      body: {
        board,
        kind: 'performance-review',
        unit,
        name,
        charter: 'Charter of 2024',
        interim: false,
        chairVotes: true,
        chainYears: 3,
      },
    },
    ...members.map(
      ({ person, seat = 'member', appointment = 'career' }): NewEvent => ({
        stream,
        type: 'boards/member-appointed',
        effective: day('2025-01-06'),
        body: { board, person, seat, voting: true, appointment, agency: unit, document: 'Letter of 2025' },
      }),
    ),
    {
      stream,
      type: 'boards/notice-published',
      effective: day('2025-01-03'),
      body: { board, members: noticed, citation: '90 FR 1234' },
    },
  ]
}

/** A sitting on some people's cases. */
export type SittingMade = {
  sitting: string
  board: string
  unit: string
  fiscalYear: number
  on: IsoDate
  people: readonly string[]
  present?: readonly string[]
  settled?: readonly string[]
  recusals?: readonly Recusal[]
}

/** A sitting with its cases; its roll, recusals and who has settled them as far as they are said. */
export function sittingEvents(made: SittingMade): NewEvent[] {
  const { sitting, board, unit, fiscalYear, on, people, present, settled = [], recusals = [] } = made
  const stream = sittingStream(sitting)
  return [
    {
      stream,
      type: 'boards/sitting-called',
      effective: on,
      body: { sitting, board, unit, fiscalYear, agenda: 'Initial ratings and the cap.', people },
    },
    ...people.map(
      (person): NewEvent => ({
        stream: boardCaseStream(sitting, person),
        type: 'boards/case-assigned',
        effective: on,
        body: { sitting, person, fiscalYear, board, unit, career: true },
      }),
    ),
    ...(present === undefined
      ? []
      : [{ stream, type: 'boards/roll-called', effective: on, body: { sitting, present } } as const]),
    ...recusals.map(
      (recusal): NewEvent => ({
        stream,
        type: 'boards/recusal-entered',
        effective: on,
        body: { sitting, ...recusal },
      }),
    ),
    ...settled.map(
      (member): NewEvent => ({
        stream,
        type: 'boards/recusals-settled',
        effective: on,
        body: { sitting, member },
      }),
    ),
  ]
}

/** An agency made for a test: its unit, and what the ids of its people begin with. */
export type AgencyMade = { unit: string; parent: string; prefix: string; fiscalYear: number }

/** An agency with a cycle, one career executive for each level given, who has it as initial rating, and an office. */
export function agencyEvents(agency: AgencyMade, levels: readonly AppraisalLevel[]): NewEvent[] {
  const { unit, parent, prefix, fiscalYear } = agency
  const office = `${prefix}-s001`
  return [
    {
      stream: `unit:${unit}`,
      type: 'organisation/unit-established',
      effective: FROM,
      body: { unit, kind: 'component', name: `Bureau ${unit}`, parent, source: 'test' },
    },
    {
      stream: cycleStream(unit, fiscalYear),
      type: 'appraisal/cycle-opened',
      effective: day(`${fiscalYear - 1}-09-01`),
      body: { unit, fiscalYear, ...yearOf(fiscalYear), system: 'fiscal-2026' },
    },
    {
      stream: `person:${office}`,
      type: 'people/official-entered',
      effective: FROM,
      body: { person: office },
      personal: { name: `Office, ${unit}` },
    },
    ...roleGiven(`${prefix}-esu`, office, 'executive-services', unit),
    ...levels.flatMap((level, index) => executive(agency, index + 1, level)),
  ]
}

/** The id of an executive of an agency made for a test, from 1. */
export function executiveOf(prefix: string, number: number): string {
  return `${prefix}-e${String(number).padStart(4, '0')}`
}

function yearOf(fiscalYear: number): { start: IsoDate; end: IsoDate } {
  return { start: day(`${fiscalYear - 1}-10-01`), end: day(`${fiscalYear}-09-30`) }
}

const SCORES: Readonly<Record<AppraisalLevel, number>> = { 5: 480, 4: 410, 3: 390, 2: 250, 1: 150 }

function executive(
  { unit, prefix, fiscalYear }: AgencyMade,
  number: number,
  level: AppraisalLevel,
): NewEvent[] {
  const person = executiveOf(prefix, number)
  const position = `${person}-p`
  const stream = appraisalStream(person, fiscalYear)
  const of = { person, fiscalYear }
  const rated = day(`${fiscalYear}-10-15`)
  const supervisor = `${prefix}-sup`
  const elements = [
    {
      key: 'e1',
      name: 'Results',
      critical: true,
      kind: 'results',
      covers: 'individual',
      weight: 10_000,
      requirements: 1,
      goals: [],
      measures: ['results'],
    },
  ] as const
  return [
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: FROM,
      body: { position, unit, title: `Director ${number}`, location: 'Here', designation: 'general' },
    },
    {
      stream: `person:${person}`,
      type: 'people/person-entered',
      effective: FROM,
      body: { person },
      personal: {
        name: `${prefix.slice(0, 1).toUpperCase()}${prefix.slice(1)}son${String(number).padStart(4, '0')}, Ann`,
      },
    },
    {
      stream: `person:${person}`,
      type: 'staffing/appointed',
      effective: FROM,
      body: { person, position, appointment: 'career', initial: true },
    },
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: yearOf(fiscalYear).start,
      body: { ...of, unit, system: 'fiscal-2026', ...yearOf(fiscalYear), supervisor, elements },
      personal: { 'e1.standard': `Standard of ${person}`, 'e1.requirement.1': `Requirement of ${person}` },
    },
    {
      stream,
      type: 'appraisal/plan-communicated',
      effective: yearOf(fiscalYear).start,
      body: { ...of, daysLate: 0 },
    },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: rated,
      body: { ...of, version: 1, levels: { e1: level }, level, score: SCORES[level] + number },
      personal: { 'e1.narrative': `Narrative of ${person}`, summary: `Summary of ${person}` },
    },
    {
      stream,
      type: 'appraisal/rating-shared',
      effective: addDays(rated, 1),
      body: { ...of, answerBy: addDays(rated, 8) },
    },
    {
      stream,
      type: 'appraisal/answered',
      effective: addDays(rated, 2),
      body: { ...of, answer: 'commented' },
      personal: { text: `Answer of ${person}` },
    },
  ]
}
