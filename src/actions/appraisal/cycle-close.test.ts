import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { cycleOf, cycleStream } from '../../record/appraisal-cycle.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import type { PoolRow } from '../../record/close-out/pool.ts'
import { standing } from '../../record/fold.ts'
import { type Office, problemsOf, refusalOf } from '../office.fixture.ts'
import { component, humanCapital, OF, specialist } from './appraisal.fixture.ts'
import { assessOrganization } from './assess-organization.ts'
import { publishResults } from './publish-results.ts'
import { recordTraining } from './record-training.ts'
import { recordWaiver } from './record-waiver.ts'
import { validateCycle } from './validate-cycle.ts'

const CYCLE = { unit: 'HSBB', fiscalYear: 2020 }
const deputySecretary = {
  person: 'dhs-d',
  name: 'The Deputy Secretary',
  role: 'deputy-secretary',
  unit: 'HS',
  by: 'seat',
} as const
const today = day('2020-12-18')

function open(): Office {
  return component({ today, who: specialist })
}

function signed(office = open()): Office {
  office.record([
    {
      stream: cycleStream('HSBB', 2020),
      type: 'appraisal/distribution-signed',
      effective: day('2020-12-15'),
      body: { ...CYCLE, rated: 40, top: 12, cap: null, levels: [4, 8, 26, 1, 1], settings: {} },
    },
  ])
  return office
}

function validated(): Office {
  const office = signed()
  office.take(validateCycle, { ...CYCLE, on: '2020-12-18', answer: 'validated' }, { who: deputySecretary })
  return office
}

/** Executives of a component with final ratings. */
function pool(componentName: string, counts: Partial<Record<AppraisalLevel, number>>): PoolRow[] {
  return Object.entries(counts).flatMap(([level, count]) =>
    Array.from({ length: count }, (_, index): PoolRow => {
      const final = Number(level) as AppraisalLevel
      const person = `${componentName}-${level}-${index}`
      return {
        person,
        name: person,
        component: componentName,
        appointment: 'career',
        inspectorGeneral: false,
        initial: final,
        initialOn: day('2020-10-15'),
        score: undefined,
        board: final,
        final,
        locked: undefined,
      }
    }),
  )
}

const cycle = (office: Office) =>
  cycleOf(standing(office.entries.filter(({ stream }) => stream === cycleStream('HSBB', 2020))))

suite('validation by the department', () => {
  test('comes after the distribution is signed, and closes the cycle [S1-IV.A-2, S1-V.A.3]', () => {
    const early = open().decide(
      validateCycle,
      { ...CYCLE, on: '2020-12-18', answer: 'validated' },
      { who: deputySecretary },
    )
    assert.match(problemsOf(early)[0] ?? '', /not signed yet/)
    const office = validated()
    assert.equal(cycle(office)?.validated?.answer, 'validated')
    const again = office.decide(
      validateCycle,
      { ...CYCLE, on: '2020-12-18', answer: 'returned', reason: 'x' },
      { who: deputySecretary },
    )
    assert.match(problemsOf(again)[0] ?? '', /was validated on 2020-12-18/)
    assert.equal(validateCycle.power, 'approve-department')
  })

  test('a return has its reason, and can be followed by a validation [S1-IV.A-2]', () => {
    const office = signed()
    const by = { who: deputySecretary }
    assert.match(
      problemsOf(office.decide(validateCycle, { ...CYCLE, on: '2020-12-18', answer: 'returned' }, by))[0] ??
        '',
      /^reason/,
    )
    office.take(
      validateCycle,
      { ...CYCLE, on: '2020-12-18', answer: 'returned', reason: 'No distinctions' },
      by,
    )
    assert.equal(cycle(office)?.validated?.answer, 'returned')
    office.take(validateCycle, { ...CYCLE, on: '2020-12-18', answer: 'validated' }, by)
    assert.equal(cycle(office)?.validated?.answer, 'validated')
  })

  test('there is none of a cycle that was never opened', () => {
    const input = { ...CYCLE, fiscalYear: 2019, on: '2020-12-18', answer: 'validated' }
    assert.equal(open().decide(validateCycle, input, { who: deputySecretary }).kind, 'not-found')
  })
})

suite('the statement of results', () => {
  const everybody = [...pool('One', { 5: 6, 4: 9, 3: 20 }), ...pool('Two', { 5: 7, 4: 10, 3: 22, 2: 1 })]

  test('hides small counts, and as many others that none can be worked out [S1-V.A.3]', () => {
    const done = validated().take(publishResults, CYCLE, { pool: everybody })
    const [event] = done.events
    assert.ok(event?.type === 'appraisal/results-published')
    const { table, least } = event.body
    assert.equal(least, 5)
    const two = table.find((row) => row['component'] === 'Two')
    assert.equal(two?.['level2'], null, 'the one at level 2 is hidden')
    const hiddenOfTwo = Object.values(two ?? {}).filter((count) => count === null).length
    assert.ok(hiddenOfTwo > 1, 'with a total shown, one hidden count could be worked out')
    assert.equal(two?.['total'], 40)
  })

  test('once, after validation, when everybody is final', () => {
    assert.match(
      problemsOf(signed().decide(publishResults, CYCLE, { pool: everybody }))[0] ?? '',
      /not validated/,
    )
    const notFinal = everybody.map((row, index) => (index === 0 ? { ...row, final: undefined } : row))
    assert.match(
      problemsOf(validated().decide(publishResults, CYCLE, { pool: notFinal }))[0] ?? '',
      /^fiscalYear: 1 with/,
    )
    assert.match(
      problemsOf(validated().decide(publishResults, { ...CYCLE, least: 2 }, { pool: everybody }))[0] ?? '',
      /^least/,
    )
    assert.match(problemsOf(validated().decide(publishResults, CYCLE))[0] ?? '', /nobody/)
    const office = validated()
    office.take(publishResults, CYCLE, { pool: everybody })
    const again = office.decide(publishResults, { ...CYCLE, least: 10 }, { pool: everybody })
    assert.match(problemsOf(again)[0] ?? '', /second statement could tell/)
  })

  test('elsewhere the signed distribution is enough', () => {
    const none = { pool: everybody, scopes: [] }
    assert.equal(signed().decide(publishResults, CYCLE, none).kind, 'events')
    assert.match(problemsOf(open().decide(publishResults, CYCLE, none))[0] ?? '', /not signed/)
  })
})

suite('the assessment of the agency', () => {
  const ASSESSED = {
    ...CYCLE,
    on: '2020-10-05',
    by: 'The Director',
    givenBy: 'agency head',
    components: [{ unit: 'HSBB-ERO', assessed: 'Met its targets' }],
  }

  test('is given out after the period and before the first rating, by the head or the official named', () => {
    const office = open()
    office.take(assessOrganization, ASSESSED)
    assert.deepEqual(cycle(office)?.assessed?.components, ASSESSED.components)
    const early = refusalOf(open().decide(assessOrganization, { ...ASSESSED, on: '2020-09-29' }))
    assert.equal(early.earliest, '2020-09-30')
    const rated = pool('One', { 4: 1 })
    refusalOf(open().decide(assessOrganization, { ...ASSESSED, on: '2020-10-16' }, { pool: rated }))
    assert.equal(open().decide(assessOrganization, ASSESSED, { pool: rated }).kind, 'events')
    refusalOf(open().decide(assessOrganization, { ...ASSESSED, givenBy: 'other' }))
    const office2 = { ...ASSESSED, inspectorGeneral: 'yes' }
    refusalOf(open().decide(assessOrganization, office2))
    assert.equal(
      open().decide(assessOrganization, { ...office2, givenBy: 'inspector general' }).kind,
      'events',
    )
  })

  test('sets no number for any level', () => {
    const refusal = refusalOf(open().decide(assessOrganization, { ...ASSESSED, limitsLevels: 'yes' }))
    assert.equal(refusal.rule, 'appraisal/rating-guidelines')
  })
})

suite('the waiver and the training record', () => {
  test('a waiver names its document, and there is nothing to waive before 2026', () => {
    const input = { ...CYCLE, on: '2020-12-01', document: 'Certification of 1 December' }
    assert.match(
      problemsOf(open().decide(recordWaiver, input, { who: humanCapital }))[0] ?? '',
      /no limit binds/,
    )
    const office = component({ today: day('2026-12-01') }, { fiscalYear: 2026, system: 'fiscal-2026' })
    const of2026 = { ...input, fiscalYear: 2026, on: '2026-11-30' }
    office.take(recordWaiver, of2026, { who: humanCapital })
    assert.match(problemsOf(office.decide(recordWaiver, of2026))[0] ?? '', /waived since 2026-11-30/)
  })

  test('training is recorded of people of the office alone, and not ahead', () => {
    const input = {
      unit: 'HSBB',
      person: OF.person,
      on: '2020-02-03',
      audience: 'executive',
      topic: 'The system',
    }
    const done = open().take(recordTraining, input)
    assert.equal(done.events[0]?.stream, 'person:ice-x')
    assert.equal(open().decide(recordTraining, { ...input, person: 'ice-q' }).kind, 'not-found')
    assert.match(problemsOf(open().decide(recordTraining, { ...input, on: '2021-02-03' }))[0] ?? '', /future/)
  })
})
