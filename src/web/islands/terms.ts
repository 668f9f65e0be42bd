import { day, isIsoDate, type IsoDate } from '../../base/dates.ts'

/** The law that a form’s arithmetic falls under, as the server wrote it on the form. */
export type Terms = { periodStart: IsoDate; elementsOf2012Kept?: boolean }

/** The terms of a form; undefined where it names none. */
export function termsOf(form: HTMLFormElement): Terms | undefined {
  const start = form.dataset['periodStart'] ?? ''
  if (!isIsoDate(start)) return undefined
  const kept = form.hasAttribute('data-elements-2012')
  return { periodStart: day(start), ...(kept ? { elementsOf2012Kept: true } : {}) }
}

/** A whole number that was typed; undefined where it is none. */
export function numberIn(text: string): number | undefined {
  return /^\s*\d{1,3}\s*$/.test(text) ? Number(text) : undefined
}
