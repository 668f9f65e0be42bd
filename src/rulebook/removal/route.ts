import { day } from '../../base/dates.ts'
import type { Cite } from '../authorities.ts'
import { rule, type Version } from '../kernel/rule.ts'
import type { FactValue } from '../facts.ts'

type Route = FactValue<'removalRoute'>
type Answer = { allowed: boolean; route: Route }

/** The closed list of ways in which a career executive may be removed. */
export const removalRoute = rule<'removalRoute', Answer, 'effectiveDate'>({
  id: 'removal/route',
  asks: 'May a career executive be removed under this provision?',
  needs: ['removalRoute'],
  may: ['effectiveDate'],
  datedBy: 'effectiveDate',
  says: ({ allowed, route }) =>
    allowed
      ? `Yes: ${route} is on the closed list of ways to remove a career executive.`
      : `No: ${route} is not on the closed list of ways to remove a career executive.`,
  changes: ({ allowed }) =>
    allowed
      ? ['Removal for want of recertification was on the list from 1 Jan 1991 to 23 Jan 2003 alone.']
      : ['An order of the special counsel’s cases, 5 USC 3592, 3595, 7532 and 7543 are on the list.'],
  law: [
    version('2003-01-24', ['5 USC 3393(g)', 'PL 107-296'], false),
    version('1991-01-01', ['5 USC 3393(g)', 'PL 101-194'], true),
    version('1979-07-13', ['5 USC 3393(g)'], false),
  ],
})

function version(
  from: string,
  by: readonly Cite[],
  recertification: boolean,
): Version<'removalRoute', 'effectiveDate', Answer> {
  return {
    from: day(from),
    by,
    summary: recertification
      ? 'A career executive is removed in a special counsel’s case, under 5 USC 3592, 3595, 7532 or 7543, or for want of recertification; in no other way.'
      : 'A career executive is removed in a special counsel’s case, or under 5 USC 3592, 3595, 7532 or 7543; in no other way.',
    apply({ removalRoute: route }, note) {
      const listed = route !== 'another' && (route !== 'recertification' || recertification)
      return {
        allowed: note.test('The provision is on the list of that day', listed, '5 USC 3393(g)'),
        route,
      }
    },
  }
}
