import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { reductionCompetition } from './reduction-competition.ts'

const on = day('2015-01-01')
const chosen = {
  abolishedWithoutTransfer: false,
  proceduresIssued: true,
  proceduresSentToOpm: true,
  allCareerCompete: true,
  competitionOnPerformance: true,
  finalRatingsUsed: true,
  retentionStanding: 'lower',
  probationCompleted: true,
  colleaguePastProbation: true,
} as const
const proves = ['staffing/RIF-01']

export const reductionCompetitionCases = casesOf(reductionCompetition, [
  {
    name: 'The lower standing, under written procedures that look at performance first',
    on,
    proves: ['staffing/RIF-01', 'S4-IX.A.5-1'],
    facts: chosen,
    gives: { allowed: true, missing: [] },
  },
  {
    name: 'Another factor than performance comes first',
    on,
    proves: ['staffing/RIF-01', 'S4-IX.A.5-1'],
    facts: { ...chosen, competitionOnPerformance: false },
    gives: { allowed: false, missing: ['a competition that rests primarily on performance'] },
  },
  {
    name: 'No procedures',
    on,
    proves,
    facts: { ...chosen, proceduresIssued: false },
    gives: { allowed: false },
  },
  {
    name: 'No copy for OPM',
    on,
    proves,
    facts: { ...chosen, proceduresSentToOpm: false },
    gives: { allowed: false, missing: ['a copy of the procedures for OPM'] },
  },
  {
    name: 'Probationers left out of the competition',
    on,
    proves,
    facts: { ...chosen, allCareerCompete: false },
    gives: { allowed: false },
  },
  {
    name: 'Initial ratings used',
    on,
    proves,
    facts: { ...chosen, finalRatingsUsed: false },
    gives: { allowed: false },
  },
  {
    name: 'A higher standing than the colleague’s',
    on,
    proves,
    facts: { ...chosen, retentionStanding: 'higher' },
    gives: { allowed: false },
  },
  {
    name: 'The same standing, and the colleague is on probation',
    on,
    proves,
    facts: { ...chosen, retentionStanding: 'same', colleaguePastProbation: false },
    gives: { allowed: false, missing: ['at the same standing the one past probation has to be kept'] },
  },
  {
    name: 'The same standing, and both have completed probation',
    on,
    proves,
    facts: { ...chosen, retentionStanding: 'same' },
    gives: { allowed: true },
  },
  {
    name: 'A lower standing, and the colleague is on probation',
    on,
    facts: { ...chosen, colleaguePastProbation: false },
    gives: { allowed: true },
  },
  {
    name: 'An abolished agency whose executives all go within three months',
    on,
    proves,
    facts: {
      abolishedWithoutTransfer: true,
      agencyAbolishedOn: day('2014-11-30'),
      allSeparatedBy: day('2015-02-28'),
    },
    gives: { allowed: true },
  },
  {
    name: 'A day more than three months',
    on,
    proves,
    facts: {
      abolishedWithoutTransfer: true,
      agencyAbolishedOn: day('2014-11-30'),
      allSeparatedBy: day('2015-03-01'),
    },
    gives: { allowed: false },
  },
  {
    name: 'All on the day of the abolishment',
    on,
    facts: {
      abolishedWithoutTransfer: true,
      agencyAbolishedOn: day('2014-11-30'),
      allSeparatedBy: day('2014-11-30'),
    },
    gives: { allowed: true },
  },
  {
    name: 'In 1991: performance first, as the statute has it',
    on: day('1991-07-01'),
    proves: ['staffing/RIF-01', 'S4-IX.A.5-1'],
    facts: {
      abolishedWithoutTransfer: false,
      proceduresIssued: true,
      competitionOnPerformance: true,
      retentionStanding: 'lower',
    },
    gives: { allowed: true },
  },
  {
    name: 'In 1991 without looking at performance first',
    on: day('1991-07-01'),
    proves: ['S4-IX.A.5-1'],
    facts: {
      abolishedWithoutTransfer: false,
      proceduresIssued: true,
      competitionOnPerformance: false,
      retentionStanding: 'lower',
    },
    gives: { allowed: false },
  },
  {
    name: 'The day of the abolishment is not known',
    on,
    facts: { abolishedWithoutTransfer: true, allSeparatedBy: day('2015-02-28') },
    gives: { missing: ['agencyAbolishedOn'] },
  },
  {
    name: 'Before there was law on it',
    on: day('1981-05-31'),
    proves: ['staffing/RIF-02'],
    facts: chosen,
    gives: 'no-law',
  },
  {
    name: 'The same standing, neither past probation',
    on: day('2015-01-01'),
    facts: {
      abolishedWithoutTransfer: false,
      proceduresIssued: true,
      proceduresSentToOpm: true,
      allCareerCompete: true,
      competitionOnPerformance: true,
      finalRatingsUsed: true,
      retentionStanding: 'same',
      probationCompleted: false,
      colleaguePastProbation: false,
    },
    gives: { allowed: true, missing: [] },
  },
])
