import type { Role } from '../../src/record/organisation-terms.ts'
import type { Ground } from './ground.ts'
import { MAY } from './permissions.ts'
import type { Asker } from './principals.ts'
import { PAY_FORMS, payPages, payReads } from './pay-pages.ts'
import { RANK_READS, rankPages } from './rank-pages.ts'
import { type Seen, SEEN } from './sights.ts'

/** What the role of an asker reaches, by the tables. */
export function seenBy({ role }: Asker): Seen {
  return SEEN[role]
}

function seesFile(ground: Ground, asker: Asker, person: string): boolean {
  const { files } = seenBy(asker)
  if (files === 'office') return true
  if (files === 'none') return false
  if (person === asker.person) return true
  return files === 'subordinates' && ground.subordinates.get(asker.person)?.has(person) === true
}

const FILES = (asker: Asker): Seen['files'] => seenBy(asker).files

function readsEntries(
  ground: Ground,
  asker: Asker,
  what: 'person' | 'position' | 'unit',
  person = '',
): boolean {
  const { journal, positions } = seenBy(asker)
  if (what === 'person') return !journal.endsWith('without files') && seesFile(ground, asker, person)
  const open = journal !== 'own' && journal !== 'subordinates'
  return what === 'unit' ? open : open && positions !== 'none'
}

/** A page with a sample of what it shows, and who is to be answered how. */
export type Page = { pattern: string; path: string; status: (asker: Asker) => number }

/** Who reads the log of who read what. */
const READS_LOG: ReadonlySet<Role> = new Set<Role>(['executive-services', 'policy-administrator', 'auditor'])

/** The status of what is there for an asker, or is not. */
export const found = (is: boolean): number => (is ? 200 : 404)
const all = (pattern: string, path = pattern, status = 200): Page => ({ pattern, path, status: () => status })
const withPositions = (pattern: string, path: string, otherwise = 404): Page => ({
  pattern,
  path,
  status: (asker) => (seenBy(asker).positions === 'none' ? otherwise : 200),
})
const importer = (pattern: string, path: string, otherwise = 404): Page => ({
  pattern,
  path,
  status: ({ role }) => (role === 'executive-services' ? 200 : otherwise),
})
/** The office that prepares the board, and its members, who have settled their recusals. */
const atTheBoard = (pattern: string, path: string): Page => ({
  pattern,
  path,
  status: (asker) => found(seenBy(asker).files === 'office' || asker.role === 'prb-member'),
})
/** Who sees counts of a cycle and no executive’s appraisal. */
const OVERSEES: ReadonlySet<Role> = new Set<Role>([
  'department-human-capital',
  'deputy-secretary',
  'opm',
  'auditor',
])
/** The office that keeps a cycle; and, where only counts are told, who oversees it. */
const ofCycle = (pattern: string, path: string, told: 'names' | 'counts'): Page => ({
  pattern,
  path,
  status: (asker) =>
    found(seenBy(asker).files === 'office' || (told === 'counts' && OVERSEES.has(asker.role))),
})
const ofAccount = (pattern: string, status = 200): Page => ({
  pattern,
  path: pattern,
  status: ({ demo }) => (demo ? 404 : status),
})
const ofAdministrator = (pattern: string, path: string): Page => ({
  pattern,
  path,
  status: ({ demo, role }) => found(!demo && role === 'policy-administrator'),
})

/** Who takes part in proposals, besides the offices that keep and oversee them. */
const IN_PROPOSALS: ReadonlySet<Role> = new Set<Role>(['headquarters-official', 'erb-member'])

/** Every page there is, each with what it shows of the record, and who is to be answered. */
export function pages(ground: Ground): Page[] {
  const { samples } = ground
  return [
    all('/'),
    all('/program', '/program', 303),
    withPositions('/program/office', '/program/office', 403),
    all('/program/government'),
    all('/program/agency/:unit', '/program/agency/HS'),
    all('/program/table/:format', '/program/table/csv'),
    all('/program/answer/:key', '/program/answer/noncareer-government'),
    all('/program/answer/:key', '/program/answer/noncareer-agency?unit=HSBB'),
    all('/positions'),
    all('/positions/table/:format', '/positions/table/csv?source=record'),
    all('/positions/:id', `/positions/${samples.listedPosition}`),
    withPositions('/positions/:id', `/positions/${samples.recordPosition}`),
    all('/positions/proposals'),
    {
      pattern: '/positions/proposals/:id',
      path: `/positions/proposals/${samples.proposal}`,
      status: (asker) => found(readsEntries(ground, asker, 'position') || IN_PROPOSALS.has(asker.role)),
    },
    withPositions('/positions/requests', '/positions/requests'),
    {
      pattern: '/positions/papers/:id',
      path: `/positions/papers/${samples.paper}`,
      status: (asker) => found(readsEntries(ground, asker, 'position')),
    },
    all('/people'),
    all('/people/table/:format', '/people/table/csv?source=record'),
    all('/people/:id', `/people/${samples.listedPerson}`),
    ...ground.targets.map(
      (person): Page => ({
        pattern: '/people/:id',
        path: `/people/${person}`,
        status: (asker) => found(seesFile(ground, asker, person)),
      }),
    ),
    all('/boards'),
    {
      pattern: '/boards/:id',
      path: '/boards/ice-prb',
      // The office and those above it; of the Government who oversees it.
      status: ({ role }) => found(!['qrb-member', 'omb', 'white-house-liaison'].includes(role)),
    },
    atTheBoard('/boards/sittings/:id', '/boards/sittings/ice-prb-2026'),
    all('/boards/sittings/:id/:paper', '/boards/sittings/ice-prb-2026/none.pdf', 404),
    all('/boards/sittings/:id/cases/:person', '/boards/sittings/ice-prb-2026/cases/none', 404),
    atTheBoard('/boards/close-out/:unit/:year', '/boards/close-out/HSBB/2026'),
    atTheBoard('/boards/close-out/:unit/:year/table/:format', '/boards/close-out/HSBB/2026/table/csv'),
    all(
      '/boards/sittings/:id/cases/:person/memo.pdf',
      '/boards/sittings/ice-prb-2026/cases/none/memo.pdf',
      404,
    ),
    all('/boards/:id/notice.pdf', '/boards/none/notice.pdf', 404),
    all('/boards/close-out/:unit/:year/results.pdf', '/boards/close-out/HSBB/2026/results.pdf', 404),
    {
      pattern: '/boards/close-out/:unit/:year/pack',
      path: '/boards/close-out/HSBB/2026/pack',
      status: (asker) => found(seenBy(asker).files === 'office'),
    },
    all('/boards/close-out/:unit/:year/pack/:pack', '/boards/close-out/HSBB/2026/pack/none', 404),
    all(
      '/boards/close-out/:unit/:year/pack/:pack/agreements.zip',
      '/boards/close-out/HSBB/2026/pack/none/agreements.zip',
      404,
    ),
    all('/appraisal'),
    all('/appraisal/table/:format', '/appraisal/table/csv?year=2027'),
    ...ground.targets.map(
      (person): Page => ({
        pattern: '/appraisal/:person/:year',
        path: `/appraisal/${person}/2027`,
        status: (asker) => found(seesFile(ground, asker, person)),
      }),
    ),
    ...['plan', 'rating'].flatMap((form) =>
      ground.targets.map(
        (person): Page => ({
          pattern: `/appraisal/:person/:year/${form}`,
          path: `/appraisal/${person}/2027/${form}`,
          status: (asker) => {
            if (!seesFile(ground, asker, person)) return 404
            const over = ground.subordinates.get(asker.person)?.has(person) === true
            return asker.role === 'supervisor' && over ? 200 : 403
          },
        }),
      ),
    ),
    all('/appraisal/:person/:year/draft', '/appraisal/none/2027/draft', 404),
    all('/appraisal/:person/:year/documents/:id', '/appraisal/none/2027/documents/none', 404),
    all('/appraisal/cycles'),
    ofCycle('/appraisal/cycles/:unit/:year', '/appraisal/cycles/HSBB/2027', 'counts'),
    ofCycle('/appraisal/cycles/:unit/:year/start', '/appraisal/cycles/HSBB/2027/start', 'names'),
    all('/appraisal/cycles/:unit/:year/results', '/appraisal/cycles/HSBB/2026/results', 404),
    ofCycle(
      '/appraisal/cycles/:unit/:year/:table/:format',
      '/appraisal/cycles/HSBB/2026/stages/csv',
      'counts',
    ),
    ofCycle('/appraisal/cycles/:unit/:year/:table/:format', '/appraisal/cycles/HSBB/2026/late/csv', 'names'),
    ofCycle('/appraisal/systems/:unit', '/appraisal/systems/HSBB', 'counts'),
    ofCycle('/appraisal/training/:unit', '/appraisal/training/HSBB', 'counts'),
    ofCycle('/appraisal/training/:unit/table/:format', '/appraisal/training/HSBB/table/csv', 'names'),
    // The supervisor has no plan of the new year yet.
    ...['agreement', 'agreement.pdf'].flatMap((paper) =>
      ground.targets.toSpliced(1, 1).map(
        (person): Page => ({
          pattern: `/appraisal/:person/:year/${paper}`,
          path: `/appraisal/${person}/2027/${paper}`,
          status: (asker) => found(seesFile(ground, asker, person)),
        }),
      ),
    ),
    // No rating of the new year was shared yet, and its first review is to come.
    all('/appraisal/:person/:year/notice.pdf', `/appraisal/${ground.targets[0]}/2027/notice.pdf`, 404),
    all(
      '/appraisal/:person/:year/reviews/:paper',
      `/appraisal/${ground.targets[0]}/2027/reviews/none.pdf`,
      404,
    ),
    ...payPages(ground, { files: FILES, file: (asker, person) => seesFile(ground, asker, person) }),
    ...rankPages(ground.targets[0] ?? '', (asker) => seenBy(asker).files === 'office'),
    all('/organisation'),
    withPositions('/organisation/powers', '/organisation/powers'),
    all('/organisation/:unit', '/organisation/HSBB'),
    all('/imports'),
    importer('/imports/roster', '/imports/roster', 403),
    importer('/imports/roster/template/:name', '/imports/roster/template/roster.xlsx'),
    all('/imports/roster/check/:check', '/imports/roster/check/none', 404),
    all('/imports/roster/check/:check/report.csv', '/imports/roster/check/none/report.csv', 404),
    all('/imports/runs/:id', `/imports/runs/${samples.run}`),
    all('/imports/:id', `/imports/${samples.listing}`),
    all('/imports/:id/report.csv', `/imports/${samples.listing}/report.csv?page=100000`),
    all('/law'),
    all('/law/on'),
    all('/law/diff'),
    all('/law/tables'),
    all('/law/tables/pay-bands'),
    all('/law/tables/:table', '/law/tables/executive-schedule-level-ii'),
    all('/law/instruments'),
    all('/law/instruments/:instrument', '/law/instruments/5-usc-3134'),
    all('/law/clashes'),
    all('/law/glossary'),
    all('/law/trace'),
    all('/law/:topic/:rule', '/law/positions/establish'),
    all('/calendar'),
    all('/calendar/clocks.ics'),
    all('/audit'),
    ...ground.targets.map(
      (person): Page => ({
        pattern: '/audit/:id',
        path: `/audit/${ground.entryOf.get(person)}`,
        status: (asker) => found(readsEntries(ground, asker, 'person', person)),
      }),
    ),
    {
      pattern: '/audit/:id',
      path: `/audit/${samples.unitEntry}`,
      status: (asker) => found(readsEntries(ground, asker, 'unit')),
    },
    {
      pattern: '/audit/:id',
      path: `/audit/${ground.positionEntry}`,
      status: (asker) => found(readsEntries(ground, asker, 'position')),
    },
    {
      pattern: '/audit/readings',
      path: '/audit/readings',
      status: ({ role }) => found(READS_LOG.has(role)),
    },
    {
      pattern: '/access/open',
      path: '/access/open',
      status: ({ role }) => found(MAY['access/open-record']?.includes(role) === true),
    },
    all('/actions/:topic/:name', '/actions/positions/enter-allocation'),
    ofAccount('/account'),
    ofAccount('/account/password'),
    ofAccount('/account/confirm'),
    ofAccount('/account/seat', 303),
    ofAccount('/account/authenticator'),
    ofAccount('/account/passkeys'),
    ofAccount('/account/recovery-codes'),
    ofAccount('/account/sessions', 303),
    ofAccount('/account/tokens'),
    ofAdministrator('/administration/accounts', '/administration/accounts'),
    ofAdministrator('/administration/accounts/:id', `/administration/accounts/${ground.account}`),
  ]
}

/** Whoever is signed in may have the chain verified: in a test of their own, since it takes half a second each. */
export const VERIFYING = { form: '/audit', read: 'get /api/verify' } as const

/** Forms that a page takes, apart from the actions: what is sent, and who is to be answered how. */
export const FORMS: readonly {
  pattern: string
  fields: Record<string, string>
  status: (asker: Asker) => number
}[] = [
  { pattern: '/imports', fields: {}, status: () => 400 },
  {
    pattern: '/imports/roster',
    fields: {},
    status: ({ role }) => (role === 'executive-services' ? 400 : 403),
  },
  { pattern: '/imports/roster/check/:check', fields: {}, status: () => 404 },
  {
    pattern: '/imports/runs/:id',
    fields: {},
    status: ({ role }) => (['executive-services', 'opm'].includes(role) ? 409 : 403),
  },
  { pattern: '/boards/sittings/:id', fields: {}, status: () => 404 },
  ...PAY_FORMS,
  { pattern: '/boards/close-out/:unit/:year/pack', fields: {}, status: () => 404 },
  { pattern: '/boards/close-out/:unit/:year/pack/:pack', fields: { do: 'cancel' }, status: () => 404 },
  { pattern: '/appraisal/:person/:year/plan', fields: {}, status: () => 404 },
  { pattern: '/appraisal/:person/:year/rating', fields: {}, status: () => 404 },
  { pattern: '/appraisal/:person/:year/draft', fields: { form: 'plan' }, status: () => 404 },
  { pattern: '/account/password', fields: { old: 'x' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/confirm', fields: { password: 'x' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/seat', fields: { seat: 'role:opm' }, status: () => 404 },
  { pattern: '/account/authenticator', fields: { code: '000000' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/passkeys', fields: { passkey: '{}' }, status: ({ demo }) => (demo ? 404 : 400) },
  { pattern: '/account/recovery-codes', fields: {}, status: ({ demo }) => (demo ? 404 : 200) },
  { pattern: '/account/sessions', fields: { session: 'x' }, status: () => 404 },
  { pattern: '/account/tokens', fields: { revoke: 'x' }, status: () => 404 },
  {
    pattern: '/administration/accounts',
    fields: { login: 'x' },
    status: ({ demo, role }) => (!demo && role === 'policy-administrator' ? 400 : 404),
  },
  { pattern: '/administration/accounts/:id', fields: { do: 'nothing' }, status: () => 404 },
]

/** Ways into the API besides the actions and the rules: method, path, and who is to be answered how. */
export const READS: Readonly<Record<string, (asker: Asker) => number>> = {
  'get /api/rules': () => 200,
  'get /api/tables': () => 200,
  'get /api/instruments': () => 200,
  'get /api/clashes': () => 200,
  'get /api/glossary': () => 200,
  'get /api/actions': () => 200,
  'get /api/program': () => 200,
  'get /api/office': (asker) => found(seenBy(asker).positions !== 'none'),
  'get /api/positions': () => 200,
  'get /api/people': () => 200,
  'get /api/boards': () => 200,
  'get /api/boards/{id}': () => 404,
  'get /api/sittings/{id}': () => 404,
  'get /api/close-out/{unit}/{year}': () => 404,
  'get /api/appraisals': () => 200,
  'get /api/appraisals/{person}/{year}': () => 404,
  ...payReads(FILES),
  ...RANK_READS,
  'get /api/imports': () => 200,
  'post /api/imports': ({ role }) => (['executive-services', 'opm'].includes(role) ? 400 : 403),
  'post /api/imports/roster': ({ role }) => (role === 'executive-services' ? 400 : 403),
  'get /api/audit': () => 200,
  'get /api/powers': (asker) => found(seenBy(asker).positions !== 'none'),
  'get /api/readings': ({ role }) => found(READS_LOG.has(role)),
}
