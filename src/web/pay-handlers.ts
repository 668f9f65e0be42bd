import { findAction } from '../actions/index.ts'
import { isIsoDate } from '../base/dates.ts'
import { poolFile } from '../desk/award-pools.ts'
import { headOf } from '../desk/desk.ts'
import { payHome } from '../desk/pay-home.ts'
import { paySheet, type PaySheet } from '../desk/pay-worksheet.ts'
import type { How } from '../desk/reading.ts'
import { sheetWhatIfOf, textOfSheetWhatIf } from '../desk/sheet-what-if.ts'
import { type Turn, turnOf } from '../desk/turns.ts'
import { sheetLawOf } from '../record/worksheet/sheet-law.ts'
import { type SheetTry, tryOnSheet, typedAward, typedRate } from '../record/worksheet/what-if.ts'
import { type Posted, postedOf } from './form.ts'
import type { Handler } from './handler.ts'
import { awardText, rateText } from './islands/sheet-cells.ts'
import { notFoundPage } from './pages/errors.ts'
import { payHomePage } from './pages/pay/home.ts'
import { poolPage } from './pages/pay/pool.ts'
import { scenariosPage } from './pages/pay/scenarios.ts'
import { SHEET_STEPS } from './pages/pay/sheet-steps.ts'
import { sheetView } from './pages/pay/sheet-view.ts'
import { worksheetPage } from './pages/pay/worksheet.ts'
import type { Page, PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** Pay and awards of an office: worksheets with what is tried on them, scenarios, and pools. */
export const PAY_HANDLERS: readonly Handler[] = [
  {
    route: ROUTES.pay,
    shows: 'people',
    async get(request) {
      const { desk, session, on } = request
      return payHomePage(request, await payHome(desk, session.who, on))
    },
  },
  {
    route: ROUTES.payWorksheetData,
    shows: 'people',
    async get(request) {
      const sheet = await sheetOf(request, request.query, 'page')
      if (sheet === undefined) return notFoundPage()
      const { rows, terms, own, scenario } = sheet
      const people = new Set(rows.map(({ person }) => person))
      // Of a scenario too, nothing is told that it gives to who asks.
      const over = scenario?.rows.filter(({ person }) => person !== own && people.has(person)) ?? null
      return Response.json({ rows, terms, own: own ?? null, over })
    },
  },
  {
    route: ROUTES.payScenarios,
    shows: 'people',
    async get(request) {
      const sheet = await sheetOf(request, request.query, 'page')
      return sheet?.sight === 'office' ? scenariosPage(request, sheet) : notFoundPage()
    },
  },
  {
    route: ROUTES.payWorksheet,
    shows: 'people',
    async get(request) {
      const sheet = await sheetOf(request, request.query, 'page')
      return sheet === undefined ? notFoundPage() : await shown(request, sheet, request.query, new Map())
    },
    post: (request) => tryAmounts(request),
  },
  {
    route: ROUTES.payPool,
    shows: 'people',
    async get(request) {
      const { desk, session, context, on } = request
      const fiscalYear = yearOf(context.req.param('year'))
      if (fiscalYear === undefined) return notFoundPage()
      const unit = context.req.param('unit') ?? ''
      const file = await poolFile(desk, session.who, { unit, fiscalYear, on, how: 'page' })
      if (file === undefined) return notFoundPage()
      const steps = ['awards/carry-in-pool', 'awards/report-pool']
      return poolPage(request, file, await turnsOf(request, steps, unit))
    },
  },
]

function yearOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{4}$/.test(text) ? Number(text) : undefined
}

async function sheetOf(
  { desk, session, context, on }: PageRequest,
  asked: Readonly<Record<string, string | undefined>>,
  how: How,
): Promise<PaySheet | undefined> {
  const fiscalYear = yearOf(context.req.param('year'))
  if (fiscalYear === undefined) return undefined
  const paid = asked['paid']
  return await paySheet(desk, session.who, {
    unit: context.req.param('unit') ?? '',
    fiscalYear,
    on,
    how,
    whatIf: sheetWhatIfOf(asked),
    scenario: asked['scenario'],
    ...(paid !== undefined && isIsoDate(paid) ? { paid } : {}),
  })
}

/** The longest what-if that an address carries; a longer one stays in the form. */
const LONGEST_ADDRESS = 6000

async function shown(
  request: PageRequest,
  sheet: PaySheet,
  query: Readonly<Record<string, string | undefined>>,
  mistyped: ReadonlyMap<string, { text: string; problem: string }>,
): Promise<Page> {
  const steps = sheet.worksheet.closed === undefined ? [...SHEET_STEPS, 'pay/close-worksheet'] : []
  return worksheetPage(request, sheet, {
    view: sheetView(request, query, sheet),
    basis: await headOf(request.desk),
    turns: await turnsOf(request, steps, sheet.unit),
    mistyped,
  })
}

async function turnsOf(
  { desk, session, on }: PageRequest,
  actions: readonly string[],
  unit: string,
): Promise<Turn[]> {
  const turns: Turn[] = []
  for (const id of actions)
    if (findAction(id) !== undefined) turns.push(await turnOf(desk, session.who, id, unit, on))
  return turns
}

/** What was typed becomes steps of the what-if: in the address where it fits, so that the page can be kept and gone back from. */
async function tryAmounts(request: PageRequest): Promise<Page | Response> {
  const posted = await postedOf(request.context)
  const before = await sheetOf(request, posted, 'page')
  if (before === undefined) return notFoundPage()
  const { tries, mistyped } = typedIn(before, posted)
  if (mistyped.size > 0) return await shown(request, before, posted, mistyped)
  const whatIf = tryOnSheet(before.whatIf, tries)
  const text = textOfSheetWhatIf(whatIf)
  const href = sheetView(request, posted, { ...before, whatIf }).href({ page: pageAsked(posted) })
  if (href.length <= LONGEST_ADDRESS) return request.context.redirect(`${href}#try`, 303)
  const query = { ...posted, try: text.try, undone: text.undone }
  const after = await sheetOf(request, query, 'page')
  return after === undefined ? notFoundPage() : await shown(request, after, query, new Map())
}

function pageAsked({ page }: Posted): string | undefined {
  return page === '1' ? undefined : page
}

/** The cells that differ from what stood in them, read; those that can't be read keep their text. */
function typedIn(
  sheet: PaySheet,
  posted: Posted,
): { tries: SheetTry[]; mistyped: Map<string, { text: string; problem: string }> } {
  const law = sheetLawOf(sheet.terms)
  const tries: SheetTry[] = []
  const mistyped = new Map<string, { text: string; problem: string }>()
  sheet.rows.forEach((row, index) => {
    const { person } = row
    const result = sheet.result.rows[index]
    if (result === undefined || person === sheet.own) return
    for (const field of ['rate', 'award'] as const) {
      const text = posted[`${field}-${person}`]
      const stood = field === 'rate' ? rateText(result) : awardText(result)
      if (text === undefined || text.trim() === stood) continue
      const read = field === 'rate' ? typedRate(row, text, law) : typedAward(row, text)
      if ('problem' in read) mistyped.set(`${person}.${field}`, { text, problem: read.problem })
      else tries.push(read.tried)
    }
  })
  return { tries, mistyped }
}
