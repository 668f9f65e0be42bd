import { html } from '../components/markup.ts'
import type { Page } from '../request.ts'
import { ROUTES } from '../routes.ts'

/** There is no such page, or none that this seat may see: one text for both, so that it tells nothing. */
export function notFoundPage(): Page {
  return {
    title: 'Not found',
    status: 404,
    body: html`<h1>Not found</h1><p>There is no such page, or your seat may not see it. Check the address, or go to <a class="usa-link" href="${ROUTES.home.href()}">My work</a>.</p>`,
  }
}

/** The seat may not do this. */
export function notAllowedPage(message: string): Page {
  return {
    title: 'Not allowed',
    status: 403,
    body: html`<h1>Not allowed</h1><p>${message}.</p><p><a class="usa-link" href="${ROUTES.home.href()}">My work</a></p>`,
  }
}

/** The form was sent from an older session or from elsewhere; nothing was saved. */
export function staleFormPage(): Page {
  return {
    title: 'Send the form again',
    status: 403,
    body: html`<h1>Send the form again</h1><p>This form does not belong to your present session, so nothing was saved. Go back, load the page again, and send it once more.</p>`,
  }
}

/** A date in the address that is none. */
export function badDatePage(name: string, value: string): Page {
  return {
    title: 'Not a date',
    status: 400,
    body: html`<h1>Not a date</h1><p>The address asks for “${value}” as the date “${name}”. Write a day that exists, from 1900 to 2199, as YYYY-MM-DD, for example 2026-11-22, or leave it out for today.</p>`,
  }
}
