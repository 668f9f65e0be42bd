import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { plan } from './plan.ts'

const on = day('2026-06-01')
const complete = {
  systemCertified: true,
  planWritten: true,
  planDistinguishes: true,
  planCoversAboveLevelIII: true,
  planNamesOfficial: true,
  planHasControls: true,
  planOpen: true,
  planKeepsConfidential: true,
}
const without = (part: keyof typeof complete, lack: string) => ({
  name: `Without ${part}`,
  on,
  facts: { ...complete, [part]: false },
  gives: { allowed: false, lacks: [lack] },
  proves: ['pay/PT-12'],
})

export const planCases = casesOf(plan, [
  { name: 'All of it', on, facts: complete, gives: { allowed: true }, proves: ['pay/PT-12'] },
  without('planWritten', 'no written plan'),
  without('planDistinguishes', 'no criteria for distinctions'),
  without('planNamesOfficial', 'no official named'),
  without('planHasControls', 'no controls'),
  without('planOpen', 'the process is not open'),
  without('planKeepsConfidential', 'personal data are not protected'),
  without('planCoversAboveLevelIII', 'no criteria for rates above level III'),
  {
    name: 'Not certified: none needed above level III',
    on,
    facts: { ...complete, systemCertified: false, planCoversAboveLevelIII: false },
    gives: { allowed: true },
    proves: ['pay/PT-12'],
  },
  {
    name: 'Without what is known of controls',
    on,
    facts: { ...complete, planHasControls: undefined },
    gives: { missing: ['planHasControls'] },
  },
  { name: 'Before the band', on: day('2004-01-10'), facts: complete, gives: 'no-law' },
  {
    name: 'Certified: whether the plan covers rates above level III must be told',
    on: day('2026-06-01'),
    facts: {
      systemCertified: true,
      planWritten: true,
      planDistinguishes: true,
      planNamesOfficial: true,
      planHasControls: true,
      planOpen: true,
      planKeepsConfidential: true,
    },
    gives: { missing: ['planCoversAboveLevelIII'] },
  },
])
