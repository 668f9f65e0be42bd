import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { problemsOf, refusalOf } from '../office.fixture.ts'
import {
  answerAllocationRequest,
  approveAllocationRequest,
  openAllocationRequest,
  transmitAllocationRequest,
} from './allocation-request.ts'
import { enterAllocation } from './enter-allocation.ts'
import { filePaper } from './file-paper.ts'
import { established, esu, head, ice, opm } from './positions.fixture.ts'

const named = { unit: 'HSBB', firstYear: 2020 }
const opening = { ...named, asked: 3, justification: 'Growth of removals' }
const answer = { ...named, granted: 1, effective: '2019-10-01', letter: 'OPM letter of 1 October 2019' }

suite('an authorization', () => {
  test('knows no greatest number for the Government: what OPM grants is entered [S4-II.A-1]', () => {
    const grant = { effective: '2026-10-01', source: 'OPM letter of 1 October 2026' }
    for (const [unit, spaces] of [
      ['US', 8155],
      ['HSBB', 100_000],
    ] as const) {
      const { events } = ice({ holder: 'US' }).take(enterAllocation, { ...grant, unit, spaces }, { who: opm })
      assert.deepEqual(events[0]?.body, { unit, spaces, source: grant.source })
    }
  })
})

suite('the biennial request', () => {
  test('drafted with its snapshot, approved, transmitted, answered; the ledger follows and keeps the minimum [S0-4.6-5]', () => {
    const office = ice()
    const opened = office.take(openAllocationRequest, opening, { who: esu })
    assert.ok(opened.events[0]?.type === 'positions/allocation-request-opened')
    assert.equal(opened.events[0].body.seen.filled, 82)
    office.take(approveAllocationRequest, named, { who: head })
    office.take(transmitAllocationRequest, { ...named, reference: 'ESU 19-3' }, { who: esu })
    const answered = office.take(answerAllocationRequest, answer, { who: opm })
    assert.deepEqual(
      answered.events.map(({ type, body }) => [type, body]),
      [
        [
          'positions/allocation-request-answered',
          { request: 'HSBB-FY2020', unit: 'HSBB', granted: 1, letter: answer.letter },
        ],
        [
          'positions/allocation-entered',
          { unit: 'HSBB', spaces: 91, source: answer.letter, careerReservedMinimum: 40 },
        ],
      ],
    )
  })

  test('step by step, and nobody approves an own draft', () => {
    const office = ice()
    assert.equal(office.decide(approveAllocationRequest, named).kind, 'not-found')
    office.take(openAllocationRequest, opening, { who: esu })
    refusalOf(office.decide(transmitAllocationRequest, { ...named, reference: 'x' }))
    refusalOf(office.decide(answerAllocationRequest, answer))
    assert.match(refusalOf(office.decide(approveAllocationRequest, named, { who: esu })).message, /drafted/)
    assert.match(refusalOf(office.decide(openAllocationRequest, opening)).message, /the request is drafted/)
    const odd = refusalOf(office.decide(openAllocationRequest, { ...opening, firstYear: 2021 }))
    assert.match(odd.message, /fiscal year 2021 is not the first of two/)
  })

  test('none granted: nothing is entered in the ledger', () => {
    const office = ice()
    office.take(openAllocationRequest, opening, { who: esu })
    office.take(approveAllocationRequest, named, { who: head })
    office.take(transmitAllocationRequest, { ...named, reference: 'x' }, { who: esu })
    assert.equal(office.take(answerAllocationRequest, { ...answer, granted: 0 }).events.length, 1)
  })
})

suite('a position’s papers', () => {
  const paper = {
    unit: 'HSBB',
    position: 'ice-p201',
    kind: 'opm-letter',
    name: 'letter of 4 November.pdf',
    mediaType: 'application/pdf',
    content: Buffer.from('the letter').toString('base64'),
  }

  test('sealed, with hash and size in the open; the same one is filed once', () => {
    const office = ice()
    established(office, 'ice-p201', 'general')
    const { events } = office.take(filePaper, paper, { who: esu })
    assert.deepEqual(events[0]?.body, {
      position: 'ice-p201',
      paper: '64e588fa98e1c4cf',
      kind: 'opm-letter',
      mediaType: 'application/pdf',
      bytes: 10,
      sha256: '64e588fa98e1c4cf29a41921c208a435e82fb9e23c6fa068f8e18cf048f865f8',
    })
    assert.deepEqual(
      events.map(({ personal }) => Object.keys(personal ?? {})),
      [['name'], ['content']],
    )
    assert.match(problemsOf(office.decide(filePaper, paper))[0] ?? '', /already/)
    assert.equal(office.decide(filePaper, { ...paper, position: 'ice-p999' }).kind, 'not-found')
    assert.equal(office.decide(filePaper, { ...paper, unit: 'AG' }).kind, 'not-found')
  })

  test('a document of 5 MB, and not of a byte more', () => {
    const office = ice()
    established(office, 'ice-p201', 'general')
    const of = (bytes: number) => ({ ...paper, content: Buffer.alloc(bytes, 7).toString('base64') })
    assert.equal(office.decide(filePaper, of(5 * 1024 * 1024)).kind, 'events')
    assert.match(problemsOf(office.decide(filePaper, of(5 * 1024 * 1024 + 1)))[0] ?? '', /larger than 5 MB/)
  })

  test('no folder in the name, no other alphabet, no more than 5 MB', () => {
    const wrong: Record<string, string>[] = [
      { name: '../etc/passwd' },
      { name: 'C:\\letter.pdf' },
      { name: '..' },
      { name: 'a\0b.pdf' },
      { mediaType: 'pdf' },
      { mediaType: 'text/html; charset=utf-8' },
      { content: 'not base64!' },
      { content: '' },
      { content: 'A'.repeat(7_000_004) },
    ]
    for (const change of wrong) {
      assert.equal(
        filePaper.fields.safeParse({ ...paper, ...change }).success,
        false,
        JSON.stringify(change).slice(0, 60),
      )
    }
  })
})
