import { day, type IsoDate } from '../../base/dates.ts'

/** A source of law or policy. */
export type Authority = {
  title: string
  level: 'statute' | 'regulation' | 'order' | 'memorandum' | 'directive' | 'guidance'
  /** First day on which it may be cited. */
  from: IsoDate
  /** First day on which it may no longer be cited; absent while it stands. */
  until?: IsoDate
  link?: string
  /** The authority that took its place. */
  supersededBy?: string
  /** Parts that belong to it and whose text is not at hand. */
  missing?: readonly string[]
}

/** A section of title 5 of the United States Code, in force for the SES since its first day unless said. */
export function usc(section: number | string, title: string, from = '1979-07-13', until?: string): Authority {
  return {
    title,
    level: 'statute',
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
    link: `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title5-section${section}`,
  }
}

/** A section of another title of the United States Code. */
export function uscOf(title: number, section: number | string, name: string, from = '1979-07-13'): Authority {
  return {
    title: name,
    level: 'statute',
    from: day(from),
    link: `https://uscode.house.gov/view.xhtml?req=granuleid:USC-prelim-title${title}-section${section}`,
  }
}

/** A section of title 5 of the Code of Federal Regulations, citable from its first Federal Register publication. */
export function cfr(section: string, title: string, from: string, until?: string): Authority {
  return {
    title,
    level: 'regulation',
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
    link: `https://www.ecfr.gov/current/title-5/section-${section}`,
  }
}

/** A section of another title of the Code of Federal Regulations. */
export function cfrOf(title: number, section: string, name: string, from: string): Authority {
  return {
    title: name,
    level: 'regulation',
    from: day(from),
    link: `https://www.ecfr.gov/current/title-${title}/section-${section}`,
  }
}

/** An act of Congress. */
export function law(title: string, from: string): Authority {
  return { title, level: 'statute', from: day(from) }
}

/** An executive order, or a rule or notice of the Federal Register. */
export function order(title: string, from: string, until?: string): Authority {
  return { title, level: 'order', from: day(from), ...(until === undefined ? {} : { until: day(until) }) }
}

/** An authority whose place another took; from a day on it may no longer be cited, where that day is known. */
export function replaced(authority: Authority, supersededBy: string, until?: string): Authority {
  return { ...authority, supersededBy, ...(until === undefined ? {} : { until: day(until) }) }
}

/** A memorandum of OPM or OMB. */
export function memorandum(title: string, from: string, until?: string): Authority {
  return {
    title,
    level: 'memorandum',
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
  }
}

/** Guidance, a report, or an account. */
export function guidance(title: string, from: string, until?: string): Authority {
  return { title, level: 'guidance', from: day(from), ...(until === undefined ? {} : { until: day(until) }) }
}
