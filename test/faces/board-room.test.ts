import assert from 'node:assert/strict'
import { test } from 'node:test'
import { day } from '../../src/base/dates.ts'
import { type AgencyMade, agencyEvents, boardEvents, executiveOf, sittingEvents } from '../support/board.ts'
import type { RoomTold } from '../support/board-room.ts'
import { json } from '../support/caller.ts'
import { demoDesk } from '../support/demo.ts'
import { textOf } from '../support/markup.ts'
import { enter, postJson, roleGiven, signedInAs } from '../support/principals.ts'
import { Visitor } from '../support/visitor.ts'

const AGENCY: AgencyMade = { unit: 'TRZ', parent: 'TR', prefix: 'trz', fiscalYear: 2026 }

test('the office’s advice on a case is read by the board, and by nobody whose case it is', async () => {
  const desk = await demoDesk()
  const office = await new Visitor(desk).sit('esu')
  const { person } = desk.demoSeats.executive
  const input = { unit: 'HSBB', sitting: 'ice-prb-2026', person, text: 'The plan was amended in June' }
  assert.equal((await postJson(office, '/api/actions/boards/advise-board', { input })).status, 200)
  const path = `/boards/sittings/ice-prb-2026/cases/${person}`
  const chair = await new Visitor(desk).sit('prb-member')
  const { name } = desk.demoSeats.esu
  const told = new RegExp(`${name}, advice of the office: The plan was amended in June`)
  for (const visitor of [office, chair]) assert.match(textOf((await visitor.get(path)).body), told)
  const executive = await new Visitor(desk).sit('executive')
  for (const own of [path, `/appraisal/${person}/2026`, '/audit']) {
    assert.doesNotMatch((await executive.get(own)).body, /amended in June/, own)
  }
})

test('a rating that is before no sitting is shut to members, and told to the office', async () => {
  const desk = await demoDesk()
  const told = async (visitor: Visitor): Promise<RoomTold> =>
    json(await visitor.get('/api/close-out/TRZ/2026')) as RoomTold
  const [one = '', two = '', out = '', chair = ''] = [1, 2, 3, 4].map((number) => executiveOf('trz', number))
  await enter(desk, [
    ...agencyEvents(AGENCY, [4, 3, 5, 3]),
    ...boardEvents('trz-prb', 'TRZ', 'Board of Bureau TRZ', [{ person: chair, seat: 'chair' }]),
    ...sittingEvents({
      sitting: 'trz-2026',
      board: 'trz-prb',
      unit: 'TRZ',
      fiscalYear: 2026,
      on: day('2026-11-19'),
      people: [one, two],
      present: [chair],
      settled: [chair],
      recusals: [],
    }),
    ...roleGiven('prz', chair, 'prb-member', 'TRZ'),
  ])
  const member = await signedInAs(desk, chair, 'role:prz')
  const room = await told(member)
  const row = room.rows.find(({ person }) => person === out)
  assert.deepEqual([row?.shut, row?.initial], [true, undefined])
  assert.equal(room.populations[0]?.stages['initial']?.rated, 2)
  assert.doesNotMatch((await member.get('/boards/close-out/TRZ/2026/table/csv')).body, /Trzson0003.*,5,/)
  const whole = await told(await signedInAs(desk, 'trz-s001', 'role:trz-esu'))
  assert.equal(whole.rows.find(({ person }) => person === out)?.initial, 5)
})
