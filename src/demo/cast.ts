import { holderId } from './positions.ts'
import { listed, type Name } from './names.ts'

/** The people of the story, by the position that they hold today. Their names are as invented as the others. */
export const CAST: Readonly<Record<number, Name>> = {
  1: { first: 'Marguerite', middle: 'A', last: 'Lindqvist' },
  10: { first: 'Wallace', middle: 'P', last: 'Greer' },
  11: { first: 'Inês', middle: 'V', last: 'Duarte' },
  20: { first: 'Howard', middle: 'K', last: 'Tanabe' },
  32: { first: 'Jin-ho', middle: 'S', last: 'Park' },
  38: { first: 'Beth', middle: 'L', last: 'Iverson' },
  44: { first: 'Adrian', middle: 'T', last: 'Corliss' },
  45: { first: 'Elena', middle: 'R', last: 'Marchetti' },
}

/** Where the people of the story sit. */
export const SEATS = {
  appointingAuthority: 1,
  limitedTerm: 10,
  limitedEmergency: 11,
  boardMember: 20,
  probationer: 32,
  supervisor: 44,
  executive: 45,
} as const

/** The people behind the one-click seats of the demonstration: id of the person, and name as lists print it. */
export const DEMO_PEOPLE = {
  executive: seat(SEATS.executive),
  supervisor: seat(SEATS.supervisor),
  'appointing-authority': seat(SEATS.appointingAuthority),
  'prb-member': seat(SEATS.boardMember),
} as const

function seat(position: number): { person: string; name: string } {
  const name = CAST[position]
  if (name === undefined) throw new RangeError(`nobody of the story holds position ${position}`)
  return { person: holderId(position), name: listed(name) }
}
