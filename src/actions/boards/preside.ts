import type { Board } from '../../record/board.ts'
import type { Decision } from '../action.ts'
import type { MemberAtSitting } from './take-part.ts'

/**
 * Refuses an act of whoever presides to others; undefined for the chair who is present, and for the alternate in the
 * chair's place while the chair is absent or, in one case, recused.
 */
export function presides(found: MemberAtSitting, act: string, person?: string): Decision | undefined {
  const { board, sitting, member } = found
  const isHere = sitting.present.includes(member.person)
  const chairs = chairsOf(board)
  const isOut = (chair: string): boolean =>
    !sitting.present.includes(chair) ||
    sitting.recusals.some((one) => one.member === chair && one.person === person)
  const inPlace = sitting.alternates.some(
    (one) =>
      one.alternate === member.person &&
      chairs.includes(one.place) &&
      isOut(one.place) &&
      (one.person === undefined || one.person === person),
  )
  return isHere && (member.seat === 'chair' || inPlace) ? undefined : chairOnly(board, member.person, act)
}

/** Refuses an act that is the chair’s. */
function chairOnly(board: Board, person: string, act: string): Decision {
  const chairs = chairsOf(board)
  return {
    kind: 'refused',
    reason: {
      message: `the chair ${act}: ${chairs.join(', ') || 'none is appointed'}`,
      rule: 'boards/recommendation',
      compared: { person, chairs },
      cites: ['Cadre practice'],
    },
  }
}

function chairsOf({ members }: Board): readonly string[] {
  return [...new Set(members.filter(({ seat }) => seat === 'chair').map(({ person }) => person))]
}
