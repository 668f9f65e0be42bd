import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../base/dates.ts'
import { dueOn, planDueFrom, problemsOn, type Standing } from './appraisal-due.ts'

const FY2026: Standing = {
  state: 'communicated',
  system: 'fiscal-2026',
  start_on: day('2025-10-01'),
  end_on: day('2026-09-30'),
  communicated_on: day('2025-09-26'),
  days_late: 0,
  signed_by: 2,
  reviews: 0,
  answer_by: null,
  review_by: null,
  final_level: null,
  initial_on: null,
}

const at = (change: Partial<Standing>): Standing => ({ ...FY2026, ...change })

suite('what is due on an appraisal', () => {
  test('a plan is due on the first day of the period, and late the day after', () => {
    const start = FY2026.start_on
    assert.equal(planDueFrom(start, start).late, false)
    assert.equal(planDueFrom(start, day('2025-10-02')).late, true)
    for (const state of ['drafted', 'consulted'] as const) {
      assert.equal(dueOn(at({ state }), start)?.late, false)
      assert.deepEqual(problemsOn(at({ state }), start), [])
      assert.equal(dueOn(at({ state }), day('2025-10-02'))?.late, true)
      assert.deepEqual(problemsOn(at({ state }), day('2025-10-02')), ['late-plan'])
    }
    assert.equal(dueOn(at({ state: 'drafted' }), start)?.action, 'appraisal/record-consultation')
    assert.equal(dueOn(at({ state: 'consulted' }), start)?.action, 'appraisal/communicate-plan')
  })

  test('a plan that came late stays on the list of late plans', () => {
    assert.deepEqual(problemsOn(at({ days_late: 9 }), day('2025-11-01')), ['late-plan'])
  })

  test('signatures come before reviews', () => {
    assert.equal(dueOn(at({ signed_by: 1 }), day('2025-12-20'))?.action, 'appraisal/sign-plan')
    assert.deepEqual(problemsOn(at({ signed_by: 1 }), day('2025-12-20')), ['unsigned'])
  })

  test('reviews are due by the quarter on the form of 2026, in the month before its end', () => {
    assert.equal(dueOn(FY2026, day('2025-11-29')), undefined)
    assert.equal(dueOn(FY2026, day('2025-12-01'))?.by, '2025-12-31')
    assert.equal(dueOn(at({ reviews: 1 }), day('2026-02-27')), undefined)
    assert.equal(dueOn(at({ reviews: 1 }), day('2026-03-01'))?.by, '2026-03-31')
    assert.equal(dueOn(at({ reviews: 4 }), day('2026-09-29')), undefined)
  })

  test('under other systems one review is due, in the second half', () => {
    const basic = at({ system: 'basic-2012' })
    assert.equal(dueOn(basic, day('2026-03-31')), undefined)
    assert.equal(dueOn(basic, day('2026-04-01'))?.by, '2026-09-30')
    assert.equal(dueOn({ ...basic, reviews: 1 }, day('2026-09-30')), undefined)
  })

  test('a missing review is a problem from three months before the end, and stays one', () => {
    assert.deepEqual(problemsOn(FY2026, day('2026-06-29')), [])
    assert.deepEqual(problemsOn(FY2026, day('2026-06-30')), ['no-review'])
    assert.deepEqual(problemsOn(at({ state: 'issued' }), day('2027-01-01')), ['no-review'])
    assert.deepEqual(problemsOn(at({ state: 'issued', reviews: 1 }), day('2027-01-01')), [])
  })

  test('rating is due the day after the period, not on its last day', () => {
    assert.notEqual(dueOn(at({ reviews: 4 }), day('2026-09-30'))?.action, 'appraisal/rate-initially')
    assert.equal(dueOn(at({ reviews: 4 }), day('2026-10-01'))?.action, 'appraisal/rate-initially')
    assert.deepEqual(problemsOn(at({ reviews: 4 }), day('2026-10-01')), ['not-rated-yet'])
  })

  test('the executive may answer through the last day; after it the board is next', () => {
    const shared = at({ state: 'shared', answer_by: day('2026-10-22') })
    assert.equal(dueOn(shared, day('2026-10-22'))?.whose, 'executive')
    assert.equal(dueOn(shared, day('2026-10-23'))?.whose, 'board')
  })

  test('a higher-level review is overdue the day after it is due', () => {
    const open = at({ state: 'under review', reviews: 1, review_by: day('2026-11-03') })
    assert.equal(dueOn(open, day('2026-11-03'))?.late, false)
    assert.deepEqual(problemsOn(open, day('2026-11-03')), [])
    assert.equal(dueOn(open, day('2026-11-04'))?.late, true)
    assert.deepEqual(problemsOn(open, day('2026-11-04')), ['review-overdue'])
  })

  test('from the board on, each state has its next party', () => {
    const whose = (state: Standing['state']) => dueOn(at({ state, reviews: 1 }), day('2026-12-01'))?.whose
    assert.deepEqual(
      (['rated', 'answered', 'reviewed', 'recommended', 'split', 'final', 'not rated'] as const).map(whose),
      ['supervisor', 'board', 'board', 'authority', 'authority', 'office', undefined],
    )
  })

  test('once it is given only an unsatisfactory rating leaves something to do', () => {
    const issued = at({ state: 'issued', reviews: 1 })
    assert.equal(dueOn({ ...issued, final_level: 2 }, day('2027-01-05')), undefined)
    assert.equal(
      dueOn({ ...issued, final_level: 1 }, day('2027-01-05'))?.action,
      'appraisal/close-consequence',
    )
    assert.deepEqual(problemsOn({ ...issued, final_level: 1 }, day('2027-01-05')), ['open-consequence'])
  })
})
