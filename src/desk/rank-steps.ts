import { vettingOf } from '../actions/awards/rank-vet.ts'
import { findAction } from '../actions/index.ts'
import type { IsoDate } from '../base/dates.ts'
import type { RankNomination } from '../record/rank.ts'
import type { Desk } from './desk.ts'
import { type Turn, turnOf } from './turns.ts'
import type { Principal } from './who.ts'

/** A step of a nomination, with what its form is filled in with beforehand. */
export type RankStep = Turn & { fields: Readonly<Record<string, string>> }

type Wanted = {
  id: string
  fields?: Readonly<Record<string, string>>
  barred?: string | undefined
  title?: string
}

/** What may be done with a nomination, what is due first at the head. */
function wanted(found: RankNomination, on: IsoDate): readonly Wanted[] {
  const { lacking } = vettingOf(found)
  const [next] = lacking
  const unvetted = lacking.length === 0 ? undefined : `the vetting lacks ${lacking.length} of 5 answers`
  const vet: Wanted = {
    id: 'awards/vet-nominee',
    fields: { on, ...(next === undefined ? {} : { item: next }) },
  }
  const vets = next === undefined ? [] : [vet]
  const certify = (time: 'nomination' | 'selection'): Wanted[] =>
    found.certified.has(time)
      ? []
      : [
          {
            id: 'awards/certify-nominee',
            fields: { time },
            barred: unvetted,
            title: `Certify with the ${time}`,
          },
        ]
  const withdraw: Wanted = { id: 'awards/withdraw-nomination' }
  const uncertified = found.certified.has('nomination')
    ? undefined
    : 'it is not certified with the nomination'
  switch (found.state) {
    case 'drafted':
      return [...vets, ...certify('nomination'), { id: 'awards/approve-nomination' }, withdraw]
    case 'approved':
      return [
        ...vets,
        ...certify('nomination'),
        { id: 'awards/transmit-nomination', barred: unvetted ?? uncertified },
        withdraw,
      ]
    case 'transmitted':
      return [
        { id: 'awards/recommend-nomination' },
        ...certify('selection'),
        { id: 'awards/record-no-grant' },
        withdraw,
      ]
    case 'recommended':
      return [
        ...certify('selection'),
        {
          id: 'awards/record-grant',
          fields: { on },
          barred: found.certified.has('selection') ? undefined : 'the agency has not certified it again',
        },
        { id: 'awards/record-no-grant' },
        withdraw,
      ]
    case 'not recommended':
      return [{ id: 'awards/record-no-grant' }, withdraw]
    default:
      return []
  }
}

/** The steps open to a nomination on a day, for a seat. */
export async function rankSteps(
  desk: Desk,
  who: Principal,
  found: RankNomination,
  on: IsoDate,
): Promise<readonly RankStep[]> {
  const { unit, person, fiscalYear, by } = found.nominated
  const steps: RankStep[] = []
  for (const { id, fields, barred, title } of wanted(found, on)) {
    if (findAction(id) === undefined) continue
    const turn = await turnOf(desk, who, id, unit, on)
    const writer = id === 'awards/approve-nomination' && by === who.person
    const against = writer && turn.mine ? 'whoever wrote a nomination does not approve it' : barred
    steps.push({
      ...turn,
      ...(title === undefined ? {} : { title }),
      ...(against === undefined ? {} : { barred: against, mine: false }),
      fields: { unit, person, fiscalYear: String(fiscalYear), ...fields },
    })
  }
  return steps
}
