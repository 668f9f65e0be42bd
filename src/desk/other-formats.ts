import { type FileRefused, refuseFile } from '../record/roster/roster.ts'

const SAVE =
  'Open it in your spreadsheet program, choose Save as, Excel workbook (.xlsx) or CSV, and send that.'

/** Formats that spreadsheet programs write besides XLSX and CSV, by the end of the name. */
const BY_NAME: Readonly<Record<string, string>> = {
  ods: 'an OpenDocument spreadsheet',
  ots: 'an OpenDocument template',
  fods: 'a flat OpenDocument spreadsheet',
  numbers: 'an Apple Numbers spreadsheet',
  xlsb: 'a binary Excel workbook',
  gsheet: 'a link to a Google sheet, and holds no cells',
  pdf: 'a PDF',
  docx: 'a Word document',
  odt: 'an OpenDocument text',
}

/** How those begin that can be told by it, whatever the name says. */
const BY_START: readonly (readonly [start: RegExp, what: string])[] = [
  [/^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s, 'an OpenDocument spreadsheet'],
  [/^PK.{28}mimetypeapplication\/vnd\.oasis\.opendocument/s, 'an OpenDocument file'],
  [/^%PDF-/, 'a PDF'],
  [/^<\?xml[^>]*>\s*<office:document/, 'a flat OpenDocument spreadsheet'],
  [/^\s*(?:<!DOCTYPE html|<html|<table)/i, 'a web page'],
]

/** Refuses a file of a format that is not read, with what to save it as; undefined where it may be one that is. */
export function otherFormat({
  bytes,
  fileName,
}: {
  bytes: Uint8Array
  fileName: string
}): FileRefused | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 200)).toString(
    'latin1',
  )
  const ending = /\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const what = BY_START.find(([begins]) => begins.test(start))?.[1] ?? BY_NAME[ending]
  return what === undefined ? undefined : refuseFile(fileName, `${fileName} is ${what}. ${SAVE}`)
}
