import { day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Change = {
  allowed: boolean
  approvalNeeded: boolean
  effective: IsoDate
  /** The date of OPM’s approval; null where none is needed or there is none. */
  approved: IsoDate | null
  /** The first day on which it may take effect; null while there is no approval. */
  firstPermitted: IsoDate | null
}

/** A new designation of an established position waits for OPM; the first one is the agency’s own. */
export const changeDesignation = rule({
  id: 'positions/change-designation',
  asks: 'May the designation of this position, general or career reserved, take effect on this day?',
  needs: ['positionIsEstablished', 'effectiveDate'],
  may: ['opmApproval', 'opmApprovalDate'],
  datedBy: 'effectiveDate',
  day: 'effectiveDate',
  says({ allowed, approvalNeeded, effective, approved, firstPermitted }: Change) {
    if (!approvalNeeded) return 'Allowed: the first designation of a new position is the agency’s own.'
    if (approved === null || firstPermitted === null) {
      return 'Not allowed: OPM has not approved the change, and it must do so beforehand.'
    }
    return allowed
      ? `Allowed on ${shownDate(effective)}: OPM approved it on ${shownDate(approved)}.`
      : `Not allowed on ${shownDate(effective)}: OPM approved it on ${shownDate(approved)}. First permitted: ${shownDate(firstPermitted)}.`
  },
  changes({ allowed, approvalNeeded, effective, firstPermitted }) {
    if (!approvalNeeded)
      return ['Once the position is established and designated, a change needs OPM’s prior approval.']
    if (firstPermitted === null) {
      return [`OPM’s approval dated ${shownDate(effective)} or earlier would allow it on that day.`]
    }
    return allowed
      ? [`Before ${shownDate(firstPermitted)} it could not take effect.`]
      : [
          `An effective date of ${shownDate(firstPermitted)} or later would be allowed.`,
          `OPM’s approval dated ${shownDate(effective)} or earlier would allow the day asked about.`,
        ]
  },
  law: [
    {
      from: day('1980-09-19'),
      by: ['5 CFR 214.403', '5 USC 3132(b)(1)'],
      summary:
        'An agency may change an established position from career reserved to general, or back, only with OPM’s prior approval, for which no form is named. The first designation of a new position is the agency’s.',
      alsoNeeds: ({ positionIsEstablished, opmApproval }) =>
        positionIsEstablished && opmApproval !== false ? ['opmApprovalDate'] : undefined,
      lawful({ positionIsEstablished, opmApproval, opmApprovalDate }) {
        if (!positionIsEstablished) return [{}]
        return opmApproval === false || opmApprovalDate === undefined ? [] : [{ from: opmApprovalDate }]
      },
      apply({ positionIsEstablished, effectiveDate: effective, opmApproval, opmApprovalDate }, note): Change {
        const first = note.test(
          'It is the first designation of a new position, which the agency makes',
          !positionIsEstablished,
          '5 USC 3132(b)(1)',
        )
        if (first) {
          return {
            allowed: true,
            approvalNeeded: false,
            effective,
            approved: null,
            firstPermitted: effective,
          }
        }
        const approved = opmApproval === false ? undefined : opmApprovalDate
        if (approved === undefined) {
          note.test('OPM has approved the change', false, '5 CFR 214.403')
          return { allowed: false, approvalNeeded: true, effective, approved: null, firstPermitted: null }
        }
        note.date('OPM approved the change on', approved, '5 CFR 214.403')
        const allowed = note.test(
          'OPM approved no later than the effective date',
          approved <= effective,
          '5 CFR 214.403',
        )
        if (approved >= effective)
          note.assumed('Prior approval', 'an approval of the same day counts as prior')
        return { allowed, approvalNeeded: true, effective, approved, firstPermitted: approved }
      },
    },
  ],
})
