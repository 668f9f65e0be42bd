import type { IsoDate } from '../base/dates.ts'
import { boardRecommendation } from '../forms/board-recommendation.ts'
import type { Sheet } from '../forms/sheet.ts'
import { LEVELS_DOWN, type RulingShown } from '../forms/terms-shown.ts'
import { settingOf } from '../rulebook/settings.ts'
import { settingsFor } from '../store/queries/proposals.ts'
import { boardCaseFile, type CaseFile } from './board-case.ts'
import { namesAtBoard } from './board-people.ts'
import type { Desk } from './desk.ts'
import { agencyName, rulingOf } from './filled-parties.ts'
import { casesFrom } from './sittings.ts'
import { turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/**
 * The memorandum of what a board recommends on one executive; undefined where the seat may not read the case, and where
 * nothing is recommended yet. The reading is logged as that of the case.
 */
export async function memoSheet(
  desk: Desk,
  who: Principal,
  at: { sitting: string; person: string; on: IsoDate },
): Promise<Sheet | undefined> {
  const file = await boardCaseFile(desk, who, { ...at, how: 'export' })
  if (file?.recommended === undefined || file.appraisal.initial === undefined) return undefined
  const { seat, named, appraisal, recommended, composition, recused } = file
  const found = (await casesFrom(desk, at.sitting, [at.person])).get(at.person)
  if (found?.recommended === undefined) return undefined
  const { sat, by } = found.recommended
  const names = await namesAtBoard(desk, [...sat, by], recommended.on)
  const { unit } = seat.sitting
  const { board, higherReview, period, initial } = appraisal
  const made = higherReview?.made
  return boardRecommendation({
    agency: await agencyName(desk, unit),
    board: seat.board.name,
    sittingOn: seat.sitting.on,
    ...(await addressee(desk, who, unit, recommended.on)),
    executive: {
      name: named.name,
      ...(named.title === '' ? {} : { title: named.title }),
      ...(named.unit === '' ? {} : { organization: named.unit }),
      appointment: named.holds ?? 'none',
    },
    period: { from: period.start, to: period.end },
    initial: initial?.level ?? recommended.from,
    answered: appraisal.answer?.answer === 'commented',
    ...(made === undefined ? {} : { higherReview: made.level }),
    seen: seenOf(file),
    level: recommended.level,
    votes: LEVELS_DOWN.flatMap((level) => {
      const count = file.votes.filter((vote) => vote.level === level).length
      return count === 0 ? [] : [{ level, count }]
    }),
    sat: sat.map((person) => {
      const member = seat.board.members.findLast((one) => one.person === person)
      return {
        name: names(person).name,
        seat: member?.seat ?? 'member',
        appointment: member?.appointment ?? 'none',
      }
    }),
    composition: rulingOf(composition),
    recused: recusedOf(file, recused),
    ...(recommended.reason === undefined ? {} : { reason: recommended.reason }),
    ...(board?.award === undefined ? {} : { award: board.award }),
    ...(board?.pay === undefined ? {} : { pay: board.pay }),
    chair: { name: names(by).name, on: recommended.on },
  })
}

function recusedOf(
  { seat, person }: CaseFile,
  named: CaseFile['recused'],
): { name: string; ground: (typeof seat.sitting.recusals)[number]['ground'] }[] {
  const grounds = seat.sitting.recusals.filter((one) => one.person === person).map(({ ground }) => ground)
  return named.flatMap(({ name, ground }) => {
    const known = grounds.find((one) => one === ground)
    return known === undefined ? [] : [{ name, ground: known }]
  })
}

/** To whom final ratings belong by the office’s setting, with the seats that hold the power, and why it goes there. */
async function addressee(
  desk: Desk,
  who: Principal,
  unit: string,
  on: IsoDate,
): Promise<{ to: { title?: string }; addressed: RulingShown }> {
  const setting = settingOf('final-rating-holder')
  const settled = (await settingsFor(desk.connection.db, unit, on)).get('final-rating-holder')
  const option = setting?.options.find(({ value }) => value === (settled ?? setting.initial))
  const { whose } = await turnOf(desk, who, 'appraisal/give-final-rating', unit, on)
  const title = whose.join(', ') || option?.title
  const why =
    settled === undefined
      ? `Cadre takes it so until the office settles it: ${setting?.why ?? ''}`
      : 'So the office has settled it.'
  return {
    to: title === undefined ? {} : { title },
    addressed: {
      says: `Who approves final ratings: ${option?.title ?? 'the appointing authority'}. ${why}`,
      cites: option === undefined ? ['5 USC 4314(c)(3)'] : [option.by],
    },
  }
}

/** What the board had before it. */
function seenOf({ texts }: CaseFile): string[] {
  const { summary, answer, finding, accomplishments, elements } = texts
  return [
    `The plan and the initial ratings of ${elements.length} elements`,
    ...(summary === undefined ? [] : ['The narrative of the initial summary rating']),
    ...(answer === undefined ? [] : ['The executive’s written answer']),
    ...(finding === undefined ? [] : ['The findings of the higher-level review']),
    ...(accomplishments.length === 0 ? [] : ['What the executive noted as accomplishments']),
  ]
}
