import assert from 'node:assert/strict'
import { randomBytes, randomUUID } from 'node:crypto'
import { before, suite, test } from 'node:test'
import { ACTIONS } from '../../src/actions/index.ts'
import { seeded } from '../../src/demo/seeded.ts'
import { SEATS, type SeatId } from '../../src/desk/who.ts'
import { HANDLERS } from '../../src/web/handlers.ts'
import { json } from '../support/caller.ts'
import { demoDesk, type DemoDesk } from '../support/demo.ts'
import { filled } from '../support/fill.ts'
import { enterForeign, FOREIGN, type ForeignIds, given } from '../support/foreign.ts'
import { postJson, signedInAs } from '../support/principals.ts'
import { lastEntry, rowsOf } from '../support/record.ts'
import { Visitor } from '../support/visitor.ts'

/** Seats of the department, which are asked only about another department. */
const OF_DEPARTMENT: readonly SeatId[] = ['department', 'deputy-secretary']
/** Seats of one component. */
const SEATS_OF_ICE = SEATS.filter((seat) => !['opm', 'auditor', ...OF_DEPARTMENT].includes(seat))
/** The seats for which every identifier is tried in every address. */
const THOROUGH: ReadonlySet<SeatId> = new Set<SeatId>(['esu', 'administrator', 'department'])
const REQUESTS = process.env['CADRE_TEST_LONG'] === undefined ? 1_000 : 10_000

/** Every name that a page or the API reads from an address, and some that none reads. */
const NAMES =
  'q unit appointment state source flag sort page why type role stream before outcome topic follow position person post change power subject entry id account back next of agency office asOf fileName about show check name'.split(
    ' ',
  )

/** The identifier of no entry. */
const ABSENT = '00000000-0000-4000-8000-000000000000'

let desk: DemoDesk
let agencies: readonly ForeignIds[] = []
let paths: readonly string[] = []
const visitors = new Map<SeatId, Visitor>()

before(async () => {
  desk = await demoDesk()
  const made: ForeignIds[] = []
  for (const foreign of FOREIGN) made.push(await enterForeign(desk, foreign))
  agencies = made
  for (const seat of SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
  const document = json(await new Visitor(desk).get('/api/openapi.json')) as { paths: Record<string, object> }
  const reads = Object.entries(document.paths).flatMap(([path, ways]) => ('get' in ways ? [path] : []))
  const patterns = [
    ...HANDLERS.map(({ route }) => route.pattern),
    ...reads.filter((path) => path !== '/api/verify'),
  ]
  paths = patterns.map((pattern) => pattern.replace(':format', 'csv'))
})

function visitorOf(seat: SeatId): Visitor {
  const visitor = visitors.get(seat)
  assert.ok(visitor)
  return visitor
}

function foreignTo(seat: SeatId): readonly ForeignIds[] {
  return OF_DEPARTMENT.includes(seat) ? agencies.slice(1) : agencies
}

/** Everything of an agency that can be named. */
function everyId({ entries, agency, ...named }: ForeignIds): string[] {
  const streams = [`person:${named.person}`, `position:${named.position}`, `post:${named.post}`]
  return [...Object.values(named), ...streams, `allocation:${named.unit}`, agency.secret, ...entries]
}

/** Identifiers in the parts of an address. */
function addressed(pattern: string, id: string): string {
  return pattern.replaceAll(/:[a-z]+/g, encodeURIComponent(id))
}

/** Nothing of an agency is in an answer but the texts that were asked with. */
function silent({ agency }: ForeignIds, body: string, asked: string, where: string): void {
  // A search for a name is repeated in its own field.
  const news = asked.includes(agency.secret) ? body.replaceAll(agency.secret, '') : body
  assert.deepEqual(given(agency, news, asked), [], where)
}

suite('another agency', () => {
  test('has what its own seats see: there is something to be kept', async () => {
    for (const agency of FOREIGN) {
      const { prefix } = agency
      const own = await signedInAs(desk, `${prefix}-s001`, `role:${prefix}-esu`)
      for (const path of [
        '/people?source=record',
        '/positions?source=record',
        `/people/${prefix}-e001`,
        `/positions/${prefix}-p001`,
        '/api/people?source=record',
        '/api/positions?source=record',
        '/audit',
      ]) {
        const answer = await own.get(path)
        assert.equal(answer.status, 200, path)
        assert.notDeepEqual(given(agency, answer.body, ''), [], path)
      }
    }
  })

  for (const seat of [...SEATS_OF_ICE, ...OF_DEPARTMENT] as const) {
    test(`tells ${seat} nothing, whichever of its things an address names`, async () => {
      const visitor = visitorOf(seat)
      let turn = SEATS.indexOf(seat)
      for (const pattern of paths) {
        const plain = pattern.includes(':') ? '' : (await visitor.get(pattern)).body
        for (const ids of foreignTo(seat)) {
          silent(ids, plain, '', `${seat} at ${pattern}`)
          // Where an address is nothing but its parameters, the seats share the work among them.
          const some = everyId(ids).filter(() => turn++ % (pattern.includes(':') ? 3 : 12) === 0)
          for (const id of THOROUGH.has(seat) && pattern.includes(':') ? everyId(ids) : some) {
            const query = pattern.includes(':') ? '' : everyName(id)
            const path = `${addressed(pattern, id)}${query}`
            const answer = await visitor.get(path)
            silent(ids, answer.body, id, `${seat} at ${path}`)
          }
        }
      }
    })
  }

  test('is not told apart from what is not there, in any address', async () => {
    for (const seat of SEATS_OF_ICE) {
      const visitor = visitorOf(seat)
      for (const ids of agencies) {
        const { prefix } = ids.agency
        for (const pattern of paths.filter((one) => /:(?:id|unit|rule|name|key)/.test(one))) {
          for (const id of [ids.person, ids.position, ids.post, ids.given, ids.entries[0] ?? '']) {
            const other = id.includes(prefix) ? id.replace(prefix, 'zyq') : randomUUID()
            const one = await visitor.get(addressed(pattern, id))
            const none = await visitor.get(addressed(pattern, other))
            assert.equal(one.status, none.status, `${seat} at ${pattern} with ${id}`)
            assert.equal(
              one.body.replaceAll(id, ''),
              none.body.replaceAll(other, ''),
              `${seat} at ${pattern}`,
            )
          }
        }
      }
    }
  })
})

/** Every parameter at once. */
function everyName(id: string): string {
  return `?${NAMES.map((name) => `${name}=${encodeURIComponent(id)}`).join('&')}`
}

suite('actions on what is another agency’s', () => {
  for (const seat of [...SEATS_OF_ICE, ...OF_DEPARTMENT] as const) {
    test(`by ${seat} do nothing and tell nothing, whichever field names it`, async () => {
      const before = await lastEntry(desk)
      const visitor = visitorOf(seat)
      for (const ids of foreignTo(seat)) {
        const { entries, agency: _, ...named } = ids
        for (const { id } of ACTIONS) {
          for (const unit of [ids.unit, ids.office, 'HSBB', 'HSBB-OD']) {
            for (const change of [named.given, named.pending, named.vested, named.delegated]) {
              const things = {
                ...named,
                role: 'erb-member',
                unit,
                change,
                toPost: named.post,
                entry: entries[0] ?? '',
              }
              const vesting = named.vested.replace('power:', '')
              const input = filled(id, { ...things, vesting })
              const ours = unit.startsWith('HSBB')
              const answer = await postJson(visitor, `/api/actions/${id}`, { input, preview: ours })
              silent(ids, answer.body, JSON.stringify(input), `${seat}: ${id} for ${unit}: ${answer.body}`)
              if (!ours) assert.notEqual(answer.status, 200, `${seat}: ${id} for ${unit}`)
              if (!('change' in input)) break
            }
          }
          const fields = Object.entries(filled(id, { ...named, entry: entries[0] ?? '' }))
          const form = Object.fromEntries(fields.map(([name, value]) => [name, String(value)]))
          const page = await visitor.post(`/actions/${id}`, { ...form, step: 'do' })
          silent(ids, page.body, JSON.stringify(form), `${seat}: the form of ${id}`)
        }
      }
      assert.equal(await lastEntry(desk), before)
    })
  }

  test('answer the same whether or not the other agency has the thing that a field names', async () => {
    const ids = agencies[0]
    assert.ok(ids)
    const { entries, agency: _, unit: __, office: ___, ...named } = ids
    for (const seat of SEATS_OF_ICE) {
      for (const { id, fields } of ACTIONS) {
        const things = {
          ...named,
          role: 'erb-member',
          unit: 'HSBB',
          toPost: named.post,
          entry: entries[0] ?? '',
        }
        const vesting = named.vested.replace('power:', '')
        for (const change of 'change' in fields.shape ? [named.given, named.pending, named.vested] : ['']) {
          const input = filled(id, { ...things, vesting, ...(change === '' ? {} : { change }) })
          const text = JSON.stringify(input)
          const absent = text.replaceAll('zyx', 'zyq').replaceAll(things.entry, ABSENT)
          for (const basis of [undefined, 0]) {
            const ask = async (body: string) => {
              const sent = { input: JSON.parse(body) as object, preview: true, basis }
              return (await postJson(visitorOf(seat), `/api/actions/${id}`, sent)).body
            }
            const [one, none] = [await ask(text), await ask(absent)]
            const said = one.replaceAll('zyx', 'zyq').replaceAll(things.entry, ABSENT)
            assert.equal(said, none, `${seat}: ${id} with ${text}`)
          }
        }
      }
    }
  })
})

suite('requests by chance', () => {
  test(`${REQUESTS} with foreign ids and forged tokens and cookies answer nothing foreign`, async () => {
    const draw = seeded(1056)
    const before = await lastEntry(desk)
    const real = visitorOf('esu').cookie?.split('=')[1] ?? ''
    const stranger = new Visitor(desk)
    const rows = await rowsOf<{ id: string }>(desk, 'SELECT id FROM session')
    const forged = (): string =>
      draw.pick([
        randomBytes(32).toString('base64url'),
        real.slice(0, -1) + (real.endsWith('A') ? 'B' : 'A'),
        real.toUpperCase(),
        draw.pick(rows).id.slice(0, 43),
        '',
        'A'.repeat(43),
        `cadre_${randomBytes(32).toString('base64url')}`,
        `${real}%00`,
      ])
    let [signedIn, shutOut] = [0, 0]
    for (let turn = 0; turn < REQUESTS; turn++) {
      const seat = draw.pick([...SEATS_OF_ICE, ...OF_DEPARTMENT] as const)
      const ids = draw.pick(foreignTo(seat))
      const id = draw.pick(everyId(ids))
      const path = `${addressed(draw.pick(paths), id)}?${[1, 2, 3]
        .map(() => `${draw.pick(NAMES)}=${encodeURIComponent(draw.pick(everyId(ids)))}`)
        .join('&')}`
      if (draw.chance(50)) {
        const { entries, agency: _, ...named } = ids
        const action = draw.pick(ACTIONS)
        const input = filled(action.id, { ...named, entry: draw.pick(entries), toPost: named.post })
        const answer = draw.chance(40)
          ? await postJson(visitorOf(seat), `/api/actions/${action.id}`, { input })
          : await visitorOf(seat).get(path)
        silent(ids, answer.body, `${decodeURIComponent(path)} ${JSON.stringify(input)}`, `${seat} at ${path}`)
        assert.ok(answer.status < 500)
        signedIn++
      } else {
        const headers: Record<string, string> = draw.pick([
          { cookie: `cadre_session=${forged()}` },
          { authorization: `Bearer ${forged()}` },
          { authorization: `Seat ${id}` },
          { authorization: `Bearer ${forged()}`, cookie: `cadre_session=${forged()}` },
          { cookie: `cadre_step=${forged()}` },
        ])
        const answer = await stranger.get(path, headers)
        stranger.cookie = undefined
        assert.ok(
          [303, 401].includes(answer.status),
          `${answer.status} for ${JSON.stringify(headers)} at ${path}`,
        )
        silent(ids, answer.body, decodeURIComponent(path), `a stranger at ${path}`)
        shutOut++
      }
    }
    assert.ok(signedIn > REQUESTS / 3 && shutOut > REQUESTS / 3)
    assert.equal(await lastEntry(desk), before)
  })
})
