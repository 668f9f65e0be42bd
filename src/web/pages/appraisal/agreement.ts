import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import type { Sheet } from '../../../forms/sheet.ts'
import { html } from '../../components/markup.ts'
import { sheetView } from '../../components/sheet.ts'
import type { Page, PageRequest } from '../../request.ts'
import { ROUTES } from '../../routes.ts'

/** The performance agreement as it would be printed. */
export function agreementPage(request: PageRequest, { line }: AppraisalFile, sheet: Sheet): Page {
  const { person, fiscalYear, name } = line
  const place = { person, year: String(fiscalYear) }
  const day = { on: request.query['on'] }
  return {
    title: `${name}, performance agreement FY${fiscalYear}`,
    part: 'appraisal',
    breadcrumb: [
      { label: 'Appraisal', href: ROUTES.appraisal.href({ year: fiscalYear }) },
      { label: `${name}, FY${fiscalYear}`, href: ROUTES.appraisalCase.href(place, day) },
      { label: 'Performance agreement' },
    ],
    body: html`<h1>${name}, performance agreement FY${String(fiscalYear)}</h1><p class="c-s"><a class="usa-link" href="${ROUTES.appraisalAgreementPdf.href(place, day)}">Performance agreement (PDF)</a></p>${sheetView(sheet)}`,
  }
}
