import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { suite, test } from 'node:test'
import { RULES } from '../../src/rulebook/index.ts'
import { scratchFolder } from '../engines.ts'
import { cadreJson, inProcess, newData, type Json } from '../support/cadre.ts'

const env = newData()
const RULE = 'movement/reassignment-notice'
const ON = ['--on', '2026-11-22']
const SENT = ['careerAppointee=yes', 'outsideCommutingArea=no', 'noticeReceived=2026-11-20'].flatMap(
  (fact) => ['--fact', fact],
)
const run = (args: readonly string[]) => cadreJson([...args], { env }, inProcess)
const text = (args: readonly string[]) => inProcess([...args], { env })

suite('cadre earliest', () => {
  test('gives the first lawful day and what would move it, exit 0', async () => {
    const { code, json } = await run(['earliest', RULE, ...ON, ...SENT])
    assert.equal(code, 0)
    assert.deepEqual([json['kind'], json['date'], json['day']], ['earliest', '2026-12-05', 'effectiveDate'])
    assert.ok((json['moves'] as Json[]).some(({ fact, to }) => fact === 'noticeWaived' && to === true))
    const { out } = await text(['earliest', RULE, ...ON, ...SENT])
    assert.match(
      out,
      /First lawful day, not before 2026-11-22: 2026-12-05\nIt would move with:\n {2}careerAppointee true/,
    )
  })

  test('looks from a later day where one is given', async () => {
    const { json } = await run(['earliest', RULE, ...ON, ...SENT, '--not-before', '2027-02-01'])
    assert.deepEqual([json['date'], json['notBefore']], ['2027-02-01', '2027-02-01'])
  })

  test('says what is missing (2), that no day is lawful (3), that no law is on record (5), and what asks about no day', async () => {
    assert.equal((await run(['earliest', RULE, ...ON])).code, 2)
    const move = [
      'earliest',
      RULE,
      ...ON,
      '--fact',
      'careerAppointee=yes',
      '--fact',
      'outsideCommutingArea=yes',
    ]
    const never = await run([
      ...move,
      '--fact',
      'consultationHeld=no',
      '--fact',
      'reasonsStated=yes',
      '--fact',
      'noticeReceived=2026-11-20',
    ])
    assert.deepEqual([never.code, never.json['kind'], never.json['date']], [3, 'never', null])
    const none = await run([
      'earliest',
      'staffing/announcement',
      '--on',
      '1979-01-02',
      '--fact',
      'announcementOpens=1979-07-12',
      '--fact',
      'areaOfConsideration=civil service',
      '--fact',
      'inOpmList=yes',
    ])
    assert.deepEqual([none.code, none.json['kind']], [5, 'no-law'])
    const noDay = await run(['earliest', 'positions/noncareer-agency', ...ON])
    assert.equal(noDay.code, 2)
    assert.match(JSON.stringify(noDay.json), /it asks about no day; rules that do: .*reassignment-notice/)
    const bad = await run(['earliest', RULE, ...ON, '--not-before', 'soon', '--fact', 'colour=red'])
    assert.deepEqual(
      (bad.json['problems'] as Json[]).map(({ field }) => field),
      ['not-before', 'colour'],
    )
  })

  test('cadre decide shows it where the day is not allowed or not given, and not where it is', async () => {
    const date = async (...more: string[]) =>
      ((await run(['decide', RULE, ...ON, ...SENT, ...more])).json['earliest'] as Json | undefined)?.['date']
    assert.equal(await date('--fact', 'effectiveDate=2026-12-01'), '2026-12-05')
    assert.equal(await date(), '2026-12-05')
    assert.equal(await date('--fact', 'effectiveDate=2026-12-05'), undefined)
    const { out, err } = await text(['decide', RULE, ...ON, ...SENT, '--fact', 'effectiveDate=2026-12-01'])
    assert.match(out + err, /First lawful day, not before 2026-11-22: 2026-12-05/)
    const silent = await text(['decide', RULE, ...ON])
    assert.doesNotMatch(silent.out + silent.err, /can be told once/)
  })
})

suite('cadre rulebook', () => {
  test('compares two days', async () => {
    const { code, json } = await run(['rulebook', 'diff', '1985-01-01', '2020-01-01'])
    assert.equal(code, 0)
    const rules = (json['rules'] as Json[]).map(({ rule }) => rule)
    assert.ok(rules.includes('positions/coverage'))
    const one = await run(['rulebook', 'diff', '1985-01-01', '2020-01-01', '--rule', 'positions/coverage'])
    assert.deepEqual(
      new Set((one.json['rules'] as Json[]).map(({ rule }) => rule)),
      new Set(['positions/coverage']),
    )
    const { out } = await text([
      'rulebook',
      'diff',
      '1979-07-12',
      '1979-07-13',
      '--rule',
      'positions/noncareer-agency',
    ])
    assert.match(
      out,
      /^\d+ worked examples of 1 rules are answered otherwise\.\n\npositions\/noncareer-agency: /,
    )
    assert.match(out, /before: no-law\n {2}after: {2}\S/)
  })

  test('compares two versions of the rulebook by their snapshots', async () => {
    const taken = JSON.parse((await text(['rulebook', 'snapshot'])).out) as Record<
      string,
      Record<string, Json>
    >
    assert.deepEqual(Object.keys(taken).sort(), RULES.map(({ rule }) => rule.id).sort())
    const file = join(scratchFolder(), 'then.json')
    writeFileSync(file, JSON.stringify(taken))
    assert.deepEqual((await run(['rulebook', 'diff', file])).json['rules'], [])
    const cases = taken['positions/noncareer-agency'] ?? {}
    const [name = '', answer = {}] = Object.entries(cases)[0] ?? []
    cases[name] = { kind: 'ruled', value: { ...(answer['value'] as Json), limit: 9999 } }
    const other = join(scratchFolder(), 'now.json')
    writeFileSync(other, JSON.stringify(taken))
    const { json } = await run(['rulebook', 'diff', file, other])
    assert.deepEqual(
      (json['rules'] as Json[]).map((one) => [one['rule'], one['name']]),
      [['positions/noncareer-agency', name]],
    )
    assert.match((await text(['rulebook', 'diff', file, other])).out, / {2}limit: \S+ -> 9999\n/)
  })

  test('says what it cannot compare, exit 2', async () => {
    const nothing = join(scratchFolder(), 'nothing.json')
    writeFileSync(nothing, '{"positions/noncareer-agency": 5}')
    for (const args of [
      ['rulebook'],
      ['rulebook', 'snapshot', 'more'],
      ['rulebook', 'diff'],
      ['rulebook', 'diff', '2020-01-01'],
      ['rulebook', 'diff', '2020-01-01', nothing],
      ['rulebook', 'diff', nothing, '--as', 'esu'],
      ['rulebook', 'diff', nothing],
      ['rulebook', 'diff', '/no/such/file'],
      ['rulebook', 'diff', '1900-01-01', '2020-01-01'],
      ['rulebook', 'diff', '2020-01-01', '2021-01-01', '--as', 'nobody'],
    ]) {
      assert.equal((await run(args)).code, 2, args.join(' '))
    }
    const closed = await cadreJson(
      ['rulebook', 'diff', '2020-01-01', '2021-01-01', '--as', 'esu'],
      { env: { ...env, CADRE_DEMO: 'off' } },
      inProcess,
    )
    assert.equal(closed.code, 4)
  })
})
