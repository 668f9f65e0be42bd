import assert from 'node:assert/strict'
import { day } from '../../src/base/dates.ts'
import type { SeatId } from '../../src/desk/who.ts'
import { systemStream } from '../../src/record/appraisal-cycle.ts'
import { appraisalStream } from '../../src/record/appraisal.ts'
import type { NewEvent } from '../../src/record/event.ts'
import { agencyEvents, executiveOf } from './board.ts'
import { demoDesk, type DemoDesk } from './demo.ts'
import { fieldsOf, mainOf, textOf } from './markup.ts'
import { enter, signedInAs } from './principals.ts'
import { Visitor } from './visitor.ts'

/** The seats that are asked about cycles. */
export const CYCLE_SEATS = [
  'esu',
  'appointing-authority',
  'component-head',
  'department',
  'deputy-secretary',
  'opm',
  'auditor',
  'executive',
  'supervisor',
  'prb-member',
  'reviewer',
  'erb-member',
  'administrator',
] as const

/** An agency of fifty executives: the newest plans of all but one are linked to a goal. */
const TRX = { unit: 'TRX', parent: 'TR', prefix: 'trx', fiscalYear: 2020 }

/** What the fifty were rated in the end. */
export const FINAL = [5, 5, 5, 4, 4, 4, 4, 4, 4, 4, ...Array.from({ length: 38 }, () => 3), 2, 1] as const

/** The id of one of the fifty, from 1. */
export const e = (number: number): string => executiveOf('trx', number)

/** The demonstration beside the agency of fifty, with a visitor in each seat and one in the agency’s office. */
export type CycleGround = { desk: DemoDesk; office: Visitor; at: (seat: SeatId) => Visitor }

/** Makes the agency, and signs everybody in. */
export async function cycleGround(): Promise<CycleGround> {
  const desk = await demoDesk()
  const visitors = new Map<SeatId, Visitor>()
  for (const seat of CYCLE_SEATS) visitors.set(seat, await new Visitor(desk).sit(seat))
  const initial = FINAL.map(() => 3 as const)
  await enter(desk, [...agencyEvents(TRX, initial), ...linked(), ...certified()])
  const office = await signedInAs(desk, 'trx-s001', 'role:trx-esu')
  return {
    desk,
    office,
    at(seat) {
      const visitor = visitors.get(seat)
      assert.ok(visitor)
      return visitor
    },
  }
}

function linked(): NewEvent[] {
  return FINAL.slice(1).map((_, index): NewEvent => {
    const person = e(index + 2)
    const element = {
      key: 'e1',
      name: 'Results',
      critical: true,
      kind: 'results',
      covers: 'individual',
      weight: 10_000,
      requirements: 1,
      goals: [{ goal: 'Goal 1' }],
      measures: ['results'],
    } as const
    return {
      stream: appraisalStream(person, TRX.fiscalYear),
      type: 'appraisal/plan-amended',
      effective: day('2019-10-02'),
      body: { person, fiscalYear: TRX.fiscalYear, version: 2, elements: [element] },
      personal: { reason: 'Goals came later' },
    }
  })
}

/** Certified through 30 September 2020, with something filed on two criteria. */
function certified(): NewEvent[] {
  const stream = systemStream('TRX')
  const filed = (criterion: string): NewEvent => ({
    stream,
    type: 'appraisal/evidence-filed',
    effective: day('2020-01-06'),
    body: { unit: 'TRX', criterion, reference: `Report on ${criterion}` },
  })
  return [
    {
      stream,
      type: 'appraisal/certification-recorded',
      effective: day('2018-10-01'),
      body: {
        unit: 'TRX',
        kind: 'full',
        opmOn: day('2018-10-01'),
        ombOn: day('2018-09-28'),
        until: day('2020-10-01'),
        letter: 'Letter',
      },
    },
    filed('alignment'),
    filed('balance'),
  ]
}

/** What a page shows, under the status that it is to be answered with. */
export async function body(visitor: Visitor, path: string, status = 200): Promise<string> {
  const answer = await visitor.get(path)
  assert.equal(answer.status, status, `${path}: ${answer.body.slice(0, 300)}`)
  return mainOf(answer.body)
}

/** The words of a page. */
export const text = async (visitor: Visitor, path: string): Promise<string> =>
  textOf(await body(visitor, path))

/** The form of a page that goes to an action, as a browser without script would send it. */
export function formIn(page: string, action: string, having = ''): Record<string, string> {
  const forms = page.split('<form ').slice(1)
  const form = forms.find((one) => one.includes(`action="/actions/${action}"`) && one.includes(having))
  assert.ok(form !== undefined, `no form for ${action}`)
  const fields = fieldsOf(`<form ${form.slice(0, form.indexOf('</form>'))}`)
  return fields
}

/** Sends a form to be checked, and then what comes back to be done; what was said. */
export async function sent(visitor: Visitor, action: string, fields: Record<string, string>) {
  const path = `/actions/${action}`
  const checked = await visitor.post(path, { ...fields, step: 'check' })
  assert.equal(checked.status, 200, textOf(mainOf(checked.body)))
  const done = await visitor.post(path, { ...fieldsOf(mainOf(checked.body)), step: 'do' })
  assert.equal(done.status, 200, textOf(mainOf(done.body)))
  return { checked: textOf(mainOf(checked.body)), done: textOf(mainOf(done.body)) }
}
