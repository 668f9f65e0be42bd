import { VETTING } from '../../src/record/pay-terms.ts'
import type { Json } from './caller.ts'
import { type PayYear, UNIT } from './pay-office.ts'

/** The days of a program year: the call, the nominations, and the day by which they are due. */
export type ProgramDays = { call: string; nominate: string; due: string }

/** The rank awards of a program year, worked through the API by the office, the Deputy Director and OPM. */
export class RankProgram {
  readonly year: PayYear
  readonly days: ProgramDays
  readonly fiscalYear: number

  constructor(year: PayYear, days: ProgramDays) {
    this.year = year
    this.days = days
    this.fiscalYear = Number(days.due.slice(0, 4))
  }

  /** Whose nomination it is, as its steps name it. */
  of(person: string) {
    return { unit: UNIT, person, fiscalYear: this.fiscalYear }
  }

  /** What is nominated for, with its narrative. */
  nomination(person: string, rank: string) {
    return { ...this.of(person), rank, accomplishmentYears: 4, narrative: 'Four years of results' }
  }

  /** OPM opens the year for the Government, and the agency its call; how many may be granted and nominated. */
  async open(career: { government: number; agency: number }): Promise<Json> {
    const { fiscalYear, days, year } = this
    year.on(days.call)
    const document = 'Call for nominations'
    const opened = await year.done('opm', 'awards/open-rank-year', {
      fiscalYear,
      due: days.due,
      career: career.government,
      document,
    })
    await year.done('esu', 'awards/open-rank-call', {
      unit: UNIT,
      fiscalYear,
      due: days.due,
      countedOn: days.call,
      career: career.agency,
      document,
    })
    year.on(days.nominate)
    return opened
  }

  /** Ranks of the year that were awarded elsewhere, all told. */
  async elsewhere(rank: string, number: number): Promise<void> {
    const { fiscalYear } = this
    await this.year.done('opm', 'awards/carry-in-ranks', {
      fiscalYear,
      rank,
      number,
      document: 'List of OPM',
    })
  }

  /** Nominates and vets, with nothing against the nominee. */
  async draft(person: string, rank: string): Promise<void> {
    await this.year.done('esu', 'awards/nominate-for-rank', this.nomination(person, rank))
    for (const item of VETTING) {
      await this.year.done('esu', 'awards/vet-nominee', {
        ...this.of(person),
        item,
        clear: true,
        by: 'The component that answers for it',
        on: this.days.nominate,
      })
    }
  }

  async certify(person: string, time: 'nomination' | 'selection'): Promise<void> {
    await this.year.done('appointing-authority', 'awards/certify-nominee', { ...this.of(person), time })
  }

  /** Takes a draft to OPM. */
  async send(person: string): Promise<void> {
    await this.certify(person, 'nomination')
    await this.year.done('appointing-authority', 'awards/approve-nomination', this.of(person))
    await this.year.done('esu', 'awards/transmit-nomination', this.of(person))
  }

  /** Takes what is with OPM to the President. */
  async recommend(person: string): Promise<void> {
    await this.year.done('opm', 'awards/recommend-nomination', { ...this.of(person), recommended: true })
    await this.certify(person, 'selection')
  }

  /** Takes an executive from the nomination to where the President may grant it. */
  async ready(person: string, rank: string): Promise<void> {
    await this.draft(person, rank)
    await this.send(person)
    await this.recommend(person)
  }

  /** Records the grant of a day. */
  async grant(person: string, on: string): Promise<Json> {
    return await this.year.done('opm', 'awards/record-grant', { ...this.of(person), on })
  }
}
