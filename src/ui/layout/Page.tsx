import { useEffect, type ReactNode } from 'react';
import css from './layout.module.css';

interface PageProps {
  title: string;
  /** What is seen before the title: a glyph, a mark. */
  mark?: ReactNode;
  help?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A page of text or forms: one title, its actions at the right. The window is named after it. */
export function Page({ title, mark, help, actions, wide, children }: PageProps): ReactNode {
  useWindowTitle(title);
  return (
    <div className={css['page']}>
      <div className={`${css['inner']} ${wide ? css['wide'] : ''}`}>
        <div className={css['title']}>
          {mark}
          <div>
            <h1>{title}</h1>
            {help ? <p>{help}</p> : null}
          </div>
          {actions ? <div className={css['actions']}>{actions}</div> : null}
        </div>
        {children}
      </div>
    </div>
  );
}

/** Names the window; a person's name never leaves the node, since titles are not sent anywhere. */
export function useWindowTitle(title: string): void {
  useEffect(() => {
    document.title = title === '' ? 'Enlace' : `${title} · Enlace`;
  }, [title]);
}

interface SectionProps {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ title, note, actions, children }: SectionProps): ReactNode {
  return (
    <section className={css['section']}>
      <div className={css['sectionHead']}>
        <h2>{title}</h2>
        {note ? <span>{note}</span> : null}
        {actions ? <div>{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

interface FormProps {
  onSubmit: () => void;
  children: ReactNode;
  id?: string;
}

export function Form({ onSubmit, children, id }: FormProps): ReactNode {
  return (
    <form
      {...(id ? { id } : {})}
      className={css['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        onSubmit();
        const form = event.currentTarget;
        // What is wrong may stand out of sight: go to the first of it.
        setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(), 0);
      }}
    >
      {children}
    </form>
  );
}

export const Row = ({ children }: { children: ReactNode }): ReactNode => <div className={css['row']}>{children}</div>;

export const Buttons = ({ children }: { children: ReactNode }): ReactNode => (
  <div className={css['buttons']}>{children}</div>
);
