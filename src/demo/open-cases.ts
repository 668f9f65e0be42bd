import { fiscalYear, type IsoDate } from '../base/dates.ts'
import type { DEMO_SEATS } from './cast.ts'
import { AGENCY } from './units.ts'

/** Something that a seat of the demonstration did, so many days ago, by an action. */
export type OpenCase = {
  /** A one-click seat, or a role of somebody behind none. */
  seat: keyof typeof DEMO_SEATS | { person: string; seat: string }
  ago: number
  action: string
  input: Readonly<Record<string, string | number | boolean | readonly string[]>>
}

/** The number of the position that is proposed and still waits for its review. */
export const PROPOSED = 'ice-p101'

const EVIDENCE = {
  directsUnit:
    'Heads a division of four branches that plans and contracts removal flights and ground transport',
  accountableForPrograms: 'Answers for the charter program and its budget',
  monitorsGoals: 'Sets the quarterly removal goals of the division and adjusts its schedule by them',
  supervisesEmployees: 'Supervises four branch chiefs and eight staff officers',
  makesPolicy: 'Writes the transport standards that all field offices follow',
}

const PAPER = `Demonstration: invented.

The division plans removal flights, contracts them and answers for their cost. An executive is to head it.
`

/**
 * What is still open in the demonstration on a day: a proposed position that waits for the board, and an approved request
 * for spaces that waits to go out. Everything is invented; each step is taken through its own rules when it is entered.
 */
export function openCases(today: IsoDate): readonly OpenCase[] {
  const position = { unit: AGENCY, position: PROPOSED }
  const next = fiscalYear(today) + 1
  const request = { unit: AGENCY, firstYear: next % 2 === 0 ? next : next + 1 }
  return [
    {
      seat: 'headquarters-official',
      ago: 24,
      action: 'positions/propose-position',
      input: {
        unit: `${AGENCY}-ERO`,
        position: PROPOSED,
        title: 'Assistant Director, Removal Logistics',
        location: 'Washington, DC',
        positionLevel: 'above GS-15',
        positionKind: 'managerial',
        needsSenateConfirmation: 'no',
        positionClass: 'none of these',
        ...EVIDENCE,
        subordinates: 12,
        personalAssistants: 2,
        supervisingTime: '40',
        impartialField: 'law enforcement and compliance',
      },
    },
    {
      seat: 'esu',
      ago: 15,
      action: 'positions/note-position',
      input: {
        ...position,
        note: 'Well classified. Two graduates of the candidate development program could succeed to it.',
        benchReady: 2,
      },
    },
    {
      seat: 'esu',
      ago: 15,
      action: 'positions/file-paper',
      input: {
        ...position,
        kind: 'proposal',
        name: 'Proposal, Removal Logistics.txt',
        mediaType: 'text/plain',
        content: Buffer.from(PAPER).toString('base64'),
      },
    },
    {
      seat: 'esu',
      ago: 12,
      action: 'positions/open-allocation-request',
      input: {
        ...request,
        asked: 3,
        justification: 'Three divisions of removal operations have no executive of their own.',
      },
    },
    {
      seat: 'appointing-authority',
      ago: 5,
      action: 'positions/approve-allocation-request',
      input: request,
    },
  ]
}
