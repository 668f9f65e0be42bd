import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import type { AppraisalLevel } from '../../src/record/appraisal-terms.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import { cycleStream } from '../../src/record/appraisal-cycle.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { transact } from '../../src/store/database.ts'
import { compareWithRebuild } from '../../src/store/projection.ts'
import { appraisalDesk, CAST } from '../support/appraisal-office.ts'
import { Year } from '../support/appraisal-year.ts'
import { isError, type Json } from '../support/caller.ts'
import { enter } from '../support/principals.ts'
import { OF_1991, officeOf1991 } from '../support/recertification-office.ts'
import { rowsOf } from '../support/record.ts'

const UNIT = 'HSBB'
const [THIRD, FOURTH, FIFTH] = CAST.others
const ALONE = 'ice-e012'

/** One whom the board has heard in 2019, with earlier annual summary ratings. */
function heardIn2019(
  person: string,
  level: AppraisalLevel,
  earlier: readonly (readonly [year: number, level: AppraisalLevel])[] = [],
): NewEvent[] {
  const stream = appraisalStream(person, 2019)
  const of = { person, fiscalYear: 2019 }
  const element = { key: 'e1', name: 'Results', critical: true, kind: 'results', covers: 'both' } as const
  return [
    ...earlier.map(
      ([fiscalYear, was]): NewEvent => ({
        stream: `person:${person}`,
        type: 'appraisal/rating-recorded',
        effective: day(`${fiscalYear}-12-16`),
        body: { person, fiscalYear, stage: 'final', level: was },
      }),
    ),
    {
      stream,
      type: 'appraisal/plan-drafted',
      effective: day('2018-10-02'),
      body: {
        ...of,
        unit: UNIT,
        system: 'rule-of-2000',
        start: day('2018-10-01'),
        end: day('2019-09-30'),
        supervisor: CAST.supervisor,
        elements: [{ ...element, requirements: 1, goals: [], measures: ['results'] }],
      },
      personal: { 'e1.standard': 'Meets the targets', 'e1.requirement.1': 'Cut the time of cases' },
    },
    {
      stream,
      type: 'appraisal/plan-communicated',
      effective: day('2018-10-03'),
      body: { ...of, daysLate: 2 },
    },
    {
      stream,
      type: 'appraisal/initially-rated',
      effective: day('2019-10-15'),
      body: { ...of, version: 1, levels: { e1: level }, level },
      personal: { 'e1.narrative': 'Targets were missed', summary: 'Targets were missed' },
    },
    {
      stream,
      type: 'appraisal/rating-shared',
      effective: day('2019-10-16'),
      body: { ...of, answerBy: day('2019-10-23') },
    },
    {
      stream,
      type: 'appraisal/answered',
      effective: day('2019-10-20'),
      body: { ...of, answer: 'waived' },
    },
    {
      stream,
      type: 'appraisal/board-recommended',
      effective: day('2019-11-20'),
      body: { ...of, sitting: 'prb-2019', level },
    },
  ]
}

suite('J12, what a rating leads to', () => {
  let year: Year
  const of = (person: string) => ({ unit: UNIT, person, fiscalYear: 2019 })
  const rulesOf = (body: Json): string[] => (body['rulings'] as { rule: string }[]).map(({ rule }) => rule)

  /** The final rating of 12 December 2019, issued on the 16th: what is said to follow. */
  async function rated(person: string, level: AppraisalLevel): Promise<string> {
    year.on('2019-12-12')
    const done = await year.done('component-head', 'give-final-rating', {
      ...of(person),
      on: '2019-12-12',
      level,
    })
    assert.ok(rulesOf(done).includes('appraisal/use-of-rating'))
    year.on('2019-12-16')
    await year.done('esu', 'issue-rating', { ...of(person), on: '2019-12-16' })
    return String(done['says'])
  }

  const closed = (person: string, by: string, on = '2019-12-16') => ({ ...of(person), on, by })

  before(async () => {
    year = new Year(await appraisalDesk('2019-12-12'))
    await enter(year.desk, [
      {
        stream: cycleStream(UNIT, 2019),
        type: 'appraisal/cycle-opened',
        effective: day('2018-10-02'),
        body: {
          unit: UNIT,
          fiscalYear: 2019,
          start: day('2018-10-01'),
          end: day('2019-09-30'),
          system: 'rule-of-2000',
        },
      },
      ...heardIn2019(CAST.executive, 1),
      ...heardIn2019(CAST.deputy, 1, [[2015, 1]]),
      ...heardIn2019(THIRD, 1, [[2014, 1]]),
      ...heardIn2019(FOURTH, 1, [[2017, 2]]),
      ...heardIn2019(FIFTH, 2, [[2016, 2]]),
      ...heardIn2019(ALONE, 2),
    ])
  })

  test('step 1: one unsatisfactory rating must lead to another SES position or to removal; no day is set [S3-Pay-7, S4-IX.A.2-1, S4-VIII.A-3]', async () => {
    await year.barred('executive', 'close-consequence', closed(CAST.executive, 'reassigned'))
    await year.refused('esu', 'close-consequence', closed(CAST.executive, 'reassigned'))
    const says = await rated(CAST.executive, 1)
    assert.match(says, /reassigned or transferred within the Service, or removed from it/)
    assert.match(says, /No performance award/)
    assert.match(says, /fiscal years 2015 to 2019 \(2014-10-01 to 2019-09-30\): none before this one/)
    assert.match(says, /fiscal years 2017 to 2019 \(2016-10-01 to 2019-09-30\): none before this one/)
  })

  test('F1: staying as before closes nothing [S3-Pay-7]', async () => {
    const body = await year.refused('esu', 'close-consequence', closed(CAST.executive, 'retained'))
    assert.equal(body['error'], 'refused-by-rule')
    assert.equal(body['rule'], 'appraisal/use-of-rating')
    assert.match(String(body['message']), /closes nothing/)
    await year.done('esu', 'close-consequence', closed(CAST.executive, 'reassigned'))
    const again = closed(CAST.executive, 'removed')
    assert.match(JSON.stringify(await year.refused('esu', 'close-consequence', again)), /was reassigned/)
  })

  test('step 2: two unsatisfactory ratings, of 2015 and 2019, are within five consecutive years: removal [S4-IX.A.2-2]', async () => {
    assert.match(await rated(CAST.deputy, 1), /must be removed from the Service.*2015 and 2019/)
    for (const way of ['reassigned', 'transferred', 'retained']) {
      const body = await year.refused('esu', 'close-consequence', closed(CAST.deputy, way))
      assert.match(String(body['message']), /must be removed from the Service/)
    }
  })

  test('step 3: of 2014 and 2019 they are six years apart, and each stands alone [S4-IX.A.2-2]', async () => {
    const says = await rated(THIRD, 1)
    assert.match(says, /reassigned or transferred within the Service, or removed/)
    assert.doesNotMatch(says, /must be removed/)
    await year.done('esu', 'close-consequence', closed(THIRD, 'transferred'))
  })

  test('step 4: minimally satisfactory in 2017 and unsatisfactory in 2019 are two below fully successful in three years: removal [S4-IX.A.2-3, S3-Pay-6b]', async () => {
    assert.match(await rated(FOURTH, 1), /must be removed from the Service.*2017 and 2019/)
    await year.refused('esu', 'close-consequence', closed(FOURTH, 'reassigned'))
  })

  test('step 5: minimally satisfactory in 2016 and 2019 makes nothing due by law; what one primer counts is said [S3-Pay-6a, S3-Pay-6b, S4-IX.A.2-2]', async () => {
    const says = await rated(FIFTH, 2)
    assert.match(says, /Nothing must be done/)
    assert.match(says, /One primer counts two minimally satisfactory ratings in five years; no law does/)
    const body = await year.refused('esu', 'close-consequence', closed(FIFTH, 'reassigned'))
    assert.match(JSON.stringify(body), /makes nothing due/)
  })

  test('F8: one rating below fully successful and no second forces nothing [S4-VIII.A-3]', async () => {
    const says = await rated(ALONE, 2)
    assert.match(says, /Nothing must be done/)
    assert.doesNotMatch(says, /primer/)
    await year.refused('esu', 'close-consequence', closed(ALONE, 'removed'))
  })

  test('step 6: what the rating made due is closed by the removal of 28 February 2020, not before its day [S4-IX.A.2-2, S4-IX.A.2-1]', async () => {
    await year.refused('esu', 'close-consequence', closed(CAST.deputy, 'removed', '2020-02-28'))
    await year.refused('esu', 'close-consequence', closed(CAST.deputy, 'removed', '2019-12-11'))
    year.on('2020-02-28')
    await year.done('esu', 'close-consequence', closed(CAST.deputy, 'removed', '2020-02-28'))
    await year.refused('esu', 'close-consequence', closed(CAST.deputy, 'removed', '2020-02-28'))
  })
})

suite('J12, recertification', () => {
  let year: Year
  const { unit, executive, later, returned } = OF_1991
  const of = (person: string = executive, cycle = 1991) => ({ unit, person, cycle })
  const recommendation = (person?: string, on = '1991-07-08') => ({
    ...of(person),
    on,
    answer: 'conditional',
    development: 'Two courses of the Federal Executive Institute',
    reason: 'Uneven results',
  })
  const review = {
    ...of(),
    on: '1991-08-05',
    board: 'prb-1991',
    members: 5,
    career: 3,
    answer: 'conditional',
  }

  before(async () => {
    year = new Year(await officeOf1991())
  })

  test('F6: nobody is due who has served two years, and nobody in a year between [S4-IX.A.3-1]', async () => {
    const body = await year.refused('supervisor', 'recommend-recertification', recommendation(later))
    assert.equal(body['rule'], 'appraisal/recertification-due')
    assert.deepEqual(body['compared'], {
      weeks: 131,
      needed: 156,
      since: '1989-01-01',
      on: '1991-07-08',
    })
    year.on('1992-07-06')
    const between = { ...recommendation(executive, '1992-07-06'), cycle: 1992 }
    const no = await year.refused('supervisor', 'recommend-recertification', between)
    assert.equal(no['rule'], 'appraisal/recertification-due')
    year.on('1991-07-08')
  })

  test('a break of six months does not interrupt the service [S4-IX.A.3-1]', async () => {
    await year.done('supervisor', 'recommend-recertification', recommendation(returned))
  })

  test('step 8: the supervisor of record recommends, with three years of ratings and awards at hand [S4-IX.A.3-1, S4-IX.A.3-2]', async () => {
    await year.barred('executive', 'recommend-recertification', recommendation())
    await year.barred('esu', 'recommend-recertification', recommendation())
    const foreign = recommendation(OF_1991.supervisor)
    isError(await year.ask('supervisor', 'recommend-recertification', foreign), 404, 'not-found')
    const { reason: _, ...unreasoned } = recommendation()
    await year.refused('supervisor', 'recommend-recertification', unreasoned)
    const done = await year.done('supervisor', 'recommend-recertification', recommendation())
    assert.match(String(done['says']), /Ratings: 1988 level 4, 1989 level 4, 1990 level 3/)
    assert.match(String(done['says']), /Awards: none on record/)
  })

  test('the executive makes a statement, and the board reviews neither before it nor before its days are over [S4-IX.A.3-3]', async () => {
    year.on('1991-08-05')
    await year.refused('esu', 'review-recertification', { ...review, on: '1991-07-10' })
    const statement = { ...of(), on: '1991-07-12', statement: 'made' }
    await year.barred('supervisor', 'make-recertification-statement', statement)
    await year.refused('executive', 'make-recertification-statement', statement)
    await year.done('executive', 'make-recertification-statement', {
      ...statement,
      text: 'The office was split in two',
    })
    await year.refused('executive', 'make-recertification-statement', {
      ...statement,
      text: 'And once more',
    })
  })

  test('F7: a board with two career members of five may not; with three it reviews [S4-IX.A.3-3]', async () => {
    await year.barred('supervisor', 'review-recertification', review)
    const body = await year.refused('esu', 'review-recertification', { ...review, career: 2 })
    assert.equal(body['rule'], 'boards/performance-review-board')
    assert.deepEqual(body['compared'], { members: 5, career: 2 })
    const decision = { ...of(), on: '1991-08-05', answer: 'recertified' }
    await year.refused('component-head', 'decide-recertification', decision)
    await year.done('esu', 'review-recertification', review)
  })

  test('the agency head decides, not a delegate, and a conditional decision leaves a year [S4-IX.A.3-4, S4-IX.A.3-5]', async () => {
    year.on('1991-10-01')
    const decision = { ...of(), on: '1991-10-01', answer: 'conditionally recertified' }
    await year.barred('esu', 'decide-recertification', decision)
    const delegate = await year.refused('appointing-authority', 'decide-recertification', decision)
    assert.match(String(delegate['message']), /agency head’s own decision/)
    await year.refused('component-head', 'decide-recertification', { ...decision, answer: 'recertified' })
    const done = await year.done('component-head', 'decide-recertification', decision)
    assert.match(String(done['says']), /By 1992-10-01/)
    await year.refused('executive', 'make-recertification-statement', {
      ...of(),
      on: '1991-10-01',
      statement: 'waived',
    })
  })

  test('step 9: on 1 October 1992 not recertified, with an appeal and a place at GS-15; not conditional again [S4-IX.A.3-5, S4-IX.A.3-6]', async () => {
    year.on('1992-10-01')
    const decision = { ...of(), on: '1992-10-01', answer: 'not recertified' }
    await year.refused('component-head', 'decide-recertification', {
      ...decision,
      answer: 'conditionally recertified',
    })
    const says = String((await year.done('component-head', 'decide-recertification', decision))['says'])
    assert.match(says, /Merit Systems Protection Board/)
    assert.match(says, /GS-15/)
    await year.refused('component-head', 'decide-recertification', { ...decision, answer: 'recertified' })
    const entries = await rowsOf<{ type: string; effective: string }>(
      year.desk,
      `SELECT type, effective::text FROM journal WHERE stream = $1 ORDER BY seq`,
      [`recertification:${executive}/1991`],
    )
    assert.deepEqual(
      entries.map(({ type, effective }) => [type.replace('appraisal/recertification-', ''), effective]),
      [
        ['recommended', '1991-07-08'],
        ['statement', '1991-07-12'],
        ['reviewed', '1991-08-05'],
        ['decided', '1991-10-01'],
        ['decided', '1992-10-01'],
      ],
    )
  })

  test('since 24 January 2003 no step is taken: there is no law on it [S4-IX.A.3-1]', async () => {
    year.on('2003-01-24')
    const now = '2003-01-24'
    const asked = [
      ['supervisor', 'recommend-recertification', { ...recommendation(executive, now), cycle: 2003 }],
      ['executive', 'make-recertification-statement', { ...of(), on: now, statement: 'waived' }],
      ['esu', 'review-recertification', { ...review, person: returned, on: now }],
      ['component-head', 'decide-recertification', { ...of(returned), on: now, answer: 'recertified' }],
    ] as const
    for (const [seat, action, input] of asked) {
      const body = await year.refused(seat, action, input)
      assert.equal((body['ruling'] as { kind: string } | undefined)?.kind, 'no-law', JSON.stringify(body))
    }
  })

  test('the journal tells the same as the tables', async () => {
    let differences: Awaited<ReturnType<typeof compareWithRebuild>> = []
    await transact(year.desk.connection, async (work) => {
      differences = await compareWithRebuild(work)
    })
    assert.deepEqual(
      differences.filter(({ missing, extra }) => missing + extra > 0),
      [],
    )
  })
})
