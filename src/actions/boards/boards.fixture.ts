import { day, type IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { PoolRow } from '../../record/close-out/pool.ts'
import type { NewEvent } from '../../record/event.ts'
import type { AppointmentType } from '../../record/terms.ts'
import type { Relation } from '../action.ts'
import { Office, type Told } from '../office.fixture.ts'
import { appointMember } from './appoint-member.ts'
import { callRoll } from './call-roll.ts'
import { callSitting } from './call-sitting.ts'
import { charterBoard } from './charter-board.ts'
import { publishNotice } from './publish-notice.ts'
import { readCase } from './read-case.ts'
import { settleRecusals } from './settle-recusals.ts'

/** Who acts in the tests of boards. */
export const head = { person: 'head', name: 'The Director', role: 'component-head', unit: 'HSBB' }
export const esu = { person: 'esu', name: 'A specialist', role: 'executive-services', unit: 'HSBB' }

/** A member of the board, who acts. */
export function as(person: string) {
  return { person, name: person, role: 'prb-member', unit: 'HSBB' }
}

export const CALLED = day('2026-11-02')
export const SITS = day('2026-11-10')

export const chartered = {
  unit: 'HSBB',
  board: 'prb-hsbb',
  kind: 'performance-review',
  name: 'Performance Review Board',
  chainYears: 2,
}
export const sitting = { unit: 'HSBB', sitting: 'prb-2026' }
export const called = {
  ...sitting,
  board: 'prb-hsbb',
  fiscalYear: 2026,
  on: SITS,
  agenda: 'Ratings of fiscal year 2026',
}

/** An executive of the pool with the level of the initial rating. */
export function row(
  person: string,
  initial: AppraisalLevel | undefined,
  rest: Partial<PoolRow> = {},
): PoolRow {
  return {
    person,
    name: person,
    component: 'HSBB',
    appointment: 'career',
    inspectorGeneral: false,
    initial,
    score: undefined,
    board: undefined,
    final: undefined,
    locked: undefined,
    ...rest,
  }
}

/** Three executives who are rated, the third noncareer, and one who is not. */
export const POOL = [
  row('x1', 4),
  row('x2', 3),
  row('x3', 4, { appointment: 'noncareer' }),
  row('x4', undefined),
]

/** An appointment on the file. */
export function onFile(person: string, appointment: AppointmentType = 'career'): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'staffing/appointed',
    effective: day('2015-01-11'),
    body: { person, position: `p-${person}`, appointment, initial: true },
  }
}

/** A rating that was shared and answered, or left unanswered. */
export function rated(
  person: string,
  initial: AppraisalLevel,
  rest: { answered?: boolean; answerBy?: IsoDate } = {},
): NewEvent[] {
  const of = { person, fiscalYear: 2026 }
  const stream = `appraisal:${person}/2026`
  const answerBy = rest.answerBy ?? day('2026-10-22')
  const events: NewEvent[] = [
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: day('2025-09-18'),
      body: {
        ...of,
        unit: 'HSBB',
        system: 'fiscal-2026',
        start: day('2025-10-01'),
        end: day('2026-09-30'),
        supervisor: 's1',
        elements: [],
      },
    },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: day('2026-10-12'),
      body: { ...of, version: 1, levels: {}, level: initial },
    },
    { stream, type: 'appraisal/rating-shared', effective: day('2026-10-15'), body: { ...of, answerBy } },
  ]
  if (rest.answered === true)
    events.push({
      stream,
      type: 'appraisal/answered',
      effective: day('2026-10-20'),
      body: { ...of, answer: 'commented' },
      personal: { text: 'I see it otherwise' },
    })
  return events
}

/** Members with their appointments; the first is the chair, and those whose names begin with `a` are alternates. */
export type Members = Readonly<Record<string, AppointmentType>>

export const FIVE: Members = { c1: 'career', m2: 'career', m3: 'career', n4: 'noncareer', n5: 'noncareer' }

/** An office with its people, the cycle, and their ratings. */
export function office(members: Members = FIVE, told: Told = {}): Office {
  const made = new Office({ today: CALLED, who: esu, pool: POOL, ...told })
  for (const [person, appointment] of Object.entries(members)) made.record([onFile(person, appointment)])
  made.record([
    {
      stream: 'cycle:HSBB/2026',
      type: 'appraisal/cycle-opened',
      effective: day('2025-09-01'),
      body: {
        unit: 'HSBB',
        fiscalYear: 2026,
        start: day('2025-10-01'),
        end: day('2026-09-30'),
        system: 'fiscal-2026',
      },
    },
  ])
  for (const { person, initial } of made.told.pool ?? [])
    if (initial !== undefined) made.record(rated(person, initial))
  return made
}

/** Appoints members as the agency head does. */
export function appointed(made: Office, members: Members): void {
  const [first] = Object.keys(members)
  for (const person of Object.keys(members)) {
    const seat = person === first ? 'chair' : person.startsWith('a') ? 'alternate' : 'member'
    made.take(
      appointMember,
      {
        unit: 'HSBB',
        board: 'prb-hsbb',
        person,
        seat,
        document: 'Order of 1 October',
        effective: '2026-10-05',
      },
      { who: head, today: day('2026-10-01') },
    )
  }
}

/** The board chartered and appointed, notice of every member published. */
export function board(members: Members = FIVE, told: Told = {}): Office {
  const made = office(members, told)
  made.take(charterBoard, chartered, { who: head, today: day('2026-10-01') })
  appointed(made, members)
  made.take(
    publishNotice,
    {
      unit: 'HSBB',
      board: 'prb-hsbb',
      members: Object.keys(members),
      on: '2026-10-16',
      citation: '91 FR 61234',
    },
    { who: esu, today: day('2026-10-20') },
  )
  return made
}

/** The board with its sitting called. */
export function summoned(members: Members = FIVE, told: Told = {}): Office {
  const made = board(members, told)
  made.take(callSitting, called, { who: esu })
  return made
}

/** Whether two people keep out of each other's cases, as the desk would find in the record. */
export type Related = { relations?: readonly Relation[] }

/** The sitting open: recusals settled, the roll called, and each file read by whoever may. */
export function sat(members: Members = FIVE, told: Told & Related = {}): Office {
  const made = summoned(members, told)
  made.told = { ...made.told, today: SITS }
  for (const person of Object.keys(members)) made.take(settleRecusals, sitting, { who: as(person) })
  const [chair = ''] = Object.keys(members)
  made.take(callRoll, { ...sitting, present: Object.keys(members) }, { who: as(chair) })
  return made
}

/** A member has read a file. */
export function read(made: Office, member: string, person: string): void {
  made.take(readCase, { ...sitting, person }, { who: as(member) })
}
