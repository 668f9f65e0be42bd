import { z } from 'zod'
import type { IsoDate } from '../../base/dates.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import { type Board, boardStream, membersOn } from '../../record/board.ts'
import type { PoolRow } from '../../record/close-out/pool.ts'
import type { NewEvent } from '../../record/event.ts'
import { standing } from '../../record/fold.ts'
import { boardCaseStream, sittingStream } from '../../record/sitting.ts'
import { performanceReviewBoard } from '../../rulebook/boards/performance-review-board.ts'
import { shownDate, shownOf } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { fiscalYearField, wordsField } from '../appraisal/rating-fields.ts'
import { dateField, invalid } from '../fields.ts'
import { boardField, peopleField, SITTING_FIELDS } from './board-fields.ts'
import { boardIn } from './board-of-record.ts'
import { boardRuling } from './make-up.ts'
import { serves } from './service.ts'

/** The Executive Services Unit calls a sitting and puts the cases of the cycle before it, ICE Directive 1056.1, 4.6(4). */
export const callSitting = action({
  id: 'boards/call-sitting',
  title: 'Call a sitting',
  about:
    'Calls a Performance Review Board for a day and puts every executive of the cycle before it who is initially rated, a case each.',
  power: 'prepare-board',
  fields: z.strictObject({
    ...SITTING_FIELDS,
    board: boardField(),
    fiscalYear: fiscalYearField(),
    on: dateField({ title: 'Day of the sitting' }),
    agenda: wordsField({ title: 'Agenda' }, 2000),
    people: peopleField({
      title: 'Executives',
      hint: 'Left blank: everybody who is initially rated and has no recommendation yet',
    }).optional(),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, board, sitting, fiscalYear }) => [
    boardStream(board),
    sittingStream(sitting),
    cycleStream(unit, fiscalYear),
  ],
  pool: ({ unit, fiscalYear }) => ({ unit, fiscalYear }),
  decide(input, given) {
    const { unit, sitting, fiscalYear, on, agenda } = input
    const found = boardIn(given, unit, input.board)
    if ('refused' in found) return found.refused
    const { board } = found
    if (given.history(sittingStream(sitting)).length > 0)
      return invalid('sitting', sitting, `there is a sitting ${sitting} already; choose another name`)
    if (on < given.today) return invalid('on', on, `${on} is past; give today or a later day`)
    if (cycleOf(standing(given.history(cycleStream(unit, fiscalYear)))) === undefined)
      return { kind: 'not-found', message: `${unit} has no appraisal cycle of fiscal year ${fiscalYear}` }
    const cases = casesOf(given.pool, input.people)
    if ('refused' in cases) return cases.refused
    const ready = readyOn(given, board, on, cases.rows)
    if ('refused' in ready) return ready.refused
    const people = cases.rows.map(({ person }) => person)
    const called: NewEvent = {
      stream: sittingStream(sitting),
      type: 'boards/sitting-called',
      effective: on,
      body: { sitting, board: board.id, unit, fiscalYear, agenda, people },
      ruling: ready.explanation,
    }
    return {
      kind: 'events',
      says: `${board.name} sits on ${shownDate(on)} with ${shownOf(people.length, 'case', 'cases')}.${ready.waiting}`,
      rulings: [ready.explanation],
      events: [called, ...cases.rows.map((row) => assigned(row, input, board, given.today))],
    }
  },
})

function assigned(
  { person, appointment }: PoolRow,
  { unit, sitting, fiscalYear }: { unit: string; sitting: string; fiscalYear: number },
  board: Board,
  on: IsoDate,
): NewEvent {
  return {
    stream: boardCaseStream(sitting, person),
    type: 'boards/case-assigned',
    effective: on,
    body: { sitting, person, fiscalYear, board: board.id, unit, career: appointment === 'career' },
  }
}

/** Whose rating the board may take up: initially rated and not yet final. */
function casesOf(
  pool: readonly PoolRow[],
  named: readonly string[] | undefined,
): { rows: readonly PoolRow[] } | { refused: Decision } {
  const open = pool.filter(({ initial, final }) => initial !== undefined && final === undefined)
  if (named !== undefined && named.length > 0) {
    const without = named.filter((person) => !open.some((row) => row.person === person))
    if (without.length > 0) {
      const message = `${without.join(', ')}: no initial rating of this cycle that the board could take up`
      return { refused: invalid('people', without.join(', '), message) }
    }
    return { rows: open.filter(({ person }) => named.includes(person)) }
  }
  const rows = open.filter(({ board, locked }) => board === undefined && locked === undefined)
  const message = 'nobody of this cycle is initially rated and waits for the board'
  return rows.length === 0 ? { refused: { kind: 'not-found', message } } : { rows }
}

/** Whether the board may take up appraisals on that day: its kind, its make-up, and the notices of its members. */
function readyOn(given: Given, board: Board, on: IsoDate, rows: readonly PoolRow[]) {
  if (board.kind !== 'performance-review') return { refused: otherBoard(board) }
  if (board.from > on) return { refused: invalid('on', on, `the charter of ${board.id} is of ${board.from}`) }
  const career = rows.some(({ appointment }) => appointment === 'career')
  const { explanation, refused } = boardRuling(given, board, on, career)
  if (refused !== undefined) return { refused }
  const members = membersOn(board, on)
  const serving = members.map(({ person }) => ({ person, ruling: serves(given, board, person, on) }))
  const not = serving.filter(({ ruling }) => ruling !== undefined && 'refused' in ruling)
  const [first] = not
  if (not.length === members.length && first?.ruling !== undefined && 'refused' in first.ruling)
    return { refused: first.ruling.refused }
  const waiting =
    not.length === 0
      ? ''
      : ` Service may not begin by then, for want of a notice: ${not.map(({ person }) => person).join(', ')}.`
  return { explanation, waiting }
}

/** Ratings and awards go before a Performance Review Board alone; selections before an Executive Resources Board. */
function otherBoard({ name, kind }: Board): Decision {
  return {
    kind: 'refused',
    reason: {
      message: `${name} is no Performance Review Board; appraisals and awards go before such a board alone`,
      rule: performanceReviewBoard.id,
      compared: { kind },
      cites: ['ICE Directive 1056.1, 2', '5 USC 4314(c)(1)'],
    },
  }
}
