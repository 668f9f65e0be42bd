import { z } from 'zod'
import { cycleOf, cycleStream, type AppraisalCycle } from '../../record/appraisal-cycle.ts'
import { closeOutOf, type CloseOut } from '../../record/close-out/close-out.ts'
import type { PoolRow, PoolTerms } from '../../record/close-out/pool.ts'
import {
  distributionReady,
  readingOf,
  SETTINGS_TO_SIGN,
  signingFactsOf,
} from '../../record/close-out/ready.ts'
import { whyCap, whySigned } from '../../record/close-out/why.ts'
import { standing } from '../../record/fold.ts'
import { type Sitting, sittingStream } from '../../record/sitting.ts'
import { distributionSigned } from '../../rulebook/appraisal/distribution-signed.ts'
import type { Explanation } from '../../rulebook/kernel/explain.ts'
import { shownOf } from '../../rulebook/kernel/shown.ts'
import { action, type Decision, type Given } from '../action.ts'
import { SITTING_FIELDS } from '../boards/board-fields.ts'
import { boardThatSits, noSitting } from '../boards/board-of-record.ts'
import { presides } from '../boards/preside.ts'
import { signedAlready } from '../boards/signed-distribution.ts'
import { sittingOfMember } from '../boards/take-part.ts'
import { isShut } from '../boards/take-up.ts'
import { fiscalYearField } from './rating-fields.ts'

/** The chair signs the distribution that the board's ratings come to; not one over the limit, nor before the office has confirmed its points. */
export const signDistribution = action({
  id: 'appraisal/sign-distribution',
  title: 'Sign the distribution of ratings',
  about:
    'Signs how many executives have each level, once the sitting is certified. Over the limit it says how many must change, and among whom.',
  power: 'sign-certificate',
  fields: z.strictObject({ ...SITTING_FIELDS, fiscalYear: fiscalYearField() }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: ({ unit, fiscalYear, sitting }) => [cycleStream(unit, fiscalYear), sittingStream(sitting)],
  readsAlso: boardThatSits,
  pool: ({ unit, fiscalYear }) => ({ unit, fiscalYear }),
  decide(input, given) {
    const { unit, fiscalYear } = input
    const found = sittingOfMember(given, input)
    if ('refused' in found) return found.refused
    const { sitting } = found
    if (sitting.fiscalYear !== fiscalYear) return noSitting(input)
    const cycle = cycleOf(standing(given.history(cycleStream(unit, fiscalYear))))
    if (cycle === undefined)
      return { kind: 'not-found', message: `${unit} has no appraisal cycle of fiscal year ${fiscalYear}` }
    const other = presides(found, 'signs the distribution') ?? signedAlready(cycle)
    if (other !== undefined) return other
    if (sitting.state === 'called') return isShut(sitting) ?? noSitting(input)
    const terms = termsOf(cycle, given)
    const closeOut = closeOutOf(given.pool, terms)
    const facts = signingFactsOf(closeOut, given.pool, given.reasons, terms, (id) => given.setting(id))
    const ruling = whySigned(facts, terms)
    const caps = closeOut.agencies.map(({ counts }) => whyCap(counts.record, terms))
    const { allowed, missing } = distributionReady(facts, terms)
    if (!allowed)
      return refused({ ruling, missing, closeOut, pool: given.pool, sitting, signer: given.who.person })
    const body = { unit, fiscalYear, ...countsOf(closeOut), settings: settingsOf(given) }
    return {
      kind: 'events',
      says: `The distribution of ${unit} for fiscal year ${fiscalYear} is signed: ${body.top} of ${shownOf(body.rated, 'career executive', 'career executives')} rated at level 4 or 5${body.cap === null ? '' : `; up to ${body.cap} are allowed`}.`,
      rulings: [ruling, ...caps],
      events: [
        {
          stream: cycleStream(unit, fiscalYear),
          type: 'appraisal/distribution-signed',
          effective: given.today,
          body,
          ruling,
        },
      ],
    }
  },
})

function termsOf(cycle: AppraisalCycle, given: Given): PoolTerms {
  return {
    periodStart: cycle.start,
    periodEnd: cycle.end,
    waiver: cycle.waiver !== undefined,
    scopes: given.scopes,
    ...readingOf((id) => given.setting(id)),
  }
}

type Refused = {
  ruling: Explanation
  missing: readonly string[]
  closeOut: CloseOut
  pool: readonly PoolRow[]
  sitting: Sitting
  signer: string
}

/**
 * What is missing, and over the limit how many must change and among whom: any choice of that many complies. Those whose
 * cases are shut to the signer are counted, and not named.
 */
function refused({ ruling, missing, closeOut, pool, sitting, signer }: Refused): Decision {
  const { state } = sitting
  const recommended = new Set(pool.flatMap(({ person, board }) => (board === undefined ? [] : [person])))
  const isOpen = (person: string): boolean =>
    person !== signer &&
    (sitting.people.includes(person) || recommended.has(person)) &&
    !sitting.recusals.some((one) => one.member === signer && one.person === person)
  const over = closeOut.agencies.flatMap(({ populations }) =>
    populations.filter(({ record }) => !record.cap.within),
  )
  const names = new Map(pool.map(({ person, name }) => [person, name]))
  const words = over.map(({ kind, component, record: { cap, mustChange }, stages }) => {
    const whose = kind === 'inspector-general' ? 'Office of Inspector General' : (component ?? 'agency')
    const named = mustChange.among.filter(isOpen).map((person) => names.get(person) ?? person)
    const shut = mustChange.among.length - named.length
    const among = [...named, ...(shut === 0 ? [] : [`${shut} whose cases are shut to you`])].join(', ')
    const can = mustChange.lacking === 0 ? '' : `; ${mustChange.lacking} more than can still change`
    return `${whose}: ${stages.record.top} of ${stages.record.rated} at level 4 or 5, ${cap.cap} allowed: ${mustChange.count} must change, any of ${among}${can}`
  })
  const way =
    over.length === 0 || state === 'open'
      ? ''
      : '. The sitting is certified: call another on those who are to change'
  const compared = over.map(({ kind, component, record: { cap, mustChange }, stages }) => ({
    kind,
    ...(component === undefined ? {} : { component }),
    rated: stages.record.rated,
    top: stages.record.top,
    cap: cap.cap,
    mustChange: mustChange.count,
    among: mustChange.among.filter(isOpen),
  }))
  return {
    kind: 'refused',
    reason: {
      message: `the distribution can’t be signed: ${[...words, ...missing].join('; ')}${way}`,
      rule: distributionSigned.id,
      compared: { missing, over: compared },
      cites: [
        ...new Set(
          ruling.steps.flatMap(({ kind, value, cite }) =>
            kind === 'test' && value === false && cite !== undefined ? [cite] : [],
          ),
        ),
      ],
      ruling,
    },
  }
}

type Levels = [number, number, number, number, number]

/** The career executives of all populations together: rated, at level 4 or 5, the caps added up, and how many have each level. */
function countsOf({ agencies }: CloseOut): {
  rated: number
  top: number
  cap: number | null
  levels: Levels
} {
  const populations = agencies.flatMap((agency) => agency.populations)
  const levels: Levels = [0, 0, 0, 0, 0]
  let [rated, top] = [0, 0]
  let cap: number | null = populations.length === 0 ? null : 0
  for (const { stages, record } of populations) {
    rated += stages.record.rated
    top += stages.record.top
    cap = cap === null || record.cap.cap === null ? null : cap + record.cap.cap
    for (const [index, count] of stages.record.levels.entries()) levels[index as 0] += count
  }
  return { rated, top, cap, levels }
}

/** How the office had settled the doubtful points when it was signed. */
function settingsOf(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(
    SETTINGS_TO_SIGN.flatMap((id) => {
      const settled = given.setting(id)
      return settled === undefined ? [] : [[id, settled]]
    }),
  )
}
