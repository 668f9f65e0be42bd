import type { PaySheet } from '../../../desk/pay-worksheet.ts'
import { awardDistribution, compressionOf } from '../../../record/worksheet/charts.ts'
import type { PoolResult } from '../../../record/worksheet/pool-of-sheet.ts'
import { dataTable, type Row } from '../../components/data-table.ts'
import { count, counted, money } from '../../components/formats.ts'
import { built, type Html, html } from '../../components/markup.ts'
import { along } from '../../components/meter.ts'
import { statusTag } from '../../components/tags.ts'
import { highestWords, isOver, poolWords } from '../../islands/sheet-cells.ts'

/** The pool of a worksheet as a meter: what was approved beside the sheet, its awards, and each limit as a line. */
export function poolMeter(pool: PoolResult): Html {
  const { statutoryLimit, administrativeLimit, soFar, used, over } = pool
  const words = poolWords(pool)
  const limits = [
    ...(statutoryLimit === null ? [] : [{ name: 'limit of the law', at: statutoryLimit }]),
    ...(administrativeLimit === null ? [] : [{ name: 'the office’s own limit', at: administrativeLimit }]),
  ]
  const most = Math.max(1, soFar + used, ...limits.map(({ at }) => at)) * 1.05
  const lines = limits.map(
    ({ at }, index) =>
      `<rect x="${along(at, most)}" y="0" width="3" height="26" transform="translate(-1.5)" fill="${index === 0 ? '#1b1b1b' : '#565c65'}"/>`,
  )
  const svg = `<svg width="100%" height="26" role="img" aria-label="Pool meter" data-pool-meter><rect y="4" width="100%" height="18" fill="#e6e6e6"/><rect y="4" width="${along(soFar, most)}" height="18" fill="#162e51"/><rect data-pool-used y="4" x="${along(soFar, most)}" width="${along(used, most)}" height="18" fill="#2378c3" data-most="${String(most)}"/>${lines.join('')}</svg>`
  return html`<div class="c-m"><p><b>Pool</b> <span class="c-s" data-sum="pool">${words}</span></p><p data-sum="pool-tag">${statusTag(poolTag(pool))}</p>${built(svg.replace('aria-label="Pool meter"', `aria-label="${words.replaceAll('"', '')}"`))}<p class="c-xs">Dark: approved beside this sheet, ${money(soFar)}. Blue: awards of the sheet, ${money(used)}.${limits.map(({ name, at }) => html` Line: ${name}, ${money(at)}.`)}${over > 0 && html` ${money(over)} must go.`}</p></div><p class="c-s" data-sum="highest">${highestWords(pool)}</p>`
}

function poolTag(pool: PoolResult): { tone: 'ok' | 'bad' | 'soon'; words: string } {
  if (pool.limit === null && pool.heads === null) return { tone: 'soon', words: 'No pool' }
  return isOver(pool) ? { tone: 'bad', words: 'Over the limit' } : { tone: 'ok', words: 'Within the limit' }
}

const LEVELS = { 5: 'Outstanding', 4: 'Exceeds fully successful', 3: 'Fully successful' } as const
const FILL = { 5: '#162e51', 4: '#2378c3', 3: '#a9aeb1' } as const
const PERCENTS = Array.from({ length: 16 }, (_, index) => index + 5)
const WIDE = 1200
const TALL = 150

/** How the awards of each rating are distributed, by whole percent, drawn and as a table. */
export function distributionChart(sheet: PaySheet): Html {
  const levels = awardDistribution(sheet.rows, sheet.result.rows)
  const given = levels.reduce((sum, { counts }) => sum + [...counts.values()].reduce((a, b) => a + b, 0), 0)
  const most = Math.max(
    1,
    ...PERCENTS.map((at) => levels.reduce((sum, { counts }) => sum + (counts.get(at) ?? 0), 0)),
  )
  const step = WIDE / PERCENTS.length
  const bars = PERCENTS.flatMap((at, index) => {
    let below = 0
    return levels.flatMap(({ level, counts }) => {
      const here = counts.get(at) ?? 0
      if (here === 0) return []
      const height = (here / most) * TALL
      below += height
      return [
        `<rect x="${(index * step + 4).toFixed(1)}" y="${(TALL - below).toFixed(1)}" width="${(step - 8).toFixed(1)}" height="${height.toFixed(1)}" fill="${level === 5 || level === 4 || level === 3 ? FILL[level] : '#a9aeb1'}" stroke="#3d4551"/>`,
      ]
    })
  })
  const axis = PERCENTS.map(
    (at, index) =>
      `<text x="${(index * step + step / 2).toFixed(1)}" y="${TALL + 16}" text-anchor="middle">${at}%</text>`,
  )
  const told = levels
    .map(({ level, counts, without }) => {
      const sum = [...counts.values()].reduce((a, b) => a + b, 0)
      return `Level ${level}: ${count(sum)} with an award, ${count(without)} without`
    })
    .join('; ')
  const svg = `<svg viewBox="0 0 ${WIDE} ${TALL + 22}" width="100%" class="c-chart" role="img" aria-label="Awards by whole percent of the rate and by rating. ${told}. The table below holds the same figures.">${bars.join('')}<line x1="0" x2="${WIDE}" y1="${TALL}" y2="${TALL}" stroke="#565c65"/>${axis.join('')}</svg>`
  return html`<section class="c-sec" id="distribution"><h2>Awards in percent, by rating: ${counted(given, 'award')}</h2><figure class="c-figure-box"><div class="c-scroll mid" tabindex="0" role="region" aria-label="Chart: awards in percent, by rating">${built(svg)}</div><figcaption class="c-xs">Dark: Level 5; blue: Level 4; grey: Level 3. Each bar reaches from its percent up to the next.</figcaption></figure>${dataTable(
    {
      caption: 'Awards by whole percent and rating',
      stack: true,
      columns: [
        { key: 'percent', label: 'Percent of the rate' },
        ...levels.map(({ level }) => ({ key: String(level), label: levelWords(level), numeric: true })),
      ],
      rows: [
        {
          percent: 'No award',
          ...Object.fromEntries(levels.map(({ level, without }) => [level, count(without)])),
        },
        ...percentsGiven(levels).map(
          (at): Row => ({
            percent: `${at}% up to ${at + 1}%`,
            ...Object.fromEntries(levels.map(({ level, counts }) => [level, count(counts.get(at) ?? 0)])),
          }),
        ),
      ],
      foot: {
        percent: 'Given',
        ...Object.fromEntries(
          levels.map(({ level, counts }) => [level, count([...counts.values()].reduce((a, b) => a + b, 0))]),
        ),
      },
    },
  )}</section>`
}

type Distributed = ReturnType<typeof awardDistribution>

/** The whole percents of which there is an award, smallest first. */
function percentsGiven(levels: Distributed): readonly number[] {
  return [...new Set(levels.flatMap(({ counts }) => [...counts.keys()]))].sort((a, b) => a - b)
}

function levelWords(level: Distributed[number]['level']): string {
  return `Level ${level}${level === 5 || level === 4 || level === 3 ? `, ${LEVELS[level].toLowerCase()}` : ''}`
}

/** The smallest gaps shown. */
const NEAREST = 12

/** How near the best-paid subordinate's pay comes, the smallest gap first, drawn and as a table. */
export function compressionChart(sheet: PaySheet): Html | false {
  const all = compressionOf(sheet.rows, sheet.result.rows).filter(({ person }) => person !== sheet.own)
  if (all.length === 0) return false
  const shown = all.slice(0, NEAREST)
  const nameOf = new Map(sheet.rows.map(({ person, name }) => [person, name]))
  const below = all.filter(({ gap }) => gap <= 0).length
  const low = Math.min(...shown.map(({ rate, subordinate }) => Math.min(rate, subordinate))) * 0.98
  const high = Math.max(...shown.map(({ rate, subordinate }) => Math.max(rate, subordinate)))
  const at = (cents: number): string => along(cents - low, (high - low) * 1.02)
  return html`<section class="c-sec" id="compression"><h2>Above subordinates: ${below === 0 ? 'all' : `${count(below)} of ${count(all.length)} not`} paid more than the best-paid one</h2>${dataTable(
    {
      caption: 'Pay beside that of the best-paid subordinate, the smallest gap first',
      stack: true,
      columns: [
        { key: 'name', label: 'Executive' },
        { key: 'picture', label: 'Dark: executive; open: subordinate' },
        { key: 'rate', label: 'Rate proposed', numeric: true },
        { key: 'subordinate', label: 'Best-paid subordinate', numeric: true },
        { key: 'gap', label: 'Above', numeric: true },
      ],
      rows: shown.map(({ person, rate, subordinate, gap }): Row => {
        const name = nameOf.get(person) ?? person
        const svg = `<svg width="100%" height="18" role="img" aria-label="${money(rate)} beside ${money(subordinate)}"><line x1="0" x2="100%" y1="9" y2="9" stroke="#dfe1e2"/><line x1="${at(Math.min(rate, subordinate))}" x2="${at(Math.max(rate, subordinate))}" y1="9" y2="9" stroke="#565c65" stroke-width="3"/><circle cx="${at(rate)}" cy="9" r="6" fill="#162e51"/><circle cx="${at(subordinate)}" cy="9" r="5" fill="#fff" stroke="#162e51" stroke-width="2"/></svg>`
        return {
          name,
          picture: built(svg),
          rate: money(rate),
          subordinate: money(subordinate),
          gap: gap <= 0 ? html`${money(gap)} ${statusTag({ tone: 'soon', words: 'Not above' })}` : money(gap),
        }
      }),
    },
  )}${all.length > shown.length && html`<p class="c-xs">The ${count(shown.length)} smallest gaps of ${count(all.length)} executives with subordinates on record.</p>`}</section>`
}
