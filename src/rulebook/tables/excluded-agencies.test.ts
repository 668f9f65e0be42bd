import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { addDays, day } from '../../base/dates.ts'
import type { FactValue } from '../facts.ts'
import { inForce } from '../kernel/at.ts'
import { EXCLUDED_AGENCIES } from './excluded-agencies.ts'

type Agency = FactValue<'agencyKind'>

/** First day outside the SES, and first day no longer named. */
const OUTSIDE: readonly (readonly [Agency, string, string?])[] = [
  ['GAO', '1979-07-13'],
  ['Government corporation', '1979-07-13'],
  ['FBI', '1979-07-13'],
  ['CIA', '1979-07-13'],
  ['DIA', '1979-07-13'],
  ['NSA', '1979-07-13'],
  ['FEC', '1980-01-08'],
  ['DEA', '1988-05-30'],
  ['OCC', '1989-08-09'],
  ['OTS', '1989-08-09'],
  ['RTC', '1989-08-09'],
  ['NCUA', '1989-08-09'],
  ['FHFB', '1989-08-09', '2008-07-30'],
  ['FCA', '1990-11-28'],
  ['DoD intelligence activity', '1992-10-24'],
  ['OFHEO', '1992-10-28', '2008-07-30'],
  ['NGA', '1994-10-14'],
  ['SEC', '2001-10-01'],
  ['CFTC', '2002-05-13'],
  ['EAC', '2002-10-29'],
  ['FHFA', '2008-07-30'],
  ['CFPB', '2010-07-22'],
  ['OFR', '2010-07-22'],
  ['ODNI', '2013-01-14'],
]

describe('agencies outside the SES', () => {
  for (const [agency, first, end] of OUTSIDE) {
    test(`${agency} from ${first}${end === undefined ? '' : ` to the day before ${end}`}`, () => {
      assert.equal(isOutside(agency, first), true)
      assert.equal(isOutside(agency, addDays(day(first), -1)), false)
      assert.equal(isOutside(agency, '2026-11-22'), end === undefined)
      if (end !== undefined)
        assert.deepEqual([isOutside(agency, addDays(day(end), -1)), isOutside(agency, end)], [true, false])
    })
  }

  test('any other Executive agency is covered at all times', () => {
    for (const { from, value } of EXCLUDED_AGENCIES.rows) {
      assert.equal(value['other Executive agency'], undefined, from)
      assert.ok(value['not an Executive agency'], from)
    }
  })
})

function isOutside(agency: Agency, on: string): boolean {
  return inForce(EXCLUDED_AGENCIES.rows, { on: day(on) })?.value[agency] !== undefined
}
