import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { NOTHING_TRIED, type Try, type WhatIf } from '../record/close-out/what-if.ts'

/** The most steps of a what-if that an address holds. */
const MOST_TRIES = 200

/** A what-if as an address carries it: the tries in order, and how many of the last ones are undone. */
export type WhatIfText = { try?: string | undefined; undone?: string | undefined }

/** The what-if of an address; what cannot be read of it is left out. It is nowhere else: nothing of it is recorded. */
export function whatIfOf({ try: text, undone }: WhatIfText): WhatIf {
  const tries = triesOf(text)
  if (tries.length === 0) return NOTHING_TRIED
  const back = /^\d{1,3}$/.test(undone ?? '') ? Number(undone) : 0
  return { tries, done: Math.max(0, tries.length - back) }
}

/** The tries of a text: `PERSON.LEVEL`, set apart by commas. */
export function triesOf(text: string | undefined): readonly Try[] {
  const tries = (text ?? '').split(',').flatMap((part): Try[] => {
    const [, person, level] = /^([A-Za-z0-9_-]{1,60})\.([1-5])$/.exec(part) ?? []
    return person === undefined ? [] : [{ person, level: Number(level) as AppraisalLevel }]
  })
  return tries.slice(-MOST_TRIES)
}

/** The what-if as an address carries it. */
export function textOfWhatIf({ tries, done }: WhatIf): WhatIfText {
  if (tries.length === 0) return {}
  const undone = tries.length - done
  return {
    try: tries.map(({ person, level }) => `${person}.${level}`).join(','),
    ...(undone === 0 ? {} : { undone: String(undone) }),
  }
}
