import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import fc from 'fast-check'
import { day } from '../base/dates.ts'
import type { AppraisalLevel } from './appraisal-terms.ts'
import type { RecordedEvent } from './event.ts'
import { consequencesOf, type RatingOfRecord, ratingsOfRecord } from './rating-consequences.ts'

function rating(fiscalYear: number, level: AppraisalLevel): RatingOfRecord {
  return { fiscalYear, level, on: day(`${fiscalYear}-12-16`) }
}

function after(latest: RatingOfRecord, before: readonly RatingOfRecord[], career = true) {
  return consequencesOf({ ...latest, career, periodEnd: day(`${latest.fiscalYear}-09-30`) }, before, [])
}

const anyLevel = fc.constantFrom<AppraisalLevel[]>(1, 2, 3, 4, 5)
const anyBefore = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2008, max: 2018 }), level: anyLevel }), {
  selector: ({ year }) => year,
  maxLength: 6,
})

suite('what follows from a rating', () => {
  test('the pairs of years that force removal, and those that do not', () => {
    const of2019 = (level: AppraisalLevel, year: number, was: AppraisalLevel) =>
      after(rating(2019, level), [rating(year, was)])
    assert.equal(of2019(1, 2015, 1).outcome, 'removal from the Service')
    assert.equal(of2019(1, 2014, 1).outcome, 'reassignment, transfer or removal')
    assert.equal(of2019(1, 2017, 2).outcome, 'removal from the Service')
    assert.equal(of2019(2, 2016, 2).outcome, 'nothing that must be done')
    assert.deepEqual([of2019(2, 2016, 2).primerOnly, of2019(2, 2014, 2).primerOnly], [true, false])
    assert.equal(of2019(2, 2017, 2).primerOnly, false, 'the law itself counts these')
  })

  test('removal is forced just where two unsatisfactory lie in five years, or two below 3 in three', () => {
    fc.assert(
      fc.property(anyLevel, anyBefore, fc.boolean(), (level, earlier, career) => {
        const before = earlier
          .map(({ year, level: was }) => rating(year, was))
          .sort((a, b) => a.fiscalYear - b.fiscalYear)
        const { outcome, awardPossible, windows, rulings } = after(
          rating(2018, level),
          before.filter(({ fiscalYear }) => fiscalYear < 2018),
          career,
        )
        const within = (years: number, most: number) =>
          level <= most &&
          before.some((one) => one.fiscalYear < 2018 && one.fiscalYear > 2018 - years && one.level <= most)
        const removal = within(5, 1) || within(3, 2)
        const one = level === 1 ? 'reassignment, transfer or removal' : 'nothing that must be done'
        assert.equal(outcome, removal ? 'removal from the Service' : one)
        assert.equal(awardPossible, career && level >= 3)
        assert.equal(
          windows.some(({ met }) => met),
          removal,
        )
        assert.ok(rulings.length > 0 && rulings.length <= 2)
      }),
    )
  })

  test('the windows end with the period of the rating', () => {
    const [five, three] = after(rating(2019, 1), []).windows
    assert.deepEqual([five.firstYear, five.from, five.until], [2015, '2014-10-01', '2019-09-30'])
    assert.deepEqual([three.firstYear, three.from, three.met], [2017, '2016-10-01', false])
  })

  test('of a file the final ratings count, the latest of each year', () => {
    const event = (fiscalYear: number, stage: 'initial' | 'final', level: AppraisalLevel) =>
      ({
        type: 'appraisal/rating-recorded',
        effective: day(`${fiscalYear}-12-01`),
        body: { person: 'p', fiscalYear, stage, level },
      }) as RecordedEvent
    const events = [
      event(2019, 'initial', 1),
      event(2019, 'final', 3),
      event(2018, 'final', 2),
      event(2018, 'final', 4),
    ]
    assert.deepEqual(
      ratingsOfRecord(events).map(({ fiscalYear, level }) => [fiscalYear, level]),
      [
        [2018, 4],
        [2019, 3],
      ],
    )
  })
})
