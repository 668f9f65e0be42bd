import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { keepDraft } from '../../src/store/queries/appraisals.ts'
import { Caller } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { fieldsOf, mainOf, tagsOf, textOf } from '../support/markup.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { type Answer, Visitor } from '../support/visitor.ts'

const HOSTILE = `"><script>alert(1)</script><b onclick='x'>&amp;`
const KEYS = ['e1', 'e2', 'e3', 'e4', 'e5'] as const

/** A desk of its own for each suite: what is typed and recorded in one is no matter of another. */
async function opened(
  now = '2026-11-22',
): Promise<{ desk: DemoDesk; at: (seat: SeatId) => Visitor; executive: string }> {
  const desk = await demoDesk()
  desk.clock.now = `${now}T12:00:00.000Z`
  const visitors = new Map<SeatId, Visitor>()
  for (const seat of ['supervisor', 'executive', 'esu'] as const)
    visitors.set(seat, await new Visitor(desk).sit(seat))
  const at = (seat: SeatId): Visitor => {
    const visitor = visitors.get(seat)
    assert.ok(visitor)
    return visitor
  }
  return { desk, at, executive: desk.demoSeats.executive.person }
}

/** The fields of a form as a browser sends them: boxes that are not ticked are left out. */
function form(answer: Answer): Record<string, string> {
  const unticked = new Set<string | undefined>()
  for (const { name, attributes } of tagsOf(answer.body)) {
    const box = name === 'input' && attributes.get('type') === 'checkbox'
    if (box && !attributes.has('checked')) unticked.add(attributes.get('name'))
  }
  const { csrf: _, ...fields } = fieldsOf(mainOf(answer.body))
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !unticked.has(name)))
}

const drafts = (desk: DemoDesk) =>
  rowsOf<{ person_id: string; form: string; about: string; fields: Record<string, string> }>(
    desk,
    'SELECT person_id, form, about, fields FROM draft ORDER BY person_id',
  )

suite('the plan editor', () => {
  let desk: DemoDesk
  let at: (seat: SeatId) => Visitor
  let executive: string
  let path: string

  before(async () => {
    ;({ desk, at, executive } = await opened())
    path = `/appraisal/${executive}/2027/plan`
  })

  test('is the supervisor’s: the executive and the office see the plan and do not write it', async () => {
    assert.equal((await at('supervisor').get(path)).status, 200)
    for (const seat of ['executive', 'esu'] as const) {
      assert.equal((await at(seat).get(path)).status, 403, seat)
      const sent = await at(seat).post(path, { step: 'keep', reason: 'x' })
      assert.equal(sent.status, 403, seat)
    }
    assert.deepEqual(await drafts(desk), [])
  })

  test('a mistake loses nothing that was typed, whatever was typed', async () => {
    const before = await lastEntry(desk)
    const typed = { ...form(await at('supervisor').get(path)), reason: HOSTILE, 'e1.standard': HOSTILE }
    for (const [weight, says] of [
      ['33.3', /percentage|whole|fit/],
      ['x', /x is not a percentage/],
      ['16', /fit|100/],
    ] as const) {
      const sent = { ...typed, 'e1.weight': weight, step: 'check' }
      const answer = await at('supervisor').post(path, sent)
      assert.ok([400, 422].includes(answer.status), `${weight}: ${answer.status}`)
      assert.match(textOf(mainOf(answer.body)), says, weight)
      const { step: _, ...expected } = sent
      assert.deepEqual(form(answer), expected)
      assert.ok(!answer.body.includes('<script>alert'))
    }
    assert.equal(await lastEntry(desk), before)
  })

  test('a button adds a requirement, and everything else stays', async () => {
    const typed = { ...form(await at('supervisor').get(path)), reason: 'First' }
    const answer = await at('supervisor').post(path, { ...typed, step: 'add-e2' })
    assert.equal(answer.status, 200)
    const grown = form(answer)
    const { 'e2.requirement.2': added, 'e2.goal.2': _, 'e2.source.2': __, 'e2.page.2': ___, ...rest } = grown
    assert.equal(added, '')
    assert.deepEqual(rest, typed)
  })

  test('what was typed comes back on return, to its writer alone, until it is given up', async () => {
    const typed = { ...form(await at('supervisor').get(path)), reason: `Kept ${HOSTILE}` }
    const kept = await at('supervisor').post(path, { ...typed, step: 'keep' })
    assert.match(textOf(mainOf(kept.body)), /Kept for you/)
    const back = await at('supervisor').get(path)
    assert.deepEqual(form(back), typed)
    assert.match(textOf(mainOf(back.body)), /you typed and did not send/)
    const [row, ...others] = await drafts(desk)
    assert.equal(row?.person_id, desk.demoSeats.supervisor.person)
    assert.equal(row?.about, `${executive}/2027`)
    assert.ok(!('csrf' in (row?.fields ?? {})))
    assert.deepEqual(others, [])
    const gone = await at('supervisor').post(path, { ...typed, step: 'drop' })
    assert.equal(gone.status, 303)
    assert.deepEqual(await drafts(desk), [])
    assert.equal(form(await at('supervisor').get(path))['reason'], '')
  })

  test('what somebody else has typed about the same plan stays theirs', async () => {
    const draft = { form: 'plan', about: `${executive}/2027`, at: desk.now() }
    await keepDraft(desk.connection.db, { ...draft, person: 'somebody-else', fields: { reason: 'Theirs' } })
    assert.ok(!(await at('supervisor').get(path)).body.includes('Theirs'))
    await at('supervisor').post(path, { step: 'drop' })
    assert.deepEqual(
      (await drafts(desk)).map(({ person_id }) => person_id),
      ['somebody-else'],
    )
  })

  test('an amendment is checked, then recorded as a layer that both sign; what was typed is forgotten', async () => {
    const typed = {
      ...form(await at('supervisor').get(path)),
      reason: 'A new mission',
      'e5.requirement.1': 'The target as it is now',
      step: 'check',
    }
    const checked = await at('supervisor').post(path, typed)
    assert.equal(checked.status, 200, textOf(mainOf(checked.body)).slice(0, 600))
    assert.match(textOf(mainOf(checked.body)), /Nothing is saved yet/)
    const done = await at('supervisor').post(path, { ...typed, step: 'do' })
    assert.equal(done.status, 200, textOf(mainOf(done.body)).slice(0, 600))
    assert.equal((await drafts(desk)).filter(({ person_id }) => person_id !== 'somebody-else').length, 0)
    const page = textOf(mainOf((await at('executive').get(`/appraisal/${executive}/2027`)).body))
    for (const words of [
      'Plan in force, version 2',
      'A new mission',
      'The target as it is now',
      'executive not yet',
    ])
      assert.ok(page.includes(words), words)
  })
})

suite('what is typed is kept while it is typed', () => {
  let desk: DemoDesk
  let at: (seat: SeatId) => Visitor
  let executive: string
  let path: string

  before(async () => {
    ;({ desk, at, executive } = await opened())
    path = `/appraisal/${executive}/2027/draft`
  })

  test('with the session’s own token alone', async () => {
    const forged = await at('supervisor').post(path, { form: 'plan', reason: 'x' }, { token: false })
    assert.notEqual(forged.status, 200)
    assert.deepEqual(await drafts(desk), [])
  })

  test('for a form that is known, an appraisal that may be seen, and a seat that writes it', async () => {
    const status = async (seat: SeatId, fields: Record<string, string>, where = path): Promise<number> =>
      (await at(seat).post(where, fields)).status
    assert.equal(await status('supervisor', { form: 'other', reason: 'x' }), 404)
    assert.equal(await status('supervisor', { reason: 'x' }), 404)
    assert.equal(await status('supervisor', { form: 'plan' }, '/appraisal/nobody/2027/draft'), 404)
    assert.equal(await status('supervisor', { form: 'plan' }, `/appraisal/${executive}/20x7/draft`), 404)
    assert.equal(await status('executive', { form: 'plan', reason: 'x' }), 403)
    assert.equal(await status('esu', { form: 'plan', reason: 'x' }), 403)
    assert.deepEqual(await drafts(desk), [])
    assert.equal((await at('supervisor').get(path)).status, 404)
  })

  test('the last word stays, and too much is not kept', async () => {
    for (const reason of ['first', 'second \0 \ud800']) {
      const answer = await at('supervisor').post(path, { form: 'plan', reason })
      assert.equal(answer.status, 200)
      assert.deepEqual(JSON.parse(answer.body), { kept: desk.now() })
    }
    const [row, ...others] = await drafts(desk)
    assert.deepEqual(row?.fields, { reason: 'second  �' })
    assert.deepEqual(others, [])
    const large = await at('supervisor').post(path, { form: 'plan', reason: 'x'.repeat(200_001) })
    assert.equal(large.status, 413)
    assert.deepEqual((await drafts(desk))[0]?.fields, { reason: 'second  �' })
  })
})

suite('the rating form', () => {
  let desk: DemoDesk
  let at: (seat: SeatId) => Visitor
  let executive: string
  let path: string

  before(async () => {
    ;({ desk, at, executive } = await opened('2027-10-05'))
    path = `/appraisal/${executive}/2027/rating`
  })

  test('before the period is over it says why not, and from which day', async () => {
    const early = await opened()
    const where = `/appraisal/${early.executive}/2027/rating`
    const page = textOf(mainOf((await early.at('supervisor').get(where)).body))
    assert.match(page, /Not yet: the period still runs/)
    assert.match(page, /First lawful day: 1 Oct 2027/)
    const shut = await early.at('supervisor').get(`/appraisal/${early.executive}/2026/rating`)
    assert.equal(shut.status, 403)
  })

  test('without narratives it is refused with the ruling, and levels and texts stay', async () => {
    const levels = Object.fromEntries(KEYS.map((key) => [`${key}.level`, '4']))
    const typed = { ...form(await at('supervisor').get(path)), ...levels, summary: HOSTILE }
    const answer = await at('supervisor').post(path, { ...typed, step: 'check' })
    assert.ok([400, 422].includes(answer.status))
    assert.match(textOf(mainOf(answer.body)), /narrative/)
    assert.deepEqual(form(answer), typed)
    assert.ok(!answer.body.includes('<script>alert'))
  })

  test('complete, it is checked and recorded; the executive reads it with score and Why once it is shared', async () => {
    const rated = Object.fromEntries(
      KEYS.flatMap((key) => [
        [`${key}.level`, '4'],
        [`${key}.narrative`, `What was reached in ${key}`],
      ]),
    )
    const typed = { ...form(await at('supervisor').get(path)), ...rated, summary: 'A good year' }
    const checked = await at('supervisor').post(path, { ...typed, step: 'check' })
    assert.equal(checked.status, 200, textOf(mainOf(checked.body)).slice(0, 600))
    assert.match(textOf(mainOf(checked.body)), /level 4, 400 points/)
    const done = await at('supervisor').post(path, { ...typed, step: 'do' })
    assert.equal(done.status, 200, textOf(mainOf(done.body)).slice(0, 600))
    const where = `/appraisal/${executive}/2027?why=score`
    const words = ['Level 4, exceeds fully successful', 'What was reached in e3', 'A good year', 'score 400']
    const read = async (seat: SeatId): Promise<string[]> => {
      const text = textOf(mainOf((await at(seat).get(where)).body))
      return words.filter((one) => text.includes(one))
    }
    assert.deepEqual(await read('supervisor'), words)
    // It is discussed before it is read.
    assert.deepEqual(await read('executive'), [])
    const list = await at('executive').get('/appraisal?year=2027')
    assert.doesNotMatch(mainOf(list.body), /c-tag[^>]*>Rated|>400</)
    const told = await new Caller(desk).ask('executive', `/api/appraisals/${executive}/2027`)
    assert.doesNotMatch(told.body, /"rated"|"score":400|What was reached|A good year/)
    const share = '/actions/appraisal/share-rating'
    const fields = { unit: 'HSBB', person: executive, fiscalYear: '2027' }
    const day = { 'on-year': '2027', 'on-month': '10', 'on-day': '5' }
    const shared = await at('supervisor').post(share, { ...fields, ...day, step: 'do' })
    assert.equal(shared.status, 200, textOf(mainOf(shared.body)).slice(0, 600))
    assert.deepEqual(await read('executive'), words)
  })
})
