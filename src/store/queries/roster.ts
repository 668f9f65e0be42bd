import { sql } from 'kysely'
import type { IsoDate } from '../../base/dates.ts'
import { anyOf } from '../copy.ts'
import type { Database } from '../database.ts'

/** Who has been in some positions of record, and when; `until` is the first day no longer. */
export async function staysIn(
  db: Database,
  positions: readonly string[],
): Promise<{ person: string; position: string; from: IsoDate; until: IsoDate | null; type: string }[]> {
  const rows = await db
    .selectFrom('incumbency')
    .select(['person_id', 'position_id', 'begin_on', 'vacate_on', 'appointment'])
    .where('source', '=', 'record')
    .where('position_id', '=', anyOf(positions))
    .execute()
  return rows.flatMap(({ person_id, position_id, begin_on, vacate_on, appointment }) =>
    person_id === null || begin_on === null
      ? []
      : [{ person: person_id, position: position_id, from: begin_on, until: vacate_on, type: appointment }],
  )
}

/** Every unit's parent and kind. */
export async function unitPlaces(
  db: Database,
): Promise<Map<string, { parent: string | null; kind: string }>> {
  const rows = await db.selectFrom('unit').select(['id', 'parent_id', 'kind']).execute()
  return new Map(rows.map(({ id, parent_id, kind }) => [id, { parent: parent_id, kind }]))
}

/** The accounts of some e-mail addresses, given in small letters, with the person whom each has or is to have. */
export async function accountsAt(
  db: Database,
  logins: readonly string[],
): Promise<{ login: string; name: string; person: string | null }[]> {
  return await db
    .selectFrom('account')
    .leftJoin('account_request as tie', (join) =>
      join.onRef('tie.account', '=', 'account.id').on('tie.kind', '=', 'tie').on('tie.state', '=', 'open'),
    )
    .select(['login', 'name'])
    .select(sql<string | null>`coalesce(account.person, tie.person)`.as('person'))
    .where(sql<string>`lower(login)`, '=', anyOf(logins))
    .execute()
}
