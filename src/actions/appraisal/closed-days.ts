import type { IsoDate } from '../../base/dates.ts'
import { newAdministration } from '../../rulebook/appraisal/new-administration.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import type { Decision, Given } from '../action.ts'
import { ask, bars, refuse } from '../asked.ts'
import { type AtHand, isCareer } from './at-hand.ts'

/**
 * Whether a rating may be made on a day, so soon after a new administration began; the ruling, or the refusal. It is
 * entered on no closed day either, whichever day it bears.
 */
export function openTo(
  { file }: AtHand,
  given: Given,
  on: IsoDate,
): { ruling: Explanation } | { refused: Decision } {
  const careerAppointee = isCareer(file, on)
  for (const ratingDate of new Set([given.today, on])) {
    const asked = ask(
      newAdministration,
      { on: ratingDate, scopes: given.scopes },
      { careerAppointee, ratingDate },
    )
    if (bars(asked)) {
      const earliest = asked.value?.firstLawful ?? null
      const compared = { on, today: given.today, firstOpen: earliest }
      return { refused: refuse(asked, { compared, cites: ['5 USC 4314(b)(1)(C)'], earliest }) }
    }
    if (ratingDate === on) return { ruling: asked.explanation }
  }
  throw new Error('no day was asked about')
}
