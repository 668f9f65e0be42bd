import Papa from 'papaparse'
import type { UnitKind } from '../event.ts'

/** An agency of the roll-up: its unit, and the department under which it is counted (itself if none). */
export type Agency = { unit: string; name: string; department: string; departmentName: string }

/** The roll-up by folded listing name. */
export type Agencies = ReadonlyMap<string, Agency>

const COLUMNS = ['listing_name', 'unit', 'name', 'department', 'department_name']

/** The roll-up table that ships with Cadre; throws a RangeError where it is not well formed. */
export function readAgencies(csvText: string): Agencies {
  const { data, errors } = Papa.parse<string[]>(csvText.replace(/^\uFEFF/, ''), {
    delimiter: ',',
    skipEmptyLines: true,
  })
  const [header, ...rows] = data
  if (errors.length > 0 || header?.join() !== COLUMNS.join()) {
    throw new RangeError(`agency roll-up: expected the columns ${COLUMNS.join(', ')}`)
  }
  const agencies = new Map<string, Agency>()
  for (const cells of rows) {
    const [listingName = '', unit = '', name = '', department = '', departmentName = ''] = cells
    if (cells.length !== COLUMNS.length || cells.includes('')) {
      throw new RangeError(`agency roll-up: a cell is missing or blank in the row of ${listingName}`)
    }
    const key = foldName(listingName)
    const before = agencies.get(key)
    if (before !== undefined && before.unit !== unit) {
      throw new RangeError(`agency roll-up: ${listingName} stands for ${before.unit} and for ${unit}`)
    }
    agencies.set(key, { unit, name, department, departmentName })
  }
  return agencies
}

/** The agency behind a name as listed; spelling of U.S., `&`, articles, accents and punctuation don't matter. */
export function agencyOf(agencies: Agencies, listed: string): Agency | undefined {
  return agencies.get(foldName(listed))
}

/** The kind of an agency's unit: a cabinet department or the President's office, an agency, or part of one. */
export function agencyKind({ unit, name, department }: Agency): UnitKind {
  if (unit === department) return isDepartment(name) ? 'department' : 'agency'
  return unit.length === 2 ? 'agency' : 'component'
}

/** The kind of the unit under which agencies are counted. */
export function departmentKind({ departmentName }: Agency): UnitKind {
  return isDepartment(departmentName) ? 'department' : 'agency'
}

function isDepartment(name: string): boolean {
  return name.startsWith('Department of ') || name === 'Executive Office of the President'
}

function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toUpperCase()
    .replaceAll('&', ' AND ')
    .replace(/[^A-Z0-9]+/g, ' ')
    .replace(/\bUNITED STATES\b/g, 'US')
    .replace(/\bTHE\b/g, '')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^US /, '')
}
