import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { fileOnMove } from './file-on-move.ts'

const on = day('2026-11-22')
const moved = { movesWithinService: true, appraisalIssued: day('2020-12-16') } as const

export const fileOnMoveCases = casesOf(fileOnMove, [
  {
    name: 'Five years old to the day',
    on,
    proves: ['performance/PM-R05'],
    facts: { ...moved, moveDate: day('2025-12-16') },
    gives: { required: true, goesThrough: day('2025-12-16') },
  },
  {
    name: 'A day older',
    on,
    proves: ['performance/PM-R05'],
    facts: { ...moved, moveDate: day('2025-12-17') },
    gives: { required: false },
  },
  { name: 'A day younger', on, facts: { ...moved, moveDate: day('2025-12-15') }, gives: { required: true } },
  {
    name: 'Not a move within the SES',
    on,
    proves: ['performance/PM-R05'],
    facts: { ...moved, movesWithinService: false, moveDate: day('2024-03-01') },
    gives: { required: false },
  },
  {
    name: 'The day of the move is not known',
    on,
    facts: moved,
    gives: { missing: ['moveDate'] },
  },
  {
    name: 'Before the text that was read',
    on,
    facts: { ...moved, moveDate: day('2014-12-31') },
    gives: 'no-law',
  },
])
