/** One line of the table: what was measured, beside what, and the goal of their ratio where there is one. */
export type Figure = {
  what: string
  figure: string
  beside?: string
  ratio?: number
  /** The ratio should be no more than this; shown, never a test. */
  goal?: number
}

/** How long and how often to measure; quick shows the shape alone. */
export type Effort = { quick: boolean; runs: number; seconds: number }

/** The effort that the command line asks for. */
export function effort(argv: readonly string[]): Effort {
  const quick = argv.includes('--quick')
  return { quick, runs: quick ? 1 : 5, seconds: quick ? 5 : 30 }
}

/** Hands the figures of a measurement to whoever runs it: one line of JSON, the last on standard output. */
export function hand(figures: readonly Figure[]): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}

/** What is being done, for whoever waits. */
export function tell(line: string): void {
  process.stderr.write(`  ${line}\n`)
}

/** The middle of some numbers; of an even count the lower of the two. */
export function median(numbers: readonly number[]): number {
  return quantile(
    [...numbers].sort((a, b) => a - b),
    0.5,
  )
}

/** The number at a share of a list that is in order, by nearest rank. */
export function quantile(ordered: ArrayLike<number>, share: number): number {
  return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? Number.NaN
}

/** Runs some work and gives its time in milliseconds beside its result. */
export async function timed<T>(work: () => T | Promise<T>): Promise<{ ms: number; result: T }> {
  const begin = performance.now()
  const result = await work()
  return { ms: performance.now() - begin, result }
}

/** Milliseconds as printed: three figures that mean something. */
export function ms(value: number): string {
  return `${value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3)} ms`
}

/** A rate as printed, in thousands from ten thousand up. */
export function perSecond(value: number, of: string): string {
  return `${Math.round(value).toLocaleString('en-US')} ${of}/s`
}

/** Bytes as printed, in MB of 1,048,576. */
export function megabytes(bytes: number): string {
  return `${(bytes / 1_048_576).toFixed(1)} MB`
}

/** The figures as a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, figure, beside, ratio, goal }) => [
    what,
    figure,
    beside ?? '',
    ratio === undefined ? '' : ratio.toFixed(ratio < 10 ? 2 : 1),
    goal === undefined ? '' : `at most ${goal}${ratio !== undefined && ratio > goal ? ', missed' : ''}`,
  ])
  const all = [['measured', 'figure', 'beside', 'ratio', 'goal'], ...rows]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length), 3))
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |\n`
  const [head = [], ...body] = all
  return line(head) + line(widths.map((width) => '-'.repeat(width))) + body.map(line).join('')
}
