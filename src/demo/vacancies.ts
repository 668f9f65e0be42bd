import type { Bodies } from '../record/event.ts'

/** How a position came to be vacant, how many days ago, and the stages of its recruitment so far. */
export type Vacancy = {
  position: number
  days: number
  /** `separated`: its holder left; `moved`: its holder took position `to`; `new`: never filled. */
  by: 'separated' | 'moved' | 'new'
  to?: number
  stages: readonly Stage[]
}

/** A stage entered so many days ago, due in so many days from today (negative: past). */
type Stage = { stage: Bodies['staffing/stage-entered']['stage']; ago: number; due?: number }

/** The vacancies, oldest first; nine are in recruitment. Package due 80 days after the announcement closed. */
export const VACANCIES: readonly Vacancy[] = [
  left(53, 212, requested(110), announced(93, 72), panel(72, -44), erb(44, -23), qrb(23, 8)),
  left(26, 176, requested(88), announced(69, 48), panel(48, -27), erb(27, -6), qrb(6, 32)),
  left(37, 141, requested(95), announced(72, 51), panel(51, 8)),
  { position: 73, days: 127, by: 'new', stages: [requested(71), announced(48, 27), panel(27, 22)] },
  { position: 61, days: 85, by: 'moved', to: 59, stages: [requested(40), announced(13, -8)] },
  left(50, 57),
  left(54, 53, requested(31), announced(10, -11)),
  left(70, 53, requested(38), announced(17, -4)),
  { position: 65, days: 50, by: 'moved', to: 64, stages: [] },
  left(18, 45, requested(12)),
  { position: 39, days: 41, by: 'moved', to: 29, stages: [] },
  left(60, 36, requested(5)),
  left(49, 30),
  { position: 23, days: 29, by: 'new', stages: [] },
  left(63, 22),
  left(69, 15),
  left(8, 9),
]

function left(position: number, days: number, ...stages: Stage[]): Vacancy {
  return { position, days, by: 'separated', stages }
}

function requested(ago: number): Stage {
  return { stage: 'requested', ago }
}

function announced(ago: number, closedAgo: number): Stage {
  return { stage: 'announcement', ago, due: -closedAgo }
}

function panel(ago: number, due: number): Stage {
  return { stage: 'panel', ago, due }
}

function erb(ago: number, due: number): Stage {
  return { stage: 'erb', ago, due }
}

function qrb(ago: number, due: number): Stage {
  return { stage: 'qrb', ago, due }
}
