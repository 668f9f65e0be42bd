import type { Field, FileRefused, LayoutName } from './listing.ts'

/** A layout: its columns as published, in their order. */
export type Layout = {
  name: LayoutName
  /** What it is, for people. */
  words: string
  columns: Readonly<Partial<Record<Field, string>>>
  /** Columns that some editions carry. */
  optional?: Readonly<Partial<Record<Field, string>>>
  /** The organisation stands on the first row of a block only and holds until the next one. */
  blocks: boolean
  /** A year of two digits means 20xx. */
  shortYears: boolean
}

/** Every layout Cadre reads. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'plum-2025',
    words: 'the position listing as published up to 2025',
    columns: {
      agency: 'AgencyName',
      organisation: 'OrganizationName',
      title: 'PositionTitle',
      status: 'PositionStatus',
      appointment: 'AppointmentTypeDescription',
      expires: 'ExpirationDate',
      level: 'LevelGradePay',
      location: 'Location',
      first: 'IncumbentFirstName',
      last: 'IncumbentLastName',
      payPlan: 'PaymentPlanDescription',
      tenure: 'Tenure',
      begin: 'IncumbentBeginDate',
      vacate: 'IncumbentVacateDate',
    },
    blocks: false,
    shortYears: false,
  },
  {
    name: 'plum-2026',
    words: 'the position listing as published since 2026',
    columns: {
      agency: 'Agency',
      organisation: 'Organization',
      title: 'Position Title',
      status: 'Position Status',
      appointment: 'Appointment Type',
      expires: 'Expiration Date',
      level: 'Level, Grade, or Pay',
      location: 'Duty Location',
      first: 'First Name',
      last: 'Last Name',
      personId: 'Individual Unique ID',
      payPlan: 'Pay Plan',
      tenure: 'Tenure',
      begin: 'Begin Date',
      vacate: 'Vacate Date',
    },
    blocks: false,
    shortYears: false,
  },
  {
    name: 'book-2016-2020',
    words: 'the tables of the 2016 and 2020 books',
    columns: {
      agency: 'agcy_name',
      organisation: 'org_name',
      entry: 'id_number',
      location: 'location',
      title: 'title',
      name: 'name_of_incumbent',
      appointment: 'type_of_appt',
      payPlan: 'pay_plan',
      level: 'level_grade_or_pay',
      tenure: 'tenure',
      expires: 'expires',
    },
    optional: { depth: 'org_name_level' },
    blocks: true,
    shortYears: true,
  },
]

/** Where each field stands in the file at hand, and the header as that file prints it. */
export type Columns = { layout: Layout; at: ReadonlyMap<Field, number>; header: readonly string[] }

/** The layout of a header, in any column order, upper or lower case and spacing; refused where none fits. */
export function findLayout(header: readonly string[]): Columns | FileRefused {
  const seen = header.map(plain)
  const tried = LAYOUTS.map((layout) => compare(layout, header, seen))
  const fit = tried.find((one) => one.missing.length === 0 && one.unknown.length === 0)
  if (fit !== undefined) return { layout: fit.layout, at: fit.at, header }
  return { refused: refusal(header, tried) }
}

type Comparison = {
  layout: Layout
  at: Map<Field, number>
  missing: readonly string[]
  unknown: readonly string[]
}

function compare(layout: Layout, header: readonly string[], seen: readonly string[]): Comparison {
  const at = new Map<Field, number>()
  const required = Object.entries(layout.columns) as [Field, string][]
  const all = [...required, ...(Object.entries(layout.optional ?? {}) as [Field, string][])]
  for (const [field, name] of all) {
    const index = seen.indexOf(plain(name))
    if (index >= 0) at.set(field, index)
  }
  const used = new Set(at.values())
  return {
    layout,
    at,
    missing: required.filter(([field]) => !at.has(field)).map(([, name]) => name),
    unknown: header.map(shown).filter((_, index) => !used.has(index)),
  }
}

function refusal(header: readonly string[], tried: readonly Comparison[]): FileRefused['refused'] {
  const nearest = tried.reduce((best, one) => (one.at.size > best.at.size ? one : best))
  const near =
    nearest.at.size === 0
      ? 'No column name is known.'
      : `Nearest is ${nearest.layout.name} (${nearest.layout.words}); missing: ${list(nearest.missing)}; unknown or repeated: ${list(nearest.unknown)}.`
  const only = header.length === 1 ? (header[0] ?? '') : ''
  const separator = only.includes('\t') ? 'tabs' : only.includes(';') ? 'semicolons' : undefined
  const hint =
    separator === undefined
      ? ''
      : ` The columns seem to be separated by ${separator}: save the file as CSV with commas.`
  const expected = tried
    .map(({ layout }) => `${layout.name}: ${Object.values(layout.columns).map(quoted).join(', ')}`)
    .join('. ')
  return {
    field: 'header',
    value: header.map(shown).join(', ').slice(0, 500),
    message: `The first line is not the header of a position listing that Cadre knows. ${near}${hint} Expected one of these, in any order. ${expected}.`,
    code: 'unknown-layout',
  }
}

function plain(name: string): string {
  return name.replace(/[\s\uFEFF]/g, '').toLowerCase()
}

function shown(name: string, index: number): string {
  const text = name.replace(/[\s\uFEFF]+/g, ' ').trim()
  return text === '' ? `(column ${index + 1} has no name)` : text.slice(0, 60)
}

function quoted(name: string): string {
  return name.includes(',') ? `"${name}"` : name
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.map(quoted).join(', ')
}
