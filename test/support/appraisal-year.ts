import assert from 'node:assert/strict'
import { act } from '../../src/desk/act.ts'
import { principalOfSeat } from '../../src/desk/seats.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { CAST } from './appraisal-office.ts'
import { Caller, isError, json, type Json } from './caller.ts'
import type { DemoDesk } from './demo.ts'
import { lastEntry } from './record.ts'
import type { Answer } from './visitor.ts'

export const OF = { unit: 'HSBB', person: CAST.executive, fiscalYear: 2020 }
export const GOAL = 'Shorten the time from referral to decision'
export const STANDARD = 'Meets the targets that are set below'

export const element = (name: string, more: object) => ({
  name,
  critical: true,
  kind: 'results',
  covers: 'individual',
  standard: STANDARD,
  requirements: ['Cut the median time of cases to 35 days'],
  goals: [{ goal: GOAL, source: 'QHSR', page: '12' }],
  measures: ['results'],
  ...more,
})

export const ELEMENTS = [
  element('Own results', {}),
  element('Results of the office', {
    covers: 'organizational',
    measures: ['results', 'customers', 'employees', 'peers'],
  }),
  element('Leading', { kind: 'leadership' }),
  element('Special projects', { kind: 'other', critical: false }),
  element('Managing subordinates', { kind: 'managing-subordinates', critical: false }),
]

export const level = (name: string, stands: string) => ({ name, stands })
export const LEVELS = [
  level('Outstanding', 'fully successful'),
  level('Exceeds fully successful', 'fully successful'),
  level('Fully successful', 'fully successful'),
  level('Minimally satisfactory', 'minimally satisfactory'),
  level('Unsatisfactory', 'unsatisfactory'),
]
export const SYSTEM = {
  unit: 'HSBB',
  system: 'rule-of-2000',
  from: '2019-09-03',
  levels: LEVELS,
  approvedOn: '2019-08-20',
  letter: 'OPM letter of 20 August 2019',
  correctionOutstanding: false,
  progressReviews: 1,
  alignsPlans: true,
  appraisesYearly: true,
  resultsUsed: true,
  elementsOnCompetencies: true,
  standardForEachLevel: true,
  derivedMathematically: true,
}
export const NARRATIVE = 'Met the target a month early; the inspection praised the records'
export const RATING = {
  ...OF,
  on: '2020-10-15',
  levels: ['e1', 'e2', 'e3', 'e4', 'e5'].map((key) => ({ element: key, level: 4, narrative: NARRATIVE })),
  level: 4,
  summary: 'All targets were met and two were passed',
}
export const BOARD = { unit: 'HSBB', board: 'prb' }
export const CHARTER = {
  ...BOARD,
  kind: 'performance-review',
  name: 'Performance Review Board',
  charter: 'PRB Charter of 31 July 2019',
  chainYears: 2,
}
export const SITTING = { unit: 'HSBB', sitting: 'prb-2020' }
export const CASE = { ...SITTING, person: CAST.executive }

/** Somebody who works through the API on a desk, day by day. */
export class Year {
  readonly desk: DemoDesk
  readonly caller: Caller

  constructor(desk: DemoDesk) {
    this.desk = desk
    this.caller = new Caller(desk)
  }

  on(date: string): void {
    this.desk.clock.now = `${date}T12:00:00.000Z`
  }

  async ask(seat: SeatId, action: string, input: object): Promise<Answer> {
    const id = action.includes('/') ? action : `appraisal/${action}`
    return await this.caller.ask(seat, `/api/actions/${id}`, { input })
  }

  async done(seat: SeatId, action: string, input: object): Promise<Json> {
    const answer = await this.ask(seat, action, input)
    assert.equal(answer.status, 200, `${action}: ${answer.body}`)
    return json(answer)
  }

  /** Not done, with nothing saved: refused by a rule, or with a field to mend. */
  async refused(seat: SeatId, action: string, input: object): Promise<Json> {
    const before = await lastEntry(this.desk)
    const answer = await this.ask(seat, action, input)
    assert.ok([400, 422].includes(answer.status), `${action}: ${answer.status} ${answer.body}`)
    assert.equal(await lastEntry(this.desk), before)
    return isError(answer, answer.status)
  }

  /** The seat may not do it at all. */
  async barred(seat: SeatId, action: string, input: object): Promise<void> {
    isError(await this.ask(seat, action, input), 403, 'not-allowed')
  }

  /** A member of the board who is behind no seat of the tests. */
  async asMember(person: string, action: string, input: Json): Promise<void> {
    const who = await principalOfSeat(
      this.desk,
      { person, name: person },
      `role:prb-${person}`,
      this.desk.today(),
    )
    assert.ok(who)
    const outcome = await act(this.desk, who, action, input)
    assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
  }
}
