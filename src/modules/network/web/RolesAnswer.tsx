import { Link, useParams } from '@tanstack/react-router';
import { UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { roleIds, roleWords } from '#methods/disruption/roles.ts';
import type { RoleHold } from '#methods/graph/standing/roles.ts';
import { Empty } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useFormat, useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import type { Answer } from './use-work.ts';

interface RolesAnswerProps {
  answer: Answer;
  roles: Readonly<Record<string, readonly string[]>>;
  onSelect: (ids: readonly string[]) => void;
}

/** Roles by how far the network would come apart without their positions, beside as many positions at random. */
export function RolesAnswer({ answer, roles, onSelect }: RolesAnswerProps): ReactNode {
  const text = useText(messages);
  const columns = useColumns();
  const { id: chart } = useParams({ strict: false }) as { id?: string };
  if (!answer.roles) return null;
  if (answer.roles.length === 0)
    return (
      <Empty icon={UsersRound} title={text('noRoles')}>
        {text('noRolesHelp')}
      </Empty>
    );
  const holders = (role: string): string[] => Object.keys(roles).filter((id) => roles[id]?.includes(role));
  return (
    <section>
      <p className={css['dim']}>{text('cutHelp')}</p>
      <p className={css['firm']}>{text(answer.roles.some(beyond) ? 'someBeyond' : 'noneBeyond')}</p>
      <Table
        label={text('ask_roles')}
        rows={answer.roles}
        columns={columns}
        idOf={(row) => row.role}
        maxHeight={360}
        onOpen={(row) => onSelect(holders(row.role))}
      />
      <p>
        <Link to="/what-if" search={chart === undefined ? {} : { sel: chart }}>
          {text('whatIf')}
        </Link>
      </p>
    </section>
  );
}

/** Whether a role cuts more than nine in ten draws of as many positions. */
const beyond = ({ cut, random }: RoleHold): boolean => cut > random.p90 + 1e-9;

function useColumns(): Column<RoleHold>[] {
  const text = useText(messages);
  const format = useFormat();
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const { language } = useLanguage();
  const name = ({ role }: RoleHold): string => {
    const known = roleIds.find((one) => one === role);
    return known ? roleWords(known)[language] : role;
  };
  return [
    { id: 'role', title: text('role'), value: name, width: 110, grow: 1 },
    { id: 'positions', title: text('rolePositions'), value: (row) => row.positions, width: 70, number: true },
    {
      id: 'cut',
      title: text('cut'),
      value: (row) => Math.round(row.cut * 1000) / 10,
      show: (row) => (
        <b title={text(beyond(row) ? 'roleMore' : 'roleSame')} className={css[beyond(row) ? 'moved' : 'plain'] ?? ''}>
          {percent(row.cut)}
        </b>
      ),
      width: 60,
      number: true,
    },
    {
      id: 'random',
      title: text('atRandom'),
      value: ({ random }) => Math.round(random.p50 * 1000) / 10,
      show: ({ random }) => `${percent(random.p10)}–${percent(random.p90)}`,
      width: 84,
      number: true,
    },
  ];
}
