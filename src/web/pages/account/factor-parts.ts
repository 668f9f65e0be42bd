import type { TotpOffer } from '../../../desk/accounts/totp.ts'
import { codeInput } from '../../components/identity-fields.ts'
import { built, type Html, html } from '../../components/markup.ts'
import { csrfField } from '../../layout.ts'

/** A key for an authenticator app: to scan, to type, and a first code to confirm it. */
export function authenticatorOffer(offer: TotpOffer, error?: string): Html {
  return html`<p>Scan this with an authenticator app, or type the key into it.</p><div class="c-qr" role="img" aria-label="QR code of the key below">${built(offer.svg)}</div><p>Key: <code class="c-key">${offer.key}</code></p>${codeInput({ name: 'code', label: 'The code that the app shows', autocomplete: 'one-time-code', error, required: true })}`
}

/** Recovery codes, shown this once. */
export function recoveryCodes(codes: readonly string[]): Html {
  return html`<p>Each code stands in for the app or the passkey once. Keep them where you keep your passwords: <b>they are not shown again</b>, and older ones are no longer good.</p><ul class="c-codes">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>`
}

/**
 * A form that a browser fills with what a passkey signed. The button is hidden until the script has found that
 * the browser knows passkeys; without script the other ways stay.
 */
export function passkeyForm(view: {
  action: string
  csrf: string
  options: string
  kind: 'get' | 'create'
  body?: Html
  next?: string | undefined
}): Html {
  const words = view.kind === 'get' ? 'Use a passkey' : 'Add a passkey'
  return html`<form class="c-fields" method="post" action="${view.action}" data-passkey="${view.kind}" data-options="${view.options}" hidden>${csrfField(view.csrf)}<input type="hidden" name="passkey" value="">${view.next !== undefined && html`<input type="hidden" name="next" value="${view.next}">`}${view.body}<p role="status" data-passkey-says></p><div class="c-buttons"><button class="usa-button" type="submit">${words}</button></div></form><script type="module" src="/assets/islands/passkey.js"></script>`
}
