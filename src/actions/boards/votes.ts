import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { BoardCase } from '../../record/sitting.ts'
import type { Decision } from '../action.ts'
import { invalid } from '../fields.ts'

/** The votes of those who sit, and the level with more than half of them; null where no level has that. */
export type Counted = {
  votes: readonly { member: string; level: AppraisalLevel }[]
  /** Who sits and has not voted. */
  lacking: readonly string[]
  level: AppraisalLevel | null
}

/** Counts the votes of those who sit in a case; votes of members who since left it count no more. No vote weighs twice. */
export function countVotes({ votes }: BoardCase, sat: readonly string[]): Counted {
  const cast = sat.flatMap((member) => {
    const vote = votes.get(member)
    return vote === undefined ? [] : [{ member, level: vote.level }]
  })
  const times = new Map<AppraisalLevel, number>()
  for (const { level } of cast) times.set(level, (times.get(level) ?? 0) + 1)
  const most = [...times].find(([, count]) => 2 * count > cast.length)
  const voted = new Set(cast.map(({ member }) => member))
  return { votes: cast, lacking: sat.filter((member) => !voted.has(member)), level: most?.[0] ?? null }
}

type Entered = {
  level?: AppraisalLevel | undefined
  split?: boolean | undefined
  consent?: boolean | undefined
}

/** What a case came to: by the votes of all who sit, or by their consent where none was taken; or what is wrong with what is entered. */
export function resultOf(
  boardCase: BoardCase,
  sat: readonly string[],
  { level, split = false, consent = false }: Entered,
): Pick<Counted, 'votes' | 'level'> | { refused: Decision } {
  if (split === (level !== undefined))
    return { refused: invalid('level', level ?? null, 'give the level, or that the board is split') }
  const counted = countVotes(boardCase, sat)
  const { votes } = counted
  if (votes.length === 0 || consent) {
    const message =
      'a board is split by votes; have those who sit vote, or give the level on which they agree'
    return level === undefined ? { refused: invalid('split', split, message) } : { votes: [], level }
  }
  if (counted.lacking.length > 0) {
    const message = `${counted.lacking.join(', ')}: no vote yet; all who sit vote, or all agree without a vote`
    return { refused: invalid('level', level ?? null, message) }
  }
  const count = votes.map(({ member, level: of }) => `${member} ${of}`).join(', ')
  if (counted.level === null && level !== undefined) {
    const message = `no level has more than half of the votes (${count}): enter that the board is split; nobody has a casting vote`
    return { refused: invalid('level', level, message) }
  }
  if (counted.level !== null && counted.level !== level) {
    const message = `the votes come to level ${counted.level} (${count}): enter that level, or have members vote anew`
    return { refused: invalid(split ? 'split' : 'level', level ?? split, message) }
  }
  return { votes, level: counted.level }
}
