import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { day } from '../../src/base/dates.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import { cycleStream } from '../../src/record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { boardCaseStream, sittingStream } from '../../src/record/sitting.ts'
import { type AgencyMade, agencyEvents, boardEvents, executiveOf, sittingEvents } from '../support/board.ts'
import { demoDesk, type DemoDesk, pass } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'
import { unzipped } from '../support/zip.ts'

const AGENCY: AgencyMade = { unit: 'TRX', parent: 'TR', prefix: 'trx', fiscalYear: 2026 }
const LEVELS: readonly AppraisalLevel[] = [5, 4, ...Array.from({ length: 58 }, () => 3 as const)]

const e = (number: number): string => executiveOf('trx', number)
const [CASE, OTHER, CHAIR, RECUSED, WAITING] = [e(1), e(2), e(9), e(10), e(12)]
const SITTING = '/boards/sittings/trx-2026'
const ROOM = '/boards/close-out/TRX/2026'
const PACK = `${ROOM}/pack`
const of = (person: string): string => `/appraisal/${person}/2026`
const OF = { person: CASE, fiscalYear: 2026 }
const ON = day('2026-11-19')

let desk: DemoDesk
let office: Visitor
let chair: Visitor
let recused: Visitor
let executive: Visitor
let elsewhere: Visitor

/** A progress review, and a rating that was recommended, given and issued; the results of the cycle as they were published. */
function events(): NewEvent[] {
  const stream = appraisalStream(CASE, 2026)
  const caseStream = boardCaseStream('trx-2026', CASE)
  const casePeople = { sitting: 'trx-2026', ...OF }
  const votes = [{ member: CHAIR, level: 4 as const }]
  return [
    {
      stream,
      type: 'appraisal/progress-reviewed',
      effective: day('2026-04-08'),
      body: { ...OF, informal: true, belowFullySuccessful: false, advised: true },
      personal: { feedback: 'On the way to the target', advice: 'Bring the plan forward' },
    },
    {
      stream: caseStream,
      type: 'boards/vote-cast',
      effective: ON,
      body: { ...casePeople, member: CHAIR, level: 4 },
      personal: { reason: 'Votes are sealed' },
    },
    {
      stream: caseStream,
      type: 'boards/case-recommended',
      effective: ON,
      body: { ...casePeople, level: 4, from: 5, votes, sat: [CHAIR], recused: [RECUSED] },
      personal: { reason: 'Two targets were missed' },
    },
    {
      stream,
      type: 'appraisal/board-recommended',
      effective: ON,
      body: { ...OF, sitting: 'trx-2026', level: 4, award: 'concur' },
    },
    {
      stream: sittingStream('trx-2026'),
      type: 'boards/sitting-certified',
      effective: ON,
      body: {
        sitting: 'trx-2026',
        certificate: {
          rule: 'boards/performance-review-board: the board may act.',
          present: [{ person: CHAIR, seat: 'chair', appointment: 'career', voting: true }],
          recusals: [{ member: RECUSED, person: CASE, ground: 'own subordinate' }],
          results: [{ person: CASE, level: 4 }],
          answer: 'The board sat with a quorum.',
        },
      },
    },
    { stream, type: 'appraisal/finally-rated', effective: day('2026-11-20'), body: { ...OF, level: 4 } },
    { stream, type: 'appraisal/rating-issued', effective: day('2026-11-21'), body: OF },
    {
      stream: cycleStream('TRX', 2026),
      type: 'appraisal/results-published',
      effective: day('2026-11-21'),
      body: {
        unit: 'TRX',
        fiscalYear: 2026,
        least: 5,
        table: [
          {
            component: 'Bureau TRX',
            level5: null,
            level4: null,
            level3: 58,
            level2: 0,
            level1: 0,
            total: 60,
          },
        ],
      },
    },
  ]
}

before(async () => {
  desk = await demoDesk()
  const members = [CHAIR, RECUSED, WAITING]
  await enter(desk, [
    ...agencyEvents(AGENCY, LEVELS),
    ...boardEvents('trx-prb', 'TRX', 'Board of Bureau TRX', [
      { person: CHAIR, seat: 'chair' },
      { person: RECUSED },
      { person: WAITING, noticed: false },
    ]),
    ...sittingEvents({
      sitting: 'trx-2026',
      board: 'trx-prb',
      unit: 'TRX',
      fiscalYear: 2026,
      on: ON,
      people: [CASE, OTHER],
      present: [CHAIR, RECUSED],
      settled: [CHAIR, RECUSED],
      recusals: [{ member: RECUSED, person: CASE, ground: 'own subordinate', by: 'the system' }],
    }),
    ...members.flatMap((person) => roleGiven(`prb-${person}`, person, 'prb-member', 'TRX')),
    ...events(),
  ])
  office = await signedInAs(desk, 'trx-s001', 'role:trx-esu')
  chair = await signedInAs(desk, CHAIR, `role:prb-${CHAIR}`)
  recused = await signedInAs(desk, RECUSED, `role:prb-${RECUSED}`)
  executive = await signedInAs(desk, CASE, 'self')
  elsewhere = await new Visitor(desk).sit('esu')
})

/** A PDF whose structure a screen reader can follow, in a named language, and the same bytes when asked again. */
async function isPdf(visitor: Visitor, path: string): Promise<string> {
  const [answer, again] = [await visitor.get(path), await visitor.get(path)]
  assert.equal(answer.status, 200, `${path}: ${textOf(mainOf(answer.body))}`)
  assert.equal(answer.headers.get('content-type'), 'application/pdf')
  assert.match(
    answer.headers.get('content-disposition') ?? '',
    /^attachment; filename="[A-Za-z0-9._-]+\.pdf"$/,
  )
  assert.deepEqual(again.bytes, answer.bytes, `${path} is not the same twice`)
  const pdf = Buffer.from(answer.bytes).toString('latin1')
  assert.match(pdf, /^%PDF-/)
  for (const mark of ['/MarkInfo', '/StructTreeRoot', '/Lang'])
    assert.ok(pdf.includes(mark), `${path}: no ${mark}`)
  return pdf
}

/** What is not there for somebody reads the same as what is nowhere. */
async function isNotThere(visitor: Visitor, path: string): Promise<void> {
  const [one, other] = [await visitor.get(path), await visitor.get('/appraisal/none/2026/agreement.pdf')]
  assert.equal(one.status, 404, path)
  assert.equal(one.body, other.body, path)
}

const readings = async (person: string): Promise<number> =>
  Number(
    await valueOf<string>(desk, `SELECT count(*) FROM reading WHERE how = 'export' AND people @> ARRAY[$1]`, [
      person,
    ]),
  )

suite('forms as PDF', () => {
  test('the agreement: the office and the executive get it, and nobody else', async () => {
    const before = await readings(CASE)
    await isPdf(office, `${of(CASE)}/agreement.pdf`)
    assert.equal(await readings(CASE), before + 2)
    await isPdf(executive, `${of(CASE)}/agreement.pdf`)
    await isNotThere(executive, `${of(OTHER)}/agreement.pdf`)
    await isNotThere(elsewhere, `${of(CASE)}/agreement.pdf`)
    await isNotThere(office, '/appraisal/none/2026/agreement.pdf')
    await isNotThere(office, `/appraisal/${CASE}/2031/agreement.pdf`)
  })

  test('the agreement on a page says what was written, and leads to the PDF', async () => {
    const page = mainOf((await executive.get(`${of(CASE)}/agreement`)).body)
    for (const words of [
      `Standard of ${CASE}`,
      `Requirement of ${CASE}`,
      `Narrative of ${CASE}`,
      `Answer of ${CASE}`,
      'On the way to the target',
      'Part 8',
    ])
      assert.ok(textOf(page).includes(words), words)
    assert.ok(linksOf(page).includes(`${of(CASE)}/agreement.pdf`))
    assert.doesNotMatch(textOf(page), /Votes are sealed|Two targets were missed/)
    await isNotThere(elsewhere, `${of(CASE)}/agreement`)
  })

  test('a progress review, by the entry that recorded it', async () => {
    const entry = await valueOf<string>(
      desk,
      `SELECT id::text FROM journal WHERE stream = $1 AND type = 'appraisal/progress-reviewed'`,
      [appraisalStream(CASE, 2026)],
    )
    await isPdf(executive, `${of(CASE)}/reviews/${entry}.pdf`)
    await isNotThere(executive, `${of(CASE)}/reviews/${entry}`)
    await isNotThere(executive, `${of(CASE)}/reviews/00000000-0000-4000-8000-000000000000.pdf`)
    await isNotThere(office, `${of(OTHER)}/reviews/${entry}.pdf`)
    await isNotThere(elsewhere, `${of(CASE)}/reviews/${entry}.pdf`)
  })

  test('the notices of the initial and the annual rating', async () => {
    const [annual, initial] = [
      await isPdf(executive, `${of(CASE)}/notice.pdf`),
      await isPdf(executive, `${of(CASE)}/notice.pdf?stage=initial`),
    ]
    assert.notEqual(annual, initial)
    assert.equal(await isPdf(office, `${of(CASE)}/notice.pdf?stage=annual`), annual)
    await isPdf(office, `${of(OTHER)}/notice.pdf`)
    await isNotThere(office, `${of(OTHER)}/notice.pdf?stage=annual`)
    await isNotThere(elsewhere, `${of(CASE)}/notice.pdf`)
    await isNotThere(chair, `${of(e(3))}/notice.pdf`)
  })

  test('the memorandum of a recommendation, for the board and its office but for those who keep out', async () => {
    const memo = `${SITTING}/cases/${CASE}/memo.pdf`
    await isPdf(chair, memo)
    await isPdf(office, memo)
    await isNotThere(recused, memo)
    await isNotThere(executive, memo)
    await isNotThere(elsewhere, memo)
    await isNotThere(chair, `${SITTING}/cases/${OTHER}/memo.pdf`)
    await isNotThere(chair, `${SITTING}/cases/none/memo.pdf`)
  })

  test('book, minutes and certificate of a sitting; a recused member gets a copy without the case', async () => {
    for (const paper of ['book', 'minutes', 'certificate']) {
      const whole = await isPdf(chair, `${SITTING}/${paper}.pdf`)
      assert.notEqual(await isPdf(recused, `${SITTING}/${paper}.pdf`), whole)
      await isPdf(office, `${SITTING}/${paper}.pdf`)
      await isNotThere(executive, `${SITTING}/${paper}.pdf`)
      await isNotThere(elsewhere, `${SITTING}/${paper}.pdf`)
    }
    for (const other of ['other.pdf', 'book', 'book.pdf.pdf']) await isNotThere(chair, `${SITTING}/${other}`)
  })

  test('the notice of a board’s members who have none yet', async () => {
    await isPdf(office, '/boards/trx-prb/notice.pdf')
    await isNotThere(elsewhere, '/boards/trx-prb/notice.pdf')
    await isNotThere(office, '/boards/none/notice.pdf')
  })

  test('the results as published, for all executives of the agency', async () => {
    assert.equal(await isPdf(office, `${ROOM}/results.pdf`), await isPdf(executive, `${ROOM}/results.pdf`))
    await isNotThere(elsewhere, `${ROOM}/results.pdf`)
    await isNotThere(office, '/boards/close-out/TRX/2027/results.pdf')
    await isNotThere(office, '/boards/close-out/TRX/none/results.pdf')
    // The day before they were published the office alone has a preview.
    await isPdf(office, `${ROOM}/results.pdf?on=2026-11-20`)
    await isNotThere(executive, `${ROOM}/results.pdf?on=2026-11-20`)
  })
})

suite('the pack of a pool’s agreements', () => {
  async function started(visitor: Visitor): Promise<string> {
    const answer = await visitor.post(PACK, {})
    assert.equal(answer.status, 303, answer.body)
    return answer.headers.get('location') ?? ''
  }

  async function title(visitor: Visitor, run: string): Promise<string> {
    const { status, body } = await visitor.get(run)
    assert.equal(status, 200)
    return textOf(mainOf(body))
  }

  async function untilIt(says: RegExp, visitor: Visitor, run: string): Promise<string> {
    for (let turn = 0; turn < 2400; turn++) {
      const page = await title(visitor, run)
      if (says.test(page)) return page
      await wait(50)
    }
    throw new Error(`${run} never said ${says}: ${await title(visitor, run)}`)
  }

  const archive = async (visitor: Visitor, run: string): Promise<Answer> =>
    await visitor.get(`${run}/agreements.zip`)

  test('only the office that keeps the pool starts one', async () => {
    assert.match(await title(office, PACK), /60 agreements/)
    for (const visitor of [elsewhere, executive, chair]) {
      await isNotThere(visitor, PACK)
      assert.equal((await visitor.post(PACK, {})).status, 404)
    }
    await isNotThere(office, '/boards/close-out/TRX/2027/pack')
  })

  test('it counts up, is cancelled, goes on where it stopped, and ends as an archive for its session alone', async () => {
    const before = await readings(e(60))
    const run = await started(office)
    assert.equal((await archive(office, run)).status, 404)
    const counted = await untilIt(/FY2026: [1-9]\d* of 60/, office, run)
    assert.match(counted, /Follow the progress.*Cancel/s)
    assert.equal((await office.post(run, { do: 'cancel' })).status, 303)
    const cancelled = await untilIt(/Cancelled/, office, run)
    const [, done = ''] = /FY2026: (\d+) of 60/.exec(cancelled) ?? []
    assert.ok(Number(done) > 0 && Number(done) < 60, cancelled)
    assert.equal((await archive(office, run)).status, 404)
    await wait(300)
    assert.match(await title(office, run), new RegExp(`FY2026: ${done} of 60`))
    assert.equal((await office.post(run, { do: 'resume' })).status, 303)
    await untilIt(/Done/, office, run)
    assert.equal(await readings(e(60)), before + 1)
    const { status, bytes, headers } = await archive(office, run)
    assert.equal(status, 200)
    assert.equal(headers.get('content-type'), 'application/zip')
    const files = [...unzipped(bytes)]
    assert.equal(files.length, 60)

    const another = await signedInAs(desk, 'trx-s001', 'role:trx-esu')
    for (const visitor of [another, elsewhere, executive]) {
      await isNotThere(visitor, run)
      await isNotThere(visitor, `${run}/agreements.zip`)
      assert.equal((await visitor.post(run, { do: 'cancel' })).status, 404)
    }
    await isNotThere(office, run.replace('/2026/', '/2027/'))

    // Kept for an hour, as long as its session goes on.
    for (const minutes of [25, 25]) {
      pass(desk.clock, minutes)
      assert.match(await title(office, run), /Done/)
    }
    pass(desk.clock, 11)
    assert.equal((await office.get(PACK)).status, 200)
    await isNotThere(office, run)
    await isNotThere(office, `${run}/agreements.zip`)
  })

  test('whose agreements were printed is in the log of readings', async () => {
    const rows = await rowsOf<{ reader: string }>(
      desk,
      `SELECT DISTINCT reader FROM reading WHERE how = 'export' AND people @> ARRAY[$1]`,
      [e(33)],
    )
    assert.deepEqual(rows, [{ reader: 'trx-s001' }])
  })
})
