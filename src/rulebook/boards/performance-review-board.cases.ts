import { day } from '../../base/dates.ts'
import { casesOf } from '../kernel/rule.ts'
import { performanceReviewBoard } from './performance-review-board.ts'

const on = day('2026-11-22')
const board = {
  boardMembers: 5,
  boardCareerMembers: 3,
  careerAppointee: true,
  boardMatter: 'appraisal',
} as const

export const performanceReviewBoardCases = casesOf(performanceReviewBoard, [
  {
    name: 'Three of five',
    on,
    proves: ['performance/PM-S19', 'performance/PM-C12', 'S3-Ann-5', 'S4-VIII.D-2'],
    facts: board,
    gives: { allowed: true, majorityNeeded: true, careerNeeded: 3 },
  },
  {
    name: 'Two of four is half, and not more',
    on,
    proves: ['performance/PM-S19', 'performance/PM-C12', 'S3-Ann-5', 'S4-VIII.D-2'],
    facts: { ...board, boardMembers: 4, boardCareerMembers: 2 },
    gives: { allowed: false, careerNeeded: 3, missing: ['a career majority of the board'] },
  },
  {
    name: 'Four of five',
    on,
    facts: { ...board, boardCareerMembers: 4 },
    gives: { allowed: true },
  },
  {
    name: 'A noncareer executive’s case needs no majority',
    on,
    proves: ['performance/PM-S19', 'S4-VIII.D-2'],
    facts: { ...board, boardCareerMembers: 0, careerAppointee: false },
    gives: { allowed: true, majorityNeeded: false },
  },
  {
    name: 'OPM found too few career appointees',
    on,
    proves: ['performance/PM-S19'],
    facts: { ...board, boardCareerMembers: 1, tooFewCareerFound: true },
    gives: { allowed: true, majorityNeeded: false },
  },
  {
    name: 'Two members',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...board, boardMembers: 2, boardCareerMembers: 2 },
    gives: { allowed: false, missing: ['at least three members'] },
  },
  {
    name: 'Three members',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...board, boardMembers: 3, boardCareerMembers: 2 },
    gives: { allowed: true },
  },
  {
    name: 'After recusals two of four sit who are career appointees',
    on,
    proves: ['performance/PM-C12', 'S3-Ann-5', 'S4-VIII.D-2'],
    facts: { ...board, membersSitting: 4, careerMembersSitting: 2 },
    gives: { allowed: false, missing: ['a career majority of those who sit'] },
  },
  {
    name: 'After recusals two of three',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...board, membersSitting: 3, careerMembersSitting: 2 },
    gives: { allowed: true },
  },
  {
    name: 'A pay adjustment since 2015',
    on,
    proves: ['performance/PM-C12'],
    facts: { ...board, boardCareerMembers: 2, boardMatter: 'pay adjustment' },
    gives: { allowed: false },
  },
  {
    name: 'A pay adjustment before',
    on: day('2015-10-25'),
    proves: ['performance/PM-C12'],
    facts: { ...board, boardCareerMembers: 2, boardMatter: 'pay adjustment' },
    gives: { allowed: true, majorityNeeded: false },
  },
  {
    name: 'In 2005 a board of two',
    on: day('2005-10-25'),
    proves: ['performance/PM-C12'],
    facts: { ...board, boardMembers: 2, boardCareerMembers: 2 },
    gives: { allowed: false },
  },
  {
    name: 'In 2005 three of six',
    on: day('2005-10-25'),
    proves: ['performance/PM-C12'],
    facts: { ...board, boardMembers: 6 },
    gives: { allowed: false },
  },
  {
    name: 'An award on the day before the act of 1989',
    on: day('1989-11-02'),
    proves: ['performance/PM-S19'],
    facts: { ...board, boardCareerMembers: 2, boardMatter: 'award' },
    gives: { allowed: true },
  },
  {
    name: 'An award from that day on',
    on: day('1989-11-03'),
    proves: ['performance/PM-S19'],
    facts: { ...board, boardCareerMembers: 2, boardMatter: 'award' },
    gives: { allowed: false },
  },
  {
    name: 'In 1991 a board of two could be enough',
    on: day('1991-11-03'),
    proves: ['S4-VIII.D-2'],
    facts: { ...board, boardMembers: 2, boardCareerMembers: 2 },
    gives: { allowed: true },
  },
  {
    name: 'The matter is not named: an appraisal is taken',
    on,
    facts: { boardMembers: 5, boardCareerMembers: 2, careerAppointee: true },
    gives: { allowed: false, majorityNeeded: true },
  },
  {
    name: 'Only half known of those who sit',
    on,
    facts: { ...board, membersSitting: 4 },
    gives: { missing: ['careerMembersSitting'] },
  },
  { name: 'Before the Senior Executive Service', on: day('1979-07-12'), facts: board, gives: 'no-law' },
  {
    name: 'How many sit must be told with the career members who sit',
    on: day('2026-11-22'),
    facts: {
      boardMembers: 5,
      boardCareerMembers: 3,
      careerAppointee: true,
      boardMatter: 'appraisal',
      careerMembersSitting: 2,
    },
    gives: { missing: ['membersSitting'] },
  },
])
