import { CircleCheck, Download } from 'lucide-react';
import type { MouseEvent, ReactNode } from 'react';
import type { Missing } from '#methods/reporting/draft.ts';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { ErrorState } from '#ui/state/States.tsx';
import { useFormat, useLanguage, useText, type Translate } from '#ui/text/language.tsx';
import type { DraftView } from '../draft-shapes.ts';
import css from './drafts.module.css';
import { messages } from './drafts.messages.ts';
import { xmlOf } from './drafts.query.ts';
import type { Writing } from './use-draft.ts';

interface DraftSideProps {
  view: DraftView;
  writing: Writing;
  onAnew: () => void;
}

/** Beside the report: whether it is saved, what is missing, and what comes of it. */
export function DraftSide({ view, writing, onAnew }: DraftSideProps): ReactNode {
  const text = useText(messages);
  const toast = useToast();
  const isReady = view.missing.length === 0;
  const finished = view.state === 'finished';
  const to = async (state: 'draft' | 'finished'): Promise<void> => {
    if (await writing.save(state)) toast({ title: text(state === 'finished' ? 'finishedSaid' : 'reopenedSaid') });
  };
  const take = (event: MouseEvent): void => {
    if (writing.state === 'saved') return;
    event.preventDefault();
    void writing.save().then((kept) => {
      if (kept) window.location.assign(xmlOf(view.id));
    });
  };
  return (
    <aside className={css['side']} aria-label={text('missing', { n: view.missing.length })}>
      <SaveState view={view} writing={writing} onAnew={onAnew} />
      <div className={css['buttons']}>
        <a
          className={buttonClass(isReady ? 'main' : 'plain')}
          href={xmlOf(view.id)}
          download={`goaml-${view.id}.xml`}
          onClick={(event) => take(event)}
        >
          <Download size={14} aria-hidden />
          {text(isReady ? 'download' : 'downloadUnfinished')}
        </a>
        {view.mayWrite && !finished ? (
          <Button disabled={isReady ? undefined : text('finishNot')} onClick={() => void to('finished')}>
            {text('finish')}
          </Button>
        ) : null}
        {view.mayWrite && finished ? <Button onClick={() => void to('draft')}>{text('reopen')}</Button> : null}
      </div>
      {isReady ? (
        <p className={css['ready']} role="status">
          <CircleCheck size={16} aria-hidden />
          {text('ready')}
        </p>
      ) : (
        <Lacking missing={view.missing} />
      )}
    </aside>
  );
}

function SaveState({ view, writing, onAnew }: DraftSideProps): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  if (!view.mayWrite) return <p className={css['dim']}>{text('readOnly')}</p>;
  if (view.state === 'finished') return <p className={css['dim']}>{text('finishedHelp')}</p>;
  if (writing.state === 'changed')
    return (
      <div className={css['secret']} role="alert">
        <div className={css['stack']}>
          <p>{text('changedMeanwhile')}</p>
          <Button onClick={onAnew}>{text('loadAnew')}</Button>
        </div>
      </div>
    );
  if (writing.state === 'failed') return <ErrorState error={writing.problem} retry={() => void writing.save()} />;
  return (
    <p className={css['dim']} role="status">
      {writing.state === 'saved' ? text('saved', { at: format.time(view.changedAt) }) : text(writing.state)}
    </p>
  );
}

/** Where in the report something is missing, in words. */
function placeText({ field }: Missing, text: Translate<typeof messages>): string {
  const [, transaction, way] = /^transaction\[(\d+)\](?:\/t_(from|to))?/.exec(field) ?? [];
  if (transaction !== undefined) {
    const side = way === 'from' || way === 'to' ? `, ${text(`at-${way}`)}` : '';
    return text('at-transaction', { n: Number(transaction) }) + side;
  }
  const [, party] = /report_party\[(\d+)\]/.exec(field) ?? [];
  return party === undefined ? text('at-report') : text('at-party', { n: Number(party) });
}

/** Goes to the field where it is to be filled in, opening what folds it away. */
function goTo(field: string): void {
  const input = document.querySelector<HTMLElement>(`[data-missing="${CSS.escape(field)}"]`);
  const fold = input?.closest('details');
  if (fold) fold.open = true;
  input?.scrollIntoView({ block: 'center' });
  input?.focus();
}

function Lacking({ missing }: { missing: readonly Missing[] }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return (
    <div>
      <h2>{text('missing', { n: missing.length })}</h2>
      <small className={css['dim']}>{text('missingHelp')}</small>
      <ul className={css['missing']}>
        {missing.map((one) => (
          <li key={`${one.field} ${one.says.en}`}>
            <button type="button" onClick={() => goTo(one.field)}>
              <span>{one.says[language]}</span>
              <small>{placeText(one, text)}</small>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
