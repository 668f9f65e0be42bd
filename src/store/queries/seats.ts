import { sql } from 'kysely'
import type { LegalPower, PostKind } from '../../record/organisation-terms.ts'
import type { Database } from '../database.ts'

const onDay = (column: string, on: string) => sql<boolean>`${sql.ref(column)} @> ${on}::date`

/** The roles that a person holds on a day. */
export async function rolesOf(db: Database, person: string, on: string) {
  return await db
    .selectFrom('role_assignment')
    .select(['id', 'role', 'unit_id', 'capacity', 'document'])
    .where('person_id', '=', person)
    .where('state', '=', 'in force')
    .where(onDay('during', on))
    .orderBy('id')
    .execute()
}

export type HeldPost = {
  post_id: string
  title: string
  unit_id: string
  kind: PostKind
  capacity: 'permanent' | 'acting'
  /** What kind of post it reports to on that day. */
  above: PostKind | null
}

/** The posts that a person holds on a day, with the kind of post that each then reports to. */
export async function postsHeldBy(db: Database, person: string, on: string): Promise<HeldPost[]> {
  return await db
    .selectFrom('post_holding')
    .innerJoin('post', 'post.id', 'post_holding.post_id')
    .leftJoin('post_line', (join) =>
      join.onRef('post_line.post_id', '=', 'post.id').on(onDay('post_line.during', on)),
    )
    .leftJoin('post as upper', 'upper.id', 'post_line.reports_to')
    .select([
      'post.id as post_id',
      'post.title',
      'post.unit_id',
      'post.kind',
      'post_holding.capacity',
      'upper.kind as above',
    ])
    .where('post_holding.person_id', '=', person)
    .where(onDay('post_holding.during', on))
    .orderBy('post.id')
    .execute()
}

/** A power as a seat has it on a day: its own, or passed on to it, and whether whoever passed it on held it. */
export type SeatPower = {
  power: LegalPower
  post_id: string
  unit_id: string
  /** The law or document behind it. */
  reference: string
  delegable: boolean | null
  /** The delegation, where it came by one. */
  delegation: string | null
  /** Whether the seat that passed it on holds it itself. */
  delegator_holds: boolean | null
}

/** The powers of some seats on a day; all seats where none are named. */
export async function powersOfSeats(
  db: Database,
  on: string,
  filter: { posts?: readonly string[]; power?: LegalPower },
): Promise<SeatPower[]> {
  const posts = filter.posts === undefined ? null : [...filter.posts]
  const power = filter.power ?? null
  const { rows } = await sql<SeatPower>`
    SELECT v.power, v.post_id, v.unit_id, v.reference, v.delegable, NULL AS delegation, NULL::boolean AS delegator_holds
      FROM power_vesting v
     WHERE v.state = 'in force' AND v.during @> ${on}::date
       AND (${posts}::text[] IS NULL OR v.post_id = ANY(${posts}::text[]))
       AND (${power}::text IS NULL OR v.power = ${power})
    UNION ALL
    (SELECT DISTINCT ON (d.id) d.power, d.to_post, d.unit_id, d.document, v.delegable, d.id, v.id IS NOT NULL
      FROM delegation d
      LEFT JOIN power_vesting v ON v.post_id = d.from_post AND v.power = d.power AND v.state = 'in force'
       AND v.during @> ${on}::date
       AND d.unit_id IN (WITH RECURSIVE below AS (
             SELECT id FROM unit WHERE id = v.unit_id
             UNION SELECT u.id FROM unit u JOIN below b ON u.parent_id = b.id) SELECT id FROM below)
     WHERE d.state = 'in force' AND d.during @> ${on}::date
       AND (${posts}::text[] IS NULL OR d.to_post = ANY(${posts}::text[]))
       AND (${power}::text IS NULL OR d.power = ${power})
     -- A seat may hold the power by two documents: one that allows the delegation is enough.
     ORDER BY d.id, v.delegable DESC NULLS LAST)
     ORDER BY power, post_id, delegation NULLS FIRST`.execute(db)
  return rows
}

/** What some posts are called now. */
export async function postTitles(db: Database, posts: readonly string[]) {
  if (posts.length === 0) return []
  return await db
    .selectFrom('post')
    .select(['id', 'title'])
    .where('id', 'in', [...posts])
    .execute()
}

/** Who holds some posts on a day. */
export async function holdersOf(db: Database, posts: readonly string[], on: string) {
  if (posts.length === 0) return []
  return await db
    .selectFrom('post_holding')
    .innerJoin('post', 'post.id', 'post_holding.post_id')
    .leftJoin('person', 'person.id', 'post_holding.person_id')
    .select(['post_id', 'post.title', 'person_id', 'person.name', 'post_holding.capacity'])
    .where('post_id', 'in', [...posts])
    .where(onDay('post_holding.during', on))
    .execute()
}

/** Whether a person is an executive of record on a day, and whether anyone reports to that person. */
export async function standingOf(
  db: Database,
  person: string,
  on: string,
): Promise<{ unit: string | null; supervises: boolean }> {
  const { rows } = await sql<{ unit: string | null; supervises: boolean }>`
    SELECT (SELECT p.unit_id FROM incumbency i JOIN position p ON p.id = i.position_id
             WHERE i.person_id = ${person} AND i.source = 'record' AND i.during @> ${on}::date LIMIT 1) AS unit,
           EXISTS (SELECT 1 FROM supervision s WHERE s.supervisor_id = ${person} AND s.during @> ${on}::date) AS supervises`.execute(
    db,
  )
  return rows[0] ?? { unit: null, supervises: false }
}

/** Whether anybody was ever given a role. */
export async function hasRoles(db: Database): Promise<boolean> {
  return (await db.selectFrom('role_assignment').select('id').limit(1).executeTakeFirst()) !== undefined
}
