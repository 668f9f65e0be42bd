import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { above, filled, first, seats, second } from './office.fixture.ts'
import { proposeDelegation } from './propose-delegation.ts'
import { proposePower } from './propose-power.ts'
import { proposeRole } from './propose-role.ts'
import { proposeSetting } from './propose-setting.ts'

const role = {
  unit: 'HSBB',
  person: 'somebody',
  role: 'erb-member',
  capacity: 'permanent',
  document: 'letter',
  effective: '2019-10-01',
}
const power = {
  unit: 'HSBB',
  power: 'set-pay',
  post: 'deputy',
  reference: 'Order 1 of 2019',
  delegable: 'yes',
  effective: '2019-10-01',
}
const delegation = {
  unit: 'HSBB',
  vesting: 'ice-appoint',
  toPost: 'third',
  document: 'memo',
  effective: '2019-10-01',
}
const setting = {
  unit: 'HSBB',
  setting: 'supervisory-share',
  value: 'off',
  source: 'memo',
  reason: 'small office',
  effective: '2019-10-01',
}

suite('proposing a role', () => {
  test('keeps person, role, office, capacity, document and days', () => {
    const decision = seats().decide(proposeRole, { ...role, until: '2020-10-01' })
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.ok(event?.type === 'organisation/role-proposed')
    const { assignment, ...body } = event.body
    assert.equal(`role:${assignment}`, event.stream)
    assert.deepEqual(body, {
      person: 'somebody',
      role: 'erb-member',
      unit: 'HSBB',
      capacity: 'permanent',
      document: 'letter',
      until: '2020-10-01',
    })
    assert.match(decision.says, /second administrator must approve/)
  })

  test('a person whom nobody knows gets none', () => {
    const wrong = seats().decide(proposeRole, { ...role, person: 'nobody' })
    assert.deepEqual(problemsOf(wrong), ['person: there is no person nobody'])
  })

  test('nobody proposes a role for himself or herself', () => {
    const refusal = refusalOf(seats().decide(proposeRole, { ...role, person: 'first' }))
    assert.match(refusal.message, /concerns the same person/)
    assert.equal(refusal.rule, 'organization/second-person')
  })

  test('a role of the Government is not given in an office, nor one of an office there', () => {
    const office = seats()
    for (const government of ['opm', 'qrb-member', 'omb', 'white-house-liaison', 'auditor']) {
      const [problem] = problemsOf(office.decide(proposeRole, { ...role, role: government }))
      assert.match(problem ?? '', /^role: this role is held for the whole Government/)
    }
    const [problem] = problemsOf(office.decide(proposeRole, { ...role, unit: 'US' }))
    assert.match(problem ?? '', /^role: this role is held in an office/)
    const auditor = office.decide(proposeRole, { ...role, unit: 'US', role: 'auditor' })
    assert.ok(auditor.kind === 'events' && auditor.events[0]?.type === 'organisation/role-proposed')
    assert.equal(auditor.events[0].body.unit, undefined)
  })

  test('a role that follows from a position or a seat is not given', () => {
    for (const following of ['executive', 'supervisor', 'headquarters-official', 'component-head']) {
      const [problem] = problemsOf(seats().decide(proposeRole, { ...role, role: following }))
      assert.match(problem ?? '', /follows from a position or a seat/)
    }
  })

  test('an end that is not after the beginning, and the same proposal twice, are not taken', () => {
    const office = seats()
    const [until] = problemsOf(office.decide(proposeRole, { ...role, until: role.effective }))
    assert.match(until ?? '', /^until: 2019-10-01 is not after 2019-10-01/)
    office.take(proposeRole, role)
    const [again] = problemsOf(office.decide(proposeRole, role))
    assert.match(again ?? '', /proposed before/)
  })
})

suite('proposing the power of a seat', () => {
  test('keeps seat, office, reference and whether it may be delegated', () => {
    const decision = seats().decide(proposePower, { ...power, delegable: 'no' })
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.ok(event?.type === 'organisation/power-proposed')
    const { vesting, ...body } = event.body
    assert.equal(`power:${vesting}`, event.stream)
    const { effective: _, ...asked } = power
    assert.deepEqual(body, { ...asked, delegable: false })
  })

  test('an unknown seat, and one of another office, are both not there', () => {
    const office = seats()
    const unknown = problemsOf(office.decide(proposePower, { ...power, post: 'none' }))
    const foreign = problemsOf(office.decide(proposePower, { ...power, post: 'secretary' }))
    assert.deepEqual(unknown, ['post: there is no seat of your office named none'])
    assert.deepEqual(foreign, ['post: there is no seat of your office named secretary'])
    assert.equal(office.decide(proposePower, { ...power, post: 'secretary' }, { who: above }).kind, 'events')
  })

  test('the same power for two offices is two proposals', () => {
    const office = seats()
    office.take(proposePower, power)
    assert.equal(office.decide(proposePower, { ...power, unit: 'HSBB-ERO' }).kind, 'events')
    assert.match(problemsOf(office.decide(proposePower, power))[0] ?? '', /proposed before/)
  })

  test('whoever holds the seat, now or later, does not propose it, whatever day is given', () => {
    const office = seats()
    office.record([filled('deputy', 'first', '2019-12-01')])
    for (const effective of ['2019-01-01', '2019-10-01', '2020-01-01']) {
      const refusal = refusalOf(office.decide(proposePower, { ...power, effective }))
      assert.match(refusal.message, /concerns the same person/)
    }
  })

  test('final ratings are not made delegable while the office reads the footnote so', () => {
    const office = seats()
    const rating = { ...power, power: 'final-rating', post: 'director' }
    assert.deepEqual(refusalOf(office.decide(proposePower, rating)).cites, [
      'ICE Directive 1056.1, 4.1, footnote 3',
    ])
    assert.equal(office.decide(proposePower, { ...rating, delegable: 'no' }).kind, 'events')
    const settings = { 'final-rating-holder': 'head-or-designee' }
    assert.equal(office.decide(proposePower, rating, { settings }).kind, 'events')
  })
})

suite('proposing a delegation', () => {
  test('passes the power of the seat that holds it to another one [S0-4.1-fn2]', () => {
    const decision = seats().decide(proposeDelegation, { ...delegation, until: '2020-10-01' })
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.ok(event?.type === 'organisation/delegation-proposed')
    const { delegation: name, ...body } = event.body
    assert.equal(`delegation:${name}`, event.stream)
    assert.deepEqual(body, {
      power: 'appoint',
      unit: 'HSBB',
      fromPost: 'deputy',
      toPost: 'third',
      document: 'memo',
      until: '2020-10-01',
    })
    assert.equal(decision.rulings[0]?.rule, 'organization/may-sign')
  })

  test('the Director’s power of final ratings goes no further: refused with the clause [S0-4.1-fn3]', () => {
    const refusal = refusalOf(
      seats().decide(proposeDelegation, { ...delegation, vesting: 'ice-final-rating' }),
    )
    assert.match(refusal.message, /reserved to the seat that holds it and may not be delegated/)
    assert.deepEqual(refusal.cites, ['ICE Directive 1056.1, 4.1, footnote 3'])
    assert.equal(refusal.rule, 'organization/may-sign')
    assert.deepEqual(refusal.compared, { power: 'final-rating', holder: 'director', delegable: false })
  })

  test('a seat that has a power by delegation only has nothing to pass on', () => {
    const office = seats()
    const { events } = office.take(proposeDelegation, { ...delegation, effective: '2019-02-01' })
    const [event] = events
    assert.ok(event?.type === 'organisation/delegation-proposed')
    for (const vesting of [event.body.delegation, 'third-appoint']) {
      const further = { ...delegation, vesting, toPost: 'director' }
      assert.match(
        problemsOf(office.decide(proposeDelegation, further))[0] ?? '',
        /there is no power of a seat/,
      )
    }
  })

  test('only the administrators of the office whose seat holds the power pass it on', () => {
    const office = seats()
    const establish = { ...delegation, vesting: 'dhs-establish' }
    const [problem] = problemsOf(office.decide(proposeDelegation, establish))
    assert.match(problem ?? '', /^vesting: there is no power of a seat in force/)
    assert.equal(office.decide(proposeDelegation, establish, { who: above }).kind, 'events')
  })

  test('an office outside the one for which the power is held is refused', () => {
    const wide = { ...delegation, unit: 'HS' }
    const refusal = refusalOf(seats().decide(proposeDelegation, wide, { who: above }))
    assert.match(refusal.message, /outside the unit/)
  })

  test('an unknown power or seat, the same seat, a power not yet in force, and a wrong end', () => {
    const office = seats()
    const asked = (more: object) =>
      problemsOf(office.decide(proposeDelegation, { ...delegation, ...more }))[0]
    assert.match(asked({ vesting: 'none' }) ?? '', /^vesting: there is no power/)
    assert.match(asked({ toPost: 'none' }) ?? '', /^toPost: there is no other seat/)
    assert.match(asked({ toPost: 'secretary' }) ?? '', /^toPost: there is no other seat/)
    assert.match(asked({ toPost: 'deputy' }) ?? '', /^toPost: there is no other seat/)
    assert.match(asked({ effective: '2018-12-31' }) ?? '', /^vesting: .* in force on 2018-12-31/)
    assert.match(asked({ until: '2019-09-30' }) ?? '', /^until: /)
    assert.equal(office.decide(proposeDelegation, { ...delegation, effective: '2019-01-01' }).kind, 'events')
  })

  test('whoever sits in the receiving seat does not propose it', () => {
    const office = seats()
    office.record([filled('third', 'first', '2019-08-01')])
    const backdated = { ...delegation, effective: '2019-02-01' }
    assert.match(refusalOf(office.decide(proposeDelegation, backdated)).message, /concerns the same person/)
    assert.equal(office.decide(proposeDelegation, backdated, { who: second }).kind, 'events')
  })
})

suite('proposing a setting', () => {
  test('keeps value, source and reason', () => {
    const decision = seats().decide(proposeSetting, setting)
    assert.ok(decision.kind === 'events')
    const [event] = decision.events
    assert.ok(event?.type === 'organisation/setting-proposed')
    const { change, ...body } = event.body
    const { effective: _, ...asked } = setting
    assert.equal(`setting:${change}`, event.stream)
    assert.deepEqual(body, asked)
  })

  test('a value that the setting does not have is named with those that it has', () => {
    const [problem] = problemsOf(seats().decide(proposeSetting, { ...setting, value: 'director' }))
    assert.match(problem ?? '', /^value: there is no value among on, off named director/)
    for (const wrong of [{ setting: 'none' }, { value: 'half' }]) {
      assert.throws(() => seats().decide(proposeSetting, { ...setting, ...wrong }), /is not on the list/)
    }
  })
})

suite('who proposes', () => {
  test('the seat above may propose for the office below', () => {
    assert.equal(seats().decide(proposeRole, role, { who: above }).kind, 'events')
    assert.equal(seats().decide(proposeSetting, setting, { who: first }).kind, 'events')
  })
})
