import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { enterDemoAccounts } from '../../src/desk/accounts/demo-accounts.ts'
import { hashPassword } from '../../src/desk/accounts/passwords.ts'
import { addAccount } from '../../src/store/queries/accounts.ts'
import { appraisalDesk, CAST } from '../support/appraisal-office.ts'
import { ELEMENTS, GOAL, LEVELS, NARRATIVE } from '../support/appraisal-year.ts'
import { contextOf, serveDesk } from '../support/browser.ts'
import type { DemoDesk } from '../support/demo.ts'
import { Keyboard } from '../support/keyboard.ts'

const PASSWORD = 'a long walk by the river'
const CASE = `/appraisal/${CAST.executive}/2020`
const SITTING = '/boards/sittings/prb-2020'

let desk: DemoDesk
let keys: Keyboard

/** Signs in by account on a day; every step of the year has its own. */
async function as(login: string, on: string, title?: string): Promise<void> {
  desk.clock.now = `${on}T12:00:00.000Z`
  await keys.as(`${login}@demo.example`, title)
}

/** A step of the case, from its page to its form. */
async function step(title: string): Promise<void> {
  await keys.open(CASE)
  await keys.press(keys.link(title))
}

/** The elements of the plan, typed into the editor. */
async function typePlan(): Promise<void> {
  for (const [index, element] of ELEMENTS.entries()) {
    const key = `e${index + 1}`
    await keys.fill(`${key}.name`, element.name)
    await keys.pick(`${key}.critical`, element.critical ? 'Yes' : 'No')
    await keys.pick(`${key}.kind`, KINDS[element.kind] ?? '')
    await keys.pick(`${key}.covers`, element.covers === 'organizational' ? 'Org' : 'Individual')
    await keys.fill(`${key}.standard`, element.standard)
    await keys.fill(`${key}.requirement.1`, element.requirements[0] ?? '')
    await keys.fill(`${key}.goal.1`, GOAL)
    for (const measure of element.measures) await keys.tick(`${key}.measure.${measure}`)
  }
}

const KINDS: Readonly<Record<string, string>> = {
  results: 'Results',
  leadership: 'Leadership',
  other: 'Other',
  'managing-subordinates': 'Managing',
}

suite('J7 by keyboard alone, each in the own account', () => {
  before(async () => {
    desk = await appraisalDesk()
    await enterDemoAccounts(desk, PASSWORD)
    for (const person of CAST.members.slice(1)) {
      await addAccount(desk.connection.db, {
        id: desk.mint(),
        login: `${person}@demo.example`,
        name: person,
        person,
        status: 'active',
        password: await hashPassword(PASSWORD),
        password_set: desk.now(),
        created: desk.now(),
      })
    }
    const page = await (await contextOf(1280, { base: await serveDesk(desk) })).newPage()
    keys = new Keyboard(page, PASSWORD)
  })

  test('step 1: the department publishes the system, the unit opens the cycle with its goals', async () => {
    await as('department', '2019-09-03')
    await keys.open('/actions/appraisal/publish-system?unit=HSBB')
    await keys.choose('system', 'rule-of-2000')
    await keys.date('from', day('2019-09-03'))
    await typeLevels(0, 3)
    await keys.date('approvedOn', day('2019-08-20'))
    await keys.fill('letter', 'OPM letter of 20 August 2019')
    await keys.choose('correctionOutstanding', 'no')
    await keys.fill('progressReviews', '1')
    for (const name of ['alignsPlans', 'appraisesYearly', 'resultsUsed']) await keys.choose(name, 'yes')
    for (const name of ['aboveForExceeding', 'consultsAndMonitors', 'balancedMeasures'])
      await keys.choose(name, 'yes')
    for (const name of ['elementsOnCompetencies', 'standardForEachLevel', 'derivedMathematically'])
      await keys.choose(name, 'yes')
    assert.match(await keys.refused(), /Refused, nothing was saved/)
    await typeLevels(3, 5)
    await keys.done('Publish an appraisal system')

    await as('esu', '2019-09-03')
    await keys.open('/actions/appraisal/open-cycle?unit=HSBB')
    await keys.fill('fiscalYear', '2020')
    await keys.done('Open an appraisal cycle')
    await keys.open('/actions/appraisal/set-goals?unit=HSBB&fiscalYear=2020')
    await keys.fill('goals.0.goal', GOAL)
    await keys.fill('goals.0.source', 'QHSR')
    await keys.fill('goals.0.page', '12')
    await keys.done('Set the goals of a cycle')
  })

  test('step 2: the supervisor writes the plan in the editor', async () => {
    await as('supervisor', '2019-09-18')
    assert.match(await keys.main(), /Appraisal: 5 steps of yours/)
    await keys.press(keys.page.getByRole('row', { name: /Name 1,/ }).getByRole('link'))
    await keys.press(keys.link('Draft a performance plan'))
    for (let more = 3; more < ELEMENTS.length; more++) await keys.press(keys.button('Add an element'))
    await typePlan()
    await keys.done('Write the plan')
  })

  test('step 3: consulted, communicated in time, and signed by both', async () => {
    await as('supervisor', '2019-09-27')
    await step('Record the consultation on a plan')
    await keys.date('on', day('2019-09-20'))
    await keys.choose('answer', 'acknowledged')
    await keys.done('Record the consultation on a plan')
    await keys.back()
    await keys.press(keys.link('Communicate a performance plan'))
    const says = await keys.done('Communicate a performance plan')
    assert.match(says, /communicated on 2019-09-27; it was due by 2019-10-01.*5 of 5 elements linked/)
    await keys.back()
    await keys.press(keys.link('Sign a performance plan'))
    await keys.done('Sign a performance plan')
    await as('executive', '2019-09-27')
    await keys.press(keys.link('Sign the plan'))
    await keys.press(keys.link('Sign a performance plan'))
    await keys.done('Sign a performance plan')
    await keys.back()
    const shown = await keys.main()
    assert.match(shown, /Plan communicated 27 Sep 2019, today In time/)
    assert.match(shown, /1 from 1 Oct 2019 supervisor 27 Sep 2019 executive 27 Sep 2019/)
  })

  test('step 4: an informal review counts, and a changed target is a version on top', async () => {
    await as('supervisor', '2020-04-09')
    await step('Record a progress review')
    await keys.date('on', day('2020-04-08'))
    await keys.choose('informal', 'yes')
    await keys.fill('feedback', 'On the way')
    await keys.choose('belowFullySuccessful', 'no')
    await keys.done('Record a progress review')
    await keys.back()
    await keys.press(keys.link('Amend a performance plan'))
    await keys.date('consulted', day('2020-04-08'))
    await keys.fill('reason', 'The caseload doubled in March')
    await keys.fill('e1.requirement.1', 'Cut the median time of cases to 38 days')
    await keys.done('Amend the plan')
    await keys.back()
    await keys.press(keys.link('Sign a performance plan'))
    await keys.done('Sign a performance plan')
    await as('executive', '2020-04-09')
    await step('Sign a performance plan')
    await keys.done('Sign a performance plan')
    await keys.back()
    const shown = await keys.main()
    assert.match(shown, /2 from 9 Apr 2020 supervisor 9 Apr 2020 executive 9 Apr 2020 The caseload doubled/)
    assert.match(shown, /1 from 1 Oct 2019 to the day before 9 Apr 2020/)
    assert.match(shown, /Progress reviews: 1 .*8 Apr 2020, Name 2, informal/)
  })

  test('the board: chartered by the head, its members noticed before they serve', async () => {
    await as('component-head', '2020-08-03', 'director')
    await keys.press(keys.link('Boards'))
    await keys.press(keys.link('Charter a board'))
    await keys.fill('board', 'prb')
    await keys.pick('kind', 'Performance')
    await keys.fill('name', 'Performance Review Board')
    await keys.fill('charter', 'PRB Charter of 31 July 2019')
    await keys.fill('chainYears', '2')
    await keys.done('Charter a board')
    await keys.back()
    await keys.press(keys.link('Performance Review Board'))
    for (const [index, person] of CAST.members.entries()) {
      await keys.press(keys.link('Appoint a member of a board'))
      await keys.fill('person', person)
      await keys.pick('seat', index === 0 ? 'chair' : 'member')
      await keys.fill('document', 'Letter of the Director of 3 August 2020')
      await keys.date('effective', day('2020-08-04'))
      await keys.done('Appoint a member of a board')
      await keys.back()
    }
    await as('esu', '2020-09-01')
    await keys.press(keys.link('Boards'))
    await keys.press(keys.link('Performance Review Board'))
    assert.match(
      await keys.main(),
      /It may not act yet. Missing: notice in the Federal Register of 5 members/,
    )
    await keys.press(keys.link('Record a notice in the Federal Register'))
    const named = await keys.page.locator('textarea[name="members"]').inputValue()
    assert.deepEqual(named.split('\n').sort(), [...CAST.members].sort())
    await keys.date('on', day('2020-09-01'))
    await keys.fill('citation', '85 FR 54321')
    await keys.done('Record a notice in the Federal Register')
    await keys.back()
    assert.match(await keys.main(), /5 members, 3 career.*1 Sep 2020, 85 FR 54321/)
  })

  test('steps 5 and 6: each element rated with its words in the rating form, and discussed', async () => {
    await as('supervisor', '2020-10-15')
    await keys.press(keys.link('Rate every element and propose the summary rating'))
    await keys.press(keys.link('Rate an executive'))
    for (const index of ELEMENTS.keys()) {
      await keys.pick(`e${index + 1}.level`, '4')
      if (index > 0) await keys.fill(`e${index + 1}.narrative`, NARRATIVE)
    }
    await keys.pick('level', '4')
    await keys.fill('summary', 'All targets were met and two were passed')
    assert.match(await keys.refused(), /Refused, nothing was saved: no narrative of e1/)
    await keys.fill('e1.narrative', NARRATIVE)
    await keys.done('Record the initial rating')
    await keys.back()
    await keys.press(keys.link('Share a rating'))
    assert.match(await keys.done('Share a rating'), /through 2020-10-22/)
  })

  test('step 7: the executive comments and asks for a review, which supports the level', async () => {
    await as('executive', '2020-10-20')
    assert.match(await keys.main(), /Answer the rating in writing.*22 Oct 2020, in 2 days/)
    await keys.press(keys.link(/^Answer the rating in writing/))
    await keys.press(keys.link('Answer a rating'))
    await keys.choose('answer', 'commented')
    await keys.fill('text', 'The report waited for another office')
    await keys.done('Answer a rating')
    await keys.back()
    await keys.press(keys.link('Ask for a review at a higher level'))
    await keys.fill('reviewer', CAST.reviewer)
    assert.match(await keys.done('Ask for a review at a higher level'), /reviews the rating by 2020-11-03/)
    await as('reviewer', '2020-10-30')
    await keys.press(keys.link('Review the rating at a higher level'))
    await keys.press(keys.link('Make a review at a higher level'))
    await keys.pick('level', '4')
    await keys.fill('finding', 'The level is supported')
    await keys.done('Make a review at a higher level')
  })

  test('step 8: the board settles its recusals, reads the case and recommends', async () => {
    await as('component-head', '2020-11-10', 'director')
    await keys.open(CASE)
    assert.equal(await keys.link('Give the annual summary rating').count(), 0)
    await as('esu', '2020-11-10')
    await keys.open('/boards/prb')
    await keys.press(keys.link('Call a sitting'))
    await keys.fill('sitting', 'prb-2020')
    await keys.fill('fiscalYear', '2020')
    await keys.date('on', day('2020-11-10'))
    await keys.fill('agenda', 'Ratings of 2020')
    await keys.done('Call a sitting')
    for (const [index, member] of CAST.members.entries()) {
      await as(index === 0 ? 'prb-member' : member, '2020-11-10', 'Performance Review Board member')
      await keys.press(keys.link('Performance Review Board, FY2020'))
      assert.equal(await keys.link('Open the case').count(), 0)
      if (index === 0) {
        await keys.press(keys.link('Call the roll'))
        const present = await keys.page.locator('textarea[name="present"]').inputValue()
        assert.deepEqual(present.split('\n').sort(), [...CAST.members].sort())
        await keys.done('Call the roll')
        await keys.back()
      }
      await keys.press(keys.button('Check and settle'))
      await keys.done('Settle the own recusals')
      await keys.back()
    }
    await as('prb-member', '2020-11-10')
    await keys.open(SITTING)
    await keys.press(keys.link('Open the case'))
    const read = await keys.main()
    assert.match(read, /The report waited for another office/)
    assert.match(read, /recommends Level 4 The level is supported/)
    await keys.press(keys.link('Mark a case as read'))
    await keys.done('Mark a case as read')
    await keys.back()
    await keys.press(keys.link('Recommend on a case'))
    await keys.pick('level', '4')
    await keys.choose('consent', 'yes')
    await keys.pick('award', 'concur')
    await keys.pick('pay', 'concur')
    await keys.done('Recommend on a case')
    await keys.open(SITTING)
    await keys.press(keys.link('Certify a sitting'))
    await keys.done('Certify a sitting')
  })

  test('step 9: final by the head, then issued', async () => {
    await as('component-head', '2020-12-14', 'director')
    await keys.press(keys.link('Give the annual summary rating'))
    await keys.press(keys.link('Give the annual summary rating'))
    await keys.done('Give the annual summary rating')
    await as('esu', '2020-12-16')
    await step('Issue a rating')
    assert.match(await keys.done('Issue a rating'), /2025-12-1[67]/)
    await keys.back()
    const shown = await keys.main()
    assert.match(shown, /Final and given .*Annual summary rating Level 4, exceeds fully successful/)
    assert.match(shown, /A performance award may be given/)
  })

  test('step 11: the chair signs the distribution, the Deputy Secretary validates it', async () => {
    await as('prb-member', '2020-12-18')
    await keys.open(SITTING)
    await keys.press(keys.link('FY2020 close-out room'))
    assert.doesNotMatch(await keys.main(), /not settled by the office/)
    await keys.press(keys.link('Sign the distribution of ratings'))
    await keys.done('Sign the distribution of ratings')
    await as('deputy-secretary', '2020-12-18', 'deputy-secretary')
    await keys.open('/actions/appraisal/validate-cycle?unit=HSBB&fiscalYear=2020')
    await keys.date('on', day('2020-12-18'))
    await keys.choose('answer', 'validated')
    assert.match(
      await keys.done('Validate the ratings of a cycle'),
      /are validated: 1 of 1 at levels 4 and 5/,
    )
  })
})

async function typeLevels(from: number, to: number): Promise<void> {
  for (const [index, { name, stands }] of [...LEVELS.entries()].slice(from, to)) {
    await keys.fill(`levels.${index}.name`, name)
    await keys.pick(`levels.${index}.stands`, stands)
  }
}
