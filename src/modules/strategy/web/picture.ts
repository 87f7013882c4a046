import { panel } from './BandCharts.tsx';

/** What a picture that leaves the screen carries. */
export interface PictureWords {
  banner: string;
  title: string;
  /** What the numbers may not be read as. */
  caution: string;
  key: string;
  line: string;
}

const gap = 14;
const head = 52;

/** In: the panels as drawn. Out: one SVG with its label over and under them, its colours written out. */
export function pictureOf(
  panels: readonly SVGSVGElement[],
  { banner, title, caution, key, line }: PictureWords,
): string {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const plain = (text: string): string =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
  const across = Math.min(2, panels.length);
  const down = Math.ceil(panels.length / 2);
  const width = across * panel.width + (across + 1) * gap;
  const cautions = caution === '' ? [] : wrapped(caution, width);
  const keys = wrapped(key, width);
  const top = head + cautions.length * 12;
  const foot = 34 + keys.length * 12;
  const height = top + down * (panel.height + gap) + foot;
  const writer = new XMLSerializer();
  const drawn = panels.map((one, at) => {
    const x = gap + (at % 2) * (panel.width + gap);
    const y = top + Math.floor(at / 2) * (panel.height + gap);
    // Written as XML: the HTML of a space that does not break would be no SVG.
    const written = [...one.children].map((child) => writer.serializeToString(child)).join('');
    const inner = written.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => colour(name));
    return `<g transform="translate(${x} ${y})">${inner}</g>`;
  });
  const text = (what: string, y: number, size: number, weight: number, fill: string): string =>
    `<text x="${gap}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${plain(what)}</text>`;
  const fonts = plain(style.getPropertyValue('--font').trim());
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}">`,
    `<rect width="${width}" height="${height}" fill="${colour('--raise')}"/>`,
    text(banner, 20, 11, 600, colour('--warn')),
    text(title, 41, 14, 600, colour('--ink')),
    ...cautions.map((piece, at) => text(piece, 58 + at * 12, 9.5, 600, colour('--bad'))),
    ...drawn,
    ...keys.map((piece, at) => text(piece, height - foot + 12 + at * 12, 9.5, 400, colour('--dim'))),
    text(line, height - 20, 10, 400, colour('--dim')),
    text(banner, height - 6, 10, 600, colour('--warn')),
    '</svg>',
  ].join('\n');
}

/** Words in lines that fit, as far as the mean width of letters tells. */
function wrapped(words: string, width: number): string[] {
  const most = Math.floor((width - 2 * gap) / 4.9);
  const lines: string[] = [''];
  for (const word of words.split(' ')) {
    const joined = `${lines.at(-1)} ${word}`.trim();
    if (joined.length > most) lines.push(word);
    else lines[lines.length - 1] = joined;
  }
  return lines;
}

/** The same at twice its size as PNG. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  await new Promise<void>((resolve, reject) => {
    image.addEventListener('load', () => resolve());
    image.addEventListener('error', () => reject(new Error('The picture could not be made.')));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * 2;
  canvas.height = image.naturalHeight * 2;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
