import type { IsoDate } from '../../base/dates.ts'
import { ofType, standing } from '../../record/fold.ts'
import type { RecordedEvent } from '../../record/event.ts'
import type { LegalPower } from '../../record/organisation-terms.ts'
import { changeOf } from '../../record/project/changes.ts'
import { decide, explain, type Explanation } from '../../rulebook/index.ts'
import { secondPerson } from '../../rulebook/organization/second-person.ts'
import { settingOf } from '../../rulebook/settings.ts'
import type { Decision, Given } from '../action.ts'

/** Whether somebody may propose or approve a change, with the ruling; a refusal where not. */
export function mayChange(
  given: Given,
  facts: { approverProposedIt: boolean; changeConcernsSelf: boolean },
): { explanation: Explanation; refused?: Decision } {
  const ruling = decide(secondPerson, { on: given.today }, facts)
  const explanation = explain(secondPerson, ruling, facts)
  if (ruling.kind === 'ruled' && ruling.value.allowed) return { explanation }
  const refused: Decision = {
    kind: 'refused',
    reason: {
      message: explanation.answer,
      rule: secondPerson.id,
      compared: { ...facts },
      cites: ['Cadre practice'],
      ruling: explanation,
    },
  }
  return { explanation, refused }
}

/** Something that an action names and the record does not have. */
export function unknown(field: string, value: string, what: string): Extract<Decision, { kind: 'invalid' }> {
  return {
    kind: 'invalid',
    problems: [{ field, value, message: `there is no ${what} ${value}`, code: 'invalid-input' }],
  }
}

/** Whether the stream already holds a proposal. */
export function proposedBefore(field: string, value: string): Decision {
  return {
    kind: 'invalid',
    problems: [
      {
        field,
        value,
        message: 'the same change was proposed before; choose another day, or decide the one that stands',
        code: 'invalid-input',
      },
    ],
  }
}

/** Who holds a post on a day, from the post's own entries. */
export function holderOn(events: readonly RecordedEvent[], on: IsoDate): string | undefined {
  let holder: string | undefined
  for (const event of standing(events, { effective: on })) {
    if (event.type === 'organisation/post-filled') holder = event.body.person
    if (event.type === 'organisation/post-vacated' && holder === event.body.person) holder = undefined
  }
  return holder
}

/** Everybody who holds a post on a day or is to hold it later: whom a power of the post is or will be given to. */
export function holdersFrom(events: readonly RecordedEvent[], on: IsoDate): string[] {
  const now = holderOn(events, on)
  const later = ofType(standing(events), 'organisation/post-filled').filter(({ effective }) => effective > on)
  return [...(now === undefined ? [] : [now]), ...later.map(({ body }) => body.person)]
}

/** Whether a post lies in the office of whoever acts; a seat elsewhere is treated as one that there is not. */
export function isPostOfOffice(given: Given, events: readonly RecordedEvent[]): boolean {
  const unit = unitOfPost(events)
  if (unit === undefined) return false
  return given.who.unit === undefined || given.isUnder(unit, given.who.unit)
}

/** The unit of a post by its entries; undefined where there is no such post. */
export function unitOfPost(events: readonly RecordedEvent[]): string | undefined {
  const live = standing(events)
  const [established] = ofType(live, 'organisation/post-established')
  if (established === undefined) return undefined
  const moved = ofType(live, 'organisation/post-moved').flatMap(({ body }) => body.unit ?? [])
  return moved.at(-1) ?? established.body.unit
}

/** The powers that a directive reserves to one seat, unless the office has settled the clash otherwise. */
export function isReserved(given: Given, power: LegalPower): boolean {
  if (power !== 'final-rating' && power !== 'grant-award') return false
  const settled = given.setting('final-rating-holder') ?? settingOf('final-rating-holder')?.initial
  return given.scopes.includes('component:ICE') && settled === 'director'
}

/** The change of a stream, if it was approved and runs on a day. */
export function inForceOn(events: readonly RecordedEvent[], on: IsoDate): boolean {
  const live = standing(events)
  const change = changeOf(live)
  if (change?.state !== 'in force') return false
  const [, from = '', until = ''] = /^\[([^,]*),([^)]*)\)$/.exec(change.during) ?? []
  return from !== '' && from <= on && (until === '' || on < until)
}
