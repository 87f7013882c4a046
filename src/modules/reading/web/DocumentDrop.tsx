import { CircleAlert, FolderInput, X } from 'lucide-react';
import { useId, useState, type DragEvent, type InputHTMLAttributes, type ReactNode } from 'react';
import { Button, IconButton } from '#ui/controls/Button.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import css from './documents.module.css';
import { messages } from './documents.messages.ts';
import { addDocuments, bytesOf, type Document } from './documents.view.ts';
import { chosenDocuments, droppedDocuments } from './dropped.ts';

interface DocumentDropProps {
  documents: readonly Document[];
  onChange: (documents: Document[]) => void;
  error: string | undefined;
}

/** Documents or whole folders, dropped or chosen; each can be taken out again. */
export function DocumentDrop({ documents, onChange, error }: DocumentDropProps): ReactNode {
  const text = useText(messages);
  const id = useId();
  const [over, setOver] = useState(false);
  const [walking, setWalking] = useState(false);
  const [leftOut, setLeftOut] = useState(0);
  const add = (more: readonly Document[]): void => {
    const added = addDocuments(documents, more);
    setLeftOut(added.leftOut);
    onChange(added.documents);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = async (event: DragEvent): Promise<void> => {
    event.preventDefault();
    setOver(false);
    setWalking(true);
    add(await droppedDocuments(event.dataTransfer.items));
    setWalking(false);
  };
  const input = (name: 'files' | 'folder', more: InputHTMLAttributes<HTMLInputElement>): ReactNode => (
    <input
      {...more}
      id={`${id}-${name}`}
      type="file"
      multiple
      className="visually-hidden"
      {...(error ? { 'aria-invalid': true } : {})}
      aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
      onChange={(event) => {
        add(chosenDocuments(event.target.files ?? []));
        // The same file may be chosen again after it was taken out.
        event.target.value = '';
      }}
    />
  );
  return (
    <div>
      <div
        className={css['drop']}
        {...(over ? { 'data-over': '' } : {})}
        {...(error ? { 'data-bad': '' } : {})}
        onDragEnter={drag}
        onDragOver={drag}
        onDragLeave={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
        }}
        onDrop={(event) => void drop(event)}
      >
        <FolderInput size={24} strokeWidth={1.6} aria-hidden />
        <p>
          {text('dropHere')} {text('orChoose')} <label htmlFor={`${id}-files`}>{text('chooseFiles')}</label>{' '}
          {text('or')} <label htmlFor={`${id}-folder`}>{text('chooseFolder')}</label>
        </p>
        <small id={`${id}-help`}>{walking ? text('walking') : text('dropTypes')}</small>
        {input('files', { 'aria-label': text('chooseFiles') })}
        {input('folder', { 'aria-label': text('chooseFolder'), ...({ webkitdirectory: '' } as object) })}
      </div>
      {error ? (
        <p className={css['error']} id={`${id}-error`} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {leftOut > 0 ? <p className={css['dim']}>{text('passedOver', { n: leftOut })}</p> : null}
      {documents.length > 0 ? <Chosen documents={documents} onChange={onChange} /> : null}
    </div>
  );
}

const shown = 8;

function Chosen({ documents, onChange }: Omit<DocumentDropProps, 'error'>): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const some = open ? documents.slice(0, 400) : documents.slice(0, shown);
  return (
    <div className={css['chosen']}>
      <p>
        <b>{text('chosenFiles', { n: documents.length })}</b> <span>{format.bytes(bytesOf(documents))}</span>
        <Button look="quiet" onClick={() => onChange([])}>
          {text('removeAll')}
        </Button>
      </p>
      <ul aria-label={text('documents')}>
        {some.map((one) => (
          <li key={one.path}>
            <span title={one.path}>{one.path}</span>
            <small>{format.bytes(one.file.size)}</small>
            <IconButton
              label={text('remove', { name: one.path })}
              icon={<X size={14} />}
              onClick={() => onChange(documents.filter((other) => other !== one))}
            />
          </li>
        ))}
      </ul>
      {documents.length > some.length ? (
        <Button look="quiet" onClick={() => setOpen(true)}>
          {text('chosenMore', { n: documents.length - some.length })}
        </Button>
      ) : null}
    </div>
  );
}
