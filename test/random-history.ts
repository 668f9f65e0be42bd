import fc from 'fast-check'
import { addDays, day, type IsoDate } from '../src/base/dates.ts'
import type { AppointmentType, Designation, NewEvent, RecordedEvent } from '../src/record/event.ts'

/** One thing that happens; a correction or cancellation picks an earlier entry by `pick`. */
export type Step = (sofar: readonly RecordedEvent[]) => NewEvent | undefined

const people = fc.constantFrom('a', 'b', 'c')
const places = fc.constantFrom('1', '2', '3', '4')
const units = fc.constantFrom('U', 'V')
const dates: fc.Arbitrary<IsoDate> = fc.nat({ max: 1500 }).map((days) => addDays(day('2020-01-01'), days))
const types = fc.constantFrom<AppointmentType>('career', 'noncareer', 'limited-term', 'limited-emergency')
const levels = fc.constantFrom<1 | 2 | 3 | 4 | 5>(1, 2, 3, 4, 5)
const designations = fc.constantFrom<Designation>('general', 'career-reserved')
const pick = fc.nat({ max: 1000 })

/** Things that happen to people, positions and units, in any order: sensible or not, mended or cancelled. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: people.map((person) => () => entered(person)) },
  {
    weight: 4,
    arbitrary: fc
      .record({ person: people, position: places, effective: dates, appointment: types })
      .map(({ person, position, effective, appointment }) => () => ({
        stream: `person:${person}`,
        type: 'staffing/appointed' as const,
        effective,
        body: { person, position, appointment, initial: true, notToExceed: addDays(effective, 1000) },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ person: people, position: places, effective: dates })
      .map(({ person, position, effective }) => () => ({
        stream: `person:${person}`,
        type: 'staffing/reassigned' as const,
        effective,
        body: { person, position },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ person: people, position: places, effective: dates })
      .map(({ person, position, effective }) => () => ({
        stream: `person:${person}`,
        type: 'staffing/separated' as const,
        effective,
        body: { person, position, reason: 'retired' },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ person: people, supervisor: people, effective: dates, is: types })
      .map(({ person, supervisor, effective, is }) => () => ({
        stream: `person:${person}`,
        type: 'organisation/supervisor-assigned' as const,
        effective,
        body: { person, supervisor, supervisorIs: is },
      })),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ unit: units, spaces: fc.nat({ max: 100 }), effective: dates })
      .map(({ unit, spaces, effective }) => () => ({
        stream: `allocation:${unit}`,
        type: 'positions/allocation-entered' as const,
        effective,
        body: { unit, spaces, source: 'letter' },
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ person: people, year: fc.integer({ min: 2020, max: 2023 }), level: levels })
      .map(({ person, year, level }) => () => ({
        stream: `person:${person}`,
        type: 'appraisal/rating-recorded' as const,
        effective: day(`${year}-11-30`),
        body: { person, fiscalYear: year, stage: 'final' as const, level },
      })),
  },
  { weight: 2, arbitrary: fc.record({ place: places, effective: dates }).map(established) },
  {
    weight: 2,
    arbitrary: fc.record({ place: places, effective: dates, to: designations }).map(redesignated),
  },
  { weight: 1, arbitrary: fc.record({ place: places, effective: dates }).map(proposed) },
  {
    weight: 3,
    arbitrary: fc.record({ pick, effective: dates }).map(
      ({ pick, effective }): Step =>
        (sofar) => {
          const mended = among(sofar, pick)
          return (
            mended && {
              stream: mended.stream,
              type: 'record/entry-corrected' as const,
              effective: mended.effective,
              body: { mends: mended.id, body: { effective }, reason: 'wrong date' },
            }
          )
        },
    ),
  },
  {
    weight: 2,
    arbitrary: pick.map(
      (pick): Step =>
        (sofar) => {
          const mended = among(sofar, pick)
          return (
            mended && {
              stream: mended.stream,
              type: 'record/entry-cancelled' as const,
              effective: mended.effective,
              body: { mends: mended.id, reason: 'entered by mistake' },
            }
          )
        },
    ),
  },
)

function entered(person: string): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'people/person-entered',
    effective: day('2020-01-01'),
    body: { person },
    personal: { name: `Name ${person}` },
  }
}

function established({ place, effective }: { place: string; effective: IsoDate }): Step {
  return () => ({
    stream: `position:${place}`,
    type: 'positions/position-established',
    effective,
    body: {
      position: place,
      unit: 'U',
      title: `Director ${place}`,
      location: 'Washington',
      designation: 'general',
    },
  })
}

function redesignated({
  place,
  effective,
  to,
}: {
  place: string
  effective: IsoDate
  to: Designation
}): Step {
  return () => ({
    stream: `position:${place}`,
    type: 'positions/designation-change-decided',
    effective,
    body: { position: place, to, answer: 'approved', letter: 'letter', letterDate: effective },
  })
}

function proposed({ place, effective }: { place: string; effective: IsoDate }): Step {
  return () => ({
    stream: `position:${place}`,
    type: 'positions/position-proposed',
    effective,
    body: {
      position: place,
      unit: 'U',
      office: 'U',
      title: `Director ${place}`,
      location: 'Washington',
      agencyKind: 'other Executive agency',
      level: 'above GS-15',
      kind: 'managerial',
      positionClass: 'none of these',
      senateConfirmed: false,
      evidence: {},
      subordinates: 12,
      personalAssistants: 2,
      supervising: 4000,
      tested: { rule: 'positions/proposal', since: effective, scope: 'government' },
    },
  })
}

function among(sofar: readonly RecordedEvent[], pick: number): RecordedEvent | undefined {
  return sofar.length === 0 ? undefined : sofar[pick % sofar.length]
}
