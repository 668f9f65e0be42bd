import type { Room, RoomRow } from '../../../desk/close-out.ts'
import { textOfWhatIf } from '../../../desk/what-if.ts'
import type { Population } from '../../../record/close-out/close-out.ts'
import { countSets, MOST_SETS, type MustChange, setsOf } from '../../../record/close-out/must-change.ts'
import { orderedRows } from '../../../record/close-out/order.ts'
import { tryLevel } from '../../../record/close-out/what-if.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { standingTag } from '../../components/tags.ts'
import { ruleHref } from '../../routes.ts'
import { populationWords, whyOfCap } from './room-distribution.ts'
import type { RoomView } from './room-view.ts'
import { inWords } from './words.ts'

/** How many choices are shown before all are asked for. */
const FIRST = 5

/** The exact number that must change and among whom, with every choice where they are few, and the other ways. */
export function changesSection(room: Room, view: RoomView): Html {
  const populations = room.closeOut.agencies.flatMap((agency) => agency.populations)
  const many = populations.length > 1
  return html`<section class="c-sec" id="changes"><div class="c-sech"><h2>What must change</h2>${room.caps.length === 1 && html`<span>${whyOfCap(view, 0, 'so many must change')}</span>`}</div>${populations.map((one) => populationPart(one, room, view, many))}${room.shut > 0 && html`<p class="c-s">${counted(room.shut, 'case is', 'cases are')} shut to you and counted in no figure here: at least so many must change.</p>`}${otherRoutes(populations, room)}</section>`
}

function populationPart(population: Population, room: Room, view: RoomView, many: boolean): Html {
  const { record, whatIf, stages } = population
  const name = many ? `${populationWords(population)}: ` : ''
  const on = headline(record.mustChange, stages.record.top, record.cap.cap)
  const after =
    whatIf !== undefined &&
    html`<p class="c-s">After the what-if: ${headline(whatIf.mustChange, stages.whatIf?.top ?? 0, whatIf.cap.cap)}</p>`
  const shown = whatIf === undefined ? record.mustChange : whatIf.mustChange
  return html`<p class="c-s"><b>${name}${on}</b></p>${after}${shown.count > 0 && setsPart(shown, room, view)}`
}

/** The number and among whom, in a sentence. */
function headline({ count: must, among, lacking }: MustChange, top: number, cap: number | null): string {
  if (cap === null) return 'Nobody must change: there is no cap.'
  if (must === 0) return `Nobody must change: ${count(top)} at Levels 4–5, cap ${count(cap)}.`
  if (lacking > 0)
    return `${count(must)} must go to Level 3 or below, and only ${count(among.length)} can still change: ${count(lacking)} lacking.`
  const sets = countSets({ count: must, among, lacking })
  const words =
    sets === 1n ? '1 choice' : `${sets.toLocaleString('en-US')} ${must === 2 ? 'pairs' : 'choices'}`
  return `Any ${count(must)} of the ${count(among.length)} to Level 3 or below: ${words}.`
}

function setsPart(must: MustChange, room: Room, view: RoomView): Html {
  const sets = setsOf(must)
  if (sets === undefined) {
    return html`<p class="c-s">Any choice of that size complies and no smaller one does. There are more than ${MOST_SETS}, so none is listed.</p>`
  }
  const byId = new Map(room.rows.map((row) => [row.person, row]))
  const lines = sets.map((set) => set.flatMap((person) => byId.get(person) ?? []))
  const ordered = orderOf(lines, room, view)
  const shown = view.sets ? ordered : ordered.slice(0, FIRST)
  const scored = lines.every((set) => set.every(({ above }) => above !== undefined))
  return html`<p class="c-s">${view.order === undefined ? 'In no order: the law names none, and the board has chosen none.' : 'In the order that the board has chosen. An order, not advice: each move needs its own reason from the record.'}</p><form method="get" action="${view.href({}).split('?')[0] ?? ''}">${view.kept([])}${dataTable(
    {
      caption: 'Choices that comply',
      columns: [
        { key: 'who', label: 'Move to Level 3' },
        ...(scored ? [{ key: 'points', label: 'Points above line', numeric: true }] : []),
        { key: 'try', label: '' },
      ],
      rows: shown.map((set): Row => {
        const names = inWords(
          set.map(({ name, score }) => (score === undefined ? name : `${name} (${score})`)),
        )
        return {
          who: names,
          points: count(set.reduce((sum, { above = 0 }) => sum + above, 0)),
          try: html`<button class="usa-button usa-button--unstyled" type="submit" name="move" value="${set.map(({ person }) => `${person}.3`).join(',')}">Try<span class="usa-sr-only"> ${names}</span></button>`,
        }
      }),
    },
  )}</form>${ordered.length > FIRST && html`<p class="c-s"><a class="usa-link" href="${view.href({ sets: view.sets ? undefined : 'all' })}#changes">${view.sets ? `The first ${FIRST}` : `All ${count(ordered.length)} choices`}</a></p>`}`
}

/** Choices by the sum of points above the line where the board goes by scores, else as they come. */
function orderOf(sets: readonly RoomRow[][], room: Room, { order }: RoomView): readonly RoomRow[][] {
  if (order === undefined) return sets
  if (order === 'score' || order === 'margin') {
    const points = (set: readonly RoomRow[]): number => set.reduce((sum, { above = 0 }) => sum + above, 0)
    return sets.toSorted((one, other) => points(one) - points(other))
  }
  const place = new Map(
    orderedRows(room.rows, order, undefined).rows.map(({ person }, index) => [person, index]),
  )
  const first = (set: readonly RoomRow[]): number =>
    Math.min(...set.map(({ person }) => place.get(person) ?? 0))
  return sets.toSorted((one, other) => first(one) - first(other))
}

function otherRoutes(populations: readonly Population[], room: Room): Html {
  const [own] = populations
  const { cycle, doubts } = room
  const unsettled = doubts.find(({ id }) => id === 'rating-cap-denominator')?.settled === undefined
  const { notRated = 0, rated = 0 } = own?.stages.record ?? {}
  const other = own?.record.cap.capWithNotRated ?? null
  return html`<p class="c-s"><b>Other routes:</b> Presidential waiver (${cycle.waiver === undefined ? 'none on record' : cycle.waiver.document}).${unsettled && other !== null && notRated > 0 && html` Unsettled: if the ${count(notRated)} career executives not rated count, it is ${count(rated + notRated)} and the cap ${count(other)}. ${standingTag('assumed')} <a class="usa-link" href="${ruleHref('appraisal/top-ratings-cap', { on: cycle.end })}">See the rule</a>`}</p>`
}

/** The what-if with some more tries, as an address carries it. */
export function withTries(
  whatIf: Room['whatIf'],
  tries: readonly { person: string; level: 1 | 2 | 3 | 4 | 5 }[],
): { try?: string | undefined; undone?: string | undefined } {
  const next = tries.reduce((now, { person, level }) => tryLevel(now, person, level), whatIf)
  return { try: undefined, undone: undefined, ...textOfWhatIf(next) }
}
