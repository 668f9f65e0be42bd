/** How many runs a property gets: the number given, or so many times more in a long test (CADRE_TEST_LONG). */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: usual * (process.env['CADRE_TEST_LONG'] === undefined ? 1 : 20) }
}
