import { day } from '../../base/dates.ts'
import { Office, type Told } from '../office.fixture.ts'

/** Who acts in the tests of positions. */
export const ead = { person: 'ead', name: 'An official', role: 'headquarters-official' }
export const esu = { person: 'esu', name: 'A specialist', role: 'executive-services' }
export const board = { person: 'board', name: 'A member', role: 'erb-member' }
export const head = { person: 'head', name: 'A deputy director', role: 'appointing-authority' }
export const opm = { person: 'opm', name: 'An officer', role: 'opm' }

/** A proposal that passes. */
export const PROPOSAL = {
  unit: 'HSBB-ERO',
  position: 'ice-p201',
  title: 'Assistant Director, Removal Logistics',
  location: 'Washington, DC',
  positionLevel: 'above GS-15',
  positionKind: 'managerial',
  needsSenateConfirmation: 'no',
  positionClass: 'none of these',
  directsUnit: 'Heads the division',
  accountableForPrograms: 'Answers for the charter program',
  monitorsGoals: 'Quarterly goals of removals',
  supervisesEmployees: 'Twelve employees',
  makesPolicy: 'Writes the removal policy',
  subordinates: 12,
  personalAssistants: 2,
  supervisingTime: '40',
  impartialField: 'law enforcement and compliance',
}

/** An agency with 90 spaces, 89 of them established, 42 career reserved against a minimum of 40. */
export function ice(told: Told = {}): Office {
  const office = new Office({
    holder: 'HSBB',
    counts: { established: 89, careerReserved: 42, filled: 82, vacant: 7 },
    careerReservedGovernmentwide: 3575,
    ...told,
  })
  office.record([
    {
      stream: 'allocation:HSBB',
      type: 'positions/allocation-entered',
      effective: day('2018-10-01'),
      body: { unit: 'HSBB', spaces: 90, careerReservedMinimum: 40, source: 'letter' },
    },
  ])
  return office
}

/** Records an established position. */
export function established(
  office: Office,
  position: string,
  designation: 'general' | 'career-reserved',
): void {
  office.record([
    {
      stream: `position:${position}`,
      type: 'positions/position-established',
      effective: day('2019-01-06'),
      body: { position, unit: 'HSBB-ERO', title: 'Director', location: 'Washington, DC', designation },
    },
  ])
}
