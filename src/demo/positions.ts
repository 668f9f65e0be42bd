import type { AppointmentType, Designation } from '../record/event.ts'
import { AGENCY } from './units.ts'

/** Who sits in a position today. `abolished` ones have history only. */
type Holder = AppointmentType | 'vacant' | 'abolished'

/** A position of the demo agency, by number; `reportsTo` is the number of the one above. */
export type Position = {
  number: number
  unit: string
  title: string
  location: string
  designation: Designation
  reportsTo?: number
  /** 1 heads a directorate, 2 an office or field office, 3 is a deputy below those. */
  tier: 1 | 2 | 3
  holder: Holder
}

const C = 'career-reserved'
const G = 'general'

/** The 74 positions established today, by directorate, and two that were abolished. */
export const POSITIONS: readonly Position[] = [
  at(1, 'OD', G, 0, 1, 'career', 'Deputy Director'),
  at(2, 'OD', G, 1, 2, 'noncareer', 'Chief of Staff'),
  at(3, 'OD', G, 2, 3, 'career', 'Deputy Chief of Staff'),
  at(4, 'OD', G, 2, 2, 'noncareer', 'Assistant Director, Public Affairs'),
  at(5, 'OD', G, 2, 2, 'noncareer', 'Assistant Director, Congressional Relations'),
  at(6, 'OD', G, 2, 2, 'noncareer', 'Assistant Director, Regulatory Affairs and Policy'),
  at(7, 'OD', G, 6, 3, 'career', 'Deputy Assistant Director, Policy'),
  at(8, 'OD', G, 6, 3, 'vacant', 'Deputy Assistant Director, Regulatory Affairs'),
  at(9, 'OD', G, 1, 3, 'noncareer', 'Senior Advisor to the Director'),
  at(10, 'OD', G, 1, 3, 'limited-term', 'Director, Detention Standards Transition'),
  at(11, 'OD', G, 1, 3, 'limited-emergency', 'Director, Emergency Surge Coordination'),
  at(12, 'OD', G, 1, 2, 'career', 'Assistant Director, Information Governance and Privacy'),
  at(13, 'OD', C, 1, 2, 'career', 'Assistant Director, Civil Rights Compliance'),
  at(14, 'OPLA', G, 1, 1, 'career', 'Principal Legal Advisor'),
  at(15, 'OPLA', C, 14, 2, 'career', 'Deputy Principal Legal Advisor, Field Litigation'),
  at(16, 'OPLA', C, 14, 2, 'career', 'Deputy Principal Legal Advisor, Headquarters'),
  at(17, 'OPLA-LOS', C, 15, 3, 'career', 'Chief Counsel, Los Angeles', 'Los Angeles, CA'),
  at(18, 'OPLA-NYC', C, 15, 3, 'vacant', 'Chief Counsel, New York', 'New York, NY'),
  at(19, 'OPLA', C, 16, 3, 'career', 'Chief, Investigations Law Division'),
  at(20, 'OPR', C, 1, 1, 'career', 'Associate Director, Professional Responsibility'),
  at(21, 'OPR', C, 20, 3, 'career', 'Deputy Associate Director, Internal Investigations'),
  at(22, 'OPR', C, 20, 3, 'career', 'Deputy Associate Director, Security'),
  at(23, 'OPR', C, 20, 2, 'vacant', 'Assistant Director, Inspections and Detention Oversight'),
  at(24, 'HSI', G, 1, 1, 'career', 'Executive Associate Director, Homeland Security Investigations'),
  at(25, 'HSI', G, 24, 2, 'career', 'Deputy Executive Associate Director, Homeland Security Investigations'),
  at(26, 'HSI', C, 25, 2, 'vacant', 'Assistant Director, Cyber Crimes'),
  at(27, 'HSI', G, 25, 2, 'career', 'Assistant Director, International Operations'),
  at(28, 'HSI', C, 25, 2, 'career', 'Assistant Director, National Security Investigations'),
  at(29, 'HSI', C, 25, 2, 'career', 'Assistant Director, Investigative Programs'),
  at(30, 'HSI', G, 25, 2, 'career', 'Assistant Director, Intelligence'),
  at(31, 'HSI', C, 26, 3, 'career', 'Deputy Assistant Director, Cyber Crimes Center'),
  at(32, 'HSI', C, 29, 3, 'career', 'Deputy Assistant Director, Financial Crimes'),
  at(33, 'HSI-LOS', C, 25, 2, 'career', 'Special Agent in Charge, Los Angeles', 'Los Angeles, CA'),
  at(34, 'HSI-NYC', C, 25, 2, 'career', 'Special Agent in Charge, New York', 'New York, NY'),
  at(35, 'HSI-MIA', C, 25, 2, 'career', 'Special Agent in Charge, Miami', 'Miami, FL'),
  at(36, 'HSI-HOU', C, 25, 2, 'career', 'Special Agent in Charge, Houston', 'Houston, TX'),
  at(37, 'HSI-ELP', C, 25, 2, 'vacant', 'Special Agent in Charge, El Paso', 'El Paso, TX'),
  at(38, 'HSI-CHI', C, 25, 2, 'career', 'Special Agent in Charge, Chicago', 'Chicago, IL'),
  at(39, 'HSI-SND', C, 25, 2, 'vacant', 'Special Agent in Charge, San Diego', 'San Diego, CA'),
  at(40, 'HSI-LOS', C, 33, 3, 'career', 'Deputy Special Agent in Charge, Los Angeles', 'Los Angeles, CA'),
  at(41, 'HSI-NYC', C, 34, 3, 'career', 'Deputy Special Agent in Charge, New York', 'New York, NY'),
  at(42, 'ERO', G, 1, 1, 'career', 'Executive Associate Director, Enforcement and Removal Operations'),
  at(
    43,
    'ERO',
    G,
    42,
    2,
    'career',
    'Deputy Executive Associate Director, Enforcement and Removal Operations',
  ),
  at(44, 'ERO', G, 43, 2, 'noncareer', 'Assistant Director, Domestic Operations'),
  at(45, 'ERO', C, 44, 3, 'career', 'Deputy Assistant Director, Domestic Operations'),
  at(46, 'ERO', C, 44, 3, 'career', 'Deputy Assistant Director, Field Programs'),
  at(47, 'ERO', C, 44, 3, 'career', 'Deputy Assistant Director, Special Operations'),
  at(48, 'ERO', G, 43, 2, 'career', 'Assistant Director, Custody Management'),
  at(49, 'ERO', G, 43, 2, 'vacant', 'Assistant Director, Removal Operations'),
  at(50, 'ERO', G, 43, 2, 'vacant', 'Assistant Director, Health Services'),
  at(51, 'ERO', G, 43, 2, 'career', 'Assistant Director, Operations Support'),
  at(52, 'ERO-ATL', C, 43, 2, 'career', 'Field Office Director, Atlanta', 'Atlanta, GA'),
  at(53, 'ERO-CHI', C, 43, 2, 'vacant', 'Field Office Director, Chicago', 'Chicago, IL'),
  at(54, 'ERO-DAL', C, 43, 2, 'vacant', 'Field Office Director, Dallas', 'Dallas, TX'),
  at(55, 'ERO-NOL', C, 43, 2, 'career', 'Field Office Director, New Orleans', 'New Orleans, LA'),
  at(56, 'ERO-NYC', C, 43, 2, 'career', 'Field Office Director, New York', 'New York, NY'),
  at(57, 'ERO-LOS', C, 43, 2, 'career', 'Field Office Director, Los Angeles', 'Los Angeles, CA'),
  at(58, 'ERO-HOU', C, 43, 2, 'career', 'Field Office Director, Houston', 'Houston, TX'),
  at(59, 'ERO-NEW', C, 43, 2, 'career', 'Field Office Director, Newark', 'Newark, NJ'),
  at(60, 'ERO-MIA', C, 43, 2, 'vacant', 'Field Office Director, Miami', 'Miami, FL'),
  at(61, 'ERO-NEW', C, 59, 3, 'vacant', 'Deputy Field Office Director, Newark', 'Newark, NJ'),
  at(62, 'ERO-ATL', C, 52, 3, 'career', 'Deputy Field Office Director, Atlanta', 'Atlanta, GA'),
  at(63, 'ERO-SNA', C, 43, 2, 'vacant', 'Field Office Director, San Antonio', 'San Antonio, TX'),
  at(64, 'MA', G, 1, 1, 'career', 'Executive Associate Director, Management and Administration'),
  at(65, 'MA', G, 64, 2, 'vacant', 'Deputy Executive Associate Director, Management and Administration'),
  at(66, 'MA', G, 64, 2, 'career', 'Chief Financial Officer'),
  at(67, 'MA', G, 66, 3, 'career', 'Deputy Chief Financial Officer'),
  at(68, 'MA', G, 64, 2, 'career', 'Chief Human Capital Officer'),
  at(69, 'MA', G, 68, 3, 'vacant', 'Deputy Chief Human Capital Officer'),
  at(70, 'MA', G, 64, 2, 'vacant', 'Chief Information Officer'),
  at(71, 'MA', G, 70, 3, 'career', 'Deputy Chief Information Officer'),
  at(72, 'MA', C, 70, 3, 'career', 'Chief Information Security Officer'),
  at(73, 'MA', C, 70, 3, 'vacant', 'Chief Data Officer'),
  at(74, 'MA', C, 64, 2, 'career', 'Assistant Director, Acquisition Management'),
  at(75, 'ERO', G, 43, 3, 'abolished', 'Director, Detention Planning Task Force'),
  at(76, 'HSI', C, 25, 3, 'abolished', 'Deputy Assistant Director, Domain Awareness'),
]

/** The position of a number; throws a RangeError for none. */
export function positionOf(number: number): Position {
  const found = POSITIONS[number - 1]
  if (found === undefined) throw new RangeError(`no position ${number} in the demonstration`)
  return found
}

/** The positions filled today, in order. */
export const FILLED = POSITIONS.filter(({ holder }) => holder !== 'vacant' && holder !== 'abolished')

/** The record's id of a position. */
export function positionId(number: number): string {
  return `ice-p${String(number).padStart(3, '0')}`
}

/** The record's id of a person, by number. */
export function personId(number: number): string {
  return `ice-e${String(number).padStart(3, '0')}`
}

/** The id of whoever holds a position today; throws a RangeError where nobody does. */
export function holderId(number: number): string {
  const index = FILLED.findIndex((position) => position.number === number)
  if (index < 0) throw new RangeError(`nobody holds position ${number}`)
  return personId(index + 1)
}

function at(
  number: number,
  unit: string,
  designation: Designation,
  above: number,
  tier: 1 | 2 | 3,
  holder: Holder,
  title: string,
  location = 'Washington, DC',
): Position {
  const reports = above === 0 ? {} : { reportsTo: above }
  return { number, unit: `${AGENCY}-${unit}`, title, location, designation, ...reports, tier, holder }
}
