import { readDollars, readPercent } from '../base/money-text.ts'
import { type Cents, shareOf } from '../base/money.ts'
import { shownUsd } from '../rulebook/kernel/shown.ts'

/** Why a cell was not taken. */
export type CellProblem = { field: string; value: string; message: string }

/** What stands on record for a row and its two cells, an amount and its share of a whole. */
export type AmountAsked = {
  /** The heading of the amount and of the share. */
  titles: readonly [amount: string, share: string]
  /** The cells; undefined where the file has no such column. */
  amount: string | undefined
  share: string | undefined
  /** Whether the amount's cell holds a formula. */
  formula: boolean
  from: 'workbook' | 'text'
  /** On record: null where nothing is proposed. */
  now: Cents | null
  nowPoints: number | null
  /** What an amount is a share of, or lies above, as the sheet shows it: by the record, and by the file's own facts. */
  pointsOf: (amount: Cents) => readonly (number | null)[]
}

/** What a row says of an amount: nothing new, a new amount, a new share, or what is wrong. */
export type AmountRead =
  | { kind: 'same' }
  | { kind: 'amount'; cents: Cents }
  | { kind: 'share'; points: number }
  | { kind: 'wrong'; problem: CellProblem }

const SAME: AmountRead = { kind: 'same' }

/** Reads an amount and its share together: one of them may be new, or both where they agree. */
export function readAmount(asked: AmountAsked): AmountRead {
  const { titles, amount, share, formula, now } = asked
  const [title] = titles
  if (amount !== undefined && amount.endsWith('%')) return shareForAmount(asked, amount)
  const wrong = (message: string, value = amount ?? '', field: string = title): AmountRead => ({
    kind: 'wrong',
    problem: { field, value: value.slice(0, 60), message },
  })
  const noAmount = amount === undefined ? undefined : NO_AMOUNTS.find(([found]) => found.test(amount))?.[1]
  if (noAmount !== undefined) return wrong(noAmount)
  if (amount === '' && formula)
    return wrong('The formula in this cell holds no value. Open the file in a spreadsheet and save it again.')
  const given = amount === undefined || amount === '' ? null : readDollars(withoutNoise(amount, asked.from))
  if (given !== null && 'problem' in given) return wrong(`${given.problem}.`)
  const cents = given === null ? null : given.value
  const shown = shownShare(asked)
  const agrees = cents !== null && asked.pointsOf(cents).includes(shown)
  const otherShare = shown !== null && shown !== asked.nowPoints && !agrees
  if (cents !== null && cents !== now) {
    if (!otherShare) return { kind: 'amount', cents }
    const message = `${shownUsd(cents)} and ${share} don’t agree. Change one of them, or make them agree.`
    return wrong(message, share, titles[1])
  }
  if (otherShare) {
    const read = exactShare(asked)
    return 'points' in read ? { kind: 'share', ...read } : { kind: 'wrong', ...read }
  }
  if (amount === '' && now !== null)
    return wrong(
      `The cell is blank, and ${shownUsd(now)} is proposed. Write 0 to take an award back, or the present rate to leave the rate as it is.`,
    )
  return SAME
}

/** What stands in a cell in place of an amount, and how to say what is meant. */
const NO_AMOUNTS: readonly (readonly [found: RegExp, message: string])[] = [
  [
    /^(?:\$?\s*[-−–—]|n\/?a|none|nil)$/i,
    'This says neither 0 nor that nothing is proposed. Write 0 to give none, or leave the cell blank.',
  ],
  [/^#/, 'The cell shows an error of the spreadsheet. Put a value there.'],
  [/^=/, 'The cell holds a formula as text. Put its value there.'],
]

/** A percentage in the cell of an amount is the share, where the cell of the share says nothing else. */
function shareForAmount(asked: AmountAsked, written: string): AmountRead {
  const shown = shownShare(asked)
  const meant: AmountAsked = { ...asked, amount: undefined, share: written, from: 'text' }
  if (shown === null || shown === asked.nowPoints || shown === shownShare(meant)) return readAmount(meant)
  const message = `${written} and ${asked.share ?? ''} don’t agree. Change one of them, or make them agree.`
  return { kind: 'wrong', problem: { field: asked.titles[1], value: written.slice(0, 60), message } }
}

/** The share of a row as a spreadsheet shows one that it has worked out: rounded; null where the cell is blank or an error. */
function shownShare({ share, from }: AmountAsked): number | null {
  if (share === undefined || share === '' || share.startsWith('#')) return null
  const number = Number(share.replace(/\s*%$/, '').replace(/^\+\s*/, ''))
  // What is no number is read exactly, and refused with the reason.
  return Math.round(number * (isFraction(share, from) ? 10_000 : 100))
}

/** A share that somebody wrote, to whole basis points. */
function exactShare({
  share: written = '',
  from,
  titles,
}: AmountAsked): { points: number } | { problem: CellProblem } {
  const share = written.replace(/^\+\s*/, '')
  const wrong = (message: string) => ({ problem: { field: titles[1], value: share.slice(0, 60), message } })
  const number = Number(share)
  const fraction = isFraction(share, from)
  if (!fraction && number !== 0 && Math.abs(number) < 1)
    return wrong(`${share} may be ${number}% or ${number * 100}%. Write it with the sign.`)
  const read = readPercent(fraction ? decimal(number * 100) : share)
  return 'problem' in read ? wrong(`${read.problem}.`) : { points: read.value }
}

/** In a workbook a percentage is kept as a fraction of one. */
function isFraction(share: string, from: 'workbook' | 'text'): boolean {
  return from === 'workbook' && /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(share) && Math.abs(Number(share)) <= 1
}

/** A number of a workbook without what binary fractions add; a true third decimal stays, and is refused. */
function withoutNoise(text: string, from: 'workbook' | 'text'): string {
  const number = Number(text)
  if (from !== 'workbook' || !/^\d+(\.\d{3,}|(\.\d+)?e\+?\d+)$/i.test(text)) return text
  return decimal(number)
}

function decimal(number: number): string {
  const hundredths = Math.round(number * 100)
  return Math.abs(number * 100 - hundredths) < 1e-6 ? String(hundredths / 100) : String(number)
}

/** What an amount lies above another, in basis points of it, as the worksheet shows it. */
export function pointsAbove(amount: Cents, whole: Cents): number | null {
  return shareOf(amount - whole, whole) ?? null
}
