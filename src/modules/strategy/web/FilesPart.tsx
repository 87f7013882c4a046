import { FileUp } from 'lucide-react';
import { useEffect, useId, useState, type DragEvent, type ReactNode } from 'react';
import { Section } from '#ui/layout/Page.tsx';
import type { FileFault } from '#methods/dynamics/file-rows.ts';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { materialFrom, type Material } from './material.view.ts';
import css from './strategies.module.css';

export interface Files {
  groups: File | null;
  relations: File | null;
}

interface FilesPartProps {
  files: Files;
  onChange: (files: Files) => void;
  material: Material | null;
  onMaterial: (material: Material | null) => void;
  choice: ReactNode;
}

const shownRejects = 5;

/** Two files of public data, read in this browser and nowhere else. */
export function FilesPart({ files, onChange, material, onMaterial, choice }: FilesPartProps): ReactNode {
  const text = useText(messages);
  const [wrong, setWrong] = useState<FileFault | null>(null);
  const { groups, relations } = files;
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      if (!groups || !relations) return onMaterial(null);
      const [one, other] = await Promise.all([groups.text(), relations.text()]);
      if (!current) return;
      const found = materialFrom({ name: groups.name, text: one }, { name: relations.name, text: other });
      const isFault = 'found' in found;
      setWrong(isFault ? found : null);
      onMaterial(isFault ? null : found);
    };
    void read();
    return () => {
      current = false;
    };
  }, [groups, relations, onMaterial]);
  const note = material
    ? [
        text('groupsNote', { n: material.population.groups.length }),
        text('relationsNote', { n: material.symmetrised.alliances + material.symmetrised.rivalries }),
      ].join(' · ')
    : undefined;
  return (
    <Section title={text('groups')} note={note}>
      <div className={css['part']}>
        {choice}
        <OneFile label={text('groupsFile')} file={groups} onFile={(file) => onChange({ ...files, groups: file })} />
        <OneFile
          label={text('relationsFile')}
          file={relations}
          onFile={(file) => onChange({ ...files, relations: file })}
        />
        {wrong === null ? null : (
          <p role="alert" className={css['wrong']}>
            <FaultLine fault={wrong} />
          </p>
        )}
        {!groups || !relations ? <p>{text('fileNone')}</p> : null}
        {material && material.rejects.length > 0 ? (
          <div role="alert" className={css['wrong']}>
            {text('rowsLeft', { n: material.rejects.length })}
            <ul className={css['believed']}>
              {material.rejects.slice(0, shownRejects).map((fault) => (
                <li key={`${fault.file}:${fault.line}`}>
                  <FaultLine fault={fault} />
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        {material && material.symmetrised.oneWay + material.symmetrised.differing > 0 ? (
          <p className={css['quiet']}>
            {text('symmetric', { ways: material.symmetrised.oneWay, differing: material.symmetrised.differing })}
          </p>
        ) : null}
        <p className={css['quiet']}>{text('filesHelp')}</p>
      </div>
    </Section>
  );
}

function FaultLine({ fault: { file, line, found, expected } }: { fault: FileFault }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  return text('fileWrong', { file, line: String(line), found: found[language], expected: expected[language] });
}

function OneFile({
  label,
  file,
  onFile,
}: {
  label: string;
  file: File | null;
  onFile: (file: File) => void;
}): ReactNode {
  const text = useText(messages);
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (list: FileList | null): void => {
    const [first] = list ?? [];
    if (first) onFile(first);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div
      className={css['drop']}
      {...(over ? { 'data-over': '' } : {})}
      onDragEnter={drag}
      onDragOver={drag}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <FileUp size={16} aria-hidden />
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        className="visually-hidden"
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again when it was mended.
          event.target.value = '';
        }}
      />
      {file ? <small>{text('fileChosen', { name: file.name })}</small> : null}
    </div>
  );
}
