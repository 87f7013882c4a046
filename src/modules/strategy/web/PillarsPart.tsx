import { Plus, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { factorWords, type Factor } from '#methods/dynamics/model.ts';
import { mostFactor, type Factors } from '#methods/dynamics/scenario.ts';
import { idlePillars, pillars } from '#methods/dynamics/strategies.ts';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { useStrategyName } from './names.ts';
import { problemOf, type PartProps } from './SettingsPart.tsx';
import { newDraft, type Draft } from './study.view.ts';
import css from './strategies.module.css';

const mostStrategies = 6;
/** The end of a slider; a larger factor can be typed. */
const slide = 3;

/** What each strategy does with each of the four lines. */
export function PillarsPart({ study, onChange, problems }: PartProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const nameOf = useStrategyName();
  const put = (drafts: readonly Draft[]): void => onChange({ ...study, drafts });
  const add = (): void => {
    const at = 1 + Math.max(0, ...study.drafts.map(({ id }) => Number(/^own-(\d+)$/.exec(id)?.[1] ?? 0)));
    put([...study.drafts, newDraft(`own-${at}`)]);
  };
  return (
    <Section
      title={text('strategies')}
      note={text('strategiesNote')}
      actions={
        study.drafts.length < mostStrategies ? (
          <Button look="quiet" icon={<Plus size={14} />} onClick={add}>
            {text('add')}
          </Button>
        ) : null
      }
    >
      <p className={css['quiet']}>{text('incapacitation')}</p>
      <ul className={css['drafts']}>
        {study.drafts.map((draft, at) => (
          <li key={draft.id} className={css['draft']}>
            <div className={css['draftHead']}>
              <input
                className={css['name']}
                aria-label={text('name')}
                placeholder={nameOf({ ...draft, name: '' }, at)}
                value={draft.name}
                onChange={(event) =>
                  put(study.drafts.map((one) => (one === draft ? { ...one, name: event.target.value } : one)))
                }
              />
              <IconButton
                label={text('remove', { name: nameOf(draft, at) })}
                icon={<X size={14} />}
                onClick={() => put(study.drafts.filter((one) => one !== draft))}
              />
            </div>
            {pillars.map((pillar) => (
              <div key={pillar.id} className={css['pillar']}>
                {pillar.moves === null ? (
                  <span>
                    <small>{pillar.label[language]}</small>
                  </span>
                ) : (
                  <span>
                    {factorWords[pillar.moves][language]}
                    <small>{pillar.label[language]}</small>
                  </span>
                )}
                {pillar.moves === null ? (
                  <small>{text('notInModel')}</small>
                ) : (
                  <FactorField
                    label={`${nameOf(draft, at)}: ${factorWords[pillar.moves][language]} (${pillar.label[language]})`}
                    value={draft.factors[pillar.moves]}
                    wrong={problemOf(problems, `${draft.id}.${pillar.moves}`, text)}
                    onChange={(value) =>
                      put(study.drafts.map((one) => (one === draft ? withFactor(one, pillar.moves, value) : one)))
                    }
                  />
                )}
              </div>
            ))}
            <Balance draft={draft} />
          </li>
        ))}
      </ul>
      <PillarsHelp />
    </Section>
  );
}

const withFactor = (draft: Draft, factor: Factor | null, value: string): Draft =>
  factor === null ? draft : { ...draft, factors: { ...draft.factors, [factor]: value } };

interface FactorFieldProps {
  label: string;
  value: string;
  wrong: string | undefined;
  onChange: (value: string) => void;
}

function FactorField({ label, value, wrong, onChange }: FactorFieldProps): ReactNode {
  const number = Number(value);
  return (
    <span className={css['factor']}>
      <input
        type="range"
        aria-label={label}
        min={0}
        max={slide}
        step={0.05}
        value={Number.isFinite(number) ? Math.min(slide, number) : 1}
        onChange={(event) => onChange(event.target.value)}
      />
      <span aria-hidden>×</span>
      <input
        className={css['number']}
        inputMode="decimal"
        aria-label={`${label} ×`}
        value={value}
        {...(wrong ? { 'aria-invalid': true, title: wrong } : {})}
        onChange={(event) => onChange(event.target.value)}
      />
      {wrong ? (
        <small role="alert" className={css['wrong']}>
          {wrong}
        </small>
      ) : null}
    </span>
  );
}

/** Which lines a strategy leaves as they are: four at once is the point. */
function Balance({ draft }: { draft: Draft }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const factors = Object.fromEntries(
    Object.entries(draft.factors).map(([name, value]) => [name, Number(value)]),
  ) as Factors;
  const idle = idlePillars(factors).map(({ label }) => label[language]);
  const typed = Object.values(factors).every((one) => one >= 0 && one <= mostFactor);
  if (!typed) return null;
  return (
    <p className={css['quiet']}>{idle.length === 0 ? text('usesAll') : text('leaves', { pillars: idle.join(', ') })}</p>
  );
}

function PillarsHelp(): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <details className={css['more']}>
      <summary>{text('pillarsHelp')}</summary>
      <dl>
        {pillars.map(({ id, label, moves, says, cannot }) => (
          <div key={id}>
            <dt>
              {label[language]}
              <small>
                {moves === null
                  ? text('notInModel')
                  : text('moves', { factor: factorWords[moves][language].toLowerCase() })}
              </small>
            </dt>
            <dd>
              {says[language]} <em>{text('cannot')}</em> {cannot[language]}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
