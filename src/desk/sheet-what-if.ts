import { NOTHING_ON_SHEET, type SheetWhatIf, textOfTries, triesOfText } from '../record/worksheet/what-if.ts'

/** What is tried on a worksheet, as an address or a form carries it. */
export type SheetWhatIfText = { try?: string | undefined; undone?: string | undefined }

/** The what-if of an address; what cannot be read of it is left out. It is nowhere else: nothing of it is recorded. */
export function sheetWhatIfOf({ try: text, undone }: SheetWhatIfText): SheetWhatIf {
  const tries = triesOfText(text)
  if (tries.length === 0) return NOTHING_ON_SHEET
  const back = /^\d{1,4}$/.test(undone ?? '') ? Number(undone) : 0
  return { tries, done: Math.max(0, tries.length - back) }
}

/** The what-if as an address carries it. */
export function textOfSheetWhatIf({ tries, done }: SheetWhatIf): SheetWhatIfText {
  if (tries.length === 0) return {}
  const undone = tries.length - done
  return { try: textOfTries(tries), ...(undone === 0 ? {} : { undone: String(undone) }) }
}
