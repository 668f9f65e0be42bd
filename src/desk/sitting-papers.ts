import type { IsoDate } from '../base/dates.ts'
import { type BoardBook, boardBook } from '../forms/board-book.ts'
import { boardCertificate, boardMinutes, type Sitting as SittingPrinted } from '../forms/board-certificate.ts'
import type { Sheet } from '../forms/sheet.ts'
import { appraisalOf, appraisalStream } from '../record/appraisal.ts'
import { standing } from '../record/fold.ts'
import { readStreams } from '../store/journal.ts'
import { unitPath } from '../store/queries/units.ts'
import { textsOf } from './board-case.ts'
import { earlierRatings } from './board-people.ts'
import type { Desk } from './desk.ts'
import { casesAreOpen, sittingFile, type SittingFile } from './sittings.ts'
import type { Principal } from './who.ts'

/** The papers of a sitting. */
export const SITTING_PAPERS = ['book', 'minutes', 'certificate'] as const

export type SittingPaper = (typeof SITTING_PAPERS)[number]

/**
 * A paper of a sitting, ready to print; undefined where there is none that the seat may read. What is shut to who asks
 * is in no copy of theirs. The reading is logged first.
 */
export async function sittingPaper(
  desk: Desk,
  who: Principal,
  asked: { sitting: string; paper: SittingPaper; on: IsoDate },
): Promise<Sheet | undefined> {
  const file = await sittingFile(desk, who, asked.sitting, { on: asked.on, how: 'export' })
  if (file === undefined || !casesAreOpen(file)) return undefined
  if (asked.paper === 'certificate' && file.sitting.certificate === undefined) return undefined
  const agency = (await unitPath(desk.db, file.sitting.unit)).at(-1)?.name ?? file.sitting.unit
  switch (asked.paper) {
    case 'book':
      return boardBook(await bookOf(desk, file, { agency, member: who.name }))
    case 'minutes':
      return boardMinutes(
        printedOf(file, agency),
        linesOf(file.sitting.agenda).map((point) => ({ point })),
      )
    case 'certificate':
      return boardCertificate(printedOf(file, agency))
  }
}

function linesOf(agenda: string): readonly string[] {
  const lines = agenda.split(/\r?\n/).map((line) => line.trim())
  return lines.filter((line) => line !== '')
}

function printedOf(file: SittingFile, agency: string): SittingPrinted {
  const { sitting, board, roll, cases, composition } = file
  const { certificate } = sitting
  const open = cases.filter((one) => one.open)
  const chair =
    roll.find(({ person }) => person === certificate?.by) ?? roll.find(({ seat }) => seat === 'chair')
  return {
    agency,
    board: board.name,
    charter: board.charter,
    on: sitting.on,
    number: sitting.id,
    rule: { says: certificate?.answer ?? composition.answer, cites: composition.by.map(({ cite }) => cite) },
    roll: roll.map(({ name, seat, appointment, voting, present }) => ({
      name,
      seat,
      appointment,
      voting,
      present,
    })),
    recusals: open.flatMap(({ name, recusals }) =>
      recusals.map((one) => ({ member: one.name, executive: name, ground: one.ground, by: one.by })),
    ),
    results: open.flatMap(({ name, unit, recommended, initial }) => {
      const from = recommended?.from ?? initial
      if (from === undefined) return []
      const told = recommended === undefined ? {} : { level: recommended.level }
      return [{ executive: name, ...(unit === '' ? {} : { organization: unit }), initial: from, ...told }]
    }),
    leftOut: cases.length - open.length,
    ...(certificate === undefined || chair === undefined
      ? {}
      : { chair: { name: chair.name, on: certificate.on } }),
  }
}

async function bookOf(
  desk: Desk,
  file: SittingFile,
  { agency, member }: { agency: string; member: string },
): Promise<BoardBook> {
  const { sitting, board, roll, cases } = file
  const open = cases.filter((one) => one.open)
  const streams = new Map(open.map((one) => [appraisalStream(one.person, sitting.fiscalYear), one]))
  const events = Map.groupBy(
    standing(await readStreams(desk.db, [...streams.keys()])),
    ({ stream }) => stream,
  )
  const before = await earlierRatings(
    desk,
    open.map(({ person }) => person),
    sitting.fiscalYear,
  )
  const sheets: BoardBook['cases'][number][] = []
  for (const [stream, { person, name, title, unit, holds }] of streams) {
    const appraisal = appraisalOf(events.get(stream) ?? [])
    if (appraisal?.initial === undefined) continue
    const { elements, summary, answer, finding, accomplishments } = textsOf(
      appraisal,
      events.get(stream) ?? [],
    )
    const { initial, period, higherReview } = appraisal
    const done = accomplishments.map(({ text }) => text).join('\n\n')
    sheets.push({
      executive: name,
      ...(title === '' ? {} : { title }),
      ...(unit === '' ? {} : { organization: unit }),
      appointment: holds ?? 'none',
      period: { from: period.start, to: period.end },
      initial: initial.level,
      ...(initial.score === undefined ? {} : { score: initial.score }),
      elements: elements.map(({ element, level, narrative }) => ({
        name: element.name,
        ...(element.weight === undefined ? {} : { weight: element.weight }),
        ...(level === undefined ? {} : { level }),
        ...(narrative === undefined ? {} : { narrative }),
      })),
      ...(summary === undefined ? {} : { summary }),
      ...(answer === undefined ? {} : { answer }),
      ...(higherReview?.made === undefined
        ? {}
        : {
            higherReview: {
              level: higherReview.made.level,
              ...(finding === undefined ? {} : { findings: finding }),
            },
          }),
      ...(done === '' ? {} : { accomplishments: done }),
      before: before(person),
    })
  }
  return {
    agency,
    board: board.name,
    on: sitting.on,
    member,
    agenda: linesOf(sitting.agenda),
    members: roll.map(({ name, seat, appointment }) => ({
      name,
      seat,
      appointment,
    })),
    recusedFrom: cases.length - open.length,
    cases: sheets,
  }
}
