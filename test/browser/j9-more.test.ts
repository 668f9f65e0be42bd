import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { VETTING } from '../../src/record/pay-terms.ts'
import { PayKeyboard } from '../support/pay-keyboard.ts'
import { IN_2015, in1991, PayYear, payDesk, UNIT } from '../support/pay-office.ts'
import { RankProgram } from '../support/rank-nominations.ts'
import { violations } from '../support/wcag.ts'

const PROPOSE = 'Propose pay and award'
const APPROVE = /^Approve performance awards: check 1/
const RECOMMEND = /^Recommend on pay and awards: check 1/
const POOL = 'Open a pool of performance awards'
const GRANT = 'Record the grant of a rank'

let keys: PayKeyboard
let fiscalYear: number

/** Opens the form of an action by its address, with the agency and the year filled in. */
async function form(action: string, more = ''): Promise<void> {
  await keys.open(`/actions/${action}?unit=${UNIT}&fiscalYear=${fiscalYear}${more}`)
}

/** Fills in a proposal from the page of somebody’s pay. */
async function proposal(person: string, field: 'award' | 'awardPercent', text: string): Promise<void> {
  await keys.open(`/pay/people/${person}`)
  await keys.press(keys.link(PROPOSE))
  await keys.fill(field, text)
}

/** The head of the component approves an award that the sheet does not offer, on the form itself; gives the refusal. */
async function approvedOnForm(person: string): Promise<string> {
  await form('awards/approve-awards')
  await keys.fill('people', person)
  return await keys.refused()
}

suite('J9 by keyboard alone, each in the own account: awards that are refused in 2015', () => {
  before(async () => {
    const year = new PayYear(await payDesk(IN_2015), 2015)
    const days = { payOn: '2016-01-10', awardsPaidOn: '2015-12-15' }
    await year.done('esu', 'pay/open-worksheet', { ...year.sheet, ...days })
    await year.done('esu', 'awards/open-pool', { unit: UNIT, fiscalYear: 2016 })
    await year.toBoard('x-a', { awardPercent: '10' })
    await year.award('x-a')
    fiscalYear = 2015
    keys = await PayKeyboard.of(year.desk, fiscalYear)
  })

  test('F3: none below fully successful [S0-3.10-1]', async () => {
    await keys.seat('supervisor')
    await proposal('x-f', 'awardPercent', '5')
    assert.match(await keys.refused(), /x-f: .*below fully successful/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('F4: none to a noncareer or limited appointee [S3-NC-10]', async () => {
    await keys.seat('supervisor')
    for (const person of ['x-n1', 'x-l1']) {
      await proposal(person, 'awardPercent', '10')
      assert.match(await keys.refused(), /Only a career appointee may be given a performance award/)
    }
  })

  test('F9: no second one for the period [S4-VI.B.3]', async () => {
    await keys.seat('supervisor')
    await form('pay/propose', '&person=x-a')
    await keys.fill('awardPercent', '5')
    assert.match(await keys.refused(), /one lump sum/)
  })

  test('F3: none before the rating is final: the board can’t recommend it, nor the head approve it [S0-3.10-1, S3-Ann-1]', async () => {
    await keys.seat('supervisor')
    await form('pay/propose', '&person=x-p')
    await keys.fill('awardPercent', '5')
    await keys.done(PROPOSE)
    await keys.seat('prb-member')
    await keys.sheet('Name of x-p')
    assert.match(await keys.checkRefused(RECOMMEND), /has not recommended a rating/)
    await keys.seat('component-head')
    assert.match(await approvedOnForm('x-p'), /x-p: the Performance Review Board has made no recommendation/)
  })

  test('F10: none that the board has not recommended, and none by a seat without the power [S4-VI.B.2-1]', async () => {
    await keys.seat('supervisor')
    await proposal('x-y', 'awardPercent', '5')
    await keys.done(PROPOSE)
    const withoutPower = /Your seat does not hold the power for this.*Nothing was saved/
    assert.match(await approvedOnForm('x-y'), withoutPower)
    await keys.seat('esu')
    assert.match(await approvedOnForm('x-y'), withoutPower)
    await keys.seat('component-head')
    await keys.sheet('Name of x-y')
    assert.match(await keys.main(), /Approve performance awards: nobody shown here waits for it/)
    assert.match(await approvedOnForm('x-y'), /x-y: the Performance Review Board has made no recommendation/)
  })

  test('F9: none for an older period, once the next one has ended [S4-VI.B.1]', async () => {
    await keys.seat('supervisor', '2016-10-03')
    await form('pay/propose', '&person=x-v')
    await keys.fill('awardPercent', '5')
    assert.match(await keys.refused(), /older period/)
  })
})

/** Fills in the form of the pool of fiscal year 1992 with its base and the paper that it stands in. */
async function pool(base: string, document: string): Promise<void> {
  await keys.home()
  await keys.press(keys.link(POOL))
  await keys.fill('fiscalYear', '1992')
  await keys.fill('base', base)
  await keys.fill('document', document)
}

suite('J9 by keyboard alone, each in the own account: the pool of 1991 as the guide of that year has it', () => {
  before(async () => {
    fiscalYear = 1991
    keys = await PayKeyboard.of(await payDesk(in1991('printed', '1991-12-02')), fiscalYear)
  })

  test('step 7: the office opens the worksheet, and the pool on 10,000,000 by its paper, with 290,000 carried in [S4-VI.B.4-1]', async () => {
    await keys.seat('esu')
    await keys.home()
    await keys.press(keys.link('Open a pay and award worksheet'))
    await keys.fill('fiscalYear', '1991')
    await keys.date('payOn', day('1992-01-12'))
    await keys.date('awardsPaidOn', day('1991-12-16'))
    await keys.done('Open a pay and award worksheet')
    await pool('10,000,000', 'Payroll list of 30 September 1990')
    await keys.fill('executives', '100')
    assert.match(await keys.done(POOL), /\$0 of \$300,000, the statutory limit/)
    await keys.back()
    await keys.press(keys.link('FY1992'))
    await keys.press(keys.link('Carry approved awards into a pool'))
    await keys.fill('amount', '290,000')
    await keys.fill('awards', '30')
    await keys.fill('document', 'List of awards, November 1991')
    await keys.done('Carry approved awards into a pool')
    await keys.back()
    assert.match(await keys.main(), /FY1992: \$290,000 of \$300,000, \$10,000 left/)
  })

  test('step 7: ES-4 at 107,300 may have 5,365 to 21,460 [S4-VI.B.3]', async () => {
    await keys.seat('supervisor')
    await proposal('x-a', 'award', '5,364.99')
    assert.match(await keys.refused(), /from \$5,365 to \$21,460/)
    await keys.fill('award', '21,460.01')
    assert.match(await keys.refused(), /\$0\.01 above the highest award/)
  })

  test('F8: 10,000.01 passes 300,000 by a cent and is refused [S4-VI.B.4-1]', async () => {
    await keys.seat('supervisor')
    await proposal('x-a', 'award', '10,000.01')
    await keys.done(PROPOSE)
    await recommend()
    await keys.seat('component-head')
    await keys.sheet('Name of x-a')
    const says = await keys.checkRefused(APPROVE)
    assert.match(says, /\$300,000\.01 is more than \$300,000, the statutory limit, by \$0\.01/)
  })

  test('step 7: 9.3% are 9,978.90, approved once the board has recommended them; 21.10 is left [S4-VI.B.4-1, S4-VI.B.2-1]', async () => {
    await keys.seat('supervisor')
    await proposal('x-a', 'awardPercent', '9.3')
    await keys.done(PROPOSE)
    await keys.seat('component-head')
    assert.match(await approvedOnForm('x-a'), /x-a: the Performance Review Board has made no recommendation/)
    await recommend()
    await keys.seat('component-head')
    await keys.sheet('Name of x-a')
    const says = await keys.checked(APPROVE, 'Approve performance awards')
    assert.match(says, /\$9,978\.90 together/)
    await keys.home()
    await keys.press(keys.link('FY1992'))
    assert.match(await keys.main(), /FY1992: \$299,978\.90 of \$300,000, \$21\.10 left/)
    assert.deepEqual(await violations(keys.page), [])
  })
})

/** The chair enters what the board recommends on A. */
async function recommend(): Promise<void> {
  await keys.seat('prb-member')
  await keys.sheet('Name of x-a')
  await keys.checked(RECOMMEND, 'Recommend on pay and awards')
}

suite('J9 by keyboard alone: a small agency in 1991', () => {
  before(async () => {
    fiscalYear = 1991
    keys = await PayKeyboard.of(await payDesk(in1991('law', '1991-12-02')), fiscalYear)
  })

  test('F11: it is asked how many executives it has, and has 15% of their average; that the guide speaks of another formula is shown [S4-VI.B.4-2]', async () => {
    await keys.seat('esu')
    await pool('400,000', 'Payroll list of 30 September 1991')
    assert.match(await keys.refused(), /takes the number of career executives/)
    await keys.fill('executives', '4')
    const says = await keys.done(POOL)
    assert.match(says, /\$0 of \$15,000, the statutory limit/)
    assert.match(says, /OPM SES-91-04, VI\.B .{0,200}another formula for small agencies/)
  })
})

/** Opens the rank awards from the head of the page, and there what is named so. */
async function ranksOf(link: string): Promise<void> {
  await keys.home()
  await keys.press(keys.link('Rank awards'))
  await keys.press(keys.link(link))
}

/** Opens the nomination of the year. */
async function nomination(person: string): Promise<void> {
  await ranksOf(`FY${fiscalYear}`)
  await keys.press(keys.link(`Name of ${person}`))
}

/** A step of the nomination that is open; gives what is said at its end. */
async function step(title: string, button = title): Promise<string> {
  await keys.press(keys.link(title))
  return await keys.done(button)
}

/** Opens the form of a nomination and fills it in. */
async function nominee(person: string, rank: 'Distinguished' | 'Meritorious'): Promise<void> {
  await ranksOf(`FY${fiscalYear}`)
  await keys.press(keys.link('Nominate for rank'))
  await keys.fill('person', person)
  await keys.pick('rank', rank)
  await keys.fill('accomplishmentYears', '4')
  await keys.fill('narrative', 'Four years of results')
}

/** Nominates and vets, with nothing against the nominee. */
async function nominate(person: string, rank: 'Distinguished' | 'Meritorious'): Promise<void> {
  await nominee(person, rank)
  await keys.done('Nominate for rank')
  await keys.back()
  await keys.press(keys.link(`Name of ${person}`))
  for (const _ of VETTING) {
    await keys.press(keys.link('Enter the vetting of a nominee'))
    await keys.choose('clear', 'yes')
    await keys.fill('by', 'The component that answers for it')
    await keys.done('Enter the vetting of a nominee')
    await keys.back()
  }
}

/** Does something on the nomination of each, in the seat whose it is. */
async function onEach(seat: string, people: readonly string[], work: () => Promise<unknown>) {
  await keys.seat(seat)
  for (const person of people) {
    await nomination(person)
    await work()
  }
}

/** The Deputy Director certifies and approves each, and the office sends it to OPM. */
async function send(people: readonly string[]): Promise<void> {
  await onEach('appointing-authority', people, async () => {
    await step('Certify with the nomination', 'Certify a nominee')
    await keys.back()
    await step('Approve a nomination for rank')
  })
  await onEach('esu', people, () => step('Transmit a nomination for rank'))
}

/** OPM recommends each to the President, and the agency certifies each again. */
async function toThePresident(people: readonly string[]): Promise<void> {
  await onEach('opm', people, async () => {
    await keys.press(keys.link('Recommend a nomination for rank'))
    await keys.choose('recommended', 'yes')
    await keys.done('Recommend a nomination for rank')
  })
  await onEach('appointing-authority', people, () => step('Certify with the selection', 'Certify a nominee'))
}

/** OPM carries in the ranks that were awarded elsewhere; gives what the year of the Government says then. */
async function carryIn(rank: 'Distinguished' | 'Meritorious', number: string): Promise<string> {
  await ranksOf(`FY${fiscalYear}, Government`)
  await keys.press(keys.link('Carry in ranks awarded elsewhere'))
  await keys.pick('rank', rank)
  await keys.fill('number', number)
  await keys.fill('document', 'List of OPM')
  await keys.done('Carry in ranks awarded elsewhere')
  await keys.back()
  return await keys.main()
}

suite('J9 by keyboard alone, each in the own account: the limits on ranks in 2015', () => {
  before(async () => {
    const days = { call: '2014-12-01', nominate: '2015-02-02', due: '2015-03-31' }
    const ranks = new RankProgram(new PayYear(await payDesk(IN_2015), 2015), days)
    await ranks.open({ government: 7014, agency: 100 })
    await ranks.ready('x-b', 'distinguished')
    await ranks.ready('x-y', 'distinguished')
    await ranks.ready('x-w', 'meritorious')
    fiscalYear = 2015
    keys = await PayKeyboard.of(ranks.year.desk, fiscalYear)
  })

  test('F5: meritorious in 2012, not again before 2017; Distinguished is open [S4-VI.C.4]', async () => {
    await keys.seat('esu')
    await nominee('x-v', 'Meritorious')
    assert.match(await keys.refused(), /open again in fiscal year 2017/)
    assert.deepEqual(await violations(keys.page), [])
    await keys.pick('rank', 'Distinguished')
    await keys.done('Nominate for rank')
  })

  test('F6: C is not sent before the Deputy Director approves, and not granted before OPM recommends [S0-4.1-4, S4-VI.C.2]', async () => {
    await keys.seat('esu')
    await nominate('x-c', 'Meritorious')
    await form('awards/transmit-nomination', '&person=x-c')
    assert.match(await keys.refused(), /not approved the nomination/)
    await send(['x-c'])
    await keys.seat('opm')
    await nomination('x-c')
    assert.equal(await keys.link(GRANT).count(), 0)
    await form('awards/record-grant', '&person=x-c&on=2015-02-02')
    assert.match(await keys.refused(), /OPM has not recommended the executive/)
    await toThePresident(['x-c'])
  })

  test('step 5 and F7: B is granted 64,155 as the seventieth; the seventy-first is refused [S3-PRA-1, S3-PRA-2]', async () => {
    await keys.seat('opm', '2015-12-01')
    assert.match(await carryIn('Distinguished', '69'), /1 left of 70/)
    await nomination('x-b')
    assert.match(await step(GRANT), /\$64,155/)
    await nomination('x-y')
    await keys.press(keys.link(GRANT))
    assert.match(await keys.refused(), /71 distinguished ranks, at most 70 are allowed/)
    assert.deepEqual(await violations(keys.page), [])
  })

  test('step 6: C is granted 20% of 183,300, 36,660, as the 350th meritorious; the 351st is refused [S3-PRA-3, S3-PRA-4]', async () => {
    await keys.seat('opm', '2015-12-01')
    assert.match(await carryIn('Meritorious', '349'), /1 left of 350/)
    await nomination('x-c')
    assert.match(await step(GRANT), /\$36,660/)
    await nomination('x-w')
    await keys.press(keys.link(GRANT))
    assert.match(await keys.refused(), /351 meritorious ranks, at most 350 are allowed/)
  })
})

/** Opens the year of 1991 on its form, of so many career executives; gives what is said at the end. */
async function opened(title: string, career: string): Promise<string> {
  await ranksOf(title)
  await keys.fill('fiscalYear', '1991')
  await keys.date('due', day('1991-04-30'))
  await keys.fill('career', career)
  await keys.fill('document', 'Call for nominations')
  return await keys.done(title)
}

suite('J9 by keyboard alone, each in the own account: ranks of 1991', () => {
  let ranks: RankProgram

  before(async () => {
    const days = { call: '1991-01-07', nominate: '1991-02-04', due: '1991-04-30' }
    ranks = new RankProgram(new PayYear(await payDesk(in1991('law', days.call)), 1991), days)
    fiscalYear = 1991
    keys = await PayKeyboard.of(ranks.year.desk, fiscalYear)
  })

  test('step 8: OPM opens the year, the agency its call [S4-VI.C.3-1]', async () => {
    await keys.seat('opm')
    const says = await opened('Open a year of rank awards', '7014')
    assert.match(says, /at most 70 distinguished and 350 meritorious/)
    await keys.seat('esu')
    await opened('Call for rank nominations', '100')
  })

  test('step 8: the agency nominates, certifies, approves and sends, and OPM recommends [S4-VI.C.3-1]', async () => {
    const people = ['x-6', 'x-1b']
    await keys.seat('esu', '1991-02-04')
    await nominate('x-6', 'Distinguished')
    await nominate('x-1b', 'Meritorious')
    await send(people)
    await toThePresident(people)
    // Two more of the same ranks at the other end of the pay, taken there through the API.
    await ranks.ready('x-1', 'distinguished')
    await ranks.ready('x-6b', 'meritorious')
  })

  test('step 8: 20,000 and 10,000, at ES-1 as at ES-6 [S4-VI.C.3-1, S4-VI.C.3-2]', async () => {
    await keys.seat('opm', '1991-12-02')
    for (const [person, amount] of [
      ['x-6', '$20,000'],
      ['x-1', '$20,000'],
      ['x-1b', '$10,000'],
      ['x-6b', '$10,000'],
    ] as const) {
      await nomination(person)
      const says = await step(GRANT)
      assert.ok(says.includes(`rank of fiscal year 1991: ${amount}.`), says)
    }
  })
})
