import { scaleUtc } from 'd3-scale'
import { civil, daysBetween, epochDay, type IsoDate } from '../../base/dates.ts'
import { monthName } from './formats.ts'

/** A time axis: where a date stands, and the ticks to draw. */
export type TimeAxis = {
  /** The place of a date, in the unit of the range, to one decimal. */
  at(date: IsoDate): number
  ticks: readonly { at: number; label: string }[]
}

const DAY = 86_400_000

/** An axis from one date to another over a range. Ticks are months over spans under three years, else years. */
export function timeAxis(from: IsoDate, to: IsoDate, range: readonly [number, number]): TimeAxis {
  const scale = scaleUtc([instant(from), instant(to)], range)
  const at = (date: IsoDate): number => Math.round(scale(instant(date)) * 10) / 10
  const starts = daysBetween(from, to) < 3 * 365 ? monthStarts(from, to) : yearStarts(from, to)
  return {
    at,
    ticks: starts.map(({ date, label }) => ({ at: at(date), label })),
  }
}

type Tick = { date: IsoDate; label: string }

function yearStarts(from: IsoDate, to: IsoDate): Tick[] {
  const first = Number(from.slice(0, 4))
  const last = Number(to.slice(0, 4))
  const step = Math.max(1, Math.ceil((last - first) / 14))
  const starts: Tick[] = []
  for (let year = first; year <= last; year += step) {
    const date = civil(year, 1, 1)
    if (date !== undefined && date >= from && date <= to) starts.push({ date, label: String(year) })
  }
  return starts
}

function monthStarts(from: IsoDate, to: IsoDate): Tick[] {
  const starts: Tick[] = []
  const first = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1
  const last = Number(to.slice(0, 4)) * 12 + Number(to.slice(5, 7)) - 1
  const step = Math.max(1, Math.ceil((last - first) / 14))
  for (let month = first; month <= last; month += step) {
    const date = civil(Math.floor(month / 12), (month % 12) + 1, 1)
    if (date === undefined || date < from || date > to) continue
    const year = date.slice(5, 7) === '01' || starts.length === 0
    starts.push({ date, label: year ? `${monthName(date)} ${date.slice(0, 4)}` : monthName(date) })
  }
  return starts
}

function instant(date: IsoDate): Date {
  return new Date(epochDay(date) * DAY)
}

/** Text that fits a width, cut with an ellipsis; empty where not even two letters fit. `size`: font size in the same unit. */
export function fitted(text: string, width: number, size: number): string {
  const room = Math.floor(width / (size * 0.5))
  if (text.length <= room) return text
  return room < 3 ? '' : `${text.slice(0, room - 1).trimEnd()}…`
}

/** The width that a text will about take. */
export function textWidth(text: string, size: number): number {
  return text.length * size * 0.5
}
