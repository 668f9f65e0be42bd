import { day, type IsoDate, later } from '../../base/dates.ts'
import { counted, lastDayWithin, workDaysAfter } from '../kernel/counting.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

/** When OPM directs the placement, the agency complies, and OPM is told; dates that depend on what has not come are null. */
type Answer = {
  directBy: IsoDate
  complyBy: IsoDate | null
  notifyBy: IsoDate | null
  agencies: readonly string[]
}

const DIRECT = 45
const COMPLY = 30
const NOTIFY = 5

/** The agencies that are asked, in this order. */
const AGENCIES = [
  'the agency of the last career appointment in the SES',
  'its successor',
  'the agency or agencies of the Presidential service',
  'any other agency with SES positions',
] as const

/** The dates of a reinstatement that OPM orders after a Presidential appointment. */
export const directedPlacement = rule({
  id: 'staffing/directed-placement',
  asks: 'By when must OPM and the agency act on an application for guaranteed reinstatement?',
  needs: ['applicationReceived', 'presidentialSeparation'],
  may: ['placementOrdered', 'reinstatementEffective'],
  datedBy: 'applicationReceived',
  says({ directBy, complyBy, notifyBy }: Answer) {
    const comply = complyBy === null ? '' : ` The agency complies by ${shownDate(complyBy)}.`
    const notify = notifyBy === null ? '' : ` It tells OPM by ${shownDate(notifyBy)}.`
    return `OPM directs the placement, as far as practicable, by ${shownDate(directBy)}.${comply}${notify}`
  },
  changes: () => ['The 45 days run from the later of the receipt and the separation.'],
  law: [
    {
      from: day('1995-02-02'),
      by: ['5 USC 3593(b)', '5 CFR 317.703'],
      summary:
        'To the extent practicable OPM directs the placement within 45 days of the later of its receipt of the application and the separation, in the agency of the last career appointment, else its successor, else an agency of the Presidential service, else any other. The agency complies as promptly as possible, at most 30 calendar days after the order, picks a position for which the person qualifies, and tells OPM within 5 work days of the effective date. OPM may add a space.',
      apply(
        { applicationReceived, presidentialSeparation, placementOrdered, reinstatementEffective },
        note,
      ): Answer {
        counted(note, 'within', '5 CFR 317.703')
        const start = note.date(
          'Later of receipt and separation',
          later(applicationReceived, presidentialSeparation),
        )
        const directBy = note.date('OPM directs by', lastDayWithin(start, DIRECT), '5 CFR 317.703')
        const complyBy = placementOrdered === undefined ? null : lastDayWithin(placementOrdered, COMPLY)
        if (complyBy !== null) note.date('The agency complies by', complyBy, '5 CFR 317.703')
        if (reinstatementEffective !== undefined) counted(note, 'workDays')
        const notifyBy =
          reinstatementEffective === undefined ? null : workDaysAfter(reinstatementEffective, NOTIFY)
        if (notifyBy !== null) note.date('The agency tells OPM by', notifyBy, '5 CFR 317.703')
        return { directBy, complyBy, notifyBy, agencies: AGENCIES }
      },
    },
  ],
})
