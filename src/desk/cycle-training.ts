import type { IsoDate } from '../base/dates.ts'
import { audiencesOf, type TrainingRow, trainingsOf } from '../store/queries/cycles.ts'
import { unitsById } from '../store/queries/units.ts'
import { LEAST_SHOWN } from '../record/close-out/suppress.ts'
import { type CycleSight, cycleSight, pastTheWall } from './cycle-sight.ts'
import type { Desk } from './desk.ts'
import { type How, logReading } from './reading.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** Who is trained in the appraisal system. */
export const AUDIENCES = ['executive', 'rating official', 'reviewer', 'board member'] as const

export type Audience = (typeof AUDIENCES)[number]

/** Somebody who takes part in appraisals, and the last training as that. */
export type Trainee = {
  person: string
  name: string
  audience: Audience
  last?: { on: IsoDate; topic: string }
}

/** One audience: how many there are and how many of them are not trained; null where a count is left out. */
export type AudienceLine = { audience: Audience; people: number | null; untrained: number | null }

/** Who of an agency is trained and who is not. */
export type TrainingFile = {
  unit: string
  unitName: string
  sight: CycleSight
  audiences: readonly AudienceLine[]
  topics: readonly { audience: Audience; topic: string; people: number }[]
  /** By name for a seat that sees each executive; empty for one that sees counts. */
  people: readonly Trainee[]
  turn: Turn
}

/** The training of an agency’s people on a day; undefined where the seat sees no cycles of it. */
export async function trainingFile(
  desk: Desk,
  who: Principal,
  unit: string,
  on: IsoDate,
): Promise<TrainingFile | undefined> {
  const sight = await cycleSight(desk, who, unit)
  const [known] = sight === undefined ? [] : await unitsById(desk.db, [unit])
  if (sight === undefined || known === undefined) return undefined
  // Supervisors and members of boards may be outside the seat’s own files; who takes part in a cycle is its matter.
  const { db } = pastTheWall(desk)
  const parts = await audiencesOf(db, unit, on)
  const trainings = await trainingsOf(db, [...new Set(parts.map(({ person_id }) => person_id))])
  const people = parts.flatMap(({ person_id, name, audience }): Trainee[] => {
    const as = AUDIENCES.find((one) => one === audience)
    if (as === undefined) return []
    const last = trainings.find((one) => one.person_id === person_id && one.audience === as && one.on <= on)
    return [
      {
        person: person_id,
        name,
        audience: as,
        ...(last === undefined ? {} : { last: { on: last.on, topic: last.topic } }),
      },
    ]
  })
  const audiences = AUDIENCES.map((audience) => lineOf(audience, people, sight))
  return {
    unit,
    unitName: known.name,
    sight,
    audiences,
    topics: sight === 'names' ? topicsOf(people, trainings, on) : [],
    people: sight === 'names' ? people : [],
    turn: await turnOf(desk, who, 'appraisal/record-training', unit, on),
  }
}

/** The untrained given away as a table: whose names are in it is logged first. Undefined where the seat sees no names. */
export async function untrainedGivenAway(
  desk: Desk,
  who: Principal,
  asked: { unit: string; on: IsoDate; how: How },
): Promise<readonly Trainee[] | undefined> {
  const file = await trainingFile(desk, who, asked.unit, asked.on)
  if (file === undefined || file.sight !== 'names') return undefined
  const untrained = file.people.filter(({ last }) => last === undefined)
  await logReading(desk, who, {
    what: 'people',
    how: asked.how,
    people: untrained.map(({ person }) => person),
  })
  return untrained
}

function lineOf(audience: Audience, all: readonly Trainee[], sight: CycleSight): AudienceLine {
  const people = all.filter((one) => one.audience === audience)
  const untrained = people.filter(({ last }) => last === undefined).length
  if (sight === 'names') return { audience, people: people.length, untrained }
  const isOpen = (count: number): boolean => count === 0 || count >= LEAST_SHOWN
  if (!isOpen(people.length)) return { audience, people: null, untrained: null }
  const shown = isOpen(untrained) && isOpen(people.length - untrained)
  return { audience, people: people.length, untrained: shown ? untrained : null }
}

function topicsOf(
  people: readonly Trainee[],
  trainings: readonly TrainingRow[],
  on: IsoDate,
): TrainingFile['topics'] {
  const counts = new Map<string, { audience: Audience; topic: string; who: Set<string> }>()
  for (const { person, audience } of people) {
    for (const one of trainings) {
      if (one.person_id !== person || one.audience !== audience || one.on > on) continue
      const key = `${audience}/${one.topic}`
      const found = counts.get(key) ?? { audience, topic: one.topic, who: new Set<string>() }
      found.who.add(person)
      counts.set(key, found)
    }
  }
  return [...counts.values()]
    .map(({ audience, topic, who }) => ({ audience, topic, people: who.size }))
    .sort((a, b) => a.audience.localeCompare(b.audience) || b.people - a.people)
}
