import type { Term } from './term.ts'

/** Terms of the structure of the Service and staffing. */
export const STAFFING_TERMS: Readonly<Record<string, Term>> = {
  'reassignment review': {
    means: 'A periodic look at whether executives should move to other assignments, which OPM encourages.',
    by: ['OPM memorandum of 1 December 2025'],
    standing: 'secondary',
  },
  'rotation of executives': {
    means:
      'Moving executives between assignments for their development: a goal of 15 percent of an agency’s executives, in assignments of at least 120 days, set in December 2015. Whether it still stands was not checked.',
    by: ['EO 13714'],
    standing: 'recalled',
  },
  'career reserved floor': {
    means:
      'The least number of career reserved positions governmentwide, 3,571 by regulation. Accounts of February 2025 still gave it, and said that about twice as many were so designated; the minimums of agencies are not published.',
    by: ['5 CFR 214.402(e)'],
    standing: 'secondary',
  },
  'decision on coverage': {
    means:
      'Each agency decides, under OPM’s guidelines, which of its positions belong in the SES; OPM may review what it decides.',
    by: ['5 CFR 214.202'],
  },
  'limit on executive positions of the Department of Defense': {
    means:
      'A number that the Department’s SES positions may not pass, set by an act of 2016 with exceptions made later. The numbers were not read.',
    by: ['PL 114-328, sec. 1109'],
    standing: 'recalled',
  },
  'provisional appointment': {
    means:
      'A limited appointment may count as one for retirement and insurance (5 CFR parts 831, 842, 870 and 890) if it meets the criteria of 5 CFR 316.401 and 316.403.',
    by: ['5 CFR 317.602(a)'],
  },
  'strategic hiring committee': {
    means:
      'A committee of the agency that may have to approve filling a position; noncareer positions and those of immigration and national security are said to be exempt. Neither was checked.',
    by: ['EO of 15 October 2025'],
    standing: 'recalled',
  },
  'executive core qualification': {
    means:
      'One of the qualifications by which executive experience is measured, the same for every position; some accounts write executive core quality. Technical qualifications belong to one position and stand beside it.',
    by: ['OPM guide to executive qualifications', 'USCIS SES briefing, slide 3'],
    standing: 'secondary',
  },
  'executive development plan': {
    means:
      'The plan that every executive keeps and updates, reviewed every year by an Executive Resources Board or a similar body: goals, activities, dates, competencies and approvals.',
    by: ['5 CFR 412.401'],
  },
  'standing of the component’s directive': {
    means:
      'Internal guidance of U.S. Immigration and Customs Enforcement: its terms are for that directive alone, it may change or be withdrawn without notice, and nobody can enforce a right by it.',
    by: ['ICE Directive 1056.1, 9', 'ICE Directive 1056.1, 3'],
  },
}
