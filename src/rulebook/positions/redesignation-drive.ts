import { day, type IsoDate } from '../../base/dates.ts'
import { rule } from '../kernel/rule.ts'
import { shownDate } from '../kernel/shown.ts'

type Drive = { required: boolean; reasons: readonly string[]; requestsDue: IsoDate | null }

const DUE = day('2025-03-24')

/** The drive of 2025 to make career reserved positions general. It is policy; OPM’s approval is needed all the same. */
export const redesignationDrive = rule({
  id: 'positions/redesignation-drive',
  asks: 'Must the agency ask OPM to redesignate this career reserved position as general, under OPM’s memoranda of 2025?',
  needs: ['chiefInformationOfficer', 'generalInJanuary2021'],
  may: ['opmAgreesToKeep'],
  says: ({ required, reasons, requestsDue }: Drive) => {
    const due =
      requestsDue === null
        ? ''
        : ` All career reserved positions were to be reviewed and requests sent by ${shownDate(requestsDue)}.`
    return required
      ? `The agency must ask for it to be general: ${reasons.join('; ')}.${due}`
      : `The memoranda do not name this position.${due}`
  },
  changes: ({ required }) =>
    required
      ? ['OPM’s agreement would keep career reserved a position that was general in January 2021.']
      : [
          'The position of a chief information officer would be named.',
          'So would one that was general at the end of the President’s first term.',
        ],
  law: [
    {
      from: day('2025-02-28'),
      by: ['OPM redesignation memoranda 2025'],
      standing: 'secondary',
      summary:
        'Besides the two kinds of position named before, all career reserved positions are reviewed, with requests to OPM by 24 March 2025. The memorandum is of later February 2025; its day is not at hand, so the last of the month stands for it.',
      apply: (facts, note) => {
        note.date('Requests to redesignate were due by', DUE, 'OPM redesignation memoranda 2025')
        return answer([chief(facts, note), reverted(facts, note)], DUE)
      },
    },
    {
      from: day('2025-02-05'),
      by: ['OPM redesignation memoranda 2025'],
      standing: 'secondary',
      summary:
        'Positions that were general at the end of the President’s first term and became career reserved later go back to general, unless OPM agrees to keep them; so do those of chief information officers.',
      apply: (facts, note) => answer([chief(facts, note), reverted(facts, note)], null),
    },
    {
      from: day('2025-02-04'),
      by: ['OPM redesignation memoranda 2025'],
      standing: 'secondary',
      summary: 'Agencies are to ask for the positions of chief information officers to be general.',
      apply: (facts, note) => answer([chief(facts, note)], null),
    },
  ],
})

type Facts = {
  chiefInformationOfficer: boolean
  generalInJanuary2021: boolean
  opmAgreesToKeep?: boolean | undefined
}
type Noting = { test(text: string, met: boolean, cite: 'OPM redesignation memoranda 2025'): boolean }

function chief({ chiefInformationOfficer }: Facts, note: Noting): string | undefined {
  const met = note.test(
    'It is the position of a chief information officer',
    chiefInformationOfficer,
    'OPM redesignation memoranda 2025',
  )
  return met ? 'it is that of a chief information officer' : undefined
}

function reverted({ generalInJanuary2021, opmAgreesToKeep }: Facts, note: Noting): string | undefined {
  const met = note.test(
    'It was general at the end of the President’s first term, and OPM has not agreed to keep it',
    generalInJanuary2021 && opmAgreesToKeep !== true,
    'OPM redesignation memoranda 2025',
  )
  return met ? 'it was general at the end of the President’s first term' : undefined
}

function answer(found: readonly (string | undefined)[], requestsDue: IsoDate | null): Drive {
  const reasons = found.filter((reason) => reason !== undefined)
  return { required: reasons.length > 0, reasons, requestsDue }
}
