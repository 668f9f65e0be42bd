/** Text as it is searched: small letters, without dots, commas and section signs. */
export function plainText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[.§,’']/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Whether a text holds every word asked for. */
export function holdsWords(text: string, asked: string): boolean {
  const plain = plainText(text)
  return plainText(asked)
    .split(' ')
    .every((word) => plain.includes(word))
}
