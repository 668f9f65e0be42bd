import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { criticalPay } from './critical-pay.ts'

const old = day('1991-12-02')
const on = day('2026-06-01')
const granted = { criticalApproved: true, otherOfficeConsulted: true } as const
const now = { ...granted, criticalPositions: 400, criticalRate: usd(253_100) } as const

export const criticalPayCases = casesOf(criticalPay, [
  {
    name: '1991: number 800, at level I',
    on: old,
    proves: ['S4-VI.D.4', 'pay/CP-1'],
    facts: { ...granted, criticalPositions: 800, criticalRate: usd(138_900) },
    gives: { allowed: true, highest: usd(138_900), left: 0 },
  },
  {
    name: '1991: number 801',
    on: old,
    proves: ['S4-VI.D.4', 'pay/CP-1'],
    facts: { ...granted, criticalPositions: 801, criticalRate: usd(138_900) },
    gives: { allowed: false, missing: ['more than 800 positions would be under critical pay'] },
  },
  {
    name: '1991: a cent above level I',
    on: old,
    proves: ['S4-VI.D.4'],
    facts: { ...granted, criticalPositions: 10, criticalRate: usd(138_900.01) },
    gives: { allowed: false },
  },
  {
    name: '1991: OMB has not approved it',
    on: old,
    proves: ['S4-VI.D.4'],
    facts: { ...granted, criticalApproved: false, criticalPositions: 10, criticalRate: usd(130_000) },
    gives: { allowed: false, missing: ['OMB has not approved it'] },
  },
  {
    name: '1991: OPM was not consulted',
    on: old,
    proves: ['S4-VI.D.4'],
    facts: { ...granted, otherOfficeConsulted: false, criticalPositions: 10, criticalRate: usd(130_000) },
    gives: { allowed: false, missing: ['OPM was not consulted'] },
  },
  {
    name: 'Early in 1991',
    on: day('1991-03-04'),
    facts: { ...granted, criticalPositions: 1, criticalRate: usd(130_000) },
    gives: { allowed: true },
  },
  {
    name: '2026: at level I',
    on,
    proves: ['pay/CP-1'],
    facts: { ...now, criticalSchedulePositions: 30, ordinaryRate: usd(253_100) },
    gives: { allowed: true, highest: usd(253_100), left: 400 },
  },
  {
    name: 'Above level I with the President’s written approval',
    on,
    proves: ['pay/CP-1'],
    facts: { ...now, criticalRate: usd(300_000), presidentApproved: true },
    gives: { allowed: true },
  },
  {
    name: 'The 31st of the Executive Schedule',
    on,
    proves: ['pay/CP-1'],
    facts: { ...now, criticalSchedulePositions: 31 },
    gives: { allowed: false },
  },
  {
    name: 'Below what would be payable otherwise',
    on,
    proves: ['pay/CP-1'],
    facts: { ...now, ordinaryRate: usd(253_100.01) },
    gives: { allowed: false },
  },
  {
    name: 'None of the three criteria',
    on,
    proves: ['pay/CP-1'],
    facts: { ...now, extremeExpertise: false, criticalMission: false, neededForThePerson: false },
    gives: { allowed: false },
  },
  {
    name: 'OPM has not granted it, and OMB was not asked',
    on: day('2004-10-30'),
    proves: ['pay/CP-1'],
    facts: {
      criticalPositions: 10,
      criticalRate: usd(170_000),
      criticalApproved: false,
      otherOfficeConsulted: false,
    },
    gives: { allowed: false, missing: ['OPM has not granted it', 'OMB was not consulted'] },
  },
  {
    name: 'The day before it was OMB’s to grant',
    on: day('2004-10-29'),
    proves: ['pay/CP-1'],
    facts: {
      criticalPositions: 10,
      criticalRate: usd(170_000),
      criticalApproved: false,
      otherOfficeConsulted: true,
    },
    gives: { allowed: false, missing: ['OMB has not approved it'] },
  },
  {
    name: 'Without the number of positions',
    on,
    facts: { ...granted, criticalRate: usd(253_100) },
    gives: { missing: ['criticalPositions'] },
  },
  {
    name: 'Before the act of 1990 took effect',
    on: day('1990-12-31'),
    facts: { ...granted, criticalPositions: 1, criticalRate: usd(100_000) },
    gives: 'no-law',
  },
])
