import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { cycleStream, systemStream } from '../../src/record/appraisal-cycle.ts'
import { suppressed } from '../../src/record/close-out/suppress.ts'
import { RULES_OF_SYSTEM } from '../../src/web/pages/cycles/rules.ts'
import { body, CYCLE_SEATS, cycleGround, type CycleGround, e, FINAL, sent, text } from '../support/cycles.ts'
import type { DemoDesk } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { enter, signedInAs } from '../support/principals.ts'
import { loggedBy } from '../support/readings.ts'
import { rowsOf } from '../support/record.ts'
import type { Visitor } from '../support/visitor.ts'

let desk: DemoDesk
let office: Visitor
let at: CycleGround['at']

before(async () => {
  const ground = await cycleGround()
  desk = ground.desk
  office = ground.office
  at = ground.at
})

suite('published results', () => {
  const path = '/appraisal/cycles/TRX/2020/results'

  test('are there for every executive of the agency and for no other, small counts left out', async () => {
    const executive = await signedInAs(desk, e(3), 'self')
    await body(executive, path, 404)
    await body(office, path, 404)
    const least = 5
    const counts = [5, 4, 3, 2, 1].map((level) => FINAL.filter((one) => one === level).length)
    const [line] = suppressed([{ name: 'Bureau TRX', counts }], least).lines
    assert.ok(line)
    const levels = line.counts.map((count, index): [string, number | null] => [`level${5 - index}`, count])
    await enter(desk, [
      {
        stream: cycleStream('TRX', 2020),
        type: 'appraisal/results-published',
        effective: day('2020-12-01'),
        body: {
          unit: 'TRX',
          fiscalYear: 2020,
          least,
          table: [{ component: 'Bureau <b>TRX</b>', ...Object.fromEntries(levels), total: line.total }],
        },
      },
    ])
    for (const visitor of [executive, office, at('opm'), at('auditor')]) {
      const page = await body(visitor, path)
      assert.match(textOf(page), /Bureau <b>TRX<\/b> left out 7 38 left out left out 50/)
      assert.ok(!page.includes('<b>TRX</b>'))
    }
    assert.ok(linksOf(await body(executive, '/appraisal/cycles')).includes(path))
    await body(executive, '/appraisal/cycles/TRX/2020', 404)
    for (const seat of ['executive', 'supervisor', 'esu', 'department', 'administrator'] as const) {
      await body(at(seat), path, 404)
      assert.ok(!linksOf(await body(at(seat), '/appraisal/cycles')).includes(path), seat)
    }
  })
})

suite('the system and its certification', () => {
  const path = '/appraisal/systems/TRX'

  test('has reminders 180 and 90 days before the last day, and lapses the day after', async () => {
    const early = await text(office, `${path}?on=2020-04-02`)
    assert.match(early, /3 Apr 2020 \(180 days before\); 2 Jul 2020 \(90 days before\)/)
    assert.match(early, /It runs through 30 Sep 2020, in 181 days/)
    assert.doesNotMatch(early, /days or less are left/)
    assert.match(await text(office, `${path}?on=2020-04-03`), /180 days or less are left/)
    assert.match(await text(office, `${path}?on=2020-07-02`), /90 days or less are left: .*in 90 days/)
    assert.match(await text(office, `${path}?on=2020-09-30`), /Basic pay up to EX-II; .*today/)
    const lapsed = await text(office, `${path}?on=2020-10-01`)
    assert.match(lapsed, /Lapsed .*Basic pay up to EX-III; .*ran through 30 Sep 2020, 1 day ago/)
  })

  test('shows alignment unmet where one element of fifty is linked to no goal, and names it to the office', async () => {
    const own = await text(office, `${path}?on=2020-05-01`)
    assert.match(own, /Links of the plans to goals, FY2020: 98% Unmet/)
    assert.match(own, /49 of 50 elements are linked/)
    assert.match(
      own,
      /1\. alignment Unmet Report on alignment ?; 1 of 50 elements of plans are linked to no goal/,
    )
    assert.match(own, /4\. balance Filed Report on balance/)
    assert.match(own, /Evidence for certification: 11 of 12 missing/)
    assert.match(own, /Trxson0001, Ann/)
    assert.doesNotMatch(await text(at('opm'), `${path}?on=2020-05-01`), /Trxson0001/)
  })

  test('is suspended from its day and the evidence index grows by the department’s form', async () => {
    await enter(desk, [
      {
        stream: systemStream('HSBB'),
        type: 'appraisal/certification-suspended',
        effective: day('2026-11-20'),
        body: { unit: 'HSBB', notice: day('2026-10-15'), reason: 'Ratings were not told apart' },
      },
    ])
    const page = await text(at('department'), '/appraisal/systems/HSBB')
    assert.match(page, /Certification Suspended .*Basic pay up to EX-III/)
    assert.match(page, /Suspended from 20 Nov 2026/)
    const fields = {
      unit: 'HSBB',
      'evidence.0.criterion': 'oversight',
      'evidence.0.reference': '<i>Memo</i> of May',
    }
    await sent(at('department'), 'appraisal/file-evidence', fields)
    const after = await body(at('esu'), '/appraisal/systems/HSBB')
    assert.match(textOf(after), /6\. oversight Filed <i>Memo<\/i> of May/)
    assert.ok(!after.includes('<i>Memo'))
    assert.ok(
      linksOf(await body(at('department'), '/appraisal/systems/HSBB')).some((href) =>
        href.startsWith('/actions/appraisal/file-evidence'),
      ),
    )
    assert.ok(!linksOf(after).some((href) => href.startsWith('/actions/appraisal/file-evidence')))
  })

  test('tells the systems by date with their bands and how each is known; each Why opens', async () => {
    const page = await body(at('esu'), '/appraisal/systems/HSBB')
    const told = textOf(page)
    assert.match(told, /The system of fiscal year 2026 1 Oct 2025 on/)
    assert.match(told, /The basic system of 2012 4 Jan 2012 to 30 Sep 2025/)
    assert.match(told, /The agency’s system under the rule of 2000 13 Nov 2000 to 3 Jan 2012/)
    assert.match(told, /The agency’s system of before 2000 13 Jul 1979 to 12 Nov 2000/)
    assert.match(told, /from 475 Level 5, 400 Level 4, 300 Level 3, 200 Level 2 Recalled/)
    assert.match(told, /from 475 Level 5, 400 Level 4, 300 Level 3, 200 Level 2 Seen/)
    assert.match(told, /25%, 15%, 15%, 15%, 15% of 100%/)
    for (const id of RULES_OF_SYSTEM) assert.ok(linksOf(page).includes(`/law/${id}`), id)
    const whys = linksOf(page).filter((href) => href.includes('why='))
    assert.deepEqual(whys.map((href) => /why=([a-z]+)/.exec(href)?.[1] ?? '').sort(), [
      'ceilings',
      'criteria',
      'goals',
      'renewal',
      'report',
      'term',
    ])
    for (const href of whys) assert.ok((await body(at('esu'), href)).includes('id="why"'), href)
    assert.ok(!(await body(at('esu'), '/appraisal/systems/HSBB?why=constructor')).includes('id="why"'))
  })
})

suite('training', () => {
  test('is told by audience, with the untrained by name to the office; recording takes one off the list', async () => {
    const before = await body(office, '/appraisal/training/TRX')
    assert.match(textOf(before), /Executives 50 0 50/)
    assert.match(textOf(before), /Trxson0001, Ann/)
    const fields = {
      unit: 'TRX',
      person: e(1),
      'on.day': '6',
      'on.month': '1',
      'on.year': '2026',
      on: '2026-01-06',
      audience: 'executive',
      topic: 'The system',
    }
    await sent(office, 'appraisal/record-training', fields)
    const after = await text(office, '/appraisal/training/TRX')
    assert.match(after, /Executives 50 1 49/)
    assert.match(after, /By topic .*The system Executives 1/)
    const csv = (await office.get('/appraisal/training/TRX/table/csv')).body
    assert.ok(!csv.includes('Trxson0001') && csv.includes('Trxson0002'))
    const oversight = await text(at('opm'), '/appraisal/training/TRX')
    assert.match(oversight, /Executives 50 left out left out/, 'one trained of fifty is a small count')
    assert.doesNotMatch(oversight, /Trxson/)
    assert.match(await text(office, '/appraisal/training/TRX?on=2026-01-05'), /Executives 50 0 50/)
  })
})

suite('documents with the accomplishments', () => {
  test('are filed by the executive, kept by who sees the case, and by nobody else', async () => {
    const { person } = desk.demoSeats.executive
    const page = `/appraisal/${person}/2027`
    assert.ok(
      linksOf(await body(at('executive'), page)).some((href) =>
        href.startsWith('/actions/appraisal/file-document'),
      ),
    )
    assert.ok(!(await body(at('supervisor'), page)).includes('/actions/appraisal/file-document'))
    const file = new File(['Ten charters a month'], 'charters & <more>.txt', { type: 'text/plain' })
    const given = { unit: 'HSBB', person, fiscalYear: '2027', content: file, step: 'do' }
    const filed = await at('executive').post('/actions/appraisal/file-document', given)
    assert.equal(filed.status, 200, textOf(mainOf(filed.body)))
    const shown = await body(at('supervisor'), page)
    assert.ok(textOf(shown).includes('charters & <more>.txt'))
    const href = linksOf(shown).find((one) => one.includes('/documents/')) ?? ''
    for (const seat of ['executive', 'supervisor', 'esu', 'component-head'] as const) {
      const answer = await at(seat).get(href)
      assert.deepEqual([answer.status, answer.body], [200, 'Ten charters a month'], seat)
    }
    const logged = await loggedBy(desk, async () => at('supervisor').get(href))
    assert.deepEqual([logged[0]?.what, logged[0]?.how, logged[0]?.people], ['file', 'export', [person]])
    const nothing = await body(at('executive'), `${href}0`, 404)
    for (const seat of ['department', 'opm', 'auditor', 'prb-member', 'reviewer', 'administrator'] as const) {
      assert.equal(await body(at(seat), href, 404), nothing, seat)
    }
    assert.equal(await body(office, href, 404), nothing)
    await body(at('executive'), href.replace('/2027/', '/2026/'), 404)
    const other = await at('supervisor').post('/actions/appraisal/file-document', given)
    assert.equal(other.status, 403)
  })

  test('what is in one stands in no journal that a seat reads', async () => {
    const [entry] = await rowsOf<{ id: string }>(
      desk,
      `SELECT id::text FROM journal WHERE type = 'appraisal/document-content'`,
    )
    assert.ok(entry)
    for (const seat of CYCLE_SEATS) await body(at(seat), `/audit/${entry.id}`, 404)
  })
})
