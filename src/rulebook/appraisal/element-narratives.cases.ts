import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { elementNarratives } from './element-narratives.ts'

const DHS = { on: day('2020-10-15'), scopes: ['department:DHS'] } as const
const proves = ['S1-V.A.2']

export const elementNarrativesCases = casesOf(elementNarratives, [
  {
    name: 'Five of five',
    ...DHS,
    proves,
    facts: { ratedElements: 5, elementNarratives: 5 },
    gives: { allowed: true, without: 0 },
  },
  {
    name: 'One is blank',
    ...DHS,
    proves,
    facts: { ratedElements: 5, elementNarratives: 4 },
    gives: { allowed: false, without: 1 },
  },
  {
    name: 'No element is rated',
    ...DHS,
    facts: { ratedElements: 0, elementNarratives: 0 },
    gives: { allowed: false },
  },
  {
    name: 'The narratives are not known',
    ...DHS,
    facts: { ratedElements: 5 },
    gives: { missing: ['elementNarratives'] },
  },
  {
    name: 'Outside the department',
    on: day('2020-10-15'),
    facts: { ratedElements: 5, elementNarratives: 5 },
    gives: 'no-law',
  },
])
