import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { appraisalDesk, CAST } from '../support/appraisal-office.ts'
import {
  BOARD,
  CASE,
  CHARTER,
  ELEMENTS,
  GOAL,
  LEVELS,
  OF,
  RATING,
  SITTING,
  SYSTEM,
  Year,
} from '../support/appraisal-year.ts'
import { isError } from '../support/caller.ts'
import { rowsOf } from '../support/record.ts'

let year: Year

suite('J7, one appraisal year', () => {
  before(async () => {
    year = new Year(await appraisalDesk())
  })

  test('step 1 and F11: only the department publishes a system, with three to five levels [S4-VIII.A-1, S4-VIII.A-2, S1-IV.B, S1-I, S1-II.A]', async () => {
    await year.barred('esu', 'publish-system', SYSTEM)
    await year.barred('component-head', 'publish-system', SYSTEM)
    const [best, , full, below, worst] = LEVELS
    await year.refused('department', 'publish-system', { ...SYSTEM, levels: [full, worst] })
    await year.refused('department', 'publish-system', { ...SYSTEM, levels: [...LEVELS, best] })
    await year.refused('department', 'publish-system', { ...SYSTEM, levels: [best, full, below] })
    await year.refused('department', 'publish-system', { ...SYSTEM, approvedOn: '2019-09-20' })
    await year.done('department', 'publish-system', SYSTEM)
    await year.done('esu', 'open-cycle', { unit: 'HSBB', fiscalYear: 2020 })
    await year.done('esu', 'set-goals', {
      unit: 'HSBB',
      fiscalYear: 2020,
      goals: [{ goal: GOAL, source: 'QHSR', page: '12' }],
    })
  })

  test('F12: a component that drops the progress review is refused, as it loosens [S1-IV.C]', async () => {
    await year.refused('department', 'publish-system', { ...SYSTEM, progressReviews: 0 })
  })

  test('step 2 and F5: a plan needs critical elements, what is fully successful, goals and four kinds of measures [S3-Plan-3, S3-Plan-4, S3-Plan-5, S3-Plan-6, S1-V.A, S1-V.A.4, S1-V.A.5, S1-V.A.8]', async () => {
    year.on('2019-09-18')
    await year.barred('executive', 'draft-plan', { ...OF, elements: ELEMENTS })
    const foreign = { ...OF, person: 'ice-e020', elements: ELEMENTS }
    isError(await year.ask('supervisor', 'draft-plan', foreign), 404, 'not-found')
    const draft = async (elements: object[]) =>
      await year.done('supervisor', 'draft-plan', { ...OF, elements })
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
      await year.done('supervisor', 'record-consultation', {
        ...OF,
        on: '2019-09-18',
        answer: 'acknowledged',
      })
      const body = await year.refused('supervisor', 'communicate-plan', { ...OF, on: '2019-09-18' })
      assert.match(JSON.stringify(body), why)
    }
    await draft(ELEMENTS)
  })

  test('step 3: consulted on 20 September and communicated on the 27th, in time [S3-Plan-1, S3-Plan-2, S4-VIII.B, S3-Prog-2]', async () => {
    year.on('2019-09-27')
    await year.refused('supervisor', 'communicate-plan', { ...OF, on: '2019-09-27' })
    await year.done('supervisor', 'record-consultation', { ...OF, on: '2019-09-20', answer: 'acknowledged' })
    await year.done('supervisor', 'communicate-plan', { ...OF, on: '2019-09-27' })
    const [row] = await rowsOf<{ days_late: number; start_on: string; end_on: string }>(
      year.desk,
      'SELECT days_late, start_on::text, end_on::text FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { days_late: 0, start_on: '2019-10-01', end_on: '2020-09-30' })
    await year.done('supervisor', 'sign-plan', { ...OF, version: 1 })
    await year.done('executive', 'sign-plan', { ...OF, version: 1 })
  })

  test('step 4: an informal review counts, and a changed target is a version on top [S3-Prog-1, S3-Prog-3, S3-Prog-4, S3-Prog-5]', async () => {
    year.on('2020-04-09')
    const review = {
      ...OF,
      on: '2020-04-08',
      informal: true,
      feedback: 'On the way',
      belowFullySuccessful: false,
    }
    await year.refused('supervisor', 'record-progress-review', { ...review, on: '2020-05-08' })
    await year.done('supervisor', 'record-progress-review', review)
    const elements = ELEMENTS.map((one) =>
      one.name === 'Own results'
        ? { ...one, requirements: ['Cut the median time of cases to 38 days'] }
        : one,
    )
    await year.done('supervisor', 'amend-plan', {
      ...OF,
      effective: '2020-04-09',
      consulted: '2020-04-08',
      reason: 'The caseload doubled in March',
      elements,
    })
    await year.done('executive', 'sign-plan', { ...OF, version: 2 })
    await year.done('supervisor', 'sign-plan', { ...OF, version: 2 })
    const [row] = await rowsOf<{ plan_version: number; reviews: number }>(
      year.desk,
      'SELECT plan_version, reviews FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { plan_version: 2, reviews: 1 })
  })

  test('the board: chartered by the head, its members noticed before they serve, most of them career [S3-Ann-4, S3-Ann-5, S0-4.6-4]', async () => {
    year.on('2020-08-03')
    await year.barred('esu', 'boards/charter-board', CHARTER)
    await year.done('component-head', 'boards/charter-board', CHARTER)
    const member = { ...BOARD, document: 'Letter of the Director of 3 August 2020', effective: '2020-08-04' }
    for (const [index, person] of CAST.members.entries()) {
      await year.done('component-head', 'boards/appoint-member', {
        ...member,
        person,
        seat: index === 0 ? 'chair' : 'member',
      })
    }
    await year.refused('component-head', 'boards/appoint-member', {
      ...member,
      person: 'p-esu',
      seat: 'member',
    })
    year.on('2020-09-01')
    await year.done('esu', 'boards/publish-notice', {
      ...BOARD,
      members: CAST.members,
      on: '2020-09-01',
      citation: '85 FR 54321',
    })
  })

  test('steps 5 and 6, F6 and F7: rated by the supervisor of record alone, each element with its words, and discussed [S3-Ann-2, S4-VIII.C-1, S0-3.8, S1-V.A.2, S3-Ann-3]', async () => {
    year.on('2020-10-15')
    const [first, ...others] = RATING.levels
    await year.refused('supervisor', 'rate-initially', {
      ...RATING,
      levels: [{ ...first, narrative: ' ' }, ...others],
    })
    await year.refused('supervisor', 'rate-initially', { ...RATING, levels: others })
    await year.barred('reviewer', 'rate-initially', RATING)
    await year.done('supervisor', 'rate-initially', RATING)
    await year.done('supervisor', 'share-rating', { ...OF, on: '2020-10-15' })
  })

  test('step 7: the executive comments and asks for a review, which supports the level [S4-VIII.C-3]', async () => {
    year.on('2020-10-20')
    await year.done('executive', 'answer-rating', {
      ...OF,
      on: '2020-10-20',
      answer: 'commented',
      text: 'The report waited for another office',
    })
    await year.done('executive', 'request-higher-review', {
      ...OF,
      on: '2020-10-20',
      reviewer: CAST.reviewer,
    })
    const [row] = await rowsOf<{ answer_by: string; review_by: string }>(
      year.desk,
      'SELECT answer_by::text, review_by::text FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { answer_by: '2020-10-22', review_by: '2020-11-03' })
    year.on('2020-10-30')
    await year.barred('esu', 'make-higher-review', { ...OF, on: '2020-10-30', level: 4, finding: 'Agreed' })
    await year.done('reviewer', 'make-higher-review', {
      ...OF,
      on: '2020-10-30',
      level: 4,
      finding: 'The level is supported',
    })
  })

  test('step 8: the board reviews the rating and recommends it, after the answer and the review [S4-VIII.D-1, S0-4.4-2, S0-4.4-1, S0-4.4-3]', async () => {
    year.on('2020-11-10')
    await year.refused('component-head', 'give-final-rating', { ...OF, on: '2020-11-10', level: 4 })
    await year.done('esu', 'boards/call-sitting', {
      ...SITTING,
      ...BOARD,
      fiscalYear: 2020,
      on: '2020-11-10',
      agenda: 'Ratings of 2020',
    })
    await year.done('prb-member', 'boards/call-roll', { ...SITTING, present: CAST.members })
    await year.refused('prb-member', 'boards/read-case', CASE)
    await year.done('prb-member', 'boards/settle-recusals', SITTING)
    await year.refused('prb-member', 'boards/recommend', { ...CASE, level: 4, consent: true })
    for (const member of CAST.members.slice(1)) await year.asMember(member, 'boards/settle-recusals', SITTING)
    await year.done('prb-member', 'boards/read-case', CASE)
    await year.barred('esu', 'boards/recommend', { ...CASE, level: 4, consent: true })
    await year.done('prb-member', 'boards/recommend', {
      ...CASE,
      level: 4,
      consent: true,
      award: 'concur',
      pay: 'concur',
    })
    await year.done('prb-member', 'boards/certify-sitting', SITTING)
    await year.refused('prb-member', 'boards/certify-sitting', SITTING)
  })

  test('step 9 and F10: final by the Director, who may not delegate it, then issued [S0-4.1-5, S0-4.1-fn3, S0-3.9, S4-VIII.D-3]', async () => {
    year.on('2020-12-14')
    await year.barred('appointing-authority', 'give-final-rating', { ...OF, on: '2020-12-14', level: 4 })
    await year.done('component-head', 'give-final-rating', { ...OF, on: '2020-12-14', level: 4 })
    year.on('2020-12-16')
    const issued = await year.done('esu', 'issue-rating', { ...OF, on: '2020-12-16' })
    assert.match(JSON.stringify(issued), /2025-12-1[67]/)
    const [row] = await rowsOf<{ level: number; issued: string }>(
      year.desk,
      'SELECT final_level AS level, issued_on::text AS issued FROM appraisal WHERE person_id = $1',
      [CAST.executive],
    )
    assert.deepEqual(row, { level: 4, issued: '2020-12-16' })
    const rating = await rowsOf<{ level: number }>(
      year.desk,
      `SELECT level FROM rating WHERE person_id = $1 AND fiscal_year = 2020 AND stage = 'final'`,
      [CAST.executive],
    )
    assert.deepEqual(rating, [{ level: 4 }])
  })

  test('step 11: the Deputy Secretary validates the distribution once it is signed [S1-IV.A-2, S1-V.A.3]', async () => {
    year.on('2020-12-18')
    const answer = { unit: 'HSBB', fiscalYear: 2020, on: '2020-12-18', answer: 'validated' }
    await year.refused('deputy-secretary', 'validate-cycle', answer)
    await year.done('prb-member', 'sign-distribution', {
      unit: 'HSBB',
      fiscalYear: 2020,
      sitting: SITTING.sitting,
    })
    await year.barred('component-head', 'validate-cycle', answer)
    await year.done('deputy-secretary', 'validate-cycle', answer)
  })

  test('the journal tells the same as the tables', async () => {
    let differences: Awaited<ReturnType<typeof compareWithRebuild>> = []
    await transact(year.desk.connection, async (work) => {
      differences = await compareWithRebuild(work)
    })
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})
