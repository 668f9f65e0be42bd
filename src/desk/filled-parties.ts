import type { IsoDate } from '../base/dates.ts'
import type { Appointment, RulingShown } from '../forms/terms-shown.ts'
import type { Appraisal } from '../record/appraisal.ts'
import type { Explanation } from '../rulebook/index.ts'
import { unitsById } from '../store/queries/units.ts'
import type { AppraisalFile } from './appraisal-file.ts'
import { type Named, namesAtBoard } from './board-people.ts'
import type { Desk } from './desk.ts'

/** Who is in an appraisal, as its forms name them. */
export type PartiesOf = {
  agency: string
  executive: { name: string; title?: string; organization?: string; appointment?: Appointment }
  named: (person: string) => Named
  nameOf: (person: string) => string
}

/** The agency, the executive and the officials of an appraisal that was read for its seat, with the titles of that time. */
export async function partiesOf(
  desk: Desk,
  { line, names, executive }: AppraisalFile,
  appraisal: Appraisal,
  on: IsoDate,
): Promise<PartiesOf> {
  const { person, supervisor, higherReview, final, period } = appraisal
  const day = on < period.end ? on : period.end
  const ids = [person, supervisor, higherReview?.reviewer, final?.by].filter((id) => id !== undefined)
  const named = await namesAtBoard(desk, ids, day)
  const { title, unit } = named(person)
  const appointment = appointmentOf(executive?.appointment ?? line.appointment)
  return {
    agency: await agencyName(desk, appraisal.unit),
    executive: {
      name: line.name,
      ...(title === '' ? {} : { title }),
      ...(unit === '' ? {} : { organization: unit }),
      ...(appointment === undefined ? {} : { appointment }),
    },
    named,
    nameOf: (id) => names.get(id) ?? named(id).name,
  }
}

/** The name of an agency; its id where it has none. */
export async function agencyName(desk: Desk, unit: string): Promise<string> {
  const [found] = await unitsById(desk.db, [unit])
  return found?.name ?? unit
}

const APPOINTMENTS: readonly Appointment[] = [
  'career',
  'noncareer',
  'limited-term',
  'limited-emergency',
  'none',
]

/** A kind of appointment as it is printed; undefined where it is none of an executive. */
export function appointmentOf(text: string): Appointment | undefined {
  return APPOINTMENTS.find((one) => one === text)
}

/** What a rule said, with its authorities. */
export function rulingOf({ answer, by }: Explanation): RulingShown {
  return { says: answer, cites: [...new Set(by.map(({ cite }) => cite))] }
}
