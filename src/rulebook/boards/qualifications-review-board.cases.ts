import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { qualificationsReviewBoard } from './qualifications-review-board.ts'

const on = day('2026-11-22')
const scopes = ['department:DHS'] as const
const three = {
  boardMembers: 3,
  boardCareerMembers: 2,
  fromCandidatesAgency: 0,
  membersAgencies: 3,
} as const

export const qualificationsReviewBoardCases = casesOf(qualificationsReviewBoard, [
  {
    name: 'Two of three are career',
    on,
    proves: ['staffing/QRB-01', 'S4-IV.B-2'],
    facts: { boardMembers: 3, boardCareerMembers: 2 },
    gives: { within: true },
  },
  {
    name: 'One of three is career',
    on,
    proves: ['staffing/QRB-01', 'S4-IV.B-2'],
    facts: { boardMembers: 3, boardCareerMembers: 1 },
    gives: { within: false, missing: ['a majority of career appointees'] },
  },
  {
    name: 'Two of four are no majority',
    on,
    proves: ['staffing/QRB-01'],
    facts: { boardMembers: 4, boardCareerMembers: 2 },
    gives: { within: false },
  },
  {
    name: 'In practice: three of three agencies, none of the candidate’s',
    on,
    scopes,
    proves: ['staffing/QRB-01', 'S2-17-1', 'S2-17-2', 'S2-3-2'],
    facts: three,
    gives: { within: true },
  },
  {
    name: 'A member of the candidate’s agency',
    on,
    scopes,
    proves: ['S2-17-2'],
    facts: { ...three, fromCandidatesAgency: 1 },
    gives: { within: false, missing: ['no member of the candidate’s agency'] },
  },
  {
    name: 'Four members of two agencies',
    on,
    scopes,
    proves: ['S2-17-1', 'S2-3-2'],
    facts: { ...three, boardMembers: 4, boardCareerMembers: 3, membersAgencies: 2 },
    gives: { within: false, missing: ['three members', 'members each of another agency'] },
  },
  {
    name: 'How many are career is not known',
    on,
    facts: { boardMembers: 3 },
    gives: { missing: ['boardCareerMembers'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: three, gives: 'no-law' },
  {
    name: 'The candidate’s agency must be told',
    on: day('2026-11-22'),
    scopes: ['department:DHS'],
    facts: { boardMembers: 3, boardCareerMembers: 2, membersAgencies: 3 },
    gives: { missing: ['fromCandidatesAgency'] },
  },
])
