import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, disposableFrom, keptThrough } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { type Given, rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

const YEARS = 2

type Kept = { start: IsoDate; keptThrough: IsoDate; disposableFrom: IsoDate }
type Facts = Given<'announcementCloses' | 'careerAppointmentMade', 'initialAppointmentDate'>

/** How long the record of a merit staffing action is kept. */
export const meritRecordRetention = rule({
  id: 'staffing/merit-record-retention',
  asks: 'Until when are the records of this merit staffing action kept?',
  needs: ['announcementCloses', 'careerAppointmentMade'],
  may: ['initialAppointmentDate'],
  says: ({ start, keptThrough: through, disposableFrom: from }: Kept) =>
    `Kept at least ${YEARS} years from ${shownDate(start)}, through ${shownDate(through)}; destroyed on ${shownDate(from)} at the earliest.`,
  changes: () => [
    'A later appointment, or a later closing date where nobody is appointed, would move the day.',
  ],
  law: [
    {
      from: day('2019-07-31'),
      scope: 'component:ICE',
      by: ['ICE Directive 1056.1, 6', '5 CFR 317.501(d)'],
      summary:
        'Records of the Executive Resources Board are kept at least two years from the first career appointment or, if nobody is appointed, from the closing date of the announcement.',
      alsoNeeds: ({ careerAppointmentMade }) =>
        careerAppointmentMade ? ['initialAppointmentDate'] : undefined,
      apply: (facts, note) => kept(facts, note, 'ICE Directive 1056.1, 6'),
    },
    {
      from: day('1989-03-08'),
      by: ['5 CFR 317.501(d)'],
      summary:
        'The documents that OPM prescribes are kept two years, so that the action can be reconstructed. The regulation names no day from which they run: the first career appointment is taken, or the closing date if nobody is appointed.',
      alsoNeeds: ({ careerAppointmentMade }) =>
        careerAppointmentMade ? ['initialAppointmentDate'] : undefined,
      apply: (facts, note) => kept(facts, note, undefined),
    },
  ],
})

function kept(facts: Facts, note: Note, start: Cite | undefined): Kept {
  const { announcementCloses, careerAppointmentMade, initialAppointmentDate } = facts
  const made = careerAppointmentMade ? initialAppointmentDate : undefined
  const from = made ?? announcementCloses
  if (start === undefined)
    note.assumed(
      'The years run from',
      made === undefined ? 'the closing date' : 'the first career appointment',
    )
  else note.date('The years run from', from, start)
  note.count('Years kept', YEARS, '5 CFR 317.501(d)')
  counted(note, 'kept')
  return {
    start: from,
    keptThrough: note.date('Kept through', keptThrough(from, YEARS)),
    disposableFrom: note.date('Destroyed at the earliest on', disposableFrom(from, YEARS)),
  }
}
