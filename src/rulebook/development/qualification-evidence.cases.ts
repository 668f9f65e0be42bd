import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { qualificationEvidence } from './qualification-evidence.ts'

const on = day('2026-01-05')
const now = { announcementOpens: day('2025-11-03'), qualificationsAddressed: 5 } as const
const pages = { ...now, evidenceMethod: 'narratives', narrativePages: 1 } as const
const parts = {
  announcementOpens: day('2019-08-01'),
  qualificationsAddressed: 5,
  challengeStated: true,
  contextStated: true,
  actionStated: true,
  resultStated: true,
} as const
const proves = ['staffing/ECQ-05']

export const qualificationEvidenceCases = casesOf(qualificationEvidence, [
  {
    name: 'A structured interview on all five',
    on,
    proves,
    facts: { ...now, evidenceMethod: 'structured interview' },
    gives: { allowed: true },
  },
  { name: 'Five narratives of a page', on, proves, facts: pages, gives: { allowed: true } },
  {
    name: 'One of them has two pages',
    on,
    proves,
    facts: { ...pages, narrativePages: 2 },
    gives: { allowed: false },
  },
  {
    name: 'Four narratives',
    on,
    proves,
    facts: { ...pages, qualificationsAddressed: 4 },
    gives: { allowed: false, missing: ['evidence for every qualification of the model'] },
  },
  {
    name: 'A narrative of four parts for each of the five, 2019',
    on,
    proves: ['S2-15', 'S2-7'],
    facts: parts,
    gives: { allowed: true },
  },
  {
    name: 'Without the challenge',
    on,
    proves: ['S2-15'],
    facts: { ...parts, challengeStated: false },
    gives: { allowed: false, missing: ['the challenge'] },
  },
  {
    name: 'Without the context and the action',
    on,
    proves: ['S2-15'],
    facts: { ...parts, contextStated: false, actionStated: false },
    gives: { allowed: false, missing: ['the context', 'the action'] },
  },
  {
    name: 'Without the result',
    on,
    proves: ['S2-15'],
    facts: { ...parts, resultStated: false },
    gives: { allowed: false, missing: ['the result'] },
  },
  {
    name: 'Four of five, 2019',
    on,
    proves: ['S2-7'],
    facts: { ...parts, qualificationsAddressed: 4 },
    gives: { allowed: false },
  },
  {
    name: 'In 2005',
    on,
    facts: { announcementOpens: day('2005-06-01'), qualificationsAddressed: 5 },
    gives: { allowed: true },
  },
  {
    name: 'In 1991, an example for each of the six areas',
    on,
    proves: ['S4-Q.b'],
    facts: { announcementOpens: day('1991-07-01'), qualificationsAddressed: 6 },
    gives: { allowed: true },
  },
  {
    name: 'In 1991, an area is left out',
    on,
    proves: ['S4-Q.b'],
    facts: { announcementOpens: day('1991-07-01'), qualificationsAddressed: 5 },
    gives: { allowed: false },
  },
  {
    name: 'Narratives of unknown length',
    on,
    facts: { ...now, evidenceMethod: 'narratives' },
    gives: { missing: ['narrativePages'] },
  },
  {
    name: 'Before there is an account of it',
    on,
    facts: { announcementOpens: day('1991-06-30'), qualificationsAddressed: 6 },
    gives: 'no-law',
  },
])
