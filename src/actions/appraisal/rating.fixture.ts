import { day, type IsoDate } from '../../base/dates.ts'
import type { AppraisalLevel } from '../../record/appraisal-terms.ts'
import { appraisalStream } from '../../record/appraisal.ts'
import type { Office, Told } from '../office.fixture.ts'
import { ELEMENTS, executive, OF, planned, supervisor } from './appraisal.fixture.ts'
import { rateInitially } from './rate-initially.ts'
import { shareRating } from './share-rating.ts'

/** A level for each element of the usual plan, with a narrative. */
export function rows(level: number, keys: readonly string[] = ELEMENTS.map(({ key }) => key)) {
  return keys.map((element) => ({ element, level, narrative: `What was done in ${element}` }))
}

/** A rating of level 4 as the supervisor enters it. */
export const RATING = { ...OF, on: '2020-10-15', levels: rows(4), level: 4 }

/** An office in which the executive was rated at a level and the rating shared on the same day. */
export function shared(level: AppraisalLevel = 4, told: Told = {}): Office {
  const office = planned({ today: day('2020-10-15'), ...told })
  office.take(rateInitially, { ...RATING, levels: rows(level), level }, { who: supervisor })
  office.take(shareRating, { ...OF, on: '2020-10-15' }, { who: supervisor })
  return office
}

/** Records what the board recommends. */
export function recommended(
  office: Office,
  level: AppraisalLevel | null,
  on: IsoDate = day('2020-11-10'),
): void {
  office.record(
    [
      {
        stream: appraisalStream(executive.person, 2020),
        type: 'appraisal/board-recommended',
        effective: on,
        body: { person: executive.person, fiscalYear: 2020, sitting: 'prb-2020', level },
      },
    ],
    'chair',
  )
}

/** Records an earlier annual summary rating. */
export function ratedIn(office: Office, fiscalYear: number, level: AppraisalLevel): void {
  office.record([
    {
      stream: `person:${executive.person}`,
      type: 'appraisal/rating-recorded',
      effective: day(`${fiscalYear}-12-16`),
      body: { person: executive.person, fiscalYear, stage: 'final', level },
    },
  ])
}
