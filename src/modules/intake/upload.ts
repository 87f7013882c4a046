import busboy from 'busboy';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { NodeContext } from '#access/context.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';

export interface Upload {
  /** Names the kept originals: `<id>.0`, `<id>.1` … in the order of the files. */
  id: string;
  fields: Record<string, string>;
  /** `path` has the folders of a dropped folder too. */
  files: { name: string; path: string; bytes: number; sha256: string }[];
}

const limits = { files: 5000, fields: 50, fieldSize: 1_000_000 };

/** Reads multipart/form-data as it comes: each file goes encrypted to the originals, never whole through memory. */
export async function receive(node: NodeContext, http: Context): Promise<Upload | Refusal> {
  const type = http.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return invalid('content-type', type, 'multipart/form-data');
  const body = http.req.raw.body;
  if (!body) return invalid('files', '', 'at least one file');
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: { 'content-type': type }, limits, defParamCharset: 'utf8', preservePath: true });
  } catch (error) {
    return invalid('content-type', type, (error as Error).message);
  }
  const upload: Upload = { id: node.store.newId(), fields: {}, files: [] };
  const problems = fieldsInto(upload, parser);
  const kept: Promise<unknown>[] = [];
  const streams: Readable[] = [];
  parser.on('file', (_field, stream, info) => {
    const at = kept.length;
    // Whoever keeps the file hears of it too; without a listener of our own a cut-off upload would end the process.
    stream.on('error', () => undefined);
    streams.push(stream);
    const keeping = node.originals.keep(`${upload.id}.${at}`, stream).then(({ bytes, sha256 }) => {
      upload.files[at] = {
        name: fileName(info.filename) || `file-${at}`,
        path: filePath(info.filename),
        bytes,
        sha256: Buffer.from(sha256).toString('hex'),
      };
    });
    // What cannot be kept is not worth receiving to its end.
    keeping.catch((error: Error) => parser.destroy(error));
    kept.push(keeping);
  });
  const broken = await through(Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0]), parser);
  // A file cut off by what follows it would wait for its end for ever.
  if (broken) for (const stream of streams) stream.destroy(broken);
  const failed = (await Promise.allSettled(kept)).find((one) => one.status === 'rejected')?.reason as unknown;
  const refused = problems[0] ?? (broken || failed ? refusalOf(broken, failed) : undefined);
  if (!refused && kept.length > 0) return upload;
  await Promise.all(kept.map((_, at) => node.originals.remove(`${upload.id}.${at}`)));
  return refused ?? invalid('files', '', 'at least one file');
}

/** Collects the form's fields; gives the list to which what is too much will be added. */
function fieldsInto({ fields }: Upload, parser: busboy.Busboy): Refusal[] {
  const problems: Refusal[] = [];
  parser.on('field', (name, value, info) => {
    fields[name] = value;
    // No text of the store can hold it, plain or as JSON writes it.
    if (/\0|\\u0000/.test(value)) problems.push(invalid(name, 'a NUL character', 'text without it'));
    if (info.valueTruncated) problems.push(invalid(name, value, `at most ${limits.fieldSize} characters`));
  });
  const most = (what: 'files' | 'fields') => (): unknown =>
    problems.push(invalid(what, `more than ${limits[what]} ${what}`, `at most ${limits[what]} ${what} at a time`));
  parser.on('filesLimit', most('files'));
  parser.on('fieldsLimit', most('fields'));
  return problems;
}

/** Ends when all is parsed, or with what went wrong. */
const through = (source: Readable, parser: busboy.Busboy): Promise<Error | undefined> =>
  new Promise((done) => {
    parser.on('close', () => done(undefined));
    parser.on('error', (error) => {
      // Read to its end all the same: whoever is still sending hears an answer only then.
      source.unpipe(parser);
      source.resume();
      done(error as Error);
    });
    source.on('error', (error) => {
      // Else the files half received would wait for ever.
      parser.destroy(error);
      done(error);
    });
    source.pipe(parser);
  });

function refusalOf(broken: Error | undefined, failed: unknown): Refusal {
  const code = (failed as NodeJS.ErrnoException | undefined)?.code ?? '';
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull;
  if (!broken) throw failed;
  return invalid('body', broken.message, 'a whole form: the upload was cut off or is not multipart/form-data');
}

const diskFull: Refusal = {
  refused: 'conflict',
  rule: 'disk-full',
  reason: 'The disk of this node is full. Nothing was kept; send the files again when there is room.',
};

/** Without characters that hide or turn what is read. */
const plain = (given: string): string => given.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

/** The name alone, whatever folder it claims to be in. */
const fileName = (given = ''): string =>
  plain(given)
    .replace(/^.*[/\\]/u, '')
    .slice(0, 200);

/** The name with the folders that a dropped folder brings; one that climbs or starts at a root is the name alone. */
const filePath = (given = ''): string => {
  const parts = plain(given).split('/');
  const plainly = parts.every((part) => part !== '' && !/^\.+$|[:\\]/u.test(part));
  return plainly ? parts.join('/').slice(-300) : fileName(given);
};

export const discard = async (node: NodeContext, upload: Upload): Promise<void> => {
  await Promise.all(upload.files.map((_, at) => node.originals.remove(`${upload.id}.${at}`)));
};
