import { addDays, addYears, day } from '../../base/dates.ts'
import type { FactId } from '../facts.ts'
import { counted } from '../kernel/counting.ts'
import type { Note, Test } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'
import {
  answerOn,
  changesDay,
  type Conditions,
  type DayAnswer,
  daysFrom,
  lawfulDays,
  saysDay,
} from '../kernel/lawful-days.ts'
import type { Clash } from '../kernel/table.ts'
import { SABBATICAL_LEAST_MONTHS } from '../tables/sabbatical-months.ts'

const MOST_MONTHS = 11
const WINDOW_YEARS = 10
const SERVICE = { executive: 7, ses: 2 }

const NEEDS = [
  'careerAppointee',
  'sabbaticalStarts',
  'sabbaticalMonths',
  'sabbaticalPurpose',
  'executiveServiceYears',
  'sesServiceYears',
  'annuityAvailable',
  'agreesToServe',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = 'priorSabbaticalEnded'
type Facts = Given<Needs, May>

/** The day; that pay, leave, credit for service and rating go on; that travel and per diem may be paid. */
type Answer = DayAnswer & { payContinues: boolean; travelMayBePaid: boolean }

/** A sabbatical for a career executive. */
export const sabbatical = rule<Needs, Answer, May>({
  id: 'development/sabbatical',
  asks: 'May this executive be granted a sabbatical that begins on this day?',
  needs: NEEDS,
  may: ['priorSabbaticalEnded'],
  datedBy: 'sabbaticalStarts',
  day: 'sabbaticalStarts',
  says: (answer) => saysDay('the sabbatical may begin', answer),
  changes: changesDay,
  law: [
    version('1991-07-01', [
      {
        by: 'OPM SES-91-04, VII.B.1',
        says: 'Up to 11 months in any ten years.',
        governs: false,
        why: 'The statute counts sabbaticals, not their months: one in any ten years.',
      },
    ]),
    version('1981-07-13'),
  ],
})

function version(from: string, also?: readonly Clash[]): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by: ['5 USC 3396(c)'],
    also,
    summary:
      'An agency head may grant a career appointee up to 11 months for study or uncompensated work experience, not more than once in ten years, after seven years in SES or equal civil service positions (two of them in the SES; assignments to State and local governments do not count), if the executive is not eligible for voluntary immediate retirement under section 8336 and agrees to serve two years afterwards. Pay, leave, credit for service and rating go on; travel and per diem may be paid. It could first be used two years after the SES began.',
    lawful: (facts, note) => lawfulDays(conditionsOf(facts, note)),
    apply(facts, note): Answer {
      note.says('Pay, leave, credit for service and rating', 'go on', '5 USC 3396(c)(1)')
      note.says('Travel and per diem', 'may be paid', '5 USC 3396(c)(1)')
      const answer = answerOn(facts.sabbaticalStarts, conditionsOf(facts, note), note)
      return { ...answer, payContinues: true, travelMayBePaid: true }
    },
  }
}

function conditionsOf(facts: Facts, note: Note): Conditions {
  const tests = [...ofService(facts), ...ofSabbatical(facts, note)]
  const { priorSabbaticalEnded } = facts
  if (priorSabbaticalEnded === undefined) return { tests, days: [] }
  counted(note, 'closed')
  const first = addDays(addYears(priorSabbaticalEnded, WINDOW_YEARS), 1)
  return {
    tests,
    days: [
      [
        'No sabbatical lies in the ten years before',
        daysFrom(first),
        '5 USC 3396(c)(2)(A)',
        'the last sabbatical ended less than ten years before',
      ],
    ],
  }
}

function ofService(facts: Facts): Test[] {
  return [
    [
      'The executive is a career appointee',
      facts.careerAppointee,
      '5 USC 3396(c)(1)',
      'no career appointment',
    ],
    [
      'Seven years are served in SES or equal positions',
      facts.executiveServiceYears >= SERVICE.executive,
      '5 USC 3396(c)(2)(B)',
      'fewer than seven years in SES or equal positions',
    ],
    [
      'Two of them in the SES',
      facts.sesServiceYears >= SERVICE.ses,
      '5 USC 3396(c)(2)(B)',
      'fewer than two years in the SES',
    ],
    [
      'The executive is not eligible for voluntary immediate retirement under section 8336',
      !facts.annuityAvailable,
      '5 USC 3396(c)(2)(C)',
      'the executive may already retire',
    ],
    [
      'The executive agrees to serve two consecutive years afterwards',
      facts.agreesToServe,
      '5 USC 3396(c)(3)(A)',
      'no agreement to serve two years afterwards',
    ],
  ]
}

function ofSabbatical({ sabbaticalMonths, sabbaticalPurpose }: Facts, note: Note): Test[] {
  const most = note.count('Months at most', MOST_MONTHS, '5 USC 3396(c)(1)')
  const least = note.table(SABBATICAL_LEAST_MONTHS)
  const tests: Test[] = [
    [
      'It lasts no more than 11 months',
      sabbaticalMonths <= most,
      '5 USC 3396(c)(1)',
      'it is longer than 11 months',
    ],
    [
      'It is for study or uncompensated work experience',
      sabbaticalPurpose !== 'another purpose',
      '5 USC 3396(c)(1)',
      'its purpose is neither study nor uncompensated work experience',
    ],
  ]
  if (least > 0) {
    tests.push([
      'It lasts the fewest months that the agency asks for',
      sabbaticalMonths >= least,
      '3 FAM 2762',
      'it is shorter than the agency asks for',
    ])
  }
  return tests
}
