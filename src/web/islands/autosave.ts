// Keeps what is typed in a form while it is typed; the server holds the last word, for its writer alone.

const PAUSE = 3000

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form)

function keep(form: HTMLFormElement): void {
  const address = form.dataset['autosave'] ?? ''
  const says = form.querySelector('[data-autosave-says]')
  let waiting: number | undefined
  let last = textOf(form)
  form.addEventListener('input', () => {
    window.clearTimeout(waiting)
    waiting = window.setTimeout(() => void save(), PAUSE)
  })
  form.addEventListener('submit', () => window.clearTimeout(waiting))

  async function save(): Promise<void> {
    const now = textOf(form)
    if (now === last) return
    tell('Keeping …')
    const answer = await send(address, now)
    if (answer === undefined) {
      tell('Not kept: the server does not answer. What you typed is still here; press Keep to try again.')
      return
    }
    last = now
    tell(`Kept at ${answer.slice(11, 16)} UTC, for you alone.`)
  }

  function tell(words: string): void {
    if (says !== null) says.textContent = words
  }
}

/** The instant of the save; undefined where it was not saved. */
async function send(address: string, body: string): Promise<string | undefined> {
  try {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const response = await fetch(address, { method: 'POST', headers, body, redirect: 'error' })
    if (!response.ok) return undefined
    const answer: unknown = await response.json()
    if (typeof answer !== 'object' || answer === null || !('kept' in answer)) return undefined
    return typeof answer.kept === 'string' ? answer.kept : undefined
  } catch {
    return undefined
  }
}

/** The fields of a form as they are sent; files are left out. */
function textOf(form: HTMLFormElement): string {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  return fields.toString()
}
