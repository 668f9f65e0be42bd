import type { Role } from '../../src/record/organisation-terms.ts'

// Who may see, as the requirements say it: written down for the tests and read from no code of Cadre's.

/** The columns of "who may see". */
export const SEE_COLUMNS = [
  'EXE',
  'SUP',
  'HRO',
  'ESU',
  'CHC',
  'AA/DIR',
  'ERB',
  'PRB',
  'PNL',
  'REC',
  'PAY',
  'ETH',
  'DHC/DEP',
  'OPM/AUD',
  'APP',
] as const

export type SeeColumn = (typeof SEE_COLUMNS)[number]

/** A row of "who may see": a cell for each column, and the routes that the record has or will have. */
export type SeeRow = {
  record: string
  cells: readonly string[]
  built: readonly string[]
  planned: readonly string[]
}

const see = (
  record: string,
  cells: string,
  built: readonly string[],
  planned: readonly string[],
): SeeRow => ({
  record,
  cells: cells.split('|').map((cell) => cell.trim()),
  built,
  planned,
})

/** The 16 kinds of record. – none, U own unit, C component, A agency, G all, agg counts only. */
export const SEE_ROWS: readonly SeeRow[] = [
  see(
    'position, designation, allocation',
    'A|A|A|C|C|C|C|–|own case|–|–|–|A|G|published only',
    [
      '/positions/:id',
      '/program/office',
      '/positions/proposals/:id',
      '/positions/requests',
      '/positions/papers/:id',
    ],
    [],
  ),
  see(
    'announcement',
    'A|A|A|C|C|C|C|C|case|–|–|–|A|G|all open',
    [],
    ['/announcements', '/announcements/:id'],
  ),
  see(
    'application',
    'own|–|case after certification|case|C|case at decision|case|–|case assigned|after close|–|–|flagged cases|QRB package only|own',
    [],
    ['/applications', '/applications/:id'],
  ),
  see(
    'panel scores, reasons',
    '–|–|–|case|C|case at decision|case|–|own scores|after close|–|–|–|agg|own result only',
    [],
    ['/panels/:id'],
  ),
  see(
    'ERB votes',
    '–|–|outcome|case|C|case|case|–|–|after close|–|–|–|agg|–',
    [],
    ['/boards/selections/:id'],
  ),
  see('QRB deliberation', '–|–|–|–|–|–|–|–|–|–|–|–|–|QRB/OPM|–', [], ['/qrb/:id']),
  see(
    'plan, reviews',
    'own|U|–|C|C|C|–|case|–|after 5 y|–|–|template + agg|agg|–',
    [
      '/appraisal',
      '/appraisal/:person/:year',
      '/appraisal/:person/:year/agreement',
      '/appraisal/:person/:year/agreement.pdf',
      '/appraisal/:person/:year/reviews/:paper',
    ],
    [],
  ),
  see(
    'proposed rating, comments',
    'own|U|–|C|C|C|–|case|–|after issue|–|–|agg|agg|–',
    [
      '/appraisal/:person/:year/notice.pdf',
      '/boards/sittings/:id/cases/:person',
      '/boards/sittings/:id/cases/:person/memo.pdf',
    ],
    [],
  ),
  see('final rating', 'own|U|–|C|C|C|–|case|–|yes|eligibility|–|A|agg|–', ['/people/:id'], []),
  see(
    'award, pay, allowance',
    'own|U|–|C|C|C|agg|case|–|–|A|–|A|agg|–',
    [
      '/people/:id',
      '/pay',
      '/pay/people/:person',
      '/pay/payments',
      '/pay/worksheets/:unit/:year',
      '/pay/worksheets/:unit/:year/data.json',
      '/pay/worksheets/:unit/:year/scenarios',
      '/pay/worksheets/:unit/:year/table/:format',
      '/pay/worksheets/:unit/:year/file',
      '/pay/worksheets/:unit/:year/file/:check',
      '/pay/worksheets/:unit/:year/file/:check/report.csv',
      '/pay/worksheets/:unit/:year/reports',
      '/pay/worksheets/:unit/:year/reports/:report/:format',
      '/pay/people/:person/notices/:year/:notice',
      '/pay/pools/:unit/:year',
    ],
    ['/awards'],
  ),
  see(
    'rank nomination',
    'own after grant|U|–|C|C|C|–|–|–|–|A|–|A|G|–',
    ['/ranks', '/ranks/:unit/:year', '/ranks/:unit/:year/:person', '/ranks/:unit/:year/:person/package.pdf'],
    [],
  ),
  see(
    'removal, discipline, fallback',
    'own|U|own request|C|C|C|–|rating only|–|after close|A|C|–|agg|–',
    [],
    ['/removals/:id'],
  ),
  see(
    'protected-activity flag, concern',
    'own filing|–|–|–|–|–|–|–|–|–|–|yes|–|AUD on request|–',
    [],
    ['/concerns', '/concerns/:id'],
  ),
  see(
    'development plan, sabbatical',
    'own|U|–|C|C|C|agg|factor for recert|–|–|A|–|–|agg|–',
    [],
    ['/development', '/development/:id'],
  ),
  see('demographics', 'own|–|–|agg|agg|agg|agg|agg|–|–|–|–|agg|agg|own', [], ['/demographics']),
  see(
    'rule traces, audit',
    'own cases|U|own requests|C|C|C|case|case|–|yes|–|C|A|G|–',
    ['/audit', '/audit/:id'],
    [],
  ),
]

/** The column of a role; the table has none for the others, which see what `SEEN` says and no more. */
export const COLUMN_OF: Readonly<Record<Role, SeeColumn | undefined>> = {
  executive: 'EXE',
  supervisor: 'SUP',
  'higher-level-reviewer': undefined,
  'headquarters-official': 'HRO',
  'executive-services': 'ESU',
  'human-capital-chief': 'CHC',
  'appointing-authority': 'AA/DIR',
  'component-head': 'AA/DIR',
  'erb-member': 'ERB',
  'prb-member': 'PRB',
  panelist: 'PNL',
  applicant: 'APP',
  candidate: undefined,
  mentor: undefined,
  'records-officer': 'REC',
  payroll: 'PAY',
  'ethics-counsel': 'ETH',
  'policy-administrator': undefined,
  'department-human-capital': 'DHC/DEP',
  'deputy-secretary': 'DHC/DEP',
  'responsible-official': undefined,
  opm: 'OPM/AUD',
  'qrb-member': undefined,
  omb: undefined,
  'white-house-liaison': undefined,
  auditor: 'OPM/AUD',
}

/** What a seat reaches of the three kinds of record that stand: positions; files with ratings and pay; the journal. */
export type Seen = {
  positions: 'none' | 'office' | 'government'
  files: 'none' | 'own' | 'subordinates' | 'office'
  journal: 'own' | 'subordinates' | 'office without files' | 'office' | 'government without files'
}

const seen = (positions: Seen['positions'], files: Seen['files'], journal: Seen['journal']): Seen => ({
  positions,
  files,
  journal,
})

/** What each role reaches so far. */
export const SEEN: Readonly<Record<Role, Seen>> = {
  executive: seen('office', 'own', 'own'),
  supervisor: seen('office', 'subordinates', 'subordinates'),
  'higher-level-reviewer': seen('office', 'own', 'own'),
  'headquarters-official': seen('office', 'own', 'own'),
  'executive-services': seen('office', 'office', 'office'),
  'human-capital-chief': seen('office', 'office', 'office'),
  'appointing-authority': seen('office', 'office', 'office'),
  'component-head': seen('office', 'office', 'office'),
  'erb-member': seen('office', 'own', 'own'),
  'prb-member': seen('none', 'own', 'own'),
  panelist: seen('none', 'none', 'own'),
  applicant: seen('none', 'own', 'own'),
  candidate: seen('none', 'own', 'own'),
  mentor: seen('none', 'none', 'own'),
  'records-officer': seen('none', 'none', 'office without files'),
  payroll: seen('none', 'none', 'own'),
  'ethics-counsel': seen('none', 'none', 'own'),
  'policy-administrator': seen('office', 'none', 'office without files'),
  'department-human-capital': seen('office', 'none', 'office without files'),
  'deputy-secretary': seen('office', 'none', 'office without files'),
  'responsible-official': seen('office', 'office', 'office'),
  opm: seen('government', 'none', 'government without files'),
  'qrb-member': seen('none', 'none', 'own'),
  omb: seen('none', 'none', 'own'),
  'white-house-liaison': seen('none', 'none', 'own'),
  auditor: seen('government', 'none', 'government without files'),
}

/** What a cell of the table comes to in full, for the three kinds of record that stand. */
export const CELL: Readonly<Record<keyof Seen, { row: string; means: Readonly<Record<string, string>> }>> = {
  positions: {
    row: 'position, designation, allocation',
    means: { A: 'office', C: 'office', G: 'government', '–': 'none' },
  },
  files: {
    row: 'final rating',
    means: { own: 'own', U: 'subordinates', C: 'office', '–': 'none', agg: 'none' },
  },
  journal: {
    row: 'rule traces, audit',
    means: { 'own cases': 'own', U: 'subordinates', C: 'office', '–': 'own' },
  },
}

/** Where what is reached so far is not what the cell says in full, and what has to come first or why it stays. */
export const SO_FAR: readonly { column: SeeColumn; record: keyof Seen; until: string }[] = [
  { column: 'PNL', record: 'positions', until: 'staffing cases' },
  { column: 'APP', record: 'positions', until: 'announcements' },
  { column: 'HRO', record: 'files', until: 'stays: the own file of whoever holds the seat' },
  { column: 'ERB', record: 'files', until: 'stays: the own file of whoever holds the seat' },
  { column: 'APP', record: 'files', until: 'stays: the own file' },
  { column: 'PRB', record: 'files', until: 'stays: the own file; cases of a sitting stand beside it' },
  { column: 'REC', record: 'files', until: 'disposal of records' },
  { column: 'PAY', record: 'files', until: 'paying out' },
  { column: 'DHC/DEP', record: 'files', until: 'the department’s cycle' },
  { column: 'HRO', record: 'journal', until: 'requests of actions; the own entries till then' },
  { column: 'ERB', record: 'journal', until: 'board cases; the own entries till then' },
  { column: 'PRB', record: 'journal', until: 'stays: the own entries; those of a case are on its sheet' },
  { column: 'REC', record: 'journal', until: 'disposal of records; entries about no person till then' },
  { column: 'ETH', record: 'journal', until: 'counsel review' },
  {
    column: 'DHC/DEP',
    record: 'journal',
    until: 'the department’s cycle; entries about no person till then',
  },
  { column: 'OPM/AUD', record: 'journal', until: 'stays: entries about no person, files are aggregates' },
]
