import type { PayNoticeKind } from '../../../desk/pay-notices.ts'
import type { Sheet } from '../../../forms/sheet.ts'
import { html } from '../../components/markup.ts'
import { sheetView } from '../../components/sheet.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

/** A notice of pay as it would be printed. */
export function payNoticePage(
  request: PageRequest,
  sheet: Sheet,
  of: { person: string; fiscalYear: number; kind: PayNoticeKind },
): Page {
  const at = { person: of.person, year: String(of.fiscalYear), notice: `${of.kind}.pdf` }
  return {
    title: `${sheet.title}, ${of.fiscalYear}`,
    part: 'pay',
    breadcrumb: [
      { label: 'Pay and awards', href: ROUTES.pay.href() },
      { label: 'Pay', href: ROUTES.payPerson.href({ person: of.person }) },
      { label: sheet.title },
    ],
    body: html`<h1>${sheet.title}, ${String(of.fiscalYear)}</h1><p class="c-s"><a class="usa-link" href="${ROUTES.payNotice.href(at, { on: request.query['on'] })}">${sheet.title} (PDF)</a></p>${sheetView(sheet)}`,
  }
}
