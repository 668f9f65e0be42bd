import type { IsoDate } from '../base/dates.ts'
import type { Cents } from '../base/money.ts'
import type { AppraisalLevel } from '../record/appraisal-terms.ts'
import { shownDate, shownUsd } from '../rulebook/kernel/shown.ts'
import { fields, heading, list, paragraph, type Sheet, signatures, table, writing } from './sheet.ts'
import { dateIfAny, levelShown, percentShown, type RulingShown, rulingShown, signer } from './terms-shown.ts'

/** What goes to OPM with a nomination for a Presidential rank. */
export type RankNominationPackage = {
  agency: string
  fiscalYear: number
  rank: string
  state: string
  nominee: { name: string; title: string; organization: string }
  nominatedOn: IsoDate
  serviceYears: number
  accomplishmentYears: number
  narrative?: string
  serviceElsewhere?: string
  record: {
    appointment: string
    appointed?: IsoDate
    rate?: Cents
    positions: readonly { title: string; unit: string; from?: IsoDate; until?: IsoDate }[]
    ratings: readonly { fiscalYear: number; level: AppraisalLevel }[]
    awards: readonly { fiscalYear: number; cents: Cents; basisPoints: number }[]
    ranks: readonly { fiscalYear: number; rank: string }[]
  }
  vetting: readonly {
    item: string
    answers: string
    on?: IsoDate
    clear?: boolean
    by?: string
    finding?: string
  }[]
  certified: readonly { time: 'nomination' | 'selection'; on: IsoDate; name: string; reason?: string }[]
  rulings: readonly RulingShown[]
}

/** The package: the case, the service record, the vetting checklist, the certifications. */
export function rankNomination(given: RankNominationPackage): Sheet {
  const { nominee, record, vetting, certified } = given
  const signed = (time: 'nomination' | 'selection') => certified.findLast((one) => one.time === time)
  return {
    title: 'Nomination for Presidential rank',
    subtitle: `${nominee.name}\n${given.rank}, fiscal year ${given.fiscalYear}`,
    language: 'en',
    marks: {
      agency: given.agency,
      form: 'Rank nomination',
      period: `${nominee.name}, fiscal year ${given.fiscalYear}`,
    },
    date: given.nominatedOn,
    blocks: [
      fields([
        ['Nominee', nominee.name],
        ['Rank', given.rank],
        ['Title', nominee.title],
        ['Organization', nominee.organization],
        ['Nominated on', shownDate(given.nominatedOn)],
        ['State', given.state],
        ['Career service at SES level', `${given.serviceYears} years`],
        ['Accomplishments of', `${given.accomplishmentYears} years`],
      ]),
      ...given.rulings.map((one) => paragraph(rulingShown(one))),
      heading(2, 'Narrative'),
      writing('What was accomplished and what came of it', given.narrative, 12),
      heading(2, 'Service record'),
      fields([
        ['Appointment', record.appointment],
        ['Since', dateIfAny(record.appointed)],
        ['Basic pay', record.rate === undefined ? undefined : shownUsd(record.rate)],
      ]),
      table(
        'Positions held',
        [{ head: 'Position', share: 2 }, { head: 'Office', share: 2 }, { head: 'From' }, { head: 'Until' }],
        record.positions.map(({ title, unit, from, until }) => [
          title,
          unit,
          dateIfAny(from) ?? '',
          dateIfAny(until) ?? 'now',
        ]),
      ),
      ...told(
        'Ratings of record',
        record.ratings.map((one) => `Fiscal year ${one.fiscalYear}: ${levelShown(one.level)}`),
      ),
      ...told(
        'Performance awards',
        record.awards.map(
          (one) =>
            `Fiscal year ${one.fiscalYear}: ${shownUsd(one.cents)}, ${percentShown(one.basisPoints)} of basic pay`,
        ),
      ),
      ...told(
        'Ranks',
        record.ranks.map((one) => `Fiscal year ${one.fiscalYear}: ${one.rank}`),
      ),
      ...(given.serviceElsewhere === undefined
        ? []
        : [writing('Service elsewhere', given.serviceElsewhere, 0)]),
      heading(2, 'Vetting'),
      table(
        'Vetting checklist',
        [
          { head: 'Item' },
          { head: 'Answered by' },
          { head: 'On' },
          { head: 'Answer' },
          { head: 'Finding', share: 2 },
        ],
        vetting.map(({ item, answers, on, clear, by, finding }) => [
          item,
          by ?? `(${answers})`,
          dateIfAny(on) ?? '',
          clear === undefined ? 'Open' : clear ? 'Clear' : 'A finding',
          finding ?? '',
        ]),
      ),
      heading(2, 'Certifications'),
      paragraph('The agency stands by the nominee with the nomination, and once more before the selection.'),
      ...certified.flatMap(({ time, reason }) =>
        reason === undefined ? [] : [writing(`With the ${time}`, reason, 0)],
      ),
      signatures(
        signer('With the nomination', signed('nomination')),
        signer('Before the selection', signed('selection')),
      ),
    ],
  }
}

function told(title: string, lines: readonly string[]) {
  return lines.length === 0 ? [paragraph(`${title}: none on record.`)] : [heading(3, title), list(lines)]
}
