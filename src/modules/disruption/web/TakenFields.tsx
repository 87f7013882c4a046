import type { ReactNode } from 'react';
import { TextField } from '#ui/controls/Field.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { roleWords, type RoleId } from '#methods/disruption/roles.ts';
import type { PositionNetwork } from '../shapes.ts';
import { percents, whats, wholeIn, type Removal, type What } from './ask.view.ts';
import { positionsHeld, rolesHeld, unitsHeld, type Choice, type Named } from './network.view.ts';
import css from './what-if.module.css';

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
  const isWithheld = [...network.groups, ...network.cells].some((one) => one.name === null);
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
        <HeldSelect
          label={text('role')}
          value={removal.role}
          choices={roles.map(({ role, count }) => ({ value: role, label: roleWords(role)[language], count }))}
          onChange={(role) => onChange({ what: 'role', role: role as RoleId })}
        />
      ) : null}
      {removal.what === 'position' ? (
        <HeldSelect
          label={text('position')}
          value={`${removal.role}.${removal.unit}`}
          choices={places}
          isWithheld={isWithheld}
          onChange={(value) => onChange(positionFrom(value))}
        />
      ) : null}
      {removal.what === 'unit' ? (
        <HeldSelect
          label={text('unit')}
          value={removal.unit}
          choices={units}
          isWithheld={isWithheld}
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

interface HeldSelectProps {
  label: string;
  value: string;
  choices: readonly Choice[];
  /** Whether a name among the choices is withheld. */
  isWithheld?: boolean;
  onChange: (value: string) => void;
}

/** One of what is held, with by how many; where it is one, that this is one person in practice. */
function HeldSelect({ label, value, choices, isWithheld = false, onChange }: HeldSelectProps): ReactNode {
  const text = useText(messages);
  const isSingle = choices.find((one) => one.value === value)?.count === 1;
  return (
    <>
      <Select
        label={label}
        value={value}
        options={choices.map((one) => ({
          value: one.value,
          label: one.label,
          note: text('countHeld', { n: one.count }),
        }))}
        onChange={onChange}
        {...(isWithheld ? { help: text('withheld') } : {})}
      />
      {isSingle ? (
        <p className={css['caution']} role="status">
          {text('singleHolder')}
        </p>
      ) : null}
    </>
  );
}

function positionFrom(value: string): Removal {
  const [role = '', unit = ''] = value.split('.');
  return { what: 'position', role: role as RoleId, unit };
}
