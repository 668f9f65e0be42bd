import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { AppraisalLevel } from './appraisal-terms.ts'
import { type GroupedRating, groupDifferences, LARGE_DIFFERENCE } from './group-differences.ts'

const rating = (component: string, level: AppraisalLevel, official = 'S'): GroupedRating => ({
  level,
  groups: { component, 'rating official': official, appointment: 'career' },
})
const many = (count: number, one: GroupedRating) => Array.from({ length: count }, () => one)

test('a component rated far above the others is shown for review, one a little above is not [S1-V.A.3]', () => {
  const far = groupDifferences([
    ...many(4, rating('A', 5)),
    ...many(2, rating('A', 3)),
    ...many(2, rating('B', 4)),
    ...many(8, rating('B', 3)),
  ])
  const [first] = far
  assert.deepEqual(first && [first.grouping, first.group, first.rated, first.top, first.large], [
    'component',
    'A',
    6,
    4,
    true,
  ])
  assert.equal(first?.difference, 66_66 - 20_00)
  const near = groupDifferences([
    ...many(3, rating('A', 4)),
    ...many(7, rating('A', 3)),
    ...many(2, rating('B', 4)),
    ...many(8, rating('B', 3)),
  ])
  assert.deepEqual(
    near.filter(({ large }) => large),
    [],
  )
})

test('one rating official beside the others, and a group too small to tell anything', () => {
  const found = groupDifferences([
    ...many(5, rating('A', 5, 'One')),
    ...many(5, rating('A', 3, 'Two')),
    rating('A', 5, 'Three'),
  ])
  const large = found.filter((one) => one.large).map(({ group }) => group)
  assert.deepEqual(large.sort(), ['One', 'Two'])
  assert.equal(found.find(({ group }) => group === 'Three')?.large, false)
})

test('a group with nobody beside it has no difference; groups and others make the whole', () => {
  assert.deepEqual(groupDifferences([]), [])
  const level = fc.constantFrom<AppraisalLevel>(1, 2, 3, 4, 5)
  const some = fc.array(fc.record({ level, component: fc.constantFrom('A', 'B', 'C') }), { maxLength: 40 })
  fc.assert(
    fc.property(some, (rows) => {
      const ratings = rows.map((row) => rating(row.component, row.level))
      for (const one of groupDifferences(ratings)) {
        assert.equal(one.rated + one.othersRated, ratings.length)
        assert.ok(one.top <= one.rated && one.othersTop <= one.othersRated)
        assert.ok(!one.large || Math.abs(one.difference) >= LARGE_DIFFERENCE)
        if (one.othersRated === 0) assert.equal(one.difference, 0)
      }
    }),
  )
})
