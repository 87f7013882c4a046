import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { DateText, RangeText } from '#ui/marks/DateText.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { ListedDate } from '#vocabulary/listed.ts';
import { messages } from './hits.messages.ts';
import css from './hit.module.css';
import { lineStanding, marked, says, type Standing, type Term } from './hits.view.ts';
import { useFrom } from './HitQueue.tsx';
import type { HitView } from '../shapes.ts';
import { useAskedAddresses } from './use-asked.ts';
import { countryName, identifierWords } from './words.view.ts';

interface Line {
  term: Term | 'name' | 'otherNames' | 'birthPlaces' | 'links' | 'titleHeld' | 'remarks' | 'listedOn';
  asked: ReactNode;
  listed: ReactNode;
  standing?: Standing | null;
}

/** What only a list says of somebody: that it is not in a payment says nothing. */
const onlyListed: ReadonlySet<Line['term']> = new Set([
  'otherNames',
  'birthPlaces',
  'links',
  'titleHeld',
  'remarks',
  'listedOn',
]);

/** The two side by side: what was screened, what the list says, and how each line stands. */
export function Sides({ hit }: { hit: HitView }): ReactNode {
  const text = useText(messages);
  const from = useFrom();
  const lines = useLines(hit).filter((line) => line.asked !== null || line.listed !== null);
  return (
    <table className={css['sides']}>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{text('term')}</span>
          </th>
          <th scope="col">
            {text('asked')}
            <small>
              {hit.subject.what === 'customer' ? (
                <Link to="/screening/customers" search={{ sel: hit.subject.id }}>
                  {from(hit)}
                </Link>
              ) : (
                from(hit)
              )}
            </small>
          </th>
          <th scope="col">
            {text('listed')}
            <small>
              {hit.listInForce.title || hit.list} · {text('entryNo', { entry: hit.entry })}
            </small>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.term} {...(line.standing ? { 'data-standing': line.standing } : {})}>
            <th scope="row">
              {text(line.term)}
              {line.standing ? <small>{text(line.standing)}</small> : null}
            </th>
            <td>{line.asked ?? (onlyListed.has(line.term) ? null : <Nothing />)}</td>
            <td>{line.listed ?? <Nothing />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const Nothing = (): ReactNode => <span className={css['nothing']}>{useText(messages)('nothing')}</span>;

function useLines(hit: HitView): Line[] {
  const text = useText(messages);
  const { language } = useLanguage();
  const addresses = useAskedAddresses(hit.subject);
  const { subject, entryBody: entry } = hit;
  const country = (code: string): string => countryName(code, language);
  const number = (one: { type: string; value: string; country?: string | null }): string =>
    `${one.value} (${identifierWords(one.type)[language]}${one.country ? `, ${country(one.country)}` : ''})`;
  const standing = (term: Term): Standing | null => lineStanding(term, hit.reasons);
  const others = entry.names.filter((one) => one.name !== hit.matchedName);
  const shown = entry.names.find((one) => one.name === hit.matchedName);
  return [
    {
      term: 'name',
      asked: <Name name={subject.name} sides={hit.sides} side="asked" />,
      listed: (
        <>
          <Name name={hit.matchedName} sides={hit.sides} side="listed" />
          {shown && shown.type !== 'primary' ? <small>{text(`name-${shown.type}`)}</small> : null}
          {hit.weakAlias ? <small data-weak>{text('weakAliasHelp')}</small> : null}
        </>
      ),
    },
    {
      term: 'otherNames',
      asked: null,
      listed: list(
        others.map((one) =>
          [one.name, text(`name-${one.type}`), one.weak ? text('weakAlias') : ''].filter(Boolean).join(' · '),
        ),
      ),
    },
    {
      term: 'kind',
      asked: subject.kind === 'unknown' ? null : text(`kind-${subject.kind}`),
      listed: entry.kind === 'unknown' ? null : text(`kind-${entry.kind}`),
      standing: standing('kind'),
    },
    {
      term: 'birthDate',
      asked: subject.birthDate === null ? null : <DateText date={subject.birthDate} />,
      listed: list(entry.birthDates.map((one) => <Born key={`${one.date} ${one.to}`} date={one} />)),
      standing: standing('birthDate'),
    },
    { term: 'birthPlaces', asked: null, listed: list(entry.birthPlaces) },
    {
      term: 'identifiers',
      asked: list(subject.identifiers.map(number)),
      listed: list(entry.identifiers.map(number)),
      standing: standing('identifiers'),
    },
    {
      term: 'countries',
      asked: list(subject.countries.map(country)),
      listed: list(entry.countries.map(country)),
      standing: standing('countries'),
    },
    {
      term: 'addresses',
      asked: list(addresses),
      listed: list(
        entry.addresses.map((one) =>
          one.country && !says(one.text, country(one.country)) ? `${one.text}, ${country(one.country)}` : one.text,
        ),
      ),
      standing: standing('addresses'),
    },
    { term: 'links', asked: null, listed: list(entry.links.map((one) => `${one.name} · ${one.how}`)) },
    { term: 'titleHeld', asked: null, listed: entry.title },
    { term: 'remarks', asked: null, listed: entry.remarks },
    { term: 'listedOn', asked: null, listed: entry.listedOn === null ? null : <DateText date={entry.listedOn} /> },
  ];
}

/** One under the other; null where there is nothing. */
const list = (items: readonly ReactNode[]): ReactNode => (items.length === 0 ? null : <Several items={items} />);

const fewShown = 8;

/** The first of them; the rest on asking. */
function Several({ items }: { items: readonly ReactNode[] }): ReactNode {
  const text = useText(messages);
  const [whole, setWhole] = useState(false);
  const shown = whole || items.length <= fewShown + 1 ? items : items.slice(0, fewShown);
  return (
    <>
      <ul>
        {shown.map((item, at) => (
          <li key={at}>{item}</li>
        ))}
      </ul>
      {shown.length < items.length ? (
        <button type="button" className={css['more']} onClick={() => setWhole(true)}>
          {text('seeRest', { n: items.length - shown.length })}
        </button>
      ) : null}
    </>
  );
}

/** A name with the words marked that agree, agree in part, or speak against it. */
function Name({ name, sides, side }: { name: string; sides: HitView['sides']; side: 'asked' | 'listed' }): ReactNode {
  const text = useText(messages);
  return (
    <span className={css['name']}>
      {marked(name, sides, side).map((piece, at) =>
        piece.standing === null ? (
          piece.text
        ) : (
          <mark key={at} data-standing={piece.standing} title={text(piece.standing)}>
            {piece.text}
          </mark>
        ),
      )}
    </span>
  );
}

function Born({ date }: { date: ListedDate }): ReactNode {
  const text = useText(messages);
  const shown = date.to === null ? <DateText date={date.date} /> : <RangeText from={date.date} to={date.to} />;
  if (!date.about) return shown;
  const [before = '', after = ''] = text('about', { date: '|' }).split('|');
  return (
    <>
      {before}
      {shown}
      {after}
    </>
  );
}
