import { createRequire, registerHooks } from 'node:module';
import { dirname, join } from 'node:path';
import type * as pdfjs from 'pdfjs-dist';
import { limits } from '../limits.ts';

type Library = typeof pdfjs;
export type PdfDocument = Awaited<ReturnType<Library['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

let loaded: Promise<Library> | undefined;

/** What pdf.js wants for drawing on a canvas; nothing is drawn here, but it names them as it starts. */
class NotDrawn {}

/**
 * pdf.js in the thread it is called in. It would load native code for drawing where that is installed: a fault in it
 * would end the whole process, so it is kept out.
 */
function load(): Promise<Library> {
  registerHooks({
    resolve(specifier, context, next) {
      if (specifier === '@napi-rs/canvas') throw new Error('drawing is not used');
      return next(specifier, context);
    },
  });
  const globals = globalThis as Record<string, unknown>;
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) globals[name] ??= NotDrawn;
  return quietly(() => import('pdfjs-dist/legacy/build/pdf.mjs') as Promise<Library>);
}

/** It warns on its way in that it cannot draw. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}

/** Opens a PDF. All it needs beside the bytes lies on disk; addresses within the document are never followed. */
export async function openPdf(
  bytes: Uint8Array,
): Promise<{ library: Library; document: PdfDocument; close(): Promise<void> }> {
  const library = await (loaded ??= load());
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = library.getDocument({
    data: bytes,
    cMapUrl: join(folder, 'cmaps/'),
    cMapPacked: true,
    standardFontDataUrl: join(folder, 'standard_fonts/'),
    wasmUrl: join(folder, 'wasm/'),
    iccUrl: join(folder, 'iccs/'),
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableFontFace: true,
    enableXfa: false,
    maxImageSize: limits.pixels,
    verbosity: library.VerbosityLevel.ERRORS,
  });
  try {
    return { library, document: await task.promise, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    throw error;
  }
}
