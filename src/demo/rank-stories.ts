import type { Rank } from '../record/pay-terms.ts'

/** A nomination of the demonstration: of whom it may be told, and how far it has come. Everything in it is invented. */
export type RankStory = {
  rank: Rank
  /** Positions whose holders are tried in turn: the first whom the rules let be nominated is. */
  positions: readonly number[]
  /** Years over which the accomplishments reach. */
  years: number
  narrative: string
  ends:
    | 'drafted'
    | 'being vetted'
    | 'vetted'
    | 'approved'
    | 'with OPM'
    | 'withdrawn'
    | 'withdrawn for eyes only'
    | 'certified twice'
    | 'granted'
    | 'not granted'
  /** What the Inspector General has found, where something stands against the nominee. */
  finding?: string
}

/** The nominations of the year that is over, and of the one that runs. */
export const RANK_STORIES: Readonly<Record<'over' | 'running', readonly RankStory[]>> = {
  over: [
    {
      rank: 'distinguished',
      positions: [25, 14, 24],
      years: 7,
      ends: 'granted',
      narrative:
        'Led the merger of two case systems that forty offices now share. Cases are opened in a day where it took nine.\nHeld the budget of the program for five years in a row, and trained its successors.',
    },
    {
      rank: 'meritorious',
      positions: [52, 55, 56],
      years: 4,
      ends: 'certified twice',
      narrative:
        'Rebuilt the field office after a year with half its managers gone. Complaints fell by a third, and turnover to the lowest of any field office.',
      finding:
        'Demonstration: an inquiry into travel vouchers, closed without a finding against the nominee.',
    },
    {
      rank: 'meritorious',
      positions: [33, 34, 36],
      years: 2,
      ends: 'not granted',
      narrative: 'Brought three task forces under one command and recovered what two fraud rings had taken.',
    },
    {
      rank: 'meritorious',
      positions: [57, 58, 59],
      years: 5,
      ends: 'withdrawn for eyes only',
      narrative: 'Opened a second office within its own budget and kept both staffed.',
    },
  ],
  running: [
    {
      rank: 'distinguished',
      positions: [64, 68, 12],
      years: 8,
      ends: 'with OPM',
      narrative:
        'Moved the whole of the agency’s finances to one ledger without a day of closed books. The audit opinion has been clean since.',
    },
    {
      rank: 'meritorious',
      positions: [46, 47],
      years: 5,
      ends: 'approved',
      narrative:
        'Wrote the program of field training that three other components have taken over, and halved injuries in training.',
    },
    {
      rank: 'meritorious',
      positions: [15, 16, 17],
      years: 4,
      ends: 'vetted',
      narrative: 'Cleared a backlog of four thousand filings in two years with the staff at hand.',
    },
    {
      rank: 'meritorious',
      positions: [28, 29, 30],
      years: 3,
      ends: 'being vetted',
      narrative: 'Set up the exchange of evidence with eleven partner agencies, used in two hundred cases.',
    },
    {
      rank: 'meritorious',
      positions: [48, 51],
      years: 1,
      ends: 'drafted',
      narrative:
        'Renegotiated the largest service contract of the directorate and saved a tenth of its price.',
    },
    {
      rank: 'meritorious',
      positions: [27, 35],
      years: 4,
      ends: 'withdrawn',
      narrative: 'Opened three offices abroad and staffed them within a year.',
    },
  ],
}
