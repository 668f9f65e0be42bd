import type { FactValue } from '../../rulebook/facts.ts'

/** Units of OPM's list and of the position listing that the statute names, by their codes. */
const NAMED: Readonly<Record<string, FactValue<'agencyKind'>>> = {
  DJ02: 'FBI',
  DJ06: 'DEA',
  'X-CIA': 'CIA',
  'X-ODNI': 'ODNI',
  'X-GAO': 'GAO',
  'X-TVA': 'Government corporation',
  FD: 'Government corporation',
  LF: 'FEC',
  GQ: 'EAC',
  TRAJ: 'OCC',
  CU: 'NCUA',
  FL: 'FCA',
  HF: 'FHFA',
  FRFT: 'CFPB',
  SE: 'SEC',
  CT: 'CFTC',
}

/** The kind of agency of a unit, where the statute names one at or above which it lies. */
export function agencyKindOf(isUnder: (code: string) => boolean): FactValue<'agencyKind'> | undefined {
  const code = Object.keys(NAMED).find(isUnder)
  return code === undefined ? undefined : NAMED[code]
}
