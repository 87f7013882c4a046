import { wrong } from './fault.ts';

/** The password from ENLACE_PASSWORD, or asked for without showing it. */
export async function password(question: string): Promise<string> {
  const given = process.env['ENLACE_PASSWORD'];
  if (given) return given;
  if (!process.stdin.isTTY) throw wrong('password', 'none', 'it in ENLACE_PASSWORD, or a terminal to ask for it');
  return hidden(question, process.stdin);
}

function hidden(question: string, input: NodeJS.ReadStream): Promise<string> {
  process.stderr.write(question);
  input.setRawMode(true);
  input.setEncoding('utf8');
  let typed = '';
  return new Promise((done, fail) => {
    const end = (): void => {
      input.off('data', take);
      input.setRawMode(false);
      input.pause();
      process.stderr.write('\n');
    };
    const take = (text: string): void => {
      for (const key of text) {
        if (key === '\u0003' || key === '\u0004') {
          end();
          fail(wrong('password', 'none', 'it typed, then Enter'));
          return;
        }
        if (key === '\r' || key === '\n') {
          end();
          done(typed);
          return;
        }
        typed = key === '\u007f' || key === '\b' ? typed.slice(0, -1) : typed + key;
      }
    };
    input.on('data', take);
    input.resume();
  });
}
