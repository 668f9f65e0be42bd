import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { day } from '../base/dates.ts'
import { findRule } from '../rulebook/index.ts'
import { type Clause, clausesNamed, clausesOf, provingTests, traceOf } from './trace.ts'

const clause = (id: string, capability = 'records-and-reporting'): Clause => ({
  id,
  capability,
  kind: 'rule',
  section: '004, I',
  says: 'It says so.',
  does: 'It does so.',
})
const proof = { kind: 'test', file: 'test/one.test.ts', name: 'it does so [S4-I.A]' } as const
const entry = findRule('positions/noncareer-agency')
assert.ok(entry)
const { rule } = entry
const facts = { noncareerAppointees: 6, allocatedPositions: 90 }
const example = { name: 'six of ninety', on: day('2026-11-22'), facts, proves: ['S4-I.A'] }

describe('the trace', () => {
  test('reads all 321 clauses of the five sources', async () => {
    const clauses = await clausesOf()
    assert.equal(clauses.length, 321)
    assert.equal(new Set(clauses.map(({ id }) => id)).size, 321)
    for (const { says, does, capability } of clauses)
      assert.ok(says !== '' && does !== '' && capability !== '')
  })

  test('finds clauses in brackets alone', () => {
    assert.deepEqual(clausesNamed('a seat [S0-3.1, S1-III] is S4-I.A'), ['S0-3.1', 'S1-III'])
    assert.deepEqual(clausesNamed('nothing'), [])
  })

  test('every clause that a test names exists', async () => {
    const ids = new Set((await clausesOf()).map(({ id }) => id))
    for (const { file, name } of await provingTests())
      for (const id of clausesNamed(name)) assert.ok(ids.has(id), `${file}: ${id}`)
  })

  test('counts as covered what passed, as missing what failed, and as planned what is not built', () => {
    const passed = traceOf([clause('S4-I.A'), clause('S4-I.B')], [proof], () => true, [])
    assert.deepEqual(
      passed.rows.map(({ status }) => status),
      ['covered', 'planned'],
    )
    assert.deepEqual(passed.byCapability['records-and-reporting'], {
      total: 2,
      covered: 1,
      planned: 1,
      missing: 0,
    })
    const failed = traceOf([clause('S4-I.A')], [proof], () => false, [])
    assert.deepEqual([failed.rows[0]?.status, failed.rows[0]?.failed], ['missing', [proof]])
    assert.equal(traceOf([clause('S4-I.B', 'allocation-and-positions')], [], () => true, []).missing, 1)
  })

  test('a rule alone does not cover what a case must do, until its capability is built', () => {
    const holding = [{ rule, cases: [{ ...example, gives: { within: true } }] }]
    const traced = (given: Clause) => traceOf([given], [], () => true, holding).rows[0]
    const step = { ...clause('S4-I.A'), kind: 'workflow-step' }
    assert.equal(traced(step)?.status, 'planned')
    assert.equal(traced(step)?.carriers.length, 1)
    assert.equal(traced({ ...step, capability: 'allocation-and-positions' })?.status, 'covered')
    assert.equal(traceOf([step], [proof], () => true, holding).rows[0]?.status, 'covered')
  })

  test('a clause said to be whole in its rule exists, and is of a kind that a case does', async () => {
    const { rows } = traceOf(await clausesOf(), [], () => true)
    for (const id of ['S3-Re-2', 'S4-VI.A.1-2']) {
      const row = rows.find((one) => one.id === id)
      assert.equal(row?.status, 'covered')
      assert.match(row.kind, /^(workflow-step|notice|record|report|role-duty)$/)
    }
  })

  test('runs the worked examples: one that no longer holds carries nothing', () => {
    const good = { ...example, gives: { within: true } }
    const bad = { ...example, gives: { within: false } }
    const needs = { ...example, gives: { missing: ['allocatedPositions' as const] } }
    const traced = (given: typeof good | typeof needs) =>
      traceOf([clause('S4-I.A')], [], () => true, [{ rule, cases: [given] }]).rows[0]?.status
    assert.deepEqual([traced(good), traced(bad), traced(needs)], ['covered', 'missing', 'missing'])
  })
})
