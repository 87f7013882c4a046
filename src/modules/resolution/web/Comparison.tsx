import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { EntityRef, EntityView } from '#modules/statements/shapes.ts';
import { propertyOf } from '#vocabulary/kinds.ts';
import { api } from '#ui/api/client.ts';
import type { Problem } from '#ui/api/problem.ts';
import { KindGlyph } from '#ui/marks/KindGlyph.tsx';
import { valueText } from '#ui/marks/value-text.ts';
import { ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { compare } from './compare.view.ts';
import css from './resolution.module.css';

function useView(id: string): UseQueryResult<EntityView, Problem> {
  return useQuery<EntityView, Problem>({
    queryKey: ['entity', id, undefined, undefined],
    queryFn: ({ signal }) => api.get<EntityView>(`entities/${id}`, { signal }),
  });
}

const stateKeys = { agrees: 'agrees', differs: 'differs', 'one-side': 'oneSide' } as const;

interface ComparisonProps {
  a: EntityRef;
  b: EntityRef;
  /** The names lead to the pages of the two. */
  linked?: boolean;
}

/** Two entities side by side: what agrees, what differs, what only one has. */
export function Comparison({ a, b, linked }: ComparisonProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const [left, right] = [useView(a.id), useView(b.id)];
  if (left.isError || right.isError) return <ErrorState error={left.error ?? right.error} />;
  if (!left.data || !right.data) return <Loading rows={5} />;
  const rows = compare(left.data, right.data);
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  return (
    <div>
      <p className={css['summary']}>
        {text('summary', { agree: count('agrees'), differ: count('differs'), one: count('one-side') })}
      </p>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{text('property')}</span>
            </th>
            {[a, b].map((one) => (
              <th key={one.id} scope="col">
                <span className={css['head']}>
                  <KindGlyph kind={one.kind} size="small" />
                  {linked ? (
                    <Link to="/entities/$id" params={{ id: one.id }}>
                      {one.caption}
                    </Link>
                  ) : (
                    one.caption
                  )}
                </span>
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const property = propertyOf(a.kind, row.property) ?? propertyOf(b.kind, row.property);
            const words = (values: readonly string[]): string =>
              values.map((value) => valueText(value, property, language)).join(', ') || text('nothing');
            return (
              <tr key={row.property} data-state={row.state}>
                <th scope="row">{property?.label[language] ?? row.property}</th>
                <td>{words(row.a)}</td>
                <td>{words(row.b)}</td>
                <td>{text(stateKeys[row.state])}</td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">{text('links')}</th>
            <td>{text('links_n', { n: left.data.counts.links })}</td>
            <td>{text('links_n', { n: right.data.counts.links })}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </div>
  );
}
