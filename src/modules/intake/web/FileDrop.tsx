import { CircleAlert, FileUp, X } from 'lucide-react';
import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { IconButton } from '#ui/controls/Button.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { addFiles } from './files.ts';
import css from './intake.module.css';

interface FileDropProps {
  files: readonly File[];
  onChange: (files: File[]) => void;
  error?: string | undefined;
}

/** Files dropped, or chosen with pointer or keyboard; each can be taken out again. */
export function FileDrop({ files, onChange, error }: FileDropProps): ReactNode {
  const text = useText(messages);
  const id = useId();
  const [over, setOver] = useState(false);
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
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
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          onChange(addFiles(files, event.dataTransfer.files));
        }}
      >
        <FileUp size={22} strokeWidth={1.6} aria-hidden />
        <p>
          {text('dropHere')} <label htmlFor={id}>{text('chooseFiles')}</label>
        </p>
        <small id={`${id}-help`}>{text('dropHelp')}</small>
        <input
          id={id}
          type="file"
          multiple
          {...(error ? { 'aria-invalid': true } : {})}
          className="visually-hidden"
          aria-describedby={error ? `${id}-help ${id}-error` : `${id}-help`}
          onChange={(event) => {
            onChange(addFiles(files, event.target.files ?? []));
            // The same file may be chosen again after it was taken out.
            event.target.value = '';
          }}
        />
      </div>
      {error ? (
        <p className={css['error']} id={`${id}-error`} role="alert">
          <CircleAlert size={13} aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {files.length > 0 ? <Chosen files={files} onChange={onChange} /> : null}
    </div>
  );
}

function Chosen({ files, onChange }: Pick<FileDropProps, 'files' | 'onChange'>): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  return (
    <ul className={css['chosen']} aria-label={text('files')}>
      {files.map((file) => (
        <li key={file.name}>
          <span>{file.name}</span>
          <small>{format.bytes(file.size)}</small>
          <IconButton
            label={text('remove', { name: file.name })}
            icon={<X size={14} />}
            onClick={() => onChange(files.filter((one) => one !== file))}
          />
        </li>
      ))}
    </ul>
  );
}
