import { civil, isIsoDate } from '../../base/dates.ts'
import type { Repair } from '../event.ts'
import { mend } from '../listing/mend.ts'
import { readDate, readPay } from '../listing/values.ts'
import type { RowProblem } from './roster.ts'
import type { Column } from './sheets.ts'

/** The rules by which a cell of a roster is mended, besides those of the listing. */
export const ROSTER_MENDING = {
  'letter-case': 'A choice is put into the letters of its list.',
  'other-word': 'A code or another word for a choice becomes the choice.',
  'date-form': 'A date written month first becomes YYYY-MM-DD.',
  'dollar-form': 'A dollar sign, commas and cents of zero are taken out.',
} as const

const LONGEST = 500

/** The value of a cell, with what was mended; or what is wrong with it. */
export function readCell(
  column: Column,
  printed: string,
  repairs: Repair[],
): { value: string } | { problem: RowProblem } {
  const text = mend(column.title, printed, repairs)
  const wrong = (message: string): { problem: RowProblem } => ({
    problem: { field: column.title, value: text.slice(0, 200), message },
  })
  if (text === '') {
    return column.required === true
      ? wrong(`${column.title} is blank. Fill it in: ${column.hint}.`)
      : { value: column.blank ?? '' }
  }
  if (text.length > LONGEST) return wrong(`It has ${text.length} characters; at most ${LONGEST} are taken.`)
  const mended = (rule: keyof typeof ROSTER_MENDING, value: string): { value: string } => {
    if (value !== text) repairs.push({ field: column.title, from: text, to: value, rule })
    return { value }
  }
  switch (column.kind) {
    case 'text':
      return { value: text }
    case 'id':
      return /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)
        ? { value: text }
        : wrong('It is not an identifier: up to 64 letters, digits, full stops, hyphens and underscores.')
    case 'email':
      return text.length <= 254 && /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
        ? { value: text }
        : wrong('It is not an e-mail address, such as name@agency.gov.')
    case 'choice':
      return choice(column, text, mended) ?? wrong(`It is none of: ${(column.values ?? []).join(', ')}.`)
    case 'yes-no':
      return (
        choice({ values: ['yes', 'no'], words: YES_NO }, text, mended) ?? wrong('It is neither yes nor no.')
      )
    case 'whole':
      return /^\d{1,9}$/.test(text) ? { value: String(Number(text)) } : wrong('It is not a whole number.')
    case 'dollars': {
      const pay = readPay(/^\d+(\.\d+)?$/.test(text) ? `$${text}` : text)
      if (pay?.kind !== 'amount' || pay.cents === 0) {
        return wrong('It is not an amount of dollars, such as 199100 or 199100.50.')
      }
      return mended('dollar-form', String(pay.cents / 100))
    }
    case 'date':
      return date(text, mended, wrong)
  }
}

const YES_NO = { Y: 'yes', N: 'no', TRUE: 'yes', FALSE: 'no' } as const

type Mended = (rule: keyof typeof ROSTER_MENDING, value: string) => { value: string }

function choice(
  { values = [], words = {} }: Pick<Column, 'values' | 'words'>,
  text: string,
  mended: Mended,
): { value: string } | undefined {
  if (values.includes(text)) return { value: text }
  const same = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (same !== undefined) return mended('letter-case', same)
  const other = Object.hasOwn(words, text.toUpperCase()) ? words[text.toUpperCase()] : undefined
  return other === undefined ? undefined : mended('other-word', other)
}

function date(
  text: string,
  mended: Mended,
  wrong: (message: string) => { problem: RowProblem },
): { value: string } | { problem: RowProblem } {
  const read = readDate(text, false)
  if ('wrong' in read) {
    const [year, month, day] = text.split('-').map(Number)
    const iso = /^\d{4}-\d{2}-\d{2}$/.test(text) && civil(year ?? 0, month ?? 0, day ?? 0) === undefined
    return wrong(iso ? 'It is not a day of the calendar; correct it.' : 'It is not a date; write YYYY-MM-DD.')
  }
  if (read.time) return wrong('It has a time of day; leave the date alone.')
  if (read.date < '1900-01-01' || read.date > '2199-12-31') return wrong('It is not between 1900 and 2199.')
  return isIsoDate(text) ? { value: text } : mended('date-form', read.date)
}
