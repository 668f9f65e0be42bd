import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { principalOfSeat } from '../../src/desk/seats.ts'
import { seenBy } from '../../src/desk/sight.ts'
import { sittingPaper } from '../../src/desk/sitting-papers.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { boardCaseStream } from '../../src/record/sitting.ts'
import { type AgencyMade, agencyEvents, boardEvents, executiveOf, sittingEvents } from '../support/board.ts'
import { Caller, isError, json } from '../support/caller.ts'
import type { RoomTold } from '../support/board-room.ts'
import { demoDesk, type DemoDesk, TODAY } from '../support/demo.ts'
import { fieldsOf, mainOf, textOf } from '../support/markup.ts'
import { enter, roleGiven, signedInAs } from '../support/principals.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const FEW: AgencyMade = { unit: 'TRX', parent: 'TR', prefix: 'trx', fiscalYear: 2026 }
const MANY: AgencyMade = { unit: 'TRY', parent: 'TR', prefix: 'try', fiscalYear: 2026 }

/** Twenty career executives, eight of them at Level 4 or 5: two over the cap of six. */
const LEVELS = '55444444333333333321'.split('').map((level) => Number(level) as AppraisalLevel)
/** Thirty, twenty-one of them at Level 4: twelve over the cap of nine, among more choices than are listed. */
const MORE: readonly AppraisalLevel[] = Array.from({ length: 30 }, (_, index) => (index < 21 ? 4 : 3))

const e = (number: number): string => executiveOf('trx', number)
const [CHAIR, RECUSED, UNSETTLED, WAITING] = [e(9), e(10), e(11), e(12)]
const SITTING = '/boards/sittings/trx-2026'
const ROOM = '/boards/close-out/TRX/2026'
const caseOf = (number: number): string => `${SITTING}/cases/${e(number)}`

let desk: DemoDesk
let office: Visitor
let chair: Visitor
let recused: Visitor
let unsettled: Visitor
let executive: Visitor

before(async () => {
  desk = await demoDesk()
  const members = [CHAIR, RECUSED, UNSETTLED, WAITING]
  const people = LEVELS.map((_, index) => e(index + 1))
  const self = members.map(
    (member) => ({ member, person: member, ground: 'self', by: 'the system' }) as const,
  )
  await enter(desk, [
    ...agencyEvents(FEW, LEVELS),
    ...agencyEvents(MANY, MORE),
    ...boardEvents('trx-prb', 'TRX', 'Board of Bureau TRX', [
      { person: CHAIR, seat: 'chair' },
      { person: RECUSED },
      { person: UNSETTLED },
      { person: WAITING, seat: 'alternate', noticed: false },
    ]),
    ...sittingEvents({
      sitting: 'trx-2026',
      board: 'trx-prb',
      unit: 'TRX',
      fiscalYear: 2026,
      on: day('2026-11-19'),
      people,
      present: [CHAIR, RECUSED, UNSETTLED],
      settled: [CHAIR, RECUSED],
      recusals: [...self, { member: RECUSED, person: e(1), ground: 'own subordinate', by: 'the system' }],
    }),
    ...members.flatMap((person) => roleGiven(`prb-${person}`, person, 'prb-member', 'TRX')),
  ])
  office = await signedInAs(desk, 'trx-s001', 'role:trx-esu')
  chair = await signedInAs(desk, CHAIR, `role:prb-${CHAIR}`)
  recused = await signedInAs(desk, RECUSED, `role:prb-${RECUSED}`)
  unsettled = await signedInAs(desk, UNSETTLED, `role:prb-${UNSETTLED}`)
  executive = await signedInAs(desk, e(1), 'self')
})

async function text(visitor: Visitor, path: string): Promise<string> {
  const answer = await visitor.get(path)
  assert.equal(answer.status, 200, `${path}: ${answer.body}`)
  return textOf(mainOf(answer.body))
}

/** What is not there for somebody reads the same as what is nowhere. */
async function isNotThere(visitor: Visitor, path: string): Promise<void> {
  const [one, other] = [await visitor.get(path), await visitor.get('/boards/sittings/none')]
  assert.equal(one.status, 404, path)
  assert.equal(mainOf(one.body), mainOf(other.body), path)
}

async function told(visitor: Visitor, query = '', unit = 'TRX'): Promise<RoomTold> {
  const answer = await visitor.get(`/api/close-out/${unit}/2026${query}`)
  assert.equal(answer.status, 200, answer.body)
  return json(answer) as RoomTold
}

/** Fills in and sends a form as a browser without script would, and sends what comes back to be checked. */
async function sent(visitor: Visitor, path: string, fields: Record<string, string>): Promise<string> {
  const checked = await visitor.post(path, { ...fields, step: 'check' })
  assert.equal(checked.status, 200, textOf(mainOf(checked.body)))
  const done = await visitor.post(path, { ...fieldsOf(checked.body), step: 'do' })
  assert.equal(done.status, 200, textOf(mainOf(done.body)))
  return textOf(mainOf(done.body))
}

suite('boards, sittings and who may see them', () => {
  test('the list says which board lacks something, and the board what, with the text of the notice', async () => {
    assert.match(await text(office, '/boards'), /1 of 1 lacks something.*Board of Bureau TRX/s)
    const board = await text(office, '/boards/trx-prb')
    assert.match(board, /notice in the Federal Register of 1 member/)
    assert.match(board, /Text of the notice.*Trxson0012, Ann/s)
    assert.match(await text(office, '/boards/trx-prb?why=composition'), /May this Performance Review Board/)
  })

  test('another agency’s boards, sittings, cases and rooms are not there', async () => {
    for (const seat of ['esu', 'prb-member', 'executive', 'department'] as const) {
      const visitor = await new Visitor(desk).sit(seat)
      for (const path of ['/boards/trx-prb', SITTING, caseOf(3), ROOM, `${ROOM}/table/csv`]) {
        await isNotThere(visitor, path)
      }
      assert.doesNotMatch((await visitor.get('/boards')).body, /Bureau TRX/)
    }
    const caller = new Caller(desk)
    for (const path of ['/api/boards/trx-prb', '/api/sittings/trx-2026', '/api/close-out/TRX/2026']) {
      isError(await caller.ask('esu', path), 404, 'not-found')
    }
  })

  test('the executive finds neither the sitting nor the own case nor the room', async () => {
    for (const path of [SITTING, caseOf(1), ROOM, `${ROOM}/table/xlsx`]) await isNotThere(executive, path)
    isError(await executive.get('/api/sittings/trx-2026'), 404, 'not-found')
  })

  test('a member sees the names before any file, and no file before the recusals are settled', async () => {
    const page = await unsettled.get(SITTING)
    const words = textOf(mainOf(page.body))
    assert.match(words, /declare your relations to 20 names/)
    assert.match(words, /Trxson0003, Ann/)
    assert.doesNotMatch(page.body, /\/cases\//)
    for (const path of [caseOf(3), ROOM, `${ROOM}/table/csv`]) await isNotThere(unsettled, path)
    const cases = json(await unsettled.get('/api/sittings/trx-2026'))['cases'] as { open: boolean }[]
    assert.ok(cases.every(({ open }) => !open))
  })

  test('a recused member opens every case but that one, and the own one', async () => {
    assert.match(await text(recused, caseOf(3)), /Narrative of trx-e0003.*Answer of trx-e0003/s)
    await isNotThere(recused, caseOf(1))
    await isNotThere(recused, caseOf(10))
    assert.match(await text(chair, caseOf(1)), /Narrative of trx-e0001/)
  })

  test('who reads a case, a room or its file is logged', async () => {
    await office.get(caseOf(4))
    await office.get(SITTING)
    await unsettled.get(SITTING)
    await office.get(`${ROOM}/table/csv`)
    const rows = await rowsOf<{ what: string; how: string; people: string[] }>(
      desk,
      "SELECT what, how, people FROM reading WHERE reader = 'trx-s001' ORDER BY at, id",
    )
    assert.ok(rows.some(({ what, people }) => what === 'file' && people.join() === e(4)))
    assert.ok(
      rows.some(({ what, how, people }) => what === 'people' && how === 'export' && people.length === 20),
    )
  })
})

suite('papers of a sitting', () => {
  const paper = (name: string): string => `${SITTING}/${name}.pdf`

  test('are for the office and for members who have settled, each with what is open to that one', async () => {
    for (const visitor of [unsettled, executive, await new Visitor(desk).sit('esu')]) {
      await isNotThere(visitor, paper('book'))
      await isNotThere(visitor, paper('minutes'))
    }
    for (const name of ['certificate', 'none']) await isNotThere(office, paper(name))
    const [whole, without] = await Promise.all([office, recused].map((visitor) => visitor.get(paper('book'))))
    for (const answer of [whole, without]) {
      assert.equal(answer?.status, 200)
      assert.equal(answer?.headers.get('content-type'), 'application/pdf')
      assert.equal(new TextDecoder().decode(answer?.bytes.slice(0, 5)), '%PDF-')
    }
    const asked = { sitting: 'trx-2026', paper: 'book', on: TODAY } as const
    const told = async (person: string, seat: string): Promise<string> => {
      const who = await principalOfSeat(desk, { person, name: person }, seat, TODAY)
      assert.ok(who)
      const seen = seenBy(desk, who, TODAY)
      const sheet = await sittingPaper(seen.desk, who, asked)
      await seen.end()
      return JSON.stringify(sheet)
    }
    assert.match(await told('trx-s001', 'role:trx-esu'), /Narrative of trx-e0001/)
    const own = await told(RECUSED, `role:prb-${RECUSED}`)
    assert.match(own, /Narrative of trx-e0002/)
    assert.doesNotMatch(own, /(?:Narrative|Answer|Summary) of trx-e00(?:01|10)\b/)
  })
})

suite('the close-out room', () => {
  test('says the answer first, what must change and among whom, and that the doubtful points are open', async () => {
    const page = await text(office, ROOM)
    assert.match(page, /Close-out, FY2026: 8 at Levels 4–5, cap 6/)
    assert.match(page, /Any 2 of the 8 to Level 3 or below: 28 pairs/)
    assert.match(page, /4 points of the limit are not settled/)
    assert.match(page, /may not be signed/i)
    assert.match(page, /In no order: the law names none/)
    assert.match(await text(office, `${ROOM}?why=cap-0`), /30% of the career executives rated, rounded down/)
    assert.match(await text(office, `${ROOM}?why=sign`), /May the distribution/)
  })

  test('lists every choice while they are few, and none where they are many', async () => {
    const few = (await told(office)).populations[0]?.record.mustChange
    assert.equal(few?.choices, '28')
    assert.equal(few?.sets?.length, 28)
    assert.equal(new Set(few?.sets?.map((set) => set.join())).size, 28)
    assert.match(await text(office, `${ROOM}?sets=all`), /The first 5/)
    const many = await signedInAs(desk, 'try-s001', 'role:try-esu')
    const more = (await told(many, '', 'TRY')).populations[0]?.record.mustChange
    assert.deepEqual([more?.count, more?.among.length, more?.choices], [12, 21, '293930'])
    assert.equal(more?.sets, undefined)
    assert.match(await text(many, '/boards/close-out/TRY/2026'), /more than 200, so none is listed/)
  })

  test('a what-if stands in the address, can be undone and done again, and touches no record', async () => {
    const begun = await lastEntry(desk)
    const first = await office.get(`${ROOM}?move=${e(3)}.3`)
    assert.equal(first.status, 303)
    const one = (first.headers.get('location') ?? '').replace('#try', '')
    assert.equal(one, `${ROOM}?try=${e(3)}.3`)
    const second = await office.get(`${one}&person=${e(4)}&level=3`)
    const both = (second.headers.get('location') ?? '').replace('#try', '')
    const page = await text(office, both)
    assert.match(page, /8 at Levels 4–5, cap 6/)
    assert.match(page, /In this what-if: 6 at Levels 4–5/)
    assert.match(page, /After the what-if: Nobody must change/)
    assert.match(page, /Undo \(2\).*Redo \(0\)/s)
    const undone = await text(office, `${both}&undone=1`)
    assert.match(undone, /After the what-if: Any 1 of the 7/)
    assert.match(undone, /Undo \(1\).*Redo \(1\)/s)
    const tried = await told(office, `?try=${e(3)}.3,${e(4)}.3`)
    assert.equal(tried.populations[0]?.stages['record']?.top, 8)
    assert.equal(tried.populations[0]?.stages['whatIf']?.top, 6)
    assert.equal(await lastEntry(desk), begun)
    assert.equal((await told(office)).populations[0]?.whatIf, undefined)
  })

  test('what an address makes up is left out', async () => {
    const { populations } = await told(office, '?try=nobody.3,trx-e0003.9,%3Cb%3E.3&undone=x')
    assert.equal(populations[0]?.record.mustChange.count, 2)
    assert.equal(populations[0]?.stages['whatIf']?.top ?? 8, 8)
    for (const path of ['/boards/close-out/TRX/26', '/boards/close-out/TRX/2031', `${ROOM}/table/pdf`]) {
      await isNotThere(office, path)
    }
  })

  test('a recused member is told no figure of that case, nor can tell it from the others', async () => {
    const [all, seen] = [await told(office), await told(recused)]
    const row = seen.rows.find(({ person }) => person === e(1))
    assert.equal(row?.shut, true)
    assert.deepEqual([row?.initial, row?.board], [undefined, undefined])
    assert.equal(seen.shut, 2)
    assert.equal(seen.ready, undefined)
    assert.deepEqual(seen.caps, [])
    const [whole, own] = [all.populations[0], seen.populations[0]]
    assert.equal(whole?.stages['initial']?.rated, 20)
    assert.equal(own?.stages['initial']?.rated, 18)
    assert.equal(own?.record.cap.cap, 6)
    // Of the open rows alone: one at Level 5 is shut, so at least one must change.
    assert.equal(own?.record.mustChange.count, 1)
    const csv = (await recused.get(`${ROOM}/table/csv?show=all`)).body
    assert.match(csv, /Trxson0001, Ann"?,Director 1,[^,]*,,,,,,,,,.*shut to you/)
    assert.match(await text(recused, ROOM), /2 cases are shut to you/)
  })

  test('whoever gives final ratings may give those that were read and recommended, and nobody else is offered it', async () => {
    for (const visitor of [office, chair]) {
      assert.doesNotMatch(await text(visitor, ROOM), /Final ratings as recommended/)
    }
    const head = await new Visitor(desk).sit('component-head')
    const page = await head.get('/boards/close-out/HSBB/2026')
    const words = textOf(mainOf(page.body))
    assert.match(words, /Final ratings as recommended.*cases were read and recommended one by one/s)
    const people = fieldsOf(page.body)['people'] ?? ''
    assert.ok(people.split('\n').length > 10)
    const checked = await head.post('/actions/appraisal/give-final-ratings', {
      ...fieldsOf(page.body),
      step: 'check',
    })
    assert.notEqual(checked.status, 403)
    assert.match(checked.body, new RegExp(people.split('\n')[0] ?? 'nobody'))
  })

  test('the files hold what the page shows, by the same filters', async () => {
    const csv = (await office.get(`${ROOM}/table/csv?show=all&order=score`)).body.trim().split('\n')
    assert.equal(csv.length, 21)
    assert.match(csv[1] ?? '', /Trxson0002/)
    const near = (await office.get(`${ROOM}/table/csv`)).body.trim().split('\n')
    assert.ok(near.length < csv.length)
    const xlsx = await office.get(`${ROOM}/table/xlsx?show=all`)
    assert.equal(xlsx.status, 200)
    assert.equal(xlsx.bytes[0], 0x50)
  })
})

suite('a member’s way through a sitting, by forms alone', () => {
  test('declares, settles, reads and votes; the vote shows to nobody else before the board recommends', async () => {
    const names = await unsettled.get(SITTING)
    const chosen = await unsettled.post(SITTING, {
      ...fieldsOf(names.body),
      [`ground-${e(2)}`]: 'declared relation',
    })
    assert.equal(chosen.status, 303)
    const form = await unsettled.get(chosen.headers.get('location') ?? '')
    assert.equal(form.status, 200)
    await sent(unsettled, '/actions/boards/settle-recusals', fieldsOf(form.body))
    await isNotThere(unsettled, caseOf(2))
    assert.match(await text(unsettled, SITTING), /2 cases are shut to you/)

    for (const visitor of [unsettled, chair, recused]) {
      const read = { unit: 'TRX', sitting: 'trx-2026', person: e(3) }
      await sent(visitor, '/actions/boards/read-case', read)
    }
    const vote = async (visitor: Visitor, level: string, reason: string): Promise<void> => {
      const page = await visitor.get(caseOf(3))
      await sent(visitor, '/actions/boards/cast-vote', { ...fieldsOf(page.body), level, reason })
    }
    await vote(unsettled, '3', 'Reason of the second member')
    assert.match(await text(unsettled, caseOf(3)), /My vote: Level 3/)
    for (const visitor of [chair, recused, office]) {
      const page = await text(visitor, caseOf(3))
      assert.match(page, /1 vote is cast/)
      assert.doesNotMatch(page, /Reason of the second member|My vote: Level/)
    }
    const list = json(await chair.get('/api/sittings/trx-2026'))['cases'] as {
      person: string
      mine?: number
    }[]
    assert.equal(list.find(({ person }) => person === e(3))?.mine, undefined)

    await vote(chair, '3', 'Reason of the chair')
    await vote(recused, '4', 'Reason of the third member')
    const room = await chair.get(`${ROOM}?try=${e(3)}.3`)
    assert.match(textOf(mainOf(room.body)), /Record 1 move/)
    const fields = { unit: 'TRX', sitting: 'trx-2026', person: e(3), level: '3', reason: 'Measure 2 missed' }
    await sent(chair, '/actions/boards/recommend', fields)
    for (const visitor of [chair, recused, office]) {
      assert.match(
        await text(visitor, caseOf(3)),
        /Board|The board recommends Level 3.*Reason of the third member/s,
      )
    }
    assert.match(await text(office, `${ROOM}?show=changed`), /Changed from 4.*Measure 2 missed/s)
    assert.equal((await told(office)).populations[0]?.record.mustChange.count, 1)
    await isNotThere(executive, caseOf(3))
  })

  test('the results of a certificate are told without those of cases that are shut to who asks', async () => {
    const results = [1, 3, 10].map((number) => ({ person: e(number), level: 4 as const }))
    const certificate = {
      rule: 'boards/performance-review-board',
      present: [],
      recusals: [],
      results,
      answer: 'It may.',
    }
    const certified: NewEvent = {
      stream: 'sitting:trx-2026',
      type: 'boards/sitting-certified',
      effective: day('2026-11-22'),
      body: { sitting: 'trx-2026', certificate },
    }
    await enter(desk, [certified])
    const of = async (visitor: Visitor): Promise<string[]> => {
      const told = json(await visitor.get('/api/sittings/trx-2026')) as {
        sitting: { certificate: { results: { person: string }[] } }
      }
      return told.sitting.certificate.results.map(({ person }) => person)
    }
    assert.deepEqual(await of(office), [e(1), e(3), e(10)])
    assert.deepEqual(await of(recused), [e(3)])
    assert.equal((await recused.get(`${SITTING}/certificate.pdf`)).status, 200)
    await isNotThere(executive, `${SITTING}/certificate.pdf`)
  })

  test('notes of the deliberation are for the board and its office', async () => {
    const note: NewEvent = {
      stream: boardCaseStream('trx-2026', e(5)),
      type: 'boards/note-made',
      effective: day('2026-11-19'),
      body: { sitting: 'trx-2026', person: e(5), fiscalYear: 2026, member: CHAIR },
      personal: { text: 'Said behind closed doors' },
    }
    await enter(desk, [note])
    for (const visitor of [chair, office]) assert.match(await text(visitor, caseOf(5)), /behind closed doors/)
    const own = await signedInAs(desk, e(5), 'self')
    for (const path of [caseOf(5), `/people/${e(5)}`, '/audit', '/']) {
      assert.doesNotMatch((await own.get(path)).body, /behind closed doors/, path)
    }
  })
})
