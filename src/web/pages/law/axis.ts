import { count } from '../../components/formats.ts'

/** A figure of an axis in few letters: `$228K`, `10%`, `7,336`. */
export function axisWords(value: number, unit: string | undefined): string {
  if (unit === 'percent') return `${value}%`
  if (unit !== 'usd') return Number.isInteger(value) ? count(value) : String(value)
  return value >= 1000 ? `$${count(Math.round(value / 1000))}K` : `$${value}`
}
