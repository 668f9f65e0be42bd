import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { standing } from '../../record/fold.ts'
import { payCaseOf } from '../../record/pay-case.ts'
import { payWorksheetOf } from '../../record/pay-worksheet.ts'
import { Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { closeWorksheet } from './close-worksheet.ts'
import { openWorksheet } from './open-worksheet.ts'
import { esu, EXECUTIVES, of, payOffice, STANDS, supervisor, systemEvents } from './pay.fixture.ts'
import { proposeMany, proposePay } from './propose.ts'
import { returnProposal } from './return-proposal.ts'
import { dropScenario, saveScenario } from './scenarios.ts'

function bare(certifiedUntil = day('2026-12-31')): Office {
  const made = new Office({ today: STANDS, who: esu })
  made.record(systemEvents(certifiedUntil))
  return made
}

function sheetIn(made: Office) {
  return payWorksheetOf(standing(made.entries.filter(({ stream }) => stream === 'worksheet:HSBB/2025')))
}

function caseIn(made: Office, person: string) {
  return payCaseOf(standing(made.entries.filter(({ stream }) => stream === `pay-case:${person}/2025`)))
}

suite('a pay and award worksheet', () => {
  test('opens for the first day of a pay period, and says whether the system is certified then', () => {
    const made = bare()
    const { says } = made.take(openWorksheet, { ...of, payOn: '2026-01-11' })
    assert.match(says, /certified on that day.*pool of fiscal year 2026.*\$228,000/)
    assert.deepEqual(sheetIn(made)?.opened.awardYear, 2026)
    assert.match(problemsOf(made.decide(openWorksheet, { ...of, payOn: '2026-01-25' }))[0] ?? '', /already/)
  })

  test('an uncertified system is said, with its lower ceiling', () => {
    const made = bare(day('2026-01-20'))
    const later = made.decide(openWorksheet, { ...of, payOn: '2026-01-25' })
    assert.ok(later.kind === 'events')
    assert.match(later.says, /not certified on that day.*\$209,600/)
  })

  test('takes no day within a pay period, and names the nearest; another cycle of periods is taken where it is given', () => {
    const made = bare()
    const refusal = refusalOf(made.decide(openWorksheet, { ...of, payOn: '2026-01-12' }))
    assert.match(refusal.message, /nearest: 11 Jan 2026 and 25 Jan 2026/)
    assert.equal(refusal.earliest, '2026-01-25')
    refusalOf(made.decide(openWorksheet, { ...of, payOn: '2026-01-04' }))
    made.take(openWorksheet, { ...of, payOn: '2026-01-04', payPeriodStart: '2025-12-21' })
  })

  test('a year without a schedule is no law, never last year’s figures [S3-Pay-1]', () => {
    const refusal = refusalOf(bare().decide(openWorksheet, { ...of, payOn: '2027-01-10' }))
    assert.match(refusal.message, /no pay schedule is on record for 10 Jan 2027/)
  })

  test('a year that is not past, and one before the Service, have no worksheet; a past one needs no cycle', () => {
    const made = bare()
    assert.match(
      problemsOf(made.decide(openWorksheet, { ...of, fiscalYear: 2026, payOn: '2026-01-11' }))[0] ?? '',
      /no appraisal cycle of fiscal year 2026, and the year is not past/,
    )
    problemsOf(made.decide(openWorksheet, { ...of, fiscalYear: 1975, payOn: '2026-01-11' }))
    problemsOf(made.decide(openWorksheet, { ...of, payOn: '2025-01-12' }))
    const past = made.decide(openWorksheet, { ...of, fiscalYear: 2015, payOn: '2016-01-10' })
    assert.equal(past.kind, 'events')
    const late = { ...of, payOn: '2026-01-11', awardsPaidOn: '2028-11-01' }
    assert.match(problemsOf(made.decide(openWorksheet, late))[0] ?? '', /^awardsPaidOn: .*2025 to 2027/)
  })

  test('closed, it takes nothing more', () => {
    const made = payOffice()
    made.take(closeWorksheet, of)
    assert.equal(sheetIn(made)?.closed, STANDS)
    refusalOf(made.decide(closeWorksheet, of))
    refusalOf(made.decide(proposePay, { ...of, person: 'x1', zero: true }))
    assert.equal(made.decide(closeWorksheet, { ...of, fiscalYear: 2024 }).kind, 'not-found')
  })

  test('keeps scenarios by name; a later one takes the place of the one before', () => {
    const made = payOffice()
    const rows = [{ person: 'x1', award: '$20,000' }]
    made.take(saveScenario, { ...of, scenario: 'Flat', rows })
    made.take(saveScenario, { ...of, scenario: 'Flat', rows: [{ person: 'x2', rate: '196,000' }] })
    assert.deepEqual(
      sheetIn(made)?.scenarios.map(({ name, rows: kept }) => [name, kept]),
      [['Flat', [{ person: 'x2', rate: usd(196_000) }]]],
    )
    problemsOf(made.decide(saveScenario, { ...of, scenario: 'Two', rows: [...rows, ...rows] }))
    problemsOf(made.decide(saveScenario, { ...of, scenario: 'None', rows: [] }))
    made.take(dropScenario, { ...of, scenario: 'Flat' })
    assert.equal(sheetIn(made)?.scenarios.length, 0)
    assert.equal(made.decide(dropScenario, { ...of, scenario: 'Flat' }).kind, 'not-found')
  })
})

suite('a proposal', () => {
  const propose = (made: Office, person: string, terms: Record<string, unknown>, told = {}) =>
    made.decide(proposePay, { ...of, person, ...terms }, told)

  test('holds a rate and an award, and says how a share was rounded', () => {
    const made = payOffice()
    const { says } = made.take(
      proposePay,
      { ...of, person: 'x2', raise: '3.33', awardPercent: '7.77%' },
      { who: supervisor },
    )
    assert.match(says, /raise of 3\.33% is a rate of \$196,327, rounded down to whole dollars/)
    assert.match(says, /7\.77% of \$190,000 is \$14,763, to the cent/)
    assert.deepEqual(caseIn(made, 'x2')?.proposed.terms, {
      rate: usd(196_327),
      action: 'increase',
      award: usd(14_763),
      awardPoints: 777,
    })
  })

  test('an award of 4.99% or 20.01% is refused with the lawful range [S3-PA-3, S3-PA-4]', () => {
    const made = payOffice()
    const low = refusalOf(propose(made, 'x3', { awardPercent: '4.99' }))
    assert.match(low.message, /\$18 below the lowest award\. Lawful awards run from \$9,000 to \$36,000/)
    assert.equal(low.rule, 'awards/performance-award-amount')
    const high = refusalOf(propose(made, 'x3', { awardPercent: '20.01' }))
    assert.match(high.message, /\$18 above the highest award/)
    assert.equal(propose(made, 'x3', { awardPercent: '5' }).kind, 'events')
    assert.equal(propose(made, 'x3', { award: '36,000.00' }).kind, 'events')
    refusalOf(propose(made, 'x3', { award: '36,000.01' }))
  })

  test('no award to a noncareer or limited appointee, nor after a rating at level 2 [S3-NC-10, S0-3.10-1]', () => {
    const made = payOffice()
    for (const person of ['n1', 'l1'])
      assert.match(
        refusalOf(propose(made, person, { awardPercent: '10' })).message,
        /Only a career appointee may be given a performance award/,
      )
    const refusal = refusalOf(propose(made, 'x4', { awardPercent: '10' }))
    assert.match(refusal.message, /below fully successful/)
    assert.equal(refusal.rule, 'awards/performance-award-eligible')
    assert.equal(propose(made, 'x5', { awardPercent: '10' }).kind, 'not-found')
  })

  test('no award for the period before last, and no second one for a period [S4-VI.B.1, S4-VI.B.3]', () => {
    const made = payOffice()
    made.told = { ...made.told, today: day('2026-10-01') }
    const older = refusalOf(propose(made, 'x1', { awardPercent: '10' }))
    assert.match(older.message, /for an older period/)
    const again = payOffice()
    again.record([
      {
        stream: 'pay:x1',
        type: 'awards/performance-award-granted',
        effective: STANDS,
        body: { person: 'x1', fiscalYear: 2025, cents: usd(20_000), basisPoints: 1000, pool: 2026 },
      },
    ])
    assert.match(refusalOf(propose(again, 'x1', { awardPercent: '10' })).message, /it is one lump sum/)
  })

  test('an award is a share of the rate at the end of the period, whatever was given since', () => {
    const made = payOffice()
    made.record([
      {
        stream: 'pay:x3',
        type: 'pay/rate-set',
        effective: day('2025-11-02'),
        body: { person: 'x3', cents: usd(190_000), basis: 'move', action: 'increase' },
      },
    ])
    const refusal = refusalOf(propose(made, 'x3', { award: '8,999.99' }))
    assert.match(refusal.message, /from \$9,000 to \$36,000/)
  })

  test('a second raise on day 364 is refused with the first lawful day, unless it is an exception with a reason [S4-VI.A.2-2]', () => {
    const made = new Office({ today: STANDS, who: esu })
    made.record(payOffice().entries.filter(({ type }) => type !== 'pay/worksheet-opened'))
    made.take(openWorksheet, { ...of, payOn: '2026-01-11' })
    const refusal = refusalOf(propose(made, 'x2', { rate: '195,000' }))
    assert.match(
      refusal.message,
      /within twelve months of the last pay adjustment.*only lawful rate is \$190,000/,
    )
    assert.equal(refusal.earliest, '2026-01-12')
    const exception = { rate: '195,000', exception: 'retention' }
    refusalOf(propose(made, 'x2', exception))
    assert.equal(propose(made, 'x2', { ...exception, reason: 'Sought by a bank' }).kind, 'events')
    const cyclic = { settings: { 'annual-raise-early': 'twelve-months-by-pay-cycle' } }
    assert.equal(propose(made, 'x2', { rate: '195,000' }, cyclic).kind, 'events')
  })

  test('a rate above level III needs a reason; above level II none helps; uncertified, level III is the end [S3-Pay-1, S3-Pay-4]', () => {
    const made = payOffice()
    const above = refusalOf(propose(made, 'x1', { rate: '209,601' }))
    assert.match(
      above.message,
      /no approval of a rate above level III.*to \$209,600 \(level III without justification\)/,
    )
    assert.equal(propose(made, 'x1', { rate: '209,600' }).kind, 'events')
    assert.equal(propose(made, 'x1', { rate: '228,000', reason: 'The highest contribution' }).kind, 'events')
    const over = refusalOf(propose(made, 'x1', { rate: '228,001', reason: 'The highest contribution' }))
    assert.match(over.message, /above the highest rate.*to \$228,000 \(band maximum\)/)
    const uncertified = payOffice()
    uncertified.record([
      {
        stream: 'appraisal-system:HSBB',
        type: 'appraisal/certification-suspended',
        effective: day('2026-01-20'),
        body: { unit: 'HSBB', notice: day('2026-01-06'), reason: 'Reports are missing' },
      },
    ])
    const low = refusalOf(propose(uncertified, 'x1', { rate: '209,601', reason: 'The highest contribution' }))
    assert.match(low.message, /to \$209,600 \(band maximum\)/)
  })

  test('no raise below fully successful, no cut on a worksheet, and a noncareer appointee is frozen [S4-VIII.A-2]', () => {
    const made = payOffice()
    assert.match(refusalOf(propose(made, 'x4', { rate: '176,000' })).message, /below fully successful/)
    const cut = refusalOf(propose(made, 'x1', { rate: '199,999' }))
    assert.equal(cut.rule, 'pay/reduction')
    assert.match(refusalOf(propose(made, 'n1', { rate: '198,000' })).message, /freeze/)
    assert.equal(propose(made, 'n1', { zero: 'yes' }).kind, 'events')
  })

  test('amounts that can’t be read for certain are refused with the fix: commas for points, negatives, three decimals', () => {
    const read = (award: unknown) => {
      const parsed = proposePay.fields.safeParse({ ...of, person: 'x1', award })
      return parsed.success ? '' : (parsed.error.issues[0]?.message ?? '')
    }
    assert.match(read('$ 12.000,50'), /if you mean 12,000\.50, write that/)
    assert.match(read('-500'), /below 0/)
    assert.match(read('500.125'), /at most two decimals/)
    const made = payOffice()
    assert.match(
      problemsOf(propose(made, 'x1', { rate: '201,000.50' }))[0] ?? '',
      /whole dollars: \$201,000 or \$201,001/,
    )
  })

  test('one rate, one award: two ways at once, and nothing at all, are asked again', () => {
    const made = payOffice()
    problemsOf(propose(made, 'x1', {}))
    problemsOf(propose(made, 'x1', { rate: '201,000', raise: '2' }))
    problemsOf(propose(made, 'x1', { award: '20,000', awardPercent: '10' }))
    problemsOf(propose(made, 'x1', { award: '20,000', exception: 'retention', reason: 'x' }))
  })

  test('by the office for everybody, by a supervisor for subordinates, by nobody for the own', () => {
    const made = payOffice()
    const terms = { awardPercent: '10' }
    assert.equal(propose(made, 'm2', terms, { who: supervisor }).kind, 'not-found')
    assert.equal(propose(made, 'm2', terms, { who: { ...supervisor, person: 'x1' } }).kind, 'events')
    const own = refusalOf(propose(made, 'x1', terms, { who: { ...esu, person: 'x1' } }))
    assert.match(own.message, /nothing for the own pay/)
    assert.equal(propose(made, 'nobody', terms).kind, 'not-found')
  })

  test('for many at once: all of them, or none, and what is wrong is said by the row', () => {
    const made = payOffice()
    const rows = [
      { person: 'x1', awardPercent: '10' },
      { person: 'x2', raise: '2' },
    ]
    assert.equal(made.take(proposeMany, { ...of, rows }).events.length, 2)
    const wrong = [...rows, { person: 'x3', rate: '181,000.50' }, { person: 'm2' }]
    const problems = problemsOf(made.decide(proposeMany, { ...of, rows: wrong }))
    assert.match(problems[0] ?? '', /row 3, x3: rates are in whole dollars/)
    assert.match(problems[1] ?? '', /row 4, m2: nothing is proposed/)
    const refusal = refusalOf(
      made.decide(proposeMany, { ...of, rows: [...rows, { person: 'n1', award: '20,000' }] }),
    )
    assert.match(refusal.message, /^n1: /)
    problemsOf(made.decide(proposeMany, { ...of, rows: [...rows, ...rows] }))
  })

  test('goes back with a reason, and is made anew', () => {
    const made = payOffice()
    const reason = 'The plan has no money for it'
    assert.equal(made.decide(returnProposal, { ...of, person: 'x1', reason }).kind, 'not-found')
    made.take(proposePay, { ...of, person: 'x1', awardPercent: '10' }, { who: supervisor })
    const { events } = made.take(returnProposal, { ...of, person: 'x1', reason })
    assert.ok(!JSON.stringify(events[0]?.body).includes('money'))
    assert.equal(caseIn(made, 'x1')?.state, 'returned')
    problemsOf(made.decide(returnProposal, { ...of, person: 'x1', reason }))
    made.take(proposePay, { ...of, person: 'x1', awardPercent: '8' }, { who: supervisor })
    assert.equal(caseIn(made, 'x1')?.state, 'proposed')
  })

  test('rests on the rating as far as it has come', () => {
    const made = new Office({ today: STANDS, who: esu })
    const late = new Set(['appraisal/finally-rated', 'appraisal/rating-recorded'])
    made.record(payOffice(EXECUTIVES.slice(0, 2)).entries.filter(({ type }) => !late.has(type)))
    const { says } = made.take(proposePay, { ...of, person: 'x1', awardPercent: '10' })
    assert.match(says, /rests on the initial rating, and is approved after the final one/)
  })
})
