import type { IsoDate } from '../../base/dates.ts'
import type { EarliestExplained, MoveExplained } from '../../rulebook/kernel/explain-earliest.ts'
import { dataTable } from '../components/data-table.ts'
import { factValue } from '../components/fact-words.ts'
import { dateWithDistance, shortDate } from '../components/formats.ts'
import { type Html, html } from '../components/markup.ts'
import { statusTag } from '../components/tags.ts'

/** The first lawful day with its distance, and the facts that would move it; `tryHref` is the page with one fact changed. */
export function earliestPanel(
  found: EarliestExplained,
  today: IsoDate,
  tryHref: (fact: string, value: string) => string,
): Html | false {
  if (found.kind === 'needs' && found.missing.length === 0) return false
  return html`<section class="c-panel" id="earliest" aria-labelledby="earliest-date"><h2 id="earliest-date">Earliest lawful date</h2>${answerOf(found, today)}${found.kind !== 'needs' && found.kind !== 'no-law' && moves(found.moves, today, tryHref)}</section>`
}

function answerOf(found: EarliestExplained, today: IsoDate): Html {
  switch (found.kind) {
    case 'earliest':
    case 'never':
      return html`<p class="c-ans">${found.date === null ? html`${statusTag({ tone: 'bad', words: 'Never' })} No day is lawful under these facts.` : dateWithDistance(found.date, today)}</p><p class="c-s">Not before ${shortDate(found.notBefore)}. Computed from the spans that the law names, not searched day by day.</p>`
    case 'needs':
      return html`<p class="c-s">It can be told once this is known:</p><ul class="c-list">${found.missing.map((fact) => html`<li><a class="usa-link" href="#fact-${fact.id}">${fact.asks}</a></li>`)}</ul>`
    case 'no-law':
      return html`<p class="c-ans">${statusTag({ tone: 'soon', words: 'No law' })} No law is on record from ${shortDate(found.on)} on.</p>`
  }
}

function moves(
  list: readonly MoveExplained[],
  today: IsoDate,
  tryHref: (fact: string, value: string) => string,
): Html {
  return html`<h3>What would move it</h3>${dataTable({
    caption: 'Facts that would move the date',
    stack: true,
    columns: [
      { key: 'asks', label: 'Fact' },
      { key: 'given', label: 'Given' },
      { key: 'to', label: 'If it were' },
      { key: 'date', label: 'Earliest then' },
    ],
    rows: list.map((move) => ({
      asks: move.asks,
      given: move.given === undefined ? 'not given' : wordsOf(move, move.given),
      to: html`<a class="usa-link" href="${tryHref(move.fact, String(move.to))}">${wordsOf(move, move.to)}</a>`,
      date: move.date === null ? 'never' : dateWithDistance(move.date, today),
    })),
    empty: 'No single fact would move it.',
  })}`
}

function wordsOf({ fact, unit }: MoveExplained, value: unknown): string {
  return factValue({ id: fact, value, ...(unit === undefined ? {} : { unit }) })
}
