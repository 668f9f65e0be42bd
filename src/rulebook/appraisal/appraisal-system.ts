import { type IsoDate } from '../../base/dates.ts'
import { type Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import type { ElementSystem } from '../tables/critical-elements.ts'
import { BASIC_SYSTEM_FROM, elementsFor, NEW_SYSTEM_FROM } from './element-system.ts'

/** The system of a period, and its critical elements in order. */
type Answer = ElementSystem & { transition: boolean }

function apply(
  facts: { periodStart?: IsoDate | undefined; elementsOf2012Kept?: boolean | undefined },
  note: Note,
): Answer {
  const found = elementsFor(facts, note)
  note.assumed('A system of the agency’s own', 'where OPM has approved one, its elements take their place')
  return {
    ...found,
    transition: found.system === 'basic system of 2012' && facts.elementsOf2012Kept === true,
  }
}

/** Which OPM appraisal system a period falls under, and its critical elements. */
export const appraisalSystem = rule({
  id: 'appraisal/appraisal-system',
  asks: 'Which OPM appraisal system and critical elements does this appraisal period fall under?',
  needs: ['periodStart'],
  may: ['elementsOf2012Kept'],
  datedBy: 'periodStart',
  says: ({ system, elements }: Answer) => `The ${system}: ${elements.join('; ')}.`,
  changes: ({ transition }) =>
    transition
      ? ['From 30 September 2026 every executive is on the system of fiscal year 2026.']
      : ['A period that begins before 1 October 2025 falls under the basic system of 2012.'],
  law: [
    {
      from: NEW_SYSTEM_FROM,
      by: ['OPM memorandum of 25 February 2025'],
      standing: 'secondary',
      summary:
        'From the cycle of fiscal year 2026 on, the five critical elements of the new system; an agency in the transition has all its executives on it by 30 September 2026. No rule since 15 October 2025 has changed part 430 for the SES, as far as the versions to 30 August 2026 show.',
      apply,
    },
    {
      from: BASIC_SYSTEM_FROM,
      by: ['OPM memorandum of 4 January 2012'],
      summary:
        'The basic system covers career, noncareer and limited appointees; its five critical elements are the executive core qualifications. For most agencies the cycle of fiscal year 2025, to 30 September 2025, is the last under it.',
      apply: (facts, note) => apply({ periodStart: facts.periodStart }, note),
    },
  ],
})
