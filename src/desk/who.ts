import type { Power } from '../actions/action.ts'
import type { Actor } from '../record/event.ts'
import type { Scope } from '../rulebook/kernel/at.ts'

/** The seats of the demonstration; accounts and powers by post and delegation come after them. */
export const SEATS = [
  'esu',
  'appointing-authority',
  'executive',
  'supervisor',
  'prb-member',
  'auditor',
  'department',
  'opm',
] as const

export type SeatId = (typeof SEATS)[number]

/** How far a seat sees records of people: no one's, its own, its subordinates', its component's. */
export type PeopleReach = 'none' | 'own' | 'subordinates' | 'component'

/** Who asks: the seat, the person in it, the unit it belongs to, and what it may do and see. */
export type Principal = {
  seat: SeatId
  title: string
  name: string
  /** The person of record who sits here, if any. */
  person?: string
  /** The component or department of the seat; absent for government-wide seats. */
  unit?: string
  powers: readonly Power[]
  people: PeopleReach
  /** Whether positions and allocations of record are open to the seat. */
  positions: boolean
  /** Whose journal entries it may read: its own person's, those of its office, or all but people's. */
  audit: 'own' | 'office' | 'government'
}

/** The component of the demonstration: Immigration and Customs Enforcement. */
export const DEMO_UNIT = 'HSBB'
export const DEMO_DEPARTMENT = 'HS'

type SeatPerson = { person: string; name: string }

/** The people who sit in the demonstration's seats of record. */
export type DemoPeople = Readonly<
  Record<'executive' | 'supervisor' | 'appointing-authority' | 'prb-member', SeatPerson>
>

/** The principal of a seat of the demonstration. */
export function principalOf(seat: SeatId, people: DemoPeople): Principal {
  const component = { unit: DEMO_UNIT, positions: true } as const
  const none: readonly Power[] = []
  switch (seat) {
    case 'esu':
      return {
        ...component,
        seat,
        title: 'Executive Services Unit specialist',
        name: 'Priya Nair',
        powers: ['import-listing', 'match-unit'],
        people: 'component',
        audit: 'office',
      }
    case 'appointing-authority':
      return {
        ...component,
        ...people['appointing-authority'],
        seat,
        title: 'Appointing authority',
        powers: ['establish-position'],
        people: 'component',
        audit: 'office',
      }
    case 'executive':
      return {
        ...component,
        ...people.executive,
        seat,
        title: 'Executive',
        powers: none,
        people: 'own',
        audit: 'own',
      }
    case 'supervisor':
      return {
        ...component,
        ...people.supervisor,
        seat,
        title: 'Supervisor',
        powers: none,
        people: 'subordinates',
        audit: 'own',
      }
    case 'prb-member':
      return {
        ...people['prb-member'],
        unit: DEMO_UNIT,
        positions: false,
        seat,
        title: 'Performance Review Board member',
        powers: none,
        people: 'own',
        audit: 'own',
      }
    case 'auditor':
      return {
        seat,
        title: 'Auditor',
        name: 'Ruth Okafor',
        positions: true,
        powers: none,
        people: 'none',
        audit: 'government',
      }
    case 'department':
      return {
        seat,
        title: 'Department human capital office',
        name: 'Tomas Lindqvist',
        unit: DEMO_DEPARTMENT,
        positions: true,
        powers: none,
        people: 'none',
        audit: 'office',
      }
    case 'opm':
      return {
        seat,
        title: 'OPM oversight officer',
        name: 'Marguerite Dall',
        positions: true,
        powers: ['enter-allocation', 'mend-allocation', 'match-unit', 'import-listing'],
        people: 'none',
        audit: 'government',
      }
  }
}

/** The seat as actor of a journal entry. */
export function actorOf(who: Principal, power?: Power): Actor {
  return {
    actor: who.name,
    role: who.seat,
    capacity: 'permanent',
    ...(power === undefined ? {} : { power }),
  }
}

/** The office whose rules apply to what a seat asks, narrowest first. */
export function scopesOf(who: Principal): readonly Scope[] {
  if (who.unit === DEMO_UNIT) return ['component:ICE', 'department:DHS']
  return who.unit === DEMO_DEPARTMENT ? ['department:DHS'] : []
}
