import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import type { SeatId } from '../../src/desk/who.ts'
import { RULES_OF_CYCLE } from '../../src/web/pages/cycles/rules.ts'
import { body, CYCLE_SEATS, cycleGround, type CycleGround, formIn, sent, text } from '../support/cycles.ts'
import { demoDesk, type DemoDesk, pass } from '../support/demo.ts'
import { linksOf, mainOf, textOf } from '../support/markup.ts'
import { postJson, signedInAs } from '../support/principals.ts'
import { loggedBy } from '../support/readings.ts'
import { rowsOf, valueOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

const NAMES: ReadonlySet<SeatId> = new Set<SeatId>(['esu', 'appointing-authority', 'component-head'])
const COUNTS = ['department', 'deputy-secretary', 'opm', 'auditor'] as const
const OVERSEES: ReadonlySet<SeatId> = new Set<SeatId>(COUNTS)
const CYCLE = '/appraisal/cycles/HSBB/2026'
const NEXT = '/appraisal/cycles/HSBB/2027'

let desk: DemoDesk
let office: Visitor
let at: CycleGround['at']

before(async () => {
  const ground = await cycleGround()
  desk = ground.desk
  office = ground.office
  at = ground.at
})

suite('who sees an agency’s cycle', () => {
  const named = [
    `${CYCLE}/late/csv`,
    `${CYCLE}/late/xlsx`,
    `${CYCLE}/start`,
    '/appraisal/training/HSBB/table/csv',
  ]
  const counted = [
    CYCLE,
    NEXT,
    `${CYCLE}/stages/csv`,
    `${CYCLE}/stages/xlsx`,
    '/appraisal/systems/HSBB',
    '/appraisal/training/HSBB',
  ]

  test('names are the office’s, counts also of who oversees it, and to all others there is nothing', async () => {
    const nothing = await body(at('executive'), '/appraisal/cycles/nowhere/2026', 404)
    for (const seat of CYCLE_SEATS) {
      for (const path of [...named, ...counted]) {
        const open = NAMES.has(seat) || (OVERSEES.has(seat) && counted.includes(path))
        const answer = await at(seat).get(path)
        assert.equal(answer.status, open ? 200 : 404, `${seat} ${path}`)
        if (!open) assert.equal(mainOf(answer.body), nothing, `${seat} ${path}`)
      }
    }
    for (const path of [...named, ...counted]) await body(office, path, 404)
    for (const path of ['/appraisal/cycles/TRX/2020', '/appraisal/systems/TRX', '/appraisal/training/TRX']) {
      await body(office, path)
      for (const seat of ['esu', 'department', 'deputy-secretary'] as const) await body(at(seat), path, 404)
      await body(at('opm'), path)
    }
  })

  test('the list names the cycles a seat sees, and to an executive none before results are published', async () => {
    const own = linksOf(await body(at('esu'), '/appraisal/cycles'))
    for (const path of [CYCLE, NEXT]) assert.ok(own.includes(path), path)
    assert.ok(!own.some((href) => href.includes('TRX')))
    const all = linksOf(await body(at('auditor'), '/appraisal/cycles'))
    assert.ok(all.includes('/appraisal/cycles/TRX/2020') && all.includes(CYCLE))
    assert.match(await text(at('executive'), '/appraisal/cycles'), /No cycle is open to your seat/)
    assert.ok(linksOf(await body(at('esu'), '/appraisal')).includes('/appraisal/cycles'))
  })

  test('oversight is told no name and no small count, on any page or in any table', async () => {
    const people = await rowsOf<{ name: string }>(
      desk,
      `SELECT DISTINCT p.name FROM person p JOIN incumbency i ON i.person_id = p.id AND i.source = 'record'`,
    )
    assert.ok(people.length > 50)
    for (const seat of COUNTS) {
      for (const path of [
        CYCLE,
        NEXT,
        '/appraisal/systems/HSBB',
        '/appraisal/training/HSBB',
        `${CYCLE}/stages/csv`,
      ]) {
        const page = (await at(seat).get(path)).body
        const told = people.filter(({ name }) => page.includes(name))
        // The seat’s own name stands at the head of each page.
        assert.ok(told.length <= 1, `${seat} ${path}: ${told.map(({ name }) => name).join('; ')}`)
        assert.doesNotMatch(mainOf(page), /\/appraisal\/ice-/, path)
      }
      const page = await body(at(seat), CYCLE)
      assert.doesNotMatch(page, /id="differences"/, 'no group is told to oversight')
      for (const section of ['progress', 'stages']) {
        const from = page.indexOf(`id="${section}"`)
        const cells = page
          .slice(from, page.indexOf('</section>', from))
          .matchAll(/<td class="num">(\d+)<\/td>/g)
        const counts = [...cells].map(([, count]) => Number(count))
        assert.ok(counts.length > 0, section)
        assert.deepEqual(
          counts.filter((count) => count > 0 && count < 5),
          [],
          `${seat} ${section}`,
        )
      }
      assert.match(textOf(page), /left out/)
    }
  })
})

suite('a cycle’s page', () => {
  test('shows the office where the ratings of a group are far from those of all others [S1-V.A.3]', async () => {
    const section = await text(at('esu'), CYCLE)
    assert.match(section, /Large differences between groups: [1-9]/)
    assert.match(section, /Component: \S.* of \d+/)
  })

  test('shows the office each step, every count as the record has it, and the stages as in the tables to keep', async () => {
    const page = await body(at('esu'), CYCLE)
    const told = textOf(page)
    const [row] = await rowsOf<Record<string, number>>(
      desk,
      `SELECT count(*)::int AS rated, count(*) FILTER (WHERE initial_level = 4)::int AS four,
              count(*) FILTER (WHERE days_late > 0)::int AS late FROM appraisal
        WHERE unit_id = 'HSBB' AND fiscal_year = 2026 AND initial_level IS NOT NULL`,
    )
    const late = await valueOf<number>(
      desk,
      `SELECT count(*)::int FROM appraisal WHERE unit_id = 'HSBB' AND fiscal_year = 2026 AND days_late > 0`,
    )
    assert.match(told, new RegExp(`Initially rated ${row?.['rated']} `))
    assert.match(told, new RegExp(`Plan communicated late ${late} `))
    assert.match(told, /Opened 1 Sep 2025 Goals 4 set/)
    assert.match(told, /Sign the distribution of ratings: Performance Review Board member/)
    const csv = (await at('esu').get(`${CYCLE}/stages/csv`)).body.split('\r\n')
    assert.deepEqual(csv[1]?.split(',').slice(0, 3), [
      'Initial rating',
      csv[1]?.split(',')[1],
      String(row?.['four']),
    ])
    assert.equal(csv.length, 6)
    for (const id of RULES_OF_CYCLE) assert.ok(linksOf(page).includes(`/law/${id}`), id)
  })

  test('lists what is late by name with whose turn it is; the table to keep holds as many, and is logged', async () => {
    const page = await body(at('esu'), NEXT)
    const many = Number(/Late and missing: (\d+)/.exec(textOf(page))?.[1])
    assert.ok(many > 0)
    const from = page.indexOf('id="late"')
    const links = linksOf(page.slice(from)).filter((href) => /^\/appraisal\/ice-[^/]+\/2027$/.test(href))
    assert.equal(links.length, many)
    let lines: string[] = []
    const logged = await loggedBy(desk, async () => {
      lines = (await at('esu').get(`${NEXT}/late/csv`)).body.trim().split('\r\n')
    })
    assert.equal(lines.length, many + 1)
    assert.deepEqual([logged[0]?.what, logged[0]?.how, logged[0]?.people.length], ['people', 'export', many])
  })
})

suite('reminders', () => {
  test('go to supervisors once a day by a form without script, and show on their own page', async () => {
    const page = await body(at('esu'), NEXT)
    const fields = formIn(page, 'appraisal/nudge-late', 'value="plan"')
    const people = (fields['people'] ?? '').split('\n')
    assert.ok(people.length > 3)
    const { done } = await sent(at('esu'), 'appraisal/nudge-late', fields)
    assert.match(done, new RegExp(`${people.length} reminders go out for the late plan`))
    const after = await text(at('esu'), NEXT)
    assert.match(after, /Everybody was reminded today/)
    assert.match(after, /22 Nov 2026 , by /)
    const again = await at('esu').post('/actions/appraisal/nudge-late', { ...fields, step: 'check' })
    assert.equal(again.status, 400)
    assert.match(textOf(mainOf(again.body)), /reminded today/)
    const [first = ''] = people
    const supervisor = await valueOf<string>(
      desk,
      `SELECT supervisor_id FROM supervision WHERE person_id = $1 AND during @> '2026-11-22'::date`,
      [first],
    )
    const home = await body(await signedInAs(desk, supervisor, 'subordinates'), '/')
    assert.match(textOf(home), /reminders? from the office Communicate the plan: /)
    assert.ok(linksOf(home).includes(`/appraisal/${first}/2027`))
    assert.doesNotMatch(await text(at('executive'), '/'), /from the office/)
    const next = await demoDesk()
    pass(next.clock, 24 * 60)
    assert.doesNotMatch(await text(await new Visitor(next).sit('esu'), NEXT), /Everybody was reminded/)
  })

  test('are nobody’s but the office’s to send, and reach nobody of another agency', async () => {
    const given = { unit: 'HSBB', fiscalYear: 2027, kind: 'plan', people: 'ice-e001' }
    for (const seat of ['executive', 'supervisor', 'department', 'component-head', 'opm'] as const) {
      assert.equal(
        (await postJson(at(seat), '/api/actions/appraisal/nudge-late', { input: given })).status,
        403,
        seat,
      )
    }
    assert.equal((await postJson(office, '/api/actions/appraisal/nudge-late', { input: given })).status, 403)
    const foreign = { ...given, unit: 'TRX', fiscalYear: 2020 }
    const answer = await postJson(office, '/api/actions/appraisal/nudge-late', { input: foreign })
    assert.match(answer.body, /ice-e001 \(no executive here\)/)
  })
})

suite('plans for many', () => {
  test('are shown before they are drafted: as many as the action drafts, who is left out and why', async () => {
    const page = await body(at('esu'), `${NEXT}/start`)
    const [, drafts, skipped] = /: (\d+) drafts?, (\d+) left out/.exec(textOf(page)) ?? []
    assert.ok(Number(drafts) > 3 && Number(skipped) > 40)
    assert.match(textOf(page), /the plan of FY2026, version \d+/)
    assert.match(textOf(page), /the elements of the system, without texts/)
    assert.match(textOf(page), /has a plan/)
    const fromLast = [...textOf(page).matchAll(/the plan of FY2026, version/g)].length
    const fields = formIn(page, 'appraisal/start-cycle-for-component')
    const { done } = await sent(at('esu'), 'appraisal/start-cycle-for-component', fields)
    assert.match(
      done,
      new RegExp(`${drafts} plans are drafted .* ${fromLast} of them from last year’s\\. Left out: nobody`),
    )
    const after = await text(at('esu'), `${NEXT}/start`)
    assert.match(after, /0 drafts, .*Nobody lacks a plan who could get one/)
    assert.match(await text(at('component-head'), `${CYCLE}/start`), /0 drafts/)
  })
})
