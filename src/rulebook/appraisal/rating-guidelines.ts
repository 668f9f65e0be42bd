import { day, type IsoDate } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import type { Note } from '../kernel/note.ts'
import { rule, type Span } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Answer = { allowed: boolean; firstLawful: IsoDate | null; lastLawful: IsoDate | null }

type Facts = {
  periodEnd: IsoDate
  guidelinesGivenBy: 'agency head' | 'named official' | 'inspector general' | 'other'
  guidelinesLimitLevels: boolean
  officeOfInspectorGeneral?: boolean | undefined
  firstInitialRating?: IsoDate | undefined
}

const TIMING: Cite = '5 CFR 430.404(a)(5)'

function spansOf(facts: Facts, note: Note): Span[] {
  const { periodEnd, firstInitialRating, guidelinesGivenBy: by } = facts
  const office = facts.officeOfInspectorGeneral === true
  const right = office
    ? note.test(
        'In an Office of Inspector General they come from the Inspector General',
        by === 'inspector general',
        '5 CFR 430.404(b)',
      )
    : note.test(
        'They come from the agency head or the one official named',
        by === 'agency head' || by === 'named official',
        TIMING,
      )
  const limited = note.test(
    'They set a numeric limit for a rating level, which is barred',
    facts.guidelinesLimitLevels,
    TIMING,
  )
  note.date('The appraisal period ended on', periodEnd, TIMING)
  if (firstInitialRating !== undefined)
    note.date('The first individual rating was recommended on', firstInitialRating, TIMING)
  note.assumed('A day that bounds it', 'is itself in time')
  if (!right || limited) return []
  if (firstInitialRating === undefined) return [{ from: periodEnd }]
  return firstInitialRating < periodEnd ? [] : [{ from: periodEnd, last: firstInitialRating }]
}

/** Whether the agency’s performance assessment and rating guidelines may be given out on a day. */
export const ratingGuidelines = rule({
  id: 'appraisal/rating-guidelines',
  asks: 'May the agency’s performance assessment and rating guidelines be given out on this day?',
  needs: ['periodEnd', 'guidelinesGivenBy', 'guidelinesLimitLevels', 'guidelinesIssued'],
  may: ['firstInitialRating', 'officeOfInspectorGeneral'],
  datedBy: 'guidelinesIssued',
  day: 'guidelinesIssued',
  says: ({ allowed, firstLawful, lastLawful }: Answer) => {
    if (allowed) return 'Yes.'
    if (firstLawful === null) return 'No: not in this way on any day.'
    return `No: from ${shownDate(firstLawful)}${lastLawful === null ? '' : ` to ${shownDate(lastLawful)}`}.`
  },
  changes: () => [
    'They are given out after the period has ended and before individual ratings are recommended.',
  ],
  law: [
    {
      from: day('2004-07-29'),
      by: ['5 CFR 430.404(a)(5)', '5 CFR 430.404(b)'],
      summary:
        'The agency head, or the one official named, gives the assessment of the agency’s performance and the rating guidelines to executives, raters, reviewers and board members after the period has ended and before ratings are recommended; in an Office of Inspector General the Inspector General does. They set no numeric limit at any level.',
      lawful: spansOf,
      apply(facts, note): Answer {
        const { guidelinesIssued } = facts
        const span = spansOf(facts, note)[0]
        const allowed =
          span?.from !== undefined &&
          guidelinesIssued >= span.from &&
          (span.last === undefined || guidelinesIssued <= span.last)
        return { allowed, firstLawful: span?.from ?? null, lastLawful: span?.last ?? null }
      },
    },
  ],
})
