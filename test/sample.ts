import { randomUUID } from 'node:crypto'
import { day } from '../src/base/dates.ts'
import type { NewEvent, RecordedEvent } from '../src/record/event.ts'
import { transact, type Connection } from '../src/store/database.ts'
import { append, type Stamp } from '../src/store/journal.ts'
import { reproject } from '../src/store/projection.ts'

/** Text that breaks careless code: SQL, HTML, quotes, control characters, other scripts, COPY's own marks. */
export const HOSTILE_TEXTS = [
  `Robert'); DROP TABLE journal; --`,
  `<script>alert("x")</script> & "quotes" 'single' \`back\``,
  'line one\nline two\r\nline three\ttabbed',
  'back\\slash \\N \\. \\\\ \\x41 end\\',
  '\\N',
  '\\.',
  '',
  ' leading and trailing ',
  '\u0001\u0008\u000b\u000c\u001f\u007f\u0085\u2028\u2029\ufeff',
  'José Ñandú 李小龍 Ω≈ç 🦅👩🏽‍⚖️ \u{10ffff}',
  '{"a":1}',
  '{a,"b",NULL}',
  '$1 :name ? %s {{x}} ${y}',
  '=HYPERLINK("http://example.test")',
  'NULL',
] as const

/** Who, when and new identifiers, as the desk would pass them in. */
export function stampAt(recorded = '2026-11-20T15:04:05.678Z', actor = 'per-0001'): Stamp {
  return { actor, role: 'esu', capacity: 'permanent', recorded, mint: () => randomUUID() }
}

/** A unit established. */
export function unitEvent(unit: string, name = `Unit ${unit}`, source = 'test'): NewEvent {
  return {
    stream: `unit:${unit}`,
    type: 'organisation/unit-established',
    effective: day('2020-01-01'),
    body: { unit, kind: 'component', name, source },
  }
}

/** A person entered, the name sealed apart. */
export function personEvent(person: string, name = `Name of ${person}`): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'people/person-entered',
    effective: day('2020-01-01'),
    body: { person },
    personal: { name },
  }
}

/** A general position of unit U established on 1 January 2020. */
export function positionEvent(position: string): NewEvent {
  return {
    stream: `position:${position}`,
    type: 'positions/position-established',
    effective: day('2020-01-01'),
    body: {
      position,
      unit: 'U',
      title: `Director ${position}`,
      location: 'Washington',
      designation: 'general',
    },
  }
}

/** A career appointment. */
export function appointEvent(person: string, position: string, effective: string): NewEvent {
  return {
    stream: `person:${person}`,
    type: 'staffing/appointed',
    effective: day(effective),
    body: { person, position, appointment: 'career', initial: true },
  }
}

/** An allocation of spaces to a unit. */
export function allocationEvent(unit: string, spaces: number, effective: string): NewEvent {
  return {
    stream: `allocation:${unit}`,
    type: 'positions/allocation-entered',
    effective: day(effective),
    body: { unit, spaces, source: 'letter' },
  }
}

/** Appends events and writes their view rows in one transaction, as the desk does. */
export async function enter(
  connection: Connection,
  events: readonly NewEvent[],
  stamp: Stamp = stampAt(),
): Promise<RecordedEvent[]> {
  return await transact(connection, async (work) => {
    const appended = await append(work, events, stamp)
    await reproject(work, appended)
    return appended
  })
}
