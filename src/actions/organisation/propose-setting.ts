import { z } from 'zod'
import { SETTINGS, settingOf } from '../../rulebook/settings.ts'
import { action } from '../action.ts'
import { dateField, listField, textField, unitField } from '../fields.ts'
import { mayChange, proposedBefore, unknown } from './change.ts'

const IDS = SETTINGS.map(({ id }) => id)
const OPTIONS = SETTINGS.flatMap(({ title, options }) => options.map((option) => ({ ...option, of: title })))
const VALUES = [...new Set(OPTIONS.map(({ value }) => value))]
/** Each value in words, after the setting that it belongs to. */
const WORDS = Object.fromEntries(OPTIONS.map(({ value, title, of }) => [value, `${of}: ${title}`]))

/** Where sources clash or are silent the office chooses, with source, reason and two persons. */
export const proposeSetting = action({
  id: 'organisation/propose-setting',
  title: 'Propose a setting',
  about: 'Chooses one reading where the sources clash or are silent, once a second administrator approves.',
  power: 'propose-change',
  fields: z.strictObject({
    unit: unitField({ title: 'Office', hint: 'The office for which it is chosen, such as HSBB' }),
    setting: listField(IDS as [string, ...string[]], {
      title: 'Setting',
      labels: Object.fromEntries(SETTINGS.map(({ id, title }) => [id, title])),
    }),
    value: listField(VALUES as [string, ...string[]], {
      title: 'Value',
      hint: 'One of those that belong to the setting',
      labels: WORDS,
    }),
    source: textField({ title: 'Source', hint: 'The decision or document behind it' }),
    reason: textField({ title: 'Reason', widget: 'textarea' }),
    effective: dateField({ title: 'From' }),
  }),
  unit: (input) => input.unit,
  units: (input) => [input.unit],
  reads: (input) => [streamOf(input)],
  decide(input, given) {
    const { unit, setting, value, source, reason, effective } = input
    const declared = settingOf(setting)
    const option = declared?.options.find((one) => one.value === value)
    if (declared === undefined || option === undefined) {
      const values = declared?.options.map((one) => one.value).join(', ') ?? ''
      return unknown('value', value, `value among ${values} named`)
    }
    const stream = streamOf(input)
    if (given.history(stream).length > 0) return proposedBefore('setting', setting)
    const { explanation, refused } = mayChange(given, {
      approverProposedIt: false,
      changeConcernsSelf: false,
    })
    if (refused !== undefined) return refused
    return {
      kind: 'events',
      says: `${declared.title}: ${option.title}, from ${effective}; a second administrator must approve it.`,
      rulings: [explanation],
      events: [
        {
          stream,
          type: 'organisation/setting-proposed',
          effective,
          body: { change: stream.slice('setting:'.length), setting, unit, value, source, reason },
          ruling: explanation,
        },
      ],
    }
  },
})

function streamOf({
  setting,
  unit,
  effective,
  value,
}: {
  setting: string
  unit: string
  effective: string
  value: string
}): string {
  return `setting:${setting}-${unit}-${effective}-${value}`
}
