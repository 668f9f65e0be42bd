import type { Repair } from '../event.ts'

/** The rules by which a cell is mended, in the order in which they run. */
export const MENDING_RULES = {
  'html-entity': 'Signs written as HTML entities, once or twice over, are turned back into the signs.',
  'invisible-character': 'Control characters and characters without width are taken out.',
  'unicode-form': 'Letters written as a base letter and a mark are put together (Unicode form C).',
  'white-space': 'Spaces at the ends are cut; spaces, tabs, line breaks and hard spaces become one space.',
  'letter-case': 'A status, type or pay plan is put into the upper and lower case of its list.',
  'time-of-day': 'A time of day beside a date is dropped.',
} as const

type MendingRule = keyof typeof MENDING_RULES

// Anything but printable ASCII, an ampersand, or spaces out of place; a cell that matches none is clean.
const SUSPECT = /[^ -%'-~]|^ | $| {2}/
const INVISIBLE = /(?!\s)[\p{Cc}\p{Cf}]/gu

/** The cell mended; each rule that changed something is added to `repairs` with the text before and after. */
export function mend(field: string, printed: string, repairs: Repair[]): string {
  if (!SUSPECT.test(printed)) return printed
  let text = printed
  const step = (rule: MendingRule, to: string): void => {
    if (to === text) return
    repairs.push({ field, from: text, to, rule })
    text = to
  }
  step('html-entity', decodeEntities(text))
  step('invisible-character', text.replace(INVISIBLE, ''))
  step('unicode-form', text.normalize('NFC'))
  step('white-space', text.replace(/\s+/g, ' ').trim())
  return text
}

const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, index): [string, string] => [name, String.fromCharCode(160 + index)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['bull', '•'],
  ['trade', '™'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
])

/** Entities with a closing semicolon, at most four layers deep; unknown ones stay as printed. */
function decodeEntities(text: string): string {
  let now = text
  for (let layer = 0; layer < 4 && now.includes('&'); layer++) {
    const next = now.replace(/&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,8});/g, decodeEntity)
    if (next === now) break
    now = next
  }
  return now
}

function decodeEntity(whole: string, name: string): string {
  if (name.startsWith('#')) {
    const hex = name[1] === 'x' || name[1] === 'X'
    return character(hex ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1))) ?? whole
  }
  // Whole listings are printed in capitals, entities included: &AMP; and &EACUTE; are meant.
  return NAMED.get(name) ?? NAMED.get(name.toLowerCase())?.toUpperCase() ?? whole
}

const WINDOWS = new TextDecoder('windows-1252')

/** The character of a number; 128 to 159 by the Windows-1252 table, as browsers read them. */
function character(code: number): string | undefined {
  if (code >= 128 && code <= 159) return WINDOWS.decode(Uint8Array.of(code))
  if (code < 32 && code !== 9 && code !== 10 && code !== 13) return undefined
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return undefined
  return String.fromCodePoint(code)
}
