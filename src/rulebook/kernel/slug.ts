/** A title or a citation as a part of an address: `Executive Schedule, level I` is `executive-schedule-level-i`. */
export function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
