import type { Given } from '../actions/action.ts'
import { addDays, type IsoDate } from '../base/dates.ts'
import { ofType, standing } from '../record/fold.ts'
import type { Database } from '../store/database.ts'
import { readStreams } from '../store/journal.ts'
import {
  allocationHolder,
  careerReservedOfRecord,
  incumbentsOf,
  settingsFor,
  waitingPlaces,
} from '../store/queries/proposals.ts'
import { under } from '../store/queries/units.ts'

type PositionsGiven = Pick<
  Given,
  'waiting' | 'holder' | 'careerReservedGovernmentwide' | 'incumbents' | 'setting'
>

/** What actions on positions read besides the counts, under the lock of the unit that holds the allocation. */
export async function positionsGiven(
  db: Database,
  unit: string,
  position: string | undefined,
  today: IsoDate,
): Promise<PositionsGiven> {
  const holder = await allocationHolder(db, unit)
  const governmentwide = await careerReservedGovernmentwide(db, today)
  const settings = await settingsFor(db, unit, today)
  const incumbents = position === undefined ? [] : await incumbentsOf(db, position)
  return {
    waiting: await waitingPlaces(db, await under(db, unit), today),
    ...(holder === undefined ? {} : { holder }),
    ...(governmentwide === undefined ? {} : { careerReservedGovernmentwide: governmentwide }),
    incumbents: incumbents.map(({ appointment, from_on, until_on }) => ({
      appointment,
      from: from_on as IsoDate,
      ...(until_on === null ? {} : { until: until_on as IsoDate }),
    })),
    setting: (id) => settings.get(id),
  }
}

/**
 * The newest count of OPM, which holds as the day began, with what the record has changed since; undefined where no
 * count was entered.
 */
async function careerReservedGovernmentwide(db: Database, today: IsoDate): Promise<number | undefined> {
  const entered = standing(await readStreams(db, ['allocation:US']), { effective: today })
  const counted = ofType(entered, 'positions/governmentwide-counted').at(-1)
  if (counted === undefined) return undefined
  const then = await careerReservedOfRecord(db, addDays(counted.effective, -1))
  return counted.body.careerReserved + (await careerReservedOfRecord(db, today, true)) - then
}
