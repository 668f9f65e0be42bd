import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { RULES } from '../../src/rulebook/index.ts'
import { scratchFolder } from '../engines.ts'
import { cadre, cadreJson, inProcess, newData, type Json } from '../support/cadre.ts'

const env = newData()
const RULE = 'positions/noncareer-agency'
const ON = ['--on', '2026-11-22']
const facts = (value: unknown): string => {
  const file = join(scratchFolder(), 'facts.json')
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value))
  return file
}

suite('cadre rules', () => {
  test('gives every rule with its facts, versions and standing', async () => {
    const { code, out } = await cadreJson(['rules'], { env })
    assert.equal(code, 0)
    const json = JSON.parse(out) as Json[]
    assert.deepEqual(
      json.map(({ id }) => id),
      RULES.map(({ rule }) => rule.id),
    )
    for (const rule of json) {
      assert.equal(typeof rule['question'], 'string')
      assert.ok(['seen', 'secondary', 'recalled', 'assumed'].includes(String(rule['standing'])))
      for (const version of rule['versions'] as Json[]) {
        assert.match(String(version['from']), /^\d{4}-\d\d-\d\d$/)
        assert.ok((version['by'] as unknown[]).length > 0)
      }
      for (const fact of rule['facts'] as Json[]) {
        assert.equal(typeof fact['id'], 'string')
        assert.equal(typeof fact['type'], 'string')
        assert.equal(typeof fact['question'], 'string')
      }
    }
  })

  test('prints a table for people', async () => {
    const { code, out } = await inProcess(['rules'], { env })
    assert.equal(code, 0)
    assert.match(out, /^rule +question +facts +standing\n-+/)
    assert.equal(out.trim().split('\n').length, RULES.length + 2)
  })
})

suite('cadre decide', () => {
  test('ruled is exit 0: from a file, from standard input, and from --fact', async () => {
    const given = { noncareerAppointees: 22, allocatedPositions: 90 }
    const runs = await Promise.all([
      cadreJson(['decide', RULE, ...ON, '--facts', facts(given)], { env }),
      cadreJson(['decide', RULE, ...ON, '--facts', '-'], { env, input: JSON.stringify(given) }),
      cadreJson(
        ['decide', RULE, ...ON, '--fact', 'noncareerAppointees=22', '--fact', 'allocatedPositions=90'],
        { env },
      ),
    ])
    for (const { code, json } of runs) {
      assert.equal(code, 0)
      assert.equal(json['kind'], 'ruled')
      assert.deepEqual(json, runs[0].json)
    }
  })

  test('needs is exit 2, with the missing fact and the share on board as an indication', async () => {
    const given = facts({ noncareerAppointees: 750, onBoardExecutives: 7336 })
    const { code, json } = await cadreJson(['decide', RULE, ...ON, '--facts', given], { env })
    assert.equal(code, 2)
    assert.equal(json['kind'], 'needs')
    assert.deepEqual(
      (json['missing'] as Json[]).map(({ id }) => id),
      ['allocatedPositions'],
    )
    assert.match(JSON.stringify(json['indication']), /10\.2 ?%/)
    const none = await cadreJson(['decide', RULE, ...ON], { env }, inProcess)
    assert.equal(none.code, 2)
    assert.equal(none.json['kind'], 'needs')
  })

  test('no law is exit 5, and no number', async () => {
    const given = facts({ noncareerAppointees: 1, allocatedPositions: 90 })
    const { code, json } = await cadreJson(
      ['decide', RULE, '--on', '1978-01-01', '--facts', given],
      { env },
      inProcess,
    )
    assert.equal(code, 5)
    assert.equal(json['kind'], 'no-law')
    assert.equal(json['value'], undefined)
  })

  test('the scope of an office and the day of knowledge are taken', async () => {
    for (const scope of [[], ['--scope', 'component:ICE', '--scope', 'department:DHS']]) {
      const args = ['decide', 'positions/coverage', ...ON, '--known', '2026-01-01', ...scope]
      const { code, json } = await cadreJson(args, { env }, inProcess)
      assert.equal(code, 2)
      assert.equal(json['kind'], 'needs')
    }
  })

  test('the day of the question stands for the day asked about, where that is left out', async () => {
    const left = ['--fact', 'lastRaise=2025-04-25', '--fact', 'rating=5', '--fact', 'performanceWarrants=yes']
    for (const [on, allowed] of [
      ['2026-04-24', false],
      ['2026-04-25', true],
    ] as const) {
      const { json } = await cadreJson(['decide', 'pay/increase', '--on', on, ...left], { env }, inProcess)
      const { asked, allowed: answered } = json['value'] as Json
      assert.deepEqual([asked, answered], [on, allowed])
    }
  })

  test('what cannot be used is exit 2, and named', async () => {
    const cases: [args: string[], field: string, input?: string][] = [
      [['decide', 'positions/none', ...ON], 'rule'],
      [['decide', RULE, '--on', '2026-02-30'], 'on'],
      [['decide', RULE, ...ON, '--known', 'yesterday'], 'known'],
      [['decide', RULE, ...ON, '--scope', 'office:1'], 'scope'],
      [['decide', RULE, ...ON, '--facts', facts({ colour: 'red' })], 'colour'],
      [['decide', RULE, ...ON, '--facts', facts({ noncareerAppointees: -1 })], 'noncareerAppointees'],
      [['decide', RULE, ...ON, '--fact', 'noncareerAppointees'], 'noncareerAppointees'],
      [['decide', 'pay/initial-rate', ...ON, '--fact', 'salary=109.25'], 'salary'],
      [
        ['decide', 'pay/increase', ...ON, '--fact', 'effective=2026-11-22', '--fact', 'lastRaise=2026-11-23'],
        'effective',
      ],
      [['decide', RULE, ...ON, '--facts', facts('[1]')], 'facts'],
      [['decide', RULE, ...ON, '--facts', facts('{')], 'facts'],
      [['decide', RULE, ...ON, '--facts', '/no/such/file'], 'facts'],
      [['decide', RULE, ...ON, '--facts', '-'], 'facts', ''],
    ]
    for (const [args, field, input] of cases) {
      const how = { env, ...(input === undefined ? {} : { input }) }
      const { code, json } = await cadreJson(args, how, inProcess)
      assert.equal(code, 2, args.join(' '))
      assert.ok(
        (json['problems'] as Json[] | undefined)?.some((problem) => problem['field'] === field),
        `${args.join(' ')}: ${JSON.stringify(json)}`,
      )
    }
  })

  test('a rule that there is not is answered with those near it', async () => {
    for (const [asked, near] of [
      ['pay/rang', 'pay/range'],
      ['reassignment', 'movement/reassignment'],
      ['removal/two-rating', 'removal/two-ratings'],
    ] as const) {
      const { code, json } = await cadreJson(['decide', asked, ...ON], { env })
      assert.equal(code, 2)
      const [problem] = json['problems'] as Json[]
      assert.match(String(problem?.['message']), new RegExp(`near it: ${near}\\b`))
    }
    const { json } = await cadreJson(['decide', 'xyz', ...ON], { env })
    const [problem] = json['problems'] as Json[]
    assert.equal(problem?.['message'], `there is no such rule; cadre rules lists all ${RULES.length}`)
  })

  test('for people it prints question, answer, steps and sources', async () => {
    const { code, out } = await cadre(
      ['decide', RULE, ...ON, '--fact', 'noncareerAppointees=23', '--fact', 'allocatedPositions=90'],
      { env },
    )
    assert.equal(code, 0)
    assert.match(out, /^May this agency fill so many.*\nOn 2026-11-22: /)
    assert.match(out, /\n {2}3\. 25% of the allocated positions.*: 22 \[5 USC 3134\(d\)\(1\), seen\]/)
  })
})

suite('cadre, called wrongly', () => {
  test('says how to call it, with exit 2', async () => {
    const cases = [
      ['frobnicate'],
      ['constructor'],
      ['rules', '--nope'],
      ['decide'],
      ['decide', RULE],
      ['decide', RULE, 'more', ...ON],
      ['act'],
      ['act', 'positions/enter-allocation'],
      ['act', 'positions/enter-allocation', '--as', 'king'],
      ['import'],
      ['import', 'book', 'file.csv'],
      ['import', 'plum'],
      ['import', 'plum', 'a.csv', 'b.csv'],
    ]
    for (const args of cases) {
      const { code, err } = await inProcess(args, { env })
      assert.equal(code, 2, args.join(' '))
      assert.match(err, /usage:|there is no (?:command|seat)/, args.join(' '))
    }
  })

  test('help lists the commands and the settings; a setting that is none is named', async () => {
    for (const args of [[], ['help'], ['--help']]) {
      const { code, out } = await inProcess(args, { env })
      assert.equal(code, 0)
      assert.match(out, /start +serve Cadre until Ctrl-C[\s\S]*CADRE_DATA[\s\S]*DATABASE_URL/)
    }
    for (const [name, value] of [
      ['CADRE_PORT', '99999'],
      ['CADRE_DEMO', 'maybe'],
      ['DATABASE_URL', 'mysql://me:secret@h/d'],
    ] as const) {
      const { code, err } = await inProcess(['verify'], { env: { ...env, [name]: value } })
      assert.equal(code, 2)
      assert.match(err, new RegExp(name))
      assert.doesNotMatch(err, /secret/)
    }
  })
})
