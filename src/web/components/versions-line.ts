import type { IsoDate } from '../../base/dates.ts'
import type { RuleDescription } from '../../rulebook/kernel/describe-rule.ts'
import type { Scope } from '../../rulebook/kernel/at.ts'
import { scopeWords } from './fact-words.ts'
import { shortDate } from './formats.ts'
import { type Html, html } from './markup.ts'

/** One version of a rule as described. */
export type VersionDescription = RuleDescription['versions'][number]

/** One version of a rule as a line of time shows it. */
export type VersionSpan = {
  from: IsoDate
  /** First day no longer in force; absent while it runs. */
  until?: IsoDate | undefined
  /** A few words to write into its bar. */
  words: string
  /** True for the version that was used. */
  used?: boolean
}

const GAP = 0.6

/**
 * All versions of a rule as one strip, oldest on the left, the one used for this question dark.
 * Widths tell order, not length: a version of one month must be as legible as one of twenty years.
 */
export function versionsLine(versions: readonly VersionSpan[]): Html {
  const oldestFirst = [...versions].sort((a, b) => (a.from < b.from ? -1 : 1))
  if (oldestFirst.length === 0) return html``
  const width = (100 - GAP) / oldestFirst.length
  const bars = oldestFirst.map((version, index) => bar(version, index * width, width))
  const strip = html`<svg class="c-versions" width="100%" height="64" role="img" aria-label="${spoken(oldestFirst)}">${bars}</svg>`
  if (versions.length < 4) return strip
  return html`<div class="c-scroll ${versions.length > 7 ? 'fix' : 'mid'}" tabindex="0" role="region" aria-label="Versions on a line of time">${strip}</div>`
}

function bar(version: VersionSpan, x: number, width: number): Html {
  const used = version.used === true
  const fill = used ? '#162e51' : '#d9e8f6'
  return html`<svg x="${x.toFixed(2)}%" y="0" width="${width.toFixed(2)}%" height="64"><text x="0" y="12" font-weight="${used ? '700' : '400'}">${shortDate(version.from)}</text><rect x=".5" y="18" width="100%" height="24" fill="${fill}" stroke="#1b1b1b"/><text x="6" y="34.5" fill="${used ? '#fff' : '#1b1b1b'}">${version.words}</text>${used && html`<text x="0" y="58" fill="#565c65">applies on this date</text>`}</svg>`
}

function spoken(versions: readonly VersionSpan[]): string {
  return versions
    .map((version, index) => {
      const end = version.until ?? versions[index + 1]?.from
      const ends = end === undefined ? ', in force' : ` until ${shortDate(end)}`
      return `${version.words}: from ${shortDate(version.from)}${ends}${version.used === true ? ', applies on this date' : ''}`
    })
    .join('; ')
}

/** The versions of a described rule, ready for the line; narrower ones say whose they are. */
export function versionSpans(
  versions: readonly VersionDescription[],
  used: VersionDescription | undefined,
): VersionSpan[] {
  return versions.map((version) => ({
    from: version.from,
    until: version.until,
    words: `${version.scope === 'government' ? '' : `${scopeWords(version.scope)}: `}${newest(version, versions)}`,
    used: version === used,
  }))
}

/** What made the version: the citation that the version before it did not have. */
function newest(version: VersionDescription, versions: readonly VersionDescription[]): string {
  const before = versions.find((other) => other.scope === version.scope && other.from < version.from)
  return version.by.find((cite) => before !== undefined && !before.by.includes(cite)) ?? version.by[0] ?? ''
}

/** The version that a ruling rests on: that of its office, or (where a row narrowed it) the one of that day. */
export function versionUsed(
  versions: readonly VersionDescription[],
  since: IsoDate | undefined,
  scope: Scope | undefined,
): VersionDescription | undefined {
  const ofDay = versions.filter((version) => version.from === since)
  return ofDay.find((version) => version.scope === scope) ?? ofDay[0]
}
