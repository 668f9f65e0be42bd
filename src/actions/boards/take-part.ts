import type { BoardMember } from '../../record/board.ts'
import type { RecusalGround } from '../../record/appraisal-terms.ts'
import type { BoardCase, Sitting } from '../../record/sitting.ts'
import { ownMatter } from '../../rulebook/boards/own-matter.ts'
import { mayTakePart } from '../../rulebook/organization/may-take-part.ts'
import type { Decision, Given, Relation } from '../action.ts'
import { ask, refuse } from '../asked.ts'
import { caseIn, noSitting, type SittingFound, sittingIn, type SittingNamed } from './board-of-record.ts'
import { serves } from './service.ts'

/** A sitting as the member who acts finds it. */
export type MemberAtSitting = SittingFound & { member: BoardMember }

/**
 * The sitting for a member who may serve today. Whoever never was on the board gets the answer that there is no such
 * sitting.
 */
export function sittingOfMember(given: Given, named: SittingNamed): MemberAtSitting | { refused: Decision } {
  const found = sittingIn(given, named)
  if ('refused' in found) return found
  const serving = serves(given, found.board, given.who.person, given.today)
  if (serving === undefined) return { refused: noSitting(named) }
  return 'refused' in serving ? serving : { ...found, member: serving.member }
}

/** A case as a member finds it who has settled every recusal and keeps out of none of it. */
export function caseOfMember(
  given: Given,
  named: SittingNamed & { person: string },
): (MemberAtSitting & { boardCase: BoardCase }) | { refused: Decision } {
  const found = sittingOfMember(given, named)
  if ('refused' in found) return found
  const { sitting, member } = found
  if (!sitting.settled.includes(member.person)) return { refused: unsettled(given, sitting, member.person) }
  const boardCase = caseIn(given, sitting.id, named.person)
  if (boardCase === undefined) {
    const message = `no case of ${named.person} is before the sitting ${sitting.id}`
    return { refused: { kind: 'not-found', message } }
  }
  const bar = recusedFrom(given, sitting, member.person, named.person)
  return bar === undefined ? { ...found, boardCase } : { refused: bar }
}

/** No file is open before the member has gone through the names. */
function unsettled(given: Given, { id }: Sitting, member: string): Decision {
  const facts = { partTaken: 'sit on a board case' } as const
  const asked = ask(mayTakePart, { on: given.today, scopes: given.scopes }, facts)
  const message = `${member} has not settled the recusals of ${id}: go through the names and declare every relation first; the files open after that`
  const compared = { member, settled: false }
  return refuse(asked, { message, compared, cites: ['ICE Directive 1056.1, 4.4'] })
}

/** Why a member keeps out of a case: by the recusals entered, and by the record as it is read now; undefined where nothing does. */
export function groundOf(
  { recusals }: Sitting,
  relations: readonly Relation[],
  member: string,
  person: string,
): RecusalGround | undefined {
  const binds = (one: Relation): boolean => one.member === member && one.person === person
  return (recusals.find(binds) ?? relations.find(binds))?.ground
}

/** Refuses a part in a case from which the member is recused, or would be if the record were read now. */
export function recusedFrom(
  given: Given,
  sitting: Sitting,
  member: string,
  person: string,
): Decision | undefined {
  const ground = groundOf(sitting, given.relations, member, person)
  if (ground === undefined) return undefined
  const known = sitting.recusals.some((one) => one.member === member && one.person === person)
  const at = { on: given.today, scopes: given.scopes }
  const asked =
    ground === 'self'
      ? ask(ownMatter, at, { subjectIsSelf: true, boardMatter: 'appraisal' })
      : ask(mayTakePart, at, {
          partTaken: 'sit on a board case',
          subjectIsSelf: false,
          ratedSubject: RATED.has(ground),
          relationDeclared: !RATED.has(ground),
        })
  const message = `${member} is recused from the case of ${person}: ${GROUND_WORDS[ground]}${known ? '' : ', as the record now shows; have the recusal entered'}; the others decide it`
  return refuse(asked, { message, compared: { member, person, ground, known } })
}

const RATED: ReadonlySet<RecusalGround> = new Set<RecusalGround>([
  'own subordinate',
  'rating official',
  'higher-level reviewer',
])

/** Each ground in words. */
export const GROUND_WORDS: Readonly<Record<RecusalGround, string>> = {
  self: 'the case is the member’s own',
  'own subordinate': 'the executive reports or reported to the member',
  'own supervisor': 'the member reports or reported to the executive',
  'rating official': 'the member rated the executive',
  'higher-level reviewer': 'the member reviews this rating at a higher level',
  'same chain': 'both stood in one chain of supervision within the board’s years',
  'declared relation': 'a relation is declared',
}
