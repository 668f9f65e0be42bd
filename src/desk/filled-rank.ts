import type { IsoDate } from '../base/dates.ts'
import { rankNomination } from '../forms/rank-nomination.ts'
import type { Sheet } from '../forms/sheet.ts'
import type { Desk } from './desk.ts'
import { agencyName, rulingOf } from './filled-parties.ts'
import { rankFile } from './rank-file.ts'
import { RANK_NAMES, STATE_WORDS, VETTING_WORDS } from './rank-words.ts'
import type { Principal } from './who.ts'

/** The package of a nomination as it goes to OPM; undefined for a seat that does not see all of it. */
export async function packageSheet(
  desk: Desk,
  who: Principal,
  of: { unit: string; fiscalYear: number; person: string; on: IsoDate },
): Promise<Sheet | undefined> {
  const file = await rankFile(desk, who, of, 'export')
  if (file?.nominated === undefined || file.record === undefined || file.vetting === undefined)
    return undefined
  const { named, nominated, record, vetting, certified = [], whys } = file
  return rankNomination({
    agency: await agencyName(desk, of.unit),
    fiscalYear: of.fiscalYear,
    rank: RANK_NAMES[file.rank],
    state: STATE_WORDS[file.state],
    nominee: { name: named.name, title: named.title, organization: named.unit },
    nominatedOn: nominated.on,
    serviceYears: nominated.serviceYears,
    accomplishmentYears: nominated.accomplishmentYears,
    ...(nominated.narrative === undefined ? {} : { narrative: nominated.narrative }),
    ...(nominated.service === undefined ? {} : { serviceElsewhere: nominated.service }),
    record: {
      ...record,
      ranks: record.ranks.map(({ fiscalYear, rank }) => ({ fiscalYear, rank: RANK_NAMES[rank] })),
    },
    vetting: vetting.map(({ item, ...line }) => ({ ...VETTING_WORDS[item], ...line })),
    certified,
    rulings: [whys['nominee'], whys['repeat'], whys['amount']].flatMap((one) =>
      one === undefined ? [] : [rulingOf(one)],
    ),
  })
}
