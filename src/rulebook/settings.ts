import type { Cite } from './authorities.ts'

/** One of the ways in which sources that clash can be read. */
export type SettingOption = {
  value: string
  title: string
  /** What the source says, in plain words. */
  says: string
  by: Cite
}

/** A point that the sources leave to the office: each way of reading it, and the one taken until the office decides. */
export type Setting = {
  id: string
  title: string
  about: string
  options: readonly [SettingOption, SettingOption, ...SettingOption[]]
  /** The value in force where no office has decided. */
  initial: string
  why: string
}

/** The points on which the directives clash or are silent and an office decides, with two persons. */
export const SETTINGS: readonly Setting[] = [
  {
    id: 'appointing-authority',
    title: 'Who appoints executives of a component',
    about: 'The component’s directive and the department’s name different appointing authorities.',
    options: [
      {
        value: 'component',
        title: 'The Deputy Director of the component',
        says: 'The Deputy Director is the appointing authority for the component’s SES positions; some go on to the department.',
        by: 'ICE Directive 1056.1, 2',
      },
      {
        value: 'department',
        title: 'The Deputy Secretary of the department',
        says: 'The Deputy Secretary serves as appointing authority and oversees appraisals and awards.',
        by: 'DHS SES directive, IV.A',
      },
    ],
    initial: 'component',
    why: 'The component’s directive is the narrower one and rests on a delegation order.',
  },
  {
    id: 'final-rating-holder',
    title: 'Who approves final ratings and awards',
    about:
      'One directive lists the duty with the Deputy Director and reserves it to the Director in a footnote.',
    options: [
      {
        value: 'director',
        title: 'The Director alone',
        says: 'The duty is the Director’s and goes no further.',
        by: 'ICE Directive 1056.1, 4.1, footnote 3',
      },
      {
        value: 'deputy-director',
        title: 'The Deputy Director',
        says: 'The approval of final ratings and awards is listed among the Deputy Director’s duties.',
        by: 'ICE Directive 1056.1, 4.1',
      },
      {
        value: 'head-or-designee',
        title: 'The agency head or a designee',
        says: 'The agency head, or whoever the head names, gives the final rating.',
        by: 'OPM SES-91-04',
      },
    ],
    initial: 'director',
    why: 'The footnote speaks of this very duty and is the most specific text.',
  },
  {
    id: 'supervisory-share',
    title: 'Whether a supervisor must spend a quarter of the time supervising',
    about:
      'A department briefing counts supervision from a quarter of the time on; the directive sets no share.',
    options: [
      {
        value: 'on',
        title: 'A quarter of the time at least',
        says: 'Supervision counts from 25 percent of the time on.',
        by: 'USCIS SES briefing',
      },
      {
        value: 'off',
        title: 'No share',
        says: 'Supervising employees other than personal assistants is enough.',
        by: 'ICE Directive 1056.1, 3.15',
      },
    ],
    initial: 'on',
    why: 'The department’s reading is the stricter one; an office may set it off.',
  },
  {
    id: 'award-granting',
    title: 'How a performance award is granted',
    about:
      'The directives name the head of the department, the Director, the Deputy Director and the Deputy Secretary.',
    options: [
      {
        value: 'component-then-department',
        title: 'Approved in the component, validated in the department',
        says: 'The component approves, the Deputy Secretary validates, and the grant is the agency head’s act under delegation.',
        by: 'DHS SES directive, IV.A',
      },
      {
        value: 'component-alone',
        title: 'Approved in the component alone',
        says: 'The Deputy Director, or the Director, approves awards.',
        by: 'ICE Directive 1056.1, 4.1',
      },
      {
        value: 'department-head',
        title: 'Granted by the head of the department',
        says: 'The head of the department grants bonuses.',
        by: 'ICE Directive 1056.1, 3.10',
      },
    ],
    initial: 'component-then-department',
    why: 'Read in this order the texts can all be kept.',
  },
  {
    id: 'limited-emergency-position',
    title: 'Whether a limited emergency appointment may fill a general position',
    about: 'Three texts allow it; a fourth leaves it out of its list.',
    options: [
      {
        value: 'general-allowed',
        title: 'It may',
        says: 'A general position may be filled by a limited emergency appointment.',
        by: 'OPM SES-91-04, III.A',
      },
      {
        value: 'general-not-listed',
        title: 'It may not',
        says: 'The list of appointments to general positions leaves it out.',
        by: 'SEA primer',
      },
    ],
    initial: 'general-allowed',
    why: 'Three of four texts say so, and the fourth only leaves it out.',
  },
  {
    id: 'legal-office-appraisal',
    title: 'Where executives of the component’s legal office are appraised',
    about:
      'The department’s directive names its own legal office, the component’s the principal legal advisor.',
    options: [
      {
        value: 'department-legal-office',
        title: 'By the department’s legal office',
        says: 'The head of the department’s legal office is responsible.',
        by: 'DHS SES directive, IV.F',
      },
      {
        value: 'component-board',
        title: 'By the component’s board',
        says: 'The principal legal advisor is one of the component’s officials, whose executives its board reviews.',
        by: 'ICE Directive 1056.1, 3.6',
      },
    ],
    initial: 'department-legal-office',
    why: 'The department’s text speaks of performance, and its directive binds the component there.',
  },
  {
    id: 'annual-raise-early',
    title: 'Whether two January raises 364 days apart are twelve months apart',
    about:
      'The yearly pay schedules begin with a pay period, so two of them can lie 364 days apart; no text says whether that is twelve months.',
    options: [
      {
        value: 'twelve-months-literally',
        title: 'Twelve months, to the day',
        says: 'No more than one adjustment in any 12 months; the same day of the next year is open again.',
        by: '5 USC 5383(c)',
      },
      {
        value: 'twelve-months-by-pay-cycle',
        title: 'From one year’s first pay period to the next',
        says: 'A raise on the first day of a year’s schedules opens again on the first day of the next year’s.',
        by: 'Cadre practice',
      },
    ],
    initial: 'twelve-months-literally',
    why: 'The statute counts months, and the literal reading is the one that nobody can overturn.',
  },
]

/** The setting of an id. */
export function settingOf(id: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.id === id)
}
