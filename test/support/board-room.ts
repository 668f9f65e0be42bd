/** What the API tells of a close-out room, as far as the tests look at it. */
export type RoomTold = {
  rows: { person: string; initial?: number; board?: number; shut: boolean; tried?: number }[]
  populations: {
    stages: Record<string, { levels: number[]; top: number; rated: number }>
    record: Seen
    whatIf?: Seen
  }[]
  shut: number
  ready?: { answer: string }
  caps: unknown[]
}
type Seen = {
  cap: { cap: number; over: number }
  mustChange: { count: number; among: string[]; choices: string; sets?: string[][] }
}
