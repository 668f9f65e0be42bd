/** A position as an official proposes it: everything that the law asks is there. */
export const PROPOSAL = {
  position: 'ice-p901',
  title: 'Assistant Director, Removal Logistics',
  location: 'Washington, DC',
  positionLevel: 'above GS-15',
  positionKind: 'managerial',
  needsSenateConfirmation: 'no',
  positionClass: 'none of these',
  directsUnit: 'Heads the division',
  accountableForPrograms: 'Answers for the charter program',
  monitorsGoals: 'Sets and adjusts the quarterly goals',
  supervisesEmployees: 'Twelve employees',
  makesPolicy: 'Writes the removal policy',
  subordinates: '12',
  personalAssistants: '2',
  supervisingTime: '40',
} as const
