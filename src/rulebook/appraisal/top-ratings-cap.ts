import { day } from '../../base/dates.ts'
import type { Note } from '../kernel/note.ts'
import { rule } from '../kernel/rule.ts'
import { shownOf } from '../kernel/shown.ts'

/** The share of career executives that may be rated at level 4 or 5: three in ten. */
const PARTS = 3
const IN = 10

/** Fewest career executives to whom the cap applies. */
const FEWEST = 5

/** The cap of one population; null where none applies. */
type Answer = {
  within: boolean
  applies: boolean
  rated: number
  top: number
  cap: number | null
  left: number | null
  /** The same for the Office of Inspector General, which is counted apart; null where nothing was given of it. */
  inspectorGeneralCap: number | null
  inspectorGeneralWithin: boolean | null
  /** The cap if career executives who were not rated were counted too. */
  capWithNotRated: number | null
  /** Whether more than three in ten are rated so high, where that is guidance and no cap. */
  beyondGuidance: boolean
}

type Facts = {
  careerRated: number
  careerTopRated: number
  careerNotRated?: number | undefined
  otherTopRated?: number | undefined
  inspectorGeneralRated?: number | undefined
  inspectorGeneralTopRated?: number | undefined
  inspectorGeneralNotRated?: number | undefined
  notRatedInBase?: boolean | undefined
  capAgency?: 'the department' | 'the component' | undefined
  presidentWaivedCap?: boolean | undefined
}

/** Three in ten of a head-count, rounded down; null where it is too small for a cap. */
function capOf(base: number): number | null {
  return base >= FEWEST ? Math.floor((PARTS * base) / IN) : null
}

/** Of how many the share is taken: of those rated, and of the others too where the office reads it so. */
function baseOf(rated: number, notRated: number | undefined, { notRatedInBase }: Facts): number {
  return notRatedInBase === true ? rated + (notRated ?? 0) : rated
}

function capped(facts: Facts, note: Note): Answer {
  const { careerRated: rated, careerTopRated: top, inspectorGeneralRated, inspectorGeneralTopRated } = facts
  note.count('Career executives rated', rated)
  whoCounts(facts, note)
  const waived = note.test(
    'The President has waived the cap, certifying outstanding performance of the agency’s executives',
    facts.presidentWaivedCap === true,
    'OPM bulletin on SES rating levels',
  )
  const cap = waived ? null : capFor(facts, note)
  const own =
    cap === null ||
    note.test(
      'Ratings at level 4 and 5 are no more than that',
      top <= cap,
      'OPM bulletin on SES rating levels',
    )
  const office =
    inspectorGeneralRated === undefined || waived
      ? null
      : capOf(baseOf(inspectorGeneralRated, facts.inspectorGeneralNotRated, facts))
  const officeWithin =
    inspectorGeneralRated === undefined ? null : officeTest(office, inspectorGeneralTopRated ?? 0, note)
  return {
    within: own && officeWithin !== false,
    applies: cap !== null,
    rated,
    top,
    cap,
    left: cap === null ? null : cap - top,
    inspectorGeneralCap: office,
    inspectorGeneralWithin: officeWithin,
    capWithNotRated:
      waived || facts.careerNotRated === undefined ? null : capOf(rated + facts.careerNotRated),
    beyondGuidance: false,
  }
}

function capFor(facts: Facts, note: Note): number | null {
  const base = baseOf(facts.careerRated, facts.careerNotRated, facts)
  const applies = note.test(
    'The agency has 5 career executives or more',
    base >= FEWEST,
    'OPM bulletin on SES rating levels',
  )
  if (!applies) return null
  return note.count(
    facts.notRatedInBase === true
      ? '30% of the career executives, rated or not, rounded down'
      : '30% of the career executives rated, rounded down',
    capOf(base) ?? 0,
    'OPM bulletin on SES rating levels',
  )
}

function officeTest(cap: number | null, top: number, note: Note): boolean {
  note.says('The Office of Inspector General', 'counts by itself', 'OPM bulletin on SES rating levels')
  return note.test(
    'The Office of Inspector General keeps to its own cap, or is too small for one',
    cap === null || top <= cap,
    'OPM bulletin on SES rating levels',
  )
}

function whoCounts(facts: Facts, note: Note): void {
  const { careerNotRated, otherTopRated, notRatedInBase, capAgency } = facts
  note.assumed(
    'The agency',
    capAgency === 'the component'
      ? 'is the component, as the office reads it, with an Office of Inspector General counted apart'
      : 'is the department, with its Office of Inspector General counted apart',
  )
  if (otherTopRated !== undefined) {
    note.count('Noncareer and limited appointees at level 4 or 5, not counted', otherTopRated)
    note.assumed('Limited appointees', 'are no career appointees and are neither capped nor counted')
  }
  if (careerNotRated !== undefined) {
    note.count('Career executives not rated', careerNotRated)
    note.assumed(
      'Career executives who were not rated',
      notRatedInBase === true ? 'count in the base, as the office reads it' : 'do not count in the base',
    )
  }
}

function uncapped({ careerRated: rated, careerTopRated: top }: Facts, guided: boolean): Answer {
  return {
    within: true,
    applies: false,
    rated,
    top,
    cap: null,
    left: null,
    inspectorGeneralCap: null,
    inspectorGeneralWithin: null,
    capWithNotRated: null,
    beyondGuidance: guided && top > Math.floor((PARTS * rated) / IN),
  }
}

/** Whether ratings at levels 4 and 5 keep to the cap of 30% of career executives. */
export const topRatingsCap = rule({
  id: 'appraisal/top-ratings-cap',
  asks: 'May this agency rate so many of its career executives at level 4 or 5?',
  needs: ['careerRated', 'careerTopRated'],
  may: [
    'periodEnd',
    'careerNotRated',
    'otherTopRated',
    'inspectorGeneralRated',
    'inspectorGeneralTopRated',
    'inspectorGeneralNotRated',
    'notRatedInBase',
    'capAgency',
    'presidentWaivedCap',
  ],
  datedBy: 'periodEnd',
  says(answer: Answer) {
    const { within, rated, top, cap, inspectorGeneralWithin, beyondGuidance } = answer
    const high = `${shownOf(top, 'career executive', 'career executives')} of ${rated} at level 4 or 5`
    const office =
      inspectorGeneralWithin === false ? ' The Office of Inspector General is over its own cap.' : ''
    if (cap === null) {
      const guidance = beyondGuidance ? ' That is more than the 30% of the guidance, which is no cap.' : ''
      return `${within ? 'Yes' : 'No'}: ${high}; no cap applies.${guidance}${office}`
    }
    return within
      ? `Yes: ${high}; up to ${cap} are allowed.`
      : `No: ${high}; up to ${cap} are allowed.${office}`
  },
  changes({ within, cap, top, left, capWithNotRated }) {
    const lines = []
    if (cap === null)
      return [
        'With 5 career executives rated or more, and no waiver, the cap is 30% at the close of the cycle of fiscal year 2026 and later.',
      ]
    if (within && left !== null) lines.push(`${left + 1} more at level 4 or 5 would be over the cap.`)
    if (top > cap)
      lines.push(`${top - cap} fewer at level 4 or 5, or a waiver by the President, would be within it.`)
    if (capWithNotRated !== null && capWithNotRated !== cap)
      lines.push(`If those who were not rated counted too, the cap would be ${capWithNotRated}.`)
    return lines
  },
  law: [
    {
      from: day('2026-09-30'),
      by: ['OPM bulletin on SES rating levels', '90 FR 44291'],
      summary:
        'From the close of the cycle of fiscal year 2026 an agency with 5 career executives or more may rate no more than 30% of them at levels 4 and 5 together, unless the President waives it. Noncareer appointees are neither capped nor counted; an Office of Inspector General counts by itself. Nothing is set for levels 1 to 3.',
      also: [
        {
          by: 'OPM memorandum of 25 February 2025',
          says: 'Agencies with five executives or more, and ratings of all executives.',
          governs: false,
          why: 'The later wording counts career executives alone.',
        },
      ],
      alsoNeeds: ({ inspectorGeneralRated, notRatedInBase }) => {
        const office = inspectorGeneralRated !== undefined
        if (notRatedInBase !== true) return office ? ['inspectorGeneralTopRated'] : undefined
        return office
          ? ['careerNotRated', 'inspectorGeneralTopRated', 'inspectorGeneralNotRated']
          : ['careerNotRated']
      },
      apply: capped,
    },
    {
      from: day('2025-10-15'),
      by: ['90 FR 44291', 'OPM memorandum of 25 February 2025'],
      summary:
        'The ban on a preset distribution of rating levels is gone and OPM may require one; for cycles that ended before the close of fiscal year 2026 the 30% is general guidance only.',
      apply: (facts, note) => {
        note.says('30% at levels 4 and 5', 'general guidance, no cap', 'OPM memorandum of 25 February 2025')
        return uncapped(facts, true)
      },
    },
    {
      from: day('2025-02-25'),
      by: ['OPM memorandum of 25 February 2025', '5 CFR 430.305(a)(5)'],
      summary:
        'For fiscal year 2025 the 30% is general guidance; the regulation still forbids a preset distribution of rating levels.',
      apply: (facts, note) => {
        note.says('A preset distribution of rating levels', 'forbidden', '5 CFR 430.305(a)(5)')
        note.says('30% at levels 4 and 5', 'general guidance, no cap', 'OPM memorandum of 25 February 2025')
        return uncapped(facts, true)
      },
    },
    {
      from: day('2015-10-26'),
      by: ['5 CFR 430.305(a)(5)'],
      summary: 'No cap: a preset distribution of rating levels is forbidden.',
      apply: (facts, note) => {
        note.says('A preset distribution of rating levels', 'forbidden', '5 CFR 430.305(a)(5)')
        return uncapped(facts, false)
      },
    },
    {
      from: day('2000-11-13'),
      by: ['5 CFR 430.304(c)(3)'],
      summary: 'No cap: a preset distribution of rating levels is forbidden.',
      apply: (facts, note) => {
        note.says('A preset distribution of rating levels', 'forbidden', '5 CFR 430.304(c)(3)')
        return uncapped(facts, false)
      },
    },
  ],
})
