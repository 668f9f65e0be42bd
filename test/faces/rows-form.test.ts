import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { cycleOf, cycleStream } from '../../src/record/appraisal-cycle.ts'
import { day } from '../../src/base/dates.ts'
import { readStreams } from '../../src/store/journal.ts'
import { appraisalDesk } from '../support/appraisal-office.ts'
import type { DemoDesk } from '../support/demo.ts'
import { fieldsOf } from '../support/markup.ts'
import { enter } from '../support/principals.ts'
import { lastEntry } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const PATH = '/actions/appraisal/set-goals'
const OF = { unit: 'HSBB', fiscalYear: '2020' }

let desk: DemoDesk
let esu: Visitor

suite('the form of an action that takes a list of rows', () => {
  before(async () => {
    desk = await appraisalDesk()
    const cycle = { start: day('2019-10-01'), end: day('2020-09-30'), system: 'rule-of-2000' as const }
    await enter(desk, [
      {
        stream: cycleStream('HSBB', 2020),
        type: 'appraisal/cycle-opened',
        effective: day('2019-09-01'),
        body: { unit: 'HSBB', fiscalYear: 2020, ...cycle },
      },
    ])
    esu = await new Visitor(desk).sit('esu')
  })

  test('has labelled controls for each row, without script', async () => {
    const page = await esu.get(PATH)
    assert.equal(page.status, 200)
    for (const row of [0, 1, 2]) {
      assert.match(
        page.body,
        new RegExp(`<label class="usa-label" for="field-goals.${row}.goal">Goal</label>`),
      )
      assert.match(page.body, new RegExp(`name="goals.${row}.source"`))
    }
  })

  test('is filled in, checked with more blank rows below, and done', async () => {
    const typed = {
      'goals.0.goal': 'Shorten the wait',
      'goals.0.source': 'QHSR',
      'goals.0.page': '12',
      'goals.2.goal': 'Train the staff',
      'goals.2.source': 'Budget',
    }
    const at = await lastEntry(desk)
    const checked = await esu.post(PATH, { ...OF, ...typed, step: 'check' })
    assert.equal(checked.status, 200)
    assert.match(checked.body, /Nothing is saved yet\. 2 goals stand/)
    assert.match(checked.body, /name="goals\.5\.goal"/)
    assert.equal(await lastEntry(desk), at)
    const done = await esu.post(PATH, { ...fieldsOf(checked.body), step: 'do' })
    assert.match(done.body, /Set the goals of a cycle: done/)
    const cycle = cycleOf(await readStreams(desk.connection.db, [cycleStream('HSBB', 2020)]))
    assert.deepEqual(cycle?.goals, [
      { goal: 'Shorten the wait', source: 'QHSR', page: '12' },
      { goal: 'Train the staff', source: 'Budget' },
    ])
  })

  test('shows more rows on request, whatever is still missing', async () => {
    const filled = { 'goals.0.goal': 'One', 'goals.1.goal': 'Two', 'goals.2.goal': 'Three' }
    const more = await esu.post(PATH, { ...filled, step: 'rows' })
    assert.equal(more.status, 200)
    assert.match(more.body, /name="goals\.5\.goal"/)
    assert.match(more.body, /value="Three"/)
    assert.doesNotMatch(more.body, /needs a change|Nothing was saved/)
  })

  test('says in which row something is wrong, and loses nothing that was typed', async () => {
    const page = await esu.post(PATH, { ...OF, 'goals.1.goal': 'Without a document', step: 'check' })
    assert.equal(page.status, 400)
    assert.match(page.body, /href="#field-goals">row 2: Document is missing/)
    assert.match(page.body, /id="field-goals"/)
    assert.match(page.body, /value="Without a document"/)
  })
})
