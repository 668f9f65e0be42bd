import type { Entry } from './kernel/rule.ts'
import type { Table } from './kernel/table.ts'

/** One topic of the rulebook: a folder of rules, and the tables that they read. */
export type Topic = {
  id: string
  title: string
  rules: readonly Entry[]
  tables: readonly Table<unknown>[]
}
