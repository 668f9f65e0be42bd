import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { act } from '../../src/desk/act.ts'
import { principalOfSeat } from '../../src/desk/seats.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { appraisalDesk, CAST } from '../support/appraisal-office.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import type { DemoDesk } from '../support/demo.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import type { Answer } from '../support/visitor.ts'

const OF = { unit: 'HSBB', person: CAST.executive, fiscalYear: 2020 }
const GOAL = 'Shorten the time from referral to decision'
const STANDARD = 'Meets the targets that are set below'

const element = (name: string, more: object) => ({
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

const ELEMENTS = [
  element('Own results', {}),
  element('Results of the office', {
    covers: 'organizational',
    measures: ['results', 'customers', 'employees', 'peers'],
  }),
  element('Leading', { kind: 'leadership' }),
  element('Special projects', { kind: 'other', critical: false }),
  element('Managing subordinates', { kind: 'managing-subordinates', critical: false }),
]

const level = (name: string, stands: string) => ({ name, stands })
const LEVELS = [
  level('Outstanding', 'fully successful'),
  level('Exceeds fully successful', 'fully successful'),
  level('Fully successful', 'fully successful'),
  level('Minimally satisfactory', 'minimally satisfactory'),
  level('Unsatisfactory', 'unsatisfactory'),
]
const SYSTEM = {
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
const NARRATIVE = 'Met the target a month early; the inspection praised the records'
const RATING = {
  ...OF,
  on: '2020-10-15',
  levels: ['e1', 'e2', 'e3', 'e4', 'e5'].map((key) => ({ element: key, level: 4, narrative: NARRATIVE })),
  level: 4,
  summary: 'All targets were met and two were passed',
}
const BOARD = { unit: 'HSBB', board: 'prb' }
const CHARTER = {
  ...BOARD,
  kind: 'performance-review',
  name: 'Performance Review Board',
  charter: 'PRB Charter of 31 July 2019',
  chainYears: 2,
}
const SITTING = { unit: 'HSBB', sitting: 'prb-2020' }
const CASE = { ...SITTING, person: CAST.executive }

let desk: DemoDesk
let caller: Caller

const topicOf = (action: string): string => (action.includes('/') ? action : `appraisal/${action}`)

async function ask(seat: SeatId, action: string, input: object): Promise<Answer> {
  return await caller.ask(seat, `/api/actions/${topicOf(action)}`, { input })
}

async function done(seat: SeatId, action: string, input: object): Promise<Json> {
  const answer = await ask(seat, action, input)
  assert.equal(answer.status, 200, `${action}: ${answer.body}`)
  return json(answer)
}

/** Not done, with nothing saved: refused by a rule, or with a field to mend. */
async function refused(seat: SeatId, action: string, input: object): Promise<Json> {
  const before = await lastEntry(desk)
  const answer = await ask(seat, action, input)
  assert.ok([400, 422].includes(answer.status), `${action}: ${answer.status} ${answer.body}`)
  assert.equal(await lastEntry(desk), before)
  return isError(answer, answer.status)
}

/** A member of the board who is behind no seat of the tests. */
async function asMember(person: string, action: string, input: Json): Promise<void> {
  const who = await principalOfSeat(desk, { person, name: person }, `role:prb-${person}`, desk.today())
  assert.ok(who)
  const outcome = await act(desk, who, action, input)
  assert.equal(outcome.kind, 'done', JSON.stringify(outcome))
}

function on(date: string): void {
  desk.clock.now = `${date}T12:00:00.000Z`
}

suite('J7, one appraisal year', () => {
  before(async () => {
    desk = await appraisalDesk()
    caller = new Caller(desk)
  })

  test('step 1 and F11: only the department publishes a system, with three to five levels [S4-VIII.A-1, S4-VIII.A-2, S1-IV.B, S1-I, S1-II.A]', async () => {
    isError(await ask('esu', 'publish-system', SYSTEM), 403, 'not-allowed')
    isError(await ask('component-head', 'publish-system', SYSTEM), 403, 'not-allowed')
    const [best, , full, below, worst] = LEVELS
    await refused('department', 'publish-system', { ...SYSTEM, levels: [full, worst] })
    await refused('department', 'publish-system', { ...SYSTEM, levels: [...LEVELS, best] })
    await refused('department', 'publish-system', { ...SYSTEM, levels: [best, full, below] })
    await refused('department', 'publish-system', { ...SYSTEM, approvedOn: '2019-09-20' })
    await done('department', 'publish-system', SYSTEM)
    await done('esu', 'open-cycle', { unit: 'HSBB', fiscalYear: 2020 })
    await done('esu', 'set-goals', {
      unit: 'HSBB',
      fiscalYear: 2020,
      goals: [{ goal: GOAL, source: 'QHSR', page: '12' }],
    })
  })

  test('F12: a component that drops the progress review is refused, as it loosens [S1-IV.C]', async () => {
    await refused('department', 'publish-system', { ...SYSTEM, progressReviews: 0 })
  })

  test('step 2 and F5: a plan needs critical elements, what is fully successful, goals and four kinds of measures [S3-Plan-3, S3-Plan-4, S3-Plan-5, S3-Plan-6, S1-V.A, S1-V.A.4, S1-V.A.5, S1-V.A.8]', async () => {
    on('2019-09-18')
    const missing = isError(
      await ask('executive', 'draft-plan', { ...OF, elements: ELEMENTS }),
      403,
      'not-allowed',
    )
    assert.ok(missing)
    isError(
      await ask('supervisor', 'draft-plan', { ...OF, person: 'ice-e020', elements: ELEMENTS }),
      404,
      'not-found',
    )
    const draft = async (elements: object[]) => await done('supervisor', 'draft-plan', { ...OF, elements })
    const [first, second, ...others] = ELEMENTS
    const cases: [object[], RegExp][] = [
      [[{ ...first, standard: undefined }, second, ...others] as object[], /fully successful/],
      [ELEMENTS.map((one) => ({ ...one, critical: false })), /critical/],
      [ELEMENTS.map((one) => ({ ...one, goals: [] })), /goal/],
      [ELEMENTS.map((one) => ({ ...one, measures: ['results'] })), /customer|measure|peer/],
      [ELEMENTS.filter(({ name }) => name !== 'Managing subordinates'), /subordinates/],
    ]
    for (const [elements, why] of cases) {
      await draft(elements)
      await done('supervisor', 'record-consultation', { ...OF, on: '2019-09-18', answer: 'acknowledged' })
      const body = await refused('supervisor', 'communicate-plan', { ...OF, on: '2019-09-18' })
      assert.match(JSON.stringify(body), why)
    }
    await draft(ELEMENTS)
  })

  test('step 3: consulted on 20 September and communicated on the 27th, in time [S3-Plan-1, S3-Plan-2, S4-VIII.B, S3-Prog-2]', async () => {
    on('2019-09-27')
    await refused('supervisor', 'communicate-plan', { ...OF, on: '2019-09-27' })
    await done('supervisor', 'record-consultation', { ...OF, on: '2019-09-20', answer: 'acknowledged' })
    await done('supervisor', 'communicate-plan', { ...OF, on: '2019-09-27' })
    const [row] = await rowsOf<{ days_late: number; start_on: string; end_on: string }>(
      desk,
      'SELECT days_late, start_on::text, end_on::text FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { days_late: 0, start_on: '2019-10-01', end_on: '2020-09-30' })
    await done('supervisor', 'sign-plan', { ...OF, version: 1 })
    await done('executive', 'sign-plan', { ...OF, version: 1 })
  })

  test('step 4: an informal review counts, and a changed target is a version on top [S3-Prog-1, S3-Prog-3, S3-Prog-4, S3-Prog-5]', async () => {
    on('2020-04-09')
    const review = {
      ...OF,
      on: '2020-04-08',
      informal: true,
      feedback: 'On the way',
      belowFullySuccessful: false,
    }
    await refused('supervisor', 'record-progress-review', { ...review, on: '2020-05-08' })
    await done('supervisor', 'record-progress-review', review)
    const elements = ELEMENTS.map((one) =>
      one.name === 'Own results'
        ? { ...one, requirements: ['Cut the median time of cases to 38 days'] }
        : one,
    )
    await done('supervisor', 'amend-plan', {
      ...OF,
      effective: '2020-04-09',
      consulted: '2020-04-08',
      reason: 'The caseload doubled in March',
      elements,
    })
    await done('executive', 'sign-plan', { ...OF, version: 2 })
    await done('supervisor', 'sign-plan', { ...OF, version: 2 })
    const [row] = await rowsOf<{ plan_version: number; reviews: number }>(
      desk,
      'SELECT plan_version, reviews FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { plan_version: 2, reviews: 1 })
  })

  test('the board: chartered by the head, its members noticed before they serve, most of them career [S3-Ann-4, S3-Ann-5, S0-4.6-4]', async () => {
    on('2020-08-03')
    isError(await ask('esu', 'boards/charter-board', CHARTER), 403, 'not-allowed')
    await done('component-head', 'boards/charter-board', CHARTER)
    const member = { ...BOARD, document: 'Letter of the Director of 3 August 2020', effective: '2020-08-04' }
    for (const [index, person] of CAST.members.entries()) {
      await done('component-head', 'boards/appoint-member', {
        ...member,
        person,
        seat: index === 0 ? 'chair' : 'member',
      })
    }
    await refused('component-head', 'boards/appoint-member', { ...member, person: 'p-esu', seat: 'member' })
    on('2020-09-01')
    await done('esu', 'boards/publish-notice', {
      ...BOARD,
      members: CAST.members,
      on: '2020-09-01',
      citation: '85 FR 54321',
    })
  })

  test('steps 5 and 6, F6 and F7: rated by the supervisor of record alone, each element with its words, and discussed [S3-Ann-2, S4-VIII.C-1, S0-3.8, S1-V.A.2, S3-Ann-3]', async () => {
    on('2020-10-15')
    const [first, ...others] = RATING.levels
    await refused('supervisor', 'rate-initially', {
      ...RATING,
      levels: [{ ...first, narrative: ' ' }, ...others],
    })
    await refused('supervisor', 'rate-initially', { ...RATING, levels: others })
    isError(await ask('reviewer', 'rate-initially', RATING), 403, 'not-allowed')
    await done('supervisor', 'rate-initially', RATING)
    await done('supervisor', 'share-rating', { ...OF, on: '2020-10-15' })
  })

  test('step 7: the executive comments and asks for a review, which supports the level [S4-VIII.C-3]', async () => {
    on('2020-10-20')
    await done('executive', 'answer-rating', {
      ...OF,
      on: '2020-10-20',
      answer: 'commented',
      text: 'The report waited for another office',
    })
    await done('executive', 'request-higher-review', { ...OF, on: '2020-10-20', reviewer: CAST.reviewer })
    const [row] = await rowsOf<{ answer_by: string; review_by: string }>(
      desk,
      'SELECT answer_by::text, review_by::text FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { answer_by: '2020-10-22', review_by: '2020-11-03' })
    on('2020-10-30')
    isError(
      await ask('esu', 'make-higher-review', { ...OF, on: '2020-10-30', level: 4, finding: 'Agreed' }),
      403,
      'not-allowed',
    )
    await done('reviewer', 'make-higher-review', {
      ...OF,
      on: '2020-10-30',
      level: 4,
      finding: 'The level is supported',
    })
  })

  test('step 8: the board reviews the rating and recommends it, after the answer and the review [S4-VIII.D-1, S0-4.4-2, S0-4.4-1, S0-4.4-3]', async () => {
    on('2020-11-10')
    await refused('component-head', 'give-final-rating', { ...OF, on: '2020-11-10', level: 4 })
    await done('esu', 'boards/call-sitting', {
      ...SITTING,
      ...BOARD,
      fiscalYear: 2020,
      on: '2020-11-10',
      agenda: 'Ratings of 2020',
    })
    await done('prb-member', 'boards/call-roll', { ...SITTING, present: CAST.members })
    await refused('prb-member', 'boards/read-case', CASE)
    await done('prb-member', 'boards/settle-recusals', SITTING)
    await refused('prb-member', 'boards/recommend', { ...CASE, level: 4, consent: true })
    for (const member of CAST.members.slice(1)) await asMember(member, 'boards/settle-recusals', SITTING)
    await done('prb-member', 'boards/read-case', CASE)
    isError(await ask('esu', 'boards/recommend', { ...CASE, level: 4, consent: true }), 403, 'not-allowed')
    await done('prb-member', 'boards/recommend', {
      ...CASE,
      level: 4,
      consent: true,
      award: 'concur',
      pay: 'concur',
    })
    await done('prb-member', 'boards/certify-sitting', SITTING)
    await refused('prb-member', 'boards/certify-sitting', SITTING)
  })

  test('step 9 and F10: final by the Director, who may not delegate it, then issued [S0-4.1-5, S0-4.1-fn3, S0-3.9, S4-VIII.D-3]', async () => {
    on('2020-12-14')
    isError(
      await ask('appointing-authority', 'give-final-rating', { ...OF, on: '2020-12-14', level: 4 }),
      403,
      'not-allowed',
    )
    await done('component-head', 'give-final-rating', { ...OF, on: '2020-12-14', level: 4 })
    on('2020-12-16')
    const issued = await done('esu', 'issue-rating', { ...OF, on: '2020-12-16' })
    assert.match(JSON.stringify(issued), /2025-12-1[67]/)
    const [row] = await rowsOf<{ level: number; issued: string }>(
      desk,
      'SELECT final_level AS level, issued_on::text AS issued FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { level: 4, issued: '2020-12-16' })
    const rating = await rowsOf<{ level: number }>(
      desk,
      `SELECT level FROM rating WHERE person_id = $1 AND fiscal_year = 2020 AND stage = 'final'`,
      [CAST.executive],
    )
    assert.deepEqual(rating, [{ level: 4 }])
  })

  test('step 11: the Deputy Secretary validates the distribution once it is signed [S1-IV.A-2, S1-V.A.3]', async () => {
    on('2020-12-18')
    const answer = { unit: 'HSBB', fiscalYear: 2020, on: '2020-12-18', answer: 'validated' }
    await refused('deputy-secretary', 'validate-cycle', answer)
    await done('prb-member', 'sign-distribution', {
      unit: 'HSBB',
      fiscalYear: 2020,
      sitting: SITTING.sitting,
    })
    isError(await ask('component-head', 'validate-cycle', answer), 403, 'not-allowed')
    await done('deputy-secretary', 'validate-cycle', answer)
  })

  test('the journal tells the same as the tables', async () => {
    let differences: Awaited<ReturnType<typeof compareWithRebuild>> = []
    await transact(desk.connection, async (work) => {
      differences = await compareWithRebuild(work)
    })
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})

suite('J7, what is late, early or out of order', () => {
  const [late, short, enough] = CAST.others
  const plan = async (person: string, day: string) => {
    on(day)
    const of = { ...OF, person }
    await done('supervisor', 'draft-plan', { ...of, elements: ELEMENTS })
    await done('supervisor', 'record-consultation', { ...of, on: day, answer: 'declined to sign' })
    return await done('supervisor', 'communicate-plan', { ...of, on: day })
  }
  const rate = (person: string, day: string) => ({ ...RATING, person, on: day })

  before(async () => {
    desk = await appraisalDesk()
    caller = new Caller(desk)
    await done('department', 'publish-system', SYSTEM)
    await done('esu', 'open-cycle', { unit: 'HSBB', fiscalYear: 2020 })
  })

  test('F1: a plan of 10 October is nine days late, says what that costs, and is taken [S3-Plan-2]', async () => {
    const answer = await plan(late, '2019-10-10')
    assert.match(String(answer['says']), /9 days late/)
    assert.match(String(answer['says']), /2019-10-10/)
    const [row] = await rowsOf<{ days_late: number }>(
      desk,
      'SELECT days_late FROM appraisal WHERE person_id = $1',
      [late],
    )
    assert.deepEqual(row, { days_late: 9 })
  })

  test('F2 and F3: under the plan since 4 July a rating is a day early on 30 September, since 3 July it is not [S3-Ann-2]', async () => {
    await plan(enough, '2020-07-03')
    await plan(short, '2020-07-04')
    on('2020-09-30')
    const early = await refused('supervisor', 'rate-initially', rate(short, '2020-09-30'))
    assert.match(JSON.stringify(early), /89/)
    assert.equal(early['earliest'], '2020-10-01')
    await done('supervisor', 'rate-initially', rate(enough, '2020-09-30'))
  })

  test('F4: no progress review by the end is an exception on the list, and does not bar the rating [S3-Prog-1]', async () => {
    const rows = await rowsOf<{ reviews: number }>(
      desk,
      'SELECT reviews FROM appraisal WHERE person_id = $1',
      [enough],
    )
    assert.deepEqual(rows, [{ reviews: 0 }])
    const found = await caller.ask('esu', '/api/appraisals?fiscalYear=2020')
    assert.equal(found.status, 200)
    assert.match(found.body, /review/)
  })

  test('F8: a rating that was not discussed goes to no board [S3-Ann-3]', async () => {
    on('2020-08-03')
    await done('component-head', 'boards/charter-board', CHARTER)
    for (const [index, person] of CAST.members.entries()) {
      await done('component-head', 'boards/appoint-member', {
        ...BOARD,
        person,
        seat: index === 0 ? 'chair' : 'member',
        document: 'Letter',
        effective: '2020-08-04',
      })
    }
    on('2020-11-10')
    await done('esu', 'boards/publish-notice', {
      ...BOARD,
      members: CAST.members,
      on: '2020-09-01',
      citation: '85 FR 54321',
    })
    const called = { ...SITTING, ...BOARD, fiscalYear: 2020, on: '2020-11-10', agenda: 'Ratings' }
    await done('esu', 'boards/call-sitting', { ...called, people: [enough] })
    await done('prb-member', 'boards/call-roll', { ...SITTING, present: CAST.members })
    await done('prb-member', 'boards/settle-recusals', SITTING)
    for (const member of CAST.members.slice(1)) await asMember(member, 'boards/settle-recusals', SITTING)
    const recommendation = { ...SITTING, person: enough, level: 4, consent: true }
    const held = isError(await ask('prb-member', 'boards/recommend', recommendation), 404, 'not-found')
    assert.match(String(held['message']), /no initial rating of 2020 that was shared/)
  })

  test('F9: within 120 days after a new administration began no career executive is rated [S4-VIII.C-2]', async () => {
    on('2021-02-10')
    const closed = await refused('supervisor', 'rate-initially', rate(late, '2021-02-10'))
    assert.equal(closed['earliest'], '2021-05-21')
  })
})
