import { day } from '../../base/dates.ts'
import { usd } from '../../base/money.ts'
import { casesOf } from '../kernel/rule.ts'
import { initialRate } from './initial-rate.ts'

const on = day('2026-06-01')
const entering = {
  proposedPay: usd(180_000),
  systemCertified: true,
  experienceWeighed: true,
  careerAppointee: true,
  competitiveServiceYears: 5,
  payBeforeEntry: usd(164_301),
}
const high = {
  ...entering,
  proposedPay: usd(215_000),
  aboveLevelIIIGround: 'superior competencies of a new appointee',
  aboveLevelIIIApproved: true,
} as const

export const initialRateCases = casesOf(initialRate, [
  {
    name: 'Any rate of the band',
    on,
    facts: entering,
    gives: { allowed: true, lowest: usd(151_661), highest: usd(228_000) },
    proves: ['pay/IP-1', 'pay/IP-2'],
  },
  {
    name: 'Outside the band',
    on,
    facts: { ...entering, proposedPay: usd(228_001) },
    gives: { allowed: false },
    proves: ['pay/IP-1'],
  },
  {
    name: 'Nothing weighed',
    on,
    facts: { ...entering, experienceWeighed: false },
    gives: { allowed: false },
    proves: ['pay/IP-1'],
  },
  {
    name: 'Above level III, with competencies and approval',
    on,
    facts: high,
    gives: { allowed: true },
    proves: ['pay/IP-1', 'pay/PT-4'],
  },
  {
    name: 'Above level III for another ground',
    on,
    facts: { ...high, aboveLevelIIIGround: 'highest performance or contribution' },
    gives: { allowed: false },
    proves: ['pay/IP-1', 'pay/PT-4'],
  },
  {
    name: 'Above level III without approval',
    on,
    facts: { ...high, aboveLevelIIIApproved: false },
    gives: { allowed: false },
    proves: ['pay/IP-1', 'pay/PT-4'],
  },
  {
    name: 'A career entrant below the pay last payable',
    on,
    facts: { ...entering, proposedPay: usd(164_300) },
    gives: { allowed: false },
    proves: ['pay/IP-2'],
  },
  {
    name: 'At the pay last payable',
    on,
    facts: { ...entering, proposedPay: usd(164_301) },
    gives: { allowed: true },
    proves: ['pay/IP-2'],
  },
  {
    name: 'With four years of competitive service it does not bind',
    on,
    facts: { ...entering, proposedPay: usd(155_000), competitiveServiceYears: 4 },
    gives: { allowed: true },
    proves: ['pay/IP-2'],
  },
  {
    name: 'Nor for a noncareer appointee',
    on,
    facts: {
      proposedPay: usd(155_000),
      systemCertified: true,
      experienceWeighed: true,
      careerAppointee: false,
    },
    gives: { allowed: true },
  },
  {
    name: 'December 1991: the floor of a career entrant',
    on: day('1992-06-01'),
    facts: {
      proposedPay: usd(90_000),
      careerAppointee: true,
      competitiveServiceYears: 12,
      payBeforeEntry: usd(90_001),
    },
    gives: { allowed: false },
    proves: ['pay/IP-2'],
  },
  {
    name: 'The day before, without it',
    on: day('1991-12-01'),
    facts: {
      proposedPay: usd(87_000),
      careerAppointee: true,
      competitiveServiceYears: 12,
      payBeforeEntry: usd(90_001),
    },
    gives: { allowed: true },
    proves: ['pay/IP-2', 'pay/IP-3', 'S4-VI.A.2-1'],
  },
  {
    name: '1992: no rate between the six',
    on: day('1992-06-01'),
    facts: {
      proposedPay: usd(91_000),
      careerAppointee: true,
      competitiveServiceYears: 12,
      payBeforeEntry: usd(80_000),
    },
    gives: { allowed: false },
    proves: ['S4-VI.A.2-1'],
  },
  {
    name: 'No rate between the six',
    on: day('1991-07-01'),
    facts: { proposedPay: usd(88_000) },
    gives: { allowed: false },
    proves: ['pay/IP-3', 'S4-VI.A.2-1'],
  },
  {
    name: 'Without the service and the pay before',
    on,
    facts: { proposedPay: usd(180_000), systemCertified: true, careerAppointee: true },
    gives: { missing: ['competitiveServiceYears', 'payBeforeEntry'] },
  },
  {
    name: 'Before what is on record',
    on: day('1991-06-30'),
    facts: { proposedPay: usd(87_000) },
    gives: 'no-law',
  },
  {
    name: 'The floor of a career entrant begins on 2 December 1991',
    on: day('1991-12-02'),
    facts: {
      proposedPay: usd(87_000),
      careerAppointee: true,
      competitiveServiceYears: 12,
      payBeforeEntry: usd(90_001),
    },
    gives: { allowed: false },
    proves: ['pay/IP-2'],
  },
  {
    name: 'The last day of the six rates',
    on: day('2004-01-10'),
    facts: { proposedPay: usd(120_000), careerAppointee: false },
    gives: { allowed: false },
  },
  {
    name: 'The first day of the band',
    on: day('2004-01-11'),
    facts: {
      proposedPay: usd(120_000),
      careerAppointee: false,
      systemCertified: false,
      experienceWeighed: true,
    },
    gives: { allowed: true },
    proves: ['pay/IP-1'],
  },
  {
    name: 'A noncareer appointee: earlier pay is no floor',
    on: day('2026-06-01'),
    facts: {
      proposedPay: usd(180_000),
      systemCertified: true,
      experienceWeighed: true,
      careerAppointee: false,
      competitiveServiceYears: 5,
      payBeforeEntry: usd(164_301),
    },
    gives: { allowed: true },
  },
  {
    name: 'Five years of competitive service: the earlier pay must be told',
    on: day('2026-06-01'),
    facts: {
      proposedPay: usd(180_000),
      systemCertified: true,
      experienceWeighed: true,
      careerAppointee: true,
      competitiveServiceYears: 5,
    },
    gives: { missing: ['payBeforeEntry'] },
  },
  {
    name: 'With four years the earlier pay need not be told',
    on: day('2026-06-01'),
    facts: {
      proposedPay: usd(155_000),
      systemCertified: true,
      experienceWeighed: true,
      careerAppointee: true,
      competitiveServiceYears: 4,
    },
    gives: { allowed: true },
  },
  {
    name: 'Below the band',
    on: day('2026-06-01'),
    facts: {
      proposedPay: usd(151_660),
      systemCertified: true,
      experienceWeighed: true,
      careerAppointee: false,
      competitiveServiceYears: 5,
    },
    gives: { allowed: false, lacks: ['outside the band'] },
  },
  {
    name: 'Whether it is a career appointment must be told',
    on: day('2026-06-01'),
    facts: {
      proposedPay: usd(180_000),
      systemCertified: true,
      experienceWeighed: true,
      competitiveServiceYears: 5,
      payBeforeEntry: usd(164_301),
    },
    gives: { missing: ['careerAppointee'] },
  },
])
