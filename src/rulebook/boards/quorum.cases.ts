import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { quorum } from './quorum.ts'

const on = day('2026-11-22')

export const quorumCases = casesOf(quorum, [
  {
    name: 'Three of five',
    on,
    facts: { boardMembers: 5, membersSitting: 3 },
    gives: { within: true, needed: 3, lacking: 0 },
  },
  {
    name: 'Two of five',
    on,
    facts: { boardMembers: 5, membersSitting: 2 },
    gives: { within: false, needed: 3, lacking: 1 },
  },
  {
    name: 'Two of four is half, and not more',
    on,
    facts: { boardMembers: 4, membersSitting: 2 },
    gives: { within: false, needed: 3, lacking: 1 },
  },
  {
    name: 'Everybody is recused',
    on,
    facts: { boardMembers: 3, membersSitting: 0 },
    gives: { within: false, needed: 2, lacking: 2 },
  },
  {
    name: 'How many sit is not known',
    on,
    facts: { boardMembers: 3 },
    gives: { missing: ['membersSitting'] },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: { boardMembers: 3, membersSitting: 3 },
    gives: 'no-law',
  },
])
