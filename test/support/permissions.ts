import type { Role } from '../../src/record/organisation-terms.ts'

/**
 * Who may act, as the requirements say it, written down for the tests and read from no code of Cadre's.
 * Numbers and clause ids are those of the requirements.
 */

/** A row of "who may act". `built` are the actions that stand, `planned` the names that the rest will have. */
export type ActRow = {
  number: number
  action: string
  may: string
  never: string
  clauses: string
  built: readonly string[]
  planned: readonly string[]
}

const row = (
  number: number,
  action: string,
  who: readonly [may: string, never: string, clauses: string],
  built: readonly string[],
  planned: readonly string[],
): ActRow => ({ number, action, may: who[0], never: who[1], clauses: who[2], built, planned })

/** The 27 kinds of act. */
export const ACT_ROWS: readonly ActRow[] = [
  row(
    1,
    'propose a position',
    ['HRO, own area', 'other HRO, SUP, ESU', 'S0-4.2-1'],
    ['positions/propose-position'],
    [],
  ),
  row(
    2,
    'approve establishment',
    ['agency head or power holder', 'proposer of the same position', 'S3-Staffing-1'],
    [
      'positions/approve-position',
      'positions/decline-proposal',
      'positions/establish-position',
      'positions/designate-position',
      'positions/request-designation-change',
      'positions/abolish-position',
    ],
    [],
  ),
  row(
    3,
    'transmit an allocation request',
    ['ESU', 'HRO', 'S0-4.6-5'],
    ['positions/open-allocation-request', 'positions/transmit-allocation-request'],
    [],
  ),
  row(
    4,
    'grant allocation, designation change, authorities',
    ['OPM', 'agency roles', 'S4-II.A-2, S3-Staffing-6, S4-III.B.2.a-1, S4-III.B.5-2'],
    [
      'positions/enter-allocation',
      'positions/correct-allocation',
      'positions/cancel-allocation',
      'positions/count-career-reserved',
      'positions/answer-allocation-request',
      'positions/decide-designation-change',
    ],
    ['staffing/grant-noncareer-authority', 'staffing/grant-limited-authority'],
  ),
  row(
    5,
    'request one of seven actions',
    ['HRO', 'EXE for self', 'S0-4.2-2'],
    [],
    ['staffing/request-action'],
  ),
  row(
    6,
    'announce, minimum qualifications, panels',
    ['ESU', 'an applicant of that announcement', 'S0-4.6-1, S0-4.6-2a'],
    [],
    ['staffing/announce', 'staffing/decide-minimum', 'staffing/constitute-panel'],
  ),
  row(
    7,
    'score',
    ['PNL assigned', 'who decided minimums', 'S0-4.6-2b; A-04'],
    [],
    ['staffing/score-application'],
  ),
  row(
    8,
    'certify and recommend a selection',
    ['ERB, voting', 'recused, chair', 'S0-4.3-1, S0-4.3-2a, S0-4.3-2b'],
    [],
    ['staffing/certify-candidate', 'staffing/recommend-selection'],
  ),
  row(
    9,
    'decide appointment and moves',
    ['AA', 'any other signer; AA for self', 'S0-4.1-3'],
    [],
    ['staffing/decide-selection', 'staffing/decide-move'],
  ),
  row(
    10,
    'departmental transmittal and approval',
    ['CHC, DEP', 'ESU', 'S0-2-6'],
    [],
    ['staffing/transmit-selection', 'staffing/approve-selection'],
  ),
  row(
    11,
    'constitute QRB',
    ['OPM', 'agencies', 'S2-3-2'],
    [],
    ['staffing/constitute-qrb', 'staffing/assign-qrb-case'],
  ),
  row(
    12,
    'vote in QRB',
    ['QRB of another agency', 'own agency', 'S2-17-1, S2-17-2'],
    [],
    ['staffing/vote-qrb'],
  ),
  row(
    13,
    'plan, review, proposed rating',
    ['SUP of record', 'EXE for self, HLR', 'S3-Plan-1, S4-VIII.C-1'],
    [],
    ['performance/write-plan', 'performance/record-review', 'performance/propose-rating'],
  ),
  row(
    14,
    'comment, ask higher review, decline a move, concern',
    ['EXE for self', 'others', 'S4-VIII.C-3, S4-IX.A.3-3, S3-Proh-3'],
    [],
    [
      'performance/comment',
      'performance/ask-higher-review',
      'movement/decline-move',
      'separation/file-concern',
    ],
  ),
  row(
    15,
    'PRB recommendation',
    ['PRB sitting', 'subject, SUP, HLR, relations', 'S0-4.4-2; A-04'],
    [],
    ['performance/recommend'],
  ),
  row(
    16,
    'final rating, award approval',
    ['DIR, not delegable', 'delegate; SUP of the same', 'S0-4.1-fn3, S0-4.1-5, C-02'],
    [],
    ['performance/decide-rating', 'pay/approve-award'],
  ),
  row(
    17,
    'validate the department cycle',
    ['DEP', 'component roles', 'S1-IV.A-2'],
    [],
    ['performance/validate-cycle'],
  ),
  row(
    18,
    'change the performance-system template',
    ['DHC', 'component', 'S1-IV.B, S1-IV.C'],
    [],
    ['performance/change-template'],
  ),
  row(
    19,
    'set pay, approve reduction',
    ['holder of set-pay', 'payee', 'S0-3.1, S4-VI.A.2-1'],
    [],
    ['pay/set-rate', 'pay/reduce-rate'],
  ),
  row(
    20,
    'nominate for rank',
    ['AA, OPM, President', 'nominee', 'S0-4.1-4, S4-VI.C.2'],
    [],
    ['pay/nominate-for-rank', 'pay/record-rank'],
  ),
  row(
    21,
    'appoint board members',
    ['agency head', 'ERB, ESU', 'S3-Staffing-3, S3-Ann-4'],
    [],
    ['organisation/appoint-member'],
  ),
  row(
    22,
    'propose and decide removal',
    ['HRO; decider by A-13', 'proposer decides', 'S0-4.2-2'],
    [],
    ['separation/propose-removal', 'separation/decide-removal'],
  ),
  row(
    23,
    'record receipt of a notice',
    ['ESU, EXE', 'SUP', 'S3-Re-2, S3-Re-3'],
    [],
    ['movement/record-receipt'],
  ),
  row(
    24,
    'dispose records',
    ['REC after keep-until', 'earlier, anyone', 'S0-6-1…3'],
    [],
    ['records/dispose'],
  ),
  row(
    25,
    'settings, roles, delegations',
    ['ADM with two persons', 'ADM for own role', 'S0-4.1-fn2; A-16'],
    [
      'organisation/propose-role',
      'organisation/propose-power',
      'organisation/propose-delegation',
      'organisation/propose-setting',
      'organisation/approve-change',
      'organisation/decline-change',
      'organisation/end-change',
      'organisation/fill-post',
      'organisation/vacate-post',
      'organisation/move-post',
    ],
    [],
  ),
  row(26, 'approve critical pay', ['OMB', 'agency', 'S4-VI.D.4'], [], ['pay/approve-critical-pay']),
  row(
    27,
    'pay out, deferrals, leave',
    ['PAY', 'ESU', 'S4-VI.E-2'],
    [],
    ['pay/pay-out', 'pay/defer', 'pay/enter-leave'],
  ),
]

/** Who holds each action that stands, by role; whoever has none of these is refused. */
export const MAY: Readonly<Record<string, readonly Role[]>> = {
  'positions/propose-position': ['headquarters-official'],
  'positions/note-position': ['executive-services'],
  'positions/review-position': ['erb-member'],
  'positions/approve-position': ['appointing-authority'],
  'positions/decline-proposal': ['appointing-authority'],
  'positions/establish-position': ['appointing-authority'],
  'positions/designate-position': ['appointing-authority'],
  'positions/request-designation-change': ['appointing-authority'],
  'positions/abolish-position': ['appointing-authority'],
  'positions/correct-position': ['executive-services'],
  'positions/file-paper': ['executive-services'],
  'positions/open-allocation-request': ['executive-services'],
  'positions/approve-allocation-request': ['appointing-authority'],
  'positions/transmit-allocation-request': ['executive-services'],
  'positions/enter-allocation': ['opm'],
  'positions/correct-allocation': ['opm'],
  'positions/cancel-allocation': ['opm'],
  'positions/count-career-reserved': ['opm'],
  'positions/answer-allocation-request': ['opm'],
  'positions/decide-designation-change': ['opm'],
  'organisation/match-unit': ['executive-services', 'opm'],
  // Opening one file for a written reason: who answers for audits, complaints and records schedules.
  'access/open-record': ['records-officer', 'ethics-counsel', 'department-human-capital', 'auditor'],
  'organisation/propose-role': ['policy-administrator'],
  'organisation/propose-power': ['policy-administrator'],
  'organisation/propose-delegation': ['policy-administrator'],
  'organisation/propose-setting': ['policy-administrator'],
  'organisation/approve-change': ['policy-administrator'],
  'organisation/decline-change': ['policy-administrator'],
  'organisation/end-change': ['policy-administrator'],
  'organisation/fill-post': ['policy-administrator'],
  'organisation/vacate-post': ['policy-administrator'],
  'organisation/move-post': ['policy-administrator'],
}

/** Actions that stand and are no row of their own: what is done around the rows named, and 0 for sight alone. */
export const AROUND_ROWS: Readonly<Record<string, number>> = {
  'positions/note-position': 1,
  'positions/review-position': 2,
  'positions/correct-position': 2,
  'positions/file-paper': 2,
  'positions/approve-allocation-request': 3,
  'organisation/match-unit': 4,
  'access/open-record': 0,
}
