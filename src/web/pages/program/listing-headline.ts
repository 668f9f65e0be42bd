import { shareOf } from '../../../base/money.ts'
import type { ListingProgram } from '../../../desk/program.ts'
import { count, percent } from '../../components/formats.ts'
import type { Html } from '../../components/markup.ts'
import { tiles } from '../../components/tiles.ts'
import { type Query, ROUTES } from '../../routes.ts'

/** The headline figures of a listing, each with its list and its Why. */
export function headline(program: ListingProgram, here: (more: Query) => string): Html {
  const { counts, onBoard, vacant, other } = program.totals
  const limited = counts.limitedTerm + counts.limitedEmergency
  const list = (query: Query): string =>
    ROUTES.positions.href({ unit: program.unit?.id, on: program.on, source: 'listing', ...query })
  const share = shareOf(counts.noncareer, onBoard)
  return tiles([
    {
      label: 'Executives on board',
      value: count(onBoard),
      of: `and ${count(other)} outside the SES`,
      href: list({ state: 'filled', ses: 'yes' }),
      why: { href: `${here({ why: 'on-board' })}#why`, about: ': executives on board' },
    },
    {
      label: 'Career',
      value: count(counts.career),
      of: share === undefined ? '' : `${percent(shareOf(counts.career, onBoard) ?? 0)} of those on board`,
      href: list({ state: 'filled', appointment: 'career' }),
      why: { href: `${here({ why: 'career' })}#why`, about: ': career appointees' },
    },
    {
      label: 'Noncareer',
      value: count(counts.noncareer),
      of: share === undefined ? '' : `${percent(share)} of those on board, an indication`,
      href: list({ state: 'filled', appointment: 'noncareer' }),
      why: {
        href: `${here({ why: program.unit === undefined ? 'noncareer-government' : 'noncareer-agency' })}#why`,
        about: ': noncareer appointees',
      },
    },
    {
      label: 'Limited',
      value: count(limited),
      of: `${count(counts.limitedTerm)} term, ${count(counts.limitedEmergency)} emergency`,
      href: list({
        state: 'filled',
        appointment:
          counts.limitedEmergency > 0 && counts.limitedTerm === 0 ? 'limited-emergency' : 'limited-term',
      }),
      why: {
        href: `${here({ why: program.unit === undefined ? 'limited-government' : 'limited' })}#why`,
        about: ': limited appointees',
      },
    },
    {
      label: 'Listed vacant, SES',
      value: count(vacant),
      of: 'positions',
      href: list({ state: 'vacant', ses: 'yes' }),
      why: { href: `${here({ why: 'vacant' })}#why`, about: ': vacant positions' },
    },
  ])
}
