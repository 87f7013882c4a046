import { readPalette } from './palette.ts';

/** What a picture that leaves the screen carries: label, date, case, maker. */
export interface PictureWords {
  banner: string;
  title: string;
  line: string;
}

/** In: the drawn chart. Out: it as PNG, with its label over and under it and the words of date, case and maker. */
export async function pictureWith(chart: HTMLCanvasElement, words: PictureWords): Promise<Blob> {
  const palette = readPalette();
  const ratio = window.devicePixelRatio;
  const [head, foot] = [58 * ratio, 30 * ratio];
  const canvas = document.createElement('canvas');
  canvas.width = chart.width;
  canvas.height = chart.height + head + foot;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw the picture on.');
  context.fillStyle = palette.raise;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(chart, 0, head);
  context.scale(ratio, ratio);
  const width = canvas.width / ratio;
  const text = (
    what: string,
    x: number,
    y: number,
    font: string,
    colour: string,
    align: CanvasTextAlign = 'left',
  ): void => {
    context.font = `${font} ${palette.font}`;
    context.fillStyle = colour;
    context.textAlign = align;
    context.fillText(what, x, y, width - 32);
  };
  text(words.banner, 16, 22, '600 12px', palette.warn);
  text(words.title, 16, 44, '600 15px', palette.ink);
  text(words.line, width - 16, 44, '400 12px', palette.dim, 'right');
  text(words.banner, width / 2, canvas.height / ratio - 11, '600 12px', palette.warn, 'center');
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture could not be made.'))), 'image/png');
  });
}
