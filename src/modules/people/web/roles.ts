import type { Role } from '../shapes.ts';
import type { messages } from '../messages.ts';

type Key = keyof (typeof messages)['en'];

/** The words of a role: its name, what it will see in the demonstration, and under which purpose. */
export const roleKeys: Readonly<Record<Role, { name: Key; sees: Key; purpose: Key }>> = {
  analyst: { name: 'roleAnalyst', sees: 'seesAnalyst', purpose: 'purposeAnalyst' },
  liaison: { name: 'roleLiaison', sees: 'seesLiaison', purpose: 'purposeLiaison' },
  compliance: { name: 'roleCompliance', sees: 'seesCompliance', purpose: 'purposeCompliance' },
  overseer: { name: 'roleOverseer', sees: 'seesOverseer', purpose: 'purposeOverseer' },
  port: { name: 'rolePort', sees: 'seesPort', purpose: 'purposePort' },
  policy: { name: 'rolePolicy', sees: 'seesPolicy', purpose: 'purposePolicy' },
  administrator: { name: 'roleAdministrator', sees: 'seesAdministrator', purpose: 'purposeAdministrator' },
};
