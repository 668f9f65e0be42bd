import type { Power } from '../actions/action.ts'
import type { Role } from '../record/organisation-terms.ts'

/** How far a role sees records of people: no one's, its own, its subordinates', its component's. */
export type PeopleReach = 'none' | 'own' | 'subordinates' | 'component'

/** What a role brings with it; legal powers come by seat and delegation, not by role. */
export type RoleTerms = {
  title: string
  people: PeopleReach
  /** Whether positions and allocations of record are open to the role. */
  positions: boolean
  /** Whose journal entries it may read: its own person's, those of its office, or all but people's. */
  audit: 'own' | 'office' | 'government'
  /** Whose pay and awards it sees: those of open files, of its whole office, nominations for rank and critical pay, or the latter. */
  pay: 'files' | 'office' | 'ranks' | 'critical'
  powers: readonly Power[]
  /** Whether it reads the log of who read which record: of its office, or of the Government. */
  readings: boolean
}

const own = {
  people: 'own',
  positions: true,
  audit: 'own',
  pay: 'files',
  powers: [],
  readings: false,
} as const
const shut = {
  people: 'none',
  positions: false,
  audit: 'own',
  pay: 'files',
  powers: [],
  readings: false,
} as const
const component = {
  people: 'component',
  positions: true,
  audit: 'office',
  pay: 'files',
  powers: [],
  readings: false,
} as const

/** The roles with what each may see and do (domain model, roles and permissions); a row a role. */
export const ROLE_TERMS: Readonly<Record<Role, RoleTerms>> = {
  executive: { ...own, title: 'Executive', powers: ['answer-appraisal', 'sign-appraisal', 'answer-pay'] },
  supervisor: {
    ...own,
    title: 'Supervisor',
    people: 'subordinates',
    powers: ['write-appraisal', 'sign-appraisal', 'propose-pay'],
  },
  'higher-level-reviewer': { ...own, title: 'Higher-level reviewer', powers: ['review-appraisal'] },
  'headquarters-official': {
    ...own,
    title: 'Headquarters Responsible Official',
    powers: ['propose-position'],
  },
  'executive-services': {
    ...component,
    title: 'Executive Services Unit specialist',
    powers: [
      'import-listing',
      'import-roster',
      'match-unit',
      'note-position',
      'maintain-position',
      'request-allocation',
      'run-appraisal',
      'prepare-board',
      'propose-pay',
      'run-pay',
    ],
    readings: true,
  },
  'human-capital-chief': { ...component, title: 'Chief Human Capital Officer of the component' },
  'appointing-authority': { ...component, title: 'Appointing authority' },
  'component-head': { ...component, title: 'Head of the component' },
  'erb-member': { ...own, title: 'Executive Resources Board member', powers: ['review-position'] },
  'prb-member': {
    ...own,
    title: 'Performance Review Board member',
    positions: false,
    powers: ['sit-on-board', 'sign-certificate'],
  },
  panelist: { ...shut, title: 'Rating panel member' },
  applicant: { ...shut, title: 'Applicant', people: 'own' },
  candidate: { ...shut, title: 'Candidate development program participant', people: 'own' },
  mentor: { ...shut, title: 'Mentor' },
  'records-officer': { ...shut, title: 'Records officer', audit: 'office', powers: ['open-record'] },
  payroll: { ...shut, title: 'Payroll', pay: 'office', powers: ['pay-out'] },
  'ethics-counsel': { ...shut, title: 'Ethics and counsel', powers: ['open-record'] },
  'policy-administrator': {
    ...shut,
    title: 'Policy administrator',
    positions: true,
    audit: 'office',
    powers: ['propose-change', 'approve-change', 'maintain-posts', 'manage-accounts'],
    readings: true,
  },
  'department-human-capital': {
    ...shut,
    title: 'Department human capital office',
    positions: true,
    audit: 'office',
    pay: 'office',
    powers: ['open-record', 'publish-system'],
  },
  'deputy-secretary': { ...shut, title: 'Deputy Secretary', positions: true, audit: 'office', pay: 'office' },
  'responsible-official': { ...component, title: 'Responsible official for performance' },
  opm: {
    ...shut,
    title: 'OPM oversight officer',
    positions: true,
    audit: 'government',
    pay: 'ranks',
    powers: [
      'enter-allocation',
      'mend-allocation',
      'decide-designation',
      'match-unit',
      'import-listing',
      'decide-rank',
      'decide-critical-pay',
    ],
  },
  'qrb-member': { ...shut, title: 'Qualifications Review Board member' },
  omb: {
    ...shut,
    title: 'Office of Management and Budget',
    pay: 'critical',
    powers: ['decide-critical-pay'],
  },
  'white-house-liaison': { ...shut, title: 'White House liaison' },
  auditor: {
    ...shut,
    title: 'Auditor',
    positions: true,
    audit: 'government',
    powers: ['open-record'],
    readings: true,
  },
}
