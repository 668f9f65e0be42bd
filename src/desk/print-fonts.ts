import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FOLDER = new URL('../../node_modules/@uswds/uswds/dist/fonts/public-sans/', import.meta.url)
const STYLES = ['Regular', 'Bold'] as const

/** The design system’s type, and which characters every style of it can show. */
export type Fonts = { blobs: Buffer[]; shows: (codePoint: number) => boolean }

/** Reads the fonts that sheets are printed in. Throws where they are not installed. */
export function readFonts(): Fonts {
  const blobs = STYLES.map((style) => readFileSync(fileURLToPath(new URL(`PublicSans-${style}.ttf`, FOLDER))))
  const styles = blobs.map(charactersOf)
  return { blobs, shows: (codePoint) => styles.every((shown) => shown.has(codePoint)) }
}

/** The code points of a TrueType font: its character map in format 4, which has the plane that it covers. */
export function charactersOf(font: Buffer): Set<number> {
  const map = characterMap(font)
  const segments = font.readUInt16BE(map + 6) / 2
  const [ends, starts] = [map + 14, map + 16 + segments * 2]
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4]
  const found = new Set<number>()
  for (let segment = 0; segment < segments; segment++) {
    const start = font.readUInt16BE(starts + segment * 2)
    const end = font.readUInt16BE(ends + segment * 2)
    const delta = font.readUInt16BE(deltas + segment * 2)
    const offset = font.readUInt16BE(offsets + segment * 2)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const at = offsets + segment * 2 + offset + (code - start) * 2
      const glyph = offset === 0 ? code : font.readUInt16BE(at)
      if (glyph !== 0 && (glyph + delta) % 0x10000 !== 0) found.add(code)
    }
  }
  return found
}

/** Where the Unicode character map of format 4 begins. Throws where the font has none. */
function characterMap(font: Buffer): number {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const entry = 12 + table * 16
    if (font.toString('latin1', entry, entry + 4) !== 'cmap') continue
    const maps = font.readUInt32BE(entry + 8)
    for (let index = 0; index < font.readUInt16BE(maps + 2); index++) {
      const map = maps + font.readUInt32BE(maps + 8 + index * 8)
      if (font.readUInt16BE(map) === 4) return map
    }
  }
  throw new Error('the font has no character map that can be read')
}
