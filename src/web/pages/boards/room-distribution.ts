import type { Room } from '../../../desk/close-out.ts'
import type { Population, View } from '../../../record/close-out/close-out.ts'
import type { Distribution } from '../../../record/close-out/distribution.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { stackedBar, type Fill, swatch } from '../../components/stacked-bar.ts'
import { type Status, statusTag } from '../../components/tags.ts'
import { whyLink } from '../../components/why-link.ts'
import type { RoomView } from './room-view.ts'

const FILLS: readonly Fill[] = ['navy', 'blue', 'grey', 'pale', 'white']

/** A population by its name: the agency, a component, or the Office of Inspector General. */
export function populationWords({ kind, component }: Population): string {
  if (kind === 'agency') return component ?? 'Career executives'
  return component === undefined ? 'Office of Inspector General' : `Inspector General, ${component}`
}

/** How a population stands against its cap. */
export function capTag({ cap }: View): Status {
  if (cap.cap === null) return { tone: 'plain', words: 'No cap' }
  return cap.within
    ? { tone: 'ok', words: cap.left === 0 ? 'At the cap' : `${count(cap.left ?? 0)} left` }
    : { tone: 'bad', words: `${count(cap.over)} over` }
}

/** The ratings of each population against its cap, on record and as tried. */
export function distributionSection(room: Room, view: RoomView): Html {
  const agencies = room.closeOut.agencies
  return html`<section class="c-sec"><div class="c-sech"><h2>Distribution against the cap</h2>${room.caps.length === 1 && html`<span>${whyOfCap(view, 0, 'the cap is what it is')}</span>`}</div>${room.closeOut.noLaw && html`<p class="c-s">No law on a limit is on record for this period.</p>`}${agencies.flatMap(({ populations }, agency) => populations.map((one, index) => html`${populationPart(one, agency + index, room.shut > 0)}${room.caps.length > 1 && index === 0 && whyOfCap(view, agency, `the cap of ${populationWords(one)}`)}`))}${agencies.length === 0 && html`<p class="c-s">No career executive is in the pool that your seat may see.</p>`}</section>`
}

/** The Why of an agency’s cap, by its place among the agencies of the room. */
export function whyOfCap(view: RoomView, agency: number, about: string): Html {
  const why = `cap-${agency}`
  return whyLink({ href: `${view.href({ why })}#why`, about, open: view.why === why })
}

function populationPart(population: Population, index: number, partly: boolean): Html {
  const { stages, record, whatIf } = population
  const name = populationWords(population)
  const several = index > 0 || population.kind !== 'agency' || population.component !== undefined
  return html`${several && html`<h3>${name}</h3>`}${bar(population, stages.record, record, { partly })}${whatIf !== undefined && stages.whatIf !== undefined && bar(population, stages.whatIf, whatIf, { partly, isTried: true })}${stageTable(population)}`
}

/** A bar; the cap is one of all rated, also where the seat sees a part of them. */
function bar(
  population: Population,
  distribution: Distribution,
  view: View,
  { partly, isTried = false }: { partly: boolean; isTried?: boolean },
): Html {
  const { cap } = view.cap
  const { levels, rated, top } = distribution
  return html`<h3>${isTried ? 'In this what-if' : 'On record'}: ${count(top)} at Levels 4–5 ${statusTag(capTag(view))}</h3>${stackedBar(
    {
      title: `${isTried ? 'What-if, ratings' : 'Ratings'} of ${count(rated)}, ${populationWords(population)}`,
      unit: 'Executives',
      table: false,
      key: false,
      thin: isTried,
      whole: Math.max(rated, 1),
      parts: levels.map((value, index) => ({ label: `Level ${5 - index}`, count: value })),
      ...(cap === null
        ? {}
        : {
            cap: {
              at: cap,
              label: partly ? `Cap ${count(cap)}` : `Cap ${count(cap)} of ${count(rated)}`,
              parts: 2,
            },
          }),
    },
  )}`
}

function stageTable(population: Population): Html {
  const { stages, record } = population
  const cap = record.cap.cap
  const row = (words: string, one: Distribution): Row => ({
    stage: words,
    ...Object.fromEntries(one.levels.map((value, index) => [`l${5 - index}`, count(value)])),
    none: count(one.notRated),
    top: html`<b>${count(one.top)}</b>`,
    cap: cap === null ? 'none' : count(cap),
  })
  const rows = [
    row('Initial rating', stages.initial),
    row('Board’s recommendations', stages.board),
    ...(stages.final.rated > 0 ? [row('Final ratings', stages.final)] : []),
    row('On record', stages.record),
    ...(stages.whatIf === undefined ? [] : [row('What-if', stages.whatIf)]),
  ]
  const name = populationWords(population)
  return html`<div class="c-scroll mid" tabindex="0" role="region" aria-label="Ratings by stage, ${name}">${dataTable(
    {
      caption: `Ratings by stage, ${name}`,
      columns: [
        { key: 'stage', label: name },
        ...[5, 4, 3, 2, 1].map((level) => ({ key: `l${level}`, label: String(level), numeric: true })),
        { key: 'none', label: 'None', numeric: true },
        { key: 'top', label: '4–5', numeric: true },
        { key: 'cap', label: 'Cap', numeric: true },
      ],
      rows,
      ...(stages.whatIf === undefined ? {} : { marked: new Set([rows.length - 1]) }),
    },
  )}</div><ul class="c-key">${FILLS.map((fill, index) => html`<li>${swatch(fill)}Level ${5 - index}</li>`)}</ul>`
}
