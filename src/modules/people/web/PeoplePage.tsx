import { useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { api } from '#ui/api/client.ts';
import { listOf } from '#ui/api/list.ts';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Dialog } from '#ui/overlay/Dialog.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { Table, type Column } from '#ui/table/Table.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Role } from '../shapes.ts';
import { AddPerson } from './AddPerson.tsx';
import { roleKeys } from './roles.ts';

export interface PersonRow {
  id: string;
  name: string;
  display: string;
  role: Role;
  unit: string;
  unitName?: string;
  clearances?: string[];
  compartments?: string[];
  disabled?: boolean;
}

/** Who works here, for the administrator. */
export function PeoplePage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const [adding, setAdding] = useState(false);
  const people = useQuery({
    queryKey: ['people'],
    queryFn: async ({ signal }) => listOf<PersonRow>(await api.get<unknown>('people', { signal }), 'people'),
  });
  const [closing, setClosing] = useState<PersonRow | null>(null);
  const setDisabled = useDisabling();
  const columns = useColumns(me.account.id, (row) => (row.disabled ? void setDisabled(row, false) : setClosing(row)));
  useCrumbs([{ label: text('peopleTitle') }]);
  const allowed = me.may.includes('people.manage');
  return (
    <Page
      title={text('peopleTitle')}
      help={text('peopleHelp')}
      actions={
        allowed ? (
          <Button look="main" icon={<UserPlus size={14} />} onClick={() => setAdding(true)}>
            {text('addPerson')}
          </Button>
        ) : null
      }
    >
      {people.isPending ? <Loading /> : null}
      {people.isError ? <ErrorState error={people.error} retry={() => void people.refetch()} /> : null}
      {people.data && people.data.length <= 1 ? (
        <Empty icon={Users} title={text('noPeople')}>
          {text('noPeopleHelp')}
        </Empty>
      ) : null}
      {people.data && people.data.length > 0 ? (
        <Table
          label={text('peopleTitle')}
          rows={people.data}
          columns={columns}
          idOf={(row) => row.id}
          maxHeight="screen"
        />
      ) : null}
      <AddPerson open={adding} onClose={() => setAdding(false)} />
      <Dialog
        open={closing !== null}
        onClose={() => setClosing(null)}
        title={text('closeTitle', { name: closing?.display ?? '' })}
        foot={
          <>
            <Button onClick={() => setClosing(null)}>{text('cancel')}</Button>
            <Button
              look="danger"
              onClick={() => {
                if (closing) void setDisabled(closing, true);
                setClosing(null);
              }}
            >
              {text('closeAccount')}
            </Button>
          </>
        }
      >
        <p>{text('closeHelp')}</p>
      </Dialog>
    </Page>
  );
}

/** Closes an account or opens it again, and says so. */
function useDisabling(): (row: PersonRow, disabled: boolean) => Promise<unknown> {
  const text = useText(messages);
  const write = useWrite();
  return (row, disabled) =>
    write(() => api.post(`people/${row.id}/disable`, { disabled }), {
      said: text(disabled ? 'closedToast' : 'reopenedToast', { name: row.display }),
    });
}

function useColumns(own: string, onState: (row: PersonRow) => void): Column<PersonRow>[] {
  const text = useText(messages);
  return useMemo(
    () => [
      { id: 'display', title: text('display'), value: (row) => row.display, width: 190, grow: 2 },
      { id: 'name', title: text('name'), value: (row) => row.name, width: 130 },
      { id: 'role', title: text('role'), value: (row) => text(roleKeys[row.role].name), width: 150 },
      { id: 'unit', title: text('unit'), value: (row) => row.unitName ?? row.unit, width: 170, grow: 1 },
      {
        id: 'clearances',
        title: text('clearances'),
        value: (row) => (row.clearances ?? []).join(', '),
        width: 170,
        hidden: true,
      },
      {
        id: 'compartments',
        title: text('compartments'),
        value: (row) => (row.compartments ?? []).join(', '),
        width: 140,
        hidden: true,
      },
      {
        id: 'state',
        title: text('state'),
        value: (row) => text(row.disabled ? 'stateDisabled' : 'stateOpen'),
        width: 90,
      },
      {
        id: 'actions',
        title: text('personActions'),
        value: () => '',
        show: (row) => (
          <Button look="quiet" disabled={row.id === own ? text('ownAccount') : undefined} onClick={() => onState(row)}>
            {text(row.disabled ? 'reopenAccount' : 'closeAccount')}
          </Button>
        ),
        width: 150,
      },
    ],
    [text, own, onState],
  );
}
