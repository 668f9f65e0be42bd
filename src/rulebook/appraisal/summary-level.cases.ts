import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { summaryLevelDerived } from './summary-level.ts'

const on = day('2026-11-22')
const BASIC = day('2019-10-01')
const NEW = day('2025-10-01')

type Five = readonly [number, number, number, number, number]

function rated(levels: Five, weights: Five, periodStart = BASIC) {
  return {
    element1Level: levels[0],
    element2Level: levels[1],
    element3Level: levels[2],
    element4Level: levels[3],
    element5Level: levels[4],
    element1Weight: weights[0] * 100,
    element2Weight: weights[1] * 100,
    element3Weight: weights[2] * 100,
    element4Weight: weights[3] * 100,
    element5Weight: weights[4] * 100,
    periodStart,
  }
}

export const summaryLevelCases = casesOf(summaryLevelDerived, [
  {
    name: 'OPM’s published example: 4, 5, 3, 4, 4 on 10, 10, 10, 10, 60',
    on,
    proves: ['performance/PM-B05', 'performance/PM-B03'],
    facts: rated([4, 5, 3, 4, 4], [10, 10, 10, 10, 60]),
    gives: { score: 400, level: 4, name: 'Exceeds Fully Successful', forced: false, weightsFit: true },
  },
  {
    name: 'All at level 5 make 500',
    on,
    proves: ['performance/PM-B03'],
    facts: rated([5, 5, 5, 5, 5], [20, 20, 20, 20, 20]),
    gives: { score: 500, level: 5, name: 'Outstanding' },
  },
  {
    name: '475 is level 5',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([4, 5, 5, 5, 5], [25, 10, 10, 10, 45]),
    gives: { score: 475, level: 5 },
  },
  {
    name: '474 is level 4',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([4, 5, 5, 5, 5], [26, 10, 10, 10, 44]),
    gives: { score: 474, level: 4 },
  },
  {
    name: '399 is level 3',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([3, 4, 4, 5, 4], [11, 10, 9, 10, 60]),
    gives: { score: 399, level: 3, name: 'Fully Successful' },
  },
  {
    name: '300 is level 3',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([3, 3, 3, 3, 3], [10, 10, 10, 10, 60]),
    gives: { score: 300, level: 3 },
  },
  {
    name: '299 is level 2',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([2, 4, 3, 3, 3], [11, 10, 10, 9, 60]),
    gives: { score: 299, level: 2, name: 'Minimally Satisfactory' },
  },
  {
    name: '200 is level 2, the least that a score can be without an element at level 1',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([2, 2, 2, 2, 2], [5, 5, 5, 5, 80]),
    gives: { score: 200, level: 2, forced: false },
  },
  {
    name: 'An element at level 1 forces level 1, though the score is 480',
    on,
    proves: ['performance/PM-B04'],
    facts: rated([1, 5, 5, 5, 5], [5, 5, 5, 5, 80]),
    gives: { score: 480, level: 1, name: 'Unsatisfactory', forced: true },
  },
  {
    name: 'All at level 1 make 100',
    on,
    proves: ['performance/PM-B03'],
    facts: rated([1, 1, 1, 1, 1], [20, 20, 20, 20, 20]),
    gives: { score: 100, level: 1, forced: true },
  },
  {
    name: 'Weights that make 90 give no score',
    on,
    facts: rated([3, 3, 3, 3, 3], [10, 10, 10, 10, 50]),
    gives: { score: null, level: null, weightsFit: false },
  },
  {
    name: 'Weights in halves give no score',
    on,
    proves: ['performance/PM-B04'],
    facts: { ...rated([5, 5, 5, 5, 4], [10, 10, 10, 10, 60]), element1Weight: 9_50, element2Weight: 10_50 },
    gives: { score: null, level: null },
  },
  {
    name: 'Weights that make 100 and do not fit the system',
    on,
    facts: rated([3, 3, 3, 3, 3], [60, 10, 10, 10, 10]),
    gives: { score: 300, level: 3, weightsFit: false },
  },
  {
    name: 'Fiscal year 2026: 475 is level 5',
    on,
    proves: ['performance/PM-N06'],
    facts: rated([5, 5, 5, 5, 4], [25, 15, 15, 20, 25], NEW),
    gives: { score: 475, level: 5, weightsFit: true },
  },
  {
    name: 'Fiscal year 2026: 470 is level 4',
    on,
    proves: ['performance/PM-N06'],
    facts: rated([5, 5, 5, 5, 4], [25, 15, 15, 15, 30], NEW),
    gives: { score: 470, level: 4 },
  },
  {
    name: 'Fiscal year 2026: an element at level 1',
    on,
    proves: ['performance/PM-N06'],
    facts: rated([5, 5, 5, 5, 1], [25, 15, 15, 15, 30], NEW),
    gives: { score: 380, level: 1, forced: true },
  },
  {
    name: 'Fiscal year 2026 with the weights of 2012',
    on,
    proves: ['performance/PM-N03'],
    facts: rated([4, 5, 3, 4, 4], [10, 10, 10, 10, 60], NEW),
    gives: { score: 400, level: 4, weightsFit: false },
  },
  {
    name: 'An agency in the transition, by the elements of 2012',
    on,
    proves: ['performance/PM-N01'],
    facts: { ...rated([4, 5, 3, 4, 4], [10, 10, 10, 10, 60], NEW), elementsOf2012Kept: true },
    gives: { score: 400, level: 4, weightsFit: true },
  },
  {
    name: 'The transition is over on 30 September 2026',
    on,
    proves: ['performance/PM-N01'],
    facts: {
      ...rated([4, 5, 3, 4, 4], [10, 10, 10, 10, 60], day('2026-09-30')),
      elementsOf2012Kept: true,
    },
    gives: { weightsFit: false },
  },
  {
    name: 'Every element of the plan must be rated',
    on,
    proves: ['S0-3.8'],
    facts: { ...rated([3, 3, 3, 3, 3], [10, 10, 10, 10, 60]), element3Level: undefined },
    gives: { missing: ['element3Level'] },
  },
  {
    name: 'Before the basic system',
    on,
    facts: rated([3, 3, 3, 3, 3], [10, 10, 10, 10, 60], day('2012-01-03')),
    gives: 'no-law',
  },
])
