import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { describe, it } from 'node:test'
import { agencyKind, agencyOf, departmentKind, readAgencies } from './agencies.ts'

const data = (name: string): string => readFileSync(new URL(`../../../data/${name}`, import.meta.url), 'utf8')
const agencies = readAgencies(data('listing-agencies.csv'))
const HEADER = 'listing_name,unit,name,department,department_name'

describe('the shipped roll-up', () => {
  it('uses official codes, or its own marked X-', () => {
    const codes = new Set(
      data('agency-subelements.csv')
        .matchAll(/,([A-Z]{2})([A-Z0-9]{2}),/g)
        .flatMap(([, two = '', rest = '']) => [two, two + rest]),
    )
    for (const { unit, department } of agencies.values()) {
      for (const id of [unit, department]) assert.ok(id.startsWith('X-') || codes.has(id), id)
    }
  })

  it('names every unit in one way only, and every department is itself a unit', () => {
    const names = new Map<string, string>()
    const units = new Set([...agencies.values()].map(({ unit }) => unit))
    for (const { unit, name, department, departmentName } of agencies.values()) {
      for (const [id, text] of [
        [unit, name],
        [department, departmentName],
      ] as const) {
        assert.equal(names.get(id) ?? text, text)
        names.set(id, text)
      }
      assert.ok(units.has(department), department)
    }
  })

  it('is one level deep, but for an inspector general of an agency', () => {
    const byUnit = new Map([...agencies.values()].map((agency) => [agency.unit, agency]))
    for (const { department } of agencies.values())
      assert.equal(byUnit.get(department)?.department, department)
  })

  it('takes offices and services to their departments', () => {
    for (const [listed, unit, department] of [
      ['DEPARTMENT OF HOMELAND SECURITY', 'HS', 'HS'],
      ['DEPARTMENT OF HOMELAND SECURITY OFFICE OF THE INSPECTOR GENERAL', 'HSAE', 'HS'],
      ['DEPARTMENT OF THE ARMY', 'AR', 'DD'],
      ['OFFICE OF THE SECRETARY OF DEFENSE', 'DD01', 'DD'],
      ['U.S. PATENT AND TRADEMARK OFFICE', 'CM56', 'CM'],
      ['FEDERAL ENERGY REGULATORY COMMISSION', 'DNFE', 'DN'],
      ['EXECUTIVE OFFICE OF THE PRESIDENT - OFFICE OF MANAGEMENT AND BUDGET', 'BO', 'X-EOP'],
      ['NATIONAL SECURITY COUNCIL', 'NS', 'X-EOP'],
      ['NATIONAL ENDOWMENT FOR THE ARTS', 'AH01', 'AH01'],
      ['CENTRAL INTELLIGENCE AGENCY', 'X-CIA', 'X-CIA'],
    ] as const) {
      const agency = agencyOf(agencies, listed)
      assert.deepEqual([agency?.unit, agency?.department], [unit, department], listed)
    }
  })
})

describe('agency names', () => {
  it('match in other spellings', () => {
    for (const name of [
      'United States Patent & Trademark Office',
      'the u.s. patent and trademark office',
      'US Patent and Trademark Office',
    ]) {
      assert.equal(agencyOf(agencies, name)?.unit, 'CM56', name)
    }
    assert.equal(agencyOf(agencies, 'President’s Committee on the Arts and the Humanities')?.unit, 'X-PCAH')
    assert.equal(agencyOf(agencies, 'DEPARTMENT OF MAGIC'), undefined)
  })

  it('give the kind of their units', () => {
    const kinds = (name: string): unknown[] => {
      const agency = agencyOf(agencies, name)
      return agency === undefined ? [] : [agencyKind(agency), departmentKind(agency)]
    }
    assert.deepEqual(kinds('DEPARTMENT OF STATE'), ['department', 'department'])
    assert.deepEqual(kinds('DEPARTMENT OF THE NAVY'), ['agency', 'department'])
    assert.deepEqual(kinds('FEDERAL ENERGY REGULATORY COMMISSION'), ['component', 'department'])
    assert.deepEqual(kinds('EXECUTIVE OFFICE OF THE PRESIDENT'), ['department', 'department'])
    assert.deepEqual(kinds('CENTRAL INTELLIGENCE AGENCY'), ['agency', 'agency'])
    assert.deepEqual(kinds('ENVIRONMENTAL PROTECTION AGENCY OFFICE OF THE INSPECTOR GENERAL'), [
      'component',
      'agency',
    ])
  })
})

describe('a roll-up that is not well formed', () => {
  it('is a fault', () => {
    assert.throws(() => readAgencies('name,unit\nA,B\n'), /expected the columns/)
    assert.throws(() => readAgencies(`${HEADER}\nA,B,C,D\n`), /missing or blank in the row of A/)
    assert.throws(() => readAgencies(`${HEADER}\nA,B,C,,E\n`), /missing or blank in the row of A/)
    assert.throws(() => readAgencies(`${HEADER}\nThe A,B,C,B,C\nA,X,Y,X,Y\n`), /A stands for B and for X/)
  })
})
