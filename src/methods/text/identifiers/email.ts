import { found } from './shape.ts';
import type { LoneRule } from './shape.ts';

/** An address, also as written to keep it from being followed: "name[at]example[.]org". */
export const loneEmail: LoneRule = {
  shape:
    /(?<![\w.+%@-])[\w%+][\w.%+-]{0,63} ?(?:@|\[@\]|\[at\]|\(at\)|\[arroba\]|\(arroba\)) ?[A-Za-z0-9-]{1,63}(?:(?:\.|\[\.\]|\[dot\]|\(dot\)|\[punto\]|\(punto\))[A-Za-z0-9-]{1,63}){1,8}(?![\w@])/g,
  read(match) {
    const written = match[0];
    const shown = written
      .replace(/ ?(?:\[(?:@|at|arroba)\]|\((?:at|arroba)\)) ?/, '@')
      .replace(/\[(?:\.|dot|punto)\]|\((?:dot|punto)\)/g, '.');
    const [local = '', domain = ''] = shown.split('@');
    if (/ /.test(shown) || local.endsWith('.') || !/\.[A-Za-z]{2,63}$/.test(domain)) return null;
    return found('email', match, `${local}@${domain.toLowerCase()}`);
  },
};
