import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { goalLinks } from './goal-links.ts'

const on = day('2020-04-03')

export const goalLinksCases = casesOf(goalLinks, [
  {
    name: 'All of 50 elements',
    on,
    proves: ['S3-Plan-6'],
    facts: { planElements: 50, elementsLinked: 50 },
    gives: { eligible: true, unlinked: 0 },
  },
  {
    name: 'One of 50 elements is not linked: 98%',
    on,
    proves: ['S3-Plan-6'],
    facts: { planElements: 50, elementsLinked: 49 },
    gives: { eligible: false, unlinked: 1 },
  },
  {
    name: 'No element at all',
    on,
    facts: { planElements: 0, elementsLinked: 0 },
    gives: { eligible: false },
  },
  { name: 'Without the links', on, facts: { planElements: 50 }, gives: { missing: ['elementsLinked'] } },
  {
    name: 'Before the regulations on certification',
    on: day('2004-07-28'),
    facts: { planElements: 50, elementsLinked: 50 },
    gives: 'no-law',
  },
])
