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
  {
    id: 'plan-days-after-entry',
    title: 'When an executive who enters during the period must have the plan',
    about:
      'The law asks for the plan by the first day of the period and sets no day for somebody who comes later.',
    options: [
      {
        value: 'thirty-days-after-entry',
        title: 'Within 30 days of the entry',
        says: 'Plans are normally given within 30 days; the rule of employees outside the Service, which many agencies follow here.',
        by: '5 CFR 430.206',
      },
      {
        value: 'day-of-entry',
        title: 'On the day of the entry',
        says: 'Requirements are communicated on or before the beginning of the period; for somebody who comes later it begins with the entry.',
        by: '5 USC 4312(b)(1)',
      },
    ],
    initial: 'thirty-days-after-entry',
    why: 'It is what agencies commonly give; the 90 days of the minimum period run from the plan in either case.',
  },
  {
    id: 'rating-cap-denominator',
    title: 'Of whom the 30% of ratings at levels 4 and 5 is taken',
    about:
      'The limit is a share of career executives; no text we read says whether those who got no rating count among them.',
    options: [
      {
        value: 'rated',
        title: 'Of the career executives rated',
        says: 'The share is one of total ratings.',
        by: 'OPM memorandum of 25 February 2025',
      },
      {
        value: 'rated-and-not-rated',
        title: 'Of all career executives, rated or not',
        says: 'No more than 30% of the agency’s career executives.',
        by: 'OPM bulletin on SES rating levels',
      },
    ],
    initial: 'rated',
    why: 'It never allows more, so nobody can overturn what keeps to it. Which of the two is meant is unverified: confirm it with a source before a distribution is signed.',
  },
  {
    id: 'rating-cap-agency',
    title: 'Which office is the agency for the limit on ratings',
    about:
      'The limit is an agency’s. In the statute an agency is an Executive agency; components rate their executives through boards of their own.',
    options: [
      {
        value: 'agency-is-department',
        title: 'The department, as one',
        says: 'An agency is an Executive agency, of which a component is a part.',
        by: '5 USC 3132(a)(1)',
      },
      {
        value: 'agency-is-component',
        title: 'Each component by itself',
        says: 'The component’s own board recommends ratings to the component’s own Deputy Director.',
        by: 'ICE Directive 1056.1, 4.4',
      },
    ],
    initial: 'agency-is-department',
    why: 'The statute’s own term reaches the department. At which level the limit is meant is unverified; an Office of Inspector General counts by itself in either reading, which is known from reports alone.',
  },
  {
    id: 'rating-cap-rule',
    title: 'Whether the limit on ratings is the one computed here',
    about:
      'The limit itself was read; that noncareer appointees and an Office of Inspector General stand apart is known from reports, and that limited appointees do is our reading.',
    options: [
      {
        value: 'career-alone',
        title: 'Career executives alone, five or more, rounded down',
        says: 'From the close of fiscal year 2026 no more than 30% of career executives at levels 4 and 5, where there are five or more.',
        by: 'OPM bulletin on SES rating levels',
      },
      {
        value: 'all-executives',
        title: 'All executives; Cadre does not compute it',
        says: 'The 30% is of ratings of all executives, in agencies with five or more.',
        by: 'OPM memorandum of 25 February 2025',
      },
    ],
    initial: 'career-alone',
    why: 'The later wording counts career executives alone. Details of it are secondary or recalled, so that an office confirms it with a source before a distribution is signed; with the other reading none can be signed here.',
  },
  {
    id: 'rating-bands-2026',
    title: 'Whether the scores of the summary levels are those of 2012',
    about:
      'From fiscal year 2026 the summary level is derived from weighted scores; the scores at which each level begins were not read.',
    options: [
      {
        value: 'bands-of-2012',
        title: '475, 400, 300 and 200, as since 2012',
        says: '475 and more is level 5, 400 level 4, 300 level 3 and 200 level 2.',
        by: 'OPM memorandum of 4 January 2012',
      },
      {
        value: 'bands-otherwise',
        title: 'Others; Cadre does not hold them yet',
        says: 'The new system has five levels by a weighted derivation; its scores stand in its own form.',
        by: 'OPM memorandum of 25 February 2025',
      },
    ],
    initial: 'bands-of-2012',
    why: 'That the scores carried over is recalled, not read. An office confirms them with a source before a distribution is signed; where they are others, the table gets a row first.',
  },
  {
    id: 'rating-answer-days',
    title: 'Days in which an executive may answer a rating',
    about:
      'The executive may answer the initial rating in writing, and ask for a review, before it goes to the board. No law sets the days; the office does.',
    options: [
      {
        value: '7-days-to-answer',
        title: '7 days after the rating was shared',
        says: 'Cadre’s own default: a week.',
        by: 'Cadre practice',
      },
      {
        value: '10-days-to-answer',
        title: '10 days after the rating was shared',
        says: 'The statute gives the answer and names no days.',
        by: '5 USC 4312(b)(3)',
      },
      {
        value: '14-days-to-answer',
        title: '14 days after the rating was shared',
        says: 'The regulation gives the answer and names no days.',
        by: '5 CFR 430.309',
      },
    ],
    initial: '7-days-to-answer',
    why: 'It lets the board meet in the quarter after the period; an office that gives more time says so.',
  },
  {
    id: 'rating-review-days',
    title: 'Days in which a higher-level review is made',
    about:
      'A review of the rating at a higher level, where the executive asks for one, is finished before the board takes the rating up. No law sets the days; the office does.',
    options: [
      {
        value: '14-days-to-review',
        title: '14 days after it was asked for',
        says: 'Cadre’s own default: two weeks.',
        by: 'Cadre practice',
      },
      {
        value: '7-days-to-review',
        title: '7 days after it was asked for',
        says: 'The statute gives the review and names no days.',
        by: '5 USC 4312(b)(3)',
      },
      {
        value: '21-days-to-review',
        title: '21 days after it was asked for',
        says: 'The regulation gives the review and names no days.',
        by: '5 CFR 430.309',
      },
    ],
    initial: '14-days-to-review',
    why: 'It is long enough for a reviewer who did not see the work; an office that gives another time says so.',
  },
  {
    id: 'six-rates-of-1991',
    title: 'Which six rates of 1991 the record is read with',
    about:
      'A guide printed in 1991 gives six rates from January of that year. They are those of 1993: in 1991 the highest of them stands above level IV, which no rate may pass.',
    options: [
      {
        value: 'rates-by-law',
        title: 'Those that level IV allowed in 1991',
        says: 'The highest rate does not pass level IV of the Executive Schedule.',
        by: '5 USC 5382',
      },
      {
        value: 'rates-as-printed',
        title: 'Those that the guide prints, $92,900 to $115,700',
        says: 'From January 1991 the rates are $92,900, $97,400, $101,800, $107,300, $111,800 and $115,700.',
        by: 'OPM SES-91-04, VI.A.1',
      },
    ],
    initial: 'rates-by-law',
    why: 'The law governs; an office whose papers of that year were written by the guide may have them read so.',
  },
]

/** The setting of an id. */
export function settingOf(id: string): Setting | undefined {
  return SETTINGS.find((setting) => setting.id === id)
}
