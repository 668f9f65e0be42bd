import { LARGE_DIFFERENCE, LEAST_GROUP, type GroupDifference } from '../../../record/group-differences.ts'
import { dataTable } from '../../components/data-table.ts'
import { count, percent } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'

const WORDS: Readonly<Record<GroupDifference['grouping'], string>> = {
  component: 'Component',
  'rating official': 'Rating official',
  appointment: 'Appointment',
}

/** Groups whose share at Levels 4 and 5 is far from that of all others: for review, and no finding. */
export function differencesSection(differences: readonly GroupDifference[]): Html {
  const large = differences.filter((one) => one.large)
  const about = html`<p class="c-s">A group of at least ${count(LEAST_GROUP)} beside all others, where the shares at Levels 4 and 5 are ${percent(LARGE_DIFFERENCE)} or more apart. That is Cadre’s own line; it says where to look and is no finding.</p>`
  const heading = html`<h2>Large differences between groups: ${count(large.length)}</h2>`
  if (large.length === 0) return html`<section class="c-sec" id="differences">${heading}${about}</section>`
  return html`<section class="c-sec" id="differences">${heading}${about}${dataTable({
    caption: 'Large differences between groups',
    columns: [
      { key: 'group', label: 'Group' },
      { key: 'share', label: 'At Levels 4–5' },
      { key: 'others', label: 'All others' },
    ],
    rows: large.map((one) => ({
      group: `${WORDS[one.grouping]}: ${one.group}`,
      share: `${count(one.top)} of ${count(one.rated)}`,
      others: `${count(one.othersTop)} of ${count(one.othersRated)}`,
    })),
  })}</section>`
}
