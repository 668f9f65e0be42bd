import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { elementWeights } from './element-weights.ts'

const on = day('2026-11-22')
const BASIC = day('2019-10-01')
const NEW = day('2025-10-01')

function weights(one: number, two: number, three: number, four: number, five: number) {
  return {
    element1Weight: one * 100,
    element2Weight: two * 100,
    element3Weight: three * 100,
    element4Weight: four * 100,
    element5Weight: five * 100,
  }
}

export const elementWeightsCases = casesOf(elementWeights, [
  {
    name: '10, 10, 10, 10 and 60',
    on,
    proves: ['performance/PM-B02', 'performance/PM-B05'],
    facts: { ...weights(10, 10, 10, 10, 60), periodStart: BASIC },
    gives: { allowed: true, least: [5, 5, 5, 5, 20], discretionary: 60 },
  },
  {
    name: 'Results Driven at 20, its least',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(20, 20, 20, 20, 20), periodStart: BASIC },
    gives: { allowed: true },
  },
  {
    name: 'Results Driven at 19',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(20, 20, 20, 21, 19), periodStart: BASIC },
    gives: { allowed: false },
  },
  {
    name: 'Results Driven at 80, the most: all others at 5',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(5, 5, 5, 5, 80), periodStart: BASIC },
    gives: { allowed: true, most: [42, 42, 42, 42, 80] },
  },
  {
    name: 'Another at 4',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(4, 6, 5, 5, 80), periodStart: BASIC },
    gives: { allowed: false },
  },
  {
    name: 'Another as heavy as Results Driven',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(40, 5, 5, 10, 40), periodStart: BASIC },
    gives: { allowed: true },
  },
  {
    name: 'Another heavier than Results Driven by one',
    on,
    proves: ['performance/PM-B02'],
    facts: { ...weights(40, 10, 5, 6, 39), periodStart: BASIC },
    gives: { allowed: false },
  },
  {
    name: '99 in all',
    on,
    facts: { ...weights(10, 10, 10, 10, 59), periodStart: BASIC },
    gives: { allowed: false },
  },
  {
    name: '101 in all',
    on,
    facts: { ...weights(10, 10, 10, 11, 60), periodStart: BASIC },
    gives: { allowed: false },
  },
  {
    name: 'Halves of a percent',
    on,
    proves: ['performance/PM-B04'],
    facts: {
      ...weights(10, 10, 10, 10, 60),
      element1Weight: 10_50,
      element2Weight: 9_50,
      periodStart: BASIC,
    },
    gives: { allowed: false },
  },
  {
    name: 'The new system: the first at 25, the others by the fifteen points left',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(25, 15, 15, 15, 30), periodStart: NEW },
    gives: { allowed: true, discretionary: 15, most: [40, 30, 30, 30, 30] },
  },
  {
    name: 'The new system: the first at 40, its most',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(40, 15, 15, 15, 15), periodStart: NEW },
    gives: { allowed: true },
  },
  {
    name: 'The new system: the first at 41 leaves another under its least',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(41, 15, 15, 15, 14), periodStart: NEW },
    gives: { allowed: false },
  },
  {
    name: 'The new system: the first at 24',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(24, 15, 15, 16, 30), periodStart: NEW },
    gives: { allowed: false },
  },
  {
    name: 'The new system: another at 31',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(25, 14, 15, 15, 31), periodStart: NEW },
    gives: { allowed: false },
  },
  {
    name: 'The new system does not ask that the fifth be the heaviest',
    on,
    proves: ['performance/PM-N03'],
    facts: { ...weights(25, 30, 15, 15, 15), periodStart: NEW },
    gives: { allowed: true },
  },
  {
    name: 'An agency in the transition weighs by the basic system',
    on,
    proves: ['performance/PM-N01'],
    facts: { ...weights(10, 10, 10, 10, 60), periodStart: NEW, elementsOf2012Kept: true },
    gives: { allowed: true },
  },
  {
    name: 'From 30 September 2026 no agency does',
    on,
    proves: ['performance/PM-N01'],
    facts: { ...weights(10, 10, 10, 10, 60), periodStart: day('2026-09-30'), elementsOf2012Kept: true },
    gives: { allowed: false },
  },
  {
    name: 'A weight is missing',
    on,
    facts: { element1Weight: 25_00, element2Weight: 15_00, element3Weight: 15_00, element4Weight: 15_00 },
    gives: { missing: ['element5Weight'] },
  },
  {
    name: 'Before the basic system',
    on,
    facts: { ...weights(10, 10, 10, 10, 60), periodStart: day('2012-01-03') },
    gives: 'no-law',
  },
  {
    name: 'The elements of 2012 kept, the period not told',
    on: day('2026-11-22'),
    facts: {
      element1Weight: 10_00,
      element2Weight: 10_00,
      element3Weight: 10_00,
      element4Weight: 10_00,
      element5Weight: 60_00,
      elementsOf2012Kept: true,
    },
    gives: { allowed: true, least: [5, 5, 5, 5, 20], discretionary: 60, most: [42, 42, 42, 42, 80] },
  },
])
