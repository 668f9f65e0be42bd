import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { levels } from './levels.ts'

const on = day('2026-11-22')
const scale = (fullySuccessfulLevels: number) => ({
  fullySuccessfulLevels,
  minimallySatisfactoryLevels: 1,
  unsatisfactoryLevels: 1,
})

export const levelsCases = casesOf(levels, [
  {
    name: 'Five levels',
    on,
    proves: ['performance/PM-C04', 'performance/PM-S08'],
    facts: scale(3),
    gives: { allowed: true, levels: 5 },
  },
  {
    name: 'Four levels',
    on,
    proves: ['performance/PM-C04'],
    facts: scale(2),
    gives: { allowed: false, levels: 4 },
  },
  {
    name: 'Six levels',
    on,
    proves: ['performance/PM-C04'],
    facts: scale(4),
    gives: { allowed: false, levels: 6 },
  },
  {
    name: 'Names of its own, with their equivalents',
    on,
    proves: ['performance/PM-C04'],
    facts: { ...scale(3), equivalencyStated: true },
    gives: { allowed: true },
  },
  {
    name: 'Names of its own, without',
    on,
    proves: ['performance/PM-C04'],
    facts: { ...scale(3), equivalencyStated: false },
    gives: { allowed: false, missing: ['the statement of equivalent levels'] },
  },
  {
    name: 'In 2010 three levels did',
    on: day('2010-10-01'),
    proves: ['performance/PM-C04'],
    facts: scale(1),
    gives: { allowed: true, levels: 3 },
  },
  {
    name: 'In 2010 without a fully successful level',
    on: day('2010-10-01'),
    proves: ['performance/PM-S08'],
    facts: scale(0),
    gives: { allowed: false, levels: 2 },
  },
  {
    name: 'In 1991 three levels',
    on: day('1991-07-01'),
    proves: ['S4-VIII.A-2'],
    facts: scale(1),
    gives: { allowed: true },
  },
  {
    name: 'In 1991 two levels',
    on: day('1991-07-01'),
    proves: ['S4-VIII.A-2'],
    facts: scale(0),
    gives: { allowed: false },
  },
  {
    name: 'In 1991 six levels',
    on: day('1991-07-01'),
    proves: ['S4-VIII.A-2'],
    facts: scale(4),
    gives: { allowed: false, missing: ['an allowed number of levels in all'] },
  },
  {
    name: 'In 1985 the statute set no number',
    on: day('1985-07-01'),
    proves: ['performance/PM-S08'],
    facts: scale(4),
    gives: { allowed: true, levels: 6 },
  },
  {
    name: 'Two minimally satisfactory levels and none that is unsatisfactory',
    on,
    proves: ['performance/PM-S08', 'S4-VIII.A-2'],
    facts: { fullySuccessfulLevels: 3, minimallySatisfactoryLevels: 2, unsatisfactoryLevels: 0 },
    gives: { allowed: false },
  },
  {
    name: 'Nothing known of an unsatisfactory level',
    on,
    facts: { fullySuccessfulLevels: 3, minimallySatisfactoryLevels: 1 },
    gives: { missing: ['unsatisfactoryLevels'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: scale(3), gives: 'no-law' },
  {
    name: 'In 1985 no equivalency had to be stated',
    on: day('1985-07-01'),
    facts: {
      fullySuccessfulLevels: 4,
      minimallySatisfactoryLevels: 1,
      unsatisfactoryLevels: 1,
      equivalencyStated: true,
    },
    gives: { allowed: true },
  },
])
