import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id (the library's own kind): 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const SHORTEST = 12
const LONGEST = 128

let common: Promise<ReadonlySet<string>> | undefined
let dummy: Promise<string> | undefined

/** The hash of a password, with its parameters and salt. */
export async function hashPassword(password: string): Promise<string> {
  return await hash(written(password), COST)
}

/**
 * Whether a password is the one of the hash. Without a hash it is compared with one that nobody knows: the same
 * work, so that the time tells nothing of whether there is such an account.
 */
export async function passwordMatches(kept: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hash(crypto.randomUUID(), COST)
  // Longer than any that can be set: not worth hashing, and the same for every account.
  if (lengthOf(password) > LONGEST) return false
  const matches = await verify(kept ?? (await dummy), written(password))
  return matches && kept !== null && kept !== undefined
}

/**
 * Why a password can't be taken, or undefined. By NIST SP 800-63B: length, no rules of composition, not one of
 * the common ones, and not made of what everybody knows of its owner.
 */
export async function passwordProblem(
  password: string,
  owner: { login: string; name: string },
): Promise<string | undefined> {
  const length = lengthOf(password)
  if (length < SHORTEST) return `The password has ${length} characters; give at least ${SHORTEST}`
  if (length > LONGEST) return `The password has ${length} characters; give at most ${LONGEST}`
  const plain = written(password).toLowerCase()
  if (/^(.{1,4}?)\1+$/u.test(plain)) return 'The password repeats a few characters; choose another'
  if (isRun(plain)) return 'The password counts up or down; choose another'
  const core = plain.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
  const list = await commonPasswords()
  if (list.has(plain) || list.has(core)) {
    return 'The password is one of the common ones that are tried first; choose another'
  }
  const known = [owner.login, owner.login.split('@')[0] ?? '', ...owner.name.split(/\s+/)]
    .map((part) => part.toLowerCase())
    .filter((part) => part.length >= 4)
  if (known.some((part) => plain.includes(part))) {
    return 'The password contains your name or your e-mail address; choose another'
  }
  return undefined
}

/** The same characters typed on any keyboard are the same password. */
function written(password: string): string {
  return password.normalize('NFKC')
}

/** Characters that follow one another, up or down, as 123... and cba...; after 9 comes 0. */
function isRun(text: string): boolean {
  return [RUN, Array.from(RUN).toReversed().join('')].some((run) => run.includes(text))
}

const RUN = `${'0123456789'.repeat(13)} abcdefghijklmnopqrstuvwxyz qwertyuiop`

function lengthOf(password: string): number {
  return Array.from(written(password)).length
}

/** Read when it is first needed: the list is large. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return common
}
