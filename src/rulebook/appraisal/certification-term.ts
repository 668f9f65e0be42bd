import { addYears, day, earlier, type IsoDate, later } from '../../base/dates.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'
import { CERTIFICATION_2008 } from '../tables/certification-2008.ts'

/** Months for which a certification may run, and by which it may be extended. */
const MONTHS = 24
const MOST_EXTENSION = 6

/** Years that a calendar year of certification may name. */
const FIRST_YEAR = 1979
const LAST_YEAR = 2100

/** The last day of a certification. */
type Answer = {
  lastDay: IsoDate
  /** The last day by the calendar years of the regulation. */
  lastDayByRegulation: IsoDate
  monthsExtended: number
}

type Facts = {
  systemCertifiedOn: IsoDate
  certificationKind: 'full' | 'provisional'
  certifiedForYear?: number | undefined
}

/** 31 December of the calendar year, or of the next for a full certification. */
function calendarYears(
  { systemCertifiedOn, certificationKind, certifiedForYear }: Facts,
  note: Note,
): IsoDate {
  const given = certifiedForYear ?? Number(systemCertifiedOn.slice(0, 4))
  const year = Math.min(Math.max(given, FIRST_YEAR), LAST_YEAR)
  if (certifiedForYear === undefined)
    note.assumed('The calendar year of the certification', 'is the year of the letter')
  const last = year + (certificationKind === 'full' ? 1 : 0)
  return note.date('Last day by calendar years', day(`${last}-12-31`), '5 CFR 430.405(c)')
}

function ended(lastDay: IsoDate, terminatedOn: IsoDate | undefined, note: Note): IsoDate {
  if (terminatedOn === undefined) return lastDay
  const early = note.test(
    'It was ended before its term, for want of conformance',
    terminatedOn < lastDay,
    '5 USC 5307(d)(3)(B)',
  )
  return early ? note.date('It ended on', terminatedOn, '5 USC 5307(d)(3)(B)') : lastDay
}

/** The last day of a certification of an appraisal system. */
export const certificationTerm = rule({
  id: 'appraisal/certification-term',
  asks: 'Until which day does this certification of the appraisal system run?',
  needs: ['systemCertifiedOn', 'certificationKind'],
  may: ['certifiedForYear', 'extensionMonths', 'certificationEndedOn'],
  datedBy: 'systemCertifiedOn',
  says: ({ lastDay, lastDayByRegulation }: Answer) =>
    lastDay === lastDayByRegulation
      ? `Through ${shownDate(lastDay)}.`
      : `Through ${shownDate(lastDay)}; by the calendar years of the regulation through ${shownDate(lastDayByRegulation)}.`,
  changes: ({ monthsExtended }) =>
    monthsExtended < MOST_EXTENSION
      ? [
          `The Director of OPM may extend a certification under the statute by up to ${MOST_EXTENSION} months in all.`,
          'It may be ended at any time where the agency no longer conforms.',
        ]
      : ['It may be ended at any time where the agency no longer conforms.'],
  law: [
    {
      from: day('2008-10-08'),
      by: ['5 USC 5307(d)(3)(B)', 'PL 110-372'],
      summary:
        'Up to 24 months from the date of certification; the Director of OPM may extend it by up to 6 months; it may be ended at any time for want of conformance. A provisional certification runs for its calendar year within that limit.',
      also: [
        {
          by: '5 CFR 430.405(c)',
          says: 'A full certification runs for two calendar years, a provisional one for one.',
          governs: false,
          why: 'The statute sets the limit from the date of certification; the regulation was written before it.',
        },
      ],
      apply(facts, note): Answer {
        const byRegulation = calendarYears(facts, note)
        const asked = facts.extensionMonths ?? 0
        const inLimit = note.test(
          'The extension is no more than 6 months',
          asked <= MOST_EXTENSION,
          '5 USC 5307(d)(3)(B)',
        )
        const monthsExtended = inLimit ? asked : MOST_EXTENSION
        counted(note, 'term')
        const most = note.date(
          'Last day that the statute allows',
          termEnds(facts.systemCertifiedOn, MONTHS + monthsExtended),
          '5 USC 5307(d)(3)(B)',
        )
        const term =
          facts.certificationKind === 'full' || monthsExtended > 0 ? most : earlier(most, byRegulation)
        const provisional = facts.certificationKind === 'provisional'
        if (provisional)
          note.says(
            'A provisional certification',
            'may be carried into the next calendar year, so that pay can follow the results of the certified year',
            '5 CFR 430.405(c)',
          )
        return {
          lastDay: ended(term, facts.certificationEndedOn, note),
          lastDayByRegulation: byRegulation,
          monthsExtended,
        }
      },
    },
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.405(c)', '5 USC 5307(d)'],
      summary:
        'A full certification runs for two calendar years, a provisional one for one. Those for calendar year 2008 ran on to 30 June 2009, or a year from the letter if that is later.',
      apply(facts, note): Answer {
        const byRegulation = calendarYears(facts, note)
        let term = byRegulation
        if (byRegulation === day('2008-12-31') && note.table(CERTIFICATION_2008) === 'longer') {
          term = later(day('2009-06-30'), addYears(facts.systemCertifiedOn, 1))
          note.date('Later of 30 June 2009 and a year from the letter', term)
        }
        return {
          lastDay: ended(term, facts.certificationEndedOn, note),
          lastDayByRegulation: byRegulation,
          monthsExtended: 0,
        }
      },
    },
  ],
})
