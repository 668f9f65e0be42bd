import { type Era, type Said, systemEras } from '../../../desk/system-eras.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { dateElement } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { standingTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import { ruleHref } from '../../routes.ts'
import { SYSTEM_WORDS } from '../appraisal/words.ts'

/** The systems by date with their levels, elements, weights and bands, each with how it is known. */
export function erasSection(): Html {
  return html`<section class="c-sec margin-top-3" id="systems"><h2>The systems by date ${whyLink({ href: ruleHref('appraisal/appraisal-system'), about: ': the system of a period' })}</h2><p class="c-s">A cycle keeps the system that it began under.</p>${dataTable(
    {
      caption: 'Appraisal systems by date, the newest first',
      stack: true,
      columns: [
        { key: 'system', label: 'System' },
        { key: 'levels', label: 'Levels' },
        { key: 'elements', label: 'Critical elements' },
        { key: 'weights', label: 'Least weights' },
        { key: 'bands', label: 'Bands' },
      ],
      rows: systemEras().map(rowOf),
    },
  )}</section>`
}

function rowOf(era: Era): Row {
  const { system, from, last } = era
  const words = SYSTEM_WORDS[system]
  return {
    system: html`${words.slice(0, 1).toUpperCase()}${words.slice(1)}<br><span class="c-xs">${dateElement(from)} ${last === undefined ? 'on' : html`to ${dateElement(last)}`}</span>`,
    levels: saidCell(era.levels, (text) => text),
    elements: saidCell(era.elements, (names) => names.join('; ')),
    weights: saidCell(
      era.weights,
      ({ least, fifthIsHeaviest }) =>
        `${least.map((one) => `${one}%`).join(', ')} of 100%${fifthIsHeaviest ? '; none above the fifth' : ''}`,
    ),
    bands: saidCell(
      era.bands,
      ([five, four, three, two]) => `from ${five} Level 5, ${four} Level 4, ${three} Level 3, ${two} Level 2`,
    ),
  }
}

function saidCell<V>(said: Said<V> | undefined, words: (value: V) => string): Html | string {
  if (said === undefined) return 'by the agency’s own system'
  return html`${words(said.value)} ${standingTag(said.standing)}<br><span class="c-xs">${said.by}</span>`
}
