import { type DemoDesk, TODAY } from './demo.ts'
import { rowsOf, type Samples, samplesOf, valueOf } from './record.ts'

/** What of the demonstration's record the tables are held against. */
export type Ground = {
  samples: Samples
  /** Whose files are asked for: an executive, the supervisor of that one, and a third. */
  targets: readonly string[]
  /** The first entry about each of them. */
  entryOf: ReadonlyMap<string, string>
  positionEntry: string
  account: string
  /** Executives of record of the office; only they have a file. */
  executives: ReadonlySet<string>
  /** Whom each supervisor has today. */
  subordinates: ReadonlyMap<string, ReadonlySet<string>>
  /** Whose cases are before a member of a board who has settled the recusals. */
  boardCases: ReadonlyMap<string, ReadonlySet<string>>
}

/** Reads it from the tables, past the desk. */
export async function groundOf(desk: DemoDesk): Promise<Ground> {
  const { executive, supervisor, 'prb-member': member } = desk.demoSeats
  const targets = [executive.person, supervisor.person, member.person]
  const subordinates = new Map<string, Set<string>>()
  for (const { person_id, supervisor_id } of await rowsOf<{ person_id: string; supervisor_id: string }>(
    desk,
    'SELECT person_id, supervisor_id FROM supervision WHERE during @> $1::date',
    [TODAY],
  )) {
    subordinates.set(supervisor_id, (subordinates.get(supervisor_id) ?? new Set()).add(person_id))
  }
  const entryOf = new Map<string, string>()
  const first = 'SELECT id::text FROM journal WHERE stream LIKE $1 ORDER BY seq LIMIT 1'
  for (const person of targets) {
    entryOf.set(person, await valueOf<string>(desk, first, [`person:${person}`]))
  }
  const boardCases = new Map<string, Set<string>>()
  for (const { member_id, person_id } of await rowsOf<{ member_id: string; person_id: string }>(
    desk,
    `SELECT m.member_id, c.person_id FROM sitting_member m JOIN sitting s ON s.id = m.sitting_id AND s.state <> 'closed'
       JOIN board_case c ON c.sitting_id = s.id
      WHERE m.settled AND m.member_id <> c.person_id AND NOT EXISTS (SELECT FROM recusal r
        WHERE r.sitting_id = s.id AND r.member_id = m.member_id AND r.person_id = c.person_id)`,
  )) {
    boardCases.set(member_id, (boardCases.get(member_id) ?? new Set()).add(person_id))
  }
  const held = `SELECT DISTINCT person_id FROM incumbency WHERE source = 'record'`
  const executives = await rowsOf<{ person_id: string }>(desk, held)
  return {
    samples: await samplesOf(desk),
    targets,
    entryOf,
    subordinates,
    boardCases,
    positionEntry: await valueOf<string>(desk, first, ['position:ice-%']),
    // One of the office, whose administrator alone sees it.
    account: await valueOf<string>(
      desk,
      `SELECT a.id::text FROM account a JOIN role_assignment r ON r.person_id = a.person
        WHERE r.unit_id = 'HSBB' AND r.role = 'policy-administrator' ORDER BY a.id LIMIT 1`,
    ),
    executives: new Set(executives.map(({ person_id }) => person_id)),
  }
}
