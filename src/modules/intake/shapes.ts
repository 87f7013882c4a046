/** GET /api/imports/:id */
export interface ImportView {
  id: string;
  format: string;
  files: string[];
  state: 'queued' | 'running' | 'stopped' | 'done' | 'failed' | 'undone';
  /** What is being done now, as a message key. */
  phase: string;
  bytes: number;
  bytesRead: number;
  rows: number;
  statements: number;
  rejects: number;
  /** For a list: how many facts this version opened, repeated and closed. */
  opened: number;
  repeated: number;
  closed: number;
  startedAt: number | null;
  endedAt: number | null;
  error: string | null;
  report: string | null;
  by: string;
  /** For documents: how many were read, could not be opened, were held already; null for other formats. */
  documents: {
    read: number;
    failed: number;
    held: number;
    pages: number;
    suggestions: number;
    /** At most a thousand, those after `?after=<report>`; `open`: suggestions of it still to decide. */
    reports: { id: string; title: string; suggestions: number; open: number }[];
    /** How many reports there are in all. A list of imports tells neither. */
    total: number;
    /** Why documents could not be taken, in words; the first of them. */
    faults: { file: string; says: { en: string; es: string } }[];
  } | null;
}

/** POST /api/imports/preview */
export interface ImportPreview {
  rows: {
    line: number;
    entities: { key: string; kind: string; caption: string; facts: { property: string; value: string }[] }[];
  }[];
  rejects: { file: string; line: number; field: string; found: string; expected: string }[];
  /** For CSV: the columns found, with up to three samples each. */
  columns: { name: string; samples: string[] }[];
}
