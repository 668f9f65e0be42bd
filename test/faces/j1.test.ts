import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { Caller, isError, json, type Json } from '../support/caller.ts'
import type { DemoDesk } from '../support/demo.ts'
import { iceDesk } from '../support/ice.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import type { Answer } from '../support/visitor.ts'

const NUMBER = { unit: 'HSBB', position: 'ice-p201' }
const PROPOSAL = {
  unit: 'HSBB-ERO',
  position: 'ice-p201',
  title: 'Assistant Director, Removal Logistics',
  location: 'Washington, DC',
  positionLevel: 'above GS-15',
  positionKind: 'managerial',
  needsSenateConfirmation: false,
  positionClass: 'none of these',
  directsUnit: 'Heads the division',
  accountableForPrograms: 'Answers for the charter program',
  monitorsGoals: 'Sets and adjusts the quarterly goals',
  supervisesEmployees: 'Twelve employees',
  makesPolicy: 'Writes the removal policy',
  subordinates: 12,
  personalAssistants: 2,
  supervisingTime: 40,
  impartialField: 'law enforcement and compliance',
}
const { title, location } = PROPOSAL
const ESTABLISH = { ...NUMBER, title, location, designation: 'career-reserved', effective: '2019-09-03' }

let desk: DemoDesk
let caller: Caller

async function ask(seat: SeatId, action: string, input: object): Promise<Answer> {
  return await caller.ask(seat, `/api/actions/positions/${action}`, { input })
}

async function done(seat: SeatId, action: string, input: object): Promise<Json> {
  const answer = await ask(seat, action, input)
  assert.equal(answer.status, 200, answer.body)
  return json(answer)
}

/** Refused by a rule, with nothing saved. */
async function refused(seat: SeatId, action: string, input: object): Promise<Json> {
  const before = await lastEntry(desk)
  const body = isError(await ask(seat, action, input), 422, 'refused-by-rule')
  assert.equal(await lastEntry(desk), before)
  return body
}

function on(date: string): void {
  desk.clock.now = `${date}T12:00:00.000Z`
}

test('the last space is approved once, whoever asks first', async () => {
  desk = await iceDesk()
  caller = new Caller(desk)
  const numbers = ['ice-p301', 'ice-p302', 'ice-p303', 'ice-p304']
  for (const position of numbers) {
    await done('headquarters-official', 'propose-position', { ...PROPOSAL, position })
    await done('esu', 'note-position', { unit: 'HSBB', position, note: 'Well classified' })
    await done('erb-member', 'review-position', {
      unit: 'HSBB',
      position,
      view: 'supported',
      reason: 'Needed',
    })
  }
  const answers = await Promise.all(
    numbers.map((position) => ask('appointing-authority', 'approve-position', { unit: 'HSBB', position })),
  )
  assert.deepEqual(
    answers.map(({ status }) => status).toSorted((a, b) => a - b),
    [200, 422, 422, 422],
  )
  const lost = answers.find(({ status }) => status === 422)
  assert.deepEqual(json(lost as Answer)['compared'], { granted: 90, established: 89, free: 0, approved: 1 })
})

suite('J1, a new position inside the allocation', () => {
  before(async () => {
    desk = await iceDesk()
    caller = new Caller(desk)
  })

  test('F1 and F5: only an official may propose, and only for the own program area [S0-4.2-1]', async () => {
    const below = { ...PROPOSAL, unit: 'HSBB-MA' }
    assert.ok([401, 403].includes((await ask('executive', 'propose-position', below)).status))
    isError(await ask('supervisor', 'propose-position', PROPOSAL), 403, 'not-allowed')
    isError(await ask('headquarters-official', 'propose-position', below), 403, 'not-allowed')
    isError(await ask('esu', 'propose-position', PROPOSAL), 403, 'not-allowed')
    const preview = { input: below, preview: true }
    assert.equal(
      (await caller.ask('supervisor', '/api/actions/positions/propose-position', preview)).status,
      200,
    )
  })

  test('F2 to F4: what is refused, and under which clause', async () => {
    const who = 'headquarters-official'
    const action = 'propose-position'
    const share = await refused(who, action, { ...PROPOSAL, supervisingTime: 24.9 })
    assert.match(String(share['message']), /24\.9%/)
    assert.match(
      String((await refused(who, action, { ...PROPOSAL, monitorsGoals: '' }))['message']),
      /function 3/,
    )
    const clauses = new Set<string>()
    for (const change of [
      { needsSenateConfirmation: true },
      { positionClass: 'administrative law judge' },
      { agencyKind: 'FBI' },
      { agencyKind: 'Government corporation' },
    ]) {
      clauses.add(String((await refused(who, action, { ...PROPOSAL, ...change }))['cites']))
    }
    assert.equal(clauses.size, 4)
  })

  test('steps 3 to 5: proposed, noted, reviewed, approved, established without OPM [S4-II.B]', async () => {
    await done('opm', 'count-career-reserved', {
      careerReserved: 3575,
      effective: '2019-09-03',
      source: 'OPM',
    })
    await done('headquarters-official', 'propose-position', PROPOSAL)
    await refused('erb-member', 'review-position', { ...NUMBER, view: 'supported', reason: 'Needed' })
    await done('esu', 'note-position', { ...NUMBER, note: 'Well classified', benchReady: 2 })
    await done('erb-member', 'review-position', { ...NUMBER, view: 'supported', reason: 'Needed' })
    isError(await ask('headquarters-official', 'approve-position', NUMBER), 403, 'not-allowed')
    await done('appointing-authority', 'approve-position', { ...NUMBER, designation: 'career-reserved' })
    const { designation: _, ...undesignated } = ESTABLISH
    const lacking = isError(await ask('appointing-authority', 'establish-position', undesignated), 400)
    assert.match(lacking.problems?.[0]?.message ?? '', /Designation is missing/)
    assert.match(
      String((await done('appointing-authority', 'establish-position', ESTABLISH))['says']),
      /90 of 90 established, 0 free/,
    )
    const [row] = await rowsOf<Json>(desk, `SELECT state, program_unit, proposed_by FROM position_proposal`)
    assert.deepEqual(row, { state: 'established', program_unit: 'HSBB-ERO', proposed_by: 'p-ead' })
  })

  test('F6: no second one on the next day, and the three figures are shown [S3-Staffing-1]', async () => {
    on('2019-09-04')
    const second = { ...NUMBER, position: 'ice-p202' }
    await done('headquarters-official', 'propose-position', { ...PROPOSAL, position: 'ice-p202' })
    await done('esu', 'note-position', { ...second, note: 'Well classified' })
    await done('erb-member', 'review-position', { ...second, view: 'supported', reason: 'Needed' })
    const body = await refused('appointing-authority', 'approve-position', second)
    assert.deepEqual(body['compared'], { granted: 90, established: 90, free: 0 })
    await done('appointing-authority', 'decline-proposal', { ...second, reason: 'No space' })
  })

  test('steps 6 and 7: the biennial request, one more space, and the noncareer headroom [S4-II.A-2]', async () => {
    const request = { unit: 'HSBB', firstYear: 2020 }
    await done('esu', 'open-allocation-request', { ...request, asked: 3, justification: 'Growth' })
    isError(
      await ask('headquarters-official', 'transmit-allocation-request', { ...request, reference: 'x' }),
      403,
    )
    await refused('esu', 'transmit-allocation-request', { ...request, reference: 'ESU 19-3' })
    await done('appointing-authority', 'approve-allocation-request', request)
    await done('esu', 'transmit-allocation-request', { ...request, reference: 'ESU 19-3' })
    on('2019-10-01')
    await done('opm', 'answer-allocation-request', {
      ...request,
      granted: 1,
      effective: '2019-10-01',
      letter: 'OPM letter of 1 October 2019',
    })
    const [ledger] = await rowsOf<Json>(
      desk,
      `SELECT spaces, minimum FROM allocation WHERE unit_id = 'HSBB' AND during @> date '2019-10-01'`,
    )
    assert.deepEqual(ledger, { spaces: 91, minimum: 40 })
    const [seen] = await rowsOf<{ state: string; seen: Json }>(
      desk,
      'SELECT state, seen FROM allocation_request',
    )
    assert.equal(seen?.state, 'answered')
    assert.deepEqual([seen.seen['granted'], seen.seen['established'], seen.seen['filled']], [90, 90, 82])
    const answer = await caller.ask('esu', '/api/rules/positions/noncareer-agency/decide', {
      on: '2019-10-01',
      facts: { noncareerAppointees: 21, allocatedPositions: 91 },
    })
    assert.match(answer.body, /"left":1/)
  })

  test('F7, F8 and step 8: the letter first, the minimum and the floor kept, then the change', async () => {
    on('2019-11-05')
    const letter = { ...NUMBER, answer: 'approved', letter: 'OPM 19-77', letterDate: '2019-11-04' }
    await done('appointing-authority', 'request-designation-change', {
      ...NUMBER,
      to: 'general',
      reason: 'Policy',
    })
    const early = await refused('opm', 'decide-designation-change', { ...letter, effective: '2019-11-01' })
    assert.equal(early['earliest'], '2019-11-04')
    isError(await ask('appointing-authority', 'decide-designation-change', letter), 403)
    await done('opm', 'decide-designation-change', { ...letter, effective: '2019-11-10' })
    const held = (day: string) =>
      rowsOf<{ designation: string }>(
        desk,
        `SELECT designation FROM position_designation WHERE position_id = 'ice-p201' AND during @> $1::date`,
        [day],
      )
    assert.deepEqual(await held('2019-11-09'), [{ designation: 'career-reserved' }])
    assert.deepEqual(await held('2019-11-10'), [{ designation: 'general' }])
    on('2019-11-12')
    const change = async (position: string): Promise<Answer> => {
      await done('appointing-authority', 'request-designation-change', {
        unit: 'HSBB',
        position,
        to: 'general',
        reason: 'x',
      })
      return await ask('opm', 'decide-designation-change', { ...letter, position, effective: '2019-11-20' })
    }
    for (const position of ['ice-p001', 'ice-p002']) assert.equal((await change(position)).status, 200)
    const under = isError(await change('ice-p003'), 422)
    assert.match(String(under['message']), /39 career-reserved .* minimum of 40/)
    const floor = { careerReserved: 3571, effective: '2019-11-12', source: 'OPM' }
    await done('opm', 'count-career-reserved', floor)
    await done('opm', 'enter-allocation', {
      unit: 'HSBB',
      spaces: 91,
      effective: '2019-11-12',
      source: 'OPM',
    })
    const answer = await ask('opm', 'decide-designation-change', {
      ...letter,
      position: 'ice-p003',
      effective: '2019-11-20',
    })
    assert.match(String(isError(answer, 422)['message']), /under the floor of 3571/)
  })

  test('step 9: papers in the file, and the corrections of the unit alone', async () => {
    const paper = {
      ...NUMBER,
      kind: 'opm-letter',
      name: 'letter.pdf',
      mediaType: 'application/pdf',
      content: Buffer.from('the letter').toString('base64'),
    }
    await done('esu', 'file-paper', paper)
    isError(await ask('esu', 'file-paper', { ...paper, name: '../letter.pdf' }), 400)
    isError(await ask('appointing-authority', 'file-paper', paper), 403)
    const [filed] = await rowsOf<Json>(desk, 'SELECT name, bytes, filed_by FROM position_paper')
    assert.deepEqual(filed, { name: 'letter.pdf', bytes: 10, filed_by: 'p-esu' })
    const corrected = { ...NUMBER, title: 'Assistant Director, Logistics', reason: 'Shortened' }
    isError(await ask('headquarters-official', 'correct-position', corrected), 403)
    await done('esu', 'correct-position', corrected)
    const held = await refused('appointing-authority', 'abolish-position', {
      unit: 'HSBB',
      position: 'ice-p060',
      effective: '2019-12-01',
      reason: 'x',
    })
    assert.match(String(held['message']), /only a vacant position/)
    await done('appointing-authority', 'abolish-position', {
      ...NUMBER,
      effective: '2019-12-01',
      reason: 'x',
    })
  })

  test('a rebuild of the views from the journal gives the same rows', async () => {
    const differences = await transact(desk.connection, (work) => compareWithRebuild(work))
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})
