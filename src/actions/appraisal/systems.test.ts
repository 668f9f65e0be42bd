import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { certifiedOn, cycleOf, systemOf, systemOn } from '../../record/appraisal-cycle.ts'
import { APPRAISAL_SYSTEMS, type AppraisalSystem } from '../../record/appraisal-terms.ts'
import { standing } from '../../record/fold.ts'
import { Office, problemsOf, refusalOf, type Told } from '../office.fixture.ts'
import { component, humanCapital, LEVELS, specialist } from './appraisal.fixture.ts'
import { CRITERIA, fileEvidence } from './file-evidence.ts'
import { openCycle } from './open-cycle.ts'
import { publishSystem } from './publish-system.ts'
import { extendCertification, recordCertification } from './record-certification.ts'
import { setGoals } from './set-goals.ts'
import { reinstateCertification, suspendCertification } from './suspend-certification.ts'

const own: Told = { who: humanCapital, today: day('2019-09-03') }
const scale = (...stands: string[]) => stands.map((one, index) => ({ name: `Level ${index}`, stands: one }))
const FIVE = LEVELS.map((name, index) => ({
  name,
  stands: index < 3 ? 'fully successful' : index === 3 ? 'minimally satisfactory' : 'unsatisfactory',
}))
const SYSTEM = {
  unit: 'HSBB',
  system: 'rule-of-2000',
  from: '2019-10-01',
  levels: FIVE,
  approvedOn: '2019-08-01',
  letter: 'OPM 19-08',
  correctionOutstanding: 'no',
  progressReviews: 1,
  alignsPlans: 'yes',
  appraisesYearly: 'yes',
  resultsUsed: 'yes',
  elementsOnCompetencies: 'yes',
  standardForEachLevel: 'yes',
  derivedMathematically: 'yes',
}
const recordOf = (office: Office) =>
  systemOf(standing(office.entries.filter(({ stream }) => stream === 'appraisal-system:HSBB')))

suite('an appraisal system', () => {
  test('with five levels and OPM’s approval is in use from its day, and only the department’s office publishes it [S4-VIII.A-1, S4-VIII.A-2, S1-IV.B]', () => {
    assert.equal(publishSystem.power, 'publish-system')
    const office = new Office(own)
    office.take(publishSystem, SYSTEM)
    const system = systemOn(recordOf(office), day('2019-10-01'))
    assert.deepEqual([system?.levels, system?.letter], [LEVELS, 'OPM 19-08'])
    assert.equal(systemOn(recordOf(office), day('2019-09-30')), undefined)
  })

  test('two levels, six levels, and none unsatisfactory: three refusals [S4-VIII.A-2]', () => {
    const saying = (levels: unknown) =>
      refusalOf(new Office(own).decide(publishSystem, { ...SYSTEM, levels }))
    const two = saying(scale('fully successful', 'unsatisfactory'))
    assert.match(two.message, /not with 2 levels.*one minimally satisfactory level/)
    const six = saying([{ name: 'Superb', stands: 'fully successful' }, ...FIVE])
    assert.match(six.message, /not with 6 levels.*an allowed number of levels/)
    assert.ok(six.cites.includes('5 CFR 430.305(a)(6)'))
    const without = saying(FIVE.map((level) => (level.stands === 'unsatisfactory' ? FIVE[0] : level)))
    assert.match(without.message, /one unsatisfactory level/)
    const old = { ...SYSTEM, from: '1995-01-01', approvedOn: '1994-01-01', system: 'before-2000' }
    const three = scale('fully successful', 'minimally satisfactory', 'unsatisfactory')
    assert.equal(new Office(own).decide(publishSystem, { ...old, levels: three }).kind, 'events')
  })

  test('not before OPM approved it, nor while a correction is outstanding [S4-VIII.A-1]', () => {
    const late = { ...SYSTEM, approvedOn: '2019-09-01', from: '2019-08-31' }
    assert.match(refusalOf(new Office(own).decide(publishSystem, late)).message, /OPM has not approved/)
    const correction = { ...SYSTEM, correctionOutstanding: 'yes' }
    assert.ok(refusalOf(new Office(own).decide(publishSystem, correction)).cites.includes('5 USC 4312(c)'))
    const future = { ...SYSTEM, approvedOn: '2019-09-04' }
    assert.match(problemsOf(new Office(own).decide(publishSystem, future))[0] ?? '', /in the future/)
  })

  test('meets OPM’s standards of its day; what they ask and nobody said is asked for', () => {
    const not = { ...SYSTEM, resultsUsed: 'no' }
    assert.match(refusalOf(new Office(own).decide(publishSystem, not)).message, /use of the results/)
    const { derivedMathematically: _, ...unsaid } = SYSTEM
    const asked = problemsOf(new Office(own).decide(publishSystem, unsaid))
    assert.match(asked[0] ?? '', /^derivedMathematically: /)
  })

  test('may not drop the progress review: a component may be stricter, not looser [S1-IV.C, S1-II.A]', () => {
    const office = new Office(own)
    office.take(publishSystem, { ...SYSTEM, progressReviews: 2 })
    const inComponent = { ...humanCapital, unit: 'HSBB' }
    const drops = { ...SYSTEM, progressReviews: 0 }
    const looser = refusalOf(office.decide(publishSystem, drops, { who: inComponent }))
    assert.equal(looser.rule, 'organization/component-parameter')
    assert.ok(looser.cites.includes('DHS SES directive, IV.C'))
    const one = { ...SYSTEM, progressReviews: 1 }
    refusalOf(office.decide(publishSystem, one, { who: inComponent }))
    const three = { ...SYSTEM, progressReviews: 3 }
    assert.equal(office.decide(publishSystem, three, { who: inComponent }).kind, 'events')
    const department = refusalOf(office.decide(publishSystem, drops))
    assert.deepEqual([department.rule, department.cites], ['appraisal/progress-review', ['5 CFR 430.307']])
  })
})

suite('a cycle', () => {
  const CYCLE = { unit: 'HSBB', fiscalYear: 2020 }
  const cycleIn = (office: Office, year: number) =>
    cycleOf(standing(office.entries.filter(({ stream }) => stream === `cycle:HSBB/${year}`)))
  const published = (system: AppraisalSystem, from: string, told: Told = own): Office => {
    const office = new Office(told)
    office.record([
      {
        stream: 'appraisal-system:HSBB',
        type: 'appraisal/system-published',
        effective: day(from),
        body: {
          unit: 'HSBB',
          system,
          levels: LEVELS,
          approvedOn: day(from),
          letter: 'OPM',
          progressReviews: 1,
        },
      },
    ])
    return office
  }

  test('usually runs from October to September, and as the agency sets it [S3-Prog-2]', () => {
    const office = published('rule-of-2000', '2017-01-03')
    office.take(openCycle, CYCLE)
    assert.deepEqual(
      [cycleIn(office, 2020)?.start, cycleIn(office, 2020)?.end, cycleIn(office, 2020)?.system],
      ['2019-10-01', '2020-09-30', 'rule-of-2000'],
    )
    office.take(openCycle, { ...CYCLE, fiscalYear: 2021, start: '2020-07-01', end: '2021-06-30' })
    assert.equal(cycleIn(office, 2021)?.start, '2020-07-01')
    assert.match(problemsOf(office.decide(openCycle, CYCLE))[0] ?? '', /is open already/)
    const turned = { ...CYCLE, fiscalYear: 2022, start: '2022-10-01', end: '2021-09-30' }
    assert.match(problemsOf(office.decide(openCycle, turned))[0] ?? '', /is no period/)
  })

  test('needs a system that OPM approved [S4-VIII.A-1]', () => {
    const refusal = refusalOf(new Office(own).decide(openCycle, CYCLE))
    assert.match(refusal.message, /no appraisal system is published for HSBB by 2019-10-01/)
    assert.deepEqual(refusal.cites, ['5 USC 4312(c)'])
  })

  test('keeps the system it began under', () => {
    const office = published('rule-of-2000', '2017-01-03')
    office.take(openCycle, CYCLE)
    office.take(publishSystem, { ...SYSTEM, from: '2020-01-01', system: 'basic-2012' })
    assert.equal(cycleIn(office, 2020)?.system, 'rule-of-2000')
    office.take(openCycle, { ...CYCLE, fiscalYear: 2021 })
    assert.equal(cycleIn(office, 2021)?.system, 'basic-2012')
  })

  test('each kind of system governs the periods of its time', () => {
    const opens = (system: AppraisalSystem, fiscalYear: number, change = {}) =>
      published(system, '1985-01-01').decide(openCycle, { unit: 'HSBB', fiscalYear, ...change }).kind
    const table = (fiscalYear: number, change = {}) =>
      APPRAISAL_SYSTEMS.map((kind) => opens(kind, fiscalYear, change))
    const [yes, no] = ['events', 'refused']
    assert.deepEqual(table(2000), [yes, no, no, no])
    assert.deepEqual(table(2002), [no, yes, no, no])
    assert.deepEqual(table(2013), [no, yes, yes, no])
    assert.deepEqual(table(2025), [no, yes, yes, no])
    assert.deepEqual(table(2026), [no, no, no, yes])
    assert.deepEqual(table(2026, { elementsOf2012Kept: 'yes' }), [no, no, yes, no])
  })

  test('has goals with document and page, each once; a later list takes the place of the earlier', () => {
    const office = component({ who: specialist })
    const goals = { unit: 'HSBB', fiscalYear: 2020, goals: [{ goal: 'Goal 3', source: 'Budget', page: '7' }] }
    office.take(setGoals, goals)
    assert.deepEqual(cycleIn(office, 2020)?.goals, [{ goal: 'Goal 3', source: 'Budget', page: '7' }])
    const twice = { ...goals, goals: [...goals.goals, ...goals.goals] }
    assert.match(problemsOf(office.decide(setGoals, twice))[0] ?? '', /stands on the list twice/)
    const none = { ...goals, fiscalYear: 2019 }
    assert.match(problemsOf(office.decide(setGoals, none))[0] ?? '', /has no appraisal cycle/)
  })
})

suite('certification', () => {
  const GRANT = {
    unit: 'HSBB',
    kind: 'full',
    opmOn: '2019-10-01',
    ombOn: '2019-09-25',
    letter: 'OPM 19-10',
  }
  const told: Told = { ...own, today: day('2019-10-05') }
  const rows = (names: readonly string[]) =>
    names.map((criterion) => ({ criterion, reference: `Report on ${criterion}` }))
  function evidenced(names: readonly string[] = CRITERIA): Office {
    const office = component(told)
    office.take(fileEvidence, { unit: 'HSBB', evidence: rows(names) })
    return office
  }

  test('has both approvals, a term and an index of evidence; its ceiling is read by date [S1-V.C]', () => {
    const office = evidenced()
    const done = office.take(recordCertification, GRANT)
    assert.match(done.says, /certified from 2019-10-01 through 2021-09-30/)
    const record = recordOf(office)
    assert.deepEqual(
      ['2019-09-30', '2019-10-01', '2021-09-30', '2021-10-01'].map(
        (on) => certifiedOn(record, day(on))?.kind,
      ),
      [undefined, 'full', 'full', undefined],
    )
    assert.equal(record.evidence.get('alignment')?.[0], 'Report on alignment')
    const again = { unit: 'HSBB', evidence: rows(['alignment']) }
    assert.match(problemsOf(office.decide(fileEvidence, again))[0] ?? '', /is filed for alignment already/)
  })

  test('not without OMB’s concurrence, nor without evidence for a criterion [S1-V.C]', () => {
    const { ombOn: _, ...alone } = GRANT
    assert.match(refusalOf(evidenced().decide(recordCertification, alone)).message, /OMB has not concurred/)
    const four = CRITERIA.filter((name) => name !== 'pay differentiation')
    const refusal = refusalOf(evidenced(four).decide(recordCertification, GRANT))
    assert.match(JSON.stringify(refusal.compared), /Criterion 9/)
    const provisional = { ...GRANT, kind: 'provisional' }
    const first = ['alignment', 'consultation', 'results', 'balance', ...CRITERIA.slice(9, 11)]
    const done = evidenced(first).take(recordCertification, provisional)
    assert.match(done.says, /through 2019-12-31/)
    const future = { ...GRANT, opmOn: '2019-10-06' }
    assert.match(problemsOf(evidenced().decide(recordCertification, future))[0] ?? '', /of the future/)
  })

  test('runs no longer than the law gives, and is extended by six months at most', () => {
    const long = { ...GRANT, until: '2021-10-02' }
    assert.match(refusalOf(evidenced().decide(recordCertification, long)).message, /last day is 2021-09-30/)
    const office = evidenced()
    const extend = { unit: 'HSBB', until: '2022-04-01', letter: 'OPM 21-9' }
    assert.equal(office.decide(extendCertification, extend).kind, 'not-found')
    office.take(recordCertification, GRANT)
    const more = { ...extend, until: '2022-04-02' }
    assert.match(refusalOf(office.decide(extendCertification, more)).message, /2022-03-31 at the latest/)
    office.take(extendCertification, extend)
    assert.equal(certifiedOn(recordOf(office), day('2022-03-31'))?.kind, 'full')
    assert.match(problemsOf(office.decide(extendCertification, extend))[0] ?? '', /give a later day/)
  })

  test('is renewed where reports were filed and compliance was found', () => {
    const office = evidenced()
    office.take(recordCertification, GRANT)
    const again = { ...GRANT, opmOn: '2021-10-01', ombOn: '2021-10-01' }
    const today = day('2021-10-01')
    const unsaid = office.decide(recordCertification, again, { today })
    assert.match(
      problemsOf(unsaid)[0] ?? '',
      /^annualReportsFiled: it follows the certification of 2019-10-01/,
    )
    const bad = { ...again, annualReportsFiled: 'no', complianceFound: 'yes' }
    const refusal = refusalOf(office.decide(recordCertification, bad, { today }))
    assert.deepEqual(refusal.compared, { lacking: ['the annual reports were not filed'] })
    office.take(recordCertification, { ...bad, annualReportsFiled: 'yes' }, { today })
    assert.equal(recordOf(office).certifications.length, 2)
  })

  test('is suspended after thirty days’ notice, and stands again once reinstated', () => {
    const office = evidenced()
    office.take(recordCertification, GRANT)
    const suspend = {
      unit: 'HSBB',
      notice: '2019-10-05',
      begins: '2019-11-03',
      explained: 'yes',
      automatic: 'no',
      reason: 'Ratings in rotation',
    }
    assert.equal(refusalOf(office.decide(suspendCertification, suspend)).earliest, '2019-11-04')
    assert.equal(
      office.decide(suspendCertification, { ...suspend, automatic: 'yes' }).kind,
      'events',
      'automatic: from the notice on',
    )
    const reinstate = { unit: 'HSBB', on: '2019-12-02', letter: 'OPM 19-12' }
    const december: Told = { today: day('2019-12-02') }
    assert.equal(office.decide(reinstateCertification, reinstate, december).kind, 'not-found')
    office.take(suspendCertification, { ...suspend, begins: '2019-11-04' })
    assert.equal(certifiedOn(recordOf(office), day('2019-11-04')), undefined)
    const early = { ...reinstate, on: '2019-11-03' }
    assert.match(
      problemsOf(office.decide(reinstateCertification, early, december))[0] ?? '',
      /before the suspension began on 2019-11-04/,
    )
    office.take(reinstateCertification, reinstate, december)
    assert.equal(certifiedOn(recordOf(office), day('2019-12-02'))?.kind, 'full')
    const none = { ...suspend, begins: '2021-10-01' }
    assert.equal(office.decide(suspendCertification, none).kind, 'not-found', 'its term is over by then')
  })
})
