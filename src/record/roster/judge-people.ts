import { fiscalYear, type IsoDate } from '../../base/dates.ts'
import { type Ground, problemAt, type Refuse, unknown } from './ground.ts'
import type { ReadRow, RowProblem, Values } from './roster.ts'
import { servesOn, type Stay } from './service.ts'

/** Executives: of a unit of the agency, under an identifier that no listing gives. */
export function judgeExecutives(rows: readonly ReadRow[], ground: Ground, refuse: Refuse): void {
  for (const row of rows) {
    const { person = '', unit = '' } = row.values
    const problems: RowProblem[] = []
    if (!ground.reaches(unit)) problems.push(problemAt(row, 'unit', unknown('unit', 'Units')))
    if (person.startsWith('per-')) {
      const message = 'Identifiers that begin with per- are those of the public listing. Choose another.'
      problems.push(problemAt(row, 'person', message))
    }
    if (problems.length > 0) refuse(row, ...problems)
    else ground.add(row)
  }
}

/** Pay: of an executive who is in a position on that day. */
export function judgePay(
  rows: readonly ReadRow[],
  ground: Ground,
  stays: (person: string) => readonly Stay[],
  refuse: Refuse,
): void {
  for (const row of rows) {
    const { person = '', effective = '', rate = '' } = row.values
    const problems: RowProblem[] = []
    if (!ground.hasPerson(person)) problems.push(problemAt(row, 'person', unknown('person', 'Executives')))
    else if (!servesOn(stays(person), effective)) {
      const message = `${person} is in no position on ${effective}. Check the date, or the Appointments sheet.`
      problems.push(problemAt(row, 'effective', message))
    }
    if (Number(rate) < 1_000 || Number(rate) >= 1_000_000) {
      problems.push(
        problemAt(row, 'rate', 'It is no yearly rate: give dollars a year, not a day’s or an hour’s.'),
      )
    }
    if (problems.length > 0) refuse(row, ...problems)
  }
}

/** Ratings: levels 1 to 5 for a fiscal year that has begun, initial before final. */
export function judgeRatings(
  rows: readonly ReadRow[],
  ground: Ground,
  recorded: ReadonlyMap<string, Values>,
  refuse: Refuse,
): void {
  const initials = new Map<string, string>()
  for (const { values } of [...recorded.values()].map((values) => ({ values })).concat(rows)) {
    if (values['stage'] !== 'initial') continue
    initials.set(`${values['person']} ${values['fiscalYear']}`, values['given'] ?? '')
  }
  for (const row of rows) {
    const { person = '', fiscalYear: year = '', stage, level = '', given = '' } = row.values
    const problems: RowProblem[] = []
    if (!ground.hasPerson(person)) problems.push(problemAt(row, 'person', unknown('person', 'Executives')))
    if (!/^[1-5]$/.test(level)) problems.push(problemAt(row, 'level', 'A level is 1, 2, 3, 4 or 5.'))
    const now = fiscalYear(ground.known.today)
    if (Number(year) < 1980 || Number(year) > now) {
      problems.push(problemAt(row, 'fiscalYear', `It is not a fiscal year from 1980 to ${now}.`))
    } else if (given < `${Number(year) - 1}-10-01` || given > ground.known.today) {
      const message = `It is not between the first day of fiscal year ${year}, ${Number(year) - 1}-10-01, and today.`
      problems.push(problemAt(row, 'given', message))
    }
    const initial = initials.get(`${person} ${year}`)
    if (stage === 'final' && initial !== undefined && given < initial) {
      problems.push(problemAt(row, 'given', `It lies before the initial rating, ${initial}.`))
    }
    if (problems.length > 0) refuse(row, ...problems)
  }
}

/** Accounts: by somebody who manages them, for an executive or for nobody of record. */
export function judgeAccounts(rows: readonly ReadRow[], ground: Ground, refuse: Refuse): void {
  for (const row of rows) {
    const { person = '' } = row.values
    if (ground.known.accounts === undefined) {
      const message =
        'Your seat does not invite to accounts here. An administrator of accounts takes this sheet in on the page of the roster.'
      refuse(row, problemAt(row, 'login', message))
    } else if (person !== '' && !ground.hasPerson(person)) {
      refuse(row, problemAt(row, 'person', unknown('person', 'Executives')))
    }
  }
}

/** A date of a cell; blank cells were dealt with before. */
export function dayIn(text: string): IsoDate {
  return text as IsoDate
}
