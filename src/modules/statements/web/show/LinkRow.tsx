import { Link } from '@tanstack/react-router';
import { Fragment, type ReactNode } from 'react';
import { KindGlyph, useKindLabel } from '#ui/marks/KindGlyph.tsx';
import { RangeText } from '#ui/marks/DateText.tsx';
import { ModalityMark } from '#ui/marks/Marks.tsx';
import { valueText } from '#ui/marks/value-text.ts';
import { useLanguage } from '#ui/text/language.tsx';
import type { LinkView } from '#modules/statements/shapes.ts';
import { linkFacts, linkStatements, linkWords } from '../entity.view.ts';
import css from '../statements.module.css';
import { ValueMenu } from './FactRow.tsx';
import { ProvenanceMarks } from './Provenance.tsx';

/** A link as it reads from here: "owned by  Alazán Logistics LLC, 30 %". */
export function LinkRow({ link }: { link: LinkView }): ReactNode {
  const { language } = useLanguage();
  const kindLabel = useKindLabel();
  const statements = linkStatements(link);
  const words = linkWords(link, language);
  return (
    <div className={css['row']}>
      <div className={css['p']}>{words}</div>
      <div className={css['v']}>
        {link.others.map((other, at) => (
          <Fragment key={`${other.id}${other.role}`}>
            {at > 0 ? ', ' : null}
            <KindGlyph kind={other.kind} size="small" />{' '}
            <Link to="/entities/$id" params={{ id: other.id }}>
              <span className={link.denied ? css['denied'] : ''}>{other.caption || kindLabel(other.kind)}</span>
            </Link>
          </Fragment>
        ))}
        {linkFacts(link).map(({ property, name, value }) => (
          <Fragment key={name}>
            , <b>{valueText(value.value, property, language)}</b>
          </Fragment>
        ))}{' '}
        <ModalityMark modality={link.modality} denied={link.denied} />
      </div>
      <div className={css['meta']}>
        <ProvenanceMarks statements={statements} origins={link.origins} />
        <RangeText from={link.validFrom} to={link.validTo} />
      </div>
      <ValueMenu statements={statements} label={words} />
    </div>
  );
}
