import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import type { Turn } from '../../../desk/turns.ts'
import { counted } from '../../components/formats.ts'
import { type Html, html } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'
import { proposalsOf } from '../../../record/worksheet/tried.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref } from '../../routes.ts'
import { turnLine } from '../proposals/turn.ts'
import { pairsShown, type SheetPair, type SheetView } from './sheet-view.ts'

/** The decisions on a sheet, in their order. */
export const SHEET_STEPS = ['pay/recommend', 'pay/approve-adjustments', 'awards/approve-awards'] as const

/**
 * What comes next on the sheet: for a seat that may, a form that names everybody whom the filters show and who waits for
 * it, with a check page before anything is recorded; else whose turn it is.
 */
export function sheetSteps(
  request: PageRequest,
  sheet: PaySheet,
  view: SheetView,
  { turns, basis }: { turns: readonly Turn[]; basis: number },
): Html | false {
  if (turns.length === 0) return false
  const { pairs } = pairsShown(sheet, view)
  const others = pairs.filter(({ row }) => row.person !== sheet.own)
  const given = { unit: sheet.unit, fiscalYear: sheet.fiscalYear, back: view.href({}) }
  return html`<section class="c-sec" id="steps"><h2>Steps on the sheet</h2>${turns.map((turn) => {
    const fields = turn.mine ? fieldsOf(turn.action, sheet, others) : undefined
    if (fields === undefined) return turnLine(turn, given, turn.mine ? 'other' : 'first')
    if (fields.people === 0)
      return html`<p class="c-s"><b>${turn.title}</b>: nobody shown here waits for it.</p>`
    return stepForm(request, turn, { ...given, basis, ...fields.hidden }, fields)
  })}</section>`
}

/** The hidden fields of a decision, of how many people it is, and whether a paper is to be named with it. */
type NamedInStep = { people: number; hidden: Readonly<Record<string, string>>; paper?: boolean }

function waitsForRate({ row }: SheetPair): boolean {
  return row.boardSaid?.rate !== undefined && !row.approvedRate
}

function isException({ row }: SheetPair): boolean {
  return row.boardSaid?.exception !== undefined
}

/** What a step sends; undefined for one that names nobody. */
function fieldsOf(action: string, sheet: PaySheet, pairs: readonly SheetPair[]): NamedInStep | undefined {
  const named = (waits: (pair: SheetPair) => boolean) => {
    const people = pairs.filter(waits).map(({ row }) => row.person)
    return { people: people.length, hidden: { people: people.join('\n') } }
  }
  switch (action) {
    case 'pay/recommend':
      return recommended(sheet, pairs)
    case 'pay/approve-adjustments':
      return { ...named(waitsForRate), paper: pairs.some((pair) => waitsForRate(pair) && isException(pair)) }
    case 'awards/approve-awards':
      return named(({ row }) => (row.boardSaid?.award ?? 0) > 0 && !row.approvedAward)
    default:
      return undefined
  }
}

/** As proposed, but for those for whom other terms are tried: these need the board's reason. */
function recommended(
  sheet: PaySheet,
  pairs: readonly SheetPair[],
): { people: number; hidden: Readonly<Record<string, string>> } {
  const waiting = pairs.filter(({ row }) => sheet.cases.get(row.person)?.state === 'proposed')
  const others = proposalsOf(
    waiting.map(({ row }) => row),
    waiting.map(({ result }) => result),
    sheet.overlay,
  )
  const tried = new Set(others.map(({ person }) => person))
  const people = waiting.flatMap(({ row }) => (tried.has(row.person) ? [] : [row.person]))
  return {
    people: waiting.length,
    hidden: {
      sitting: sheet.sitting ?? '',
      ...(people.length === 0 ? {} : { people: people.join('\n') }),
      ...(others.length === 0 ? {} : { others: JSON.stringify(others) }),
    },
  }
}

function stepForm(
  { session }: PageRequest,
  turn: Turn,
  fields: Readonly<Record<string, string | number>>,
  { people, paper }: NamedInStep,
): Html {
  return html`<form method="post" action="${actionHref(turn.action)}" data-step-form>${csrfField(session.csrf)}${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${paper === true && html`<label class="usa-label" for="step-document">Document: the written approval of the exceptions, with its date</label><input class="usa-input" id="step-document" name="document" maxlength="200">`}<p><button class="usa-button c-c" type="submit" name="step" value="check">${turn.title}: check ${counted(people, 'executive')}</button></p></form>`
}
