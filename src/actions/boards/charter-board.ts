import { z } from 'zod'
import { BOARD_KINDS } from '../../record/appraisal-terms.ts'
import { boardOf, boardStream } from '../../record/board.ts'
import { standing } from '../../record/fold.ts'
import { shownDate } from '../../rulebook/kernel/shown.ts'
import { action } from '../action.ts'
import { countField, invalid, listField, textField, yesNoField } from '../fields.ts'
import { boardAgencyField, boardField } from './board-fields.ts'

const MOST_YEARS = 20

/** A board acts under a charter; where none is at hand, under an interim one that is marked as such. */
export const charterBoard = action({
  id: 'boards/charter-board',
  title: 'Charter a board',
  about:
    'Puts a board’s charter on record. Without the document the charter is an interim one, marked as such until the document takes its place.',
  power: 'appoint-board',
  fields: z.strictObject({
    unit: boardAgencyField(),
    board: boardField(),
    kind: listField(BOARD_KINDS, {
      title: 'Kind',
      labels: {
        'performance-review': 'Performance Review Board',
        'executive-resources': 'Executive Resources Board',
        'rating-panel': 'Rating panel',
      },
    }),
    name: textField({ title: 'Title', hint: 'Such as Performance Review Board of the component' }, 120),
    charter: textField({
      title: 'Charter',
      hint: 'Its title and date; leave blank for an interim charter',
    }).optional(),
    chairVotes: yesNoField({
      title: 'Chair votes',
      hint: 'Left blank, the chair votes on all boards but an Executive Resources Board',
    }).optional(),
    chainYears: countField(
      {
        title: 'Years of a shared chain',
        hint: 'Two who stood in one chain of supervision keep out of each other’s cases for so long',
        unit: 'years',
      },
      MOST_YEARS,
    ),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [boardStream(input.board)],
  decide(input, given) {
    const { unit, board, kind, name, chainYears, charter } = input
    const before = boardOf(standing(given.history(boardStream(board))))
    if (before !== undefined && (before.unit !== unit || before.kind !== kind))
      return invalid('board', board, `${board} is the name of another board; choose another name`)
    const interim = charter === undefined
    if (interim && before?.interim === false)
      return invalid(
        'charter',
        null,
        `${board} has a charter: ${before.charter}; an interim one can’t replace it`,
      )
    const chairVotes = input.chairVotes ?? kind !== 'executive-resources'
    return {
      kind: 'events',
      says: interim
        ? `${name} has an interim charter from ${shownDate(given.today)} until its own is on record; members can be appointed.`
        : `${name} is chartered; members can be appointed.`,
      rulings: [],
      events: [
        {
          stream: boardStream(board),
          type: 'boards/board-chartered',
          effective: given.today,
          body: {
            board,
            kind,
            unit,
            name,
            charter:
              charter ?? `Interim charter, laid down by ${given.who.name} on ${shownDate(given.today)}`,
            interim,
            chairVotes,
            chainYears,
          },
        },
      ],
    }
  },
})
