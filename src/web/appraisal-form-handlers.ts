import { findAction } from '../actions/index.ts'
import type { Outcome } from '../base/outcome.ts'
import { act, type Acted } from '../desk/act.ts'
import { appraisalOpenTo } from '../desk/appraisals.ts'
import { DRAFT_FORMS, type DraftForm, forgetTyped, keepTyped, type Typed } from '../desk/form-drafts.ts'
import { aboutOf, planToWrite } from '../desk/plan-editor.ts'
import { ratingToWrite } from '../desk/rating-form.ts'
import { caseAsked } from './appraisal-handlers.ts'
import { dateOf, postedParts } from './components/memorable-date.ts'
import { type Posted, postedOf } from './form.ts'
import type { Handler } from './handler.ts'
import { CSRF_FIELD } from './layout.ts'
import { donePage, outcomeBody } from './pages/action.ts'
import { elementRows, typedElements } from './pages/appraisal/plan-form.ts'
import { type PlanSent, planEditorPage } from './pages/appraisal/plan-editor.ts'
import { levelRows, ratingFormPage } from './pages/appraisal/rating-form.ts'
import { notAllowedPage, notFoundPage } from './pages/errors.ts'
import type { Page, PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** The plan editor, the rating form, and what is typed in them until it is sent. */
export const APPRAISAL_FORM_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.appraisalPlan,
    shows: 'people',
    get: (request) => planForm(request, undefined),
    post: async (request) => await planForm(request, await postedOf(request.context)),
  },
  {
    route: ROUTES.appraisalRating,
    shows: 'people',
    get: (request) => ratingForm(request, undefined),
    post: async (request) => await ratingForm(request, await postedOf(request.context)),
  },
  {
    route: ROUTES.appraisalDraft,
    shows: 'people',
    get: () => Promise.resolve(notFoundPage()),
    post: (request) => keepDraft(request),
  },
]

async function planForm(request: PageRequest, posted: Posted | undefined): Promise<Page | Response> {
  const of = caseAsked(request)
  if (of === undefined) return notFoundPage()
  const { desk, session, on } = request
  const plan = await planToWrite(desk, session.who, { ...of, on })
  if (plan === undefined) return notFoundPage()
  if ('closed' in plan) return notAllowedPage(plan.closed)
  if (posted === undefined) return planEditorPage(request, plan, undefined)
  const grown = grownBy(posted)
  const elements = typedElements(grown)
  const input = {
    unit: plan.unit,
    ...of,
    elements: elementRows(elements),
    ...textsOf(posted, plan.action === 'appraisal/amend-plan' ? ['reason'] : ['nobodyToManage']),
    ...(plan.action === 'appraisal/amend-plan' ? datesOf(posted, ['effective', 'consulted']) : {}),
  }
  return await sent(request, { form: 'plan', action: plan.action, posted: grown, input }, (how) =>
    planEditorPage(request, plan, grown, how),
  )
}

async function ratingForm(request: PageRequest, posted: Posted | undefined): Promise<Page | Response> {
  const of = caseAsked(request)
  if (of === undefined) return notFoundPage()
  const { desk, session, on } = request
  const rating = await ratingToWrite(desk, session.who, { ...of, on })
  if (rating === undefined) return notFoundPage()
  if ('closed' in rating) return notAllowedPage(rating.closed)
  if (posted === undefined) return ratingFormPage(request, rating, undefined)
  const input = {
    unit: rating.file.line.unit,
    ...of,
    levels: levelRows(rating.plan.elements, posted),
    ...textsOf(posted, ['level', 'summary']),
    ...datesOf(posted, ['on']),
  }
  const action = 'appraisal/rate-initially'
  return await sent(request, { form: 'rating', action, posted, input }, (how) =>
    ratingFormPage(request, rating, posted, how),
  )
}

type Sending = { form: DraftForm; action: string; posted: Posted; input: Readonly<Record<string, unknown>> }

/** Does what the button says: keep, start again, add a line, check, or record. Nothing that was typed is lost. */
async function sent(
  request: PageRequest,
  { form, action: id, posted, input }: Sending,
  show: (how: PlanSent) => Page,
): Promise<Page | Response> {
  const { desk, session } = request
  const of = caseAsked(request)
  const action = findAction(id)
  if (of === undefined || action === undefined) return notFoundPage()
  const about = aboutOf(of)
  const step = posted['step'] ?? 'check'
  if (step === 'drop') {
    await forgetTyped(desk, session.who, form, about)
    return request.context.redirect(request.path, 303)
  }
  const kept = await keepTyped(desk, session.who, form, about, typedIn(posted))
  if (step !== 'check' && step !== 'do') {
    const saved = step === 'keep' && kept !== undefined ? { kept } : {}
    return show({ problems: [], says: undefined, checked: false, ...saved })
  }
  const preview = step === 'check'
  const outcome: Outcome<Acted> = await act(desk, session.who, id, input, { preview })
  if (outcome.kind === 'done' && !preview) {
    await forgetTyped(desk, session.who, form, about)
    const back = ROUTES.appraisalCase.href({ person: of.person, year: String(of.fiscalYear) })
    return donePage(action, outcome.value, back)
  }
  const problems = outcome.kind === 'invalid' ? outcome.problems : []
  const page = show({ problems, says: outcomeBody(outcome), checked: outcome.kind === 'done' })
  return { ...page, status: STATUS[outcome.kind] }
}

const STATUS = {
  done: 200,
  invalid: 400,
  'not-allowed': 403,
  'not-found': 404,
  conflict: 409,
  refused: 422,
} as const

/** A form with one more line or element, where its button was pressed. */
function grownBy(posted: Posted): Posted {
  const step = posted['step'] ?? ''
  const elements = typedElements(posted)
  if (step === 'add-element') {
    const key = `e${elements.length + 1}`
    return { ...posted, [`${key}.name`]: '', [`${key}.kind`]: 'results', [`${key}.covers`]: 'both' }
  }
  const element = elements.find(({ key }) => step === `add-${key}`)
  if (element === undefined) return posted
  return { ...posted, [`${element.key}.requirement.${element.lines.length + 1}`]: '' }
}

/** What a form is kept by: every field but the token and the button. */
function typedIn(posted: Posted): Typed {
  return Object.fromEntries(
    Object.entries(posted).flatMap(([name, value]) =>
      value === undefined || name === CSRF_FIELD || name === 'step' || name === 'form' ? [] : [[name, value]],
    ),
  )
}

function textsOf(posted: Posted, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = posted[name]?.trim() ?? ''
      return text === '' ? [] : [[name, text]]
    }),
  )
}

function datesOf(posted: Posted, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const parts = postedParts(posted, name)
      if (parts.year === '' && parts.month === '' && parts.day === '') return []
      return [[name, dateOf(parts) ?? `${parts.year}-${parts.month}-${parts.day}`]]
    }),
  )
}

/** Keeps what is typed, as the page sends it every few seconds; for who may see the appraisal and writes appraisals. */
async function keepDraft(request: PageRequest): Promise<Page | Response> {
  const { desk, session, on } = request
  const of = caseAsked(request)
  const posted = await postedOf(request.context)
  const form = DRAFT_FORMS.find((one) => one === posted['form'])
  const open = of === undefined ? undefined : await appraisalOpenTo(desk, session.who, { ...of, on })
  if (of === undefined || form === undefined || open === undefined) return notFoundPage()
  if (!session.who.powers.includes('write-appraisal')) {
    return notAllowedPage('The supervisor of record writes plans and ratings')
  }
  const kept = await keepTyped(desk, session.who, form, aboutOf(of), typedIn(posted))
  return kept === undefined
    ? Response.json({ error: 'too-large', message: 'this is too much to keep' }, { status: 413 })
    : Response.json({ kept })
}
