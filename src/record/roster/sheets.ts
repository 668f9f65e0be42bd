import { POST_KINDS } from '../organisation-terms.ts'

/** The sheets of a roster, in the order of the workbook. */
export type SheetName =
  | 'Units'
  | 'Seats'
  | 'Positions'
  | 'Executives'
  | 'Appointments'
  | 'Pay'
  | 'Ratings'
  | 'Accounts'

/** What a cell of a column holds. */
export type ColumnKind = 'id' | 'text' | 'date' | 'choice' | 'yes-no' | 'dollars' | 'whole' | 'email'

/** A column: its heading, what it holds, and what a specialist is told about it. */
export type Column = {
  title: string
  kind: ColumnKind
  required?: true
  /** The choices of a choice. */
  values?: readonly string[]
  /** Other words for a choice, in capitals. */
  words?: Readonly<Record<string, string>>
  /** What a blank cell means. */
  blank?: string
  hint: string
  example: string
}

/** A sheet: what it is about, its columns, and those that together name a row. */
export type Sheet = {
  name: SheetName
  about: string
  columns: Readonly<Record<string, Column>>
  key: readonly string[]
}

/** What an appointments row records, in the words of the personnel action. */
const ACTIONS = ['appointment', 'reassignment', 'separation', 'probation completed'] as const

const unit: Column = {
  title: 'Unit',
  kind: 'id',
  required: true,
  hint: 'The code of a unit on the Units sheet, or of one recorded already',
  example: 'XA-OD',
}
const person: Column = {
  title: 'Person',
  kind: 'id',
  required: true,
  hint: 'The identifier of a person on the Executives sheet, or of one recorded already',
  example: 'xa-e001',
}
const date = (title: string, hint: string, example: string): Column => ({
  title,
  kind: 'date',
  hint,
  example,
})
const required = (column: Column): Column => ({ ...column, required: true })
const optional = (column: Column, more: Partial<Column>): Column => {
  const { title, kind, hint, example } = column
  return { title, kind, hint, example, ...more }
}

/** Every sheet, as data: the template, the reading, the guide and the report follow from it. */
export const SHEETS: readonly Sheet[] = [
  {
    name: 'Units',
    about: 'The agency and the offices under it, one a row',
    key: ['unit'],
    columns: {
      unit: { ...unit, hint: 'A code of your own, or OPM’s code for the agency; letters, digits, . _ -' },
      name: {
        title: 'Name',
        kind: 'text',
        required: true,
        hint: 'As it is written',
        example: 'Office of the Director',
      },
      kind: {
        title: 'Kind',
        kind: 'choice',
        values: ['department', 'agency', 'component', 'office'],
        blank: 'office',
        hint: 'department, agency, component or office; blank is office',
        example: 'office',
      },
      parent: optional(unit, {
        title: 'Parent',
        hint: 'The code of the unit above; blank for the agency at the top',
      }),
      from: required(date('Valid from', 'The first day on which the unit is used', '2009-10-01')),
    },
  },
  {
    name: 'Seats',
    about: 'The posts with their reporting lines, and who is in them; people leave, seats remain',
    key: ['seat'],
    columns: {
      seat: {
        title: 'Seat',
        kind: 'id',
        required: true,
        hint: 'An identifier of your own',
        example: 'xa-post-001',
      },
      unit,
      title: {
        title: 'Title',
        kind: 'text',
        required: true,
        hint: 'The title of the post',
        example: 'Chief Financial Officer',
      },
      kind: {
        title: 'Kind',
        kind: 'choice',
        values: POST_KINDS,
        blank: 'other',
        hint: `${POST_KINDS.join(', ')}; blank is other`,
        example: 'officer',
      },
      reportsTo: {
        title: 'Reports to',
        kind: 'id',
        hint: 'The seat above, on this sheet or recorded already; blank for the highest',
        example: 'xa-post-000',
      },
      established: required(date('Established', 'The first day of the post', '2009-10-01')),
      holder: optional(person, {
        title: 'Holder',
        hint: 'The person in the seat, from the Executives sheet; blank if vacant',
      }),
      capacity: {
        title: 'Capacity',
        kind: 'choice',
        values: ['permanent', 'acting'],
        hint: 'permanent or acting; blank if vacant',
        example: 'permanent',
      },
      since: date('Held since', 'The first day in the seat; blank if vacant', '2023-03-12'),
    },
  },
  {
    name: 'Positions',
    about: 'The SES positions, each with exactly one designation',
    key: ['position'],
    columns: {
      position: {
        title: 'Position',
        kind: 'id',
        required: true,
        hint: 'The position’s number',
        example: 'xa-p001',
      },
      unit,
      title: {
        title: 'Title',
        kind: 'text',
        required: true,
        hint: 'The title of the position',
        example: 'Deputy Director',
      },
      location: {
        title: 'Duty station',
        kind: 'text',
        required: true,
        hint: 'City and state',
        example: 'Washington, DC',
      },
      designation: {
        title: 'Designation',
        kind: 'choice',
        required: true,
        values: ['general', 'career-reserved'],
        words: { G: 'general', CR: 'career-reserved', 'CAREER RESERVED': 'career-reserved' },
        hint: 'general or career-reserved (G or CR)',
        example: 'career-reserved',
      },
      established: required(date('Established', 'The day on which it was established', '2009-10-11')),
      abolished: date('Abolished', 'The day from which it no longer exists; blank while it does', ''),
    },
  },
  {
    name: 'Executives',
    about: 'The people: those who serve, and those whose history is kept',
    key: ['person'],
    columns: {
      person: { ...person, hint: 'An identifier of your own; not a Social Security number' },
      last: {
        title: 'Last name',
        kind: 'text',
        required: true,
        hint: 'As lists print it',
        example: 'Okonkwo',
      },
      first: {
        title: 'First name',
        kind: 'text',
        required: true,
        hint: 'With the initial of a middle name',
        example: 'Ada M.',
      },
      unit: { ...unit, hint: 'The unit whose executive it is or was' },
      entered: required(date('Entered', 'The first day in the Senior Executive Service here', '2017-07-23')),
    },
  },
  {
    name: 'Appointments',
    about: 'Personnel actions, one a row: into a position, on to the next, out of the service',
    key: ['person', 'effective', 'action'],
    columns: {
      person,
      action: {
        title: 'Action',
        kind: 'choice',
        required: true,
        values: ACTIONS,
        hint: ACTIONS.join(', '),
        example: 'appointment',
      },
      effective: required(date('Effective', 'The first day of the new state of things', '2017-07-23')),
      position: {
        title: 'Position',
        kind: 'id',
        hint: 'The position taken up; with a separation, the one left',
        example: 'xa-p001',
      },
      type: {
        title: 'Type',
        kind: 'choice',
        values: ['career', 'noncareer', 'limited-term', 'limited-emergency'],
        words: {
          CA: 'career',
          NA: 'noncareer',
          TA: 'limited-term',
          EA: 'limited-emergency',
          'LIMITED TERM': 'limited-term',
          'LIMITED EMERGENCY': 'limited-emergency',
        },
        hint: 'With an appointment: career, noncareer, limited-term or limited-emergency (CA, NA, TA, EA)',
        example: 'career',
      },
      initial: {
        title: 'Initial',
        kind: 'yes-no',
        hint: 'With an appointment: yes if it is the first to the Senior Executive Service',
        example: 'yes',
      },
      notToExceed: date('Not to exceed', 'The last day of a limited appointment', ''),
      qrbCertified: date(
        'QRB certified',
        'The day of certification by a Qualifications Review Board',
        '2017-06-30',
      ),
      fiveYears: {
        title: 'Five years of service',
        kind: 'yes-no',
        hint: 'Five years of current continuous civil service right before the initial appointment',
        example: 'yes',
      },
      probationEnds: date(
        'Probation ends',
        'The last day of an initial career appointee’s probation',
        '2018-07-22',
      ),
      reason: { title: 'Reason', kind: 'text', hint: 'With a separation', example: '' },
    },
  },
  {
    name: 'Pay',
    about: 'Rates of basic pay, each until the next',
    key: ['person', 'effective'],
    columns: {
      person,
      effective: required(date('Effective', 'The first day of the rate', '2026-01-11')),
      rate: { title: 'Rate', kind: 'dollars', required: true, hint: 'Dollars a year', example: '199100' },
      basis: {
        title: 'Basis',
        kind: 'text',
        required: true,
        hint: 'Why it was set',
        example: 'Annual review',
      },
    },
  },
  {
    name: 'Ratings',
    about: 'Past ratings, initial and final',
    key: ['person', 'fiscalYear', 'stage'],
    columns: {
      person,
      fiscalYear: {
        title: 'Fiscal year',
        kind: 'whole',
        required: true,
        hint: 'Four digits',
        example: '2025',
      },
      stage: {
        title: 'Stage',
        kind: 'choice',
        required: true,
        values: ['initial', 'final'],
        hint: 'initial or final',
        example: 'final',
      },
      level: { title: 'Level', kind: 'whole', required: true, hint: '1 to 5', example: '4' },
      given: required(date('Given on', 'The day on which it was given', '2025-12-14')),
    },
  },
  {
    name: 'Accounts',
    about: 'Who is invited to sign in; seats and powers come from elsewhere',
    key: ['login'],
    columns: {
      login: {
        title: 'E-mail address',
        kind: 'email',
        required: true,
        hint: 'Of one person alone',
        example: 'a.okonkwo@agency.example',
      },
      name: { title: 'Name', kind: 'text', required: true, hint: 'As it is shown', example: 'Okonkwo, Ada' },
      person: optional(person, { hint: 'The person of the account, if it is an executive; else blank' }),
    },
  },
]

/** The sheet of a name, in whatever case it is written. */
export function sheetNamed(name: string): Sheet | undefined {
  return SHEETS.find((sheet) => sheet.name.toLowerCase() === name.trim().toLowerCase())
}

/** The names of a sheet's rows, so that two are the same exactly where they are about the same thing. */
export function keyOf(sheet: Sheet, values: Readonly<Record<string, string>>): string {
  const key = sheet.key.map((field) => values[field] ?? '').join('\u001f')
  return sheet.name === 'Accounts' ? key.toLowerCase() : key
}
