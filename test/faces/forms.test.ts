import assert from 'node:assert/strict'
import { before, beforeEach, suite, test } from 'node:test'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { fieldsOf, linksOf, mainOf, textOf } from '../support/markup.ts'
import { lastEntry } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const FORM = '/actions/positions/enter-allocation'

const TYPED = {
  unit: 'AG',
  spaces: '321',
  'effective-month': '10',
  'effective-day': '1',
  'effective-year': '2026',
  careerReservedMinimum: '100',
  source: 'letter “B” & <memo> of 1 October 2026',
}

let desk: DemoDesk
let opm: Visitor
let last: number

before(async () => {
  desk = await demoDesk()
  opm = await new Visitor(desk).sit('opm')
})

beforeEach(async () => {
  last = await lastEntry(desk)
})

/** What was typed, as the page gives it back. */
function kept(page: string, typed: Readonly<Record<string, string>>): void {
  const fields = fieldsOf(page)
  for (const [name, value] of Object.entries(typed)) assert.equal(fields[name], value, `${name} is lost`)
}

suite('a form of an action', () => {
  test('is checked first and saves nothing, then done, then stands in the ledger and the journal', async () => {
    const page = await opm.get(`${FORM}?unit=AG&back=%2Fprogram%2Fagency%2FAG`)
    assert.equal(fieldsOf(page.body)['unit'], 'AG')
    const check = await opm.post(FORM, { ...fieldsOf(page.body), ...TYPED, step: 'check' })
    assert.equal(check.status, 200)
    assert.match(textOf(check.body), /Enter an allocation: check your answers.*Nothing is saved yet/)
    kept(check.body, TYPED)
    assert.equal(await lastEntry(desk), last)
    const done = await opm.post(FORM, { ...fieldsOf(check.body), step: 'do' })
    assert.equal(done.status, 200)
    assert.match(textOf(done.body), /321 positions are authorized for AG from 2026-10-01/)
    assert.ok(linksOf(done.body).includes('/program/agency/AG'), 'a way back')
    assert.equal(await lastEntry(desk), last + 1)
    const entry = linksOf(done.body).find((href) => href.startsWith('/audit/')) ?? ''
    assert.match(textOf((await opm.get(entry)).body), /Dall, Marguerite, opm, permanent.*enter-allocation/)
    assert.match(textOf((await opm.get('/organisation/AG')).body), /1 Oct 2026.*321.*letter “B” & <memo>/)
  })

  test('names each wrong answer, links to its field, and loses nothing that was typed', async () => {
    const wrong = { ...TYPED, spaces: 'ninety', 'effective-day': '31', 'effective-month': '02', source: '' }
    const answer = await opm.post(FORM, { ...wrong, step: 'do' })
    assert.equal(answer.status, 400)
    kept(answer.body, wrong)
    const text = textOf(answer.body)
    assert.match(text, /3 answers need a change/)
    assert.match(text, /(?<!NaN) is not a number; write digits only/)
    assert.match(text, /2026-02-31 is not a date/)
    assert.match(text, /Source is missing/)
    for (const name of ['spaces', 'effective', 'source']) {
      assert.match(answer.body, new RegExp(`href="#field-${name}"`), `no link to ${name}`)
      assert.match(answer.body, new RegExp(`id="field-${name}"`), `no field ${name}`)
    }
    assert.equal(await lastEntry(desk), last)
  })

  test('a minimum above the whole is refused with the reason', async () => {
    const answer = await opm.post(FORM, { ...TYPED, careerReservedMinimum: '322', step: 'do' })
    assert.equal(answer.status, 400)
    assert.match(textOf(answer.body), /322 is more than the 321 positions authorized/)
    kept(answer.body, { ...TYPED, careerReservedMinimum: '322' })
  })

  test('sent from an old page after a later change is a conflict; sent again it is taken', async () => {
    const mine = fieldsOf((await opm.post(FORM, { ...TYPED, step: 'check' })).body)
    const other = await new Visitor(desk).sit('opm')
    assert.equal((await other.post(FORM, { ...TYPED, spaces: '300', step: 'do' })).status, 200)
    const answer = await opm.post(FORM, { ...mine, step: 'do' })
    assert.equal(answer.status, 409)
    assert.match(textOf(answer.body), /Nothing was saved.*changed by somebody else in the meantime/)
    kept(answer.body, TYPED)
    assert.equal(await lastEntry(desk), last + 1, 'the other one alone')
    const again = await opm.post(FORM, { ...fieldsOf(answer.body), step: 'do' })
    assert.equal(again.status, 200)
    assert.equal(await lastEntry(desk), last + 2)
  })

  test('sent from an old page after a change of another record is taken', async () => {
    const mine = fieldsOf((await opm.post(FORM, { ...TYPED, step: 'check' })).body)
    const other = await new Visitor(desk).sit('opm')
    assert.equal((await other.post(FORM, { ...TYPED, unit: 'DJ', step: 'do' })).status, 200)
    assert.equal((await opm.post(FORM, { ...mine, step: 'do' })).status, 200)
  })

  test('two who send at once are taken one after the other, and the later is told', async () => {
    const other = await new Visitor(desk).sit('opm')
    const mine = fieldsOf((await opm.post(FORM, { ...TYPED, step: 'check' })).body)
    const theirs = fieldsOf((await other.post(FORM, { ...TYPED, step: 'check' })).body)
    const answers = await Promise.all([
      opm.post(FORM, { ...mine, step: 'do' }),
      other.post(FORM, { ...theirs, step: 'do' }),
    ])
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [200, 409],
    )
    assert.equal(await lastEntry(desk), last + 1)
  })

  test('a seat without the power is told before, and refused after', async () => {
    const auditor = await new Visitor(desk).sit('auditor')
    assert.match(textOf((await auditor.get(FORM)).body), /does not hold the power/)
    const answer = await auditor.post(FORM, { ...TYPED, step: 'do' })
    assert.equal(answer.status, 403)
    assert.match(textOf(answer.body), /Nothing was saved:.*does not hold the power to: enter an allocation/)
    kept(answer.body, TYPED)
    assert.equal(await lastEntry(desk), last)
  })

  test('a power over one office reaches no other', async () => {
    const authority = await new Visitor(desk).sit('appointing-authority')
    const position = {
      unit: 'HE',
      position: 'he-p001',
      title: 'Director',
      location: 'Washington, DC',
      designation: 'general',
      'effective-month': '11',
      'effective-day': '22',
      'effective-year': '2026',
      step: 'do',
    }
    const answer = await authority.post('/actions/positions/establish-position', position)
    assert.equal(answer.status, 403)
    assert.match(textOf(answer.body), /HE is outside the office of/)
    assert.equal(await lastEntry(desk), last)
    const own = await authority.post('/actions/positions/establish-position', {
      ...position,
      unit: 'HSBB',
      position: 'ice-p901',
    })
    assert.equal(own.status, 200)
    assert.match(textOf(mainOf(own.body)), /Director is established as general/)
  })

  test('a refusal by rule names the figures and the law, and shows the ruling', async () => {
    const authority = await new Visitor(desk).sit('appointing-authority')
    const answer = await authority.post('/actions/positions/establish-position', {
      unit: 'HSBB',
      position: 'ice-p902',
      title: 'Director',
      location: 'Washington, DC',
      designation: 'general',
      'effective-month': '10',
      'effective-day': '1',
      'effective-year': '1995',
      step: 'do',
    })
    assert.equal(answer.status, 422)
    assert.match(
      textOf(answer.body),
      /Refused, nothing was saved:.*no allocation of HSBB is in force on 1995-10-01/,
    )
    assert.match(textOf(answer.body), /5 USC 3133\(c\)/)
    assert.match(textOf(answer.body), /Why:/)
    assert.equal(await lastEntry(desk), last)
  })

  test('a unit that there is none is not found, and stays in the form', async () => {
    const answer = await opm.post(FORM, { ...TYPED, unit: 'NOWHERE', step: 'do' })
    assert.equal(answer.status, 404)
    kept(answer.body, { ...TYPED, unit: 'NOWHERE' })
  })
})
