import type { ReactNode } from 'react';
import { TextField } from '#ui/controls/Field.tsx';
import { Select, type Option } from '#ui/controls/Select.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { roleWords, type RoleId } from '#methods/disruption/roles.ts';
import type { PositionNetwork } from '../shapes.ts';
import { percents, whats, wholeIn, type Removal, type What } from './ask.view.ts';
import { positionsHeld, rolesHeld, unitsHeld, type Choice, type Named } from './network.view.ts';

interface TakenFieldsProps {
  network: PositionNetwork;
  names: Named;
  removal: Removal;
  /** The share as it is typed. */
  percent: string;
  onChange: (removal: Removal) => void;
  onPercent: (percent: string) => void;
}

/** What is taken away, in two steps: the sort, then which. Only what the network documents is offered. */
export function TakenFields({ network, names, removal, percent, onChange, onPercent }: TakenFieldsProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const roles = rolesHeld(network);
  const units = unitsHeld(network, names);
  const places = positionsHeld(network, names, language, (role, unit) => text('positionIn', { role, unit }));
  const start = (what: What): Removal | null => {
    if (what === 'role') return roles[0] ? { what, role: roles[0].role } : null;
    if (what === 'position') return places[0] ? positionFrom(places[0].value) : null;
    if (what === 'unit') return units[0] ? { what, unit: units[0].value } : null;
    return { what, share: 0.2 };
  };
  const counted = ({ value, label, count }: Choice): Option => ({
    value,
    label,
    note: text('countHeld', { n: count }),
  });
  return (
    <>
      <Select
        label={text('what')}
        value={removal.what}
        options={whats
          .filter((what) => start(what) !== null)
          .map((what) => ({ value: what, label: text(`what-${what}`) }))}
        onChange={(what) => {
          const next = start(what);
          if (next) onChange(next);
        }}
        {...(roles.length === 0 ? { help: text('noRoles') } : {})}
      />
      {removal.what === 'role' ? (
        <Select
          label={text('role')}
          value={removal.role}
          options={roles.map(({ role, count }) => counted({ value: role, label: roleWords(role)[language], count }))}
          onChange={(role) => onChange({ what: 'role', role: role as RoleId })}
        />
      ) : null}
      {removal.what === 'position' ? (
        <Select
          label={text('position')}
          value={`${removal.role}.${removal.unit}`}
          options={places.map(counted)}
          onChange={(value) => onChange(positionFrom(value))}
        />
      ) : null}
      {removal.what === 'unit' ? (
        <Select
          label={text('unit')}
          value={removal.unit}
          options={units.map(counted)}
          onChange={(unit) => onChange({ what: 'unit', unit })}
        />
      ) : null}
      {removal.what === 'brokers' || removal.what === 'random' ? (
        <TextField
          label={text('share')}
          value={percent}
          inputMode="numeric"
          onChange={onPercent}
          help={text(removal.what === 'brokers' ? 'whatHelpBrokers' : 'whatHelpRandom')}
          error={wholeIn(percent, percents) === null ? text('shareError', percents) : undefined}
        />
      ) : null}
    </>
  );
}

function positionFrom(value: string): Removal {
  const [role = '', unit = ''] = value.split('.');
  return { what: 'position', role: role as RoleId, unit };
}
