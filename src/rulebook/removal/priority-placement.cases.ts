import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { priorityPlacement } from './priority-placement.ts'

const on = day('2015-06-01')
const cancelled = {
  referralWasPending: true,
  placedInPosition: false,
  positionCancelledOn: day('2014-06-01'),
  positionReestablishedOn: day('2015-06-01'),
} as const
const proves = ['staffing/RIF-02']

export const priorityPlacementCases = casesOf(priorityPlacement, [
  {
    name: 'Established again on the last day of the year',
    on,
    proves,
    facts: cancelled,
    gives: { required: true, through: day('2015-06-01') },
  },
  {
    name: 'A day before that',
    on,
    facts: { ...cancelled, positionReestablishedOn: day('2015-05-31') },
    gives: { required: true },
  },
  {
    name: 'A day later',
    on,
    proves,
    facts: { ...cancelled, positionReestablishedOn: day('2015-06-02') },
    gives: { required: false },
  },
  {
    name: 'The executive is placed by then',
    on,
    proves,
    facts: { ...cancelled, placedInPosition: true },
    gives: { required: false },
  },
  {
    name: 'No referral was pending',
    on,
    proves,
    facts: { ...cancelled, referralWasPending: false },
    gives: { required: false },
  },
  {
    name: 'Without the day of the cancellation',
    on,
    facts: {
      referralWasPending: true,
      placedInPosition: false,
      positionReestablishedOn: day('2015-06-01'),
    },
    gives: { missing: ['positionCancelledOn'] },
  },
  {
    name: 'Before the regulation',
    on,
    facts: { ...cancelled, positionReestablishedOn: day('1995-02-01') },
    gives: 'no-law',
  },
  {
    name: 'Established again before it was cancelled',
    on: day('2015-06-01'),
    facts: {
      referralWasPending: true,
      placedInPosition: false,
      positionCancelledOn: day('2015-06-02'),
      positionReestablishedOn: day('2015-06-01'),
    },
    gives: { required: false },
  },
  {
    name: 'Cancelled and established again on one day',
    on: day('2015-06-01'),
    facts: {
      referralWasPending: true,
      placedInPosition: false,
      positionCancelledOn: day('2015-06-01'),
      positionReestablishedOn: day('2015-06-01'),
    },
    gives: { required: true },
  },
])
