import type { ReactNode } from 'react';
import { chosen } from '#methods/dynamics/parameters.ts';
import { Select } from '#ui/controls/Select.tsx';
import { TextField } from '#ui/controls/Field.tsx';
import { Row, Section } from '#ui/layout/Page.tsx';
import { useLanguage, useText, type Translate } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import type { Problems, Study } from './study.view.ts';
import css from './strategies.module.css';

export interface PartProps {
  study: Study;
  onChange: (study: Study) => void;
  problems: Problems;
  /** Whether the groups come with sizes. */
  documented: boolean;
}

const expectWords = {
  year: 'expectsYear',
  years: 'expectsYears',
  number: 'expectsNumber',
  factor: 'expectsFactor',
  bounds: 'expectsBounds',
} as const;

export function problemOf(problems: Problems, field: string, text: Translate<typeof messages>): string | undefined {
  const problem = problems[field];
  return problem && text(expectWords[problem.expects], { most: problem.most ?? 0 });
}

/** Sizes, and the years between which is compared. */
export function YearsPart({ study, onChange, problems, documented }: PartProps): ReactNode {
  const text = useText(messages);
  const error = (field: string): { error?: string } => {
    const said = problemOf(problems, field, text);
    return said === undefined ? {} : { error: said };
  };
  const years = (['start', 'reference', 'end'] as const).map((name) => (
    <TextField
      key={name}
      label={text(name)}
      inputMode="numeric"
      value={study[name]}
      onChange={(value) => onChange({ ...study, [name]: value })}
      {...error(name)}
    />
  ));
  return (
    <Section title={text('years')}>
      <div className={css['part']}>
        <div className={css['three']}>{years}</div>
        <p className={css['quiet']}>{text('referenceHelp')}</p>
        {documented ? (
          <Select
            label={text('sizesBy')}
            value={study.sizesBy}
            options={[
              { value: 'rank', label: text('byRank') },
              { value: 'size', label: text('bySize') },
            ]}
            onChange={(sizesBy) => onChange({ ...study, sizesBy })}
          />
        ) : null}
        {documented && study.sizesBy === 'size' ? null : (
          <TextField
            label={text('members')}
            inputMode="numeric"
            value={study.members}
            onChange={(members) => onChange({ ...study, members })}
            help={text('membersHelp')}
            {...error('members')}
          />
        )}
      </div>
    </Section>
  );
}

/** The bounds of what the data cannot pin down. */
export function UnknownPart({ study, onChange, problems }: PartProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const bound = (id: (typeof chosen)[number]['id'], end: 'low' | 'high'): ReactNode => {
    const label = chosen.find((one) => one.id === id)?.label[language] ?? id;
    const wrong = problemOf(problems, `${id}.${end}`, text);
    return (
      <input
        className={css['number']}
        inputMode="decimal"
        aria-label={`${label}: ${text(end)}`}
        {...(wrong ? { 'aria-invalid': true, title: wrong } : {})}
        value={study.bounds[id][end]}
        onChange={(event) =>
          onChange({ ...study, bounds: { ...study.bounds, [id]: { ...study.bounds[id], [end]: event.target.value } } })
        }
      />
    );
  };
  const wrong = Object.keys(problems).find((field) => /\.(low|high)$/.test(field));
  return (
    <Section title={text('known')} note={text('knownNote')}>
      <div className={css['part']}>
        <table className={css['bounds']}>
          <thead>
            <tr>
              <td />
              <th scope="col">{text('low')}</th>
              <th scope="col">{text('high')}</th>
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ id, label, why }) => (
              <tr key={id}>
                <th scope="row">
                  {label[language]}
                  <small>{why[language]}</small>
                </th>
                <td>{bound(id, 'low')}</td>
                <td>{bound(id, 'high')}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {wrong === undefined ? null : <p role="alert">{problemOf(problems, wrong, text)}</p>}
        <Row>
          {(['draws', 'seed'] as const).map((name) => {
            const said = problemOf(problems, name, text);
            return (
              <TextField
                key={name}
                label={text(name)}
                inputMode="numeric"
                value={study[name]}
                onChange={(value) => onChange({ ...study, [name]: value })}
                {...(said === undefined ? {} : { error: said })}
              />
            );
          })}
        </Row>
      </div>
    </Section>
  );
}
