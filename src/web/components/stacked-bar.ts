import { shareOf } from '../../base/money.ts'
import { count, percent } from './formats.ts'
import { built, type Html, html } from './markup.ts'
import { along } from './meter.ts'

/** The fills of a bar, each telling by darkness or hatching as well as by colour. */
export type Fill = 'navy' | 'blue' | 'grey' | 'pale' | 'white' | 'hatched' | 'free' | 'band'

const FILLS: Readonly<Record<Fill, string>> = {
  navy: 'fill="#162e51" stroke="#3d4551"',
  blue: 'fill="#2378c3" stroke="#3d4551"',
  grey: 'fill="#a9aeb1" stroke="#3d4551"',
  pale: 'fill="#dcdee0" stroke="#3d4551"',
  white: 'fill="#fff" stroke="#3d4551"',
  hatched: 'fill="url(#c-hatch-blue)" stroke="#162e51"',
  band: 'fill="#e1eaf3" stroke="#73b3e7"',
  free: 'fill="#fff" stroke="#565c65" stroke-dasharray="4 3"',
}

const ORDER: readonly Fill[] = ['navy', 'blue', 'grey', 'pale', 'white']

/** One part of a bar; parts stand in order from the left. Without a fill they go from dark to light. */
type Part = { label: string; count: number; fill?: Fill }

/** A line on the bar: where it stands, its words, and how many of the first parts count against it. */
type Cap = { at: number; label: string; parts: number }

/** A whole in its parts, with a cap over the first of them. */
export type StackedBar = {
  /** What the bar shows: `Ratings of 43 career executives`. */
  title: string
  /** What is counted, for the table: `Executives`. */
  unit: string
  parts: readonly Part[]
  /** The whole; the sum of the parts unless said. */
  whole?: number
  cap?: Cap
  /** A lower bar, for a what-if under the record. */
  thin?: boolean
  /** False where another table on the page holds the same figures. */
  table?: boolean
  /** False where the key stands in a table beside the bar. */
  key?: boolean
}

/** The bar with its cap, key and table. What is over the cap is hatched and said in words. */
export function stackedBar(bar: StackedBar): Html {
  const sum = bar.parts.reduce((total, part) => total + part.count, 0)
  const whole = bar.whole ?? sum
  const over = overCap(bar)
  return html`${picture(bar, whole, over)}${bar.key !== false && key(bar)}${over > 0 && html`<p class="c-s">Hatched: ${count(over)} over the cap.</p>`}${bar.table !== false && table(bar, sum, whole)}`
}

function key({ parts }: StackedBar): Html {
  return html`<ul class="c-key">${parts.map(
    (part, index) => html`<li>${swatch(fillOf(part, index))}${part.label}: ${count(part.count)}</li>`,
  )}</ul>`
}

/** The coloured square of a key. */
export function swatch(fill: Fill): Html {
  return built(
    `<svg viewBox="0 0 14 14" aria-hidden="true" focusable="false"><rect x=".5" y=".5" width="13" height="13" ${FILLS[fill]}/></svg>`,
  )
}

function fillOf(part: Part, index: number): Fill {
  return part.fill ?? ORDER[Math.min(index, ORDER.length - 1)] ?? 'white'
}

function overCap(bar: StackedBar): number {
  if (bar.cap === undefined) return 0
  const counted = bar.parts.slice(0, bar.cap.parts).reduce((total, part) => total + part.count, 0)
  return Math.max(0, counted - bar.cap.at)
}

function picture(bar: StackedBar, whole: number, over: number): Html {
  const height = bar.thin === true ? 20 : 36
  const top = bar.cap === undefined ? 1 : 25
  let before = 0
  const rects = bar.parts.map((part, index) => {
    const x = along(before, whole)
    before += part.count
    if (part.count <= 0) return ''
    return built(
      `<rect x="${x}" y="${top}" width="${along(part.count, whole)}" height="${height}" ${FILLS[fillOf(part, index)]}/>`,
    )
  })
  const hatch =
    bar.cap !== undefined &&
    over > 0 &&
    built(
      `<rect x="${along(bar.cap.at, whole)}" y="${top}" width="${along(over, whole)}" height="${height}" fill="url(#c-hatch-red)" stroke="#b50909" stroke-width="2"/>`,
    )
  return html`<svg class="c-bar" width="100%" height="${top + height + 2}" role="img" aria-label="${spoken(bar, over)}">${rects}${hatch}${bar.cap !== undefined && capLine(bar.cap, whole, top + height + 1)}</svg>`
}

function capLine(cap: Cap, whole: number, bottom: number): Html {
  const x = along(cap.at, whole)
  const late = cap.at > whole * 0.6
  return html`<rect x="${x}" y="0" width="3" height="${bottom}" transform="translate(-1.5)" fill="#1b1b1b"/><text class="c-caption" x="${x}" y="15" dx="${late ? -7 : 7}" text-anchor="${late ? 'end' : 'start'}">${cap.label}</text>`
}

function spoken(bar: StackedBar, over: number): string {
  const parts = bar.parts.map((part) => `${part.label}: ${count(part.count)}`).join(', ')
  const cap = bar.cap === undefined ? '' : ` ${bar.cap.label}${over > 0 ? `; ${count(over)} over` : ''}.`
  return `${bar.title}: ${parts}.${cap}`
}

function table(bar: StackedBar, sum: number, whole: number): Html {
  const row = (label: string, value: number): Html =>
    html`<th scope="row">${label}</th><td class="num">${count(value)}</td><td class="num">${share(value, whole)}</td>`
  return html`<table class="usa-table usa-table--borderless c-t"><caption class="usa-sr-only">${bar.title}</caption><thead><tr><th scope="col">Part</th><th scope="col" class="num">${bar.unit}</th><th scope="col" class="num">Share</th></tr></thead><tbody>${bar.parts.map(
    (part) => html`<tr>${row(part.label, part.count)}</tr>`,
  )}</tbody><tfoot><tr>${row('All', sum)}</tr></tfoot></table>`
}

function share(value: number, whole: number): string {
  const basisPoints = shareOf(value, whole)
  return basisPoints === undefined ? 'none' : percent(basisPoints)
}
