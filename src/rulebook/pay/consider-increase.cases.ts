import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { considerIncrease } from './consider-increase.ts'

const on = day('2026-12-01')

export const considerIncreaseCases = casesOf(considerIncrease, [
  { name: 'Outstanding', on, facts: { summaryLevel: 5 }, gives: { required: true }, proves: ['pay/AD-2'] },
  { name: 'Level 4', on, facts: { summaryLevel: 4 }, gives: { required: false }, proves: ['pay/AD-2'] },
  { name: 'Without the rating', on, facts: {}, gives: { missing: ['summaryLevel'] } },
  { name: 'Before the band', on: day('2004-01-10'), facts: { summaryLevel: 5 }, gives: 'no-law' },
])
