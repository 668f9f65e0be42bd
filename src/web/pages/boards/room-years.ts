import type { Room } from '../../../desk/close-out.ts'
import type { Distribution } from '../../../record/close-out/distribution.ts'
import { shareOf } from '../../../base/money.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, percent } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'

/** Each component this year beside last year, and how the organization did. */
export function yearsSection({ years, assessed, cycle }: Room): Html {
  const none = years.length > 0 && assessed.size === 0
  return html`<section class="c-sec" id="years"><h2>By component, beside last year and the organization’s results</h2>${none && html`<p class="c-s">How the organization did in FY${cycle.fiscalYear} is not on record; ratings are recommended after it is given to the board.</p>`}${dataTable(
    {
      caption: 'Ratings by component, this year and last year',
      wide: true,
      columns: [
        { key: 'component', label: 'Component' },
        { key: 'rated', label: 'Rated', numeric: true },
        { key: 'levels', label: '5 / 4 / 3 / 2 / 1', numeric: true },
        { key: 'top', label: '4–5', numeric: true },
        { key: 'share', label: 'Share', numeric: true },
        { key: 'last', label: `FY${cycle.fiscalYear - 1} 4–5`, numeric: true },
        { key: 'lastShare', label: 'Share', numeric: true },
        { key: 'assessed', label: 'Organization' },
      ],
      rows: years.map(
        ({ component, thisYear, lastYear }): Row => ({
          component,
          rated: count(thisYear.rated),
          levels: thisYear.levels.join(' / '),
          top: count(thisYear.top),
          share: share(thisYear),
          last: lastYear.rated === 0 ? 'none' : `${count(lastYear.top)} of ${count(lastYear.rated)}`,
          lastShare: share(lastYear),
          assessed: assessed.get(component) ?? 'not on record',
        }),
      ),
      empty: 'No career executive is in the pool.',
    },
  )}<p class="c-xs">Last year’s ratings are those of the executives who are in the pool now: ${counted(
    years.reduce((sum, { lastYear }) => sum + lastYear.rated, 0),
    'executive',
  )}.</p></section>`
}

function share({ top, rated }: Distribution): string {
  const basisPoints = shareOf(top, rated)
  return basisPoints === undefined ? '' : percent(basisPoints, 0)
}
