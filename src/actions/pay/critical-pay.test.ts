import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { standing } from '../../record/fold.ts'
import { criticalPayOf } from '../../record/critical-pay.ts'
import { payOf, rateOn } from '../../record/pay.ts'
import type { Office } from '../office.fixture.ts'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import { endCriticalRate } from './end-critical-rate.ts'
import { consultCriticalPay, endCriticalPay, grantCriticalPay } from './grant-critical-pay.ts'
import { publishPayPlan } from './publish-pay-plan.ts'
import { omb, opm, payeeEvents, payeeOffice, setter, X } from './rates.fixture.ts'
import { requestCriticalPay } from './request-critical-pay.ts'
import { setCriticalRate } from './set-critical-rate.ts'

const P = { unit: 'HSBB', position: 'p-x' }
const request = { ...P, ...X, expertise: 'yes', mission: 'yes', needed: 'yes', reason: 'Nobody else can' }

function asked(year: 1991 | 2026, dollars: number, on: string): Office {
  const made =
    year === 1991
      ? payeeOffice({ today: '1993-01-10', rate: { dollars: 108_300, from: '1991-01-13', es: 6 } })
      : payeeOffice({ today: '2028-06-01', rate: { dollars: 220_000, from: '2026-01-11' } })
  made.take(requestCriticalPay, { ...request, on, rate: dollars })
  return made
}

const criticalIn = (made: Office) =>
  criticalPayOf(standing(made.entries.filter(({ stream }) => stream === 'critical-pay:p-x')))

suite('critical pay in 1991', () => {
  const grant = { ...P, on: '1991-08-12', positions: 800, document: 'Letter of 12 August 1991' }

  test('the 800th of 800, at level I, with OMB’s approval after OPM was consulted [S4-VI.D.4]', () => {
    const made = asked(1991, 138_900, '1991-08-01')
    made.take(consultCriticalPay, { ...P, on: '1991-08-05' }, { who: opm })
    const { events, says } = made.take(grantCriticalPay, grant, { who: omb })
    assert.ok(events[0]?.type === 'pay/critical-granted' && events[0].body.cents === 13_890_000)
    assert.match(says, /0 more positions are left of 800/)
    assert.equal(criticalIn(made)?.state, 'granted')
  })

  test('the 801st, a rate above level I, and one without OMB or without OPM are refused [S4-VI.D.4]', () => {
    const made = asked(1991, 138_900, '1991-08-01')
    assert.match(
      refusalOf(made.decide(grantCriticalPay, grant, { who: omb })).message,
      /OPM was not consulted/,
    )
    made.take(consultCriticalPay, { ...P, on: '1991-08-05' }, { who: opm })
    const refused = (input: Record<string, unknown>, who = omb) =>
      refusalOf(made.decide(grantCriticalPay, { ...grant, ...input }, { who }))
    assert.match(refused({ positions: 801 }).message, /more than 800 positions/)
    assert.match(refused({ rate: 138_900.01 }).message, /above level I without/)
    assert.equal(refused({ rate: 138_900.01 }).compared['highest'], 138_900)
    assert.match(refused({}, opm).message, /OMB has not approved it/)
    assert.match(refused({ schedulePositions: 31 }).message, /more than 30/)
    assert.equal(
      made.decide(grantCriticalPay, { ...grant, rate: 139_000, president: 'yes' }, { who: omb }).kind,
      'events',
    )
  })
})

suite('critical pay today', () => {
  const grant = { ...P, on: '2026-08-12', positions: 40, document: 'Letter of 12 August 2026' }

  test('OPM grants and OMB is consulted; the agency then pays up to the rate granted', () => {
    const made = asked(2026, 250_000, '2026-08-01')
    assert.match(
      problemsOf(made.decide(consultCriticalPay, { ...P, on: '2026-08-05' }, { who: opm }))[0] ?? '',
      /OPM grants/,
    )
    made.take(consultCriticalPay, { ...P, on: '2026-08-05' }, { who: omb })
    assert.match(
      refusalOf(made.decide(grantCriticalPay, grant, { who: omb })).message,
      /OPM has not granted it/,
    )
    made.take(grantCriticalPay, grant, { who: opm })
    const pay = { ...P, ...X, from: '2026-08-23' }
    assert.match(
      refusalOf(made.decide(setCriticalRate, { ...pay, rate: 250_001 })).message,
      /\$250,000 was granted/,
    )
    assert.match(
      problemsOf(made.decide(setCriticalRate, { ...pay, from: '2026-08-09' }))[0] ?? '',
      /on that day/,
    )
    made.take(setCriticalRate, pay)
    const own = payOf(standing(made.entries.filter(({ stream }) => stream === 'pay:x')))
    assert.equal(rateOn(own, day('2026-09-01'))?.cents, 25_000_000)
  })

  test('it ends after a calendar year, or at once where the criteria fail', () => {
    const made = asked(2026, 250_000, '2026-08-01')
    made.take(consultCriticalPay, { ...P, on: '2026-08-05' }, { who: omb })
    made.take(grantCriticalPay, grant, { who: opm })
    const end = { ...P, on: '2027-08-11', criteriaMet: 'yes', reason: 'No longer needed' }
    assert.equal(refusalOf(made.decide(endCriticalPay, end, { who: opm })).earliest, '2027-08-12')
    assert.equal(made.decide(endCriticalPay, { ...end, criteriaMet: 'no' }, { who: opm }).kind, 'events')
    made.take(endCriticalPay, { ...end, on: '2027-08-12' }, { who: opm })
    assert.equal(criticalIn(made)?.state, 'ended')
    assert.match(problemsOf(made.decide(endCriticalPay, end, { who: opm }))[0] ?? '', /ended/)
  })

  test('when it has ended the agency sets a rate of the band again, no lower than before', () => {
    const made = asked(2026, 250_000, '2026-08-01')
    made.take(consultCriticalPay, { ...P, on: '2026-08-05' }, { who: omb })
    made.take(grantCriticalPay, grant, { who: opm })
    made.take(setCriticalRate, { ...P, ...X, from: '2026-08-23' })
    const back = {
      ...P,
      ...X,
      from: '2026-11-01',
      rate: 220_000,
      justification: 'As before',
      document: 'Memo',
    }
    assert.match(problemsOf(made.decide(endCriticalRate, back))[0] ?? '', /has not ended/)
    const end = { ...P, on: '2026-10-20', criteriaMet: 'no', reason: 'The mission ended' }
    made.take(endCriticalPay, end, { who: opm })
    assert.match(
      problemsOf(made.decide(endCriticalRate, { ...back, rate: 219_999 }))[0] ?? '',
      /\$220,000, the rate before/,
    )
    assert.match(
      refusalOf(made.decide(endCriticalRate, { ...back, rate: 229_000 })).message,
      /above the highest rate/,
    )
    made.take(endCriticalRate, back)
    const own = payOf(standing(made.entries.filter(({ stream }) => stream === 'pay:x')))
    assert.equal(rateOn(own, day('2026-11-01'))?.cents, 22_000_000)
    assert.match(problemsOf(made.decide(endCriticalRate, back))[0] ?? '', /not paid a critical rate/)
  })

  test('a request needs its criteria, a rate no lower than pay, and its own position', () => {
    const made = payeeOffice({ rate: { dollars: 220_000, from: '2026-01-11' } })
    const at = { ...request, on: '2026-02-01', rate: 240_000 }
    assert.match(refusalOf(made.decide(requestCriticalPay, { ...at, mission: 'no' })).message, /not critical/)
    assert.match(refusalOf(made.decide(requestCriticalPay, { ...at, rate: 219_999 })).message, /lower than/)
    assert.match(
      problemsOf(made.decide(requestCriticalPay, { ...at, position: 'p-z' }))[0] ?? '',
      /holds the position p-x/,
    )
    assert.match(
      refusalOf(made.decide(requestCriticalPay, at, { who: { ...setter, person: 'x' } })).message,
      /own pay/,
    )
    made.take(requestCriticalPay, at)
    assert.match(problemsOf(made.decide(requestCriticalPay, at))[0] ?? '', /is requested since/)
    assert.equal(made.decide(grantCriticalPay, { ...grant, position: 'p-z' }, { who: opm }).kind, 'not-found')
  })
})

suite('critical pay for somebody to be recruited', () => {
  const { person: _, ...ofNobody } = request
  const ask = { ...ofNobody, position: 'p-v', on: '2026-02-01', rate: 250_000 }
  const named = { ...ask, recruit: 'Dr. Ada Example', ordinary: 228_000 }
  const vacant = () => {
    const made = payeeOffice({ rate: { dollars: 220_000, from: '2026-01-11' } })
    const body = {
      position: 'p-v',
      unit: 'HSBB',
      title: 'Chief Scientist',
      location: 'Washington, DC',
      designation: 'general',
    } as const
    made.record([
      {
        stream: 'position:p-v',
        type: 'positions/position-established',
        effective: day('2025-01-01'),
        body,
      },
    ])
    return made
  }

  test('names the recruit, sealed, and what would be payable otherwise', () => {
    const made = vacant()
    assert.match(String(problemsOf(made.decide(requestCriticalPay, ask))), /the name of a recruit/)
    assert.match(
      String(problemsOf(made.decide(requestCriticalPay, { ...named, ...X }))),
      /the name of a recruit/,
    )
    const { ordinary: __, ...untold } = named
    assert.match(String(problemsOf(made.decide(requestCriticalPay, untold))), /^ordinary:/)
    assert.match(
      refusalOf(made.decide(requestCriticalPay, { ...named, ordinary: 250_001 })).message,
      /lower than would be payable/,
    )
    const held = { incumbents: [{ appointment: 'career' as const, from: day('2026-01-01') }] }
    assert.match(
      String(problemsOf(made.decide(requestCriticalPay, named, held))),
      /somebody holds the position/,
    )
    assert.equal(made.decide(requestCriticalPay, { ...named, position: 'p-none' }).kind, 'not-found')
    const { events } = made.take(requestCriticalPay, named)
    assert.equal(JSON.stringify(events.map(({ body }) => body)).includes('Ada'), false)
    assert.equal(events[0]?.personal?.['recruit'], 'Dr. Ada Example')
  })

  test('is granted at what was told or more, and paid once the recruit holds the position', () => {
    const made = vacant()
    made.take(requestCriticalPay, named)
    const of = { unit: 'HSBB', position: 'p-v', on: '2026-02-02' }
    made.take(consultCriticalPay, of, { who: omb })
    const grant = { ...of, document: 'Letter of 2 February 2026', positions: 12 }
    assert.match(
      refusalOf(made.decide(grantCriticalPay, { ...grant, rate: 227_999 }, { who: opm })).message,
      /lower than would be payable/,
    )
    made.take(grantCriticalPay, grant, { who: opm })
    const pay = { unit: 'HSBB', position: 'p-v', person: 'r', from: '2026-03-08' }
    assert.equal(made.decide(setCriticalRate, pay).kind, 'not-found')
    made.record(
      payeeEvents({
        person: 'r',
        appointed: '2026-02-22',
        rate: { dollars: 228_000, from: '2026-02-22' },
      }).map((event) =>
        event.type === 'staffing/appointed' ? { ...event, body: { ...event.body, position: 'p-v' } } : event,
      ),
    )
    made.take(setCriticalRate, pay)
    const own = payOf(standing(made.entries.filter(({ stream }) => stream === 'pay:r')))
    assert.equal(rateOn(own, day('2026-03-08'))?.cents, 25_000_000)
  })
})

suite('how many positions are under critical pay', () => {
  const grant = { ...P, on: '2026-08-12', document: 'Letter of 12 August 2026' }
  const consulted = () => {
    const made = asked(2026, 250_000, '2026-08-01')
    made.take(consultCriticalPay, { ...P, on: '2026-08-05' }, { who: omb })
    return made
  }

  test('is for the granting office to state first, and counted from then on', () => {
    const made = consulted()
    assert.match(
      String(problemsOf(made.decide(grantCriticalPay, grant, { who: opm }))),
      /^positions: no count/,
    )
    made.take(grantCriticalPay, { ...grant, positions: 798 }, { who: opm })
    const again = (on: string) => {
      made.take(endCriticalPay, { ...P, on, criteriaMet: 'no', reason: 'Vacant' }, { who: opm })
      made.take(requestCriticalPay, { ...request, on, rate: 250_000 })
      made.take(consultCriticalPay, { ...P, on }, { who: omb })
    }
    again('2026-09-01')
    const { says } = made.take(grantCriticalPay, { ...grant, on: '2026-09-02' }, { who: opm })
    assert.match(says, /2 more positions are left of 800/)
    again('2026-10-01')
    const full = { ...grant, on: '2026-10-02', positions: 801 }
    assert.match(refusalOf(made.decide(grantCriticalPay, full, { who: opm })).message, /more than 800/)
    made.take(grantCriticalPay, { ...full, positions: 800 }, { who: opm })
    assert.equal(criticalIn(made)?.granted?.positions, 800)
  })

  test('is no less than what is on record here', () => {
    const made = consulted()
    made.record([
      {
        stream: 'critical-pay:p-other',
        type: 'pay/critical-granted',
        effective: day('2026-01-11'),
        body: { position: 'p-other', cents: 1, presidentApproved: false, document: 'Before' },
      },
    ])
    const short = made.decide(grantCriticalPay, { ...grant, positions: 1 }, { who: opm })
    assert.match(String(problemsOf(short)), /2 are under it on record here alone/)
  })
})

test('the pay plan holds what it must; a certified agency has criteria for rates above level III', () => {
  const plan = {
    unit: 'HSBB',
    from: '2026-02-01',
    document: 'Pay plan of 2026',
    distinguishes: 'yes',
    coversAboveLevelIII: 'no',
    official: 'The Deputy Director',
    controls: 'yes',
    open: 'yes',
    confidential: 'yes',
  }
  assert.match(
    refusalOf(payeeOffice().decide(publishPayPlan, plan)).message,
    /no criteria for rates above level III/,
  )
  assert.equal(payeeOffice({ certified: false }).decide(publishPayPlan, plan).kind, 'events')
  const lacking = { ...plan, coversAboveLevelIII: 'yes', confidential: 'no' }
  assert.match(refusalOf(payeeOffice().decide(publishPayPlan, lacking)).message, /not protected/)
})
