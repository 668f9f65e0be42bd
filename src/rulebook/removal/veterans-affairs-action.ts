import { addDays, day, type IsoDate } from '../../base/dates.ts'
import { counted, workDaysAfter } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** The last days of each step; what protects elsewhere and does not here. */
type Answer = {
  respondBy: IsoDate
  decideBy: IsoDate
  grievanceDays: number
  grievanceDecidedBy: IsoDate | null
  moratoriumApplies: false
  review: 'grievance, then a court'
}

const RESPOND = 7
const DECIDE = 15
const GRIEVANCE = 21

/** The shorter procedure against executives of Veterans Affairs. */
export const veteransAffairsAction = rule({
  id: 'removal/veterans-affairs-action',
  asks: 'By when does each step of the Veterans Affairs procedure against an executive end?',
  needs: ['noticeReceived'],
  may: ['grievanceFiled'],
  datedBy: 'noticeReceived',
  says: ({ respondBy, decideBy, grievanceDecidedBy }: Answer) => {
    const grievance =
      grievanceDecidedBy === null ? '' : ` The grievance is decided by ${shownDate(grievanceDecidedBy)}.`
    return `The executive responds by ${shownDate(respondBy)}; the decision comes by ${shownDate(decideBy)}.${grievance} A court may review it; the 120-day bar does not apply.`
  },
  changes: () => ['A notice on another day would move each of them by business days.'],
  law: [
    {
      from: day('2017-06-23'),
      by: ['38 USC 713'],
      summary:
        'The Secretary of Veterans Affairs may reprimand, suspend, reassign, demote or remove an executive: 7 business days to respond, at most 15 business days from notice to decision, a grievance decided in less than 21 days, and review by a court. The bar of 5 USC 3592(b)(1) and the procedures of 5 USC 7543(b) do not apply. The day the law began is recalled; present practice was not checked.',
      apply({ noticeReceived, grievanceFiled }, note): Answer {
        counted(note, 'workDays')
        const respondBy = workDaysAfter(
          noticeReceived,
          note.count('Business days to respond', RESPOND, '38 USC 713'),
        )
        const decideBy = workDaysAfter(
          noticeReceived,
          note.count('Business days from notice to decision, at most', DECIDE, '38 USC 713'),
        )
        const grievanceDays = note.count('Days for the grievance, fewer than', GRIEVANCE, '38 USC 713')
        return {
          respondBy: note.date('Last day to respond', respondBy),
          decideBy: note.date('Last day to decide', decideBy),
          grievanceDays,
          grievanceDecidedBy:
            grievanceFiled === undefined ? null : addDays(grievanceFiled, grievanceDays - 1),
          moratoriumApplies: false,
          review: 'grievance, then a court',
        }
      },
    },
  ],
})
