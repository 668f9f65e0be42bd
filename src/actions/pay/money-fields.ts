import { z } from 'zod'
import type { Cents } from '../../base/money.ts'
import { type Read, readDollars, readPercent } from '../../base/money-text.ts'
import type { FieldWords } from '../fields.ts'

/** An amount in dollars, as a number or as text with or without $ and commas; to whole cents. */
export function dollarsField(words: FieldWords) {
  return z
    .unknown()
    .transform((given, context): Cents => taken(readDollars(given), given, context))
    .meta({ unit: '$', type: 'number', ...words })
}

/** A percentage, as a number or as text with or without the sign; to basis points, at most `most`. */
export function percentField(words: FieldWords, most = 100_00) {
  return z
    .unknown()
    .transform((given, context): number => taken(readPercent(given, most), given, context))
    .meta({ unit: '%', type: 'number', ...words })
}

function taken<Value>(read: Read<Value>, input: unknown, context: z.RefinementCtx): Value {
  if ('value' in read) return read.value
  context.addIssue({ code: 'custom', message: read.problem, input })
  return z.NEVER
}
