import type { IsoDate } from '../base/dates.ts'
import type { Bodies, RecordedEvent } from './event.ts'
import { whoOf } from './event.ts'

/** What supervisor and board may recommend. */
export type RecertificationAnswer = Bodies['appraisal/recertification-recommended']['answer']

/** The recertification of one executive in a cycle of 1991 to 2000, from the events of `recertification:PERSON/YEAR`. */
export type Recertification = {
  recommended?: { on: IsoDate; by: string; answer: RecertificationAnswer; entry: string }
  statement?: { on: IsoDate; statement: 'made' | 'waived'; entry: string }
  reviewed?: {
    on: IsoDate
    board: string
    members: number
    career: number
    answer: RecertificationAnswer
  }
  /** A conditional decision is followed by a final one. */
  decisions: readonly {
    on: IsoDate
    by: string
    answer: Bodies['appraisal/recertification-decided']['answer']
    finalBy?: IsoDate
  }[]
}

/** The stream of an executive's recertification in a cycle. */
export function recertificationStream(person: string, cycle: number): string {
  return `recertification:${person}/${cycle}`
}

/** The recertification of a stream, from the events that stand. */
export function recertificationOf(events: readonly RecordedEvent[]): Recertification {
  const decisions: Recertification['decisions'][number][] = []
  const found: Omit<Recertification, 'decisions'> = {}
  for (const event of [...events].sort((a, b) => a.seq - b.seq)) {
    const on = event.effective
    switch (event.type) {
      case 'appraisal/recertification-recommended':
        found.recommended = { on, by: whoOf(event), answer: event.body.answer, entry: event.id }
        break
      case 'appraisal/recertification-statement':
        found.statement = { on, statement: event.body.statement, entry: event.id }
        break
      case 'appraisal/recertification-reviewed': {
        const { board, members, career, answer } = event.body
        found.reviewed = { on, board, members, career, answer }
        break
      }
      case 'appraisal/recertification-decided': {
        const { answer, finalBy } = event.body
        decisions.push({ on, by: whoOf(event), answer, ...(finalBy === undefined ? {} : { finalBy }) })
        break
      }
      default:
    }
  }
  return { ...found, decisions }
}
