import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { designationShare } from './designation-share.ts'

const on = day('1991-09-30')

export const designationShareCases = casesOf(designationShare, [
  {
    name: 'Half and half',
    on,
    proves: ['S4-III.A-share'],
    facts: { careerReservedPositions: 45, establishedPositions: 90 },
    gives: { careerReserved: 45, general: 45, careerReservedPercent: 50 },
  },
  {
    name: 'A third',
    on,
    proves: ['S4-III.A-share'],
    facts: { careerReservedPositions: 30, establishedPositions: 90 },
    gives: { careerReservedPercent: 33.33 },
  },
  {
    name: 'No position',
    on,
    facts: { careerReservedPositions: 0, establishedPositions: 0 },
    gives: { careerReservedPercent: null },
  },
  {
    name: 'Without the positions',
    on,
    facts: { careerReservedPositions: 30 },
    gives: { missing: ['establishedPositions'] },
  },
  {
    name: 'Before the overview of 1991',
    on: day('1991-06-30'),
    facts: { careerReservedPositions: 45, establishedPositions: 90 },
    gives: 'no-law',
  },
])
