// Passkeys: asks the browser to sign, and sends the form with what it signed. The form does the rest.
const known =
  typeof PublicKeyCredential === 'function' &&
  typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function' &&
  typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function'

for (const form of known ? document.querySelectorAll('form[data-passkey]') : []) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void sign(form)
  })
}

/** @param {HTMLFormElement} form */
async function sign(form) {
  const says = form.querySelector('[data-passkey-says]')
  const options = JSON.parse(form.dataset.options)
  says.textContent = 'Waiting for the passkey.'
  try {
    const credential =
      form.dataset.passkey === 'create'
        ? await navigator.credentials.create({
            publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options),
          })
        : await navigator.credentials.get({
            publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options),
          })
    form.elements.passkey.value = JSON.stringify(credential.toJSON())
    form.submit()
  } catch (error) {
    says.textContent =
      error.name === 'InvalidStateError'
        ? 'This device has a passkey for the account already.'
        : 'The passkey was not used. Try again, or choose another way.'
  }
}
