import { holderId } from './positions.ts'
import { listed, type Name } from './names.ts'

/** The people of the story, by the position that they hold today. Their names are as invented as the others. */
export const CAST: Readonly<Record<number, Name>> = {
  1: { first: 'Marguerite', middle: 'A', last: 'Lindqvist' },
  10: { first: 'Wallace', middle: 'P', last: 'Greer' },
  11: { first: 'Inês', middle: 'V', last: 'Duarte' },
  20: { first: 'Howard', middle: 'K', last: 'Tanabe' },
  24: { first: 'Lucius', middle: 'D', last: 'Amadi' },
  32: { first: 'Jin-ho', middle: 'S', last: 'Park' },
  38: { first: 'Beth', middle: 'L', last: 'Iverson' },
  42: { first: 'Odette', middle: 'M', last: 'Brannigan' },
  44: { first: 'Adrian', middle: 'T', last: 'Corliss' },
  43: { first: 'Solveig', middle: 'T', last: 'Haugland' },
  45: { first: 'Elena', middle: 'R', last: 'Marchetti' },
}

/** Where the people of the story sit. */
export const SEATS = {
  appointingAuthority: 1,
  limitedTerm: 10,
  limitedEmergency: 11,
  boardMember: 20,
  resourcesBoardMember: 24,
  reviewer: 43,
  headquartersOfficial: 42,
  probationer: 32,
  supervisor: 44,
  executive: 45,
  /** Whose rating of the cycle waits for the supervisor of the story. */
  unrated: 47,
} as const

/** Officials of the demonstration who are no executives of record; as invented as the others. */
export const OFFICIALS = {
  'ice-s001': 'Nair, Priya',
  'ice-s002': 'Ferreira, Tomé',
  'ice-s003': 'Halloran, June',
  'ice-s004': 'Castellano, Mira',
  'dhs-s001': 'Lindqvist, Tomas',
  'dhs-s002': 'Abara, Chidi',
  'dhs-s003': 'Whitcomb, Rosalind',
  'opm-s001': 'Dall, Marguerite',
  'gao-s001': 'Okafor, Ruth',
} as const

/** The people behind the one-click seats of the demonstration: id of the person, and name as lists print it. */
export const DEMO_PEOPLE = {
  executive: seat(SEATS.executive),
  supervisor: seat(SEATS.supervisor),
  'appointing-authority': seat(SEATS.appointingAuthority),
  'prb-member': seat(SEATS.boardMember),
} as const

const PERSONS = DEMO_PEOPLE

/** Who sits in each one-click seat, and the seat of record behind it. */
export const DEMO_SEATS = {
  esu: official('ice-s001', 'role:esu'),
  'appointing-authority': { ...PERSONS['appointing-authority'], seat: 'post:ice-post-001' },
  executive: { ...PERSONS.executive, seat: 'self' },
  supervisor: { ...PERSONS.supervisor, seat: 'subordinates' },
  'prb-member': { ...PERSONS['prb-member'], seat: 'role:prb-1' },
  auditor: official('gao-s001', 'role:auditor'),
  department: official('dhs-s001', 'role:department'),
  opm: official('opm-s001', 'role:opm'),
  'headquarters-official': { ...seat(SEATS.headquartersOfficial), seat: 'post:ice-post-042' },
  'erb-member': { ...seat(SEATS.resourcesBoardMember), seat: 'role:erb-1' },
  administrator: official('ice-s002', 'role:administrator-1'),
  'second-administrator': official('ice-s003', 'role:administrator-2'),
  'component-head': { ...PERSONS['appointing-authority'], seat: 'post:ice-post-000' },
  reviewer: { ...seat(SEATS.reviewer), seat: 'role:reviewer-1' },
  'deputy-secretary': official('dhs-s002', 'post:dhs-post-001'),
  payroll: official('ice-s004', 'role:payroll'),
} as const

function official(
  person: keyof typeof OFFICIALS,
  seatId: string,
): { person: string; name: string; seat: string } {
  return { person, name: OFFICIALS[person], seat: seatId }
}

function seat(position: number): { person: string; name: string } {
  const name = CAST[position]
  if (name === undefined) throw new RangeError(`nobody of the story holds position ${position}`)
  return { person: holderId(position), name: listed(name) }
}
