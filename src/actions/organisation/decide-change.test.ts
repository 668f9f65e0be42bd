import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { changeOf } from '../../record/project/changes.ts'
import { type Office, problemsOf, refusalOf, TODAY } from '../office.fixture.ts'
import { approveChange, declineChange, endChange } from './decide-change.ts'
import { above, filled, first, seats, second } from './office.fixture.ts'
import { proposeDelegation } from './propose-delegation.ts'
import { proposePower } from './propose-power.ts'
import { proposeRole } from './propose-role.ts'
import { proposeSetting } from './propose-setting.ts'

const ROLE = { role: 'erb-member', capacity: 'permanent', document: 'letter', effective: '2019-10-01' }

/** A role proposed by the first administrator; gives the name of the change. */
function proposed(office: Office, more: object = {}): { unit: string; change: string } {
  const { events } = office.take(proposeRole, { unit: 'HSBB', person: 'somebody', ...ROLE, ...more })
  return { unit: 'HSBB', change: events[0]?.stream ?? '' }
}

function stateOf(office: Office, { change }: { change: string }) {
  return changeOf(standing(office.entries.filter(({ stream }) => stream === change)))
}

suite('approving a change', () => {
  test('by a second administrator lets it stand from its day', () => {
    const office = seats()
    const change = proposed(office)
    assert.equal(stateOf(office, change)?.during, 'empty')
    const decision = office.take(approveChange, change, { who: second })
    assert.match(decision.says, /stands from 2019-10-01/)
    assert.deepEqual(stateOf(office, change), {
      state: 'in force',
      proposed_by: 'first',
      approved_by: 'second',
      during: '[2019-10-01,)',
    })
  })

  test('of a day gone by holds from the approval on', () => {
    const office = seats()
    const change = proposed(office, { effective: '2019-01-01', until: '2020-01-01' })
    assert.match(office.take(approveChange, change, { who: second }).says, /stands from 2019-09-03/)
    assert.equal(stateOf(office, change)?.during, `[${TODAY},2020-01-01)`)
  })

  test('that would have ended already is not taken, on the day after its last, too', () => {
    for (const [until, taken] of [
      ['2019-09-02', false],
      ['2019-09-03', false],
      ['2019-09-04', true],
    ] as const) {
      const office = seats()
      const change = proposed(office, { effective: '2019-01-01', until })
      const decision = office.decide(approveChange, change, { who: second })
      assert.equal(decision.kind, taken ? 'events' : 'invalid', until)
    }
  })

  test('nobody approves what he or she proposed', () => {
    const office = seats()
    const refusal = refusalOf(office.decide(approveChange, proposed(office), { who: first }))
    assert.match(refusal.message, /proposed by the same person/)
    assert.equal(refusal.rule, 'organization/second-person')
  })

  test('nobody approves a role of his or her own', () => {
    const office = seats()
    const change = proposed(office, { person: 'second' })
    assert.match(
      refusalOf(office.decide(approveChange, change, { who: second })).message,
      /concerns the same person/,
    )
  })

  test('two administrators do not give each other roles: each is refused, a third may', () => {
    const office = seats()
    const forSecond = proposed(office, { person: 'second' })
    const { events } = office.take(proposeRole, { unit: 'HSBB', person: 'first', ...ROLE }, { who: second })
    const forFirst = { unit: 'HSBB', change: events[0]?.stream ?? '' }
    refusalOf(office.decide(approveChange, forSecond, { who: second }))
    refusalOf(office.decide(approveChange, forFirst, { who: first }))
    assert.equal(office.decide(approveChange, forFirst, { who: above }).kind, 'events')
  })

  test('nobody approves a power or a delegation to a seat that he or she holds or is to hold', () => {
    for (const from of ['2019-08-01', '2019-12-01']) {
      const office = seats()
      const power = office.take(proposePower, {
        unit: 'HSBB',
        power: 'set-pay',
        post: 'third',
        reference: 'Order',
        delegable: 'no',
        effective: '2019-10-01',
      })
      const delegation = office.take(proposeDelegation, {
        unit: 'HSBB',
        vesting: 'ice-appoint',
        toPost: 'third',
        document: 'memo',
        effective: '2019-10-01',
      })
      office.record([filled('third', 'second', from)])
      for (const { events } of [power, delegation]) {
        const change = { unit: 'HSBB', change: events[0]?.stream ?? '' }
        const refusal = refusalOf(office.decide(approveChange, change, { who: second }))
        assert.match(refusal.message, /concerns the same person/)
        assert.equal(office.decide(approveChange, change, { who: above }).kind, 'events')
      }
    }
  })

  test('of a power that a seat elsewhere gives is not there for the office below', () => {
    const office = seats()
    const { events } = office.take(
      proposeDelegation,
      { unit: 'HSBB', vesting: 'dhs-establish', toPost: 'deputy', document: 'memo', effective: '2019-10-01' },
      { who: above },
    )
    const change = { unit: 'HSBB', change: events[0]?.stream ?? '' }
    assert.equal(office.decide(approveChange, change, { who: second }).kind, 'not-found')
    const other = { ...above, person: 'other' }
    assert.equal(office.decide(approveChange, change, { who: other }).kind, 'events')
  })

  test('of another office, or of none, is not found', () => {
    const office = seats()
    const { change } = proposed(office)
    for (const named of [
      { unit: 'AG', change },
      { unit: 'US', change },
      { unit: 'HSBB', change: 'role:none' },
      { unit: 'HSBB', change: 'person:somebody' },
      { unit: 'HSBB', change: '<script>' },
    ]) {
      for (const action of [approveChange, declineChange, endChange]) {
        const input = { ...named, ...(action === approveChange ? {} : { reason: 'why' }) }
        const more = action === endChange ? { effective: '2019-10-01' } : {}
        assert.equal(office.decide(action, { ...input, ...more }, { who: second }).kind, 'not-found')
      }
    }
  })

  test('a government-wide role is approved as one of US', () => {
    const office = seats()
    const { change } = proposed(office, { unit: 'US', role: 'auditor' })
    const who = { person: 'second', name: 'Second', role: 'policy-administrator' }
    assert.equal(office.decide(approveChange, { unit: 'HSBB', change }, { who }).kind, 'not-found')
    assert.equal(office.decide(approveChange, { unit: 'US', change }, { who }).kind, 'events')
  })

  test('is done once, and not after it was declined', () => {
    const office = seats()
    const approved = proposed(office)
    office.take(approveChange, approved, { who: second })
    assert.deepEqual(problemsOf(office.decide(approveChange, approved, { who: above })), [
      'change: it is decided already: in force',
    ])
    const declined = proposed(office, { role: 'prb-member' })
    office.take(declineChange, { ...declined, reason: 'No' }, { who: second })
    assert.deepEqual(problemsOf(office.decide(approveChange, declined, { who: second })), [
      'change: it is decided already: declined',
    ])
  })
})

suite('declining a change', () => {
  test('ends the proposal and keeps it on record with the reason', () => {
    const office = seats()
    const change = proposed(office)
    const { events } = office.take(declineChange, { ...change, reason: 'Not needed' }, { who: second })
    assert.deepEqual(events[0]?.body, { change: change.change, reason: 'Not needed' })
    const state = stateOf(office, change)
    assert.deepEqual([state?.state, state?.approved_by, state?.during], ['declined', null, 'empty'])
  })

  test('is no way to end what was approved', () => {
    const office = seats()
    const change = proposed(office)
    office.take(approveChange, change, { who: second })
    const again = office.decide(declineChange, { ...change, reason: 'Late' }, { who: second })
    assert.deepEqual(problemsOf(again), ['change: it is decided already: in force'])
  })
})

suite('ending what was approved', () => {
  test('ends each of the four kinds on its day, by one person', () => {
    const on = { unit: 'HSBB', effective: '2019-10-01' }
    const office = seats()
    const made = [
      office.take(proposeRole, { ...on, person: 'somebody', ...ROLE }),
      office.take(proposePower, {
        ...on,
        power: 'set-pay',
        post: 'deputy',
        reference: 'Order',
        delegable: 'no',
      }),
      office.take(proposeDelegation, { ...on, vesting: 'ice-appoint', toPost: 'third', document: 'memo' }),
      office.take(proposeSetting, {
        ...on,
        setting: 'supervisory-share',
        value: 'off',
        source: 'memo',
        reason: 'why',
      }),
    ]
    const types = made.map(({ events }) => {
      const change = { unit: 'HSBB', change: events[0]?.stream ?? '' }
      office.take(approveChange, change, { who: second })
      const ended = office.take(endChange, { ...change, effective: '2020-01-01', reason: 'Over' })
      assert.equal(stateOf(office, change)?.during, '[2019-10-01,2020-01-01)')
      return ended.events[0]?.type
    })
    assert.deepEqual(types, [
      'organisation/role-ended',
      'organisation/power-ended',
      'organisation/delegation-revoked',
      'organisation/setting-ended',
    ])
  })

  test('only what stands can be ended, and only earlier than it ends anyway', () => {
    const office = seats()
    const change = proposed(office, { until: '2020-03-01' })
    const end = (effective: string) => ({ ...change, effective, reason: 'Over' })
    assert.equal(office.decide(endChange, end('2020-01-01')).kind, 'not-found')
    office.take(approveChange, change, { who: second })
    assert.deepEqual(problemsOf(office.decide(endChange, end('2020-03-01'))), [
      'change: it ends on 2020-03-01 already',
    ])
    office.take(endChange, end('2020-02-29'))
    assert.equal(stateOf(office, change)?.during, '[2019-10-01,2020-02-29)')
    assert.equal(office.decide(endChange, end('2020-02-29')).kind, 'invalid')
    office.take(endChange, end('2020-01-15'))
    assert.equal(stateOf(office, change)?.during, `[2019-10-01,${day('2020-01-15')})`)
  })
})
