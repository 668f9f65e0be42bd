import type { IsoDate } from '../base/dates.ts'
import type { Agreement, AgreementElement, AgreementReview } from '../forms/agreement.ts'
import { performanceAgreement } from '../forms/performance-agreement.ts'
import type { Sheet } from '../forms/sheet.ts'
import type { Signed } from '../forms/terms-shown.ts'
import { type Appraisal, type PlanVersion, planOn } from '../record/appraisal.ts'
import type { PlanElement } from '../record/bodies/appraisal.ts'
import { whoOf } from '../record/event.ts'
import { inForce } from '../rulebook/kernel/at.ts'
import { shownDate } from '../rulebook/kernel/shown.ts'
import { SUMMARY_BANDS } from '../rulebook/tables/element-weights.ts'
import type { AppraisalFile } from './appraisal-file.ts'
import type { Desk } from './desk.ts'
import { type PartiesOf, partiesOf } from './filled-parties.ts'
import { officeOf } from './seats.ts'
import { scopesOfUnit } from './who.ts'

/** The performance agreement of an appraisal that was read for its seat, as far as it has come; undefined before a plan is drafted. */
export async function agreementSheet(
  desk: Desk,
  file: AppraisalFile,
  on: IsoDate,
): Promise<Sheet | undefined> {
  const { appraisal } = file
  if (appraisal === undefined) return undefined
  const parties = await partiesOf(desk, file, appraisal, on)
  const scopes = scopesOfUnit(await officeOf(desk, appraisal.unit))
  const weighted = appraisal.system === 'basic-2012' || appraisal.system === 'fiscal-2026'
  const bands = weighted
    ? inForce(SUMMARY_BANDS.rows, { on: appraisal.period.start, scopes })?.value
    : undefined
  return performanceAgreement({
    ...agreementOf(file, appraisal, parties, on),
    ...(bands === undefined ? {} : { bands }),
  })
}

function agreementOf(file: AppraisalFile, appraisal: Appraisal, parties: PartiesOf, on: IsoDate): Agreement {
  const { text, events } = file
  const { initial, shared, answer, higherReview, board, final, versions, period } = appraisal
  const { named, nameOf } = parties
  const [first, ...later] = versions
  const supervisor = nameOf(appraisal.supervisor)
  const recommended = events.findLast(({ type }) => type === 'appraisal/board-recommended')
  const made = higherReview?.made
  const accomplishments = appraisal.accomplishments.flatMap(({ on: logged, entry }) => {
    const said = text(entry, 'text')
    return said === undefined ? [] : [`${shownDate(logged)}: ${said}`]
  })
  return {
    agency: parties.agency,
    system: appraisal.system,
    period: { from: period.start, to: period.end },
    executive: parties.executive,
    ratingOfficial: { name: supervisor, ...titled(named(appraisal.supervisor).title) },
    consultation: {
      executive: {
        name: parties.executive.name,
        ...dated(first?.signed.executive),
        ...(appraisal.consulted?.answer === 'declined to sign' ? { instead: 'declined to sign' } : {}),
      },
      ratingOfficial: { name: supervisor, ...dated(first?.signed.supervisor) },
    },
    elements: elementsOf(file, appraisal, on),
    amendments: later.map(({ version, from, entry, signed }) => ({
      version: version - 1,
      on: from,
      ...worded('reason', text(entry, 'reason')),
      executive: { name: parties.executive.name, ...dated(signed.executive) },
      ratingOfficial: { name: supervisor, ...dated(signed.supervisor) },
    })),
    progressReviews: appraisal.reviews.map(
      (review): AgreementReview => ({
        on: review.on,
        ...worded('feedback', text(review.entry, 'feedback')),
        executive: { name: parties.executive.name },
        ratingOfficial: { name: nameOf(review.by) },
      }),
    ),
    initial:
      initial === undefined
        ? {}
        : {
            level: initial.level,
            ratingOfficial: { name: nameOf(initial.by), on: initial.on },
            ...(shared === undefined
              ? {}
              : { executive: { instead: `given in writing on ${shownDate(shared.on)}` } }),
          },
    ...(answer === undefined
      ? {}
      : {
          response: {
            on: answer.on,
            text:
              text(answer.entry, 'text') ?? (answer.answer === 'waived' ? 'Left unanswered by choice.' : ''),
          },
        }),
    ...(higherReview === undefined
      ? initial !== undefined && final !== undefined && { higherReview: { requested: false } }
      : {
          higherReview: {
            requested: true,
            requestedOn: higherReview.requested,
            reviewer: { name: nameOf(higherReview.reviewer), ...dated(made?.on) },
            ...(made === undefined
              ? {}
              : { level: made.level, ...worded('comments', text(made.entry, 'finding')) }),
          },
        }),
    board: {
      ...(board?.level === undefined || board.level === null ? {} : { level: board.level }),
      ...(board === undefined || recommended === undefined
        ? {}
        : {
            chair: {
              name: nameOf(whoOf(recommended)),
              ...(board.level === null ? { instead: 'no level: the board was split' } : { on: board.on }),
            },
          }),
    },
    annual:
      final === undefined ? {} : { level: final.level, authority: { name: nameOf(final.by), on: final.on } },
    ...(initial?.score === undefined ? {} : { derived: { score: initial.score, level: initial.level } }),
    ...worded('ratingNarrative', text(initial?.entry ?? '', 'summary')),
    ...(accomplishments.length === 0 ? {} : { accomplishments: accomplishments.join('\n\n') }),
    ...worded('agencyUse', text(final?.entry ?? '', 'reason')),
  }
}

/** The plan that stands on a day: the one that was rated, the one in force, or the draft. */
export function planStanding(appraisal: Appraisal, on: IsoDate): Pick<PlanVersion, 'elements' | 'entry'> {
  const { initial, versions, draft } = appraisal
  return (
    versions.find(({ version }) => version === initial?.version) ??
    planOn(appraisal, on) ??
    versions.at(-1) ??
    draft
  )
}

function elementsOf({ text }: AppraisalFile, appraisal: Appraisal, on: IsoDate): AgreementElement[] {
  const { elements, entry } = planStanding(appraisal, on)
  const { initial } = appraisal
  return elements.map((element): AgreementElement => {
    const { key, name, weight } = element
    const level = initial?.levels[key]
    return {
      name,
      ...(weight === undefined ? {} : { weight }),
      ...worded('standard', text(entry, `${key}.standard`)),
      requirements: requirementsOf(element, (which) => text(entry, `${key}.requirement.${which}`)),
      ...(level === undefined ? {} : { level }),
      ...worded('narrative', text(initial?.entry ?? '', `${key}.narrative`)),
    }
  })
}

/** The requirements of an element; its goals stand with the first of them, for the record keeps them by element. */
function requirementsOf(
  { requirements, goals }: PlanElement,
  textOf: (which: number) => string | undefined,
): AgreementElement['requirements'] {
  const rows = Array.from({ length: Math.max(requirements, goals.length > 0 ? 1 : 0) }, (_, index) => ({
    text: index < requirements ? (textOf(index + 1) ?? '(no longer readable)') : 'As the standard says',
    goals: index === 0 ? goals : [],
  }))
  return rows
}

function dated(on: IsoDate | undefined): Pick<Signed, 'on'> {
  return on === undefined ? {} : { on }
}

function titled(title: string): { title?: string } {
  return title === '' ? {} : { title }
}

function worded<K extends string>(key: K, text: string | undefined): { [N in K]?: string } {
  return (text === undefined || text === '' ? {} : { [key]: text }) as { [N in K]?: string }
}
