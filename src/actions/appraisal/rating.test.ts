import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day, type IsoDate } from '../../base/dates.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import {
  appraisalIn,
  executive,
  OF,
  other,
  planned,
  separated,
  specialist,
  successor,
  supervised,
  supervisor,
  weighted,
} from './appraisal.fixture.ts'
import { rateInitially } from './rate-initially.ts'
import { RATING, rows } from './rating.fixture.ts'
import { shareRating } from './share-rating.ts'
import { levelsNamed } from './system-levels.ts'

const TODAY = day('2020-10-15')

function office(today: IsoDate = TODAY): Office {
  return planned({ today })
}

suite('the initial rating', () => {
  test('the supervisor of record rates every element, and the file does not show it before it is shared [S4-VIII.C-1, S0-3.8]', () => {
    const given = office()
    const done = given.take(rateInitially, RATING, { who: supervisor })
    assert.match(done.says, /level 4, for 366 days/)
    assert.equal(done.events.length, 1, 'the file shows it when it is shared')
    const [rated] = done.events
    assert.ok(rated?.type === 'appraisal/initially-rated')
    assert.deepEqual(rated.body.levels, { e1: 4, e2: 4, e3: 4, e4: 4, e5: 4 })
    assert.equal(rated.personal?.['e2.narrative'], 'What was done in e2')
    assert.equal(JSON.stringify(rated.body).includes('What was done'), false)
    assert.equal(appraisalIn(given).initial?.by, supervisor.person)
  })

  test('anybody else finds no appraisal, in the words for one that there is not [S4-VIII.C-1]', () => {
    const deputy = { ...other, role: 'supervisor' }
    const answers = [deputy, executive, successor].map((who) =>
      office().decide(rateInitially, RATING, { who }),
    )
    const nobody = office().decide(rateInitially, { ...RATING, person: 'ice-q' }, { who: deputy })
    for (const answer of answers) assert.equal(answer.kind, 'not-found')
    assert.ok(nobody.kind === 'not-found' && answers[0]?.kind === 'not-found')
    assert.equal(answers[0].message.replace('ice-x', 'ice-q'), nobody.message)
  })

  test('the supervisor who was replaced no longer rates; the later one rates from the first day on', () => {
    const given = office()
    given.record([supervised(executive.person, successor.person, day('2020-10-05'))])
    assert.equal(given.decide(rateInitially, RATING, { who: supervisor }).kind, 'not-found')
    const before = given.decide(rateInitially, { ...RATING, on: '2020-10-01' }, { who: successor })
    assert.match(problemsOf(before)[0] ?? '', /^on: .*not yet the supervisor/)
    given.take(rateInitially, RATING, { who: successor })
    assert.equal(appraisalIn(given).supervisor, successor.person)
  })

  test('89 days under the plan bar it, with the first day; 90 are enough [S3-Ann-2]', () => {
    const input = { ...RATING, on: '2020-09-30' }
    const late = (communicated: string) => planned({ today: TODAY }, { communicated: day(communicated) })
    const refusal = refusalOf(late('2020-07-04').decide(rateInitially, input, { who: supervisor }))
    assert.match(refusal.message, /^89 days.*90 are needed/)
    assert.equal(refusal.earliest, '2020-10-01')
    assert.equal(refusal.rule, 'appraisal/minimum-period')
    assert.match(late('2020-07-03').take(rateInitially, input, { who: supervisor }).says, /90 days/)
  })

  test('not before the period is over, nor on a day to come', () => {
    const early = refusalOf(
      office().decide(rateInitially, { ...RATING, on: '2020-09-29' }, { who: supervisor }),
    )
    assert.equal(early.earliest, '2020-09-30')
    const later = office().decide(rateInitially, { ...RATING, on: '2020-10-16' }, { who: supervisor })
    assert.match(problemsOf(later)[0] ?? '', /^on: .*future/)
  })

  test('no career appointee is rated or entered within 120 days of a new administration [S4-VIII.C-2]', () => {
    const first = day('2021-05-21')
    const refusals = [
      office(day('2021-02-10')).decide(rateInitially, { ...RATING, on: '2021-02-10' }, { who: supervisor }),
      office(day('2021-05-20')).decide(rateInitially, { ...RATING, on: '2021-05-20' }, { who: supervisor }),
      office(day('2021-02-10')).decide(rateInitially, RATING, { who: supervisor }),
      office(day('2021-06-01')).decide(rateInitially, { ...RATING, on: '2021-02-10' }, { who: supervisor }),
    ].map(refusalOf)
    for (const refusal of refusals) {
      assert.equal(refusal.earliest, first)
      assert.deepEqual(refusal.cites, ['5 USC 4314(b)(1)(C)'])
    }
    office(first).take(rateInitially, { ...RATING, on: first }, { who: supervisor })
  })

  test('every element of the plan and no other, each once [S0-3.8]', () => {
    const cases = [rows(4, ['e1', 'e2', 'e3', 'e5']), rows(4, ['e1', 'e2', 'e3', 'e4', 'e5', 'e6'])]
    const [without, outside] = cases.map((levels) =>
      refusalOf(office().decide(rateInitially, { ...RATING, levels }, { who: supervisor })),
    )
    assert.match(without?.message ?? '', /e4 of the plan without a level/)
    assert.match(outside?.message ?? '', /e6 not in the plan/)
    const twice = { ...RATING, levels: [...rows(4), ...rows(3, ['e1'])] }
    assert.match(
      problemsOf(office().decide(rateInitially, twice, { who: supervisor }))[0] ?? '',
      /e1 is rated twice/,
    )
  })

  test('a blank narrative stops it in the department, and elsewhere not [S1-V.A.2]', () => {
    const levels = rows(4).map((row) => (row.element === 'e3' ? { ...row, narrative: ' ' } : row))
    const blank = {
      ...RATING,
      levels: levels.map((row) => (row.element === 'e3' ? { ...row, narrative: '' } : row)),
    }
    const refusal = refusalOf(office().decide(rateInitially, blank, { who: supervisor }))
    assert.match(refusal.message, /no narrative of e3/)
    assert.ok(refusal.cites.includes('DHS SES directive, V.A.2'))
    assert.equal(rateInitially.fields.safeParse({ ...RATING, levels }).success, false)
    office().take(rateInitially, blank, { who: supervisor, scopes: [] })
  })

  test('a plan that came after the rating is no basis for it', () => {
    const given = planned({ today: day('2021-06-30') }, { communicated: day('2021-06-29') })
    const refusal = refusalOf(given.decide(rateInitially, RATING, { who: supervisor }))
    assert.match(refusal.message, /no plan was in force on 2020-10-15/)
    assert.deepEqual(refusal.cites, ['5 USC 4312(b)(2)'])
  })

  test('nobody is rated who left before the period ended', () => {
    const given = office()
    given.record([separated(executive.person, day('2020-08-31'))])
    const refusal = refusalOf(given.decide(rateInitially, RATING, { who: supervisor }))
    assert.match(refusal.message, /left the Service on 2020-08-31/)
    const after = office()
    after.record([separated(executive.person, day('2020-10-10'))])
    after.take(rateInitially, RATING, { who: supervisor })
  })
})

suite('the summary level', () => {
  const of2019 = { ...OF, on: '2020-10-15' }
  const weights = planned(
    { today: TODAY },
    { system: 'basic-2012', elements: weighted(day('2019-10-01'), [10, 10, 10, 10, 60]) },
  )

  test('is derived from levels and weights: 4, 5, 3, 4, 4 on 10, 10, 10, 10, 60 are 400 points, level 4', () => {
    const levels = [4, 5, 3, 4, 4].flatMap((level, index) => rows(level, [`e${index + 1}`]))
    const decision = weights.decide(rateInitially, { ...of2019, levels }, { who: supervisor })
    assert.ok(decision.kind === 'events' && decision.events[0]?.type === 'appraisal/initially-rated')
    assert.deepEqual([decision.events[0].body.level, decision.events[0].body.score], [4, 400])
    const other = weights.decide(rateInitially, { ...of2019, levels, level: 5 }, { who: supervisor })
    assert.match(problemsOf(other)[0] ?? '', /400 points, which is level 4/)
    const failed = [...rows(5, ['e1', 'e2', 'e3', 'e5']), ...rows(1, ['e4'])]
    const one = weights.decide(rateInitially, { ...of2019, levels: failed }, { who: supervisor })
    assert.ok(one.kind === 'events' && one.events[0]?.type === 'appraisal/initially-rated')
    assert.equal(one.events[0].body.level, 1)
  })

  test('is named where there are no weights, and unsatisfactory where a critical element is', () => {
    const { level: _, ...unnamed } = RATING
    assert.match(
      problemsOf(office().decide(rateInitially, unnamed, { who: supervisor }))[0] ?? '',
      /^level: .*names/,
    )
    const failed = [...rows(4, ['e1', 'e2', 'e3', 'e4']), ...rows(1, ['e5'])]
    const refusal = refusalOf(
      office().decide(rateInitially, { ...RATING, levels: failed }, { who: supervisor }),
    )
    assert.deepEqual(refusal.compared, { named: 4, element: 'e5', elementLevel: 1 })
    const notCritical = [...rows(4, ['e1', 'e2', 'e3', 'e5']), ...rows(1, ['e4'])]
    office().take(rateInitially, { ...RATING, levels: notCritical }, { who: supervisor })
  })

  test('from fiscal year 2026 on the summary has a narrative of its own', () => {
    const given = planned(
      { today: day('2026-10-15') },
      {
        fiscalYear: 2026,
        system: 'fiscal-2026',
        elements: weighted(day('2025-10-01'), [25, 15, 15, 15, 30]),
      },
    )
    const input = { ...OF, fiscalYear: 2026, on: '2026-10-15', levels: rows(4) }
    assert.match(
      problemsOf(given.decide(rateInitially, input, { who: supervisor }))[0] ?? '',
      /^summary: .*part 6/,
    )
    const done = given.take(rateInitially, { ...input, summary: 'A strong year' }, { who: supervisor })
    assert.match(done.says, /level 4, 400 points/)
  })

  test('is one that the system of the period has', () => {
    const given = office()
    const published = given.entries.find(({ type }) => type === 'appraisal/system-published')
    assert.ok(published?.type === 'appraisal/system-published')
    const { id: _, seq: __, ...event } = published
    const three = ['Fully Successful', 'Minimally Satisfactory', 'Unsatisfactory']
    given.record([{ ...event, effective: day('2019-01-03'), body: { ...published.body, levels: three } }])
    const four = given.decide(rateInitially, RATING, { who: supervisor })
    assert.match(problemsOf(four)[0] ?? '', /^levels: .*no level 4; it has 1, 2, 3/)
    given.take(rateInitially, { ...RATING, levels: rows(3), level: 3 }, { who: supervisor })
    assert.deepEqual(
      [levelsNamed(['Outstanding', 'b', 'c', 'd']), levelsNamed(['a', 'b', 'c', 'd'])],
      [
        [5, 3, 2, 1],
        [4, 3, 2, 1],
      ],
    )
  })

  test('levels are whole numbers from 1 to 5', () => {
    for (const level of [0, 6, 3.5, 'three', '']) {
      assert.equal(rateInitially.fields.safeParse({ ...RATING, level }).success, false, String(level))
    }
  })
})

suite('sharing the rating', () => {
  test('sets the last day for an answer, seven days on unless the office settles another [S3-Ann-3]', () => {
    const given = office()
    given.take(rateInitially, RATING, { who: supervisor })
    const settled = given.decide(
      shareRating,
      { ...OF, on: '2020-10-15' },
      { who: supervisor, settings: { 'rating-answer-days': '14-days-to-answer' } },
    )
    assert.ok(settled.kind === 'events' && settled.events[0]?.type === 'appraisal/rating-shared')
    assert.equal(settled.events[0].body.answerBy, '2020-10-29')
    given.take(shareRating, { ...OF, on: '2020-10-15' }, { who: supervisor })
    assert.equal(appraisalIn(given).shared?.answerBy, '2020-10-22')
    const again = given.decide(shareRating, { ...OF, on: '2020-10-15' }, { who: supervisor })
    assert.match(problemsOf(again)[0] ?? '', /shared already/)
  })

  test('needs a rating, given before, and the supervisor of record', () => {
    const none = office().decide(shareRating, { ...OF, on: '2020-10-15' }, { who: supervisor })
    assert.match(problemsOf(none)[0] ?? '', /no rating to share/)
    const given = office()
    given.take(rateInitially, RATING, { who: supervisor })
    const before = given.decide(shareRating, { ...OF, on: '2020-10-14' }, { who: supervisor })
    assert.match(problemsOf(before)[0] ?? '', /^on: .*before the rating was given/)
    assert.equal(
      given.decide(shareRating, { ...OF, on: '2020-10-15' }, { who: specialist }).kind,
      'not-found',
    )
  })
})
