import type { Cite } from '../authorities.ts'
import type { Scope } from './at.ts'
import { type Standing, weaker } from './standing.ts'
import type { Line } from './step.ts'
import type { Clash } from './table.ts'

/** So many courses of one version are kept, some hundred kilobytes, and so many after one line. */
const MOST = 2000
const MOST_AFTER = 32

/** A ruling that goes yet another way makes its own, and nothing after that is kept. */
const NO_ROOM = { left: 0 }

/** No rule notes a line of this text. */
const NO_LINE: Line = {
  kind: 'words',
  value: '',
  text: '\0',
  cite: undefined,
  standing: 'computed',
}
const NOTHING: readonly Clash[] = []

/** What a version, or a row of a table, adds to a ruling besides its line. */
type Source = {
  standing?: Standing | undefined
  scope?: Scope | undefined
  also?: readonly Clash[] | undefined
}

/** A row of a table with the line that notes it. */
type NotedRow = Source & { readonly line: Line }

/** What a ruling has come to by its lines: as sure as the weakest, for the narrowest, with what was not chosen. */
type Sum = {
  cited: Standing
  standing: Standing
  scope: Scope
  also: readonly Clash[]
  room: { left: number }
}

/**
 * The lines that a version of a rule has noted so far, without the values that differ from ruling to ruling.
 * Rulings that go the same way share one course, so a line noted before is looked at and not made again.
 */
export class Course {
  /** What came next the last time: a condition met, one not met, a row, any other line. */
  met: Course
  unmet: Course
  looked: Course
  next: Course
  /** The last line. */
  readonly text: string
  readonly cite: Cite | undefined
  readonly kind: Line['kind']
  readonly row: NotedRow | undefined
  /** The lines in order; one list for every ruling of this course. */
  readonly lines: readonly Line[]
  /** As strong as the weakest row so far. */
  readonly standing: Standing
  /** That of the narrowest row so far, else of the version. */
  readonly scope: Scope
  readonly also: readonly Clash[]
  private readonly line: Line
  private readonly sum: Sum
  private after: Course[] | undefined

  constructor(lines: readonly Line[], row: NotedRow | undefined, sum: Sum, nowhere: Course | undefined) {
    const line = lines.at(-1) ?? NO_LINE
    this.met = nowhere ?? this
    this.unmet = this.met
    this.looked = this.met
    this.next = this.met
    this.text = line.text
    this.cite = line.cite
    this.kind = line.kind
    this.row = row
    this.lines = lines
    this.standing = sum.standing
    this.scope = sum.scope
    this.also = sum.also
    this.line = line
    this.sum = sum
    this.after = undefined
  }

  /** After a condition, met or not. */
  afterTest(text: string, value: boolean, cite: Cite): Course {
    const found = this.following({ kind: 'test', value, text, cite, standing: this.sum.cited }, undefined)
    if (value) this.met = found
    else this.unmet = found
    return found
  }

  /** After a row of a table. */
  afterRow(row: NotedRow): Course {
    this.looked = this.following(row.line, row)
    return this.looked
  }

  /** After a line whose value differs from ruling to ruling. */
  afterLine(kind: Line['kind'], text: string, cite: Cite | undefined): Course {
    const standing = cite === undefined ? 'computed' : this.sum.cited
    this.next = this.following({ kind, value: undefined, text, cite, standing }, undefined)
    return this.next
  }

  /** After a choice that no source settles. */
  afterAssumed(text: string): Course {
    return this.following(
      {
        kind: 'words',
        value: undefined,
        text,
        cite: undefined,
        standing: 'assumed',
      },
      undefined,
    )
  }

  private following(line: Line, row: NotedRow | undefined): Course {
    const found = this.after?.find((course) => course.row === row && sameLine(course.line, line))
    if (found !== undefined) return found
    const after = this.after ?? []
    const kept = this.sum.room.left > 0 && after.length < MOST_AFTER
    const sum = summed(this.sum, line, row, kept ? this.sum.room : NO_ROOM)
    const made = new Course([...this.lines, line], row, sum, NOWHERE)
    if (kept) {
      sum.room.left--
      after.push(made)
      this.after = after
    }
    return made
  }
}

/** Stands where nothing came next yet, so that a look needs no test for it. */
const NOWHERE = new Course(
  [],
  undefined,
  {
    cited: 'seen',
    standing: 'seen',
    scope: 'government',
    also: NOTHING,
    room: NO_ROOM,
  },
  undefined,
)

/** The course of a version before its first line. */
export function courseOf({ standing = 'seen', scope = 'government', also = NOTHING }: Source): Course {
  return new Course([], undefined, { cited: standing, standing, scope, also, room: { left: MOST } }, NOWHERE)
}

function sameLine(one: Line, other: Line): boolean {
  return (
    one.text === other.text &&
    one.cite === other.cite &&
    one.kind === other.kind &&
    one.value === other.value &&
    one.standing === other.standing
  )
}

/** A cited line is as sure as the version, so only a row and what is assumed can weaken a ruling. */
function summed(sum: Sum, { standing }: Line, row: NotedRow | undefined, room: Sum['room']): Sum {
  return {
    ...sum,
    standing: standing === 'computed' ? sum.standing : weaker(sum.standing, standing),
    scope: row?.scope ?? sum.scope,
    also: row?.also === undefined ? sum.also : [...sum.also, ...row.also],
    room,
  }
}
