import type { Limit } from '../../desk/ceilings.ts'
import { type Html, html } from '../components/markup.ts'
import { count } from '../components/formats.ts'
import { meter } from '../components/meter.ts'
import type { Status } from '../components/tags.ts'
import { statusTag } from '../components/tags.ts'
import { whyLink } from '../components/why-link.ts'

/** How a limit stands, as word and shape. */
export function limitStatus(limit: Limit): Status {
  switch (limit.state) {
    case 'within':
      return { tone: 'ok', words: 'Within' }
    case 'over':
      return { tone: 'bad', words: 'Over' }
    case 'needs':
      return { tone: 'plain', words: limit.explanation.kind === 'no-law' ? 'No law' : 'Needs facts' }
    case 'elsewhere':
      return { tone: 'plain', words: 'OPM tests' }
  }
}

/** A limit as a meter with its Why. */
export function limitMeter(limit: Limit, why: { href: string; open: boolean }, unit: string): Html {
  const link = { href: why.href, about: `: ${limit.label}`, open: why.open }
  if (limit.of === undefined || limit.state === 'needs') {
    const indication = limit.explanation.indication
    return html`<div class="c-m"><p><b>${limit.label}</b></p><p>${statusTag(limitStatus(limit))} ${whyLink(link)}</p><p class="c-xs">${indication?.says ?? limit.explanation.answer}</p></div>`
  }
  const ceiling = limit.ceiling
  return meter({
    label: limit.label,
    count: limit.count,
    of: limit.of,
    scaleMax: Math.max(limit.of * 0.36, limit.count, (ceiling ?? 0) * 1.1),
    words:
      limit.state === 'elsewhere'
        ? 'Counted over all agencies, by OPM; its count is not held here.'
        : ceiling === undefined
          ? limit.explanation.answer
          : `Line at ${count(ceiling)} of ${count(limit.of)} ${unit}. ${ceiling - limit.count >= 0 ? `${count(ceiling - limit.count)} left.` : `${count(limit.count - ceiling)} over.`}`,
    tag: limitStatus(limit),
    why: link,
    ...(ceiling === undefined ? {} : { ceiling }),
  })
}
