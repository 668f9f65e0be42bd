/** A unit of the demo agency below the component itself. */
export type Unit = { id: string; name: string; parent: string }

/** The component whose program the demonstration shows; OPM's code for U.S. Immigration and Customs Enforcement. */
export const AGENCY = 'HSBB'

/** The directorates and field offices. */
export const UNITS: readonly Unit[] = [
  unit('OD', 'Office of the Director'),
  unit('OPLA', 'Office of the Principal Legal Advisor'),
  unit('OPLA-LOS', 'Office of the Principal Legal Advisor, Los Angeles'),
  unit('OPLA-NYC', 'Office of the Principal Legal Advisor, New York'),
  unit('OPR', 'Office of Professional Responsibility'),
  unit('HSI', 'Homeland Security Investigations'),
  unit('HSI-CHI', 'Homeland Security Investigations, Chicago'),
  unit('HSI-ELP', 'Homeland Security Investigations, El Paso'),
  unit('HSI-HOU', 'Homeland Security Investigations, Houston'),
  unit('HSI-LOS', 'Homeland Security Investigations, Los Angeles'),
  unit('HSI-MIA', 'Homeland Security Investigations, Miami'),
  unit('HSI-NYC', 'Homeland Security Investigations, New York'),
  unit('HSI-SND', 'Homeland Security Investigations, San Diego'),
  unit('ERO', 'Enforcement and Removal Operations'),
  unit('ERO-ATL', 'Atlanta Field Office'),
  unit('ERO-CHI', 'Chicago Field Office'),
  unit('ERO-DAL', 'Dallas Field Office'),
  unit('ERO-HOU', 'Houston Field Office'),
  unit('ERO-LOS', 'Los Angeles Field Office'),
  unit('ERO-MIA', 'Miami Field Office'),
  unit('ERO-NEW', 'Newark Field Office'),
  unit('ERO-NOL', 'New Orleans Field Office'),
  unit('ERO-NYC', 'New York Field Office'),
  unit('ERO-SNA', 'San Antonio Field Office'),
  unit('MA', 'Management and Administration'),
]

/** The directorate of a unit: the unit itself, or the one that its field office belongs to. */
export function directorate(id: string): string {
  return id.split('-').slice(0, 2).join('-')
}

function unit(code: string, name: string): Unit {
  const [head] = code.split('-')
  return { id: `${AGENCY}-${code}`, name, parent: head === code ? AGENCY : `${AGENCY}-${head}` }
}
