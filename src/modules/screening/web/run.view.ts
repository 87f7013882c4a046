export type FileKind = 'customers' | 'payments' | 'holdings';

/** What files hold, as their names let guess: a table is customers unless it speaks of owners, anything else is payments. */
export function kindOfFiles(names: readonly string[]): FileKind {
  const [first = ''] = names;
  const name = first.toLowerCase().replace(/\.gz$/, '');
  if (names.length === 0 || /\.(csv|tsv)$/.test(name))
    return /owner|holding|share|socio|accion|particip|registr/.test(name) ? 'holdings' : 'customers';
  return 'payments';
}
