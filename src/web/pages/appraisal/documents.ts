import { documentLines } from '../../../desk/appraisal-documents.ts'
import type { AppraisalFile } from '../../../desk/appraisal-file.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, dateElement } from '../../components/formats.ts'
import { type Html, html, link } from '../../components/markup.ts'
import type { PageRequest } from '../../request.ts'
import { actionHref, ROUTES } from '../../routes.ts'

/** The documents that the executive filed with the accomplishments, each to keep, and the way to file one. */
export function documentsSection(
  { session }: PageRequest,
  { appraisal, events, line }: AppraisalFile,
): Html | false {
  if (appraisal === undefined || appraisal.versions.length === 0) return false
  const { person, fiscalYear, unit } = appraisal
  const year = String(fiscalYear)
  const names = new Map((appraisal.versions.at(-1)?.elements ?? []).map(({ key, name }) => [key, name]))
  const { who } = session
  const open = appraisal.final === undefined && appraisal.notRated === undefined
  const files = who.person === line.person && who.powers.includes('answer-appraisal') && open
  const back = `${ROUTES.appraisalCase.href({ person, year })}#documents`
  return html`<section class="c-sec" id="documents"><h2>Documents with the accomplishments</h2>${dataTable({
    caption: 'Documents with the accomplishments',
    stack: true,
    columns: [
      { key: 'name', label: 'Document' },
      { key: 'element', label: 'Element' },
      { key: 'filed', label: 'Filed' },
      { key: 'bytes', label: 'Bytes', numeric: true },
    ],
    rows: documentLines(events).map(
      ({ document, name, element, on, bytes }): Row => ({
        name:
          name === undefined
            ? 'destroyed'
            : link({ href: ROUTES.appraisalDocument.href({ person, year, id: document }), label: name }),
        element: element === undefined ? 'all' : (names.get(element) ?? element),
        filed: dateElement(on),
        bytes: count(bytes),
      }),
    ),
    empty: 'None is filed.',
  })}${files && html`<p><a class="usa-link" href="${actionHref('appraisal/file-document', { unit, person, fiscalYear, back })}">File a document</a></p>`}</section>`
}
