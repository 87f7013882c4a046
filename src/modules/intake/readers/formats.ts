import type { Text } from '#vocabulary/kinds.ts';
import type { Reader } from '../draft.ts';
import { readCsv } from './csv.ts';
import { readFtmStatements } from './ftm-statements.ts';
import { readFtm } from './ftm.ts';
import { readOfac } from './ofac.ts';

export interface Format {
  id: 'ftm' | 'ftm-statements' | 'ofac' | 'csv' | 'documents';
  label: Text;
  /** Null where the files hold no rows: another module does the whole work (work.ts). */
  reader: Reader | null;
  /** Endings of file names, each also with .gz. */
  accepts: readonly string[];
  /** A list whose versions follow each other: what a version drops is closed. */
  isList: boolean;
  /** Needs a mapping file (mapping.ts). */
  mapped: boolean;
}

export const formats: readonly Format[] = [
  {
    id: 'ftm',
    label: { en: 'FollowTheMoney entities (JSON lines)', es: 'Entidades FollowTheMoney (JSON por líneas)' },
    reader: readFtm,
    accepts: ['.json', '.jsonl', '.ndjson', '.ijson', '.ftm'],
    isList: false,
    mapped: false,
  },
  {
    id: 'ftm-statements',
    label: { en: 'FollowTheMoney statements (CSV)', es: 'Afirmaciones FollowTheMoney (CSV)' },
    reader: readFtmStatements,
    accepts: ['.csv'],
    isList: false,
    mapped: false,
  },
  {
    id: 'ofac',
    label: { en: 'OFAC SDN list (SDN, ALT, ADD CSV)', es: 'Lista SDN de OFAC (CSV SDN, ALT y ADD)' },
    reader: readOfac,
    accepts: ['.csv'],
    isList: true,
    mapped: false,
  },
  {
    id: 'csv',
    label: { en: 'Table with a mapping (CSV)', es: 'Tabla con correspondencia de columnas (CSV)' },
    reader: readCsv,
    accepts: ['.csv', '.tsv', '.txt'],
    isList: false,
    mapped: true,
  },
  {
    id: 'documents',
    label: { en: 'Documents (text, PDF, Word, mail, scans)', es: 'Documentos (texto, PDF, Word, correo, imágenes)' },
    reader: null,
    accepts: [
      '.txt',
      '.md',
      '.html',
      '.htm',
      '.pdf',
      '.docx',
      '.eml',
      '.jsonl',
      '.png',
      '.jpg',
      '.jpeg',
      '.tif',
      '.tiff',
      '.webp',
    ],
    isList: false,
    mapped: false,
  },
];

export const formatOf = (id: string): Format | undefined => formats.find((one) => one.id === id);
