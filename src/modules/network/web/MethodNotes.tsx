import type { ReactNode } from 'react';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import css from './analyse.module.css';
import type { Declared } from './ways.ts';

/** Question, formula, caveats and sources of a method, as it declares them. */
export function MethodNotes({ method }: { method: Declared | null }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  if (!method) return null;
  return (
    <section className={css['notes']}>
      <h3>{text('caveats')}</h3>
      <ul>
        {method.caveats.map((one) => (
          <li key={one.en}>{one[language]}</li>
        ))}
      </ul>
      <details className={css['more']}>
        <summary>{text('docs')}</summary>
        <p>
          <b>{method.title[language]}.</b> {method.question[language]}
        </p>
        {method.formula ? (
          <p>
            {text('formula')}: <code>{method.formula}</code>
          </p>
        ) : null}
        <h4>{text('references')}</h4>
        <ul>
          {method.references.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
