import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { proposal } from './proposal.ts'

const on = day('2019-09-03')
const scopes = ['component:ICE', 'department:DHS'] as const

const chief = {
  agencyKind: 'other Executive agency',
  positionLevel: 'above GS-15',
  positionKind: 'managerial',
  needsSenateConfirmation: false,
  positionClass: 'none of these',
  directsUnit: true,
  accountableForPrograms: true,
  monitorsGoals: true,
  supervisesEmployees: true,
  makesPolicy: true,
  subordinates: 12,
  personalAssistants: 2,
  supervisingTime: 40_00,
  supervisoryShareApplies: true,
} as const

const only = (notMet: string, cite: string) => ({ allowed: false, notMet: [notMet], cites: [cite] }) as never

export const proposalCases = casesOf(proposal, [
  {
    name: 'All five functions in ICE, twelve subordinates of whom two are personal assistants, 40% of the time',
    on,
    scopes,
    facts: chief,
    gives: { allowed: true, functions: 5, supervised: 10, supervisingPercent: 40, percentNeeded: 25 },
  },
  {
    name: 'A quarter of the time is enough',
    on,
    scopes,
    facts: { ...chief, supervisingTime: 25_00 },
    gives: { allowed: true },
  },
  {
    name: '24.9% of the time under the department’s setting',
    on,
    scopes,
    facts: { ...chief, supervisingTime: 24_90 },
    gives: only(
      'function 4: 24.9% of the time is spent supervising, and 25% is asked for',
      'USCIS SES briefing, slide 6',
    ),
  },
  {
    name: '24.9% with the setting off: it passes, and the figure is kept',
    on,
    scopes,
    facts: { ...chief, supervisingTime: 24_90, supervisoryShareApplies: false },
    gives: { allowed: true, supervisingPercent: 24.9, percentNeeded: null },
  },
  {
    name: 'No evidence for the third function',
    on,
    scopes,
    facts: { ...chief, monitorsGoals: false },
    gives: only(
      'function 3 has no evidence: the incumbent monitors progress toward the goals and adjusts them',
      'ICE Directive 1056.1, 3.15(3)',
    ),
  },
  {
    name: 'Two personal assistants and nobody else',
    on,
    scopes,
    facts: { ...chief, subordinates: 2 },
    gives: only('function 4: nobody but personal assistants is supervised', '5 USC 3132(a)(2)(D)'),
  },
  {
    name: 'Outside ICE one of the five functions is enough',
    on,
    facts: {
      ...chief,
      directsUnit: false,
      accountableForPrograms: false,
      monitorsGoals: false,
      supervisesEmployees: false,
      subordinates: 0,
      personalAssistants: 0,
      supervisingTime: 0,
    },
    gives: { allowed: true, functions: 1, functionsNeeded: 1, percentNeeded: null },
  },
  {
    name: 'None of the five functions',
    on,
    facts: {
      ...chief,
      directsUnit: false,
      accountableForPrograms: false,
      monitorsGoals: false,
      supervisesEmployees: false,
      makesPolicy: false,
    },
    gives: only('there is evidence for none of the five functions', '5 USC 3132(a)(2)'),
  },
  {
    name: 'Filled with the Senate',
    on,
    scopes,
    facts: { ...chief, needsSenateConfirmation: true },
    gives: only('it is filled with the consent of the Senate', '5 USC 3132(a)(2)'),
  },
  {
    name: 'An administrative law judge',
    on,
    scopes,
    facts: { ...chief, positionClass: 'administrative law judge' },
    gives: only('it is of an excepted kind', '5 USC 3132(a)(2)(ii)'),
  },
  {
    name: 'A member of a board of contract appeals',
    on,
    scopes,
    facts: { ...chief, positionClass: 'board of contract appeals' },
    gives: only('it is of an excepted kind', 'OPM SES-91-04, I.C.3'),
  },
  {
    name: 'In the FBI',
    on,
    facts: { ...chief, agencyKind: 'FBI' },
    gives: only('its agency stands outside the SES', '5 USC 3132(a)(1)(B)'),
  },
  {
    name: 'In a Government corporation',
    on,
    facts: { ...chief, agencyKind: 'Government corporation' },
    gives: only('its agency stands outside the SES', '5 USC 3132(a)(1)'),
  },
  {
    name: 'A technical position',
    on,
    scopes,
    facts: { ...chief, positionKind: 'none of these' },
    gives: only('it is neither a managerial nor a supervisory nor a policy position', 'OPM SES-91-04, I.B'),
  },
  {
    name: 'A GS-15',
    on,
    scopes,
    facts: { ...chief, positionLevel: 'GS-15 or below' },
    gives: only('it is not at that level', '5 USC 3132(a)(2)'),
  },
  {
    name: 'An equivalent position, comparable in duties and in pay',
    on,
    facts: { ...chief, positionLevel: 'equivalent', dutiesComparable: true, payComparable: true },
    gives: { allowed: true },
  },
  {
    name: 'Comparable in neither',
    on,
    facts: { ...chief, positionLevel: 'equivalent', dutiesComparable: false, payComparable: false },
    gives: { allowed: false },
  },
  {
    name: 'An equivalent position of which nothing more is known',
    on,
    facts: { ...chief, positionLevel: 'equivalent' },
    gives: { missing: ['dutiesComparable', 'payComparable'] },
  },
  {
    name: 'In ICE on the day before its directive: one function is enough, and no share is asked for',
    on: day('2019-07-30'),
    scopes,
    facts: { ...chief, monitorsGoals: false, supervisingTime: 24_90 },
    gives: { allowed: true, functionsNeeded: 1, percentNeeded: null },
  },
  {
    name: 'A DHS cybersecurity position in 2015',
    on: day('2015-01-05'),
    facts: { ...chief, positionClass: 'DHS cybersecurity position' },
    gives: only('it is of an excepted kind', '5 USC 3132(a)(2)(iii)'),
  },
  {
    name: 'Under the wording of 1990',
    on: day('1991-07-01'),
    facts: chief,
    gives: { allowed: true },
  },
  {
    name: 'In the DEA in 1988',
    on: day('1988-05-30'),
    facts: { ...chief, agencyKind: 'DEA', positionLevel: 'GS-17' },
    gives: only('its agency stands outside the SES', '5 USC 3132(a)(1)(B)'),
  },
  {
    name: 'A GS-16 in 1979',
    on: day('1979-07-13'),
    facts: { ...chief, positionLevel: 'GS-16' },
    gives: { allowed: true },
  },
  {
    name: 'A GS-15 in 1985',
    on: day('1985-06-30'),
    facts: { ...chief, positionLevel: 'GS-15 or below' },
    gives: { allowed: false },
  },
  {
    name: 'Before the Senior Executive Service',
    on: day('1979-07-12'),
    facts: chief,
    gives: 'no-law',
  },
])
