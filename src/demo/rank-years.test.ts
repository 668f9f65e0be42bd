import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, day } from '../base/dates.ts'
import { demoRankYears, rankSteps, rankTries, rankVetting, rankYearOpened } from './rank-years.ts'
import { RANK_STORIES } from './rank-stories.ts'
import { SEATS } from './cast.ts'
import { holderId } from './positions.ts'

test('a nomination of every stage is told, and none of the people behind the seats', () => {
  const stories = [...RANK_STORIES.over, ...RANK_STORIES.running]
  assert.deepEqual(
    stories.map(({ ends }) => ends).toSorted((a, b) => a.localeCompare(b)),
    [
      'approved',
      'being vetted',
      'certified twice',
      'drafted',
      'granted',
      'not granted',
      'vetted',
      'with OPM',
      'withdrawn',
      'withdrawn for eyes only',
    ],
  )
  const positions = stories.flatMap((story) => story.positions)
  assert.equal(new Set(positions).size, positions.length)
  for (const seat of [SEATS.appointingAuthority, SEATS.executive, SEATS.supervisor])
    assert.ok(!positions.includes(seat), String(seat))
})

test('on any day every step comes on or after the one before it, by the day that nominations are due, and none in the future', () => {
  for (let on = day('2025-10-01'); on <= '2027-10-01'; on = addDays(on, 17)) {
    for (const year of demoRankYears(on)) {
      const { due } = year.days
      for (const story of year.stories) {
        const [first] = rankTries(on, year, story)
        assert.ok(first !== undefined)
        const vetted = rankVetting(year, story, first.person).map(({ effective }) => effective)
        const steps = rankSteps(on, year, story, first.person)
        const days = [
          ...rankYearOpened(on, year).map(({ ago }) => addDays(on, -ago)),
          addDays(on, -first.ago),
          ...vetted,
          ...steps.map(({ ago }) => addDays(on, -ago)),
        ]
        assert.deepEqual(days, days.toSorted(), `${on} ${story.ends}`)
        assert.ok((days.at(-1) ?? '') <= on, `${on} ${story.ends}`)
        const sent = steps.find(({ action }) => action === 'awards/transmit-nomination')
        if (sent !== undefined) assert.ok(addDays(on, -sent.ago) <= due)
      }
    }
  }
})

test('a finding is sealed, and whoever certifies gives a reason for it', () => {
  const on = day('2026-11-22')
  const [over] = demoRankYears(on)
  const story = RANK_STORIES.over.find(({ finding }) => finding !== undefined)
  assert.ok(over !== undefined && story !== undefined)
  const person = holderId(52)
  const found = rankVetting(over, story, person).filter(({ personal }) => personal?.['finding'] !== undefined)
  assert.equal(found.length, 1)
  const certified = rankSteps(on, over, story, person).filter(
    ({ action }) => action === 'awards/certify-nominee',
  )
  assert.equal(certified.length, 2)
  for (const { input } of certified) assert.equal(typeof input['reason'], 'string')
})
