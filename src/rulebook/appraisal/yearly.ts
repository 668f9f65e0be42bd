import { day, daysBetween, type IsoDate, later } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { counted, termEnds } from '../kernel/counting.ts'
import { rule, type Version } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Needs = 'periodStart' | 'periodEnd'
type Answer = { within: boolean; lastDay: IsoDate }

/** Appraisal at least once a year. */
export const yearly = rule<Needs, Answer, 'periodExtended'>({
  id: 'appraisal/yearly',
  asks: 'Is the appraisal period short enough for an appraisal at least once a year?',
  needs: ['periodStart', 'periodEnd'],
  may: ['periodExtended'],
  datedBy: 'periodEnd',
  says: ({ within, lastDay }) =>
    within
      ? `Yes; a year from its first day ends on ${shownDate(lastDay)}.`
      : `No: it runs beyond ${shownDate(lastDay)}, and was not extended for want of a rating.`,
  changes: ({ within, lastDay }) =>
    within
      ? ['A longer period would need an extension because no rating could be prepared at its end.']
      : [`An end on ${shownDate(lastDay)} or earlier would do.`],
  law: [
    version(
      '2015-10-26',
      ['5 USC 4314(b)(1)(B)', '5 CFR 430.305(a)', '5 CFR 430.309(c)'],
      '5 CFR 430.309(c)',
    ),
    version(
      '2000-11-13',
      ['5 USC 4314(b)(1)(B)', '5 CFR 430.304(c)', '5 CFR 430.308(e)'],
      '5 CFR 430.308(e)',
    ),
    version('1979-07-13', ['5 USC 4314(b)(1)(B)'], undefined),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  extension: Cite | undefined,
): Version<Needs, 'periodExtended', Answer> {
  return {
    from: day(from),
    by,
    summary:
      extension === undefined
        ? 'Appraisals and ratings are made at least once a year.'
        : 'Appraisals and ratings are made at least once a year. Where none can be prepared at the end of the period, the period is extended.',
    apply({ periodStart, periodEnd, periodExtended }, note) {
      const lastDay = note.date('A year from the first day ends on', termEnds(periodStart, 12))
      if (Math.abs(daysBetween(lastDay, periodEnd)) <= 1) counted(note, 'term')
      const short = note.test(
        'The period ends no later',
        later(lastDay, periodEnd) === lastDay,
        '5 USC 4314(b)(1)(B)',
      )
      if (short || extension === undefined) return { within: short, lastDay }
      const within = note.test(
        'It was extended because no rating could be prepared at its end',
        periodExtended === true,
        extension,
      )
      return { within, lastDay }
    },
  }
}
