import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { appraisalDesk, CAST } from '../support/appraisal-office.ts'
import { BOARD, CHARTER, ELEMENTS, OF, RATING, SITTING, SYSTEM, Year } from '../support/appraisal-year.ts'
import { isError } from '../support/caller.ts'
import { rowsOf } from '../support/record.ts'

let year: Year

suite('J7, what is late, early or out of order', () => {
  const [late, short, enough] = CAST.others
  const plan = async (person: string, day: string) => {
    year.on(day)
    const of = { ...OF, person }
    await year.done('supervisor', 'draft-plan', { ...of, elements: ELEMENTS })
    await year.done('supervisor', 'record-consultation', { ...of, on: day, answer: 'declined to sign' })
    return await year.done('supervisor', 'communicate-plan', { ...of, on: day })
  }
  const rate = (person: string, day: string) => ({ ...RATING, person, on: day })

  before(async () => {
    year = new Year(await appraisalDesk())

    await year.done('department', 'publish-system', SYSTEM)
    await year.done('esu', 'open-cycle', { unit: 'HSBB', fiscalYear: 2020 })
  })

  test('F1: a plan of 10 October is nine days late, says what that costs, and is taken [S3-Plan-2]', async () => {
    const answer = await plan(late, '2019-10-10')
    assert.match(String(answer['says']), /9 days late/)
    assert.match(String(answer['says']), /2019-10-10/)
    const [row] = await rowsOf<{ days_late: number }>(
      year.desk,
      'SELECT days_late FROM appraisal WHERE person_id = $1',
      [late],
    )
    assert.deepEqual(row, { days_late: 9 })
  })

  test('F2 and F3: under the plan since 4 July a rating is a day early on 30 September, since 3 July it is not [S3-Ann-2]', async () => {
    await plan(enough, '2020-07-03')
    await plan(short, '2020-07-04')
    year.on('2020-09-30')
    const early = await year.refused('supervisor', 'rate-initially', rate(short, '2020-09-30'))
    assert.match(JSON.stringify(early), /89/)
    assert.equal(early['earliest'], '2020-10-01')
    await year.done('supervisor', 'rate-initially', rate(enough, '2020-09-30'))
  })

  test('F4: no progress review by the end is an exception on the list, and does not bar the rating [S3-Prog-1]', async () => {
    const rows = await rowsOf<{ reviews: number }>(
      year.desk,
      'SELECT reviews FROM appraisal WHERE person_id = $1',
      [enough],
    )
    assert.deepEqual(rows, [{ reviews: 0 }])
    const found = await year.caller.ask('esu', '/api/appraisals?fiscalYear=2020')
    assert.equal(found.status, 200)
    assert.match(found.body, /review/)
  })

  test('F8: a rating that was not discussed goes to no board [S3-Ann-3]', async () => {
    year.on('2020-08-03')
    await year.done('component-head', 'boards/charter-board', CHARTER)
    for (const [index, person] of CAST.members.entries()) {
      await year.done('component-head', 'boards/appoint-member', {
        ...BOARD,
        person,
        seat: index === 0 ? 'chair' : 'member',
        document: 'Letter',
        effective: '2020-08-04',
      })
    }
    year.on('2020-11-10')
    await year.done('esu', 'boards/publish-notice', {
      ...BOARD,
      members: CAST.members,
      on: '2020-09-01',
      citation: '85 FR 54321',
    })
    const called = { ...SITTING, ...BOARD, fiscalYear: 2020, on: '2020-11-10', agenda: 'Ratings' }
    await year.done('esu', 'boards/call-sitting', { ...called, people: [enough] })
    await year.done('prb-member', 'boards/call-roll', { ...SITTING, present: CAST.members })
    await year.done('prb-member', 'boards/settle-recusals', SITTING)
    for (const member of CAST.members.slice(1)) await year.asMember(member, 'boards/settle-recusals', SITTING)
    const recommendation = { ...SITTING, person: enough, level: 4, consent: true }
    const held = isError(await year.ask('prb-member', 'boards/recommend', recommendation), 404, 'not-found')
    assert.match(String(held['message']), /no initial rating of 2020 that was shared/)
  })

  test('F9: within 120 days after a new administration began no career executive is rated [S4-VIII.C-2]', async () => {
    year.on('2021-02-10')
    const closed = await year.refused('supervisor', 'rate-initially', rate(late, '2021-02-10'))
    assert.equal(closed['earliest'], '2021-05-21')
  })
})
