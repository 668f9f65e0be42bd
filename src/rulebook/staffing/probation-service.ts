import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule, type Version } from '../kernel/rule.ts'

const NEEDS = ['appointmentType', 'earlierCareerService'] as const satisfies readonly FactId[]
const MAY = [
  'daysOutOfService',
  'breakExcuse',
  'removedForPerformanceOrDiscipline',
  'effectiveDate',
] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** How much probation is served, and, for one who left before completing it, what the new appointment needs. */
type Answer = {
  required: boolean
  extent: 'whole' | 'remainder' | 'none'
  meritStaffing: boolean
  newCertification: boolean
}

/** Longest time out of the SES, in calendar days, after which the earlier time still counts. */
const SHORT_BREAK = 30

/** Who serves SES probation, and how much of it. */
export const probationService = rule<Needs, Answer, May>({
  id: 'staffing/probation-service',
  asks: 'Must this appointee serve SES probation, and how much of it?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says({ required, extent, meritStaffing, newCertification }: Answer) {
    const entry = meritStaffing
      ? ` The new career appointment needs merit staffing${newCertification ? ' and a new certification' : ', but no new certification'}.`
      : ''
    if (!required) return `No probation is served.${entry}`
    return `${extent === 'whole' ? 'The whole year is served.' : 'The remainder is served; the earlier time counts.'}${entry}`
  },
  changes: ({ required, extent }) => {
    if (!required) return ['A first career appointment brings probation.']
    return extent === 'whole'
      ? [`No more than ${SHORT_BREAK} calendar days out of the SES would let the earlier time count.`]
      : [
          `More than ${SHORT_BREAK} calendar days out of the SES, without a right to return, would start it anew.`,
        ]
  },
  law: [
    version('1995-02-02', ['5 USC 3393(d)', '5 CFR 317.503'], '5 CFR 317.503'),
    version('1979-07-13', ['5 USC 3393(d)'], undefined),
  ],
})

function version(from: string, by: readonly Cite[], breaks: Cite | undefined): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      breaks === undefined
        ? 'Probation of one year is served upon a first career appointment; those converted in 1979 serve none.'
        : 'Probation is served once, upon the first career appointment; a transferee, one reinstated after completing it and one converted in 1979 serve none. Whoever left before completing it is appointed again by merit staffing, without a new certification unless removed for performance or discipline, and serves it anew after more than 30 calendar days out; the remainder after less, or after a Presidential appointment, other employment with a right to return, military duty or injury.',
    alsoNeeds({ appointmentType, earlierCareerService, breakExcuse }) {
      if (appointmentType !== 'career' || earlierCareerService !== 'left during probation') return undefined
      if (breaks === undefined) return undefined
      return breakExcuse === undefined || breakExcuse === 'none'
        ? ['daysOutOfService', 'removedForPerformanceOrDiscipline']
        : undefined
    },
    apply: (facts, note) => answerOf(facts, note, breaks),
  }
}

function answerOf(facts: Given<Needs, May>, note: Note, breaks: Cite | undefined): Answer {
  const none: Answer = { required: false, extent: 'none', meritStaffing: false, newCertification: false }
  const career = note.test('It is a career appointment', facts.appointmentType === 'career', '5 USC 3393(d)')
  if (!career) return none
  const { earlierCareerService: before } = facts
  const owed = note.test(
    'Probation has not been completed, and was not passed over in the conversion of 1979',
    before === 'none' || before === 'left during probation',
    '5 USC 3393(d)',
  )
  if (!owed) return none
  if (before === 'none') return { ...none, required: true, extent: 'whole' }
  if (breaks === undefined) {
    note.assumed('Probation begun before', 'it is served anew; how much counted then was not read')
    return { required: true, extent: 'whole', meritStaffing: true, newCertification: false }
  }
  const { breakExcuse = 'none', daysOutOfService = 0 } = facts
  const excused = note.test(
    'The time out is excused: a Presidential appointment, a right to return, military duty or injury',
    breakExcuse !== 'none',
    breaks,
  )
  if (excused) return { ...none, required: true, extent: 'remainder' }
  note.assumed('A break of 30 calendar days or less', 'the earlier time counts, as the converse of the rule')
  const short = note.test(
    'The executive was out of the SES for no more than 30 calendar days',
    daysOutOfService <= SHORT_BREAK,
    breaks,
  )
  return {
    required: true,
    extent: short ? 'remainder' : 'whole',
    meritStaffing: true,
    newCertification: note.test(
      'The executive had been removed for performance or discipline',
      facts.removedForPerformanceOrDiscipline === true,
      breaks,
    ),
  }
}
