import { Link } from '@tanstack/react-router';
import {
  BookOpenText,
  Briefcase,
  Combine,
  FileInput,
  FileText,
  FlaskConical,
  ListChecks,
  ScrollText,
  Search,
  Signpost,
  Users,
  Waypoints,
  type LucideIcon,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { useSession } from '#ui/api/session.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';
import css from './shell.module.css';

const places = [
  { to: '/cases', label: 'railCase', icon: Briefcase, needs: 'content.read' },
  { to: '/search', label: 'railFind', icon: Search, needs: 'content.read' },
  { to: '/charts', label: 'railCharts', icon: Waypoints, needs: 'content.read' },
  { to: '/what-if', label: 'railWhatIf', icon: FlaskConical, needs: 'content.read' },
  { to: '/strategies', label: 'railStrategies', icon: Signpost, needs: 'content.read' },
  { to: '/reports', label: 'railReports', icon: FileText, needs: 'content.read' },
  { to: '/documents', label: 'railRead', icon: BookOpenText, needs: 'content.write' },
  { to: '/identities', label: 'railIdentities', icon: Combine, needs: 'content.read' },
  { to: '/imports', label: 'railImports', icon: FileInput, needs: 'content.write' },
  { to: '/screening', label: 'railScreening', icon: ListChecks, needs: 'screening.read' },
  { to: '/ledger', label: 'railLedger', icon: ScrollText, needs: 'ledger.read' },
  { to: '/people', label: 'railPeople', icon: Users, needs: 'people.manage' },
] as const satisfies readonly { to: string; label: string; icon: LucideIcon; needs: string }[];

/** The sections this person has; what he may not use is absent. */
export function Rail(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  return (
    <nav className={css['rail']} aria-label={text('sections')}>
      <ul>
        {places
          .filter((place) => me.may.includes(place.needs))
          .map((place) => (
            <li key={place.to}>
              {place.to === '/cases' && me.looking ? (
                <Link to="/cases/$id" params={{ id: me.looking.case }}>
                  <place.icon size={18} strokeWidth={1.8} aria-hidden />
                  {text(place.label)}
                </Link>
              ) : (
                <Link to={place.to}>
                  <place.icon size={18} strokeWidth={1.8} aria-hidden />
                  {text(place.label)}
                </Link>
              )}
            </li>
          ))}
      </ul>
    </nav>
  );
}
