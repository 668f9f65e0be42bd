import type { IsoDate } from '../../base/dates.ts'
import type { FactValue } from '../../rulebook/facts.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { maySet } from '../../rulebook/pay/may-set.ts'
import { ask, bars, refuse } from '../asked.ts'
import type { Decision, Given } from '../action.ts'

/** What a decision on pay names of who decides it. */
export type DecidedBy = { document?: string | undefined; inspectorGeneral?: boolean | undefined }

/** A decision on pay that is kept for the agency head or the designee. */
export type ReservedMatter = Exclude<FactValue<'payMatter'>, 'setting or adjusting pay'>

/** Which official decides: a delegate, or the holder of the seat, who is the head or for that office the Inspector General. */
function officialOf({ who }: Given, { inspectorGeneral }: DecidedBy): FactValue<'payOfficial'> {
  if (who.by === 'delegation') return 'delegate'
  return inspectorGeneral === true ? 'Inspector General' : 'agency head'
}

/** Whether the official may decide on pay in these matters; the rulings, or the refusal of the first that may not be. */
export function decidesOn(
  given: Given,
  on: IsoDate,
  by: DecidedBy,
  reserved: readonly ReservedMatter[],
): { rulings: readonly Explanation[] } | { refused: Decision } {
  const rulings: Explanation[] = []
  for (const payMatter of reserved.length === 0 ? (['setting or adjusting pay'] as const) : reserved) {
    const payOfficial = officialOf(given, by)
    const facts = {
      payMatter,
      payOfficial,
      inInspectorGeneralOffice: by.inspectorGeneral === true,
      approvedOnPaper: by.document !== undefined,
    }
    const asked = ask(maySet, { on, scopes: given.scopes }, facts)
    if (bars(asked)) {
      const message = `${asked.explanation.answer} ${payMatter}: name the written approval of the agency head or the designee as the document`
      return { refused: refuse(asked, { message, compared: { payMatter, payOfficial } }) }
    }
    rulings.push(asked.explanation)
  }
  return { rulings }
}
