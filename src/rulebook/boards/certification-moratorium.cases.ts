import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { certificationMoratorium } from './certification-moratorium.ts'

const on = day('2026-11-22')
const a = (caseSubmitted: string) => ({ qrbCriterion: 'A', caseSubmitted: day(caseSubmitted) }) as const
const left = { headLeaves: day('2010-03-01'), newHeadBegins: day('2010-09-01') }

export const certificationMoratoriumCases = casesOf(certificationMoratorium, [
  {
    name: '2010: on the day the head announced to leave',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2010-03-01'), ...left },
    gives: { allowed: false, firstLawful: day('2010-09-01') },
  },
  {
    name: '2010: the day before, so the case goes on',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2010-02-28'), ...left },
    gives: { allowed: true },
  },
  {
    name: '2010: the day before the new head takes up the duties',
    on,
    facts: { ...a('2010-08-31'), ...left },
    gives: { allowed: false },
  },
  {
    name: '2010: the day the new head takes up the duties',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2010-09-01'), ...left },
    gives: { allowed: true },
  },
  {
    name: '2010: a graduate’s case is not covered',
    on,
    proves: ['staffing/QRB-07', 'staffing/CDP-04'],
    facts: { ...a('2010-03-02'), ...left, qrbCriterion: 'B' },
    gives: { allowed: true },
  },
  {
    name: '2010: an exempt inspector general, or an exception of OPM',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2010-03-02'), ...left, moratoriumException: true },
    gives: { allowed: true },
  },
  {
    name: '2010: a nomination alone does not start it',
    on,
    facts: { ...a('2010-03-02'), successorNominated: day('2010-03-01') },
    gives: { allowed: true },
  },
  {
    name: '2013: a nomination starts it',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2013-03-02'), successorNominated: day('2013-03-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: '2016: governmentwide until the inauguration',
    on,
    proves: ['staffing/QRB-07'],
    facts: a('2016-12-07'),
    gives: { allowed: false, firstLawful: day('2017-01-20') },
  },
  { name: '2016: the day before', on, facts: a('2016-12-06'), gives: { allowed: true } },
  { name: '2017: on inauguration day', on, facts: a('2017-01-20'), gives: { allowed: true } },
  {
    name: '2013: a graduate’s case is not covered',
    on,
    facts: { qrbCriterion: 'B', caseSubmitted: day('2016-12-07'), moratoriumException: true },
    gives: { allowed: true },
  },
  {
    name: '2019: the acting head had a Presidential appointment',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2019-08-15'), headLeaves: day('2019-08-01'), actingHeadWasPresidential: true },
    gives: { allowed: true },
  },
  {
    name: '2019: another acting head',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2019-08-15'), headLeaves: day('2019-08-01') },
    gives: { allowed: false, firstLawful: null },
  },
  {
    name: '2021: governmentwide, whatever the acting head',
    on,
    proves: ['staffing/QRB-07'],
    facts: { ...a('2021-01-08'), actingHeadWasPresidential: true },
    gives: { allowed: false, firstLawful: day('2021-01-20') },
  },
  { name: '2021: on inauguration day', on, facts: a('2021-01-20'), gives: { allowed: true } },
  {
    name: 'The criterion is not known',
    on,
    facts: { caseSubmitted: day('2021-01-20') },
    gives: { missing: ['qrbCriterion'] },
  },
  { name: 'Before the policy', on, facts: a('2004-12-20'), gives: 'no-law' },
  {
    name: '2010: the head leaves later; no new head has begun',
    on: day('2026-11-22'),
    facts: {
      qrbCriterion: 'A',
      caseSubmitted: day('2010-03-02'),
      successorNominated: day('2010-03-01'),
      headLeaves: day('2026-11-23'),
    },
    gives: { allowed: true, firstLawful: day('2010-03-02') },
  },
])
