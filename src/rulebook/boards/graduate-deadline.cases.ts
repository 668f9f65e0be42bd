import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { graduateDeadline } from './graduate-deadline.ts'

const on = day('2016-06-01')
const of = (caseSubmitted: string) => ({
  programGraduation: day('2016-01-04'),
  caseSubmitted: day(caseSubmitted),
})

export const graduateDeadlineCases = casesOf(graduateDeadline, [
  {
    name: 'Graduated on 4 January 2016: the ninetieth work day, past two holidays',
    on,
    proves: ['staffing/QRB-06', 'staffing/CDP-02'],
    facts: of('2016-05-11'),
    gives: { allowed: true, due: day('2016-05-11') },
  },
  {
    name: 'The day after it',
    on,
    proves: ['staffing/QRB-06', 'staffing/CDP-02'],
    facts: of('2016-05-12'),
    gives: { allowed: false },
  },
  { name: 'The day before it', on, facts: of('2016-05-10'), gives: { allowed: true } },
  {
    name: 'The day of graduation is not known',
    on,
    facts: { caseSubmitted: day('2016-05-12') },
    gives: { missing: ['programGraduation'] },
  },
  {
    name: 'Graduated before the regulation',
    on,
    facts: { programGraduation: day('2009-12-09'), caseSubmitted: day('2010-01-04') },
    gives: 'no-law',
  },
])
