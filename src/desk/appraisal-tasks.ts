import { fiscalYear, type IsoDate } from '../base/dates.ts'
import type { AppraisalProblem } from './appraisal-due.ts'
import { type AppraisalLine, appraisalLines } from './appraisals.ts'
import { sittingsSeen, sitsOnBoards } from './boards.ts'
import type { Desk } from './desk.ts'
import { seatAt } from './sittings.ts'
import type { Principal } from './who.ts'

/** What of the appraisal year waits for a person, and for who keeps the cycle what is late in it. */
export type AppraisalTasks = {
  /** Steps that are this person’s own, the one that is due first at the head. */
  mine: readonly AppraisalLine[]
  /** What is wrong in the office, with how many, a year each; empty for all but who runs the cycle. */
  office: readonly { fiscalYear: number; problem: AppraisalProblem; count: number }[]
  /** Sittings that are not over, of boards that the person sits on. */
  sittings: readonly OpenSitting[]
}

/** A sitting that waits for a member: for the recusals first, for the cases then. */
export type OpenSitting = { id: string; on: IsoDate; board: string; fiscalYear: number; settled: boolean }

/** What of the running year, the one before and the one to come waits for a seat; plans are written before a year begins. */
export async function appraisalTasks(desk: Desk, who: Principal, on: IsoDate): Promise<AppraisalTasks> {
  const running = fiscalYear(on)
  const lines: AppraisalLine[] = []
  for (const year of [running - 1, running, running + 1])
    lines.push(...(await appraisalLines(desk, who, { fiscalYear: year, on })))
  const mine = lines.filter((line) => isMine(line, who)).sort(byDay)
  return {
    mine,
    office: who.powers.includes('run-appraisal') ? wrong(lines) : [],
    sittings: await sittingsOpen(desk, who, on),
  }
}

async function sittingsOpen(desk: Desk, who: Principal, on: IsoDate): Promise<readonly OpenSitting[]> {
  if (!sitsOnBoards(who)) return []
  const open = (await sittingsSeen(desk, who)).filter(({ state }) => state === 'called' || state === 'open')
  const seats = await Promise.all(open.map(({ id }) => seatAt(desk, who, id, on)))
  return seats.flatMap((seat) => {
    if (seat?.member === undefined) return []
    const { sitting, board, settled } = seat
    return [{ id: sitting.id, on: sitting.on, board: board.name, fiscalYear: sitting.fiscalYear, settled }]
  })
}

function isMine({ due, supervisor, person, reviewer }: AppraisalLine, who: Principal): boolean {
  if (due === undefined || who.person === undefined) return false
  switch (due.whose) {
    case 'supervisor':
      return who.powers.includes('write-appraisal') && supervisor?.id === who.person
    case 'executive':
      return who.powers.includes('answer-appraisal') && person === who.person
    case 'reviewer':
      return who.powers.includes('review-appraisal') && reviewer === who.person
    case 'authority':
      return who.powers.includes('final-rating')
    case 'office':
      return who.powers.includes('run-appraisal')
    case 'board':
      return false
  }
}

function byDay(a: AppraisalLine, b: AppraisalLine): number {
  const [one, two] = [a.due?.by ?? '9999', b.due?.by ?? '9999']
  return one < two ? -1 : one > two ? 1 : a.name.localeCompare(b.name)
}

function wrong(lines: readonly AppraisalLine[]): AppraisalTasks['office'] {
  const counts = new Map<string, { fiscalYear: number; problem: AppraisalProblem; count: number }>()
  for (const { fiscalYear, problems } of lines) {
    for (const problem of problems) {
      const key = `${fiscalYear}/${problem}`
      const found = counts.get(key) ?? { fiscalYear, problem, count: 0 }
      counts.set(key, { ...found, count: found.count + 1 })
    }
  }
  return [...counts.values()].sort((a, b) => a.fiscalYear - b.fiscalYear || b.count - a.count)
}
