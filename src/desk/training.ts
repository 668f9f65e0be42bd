import type { IsoDate } from '../base/dates.ts'
import { ofType, standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { trainedStreams } from '../store/queries/appraisal-access.ts'
import type { AppraisalLine } from './appraisals.ts'
import type { Desk } from './desk.ts'

/** Somebody’s training in the appraisal system. */
export type Training = { person: string; name: string; audience: string; topic: string; on: IsoDate }

/** Who of a year’s executives and raters is trained, newest first, and who has no training on record. */
export type TrainingList = {
  trainings: readonly Training[]
  without: readonly { person: string; name: string }[]
}

/** The training by a day of the executives of some appraisals and of their raters, as far as the seat sees their files. */
export async function trainingAmong(
  desk: Desk,
  lines: readonly AppraisalLine[],
  on: IsoDate,
): Promise<TrainingList> {
  const names = new Map<string, string>()
  for (const { person, name, supervisor } of lines) {
    names.set(person, name)
    if (supervisor !== undefined) names.set(supervisor.id, supervisor.name)
  }
  const streams = await trainedStreams(desk.db, [...names.keys()])
  const events = standing(await readStreams(desk.db, streams), { effective: on })
  const trainings = ofType(events, 'appraisal/training-completed').map(
    ({ effective, body: { person, audience, topic } }): Training => ({
      person,
      name: names.get(person) ?? person,
      audience,
      topic,
      on: effective,
    }),
  )
  const trained = new Set(trainings.map(({ person }) => person))
  const without: { person: string; name: string }[] = []
  for (const [person, name] of names) if (!trained.has(person)) without.push({ person, name })
  return {
    trainings: trainings.sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : a.name.localeCompare(b.name))),
    without: without.sort((a, b) => a.name.localeCompare(b.name)),
  }
}
