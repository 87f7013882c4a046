import busboy from 'busboy';
import { Readable } from 'node:stream';
import type { Context } from 'hono';
import type { NodeContext } from '#access/context.ts';
import { invalid, type Refusal } from '#vocabulary/refusal.ts';

export interface Upload {
  /** Names the kept originals: `<id>.0`, `<id>.1` … in the order of the files. */
  id: string;
  fields: Record<string, string>;
  files: { name: string; bytes: number; sha256: string }[];
}

/** Reads multipart/form-data as it comes: each file goes encrypted to the originals, never whole through memory. */
export async function receive(node: NodeContext, http: Context): Promise<Upload | Refusal> {
  const type = http.req.header('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) return invalid('content-type', type, 'multipart/form-data');
  const body = http.req.raw.body;
  if (!body) return invalid('files', '', 'at least one file');
  const id = node.store.newId();
  const fields: Record<string, string> = {};
  const kept: Promise<Upload['files'][number]>[] = [];
  let parser: busboy.Busboy;
  try {
    parser = busboy({
      headers: { 'content-type': type },
      limits: { files: 50, fields: 50, fieldSize: 1_000_000 },
      defParamCharset: 'utf8',
    });
  } catch (error) {
    return invalid('content-type', type, (error as Error).message);
  }
  parser.on('field', (name, value) => {
    fields[name] = value;
  });
  parser.on('file', (_field, stream, info) => {
    const at = kept.length;
    // Whoever keeps the file hears of it too; without a listener of our own a cut-off upload would end the process.
    stream.on('error', () => undefined);
    kept.push(
      node.originals.keep(`${id}.${at}`, stream).then(({ bytes, sha256 }) => ({
        name: (info.filename ?? `file-${at}`).replace(/^.*[/\\]/, '').slice(0, 200),
        bytes,
        sha256: Buffer.from(sha256).toString('hex'),
      })),
    );
  });
  const broken = await new Promise<Error | undefined>((done) => {
    parser.on('close', () => done(undefined));
    parser.on('error', (error) => done(error as Error));
    Readable.fromWeb(body as Parameters<typeof Readable.fromWeb>[0])
      .on('error', (error) => {
        // Else the files half received would wait for ever.
        parser.destroy(error);
        done(error);
      })
      .pipe(parser);
  });
  const settled = await Promise.allSettled(kept);
  const files = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  if (broken === undefined && files.length === settled.length) {
    return files.length === 0 ? invalid('files', '', 'at least one file') : { id, fields, files };
  }
  await Promise.all(settled.map((_, at) => node.originals.remove(`${id}.${at}`)));
  const failed = settled.find((one) => one.status === 'rejected');
  if (broken === undefined) throw failed?.reason;
  return invalid('body', broken.message, 'a whole form: the upload was cut off or is not multipart/form-data');
}

export const discard = async (node: NodeContext, upload: Upload): Promise<void> => {
  await Promise.all(upload.files.map((_, at) => node.originals.remove(`${upload.id}.${at}`)));
};
