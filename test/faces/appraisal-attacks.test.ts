import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { addDays, day } from '../../src/base/dates.ts'
import { frameOf } from '../../src/demo/calendar.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import { SETTINGS_TO_SIGN } from '../../src/record/close-out/ready.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { settingOf } from '../../src/rulebook/settings.ts'
import { type Attack, rows, SITTING } from '../support/attack-list.ts'
import { SECRET, settled, situationOf, supervised, TWO_CHAIRS } from '../support/attacks.ts'
import { agencyEvents, boardEvents, executiveOf, sittingEvents } from '../support/board.ts'
import { Caller, isError, json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { enter, postJson, roleGiven, signedInAs } from '../support/principals.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

const STATUS = { 'refused-by-rule': 422, 'invalid-input': 400, 'not-allowed': 403, 'not-found': 404 } as const

let desk: DemoDesk
let caller: Caller
const visitors = new Map<string, Visitor>()

/** What a browser would send: rows as JSON text. */
function fieldsOf(input: Attack['input']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value === true ? 'yes' : JSON.stringify(value),
    ]),
  )
}

async function visitorAt({ seat }: Attack): Promise<Visitor> {
  const visitor = visitors.get(seat) ?? (await new Visitor(desk).sit(seat))
  visitors.set(seat, visitor)
  return visitor
}

/** Through the API and through the page: the same answer, with its reason, and nothing is saved. */
async function refusedBothWays(attack: Attack): Promise<void> {
  const before = await lastEntry(desk)
  const { seat, action, input, is, why } = attack
  const answer: Answer = await caller.ask(seat, `/api/actions/${action}`, { input })
  assert.equal(answer.status, STATUS[is], answer.body.slice(0, 400))
  const body = isError(answer, STATUS[is], is)
  assert.match(String(body['message']), why)
  const page = await (await visitorAt(attack)).post(`/actions/${action}`, { ...fieldsOf(input), step: 'do' })
  assert.equal(page.status, STATUS[is], page.body.slice(0, 400))
  assert.equal(await lastEntry(desk), before)
}

before(async () => {
  desk = await demoDesk()
  const { events, attacks } = situationOf(desk)
  await enter(desk, events)
  caller = new Caller(desk)
  ATTACKS.push(...attacks)
})

const ATTACKS: Attack[] = []
const cycle = (): number => frameOf(desk.today()).cycle
const of = (person: string, more: object = {}) => ({ unit: 'HSBB', person, fiscalYear: cycle(), ...more })

/** How many of some answers are done; every other one is refused or in conflict. */
function doneOnce(answers: readonly Answer[]): void {
  const codes = answers.map(({ status }) => status)
  assert.equal(
    codes.filter((code) => code === 200).length,
    1,
    JSON.stringify(answers.map(({ body }) => body)),
  )
  for (const code of codes) assert.ok([200, 400, 409, 422].includes(code), String(code))
}

test('the appraisal year, attacked by page and API: each is refused with its reason, and nothing is saved', async (context) => {
  for (const attack of ATTACKS) await context.test(attack.what, async () => await refusedBothWays(attack))
})

suite('SD-2: relations that come up after the recusals were settled', () => {
  test('a member who has become the supervisor since does not sit on the case by the others’ consent', async () => {
    await enter(desk, [{ ...supervised('atk-late', 'atk-c1'), effective: desk.today() }])
    await refusedBothWays({
      what: 'consent with a member whom the record now bars',
      seat: 'prb-member',
      action: 'boards/recommend',
      input: { unit: 'HSBB', sitting: SITTING, person: 'atk-late', level: 4, consent: true },
      is: 'refused-by-rule',
      why: /atk-c1.*recus/,
    })
    const recusal = { unit: 'HSBB', sitting: SITTING, person: 'atk-late', member: 'atk-c1' }
    const entered = { ...recusal, ground: 'own subordinate' }
    const office = await caller.ask('esu', '/api/actions/boards/enter-recusal', { input: entered })
    assert.equal(office.status, 200, office.body)
    const done = await caller.ask('prb-member', '/api/actions/boards/recommend', {
      input: { unit: 'HSBB', sitting: SITTING, person: 'atk-late', level: 4, consent: true },
    })
    assert.equal(done.status, 422, 'three of the four who sit must be career')
    assert.match(done.body, /career/)
  })
})

suite('SD-5: who rated first and who decides', () => {
  test('the head who also rated decides only while nobody else could, and the decision says so', async () => {
    const { person: head } = desk.demoSeats['component-head']
    const rater = await signedInAs(desk, head, 'subordinates')
    const rated = addDays(day(`${cycle()}-09-30`), 15)
    const rating = of('atk-direct', { on: rated, levels: rows(4), summary: 'Met the targets' })
    const steps = [
      [rater, 'rate-initially', rating],
      [rater, 'share-rating', of('atk-direct', { on: rated })],
    ] as const
    for (const [who, action, input] of steps) {
      const answer = await postJson(who, `/api/actions/appraisal/${action}`, { input })
      assert.equal(answer.status, 200, answer.body)
    }
    const heard = { person: 'atk-direct', fiscalYear: cycle(), sitting: 'atk-1', level: 4 as const }
    await enter(desk, [
      {
        stream: appraisalStream('atk-direct', cycle()),
        type: 'appraisal/board-recommended',
        effective: addDays(rated, 9),
        body: heard,
      },
    ])
    const input = of('atk-direct', { on: desk.today(), level: 4 })
    const path = '/api/actions/appraisal/give-final-rating'
    const alone = await caller.ask('component-head', path, { input, preview: true })
    assert.equal(alone.status, 200, alone.body)
    assert.match(String(json(alone)['says']), /held by nobody else/)
    await enter(desk, settled('final-rating-holder', 'head-or-designee'))
    await refusedBothWays({
      what: 'the rater decides though somebody else could',
      seat: 'component-head',
      action: 'appraisal/give-final-rating',
      input,
      is: 'refused-by-rule',
      why: /gave the initial rating and does not give the final one too/,
    })
  })
})

suite('what a board says among itself', () => {
  test('a member reads the note; the executive finds it nowhere: pages, files, journal and API', async () => {
    const member = await signedInAs(desk, 'atk-c2', 'role:prb-atk-c2')
    const own = `/boards/sittings/${SITTING}/cases/atk-kin`
    assert.match((await member.get(own)).body, new RegExp(SECRET), 'the member reads it')
    const entries = await rowsOf<{ id: string; stream: string }>(
      desk,
      `SELECT id::text, stream FROM journal WHERE stream LIKE 'board-case:atk-%' OR stream LIKE 'sitting:atk-%'`,
    )
    const executive = await signedInAs(desk, 'atk-kin', 'self')
    for (const { id, stream } of entries) {
      assert.equal((await executive.get(`/audit/${id}`)).status, 404, stream)
    }
    const [year, appraisal] = [cycle(), `/appraisal/atk-kin/${cycle()}`]
    const paths = [
      own,
      `/boards/sittings/${SITTING}`,
      '/boards/atk-prb',
      `/boards/close-out/HSBB/${year}`,
      `/boards/close-out/HSBB/${year}/table/csv`,
      appraisal,
      `/appraisal/table/csv?year=${year}`,
      '/people/atk-kin',
      '/people/table/csv',
      '/audit',
      `/audit?stream=board-case:${SITTING}/atk-kin`,
      '/api/audit',
      `/api/audit?stream=board-case:${SITTING}/atk-kin`,
      `/api/appraisals/atk-kin/${year}`,
      `/api/sittings/${SITTING}`,
      `/api/close-out/HSBB/${year}`,
    ]
    for (const path of paths) {
      const { body } = await executive.get(path)
      assert.doesNotMatch(body, new RegExp(SECRET), path)
      assert.doesNotMatch(body, /boards\/note-made|boards\/vote-cast/, path)
    }
    assert.equal((await executive.get(appraisal)).status, 200, 'the own appraisal is open')
    assert.equal((await executive.get(own)).status, 404)
  })
})

suite('two at once', () => {
  test('two chairs certify one sitting: one certificate', async () => {
    const input = { unit: 'HSBB', sitting: TWO_CHAIRS }
    const fine = { ...input, person: 'atk-fine', level: 4, consent: true }
    const heard = await caller.ask('prb-member', '/api/actions/boards/recommend', { input: fine })
    assert.equal(heard.status, 200, heard.body)
    const other = await signedInAs(desk, 'atk-c2', 'role:prb-atk-c2')
    const page = await new Visitor(desk).sit('prb-member')
    const path = '/api/actions/boards/certify-sitting'
    doneOnce(
      await Promise.all([
        caller.ask('prb-member', path, { input }),
        postJson(other, path, { input }),
        page.post('/actions/boards/certify-sitting', { ...input, step: 'do' }),
      ]),
    )
    const entries = await rowsOf(
      desk,
      `SELECT 1 FROM journal WHERE stream = $1 AND type = 'boards/sitting-certified'`,
      [`sitting:${TWO_CHAIRS}`],
    )
    assert.equal(entries.length, 1)
  })

  test('31 of 100 are signed by nobody; 30 of 100 once, though two chairs sign at once', async () => {
    for (const [unit, prefix, top] of [
      ['TRX', 'trx', 31],
      ['TRY', 'try', 30],
    ] as const) {
      const levels = Array.from({ length: 100 }, (_, index): AppraisalLevel => (index < top ? 4 : 3))
      const people = levels.map((_, index) => executiveOf(prefix, index + 1))
      const chairs = people.slice(-2)
      const sitting = `${prefix}-sat`
      await enter(desk, [
        ...agencyEvents({ unit, parent: 'TR', prefix, fiscalYear: 2026 }, levels),
        ...boardEvents(
          `${prefix}-prb`,
          unit,
          `Board of ${unit}`,
          people.slice(-4).map((person) => ({ person, seat: chairs.includes(person) ? 'chair' : 'member' })),
        ),
        ...sittingEvents({
          sitting,
          board: `${prefix}-prb`,
          unit,
          fiscalYear: 2026,
          on: day('2026-11-19'),
          people,
          present: people.slice(-4),
          settled: people.slice(-4),
        }),
        ...people.map(
          (person, index): NewEvent => ({
            stream: appraisalStream(person, 2026),
            type: 'appraisal/board-recommended',
            effective: day('2026-11-19'),
            body: { person, fiscalYear: 2026, sitting, level: levels[index] ?? 3 },
          }),
        ),
        {
          stream: `sitting:${sitting}`,
          type: 'boards/sitting-certified',
          effective: day('2026-11-19'),
          body: { sitting, certificate: { rule: 'r', present: [], recusals: [], results: [], answer: 'a' } },
        },
        ...SETTINGS_TO_SIGN.flatMap((id) => settled(id, settingOf(id)?.initial ?? '', unit)),
        ...chairs.flatMap((person) => roleGiven(`prb-${person}`, person, 'prb-member', unit)),
      ])
      const input = { unit, fiscalYear: 2026, sitting }
      const seats = await Promise.all(chairs.map((person) => signedInAs(desk, person, `role:prb-${person}`)))
      const answers = await Promise.all(
        seats.map((chair) => postJson(chair, '/api/actions/appraisal/sign-distribution', { input })),
      )
      if (top === 30) doneOnce(answers)
      else
        for (const answer of answers) {
          const body = isError(answer, 422, 'refused-by-rule')
          assert.match(String(body['message']), /31 of 100 at level 4 or 5, 30 allowed: 1 must change/)
        }
    }
  })

  test('two windows of one supervisor save one plan: the second learns that the first has', async () => {
    const elements = JSON.stringify([
      { name: 'Achieving Organizational Goals', kind: 'results', standard: 'Meets the targets' },
    ])
    const input = { unit: 'HSBB', person: 'atk-none', fiscalYear: String(cycle() + 1), elements }
    const path = '/actions/appraisal/draft-plan'
    const supervisor = await new Visitor(desk).sit('supervisor')
    const windows = [await supervisor.post(path, { ...input, step: 'check' })]
    windows.push(await supervisor.post(path, { ...input, step: 'check' }))
    const sent = windows.map(({ body }) => /name="basis" value="(\d+)"/.exec(body)?.[1] ?? '')
    assert.ok(sent.every((basis) => basis !== ''))
    const first = await supervisor.post(path, { ...input, basis: sent[0] ?? '', step: 'do' })
    assert.equal(first.status, 200, first.body.slice(0, 400))
    const at = await lastEntry(desk)
    const second = await supervisor.post(path, { ...input, basis: sent[1] ?? '', step: 'do' })
    assert.equal(second.status, 409)
    assert.match(second.body, /changed by somebody else/)
    assert.match(second.body, /Meets the targets/, 'what was typed is still there')
    assert.equal(await lastEntry(desk), at)
    const asked = { input: { ...input, elements: JSON.parse(elements) as object[] }, basis: at }
    doneOnce(
      await Promise.all(
        [1, 2, 3].map(() => caller.ask('supervisor', '/api/actions/appraisal/draft-plan', asked)),
      ),
    )
  })
})

suite('a page that was opened while the power was held', () => {
  const review = () => ({
    ...of('atk-moved', { on: `${cycle()}-09-01` }),
    fiscalYear: String(cycle()),
    informal: 'yes',
    feedback: 'On the way',
    belowFullySuccessful: 'no',
  })

  test('signs nothing once another supervisor has followed', async () => {
    const path = '/actions/appraisal/record-progress-review'
    const supervisor = await signedInAs(desk, 'atk-c1', 'subordinates')
    const checked = await supervisor.post(path, { ...review(), step: 'check' })
    assert.equal(checked.status, 200, checked.body.slice(0, 400))
    const basis = /name="basis" value="(\d+)"/.exec(checked.body)?.[1] ?? ''
    const { person } = desk.demoSeats.supervisor
    const followed = (one: string): NewEvent => ({ ...supervised(one, person), effective: desk.today() })
    await enter(desk, [followed('atk-moved')])
    const before = await lastEntry(desk)
    const sent = await supervisor.post(path, { ...review(), basis, step: 'do' })
    assert.equal(sent.status, 404)
    await enter(desk, [followed('atk-late')])
    const after = await supervisor.post(path, { ...review(), basis, step: 'do' })
    assert.equal(after.status, 403, 'with the last subordinate the seat is gone')
    assert.equal(await lastEntry(desk), before + 1)
  })
})
