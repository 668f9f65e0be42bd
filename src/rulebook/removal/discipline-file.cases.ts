import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { disciplineFile } from './discipline-file.ts'

const on = day('2020-05-04')
const whole = {
  hasProposalNotice: true,
  hasWrittenReply: true,
  hasOralSummary: true,
  hasDecisionNotice: true,
  hasOrder: true,
} as const

export const disciplineFileCases = casesOf(disciplineFile, [
  {
    name: 'All papers',
    on,
    proves: ['staffing/DSC-07'],
    facts: whole,
    gives: { papers: 5, of: 5, missing: [] },
  },
  {
    name: 'None',
    on,
    proves: ['staffing/DSC-07'],
    facts: {
      hasProposalNotice: false,
      hasWrittenReply: false,
      hasOralSummary: false,
      hasDecisionNotice: false,
      hasOrder: false,
    },
    gives: { papers: 0 },
  },
  {
    name: 'Without the summary of the oral answer',
    on,
    proves: ['staffing/DSC-07'],
    facts: { ...whole, hasOralSummary: false },
    gives: { papers: 4, missing: ['a summary of the oral answer'] },
  },
  {
    name: 'Whether the order is there is not known',
    on,
    facts: { hasProposalNotice: true, hasWrittenReply: true, hasOralSummary: true, hasDecisionNotice: true },
    gives: { missing: ['hasOrder'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: whole, gives: 'no-law' },
])
