import { PrintingUnavailable } from '../desk/print.ts'
import type { Sheet } from '../forms/sheet.ts'
import { html } from './components/markup.ts'
import { notFoundPage } from './pages/errors.ts'
import { download, type Page, type PageRequest } from './request.ts'
import { ROUTES } from './routes.ts'

/** A sheet as a PDF to keep, why nothing can be printed here, or that there is none for this seat. */
export async function printedSheet(
  { desk }: PageRequest,
  name: string,
  sheet: Sheet | undefined,
): Promise<Page | Response> {
  if (sheet === undefined) return notFoundPage()
  // Everything is read: others need not wait for its connection while it is printed.
  await desk.seen?.sight.end()
  try {
    return download(`${name}.pdf`, 'application/pdf', await desk.printer.print(sheet))
  } catch (error) {
    if (!(error instanceof PrintingUnavailable)) throw error
    return unavailablePage()
  }
}

function unavailablePage(): Page {
  return {
    title: 'Nothing can be printed here',
    status: 409,
    body: html`<h1>Nothing can be printed here</h1><p>The program that makes PDFs is not installed on this server. The content stands on the page that led here; whoever runs the server can install the program.</p><p><a class="usa-link" href="${ROUTES.home.href()}">My work</a></p>`,
  }
}
