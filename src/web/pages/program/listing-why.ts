import type { Limit } from '../../../desk/ceilings.ts'
import type { ListingProgram } from '../../../desk/program.ts'
import { count, shortDate } from '../../components/formats.ts'
import type { Html } from '../../components/markup.ts'
import { actionHref, type Query, ROUTES } from '../../routes.ts'
import { countPanel, openWhy } from '../why.ts'

/** The Why that stands open: a limit with its ruling, or a count with what it counts. */
export function whyOf(
  program: ListingProgram,
  key: string,
  limits: readonly Limit[],
  here: (more: Query) => string,
): Html | undefined {
  const close = here({})
  const limit = limits.find((one) => one.key === key)
  const unit = program.unit?.id ?? 'US'
  if (limit !== undefined) {
    const of =
      key.startsWith('noncareer-') && program.unit === undefined && key !== 'noncareer-government'
        ? key.slice('noncareer-'.length)
        : unit
    const line = program.lines.find((one) => one.limit === limit)
    return openWhy(limit.explanation, {
      subject: `${limit.label}: ${line?.name ?? program.unit?.name ?? 'the whole government'}`,
      close,
      permanent: here({ why: key }),
      export: ROUTES.answer.href({ key }, { unit: program.unit?.id, on: program.on, source: 'listing' }),
      supply:
        limit.explanation.kind === 'needs'
          ? actionHref('positions/enter-allocation', { unit: of, back: `${here({ why: key })}#why` })
          : undefined,
    })
  }
  return counting(program, key, close)
}

function counting(program: ListingProgram, key: string, close: string): Html | undefined {
  const { counts, onBoard, vacant, former } = program.totals
  const day = shortDate(program.on)
  const source =
    program.listing === undefined
      ? 'No listing.'
      : `Source: ${program.listing.fileName}, as of ${shortDate(program.listing.asOf)}.`
  const current = `A row counts if its status is Filled, its begin date is blank or not after ${day}, and its vacate date is blank or after ${day}.`
  const list = (query: Query, label: string) => ({
    href: ROUTES.positions.href({ unit: program.unit?.id, source: 'listing', on: program.on, ...query }),
    label,
  })
  const panels: Readonly<Record<string, () => Html>> = {
    'on-board': () =>
      countPanel({
        title: 'Why: executives on board',
        answer: `${count(onBoard)} on ${day}`,
        lines: [
          current,
          'Appointment types CA, NA, TA and EA are the SES; every other type is left out.',
          `${count(former)} incumbencies of the listing had ended by that day and are not counted.`,
          'An exact repeat of a Filled row counts once.',
          source,
        ],
        list: list({ state: 'filled', ses: 'yes' }, `Open the ${count(onBoard)}`),
        close,
      }),
    career: () =>
      countPanel({
        title: 'Why: career appointees',
        answer: `${count(counts.career)} on ${day}`,
        lines: [current, 'Appointment type CA.', source],
        list: list({ state: 'filled', appointment: 'career' }, `Open the ${count(counts.career)}`),
        close,
      }),
    limited: () =>
      countPanel({
        title: 'Why: limited appointees',
        answer: `${count(counts.limitedTerm + counts.limitedEmergency)} on ${day}`,
        lines: [
          current,
          'Appointment types TA (limited term) and EA (limited emergency).',
          'Their ceiling of 5% is counted over all agencies.',
          source,
        ],
        list: list({ state: 'filled', appointment: 'limited-term' }, 'Open the limited term appointees'),
        close,
      }),
    vacant: () =>
      countPanel({
        title: 'Why: listed vacant',
        answer: count(vacant),
        lines: [
          'A row counts if its status is Vacant and its appointment type is CA, NA, TA or EA.',
          'Equal Vacant rows are kept as separate positions, because nothing in them tells them apart.',
          'The listing does not say since when a position is vacant.',
          source,
        ],
        list: list({ state: 'vacant', ses: 'yes' }, `Open the ${count(vacant)}`),
        close,
      }),
  }
  return Object.hasOwn(panels, key) ? panels[key]?.() : undefined
}
