import { addDays, daysBetween, earlier, type IsoDate, later } from '../../base/dates.ts'
import { counted, shortDate } from './formats.ts'
import { built, type Content, escape, type Html, html, link, place } from './markup.ts'
import { type TimeAxis, timeAxis } from './time-axis.ts'

/** One stage that a vacancy went or goes through, by its letter in the key. */
type Stage = { code: string; from: IsoDate; to: IsoDate }

/** One vacant position: since when, through which stages, and where it stands now. */
type Vacancy = {
  label: string
  href?: string
  since: IsoDate
  stages: readonly Stage[]
  now: Content
  /** True where a date is near or past: shown by a triangle and bold. */
  urgent?: boolean
}

/** Vacancies, oldest first, and the stages with their letters in order. */
export type VacancyStrip = {
  caption: string
  today: IsoDate
  vacancies: readonly Vacancy[]
  stages: readonly { code: string; name: string }[]
}

const FILLS = ['#a9aeb1', '#73b3e7', '#005ea2', '#162e51', '#dcdee0'] as const
const LIGHT = new Set(['#005ea2', '#162e51'])
const ROW = 30

/** A strip per vacancy, as a table: the bars are one cell, which a phone shows as words. */
export function vacancyStrip(strip: VacancyStrip): Html {
  const axis = axisOf(strip)
  const rows = strip.vacancies.map((vacancy) => row(vacancy, strip, axis)).join('')
  const head = `<thead><tr><th scope="col">Position</th><th scope="col" class="num">Vacant</th><th scope="col" class="c-strip"><span class="usa-sr-only">Stages</span>${axisHead(strip.today, axis)}</th><th scope="col">Now</th></tr></thead>`
  const key = strip.stages.map((stage) => html`<li><b>${stage.code}</b> ${stage.name}</li>`)
  return html`${built(
    `<table class="usa-table usa-table--borderless c-t c-stack c-strips"><caption class="usa-sr-only">${escape(strip.caption)}</caption>${head}<tbody>${rows}</tbody></table>`,
  )}<ul class="c-key c-large"><li>○ fell vacant</li>${key}</ul>`
}

function axisOf(strip: VacancyStrip): TimeAxis {
  let from = addDays(strip.today, -60)
  let to = addDays(strip.today, 45)
  for (const vacancy of strip.vacancies) {
    from = earlier(from, vacancy.since)
    for (const stage of vacancy.stages) to = later(to, stage.to)
  }
  return timeAxis(addDays(from, -7), addDays(to, 7), [0, 100])
}

function axisHead(today: IsoDate, axis: TimeAxis): string {
  const now = axis.at(today)
  const months = axis.ticks
    .filter((tick) => tick.at < 93)
    .map((tick) => `<text x="${tick.at}%" dx="3" y="12">${tick.label}</text>`)
    .join('')
  return `<svg class="c-axis" width="100%" height="32" aria-hidden="true" focusable="false">${months}<text class="c-today" x="${now}%" y="29" text-anchor="middle">today</text></svg>`
}

function row(vacancy: Vacancy, strip: VacancyStrip, axis: TimeAxis): string {
  const name =
    vacancy.href === undefined
      ? escape(vacancy.label)
      : place(link({ href: vacancy.href, label: vacancy.label }))
  const now = place(vacancy.now)
  const days = daysBetween(vacancy.since, strip.today)
  return `<tr><th scope="row">${name}</th><td class="num" data-label="Vacant: "><b>${counted(days, 'day')}</b></td><td class="c-strip">${bars(vacancy, strip, axis)}<span class="c-strip-words">${escape(words(vacancy, strip))}</span></td><td>${vacancy.urgent === true ? `<b class="c-urgent">${now}</b>` : now}</td></tr>`
}

function bars(vacancy: Vacancy, strip: VacancyStrip, axis: TimeAxis): string {
  const middle = ROW / 2
  const since = axis.at(vacancy.since)
  const now = axis.at(strip.today)
  const grid = axis.ticks.map(
    (tick) => `<line x1="${tick.at}%" x2="${tick.at}%" y1="0" y2="${ROW}" stroke="#dfe1e2"/>`,
  )
  const stages = vacancy.stages.map((stage) => {
    const x = axis.at(stage.from)
    const fill = FILLS[strip.stages.findIndex((one) => one.code === stage.code) % FILLS.length] ?? FILLS[4]
    const width = Math.max(0.4, axis.at(stage.to) - x).toFixed(1)
    return `<rect x="${x}%" y="${middle - 8}" width="${width}%" height="16" fill="${fill}" stroke="#1b1b1b" stroke-width=".7"/><text x="${x}%" dx="4" y="${middle + 4}" font-weight="700" fill="${LIGHT.has(fill) ? '#fff' : '#1b1b1b'}">${escape(stage.code)}</text>`
  })
  return `<svg width="100%" height="${ROW}" aria-hidden="true" focusable="false">${grid.join('')}<line x1="${since}%" x2="${now}%" y1="${middle}" y2="${middle}" stroke="#565c65" stroke-width="1.5" stroke-dasharray="3 3"/><circle cx="${since}%" cy="${middle}" r="4" fill="#fff" stroke="#1b1b1b" stroke-width="1.5"/>${stages.join('')}<line x1="${now}%" x2="${now}%" y1="0" y2="${ROW}" stroke="#b50909" stroke-width="2"/></svg>`
}

function words(vacancy: Vacancy, strip: VacancyStrip): string {
  if (vacancy.stages.length === 0) return 'No stage has begun.'
  const name = (code: string): string => strip.stages.find((stage) => stage.code === code)?.name ?? code
  return `${vacancy.stages
    .map((stage) => `${name(stage.code)} ${shortDate(stage.from)} to ${shortDate(stage.to)}`)
    .join('; ')}.`
}
