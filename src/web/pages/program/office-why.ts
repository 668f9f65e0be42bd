import { daysBetween } from '../../../base/dates.ts'
import type { OfficeProgram } from '../../../desk/program.ts'
import { count, shortDate } from '../../components/formats.ts'
import type { Html } from '../../components/markup.ts'
import { type Query, ROUTES } from '../../routes.ts'
import { countPanel, openWhy } from '../why.ts'

/** The Why that stands open: a limit with its ruling, or a count with what it counts. */
export function whyOf(program: OfficeProgram, key: string, here: (more: Query) => string): Html | undefined {
  const close = here({})
  const limit = program.limits.find((one) => one.key === key)
  if (limit !== undefined) {
    return openWhy(limit.explanation, {
      subject: `${limit.label}, ${program.unit.name}`,
      close,
      permanent: here({ why: key }),
      export: ROUTES.answer.href({ key }, { unit: program.unit.id, on: program.on }),
    })
  }
  const record = `Source: the record of ${program.unit.name}, in effect on ${shortDate(program.on)}.`
  const list = (query: Query, label: string) => ({
    href: ROUTES.positions.href({ source: 'record', on: program.on, ...query }),
    label,
  })
  switch (key) {
    case 'vacant':
      return countPanel({
        title: 'Why: established and vacant',
        answer: count(program.vacant),
        lines: [
          'Positions established and not abolished by that day that nobody holds.',
          'A vacancy’s age runs from the day the last incumbent left, or from establishment.',
          record,
        ],
        list: list({ state: 'vacant' }, 'Open the list'),
        close,
      })
    case 'on-board':
      return countPanel({
        title: 'Why: executives on board',
        answer: count(program.established - program.vacant),
        lines: ['Everyone whose appointment had begun and not ended on that day.', record],
        list: list({ state: 'filled' }, 'Open the list'),
        close,
      })
    case 'cycle':
      return countPanel({
        title: 'Why: initial ratings',
        answer: `${program.ratings.initial.join(', ')} at Levels 5, 4, 3, 2, 1`,
        lines: [
          `Initial summary ratings recorded for FY${program.ratings.fiscalYear} of career executives on board.`,
          'They are not final: the Performance Review Board has not yet recommended.',
          'The limits on a distribution come with the appraisal rules and are not tested here.',
          record,
        ],
        close,
      })
    case 'clocks':
      return countPanel({
        title: 'Why: clocks ending in 30 days',
        answer: count(program.clocks.filter((clock) => daysBetween(program.on, clock.on) <= 30).length),
        lines: [
          'Not-to-exceed dates of limited appointments, ends of probation, and dates by which the present step of a staffing case is due.',
          'Only clocks of cases that your seat may see.',
          record,
        ],
        list: {
          href: ROUTES.calendar.href({ source: 'record', on: program.on }),
          label: 'Open the calendar',
        },
        close,
      })
    default:
      return undefined
  }
}
