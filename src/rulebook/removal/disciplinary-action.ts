import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { FactId } from '../facts.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

const NEEDS = ['disciplineKind', 'coveredByProcedures'] as const satisfies readonly FactId[]
const MAY = ['suspensionDays', 'effectiveDate'] as const satisfies readonly FactId[]
type Needs = (typeof NEEDS)[number]
type May = (typeof MAY)[number]

/** Whether the action may be taken, by the procedures for adverse actions or without them. */
type Answer = { allowed: boolean; days: number | null; procedures: boolean }

/** The longest suspension that the procedures do not cover, in days. */
const SHORT = 14

/** Which disciplinary actions an executive can meet. */
export const disciplinaryAction = rule<Needs, Answer, May>({
  id: 'removal/disciplinary-action',
  asks: 'May this disciplinary action be taken against this executive, and by which procedure?',
  needs: NEEDS,
  may: MAY,
  datedBy: 'effectiveDate',
  says({ allowed, days, procedures }: Answer) {
    if (!allowed && days !== null)
      return `Not allowed: a covered executive is not suspended for ${shownOf(days, 'day', 'days')}; at most a reprimand, or a suspension of more than ${SHORT} days.`
    return procedures
      ? 'Allowed, by the procedures for adverse actions: notice, answer, decision, appeal.'
      : 'Allowed, without the procedures for adverse actions.'
  },
  changes: ({ allowed }) =>
    allowed
      ? [`A suspension of ${SHORT} days or less cannot be taken against a covered executive.`]
      : [`A suspension of ${SHORT + 1} days or more would be an adverse action with its procedures.`],
  law: [
    version('1995-02-02', ['5 USC 7542', '5 CFR 752.601(b)'], '5 CFR 752.601(b)(1)'),
    version('1979-07-13', ['5 USC 7542'], undefined),
  ],
})

function version(from: string, by: readonly Cite[], bar: Cite | undefined): Version<Needs, May, Answer> {
  return {
    from: day(from),
    by,
    summary:
      bar === undefined
        ? 'Removal from the civil service and suspensions of more than 14 days follow the procedures for adverse actions.'
        : 'Removal from the civil service and suspensions of more than 14 days follow the procedures for adverse actions. A suspension of 14 days or less cannot be taken against a covered executive at all; a reprimand can.',
    alsoNeeds: ({ disciplineKind }) => (disciplineKind === 'suspension' ? ['suspensionDays'] : undefined),
    apply({ disciplineKind, coveredByProcedures, suspensionDays }, note) {
      const days = disciplineKind === 'suspension' ? (suspensionDays ?? 0) : null
      const grave = note.test(
        'It is a removal, or a suspension of more than 14 days',
        disciplineKind === 'removal' || (days !== null && days > SHORT),
        '5 USC 7542',
      )
      const covered = note.test(
        'The executive is covered by the procedures for adverse actions',
        coveredByProcedures,
        '5 USC 7541',
      )
      if (grave || !covered || bar === undefined) return { allowed: true, days, procedures: grave && covered }
      const allowed = note.test('It is no suspension of 14 days or less', days === null, bar)
      return { allowed, days, procedures: false }
    },
  }
}
