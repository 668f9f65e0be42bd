import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { HANDLERS } from '../../src/web/handlers.ts'
import { type Asked, cyclesAsked } from '../support/cycle-seats.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { mainOf, textOf } from '../support/markup.ts'
import { ranksAsked } from '../support/rank-pages.ts'
import { type Samples, samplesOf } from '../support/record.ts'
import { payAsked } from '../support/pay-seats.ts'
import { Visitor } from '../support/visitor.ts'

const NO_RECORD = { 'prb-member': 404, payroll: 404 } as const
const NO_JOURNAL = {
  executive: 404,
  supervisor: 404,
  'prb-member': 404,
  'headquarters-official': 404,
  'erb-member': 404,
  reviewer: 404,
  payroll: 404,
} as const
/** Seats that neither take part in proposals nor oversee them. */
const NOT_IN_THE_CASE = {
  executive: 404,
  supervisor: 404,
  'prb-member': 404,
  reviewer: 404,
  payroll: 404,
} as const
const NO_PEOPLE = {
  ...NO_JOURNAL,
  auditor: 404,
  department: 404,
  opm: 404,
  administrator: 404,
  'second-administrator': 404,
  'deputy-secretary': 404,
} as const
const NOT_THE_EXECUTIVE = { ...NO_PEOPLE, executive: 200, supervisor: 200 } as const
const NOT_THE_SUPERVISOR = { ...NO_PEOPLE, supervisor: 200 } as const

const READS_LOG = { esu: 200, auditor: 200, administrator: 200, 'second-administrator': 200 } as const

/** The office that prepares the board, its heads, and members who have settled their recusals. */
const AT_THE_BOARD = {
  esu: 200,
  'appointing-authority': 200,
  'component-head': 200,
  'prb-member': 200,
} as const
const SITTING = '/boards/sittings/ice-prb-2026'
const CLOSE_OUT = '/boards/close-out/HSBB/2026'

/** Who reads the executive's appraisal with the file, without writing it. */
const READS_APPRAISAL = {
  esu: 403,
  'appointing-authority': 403,
  'component-head': 403,
  executive: 403,
} as const
const WITH_THE_FILE = {
  esu: 200,
  'appointing-authority': 200,
  'component-head': 200,
  executive: 200,
  supervisor: 200,
} as const

const NOBODYS = '00000000-0000-4000-8000-000000000000'

/** Pages of an account: behind a one-click seat there is none. */
const OF_ACCOUNTS = [
  '/account',
  '/account/password',
  '/account/confirm',
  '/account/seat',
  '/account/authenticator',
  '/account/passkeys',
  '/account/recovery-codes',
  '/account/sessions',
  '/account/tokens',
  '/administration/accounts',
  '/administration/accounts/:id',
]

let desk: DemoDesk
let samples: Samples
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  samples = await samplesOf(desk)
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
})

function asked(): Asked[] {
  const {
    recordPosition,
    listedPosition,
    listedPerson,
    listing,
    run,
    personEntry,
    unitEntry,
    proposal,
    paper,
  } = samples
  const { executive, supervisor, 'prb-member': member } = desk.demoSeats
  const office = '/program/office'
  const government = '/program/government'
  return [
    { pattern: '/', path: '/', all: 200 },
    { pattern: '/program', path: '/program', all: 303 },
    { pattern: office, path: office, all: 200, but: { 'prb-member': 403, payroll: 403 } },
    { pattern: government, path: government, all: 200 },
    { pattern: '/program/agency/:unit', path: '/program/agency/HS', all: 200 },
    { pattern: '/program/agency/:unit', path: '/program/agency/none', all: 404 },
    { pattern: '/program/table/:format', path: '/program/table/csv', all: 200 },
    { pattern: '/program/table/:format', path: '/program/table/xlsx?unit=HS', all: 200 },
    { pattern: '/program/table/:format', path: '/program/table/pdf', all: 404 },
    { pattern: '/program/answer/:key', path: '/program/answer/noncareer-government', all: 200 },
    { pattern: '/program/answer/:key', path: '/program/answer/noncareer-agency?unit=HSBB', all: 200 },
    { pattern: '/program/answer/:key', path: '/program/answer/none', all: 404 },
    { pattern: '/positions', path: '/positions', all: 200 },
    { pattern: '/positions/table/:format', path: '/positions/table/csv', all: 200 },
    { pattern: '/positions/:id', path: `/positions/${recordPosition}`, all: 200, but: NO_RECORD },
    { pattern: '/positions/:id', path: `/positions/${listedPosition}`, all: 200 },
    { pattern: '/positions/:id', path: '/positions/none', all: 404 },
    { pattern: '/positions/proposals', path: '/positions/proposals', all: 200 },
    {
      pattern: '/positions/proposals/:id',
      path: `/positions/proposals/${proposal}`,
      all: 200,
      but: NOT_IN_THE_CASE,
    },
    { pattern: '/positions/proposals/:id', path: '/positions/proposals/none', all: 404 },
    { pattern: '/positions/requests', path: '/positions/requests', all: 200, but: NO_RECORD },
    { pattern: '/positions/requests', path: '/positions/requests?unit=none', all: 404 },
    { pattern: '/positions/papers/:id', path: `/positions/papers/${paper}`, all: 200, but: NO_JOURNAL },
    { pattern: '/positions/papers/:id', path: '/positions/papers/none', all: 404 },
    { pattern: '/people', path: '/people', all: 200 },
    { pattern: '/people/table/:format', path: '/people/table/xlsx?source=record', all: 200 },
    { pattern: '/people/:id', path: `/people/${executive.person}`, all: 200, but: NOT_THE_EXECUTIVE },
    { pattern: '/people/:id', path: `/people/${supervisor.person}`, all: 200, but: NOT_THE_SUPERVISOR },
    {
      pattern: '/people/:id',
      path: `/people/${member.person}`,
      all: 200,
      but: { ...NO_PEOPLE, 'prb-member': 200 },
    },
    { pattern: '/people/:id', path: `/people/${listedPerson}`, all: 200 },
    { pattern: '/people/:id', path: '/people/none', all: 404 },
    { pattern: '/boards', path: '/boards', all: 200 },
    { pattern: '/boards/:id', path: '/boards/ice-prb', all: 200 },
    { pattern: '/boards/:id', path: '/boards/none', all: 404 },
    { pattern: '/boards/sittings/:id', path: SITTING, all: 404, but: AT_THE_BOARD },
    { pattern: '/boards/sittings/:id', path: '/boards/sittings/none', all: 404 },
    { pattern: '/boards/sittings/:id/:paper', path: `${SITTING}/none.pdf`, all: 404 },
    { pattern: '/boards/sittings/:id/cases/:person', path: `${SITTING}/cases/none`, all: 404 },
    {
      pattern: '/boards/sittings/:id/cases/:person',
      path: `${SITTING}/cases/${executive.person}`,
      all: 404,
      but: AT_THE_BOARD,
    },
    { pattern: '/boards/close-out/:unit/:year', path: CLOSE_OUT, all: 404, but: AT_THE_BOARD },
    { pattern: '/boards/close-out/:unit/:year', path: '/boards/close-out/HSBB/1999', all: 404 },
    {
      pattern: '/boards/close-out/:unit/:year/table/:format',
      path: `${CLOSE_OUT}/table/csv`,
      all: 404,
      but: AT_THE_BOARD,
    },
    { pattern: '/boards/:id/notice.pdf', path: '/boards/none/notice.pdf', all: 404 },
    {
      pattern: '/boards/sittings/:id/cases/:person/memo.pdf',
      path: `${SITTING}/cases/none/memo.pdf`,
      all: 404,
    },
    { pattern: '/boards/close-out/:unit/:year/results.pdf', path: `${CLOSE_OUT}/results.pdf`, all: 404 },
    {
      pattern: '/boards/close-out/:unit/:year/pack',
      path: `${CLOSE_OUT}/pack`,
      all: 404,
      but: { esu: 200, 'appointing-authority': 200, 'component-head': 200 },
    },
    { pattern: '/boards/close-out/:unit/:year/pack/:pack', path: `${CLOSE_OUT}/pack/none`, all: 404 },
    {
      pattern: '/boards/close-out/:unit/:year/pack/:pack/agreements.zip',
      path: `${CLOSE_OUT}/pack/none/agreements.zip`,
      all: 404,
    },
    ...['agreement', 'agreement.pdf', 'notice.pdf'].map((paper) => ({
      pattern: `/appraisal/:person/:year/${paper}`,
      path: `/appraisal/${executive.person}/2026/${paper}`,
      all: 404,
      but: { ...WITH_THE_FILE, 'prb-member': 200 },
    })),
    { pattern: '/appraisal/:person/:year/agreement', path: '/appraisal/none/2026/agreement', all: 404 },
    {
      pattern: '/appraisal/:person/:year/notice.pdf',
      path: `/appraisal/${executive.person}/2027/notice.pdf`,
      all: 404,
    },
    {
      pattern: '/appraisal/:person/:year/reviews/:paper',
      path: `/appraisal/${executive.person}/2026/reviews/none.pdf`,
      all: 404,
    },
    ...cyclesAsked(executive.person),
    ...ranksAsked(executive.person),
    { pattern: '/appraisal', path: '/appraisal', all: 200 },
    { pattern: '/appraisal/table/:format', path: '/appraisal/table/csv', all: 200 },
    { pattern: '/appraisal/table/:format', path: '/appraisal/table/pdf', all: 404 },
    {
      pattern: '/appraisal/:person/:year',
      path: `/appraisal/${executive.person}/2027`,
      all: 404,
      but: WITH_THE_FILE,
    },
    {
      pattern: '/appraisal/:person/:year',
      path: `/appraisal/${executive.person}/2026`,
      all: 404,
      but: { ...WITH_THE_FILE, 'prb-member': 200 },
    },
    { pattern: '/appraisal/:person/:year', path: '/appraisal/none/2026', all: 404 },
    { pattern: '/appraisal/:person/:year', path: `/appraisal/${executive.person}/year`, all: 404 },
    {
      pattern: '/appraisal/:person/:year/plan',
      path: `/appraisal/${executive.person}/2027/plan`,
      all: 404,
      but: { ...READS_APPRAISAL, supervisor: 200 },
    },
    {
      pattern: '/appraisal/:person/:year/rating',
      path: `/appraisal/${executive.person}/2027/rating`,
      all: 404,
      but: { ...READS_APPRAISAL, supervisor: 200 },
    },
    {
      pattern: '/appraisal/:person/:year/draft',
      path: `/appraisal/${executive.person}/2027/draft`,
      all: 404,
    },
    ...payAsked(executive.person),
    { pattern: '/organisation', path: '/organisation', all: 200 },
    { pattern: '/organisation/powers', path: '/organisation/powers', all: 200, but: NO_RECORD },
    { pattern: '/organisation/:unit', path: '/organisation/HSBB', all: 200 },
    { pattern: '/organisation/:unit', path: '/organisation/none', all: 404 },
    { pattern: '/imports', path: '/imports', all: 200 },
    { pattern: '/imports/roster', path: '/imports/roster', all: 403, but: { esu: 200 } },
    {
      pattern: '/imports/roster/template/:name',
      path: '/imports/roster/template/pay.csv',
      all: 404,
      but: { esu: 200 },
    },
    { pattern: '/imports/roster/check/:check', path: '/imports/roster/check/none', all: 404 },
    {
      pattern: '/imports/roster/check/:check/report.csv',
      path: '/imports/roster/check/none/report.csv',
      all: 404,
    },
    { pattern: '/imports/runs/:id', path: `/imports/runs/${run}`, all: 200 },
    { pattern: '/imports/runs/:id', path: '/imports/runs/none', all: 404 },
    { pattern: '/imports/runs/:id', path: '/imports/runs/00000000-0000-4000-8000-000000000000', all: 404 },
    { pattern: '/imports/:id', path: `/imports/${listing}`, all: 200 },
    { pattern: '/imports/:id', path: '/imports/none', all: 404 },
    { pattern: '/imports/:id/report.csv', path: `/imports/${listing}/report.csv`, all: 200 },
    { pattern: '/imports/:id/report.csv', path: '/imports/none/report.csv', all: 404 },
    { pattern: '/law', path: '/law', all: 200 },
    { pattern: '/law/on', path: '/law/on?date=1995-06-01', all: 200 },
    { pattern: '/law/diff', path: '/law/diff?from=2003-06-01&to=2026-11-22', all: 200 },
    { pattern: '/law/tables', path: '/law/tables', all: 200 },
    { pattern: '/law/tables/pay-bands', path: '/law/tables/pay-bands', all: 200 },
    { pattern: '/law/tables/:table', path: '/law/tables/executive-schedule-level-ii', all: 200 },
    { pattern: '/law/tables/:table', path: '/law/tables/none', all: 404 },
    { pattern: '/law/instruments', path: '/law/instruments', all: 200 },
    { pattern: '/law/instruments/:instrument', path: '/law/instruments/ice-directive-1056-1', all: 200 },
    { pattern: '/law/instruments/:instrument', path: '/law/instruments/none', all: 404 },
    { pattern: '/law/clashes', path: '/law/clashes', all: 200 },
    { pattern: '/law/glossary', path: '/law/glossary', all: 200 },
    { pattern: '/law/trace', path: '/law/trace', all: 200 },
    { pattern: '/law/:topic/:rule', path: '/law/positions/establish', all: 200 },
    { pattern: '/law/:topic/:rule', path: '/law/positions/none', all: 404 },
    { pattern: '/calendar', path: '/calendar', all: 200 },
    { pattern: '/calendar/clocks.ics', path: '/calendar/clocks.ics', all: 200 },
    { pattern: '/audit', path: '/audit', all: 200 },
    { pattern: '/audit/:id', path: `/audit/${personEntry}`, all: 200, but: NO_PEOPLE },
    { pattern: '/audit/:id', path: `/audit/${unitEntry}`, all: 200, but: NO_JOURNAL },
    { pattern: '/audit/:id', path: '/audit/none', all: 404 },
    { pattern: '/audit/readings', path: '/audit/readings', all: 404, but: READS_LOG },
    { pattern: '/access/open', path: '/access/open', all: 404, but: { auditor: 200, department: 200 } },
    { pattern: '/actions/:topic/:name', path: '/actions/positions/enter-allocation', all: 200 },
    { pattern: '/actions/:topic/:name', path: '/actions/positions/none', all: 404 },
    ...OF_ACCOUNTS.map((pattern) => ({ pattern, path: pattern.replace(':id', 'none'), all: 404 })),
  ]
}

suite('every seat at every page', () => {
  test('the table of this test names every page there is', () => {
    const named = new Set(asked().map(({ pattern }) => pattern))
    assert.deepEqual(
      HANDLERS.map(({ route }) => route.pattern).filter((pattern) => !named.has(pattern)),
      [],
    )
  })

  for (const seat of SEATS) {
    test(`${seat} is answered as the table says`, async () => {
      const visitor = visitors.get(seat)
      assert.ok(visitor)
      for (const { path, all, but } of asked()) {
        const answer = await visitor.get(path)
        assert.equal(answer.status, but?.[seat] ?? all, `${seat} at ${path}`)
      }
    })
  }

  test('what may not be seen reads the same as what is not there', async () => {
    const { executive, 'prb-member': member } = desk.demoSeats
    const pairs: [SeatId, string, string][] = [
      ['executive', `/people/${member.person}`, '/people/none'],
      ['supervisor', `/people/${member.person}`, '/people/none'],
      ['prb-member', `/people/${executive.person}`, '/people/none'],
      ['auditor', `/people/${executive.person}`, '/people/none'],
      ['department', `/people/${executive.person}`, '/people/none'],
      ['opm', `/people/${executive.person}`, '/people/none'],
      ['prb-member', `/positions/${samples.recordPosition}`, '/positions/none'],
      ['executive', `/positions/proposals/${samples.proposal}`, '/positions/proposals/none'],
      ['prb-member', `/positions/proposals/${samples.proposal}`, '/positions/proposals/none'],
      ['erb-member', `/positions/papers/${samples.paper}`, '/positions/papers/none'],
      ['executive', `/positions/papers/${samples.paper}`, `/positions/papers/${NOBODYS}`],
      ['reviewer', `/appraisal/${executive.person}/2027`, '/appraisal/none/2027'],
      ['prb-member', `/appraisal/${executive.person}/2027`, '/appraisal/none/2027'],
      ['department', `/appraisal/${executive.person}/2027/plan`, '/appraisal/none/2027/plan'],
      ['opm', `/appraisal/${executive.person}/2026/agreement.pdf`, '/appraisal/none/2026/agreement.pdf'],
      ['reviewer', `/appraisal/${executive.person}/2026/notice.pdf`, '/appraisal/none/2026/notice.pdf'],
      ['executive', `/audit/${samples.personEntry}`, '/audit/00000000-0000-4000-8000-000000000000'],
    ]
    for (const [seat, hidden, missing] of pairs) {
      const visitor = visitors.get(seat)
      const [one, other] = [await visitor?.get(hidden), await visitor?.get(missing)]
      assert.equal(one?.status, 404, `${seat} at ${hidden}`)
      assert.equal(one?.body, other?.body, `${seat} can tell ${hidden} from ${missing}`)
    }
  })

  test('signed out, every page leads to the sign-in and back', async () => {
    for (const { path } of asked()) {
      const answer = await new Visitor(desk).get(path)
      assert.equal(answer.status, 303, path)
      const to = new URL(answer.headers.get('location') ?? '', 'http://localhost')
      assert.equal(to.pathname, '/sign-in')
      assert.equal(to.searchParams.get('next'), path)
      assert.equal(answer.body, '', `${path} shows something to nobody in particular`)
    }
  })

  test('each page says who is asking, and the demonstration what is invented', async () => {
    const answer = await visitors.get('opm')?.get('/law')
    assert.match(textOf(answer?.body ?? ''), /Dall, Marguerite, OPM oversight officer/)
    assert.match(textOf(answer?.body ?? ''), /people, pay and ratings on this page are invented/)
    assert.doesNotMatch(textOf(mainOf(answer?.body ?? '')), /Marguerite/)
  })

  test('an address that is none is answered as a page', async () => {
    const answer = await visitors.get('esu')?.get('/nope')
    assert.equal(answer?.status, 404)
    assert.match(answer?.body ?? '', /There is no such page, or your seat may not see it/)
    assert.match(answer?.body ?? '', /<nav /)
  })
})
