import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { planReview } from './plan-review.ts'

const on = day('2020-06-01')
const plan = {
  planReviewedOn: day('2019-06-01'),
  planReviewedByBoard: true,
  planUsesAppraisal: true,
  planCheckedOn: day('2020-06-01'),
} as const
const proves = ['staffing/EDP-01']

export const planReviewCases = casesOf(planReview, [
  {
    name: 'A year after the last review',
    on,
    proves,
    facts: plan,
    gives: { within: true, nextReview: day('2020-06-01') },
  },
  { name: 'A day before', on, facts: { ...plan, planCheckedOn: day('2020-05-31') }, gives: { within: true } },
  {
    name: 'A day more than a year',
    on,
    proves,
    facts: { ...plan, planCheckedOn: day('2020-06-02') },
    gives: { within: false, lacks: ['the yearly review is overdue'] },
  },
  {
    name: 'Reviewed by no board',
    on,
    proves,
    facts: { ...plan, planReviewedByBoard: false },
    gives: { within: false },
  },
  {
    name: 'Nothing from the appraisal',
    on,
    proves,
    facts: { ...plan, planUsesAppraisal: false },
    gives: { within: false },
  },
  {
    name: 'The last review is not known',
    on,
    facts: { planReviewedByBoard: true, planUsesAppraisal: true, planCheckedOn: day('2020-06-01') },
    gives: { missing: ['planReviewedOn'] },
  },
  { name: 'Before the rule', on, facts: { ...plan, planCheckedOn: day('2009-12-09') }, gives: 'no-law' },
])
