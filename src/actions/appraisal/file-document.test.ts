import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { day } from '../../base/dates.ts'
import { documentsOf } from '../../record/appraisal-documents.ts'
import { standing } from '../../record/fold.ts'
import { type Office, problemsOf } from '../office.fixture.ts'
import { component, executive, OF, other, planned } from './appraisal.fixture.ts'
import { fileDocument } from './file-document.ts'

const CONTENT = Buffer.from('Ten charters a month').toString('base64')
const GIVEN = { ...OF, name: 'charters.pdf', mediaType: 'application/pdf', content: CONTENT }
const STREAM = `appraisal:${executive.person}/2020`

const filed = (office: Office) =>
  documentsOf(standing(office.entries.filter(({ stream }) => stream === STREAM)))

suite('a document with the accomplishments', () => {
  test('is filed by the executive, its name with the appraisal and its content alone', () => {
    const office = planned({ who: executive })
    const done = office.take(fileDocument, { ...GIVEN, element: 'e1' })
    assert.match(done.says, /20 bytes, SHA-256 [0-9a-f]{12}\./)
    const [one, ...more] = filed(office)
    assert.deepEqual(
      [one?.element, one?.bytes, one?.mediaType, more.length],
      ['e1', 20, 'application/pdf', 0],
    )
    const [meta, content] = done.events
    assert.deepEqual([meta?.personal, content?.personal], [{ name: 'charters.pdf' }, { content: CONTENT }])
    assert.equal(content?.stream, `appraisal-document:${executive.person}/2020/${one?.document}`)
    assert.ok(!JSON.stringify(done.events.map(({ body }) => body)).includes('charters'))
  })

  test('is refused twice, in a closed year, for no element, without a plan, and for somebody else', () => {
    const office = planned({ who: executive })
    office.take(fileDocument, GIVEN)
    assert.deepEqual([filed(office).length, filed(office)[0]?.element], [1, undefined])
    assert.match(problemsOf(office.decide(fileDocument, GIVEN))[0] ?? '', /is in the appraisal .* already/)
    const element = office.decide(fileDocument, { ...GIVEN, element: 'e9' })
    assert.match(problemsOf(element)[0] ?? '', /e9 is no element of the plan; it has e1 Removal operations/)
    assert.equal(office.decide(fileDocument, GIVEN, { who: other }).kind, 'not-found')
    assert.equal(component({ who: executive }).decide(fileDocument, GIVEN).kind, 'not-found')
    office.record([
      {
        stream: STREAM,
        type: 'appraisal/not-rated',
        effective: day('2020-04-08'),
        body: { person: executive.person, fiscalYear: 2020, ground: 'left' },
      },
    ])
    const closed = office.decide(fileDocument, { ...GIVEN, content: Buffer.from('x').toString('base64') })
    assert.match(problemsOf(closed)[0] ?? '', /fiscal year 2020 is closed/)
  })

  test('takes no folder, no odd type, nothing empty, nothing but base64 and nothing over 5 MB', () => {
    const office = planned({ who: executive })
    const lacks = (more: Record<string, string>): boolean =>
      !fileDocument.fields.safeParse({ ...GIVEN, ...more }).success
    for (const name of ['../a.pdf', 'c:\\a.pdf', '..']) assert.ok(lacks({ name }), name)
    for (const mediaType of ['pdf', 'text/html; charset=utf-8']) assert.ok(lacks({ mediaType }), mediaType)
    for (const content of ['', 'a', 'é===']) assert.ok(lacks({ content }), content)
    const most = 5 * 1024 * 1024
    assert.ok(lacks({ content: Buffer.alloc(most + 3).toString('base64') }))
    const over = office.decide(fileDocument, { ...GIVEN, content: Buffer.alloc(most + 1).toString('base64') })
    assert.match(problemsOf(over)[0] ?? '', /larger than 5 MB/)
    assert.equal(
      office.decide(fileDocument, { ...GIVEN, content: Buffer.alloc(most).toString('base64') }).kind,
      'events',
    )
  })
})
