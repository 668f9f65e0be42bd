import { type Appraisal, appraisalOf, appraisalStream } from '../../record/appraisal.ts'
import { standing } from '../../record/fold.ts'
import {
  type BoardCase,
  boardCaseOf,
  boardCaseStream,
  type Sitting,
  sittingOf,
  sittingStream,
} from '../../record/sitting.ts'
import type { Given } from '../action.ts'
import { boardThatSits, type SittingFound, type SittingNamed } from './board-of-record.ts'
import { benchRulings } from './make-up.ts'
import { GROUND_WORDS, groundOf } from './take-part.ts'

/** The streams of the board, of every case before it, and of the appraisals. */
export function wholeSitting(named: SittingNamed, history: Given['history']): readonly string[] {
  const called = sittingOf(standing(history(sittingStream(named.sitting))))
  if (called === undefined) return []
  const { id, people, fiscalYear } = called
  return [
    ...boardThatSits(named, history),
    ...people.flatMap((person) => [boardCaseStream(id, person), appraisalStream(person, fiscalYear)]),
  ]
}

type Recommended = NonNullable<BoardCase['recommended']>

/** A case with what the board came to; what is still to be done in it, in words, where it is not done. */
export type Point = { person: string; career: boolean; recommended?: Recommended; open?: string }

/** Every case of a sitting; those that are not rated this year after all are left out. */
export function pointsOf(given: Given, found: SittingFound): readonly Point[] {
  const { sitting } = found
  return sitting.people.flatMap((person): Point[] => {
    const appraisal = appraisalOf(standing(given.history(appraisalStream(person, sitting.fiscalYear))))
    if (appraisal?.notRated !== undefined) return []
    const events = standing(given.history(boardCaseStream(sitting.id, person)))
    const boardCase = boardCaseOf(events)
    if (boardCase === undefined) return []
    const { recommended, career } = boardCase
    if (recommended === undefined) return [{ person, career, open: notRecommended(given, found, boardCase) }]
    const said = events.find(({ id }) => id === recommended.entry)
    const reasoned = (said?.personal?.['reason'] ?? '') !== ''
    const open =
      staleWords(sitting, appraisal, recommended) ??
      tiedWords(given, sitting, person, recommended) ??
      (recommended.level === null || recommended.level === recommended.from || reasoned
        ? undefined
        : `no reason for level ${recommended.level} in place of ${recommended.from}`)
    return [{ person, career, recommended, ...(open === undefined ? {} : { open }) }]
  })
}

function notRecommended(given: Given, found: SittingFound, boardCase: BoardCase): string {
  const { refused } = benchRulings(given, found, boardCase)
  return refused?.kind === 'refused'
    ? refused.reason.message.replace(`the case of ${boardCase.person} is `, '')
    : 'no recommendation'
}

/** A rating that was made anew after the board spoke. */
function staleWords(
  { id }: Sitting,
  appraisal: Appraisal | undefined,
  { level, from }: Recommended,
): string | undefined {
  const { initial, board } = appraisal ?? {}
  if (initial?.level === from && board?.sitting === id && board.level === level) return undefined
  return 'the rating was changed after the recommendation: recommend anew'
}

/** Somebody who took part and is bound to the executive, as entered since or as the record now shows. */
function tiedWords(given: Given, sitting: Sitting, person: string, { sat }: Recommended): string | undefined {
  for (const member of sat) {
    const ground = groundOf(sitting, given.relations, member, person)
    if (ground !== undefined)
      return `${member} sat in it and must leave (${GROUND_WORDS[ground]}): recommend anew`
  }
  return undefined
}

/** The open points in words, the first few by name. */
export function openWords(points: readonly Point[]): string {
  const open = points.filter((point) => point.open !== undefined)
  const named = open.slice(0, MOST_NAMED).map(({ person, open: what }) => `${person}: ${what}`)
  const more = open.length - named.length
  return `${named.join('; ')}${more === 0 ? '' : `; and ${more} more`}`
}

const MOST_NAMED = 20
