import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactValue } from '../facts.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'

type Kind = FactValue<'appointmentType'>

/** What a kind of appointment asks for and what comes with it. */
type Effects = {
  appointment: Kind
  competition: boolean
  qualificationsBoard: boolean
  opmApproval: boolean
  probation: boolean
  statusAcquired: boolean
  /** Whether its end may be appealed; null for a career appointment, whose removals have rules of their own. */
  appealToMspb: boolean | null
  generalPositionOnly: boolean
  longestMonths: number | null
}

const NAMES: Readonly<Record<Kind, string>> = {
  career: 'A career appointment',
  noncareer: 'A noncareer appointment',
  'limited-term': 'A limited term appointment',
  'limited-emergency': 'A limited emergency appointment',
}

/** What each of the four kinds of appointment needs and gives. */
export const appointmentEffects = rule({
  id: 'staffing/appointment-effects',
  asks: 'What does this kind of SES appointment need, and what status does it give?',
  needs: ['appointmentType'],
  may: ['isInitialCareer', 'coveredByAdverseActions'],
  says: (answer: Effects) => `${NAMES[answer.appointment]} ${needsOf(answer)}; it ${givesOf(answer)}.`,
  changes: ({ appointment, competition }) =>
    appointment === 'career'
      ? [
          competition
            ? 'A later career appointment needs neither competition nor a new certification.'
            : 'A first career appointment needs competition, certification and probation.',
        ]
      : ['A first career appointment would need competition, certification and probation.'],
  law: [
    {
      from: day('1980-09-19'),
      by: ['5 USC 3132(a)', '5 USC 3393', '5 USC 3394', '5 CFR 317.605(a)'],
      summary:
        'A first career appointment is competitive, is certified by a Qualifications Review Board and carries probation; its status goes with the person to later SES positions. Noncareer and limited appointments need neither and give no status; the appointing authority finds in writing that the person qualifies.',
      alsoNeeds: ({ appointmentType }) => (appointmentType === 'career' ? ['isInitialCareer'] : undefined),
      apply: (facts, note) => effects(facts, note, '5 CFR 317.605(a)'),
    },
    {
      from: day('1979-07-13'),
      by: ['5 USC 3132(a)', '5 USC 3393', '5 USC 3394'],
      summary:
        'A first career appointment is competitive, is certified by a Qualifications Review Board and carries probation. Noncareer and limited appointments need neither; the appointing authority finds in writing that the person qualifies.',
      alsoNeeds: ({ appointmentType }) => (appointmentType === 'career' ? ['isInitialCareer'] : undefined),
      apply: (facts, note) => effects(facts, note, '5 USC 3132(a)(4)'),
    },
  ],
})

type Facts = {
  appointmentType: Kind
  isInitialCareer?: boolean | undefined
  coveredByAdverseActions?: boolean | undefined
}

function effects(facts: Facts, note: Note, status: Cite): Effects {
  const { appointmentType: appointment, isInitialCareer, coveredByAdverseActions } = facts
  const career = note.test('It is a career appointment', appointment === 'career', '5 USC 3132(a)(4)')
  const initial = career && isInitialCareer === true
  if (career) note.test('It is the person’s first career appointment', initial, '5 USC 3393(c)')
  const limited = appointment === 'limited-term' || appointment === 'limited-emergency'
  const longestMonths = appointment === 'limited-term' ? 36 : appointment === 'limited-emergency' ? 18 : null
  if (longestMonths !== null) note.count('Longest term in months', longestMonths, '5 USC 3132(a)(5)')
  if (!career) {
    note.says('Qualifications', 'found in writing by the appointing authority', '5 USC 3394(a)')
    note.says('Status in the SES', 'none is acquired', status)
  }
  if (limited) note.assumed('Covered against adverse actions', 'as given, and no where nothing is given')
  return {
    appointment,
    competition: initial,
    qualificationsBoard: initial,
    opmApproval: !career,
    probation: initial,
    statusAcquired: career,
    appealToMspb: career ? null : limited && coveredByAdverseActions === true,
    generalPositionOnly: !career,
    longestMonths,
  }
}

function needsOf({ competition, opmApproval }: Effects): string {
  if (competition) return 'needs competition, certification by a Qualifications Review Board, and probation'
  return opmApproval
    ? 'needs no competition and no Qualifications Review Board, but OPM’s approval and a written finding of qualifications'
    : 'needs no new competition or certification, only a written finding of qualifications'
}

function givesOf({ statusAcquired, appealToMspb, longestMonths }: Effects): string {
  const status = statusAcquired
    ? 'gives career status, which goes with the person to later SES positions'
    : 'gives no status in the SES and goes to a general position alone'
  const term = longestMonths === null ? '' : `, for ${longestMonths} months at most and not renewable`
  if (appealToMspb === null) return status
  const appeal = appealToMspb ? 'a disciplinary end may be appealed' : 'its end may not be appealed'
  return `${status}${term}; ${appeal}`
}
