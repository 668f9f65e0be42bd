import type { IsoDate } from '../base/dates.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import { type Block, fields, heading, list, paragraph, type Sheet, signatures } from './sheet.ts'
import { type RulingShown, rulingShown, type Signed, signer } from './terms-shown.ts'

/** What every paper on pay to an executive has. */
export type ToExecutive = {
  agency: string
  on: IsoDate
  executive: { name: string; title?: string; organization?: string }
  /** What the rules said when it was entered or approved. */
  rulings: readonly RulingShown[]
}

/** How one kind of paper differs from the others. */
export type PaperKind = {
  title: string
  subtitle?: string
  period: string
  /** Fields after those of the executive. */
  beside?: readonly (readonly [string, string | undefined])[]
  /** What is said where the entry holds no ruling. */
  unruled: string
  signed: readonly [label: string, by: Signed | undefined]
  paper: 'notice' | 'paper'
}

/** A paper on pay to an executive: to whom, its content, what it rests on, who signs, and the receipt. */
export function toExecutive(
  { agency, on, executive, rulings }: ToExecutive,
  { title, subtitle, period, beside = [], unruled, signed, paper }: PaperKind,
  content: readonly Block[],
): Sheet {
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    language: 'en',
    marks: { agency, form: title, period },
    date: on,
    blocks: [
      fields([
        ['To', executive.name],
        ['Date', shownDate(on)],
        ['Title', executive.title],
        ['Organization', executive.organization],
        ...beside,
      ]),
      ...content,
      heading(2, 'What it rests on'),
      rulings.length === 0 ? paragraph(unruled) : list(rulings.map(rulingShown)),
      signatures(signer(...signed)),
      heading(2, 'Receipt'),
      paragraph(`Signing shows that the ${paper} was received. It doesn’t show agreement.`),
      signatures(signer('Executive', { name: executive.name })),
    ],
  }
}
