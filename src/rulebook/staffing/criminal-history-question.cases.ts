import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { criminalHistoryQuestion } from './criminal-history-question.ts'

const on = day('2026-11-22')
const offered = {
  offerMade: true,
  conditionalOffer: day('2026-11-10'),
  questionAsked: day('2026-11-11'),
} as const

export const criminalHistoryQuestionCases = casesOf(criminalHistoryQuestion, [
  {
    name: 'After the conditional offer',
    on,
    proves: ['staffing/MST-07'],
    facts: offered,
    gives: { allowed: true, firstLawful: day('2026-11-10') },
  },
  {
    name: 'On its day',
    on,
    facts: { ...offered, questionAsked: day('2026-11-10') },
    gives: { allowed: true },
  },
  {
    name: 'The day before it',
    on,
    proves: ['staffing/MST-07'],
    facts: { ...offered, questionAsked: day('2026-11-09') },
    gives: { allowed: false, firstLawful: day('2026-11-10') },
  },
  {
    name: 'No offer yet',
    on,
    facts: { offerMade: false, questionAsked: day('2026-11-09') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: 'No offer yet, and another law lets the agency ask',
    on,
    facts: { offerMade: false, questionAsked: day('2026-11-09'), askingAllowedByLaw: true },
    gives: { allowed: true },
  },
  {
    name: 'The day of the offer is not known',
    on,
    facts: { offerMade: true, questionAsked: day('2026-11-09') },
    gives: { missing: ['conditionalOffer'] },
  },
  {
    name: 'Before the law',
    on,
    facts: { ...offered, questionAsked: day('2021-12-19') },
    gives: 'no-law',
  },
  {
    name: 'A day for the conditional offer, but no offer was made',
    on: day('2026-11-22'),
    facts: { offerMade: false, conditionalOffer: day('2026-11-10'), questionAsked: day('2026-11-11') },
    gives: { allowed: false, firstLawful: null },
  },
])
