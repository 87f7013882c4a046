import type { ReactNode } from 'react';
import type { Modality } from '#vocabulary/statement.ts';
import { messages } from '../messages.ts';
import { Tooltip } from '../overlay/Tooltip.tsx';
import { useText, type Translate } from '../text/language.tsx';
import { shortBanner } from './short-banner.ts';
import css from './marks.module.css';

/** A grade in words: "B2: source usually reliable; probably true". Other scales keep their mark. */
export function gradeWords(grade: string, text: Translate<typeof messages>): string {
  const match = /^([A-F])([1-6])$/.exec(grade);
  if (!match) return text('gradeUnknown', { mark: grade });
  return text('gradeTitle', {
    mark: grade,
    reliability: text(`rel${match[1] as 'A'}`),
    credibility: text(`cred${match[2] as '1'}`),
  });
}

/** Two characters, such as B2; its words on hover. */
export function GradeMark({ grade, plain }: { grade: string; plain?: boolean }): ReactNode {
  const text = useText(messages);
  const mark = (
    <span className={css['grade']} {...(plain ? {} : { tabIndex: -1 })}>
      {grade}
      <span className="visually-hidden">{`, ${gradeWords(grade, text)}`}</span>
    </span>
  );
  return plain ? mark : <Tooltip text={gradeWords(grade, text)}>{mark}</Tooltip>;
}

/** Independent origins as dots: up to three, then a number beside them. */
export function OriginDots({ origins }: { origins: number }): ReactNode {
  const text = useText(messages);
  const words = text('origins', { n: origins });
  return (
    <span className={css['origins']} title={words}>
      {[0, 1, 2].map((at) => (
        <i key={at} {...(at < origins ? { 'data-on': '' } : {})} aria-hidden />
      ))}
      {origins > 3 ? <span aria-hidden>{origins}</span> : null}
      <span className="visually-hidden">{words}</span>
    </span>
  );
}

const modalityKeys = {
  asserted: 'modAsserted',
  alleged: 'modAlleged',
  believed: 'modBelieved',
  proposed: 'modProposed',
  planned: 'modPlanned',
  promised: 'modPromised',
  threatened: 'modThreatened',
  opinion: 'modOpinion',
  inferred: 'modInferred',
} as const satisfies Record<Modality, string>;

export const modalityWord = (modality: Modality, text: Translate<typeof messages>): string =>
  text(modalityKeys[modality]);

interface ModalityProps {
  modality: Modality;
  denied?: boolean;
  basis?: 'fact' | 'assessment';
}

/** How it is said to be; what is plainly asserted as fact needs no mark. */
export function ModalityMark({ modality, denied, basis }: ModalityProps): ReactNode {
  const text = useText(messages);
  const softer = [
    modality === 'asserted' ? '' : modalityWord(modality, text),
    basis === 'assessment' ? text('assessment') : '',
  ].filter(Boolean);
  return (
    <>
      {denied ? <span className={css['denied']}>{text('denied')}</span> : null}
      {denied && softer.length > 0 ? ' · ' : null}
      {softer.length > 0 ? <span className={css['modality']}>{softer.join(' · ')}</span> : null}
    </>
  );
}

/** TLP's own colours as far as the palette goes: what may be shown freely does not warn. */
const toneOf = (banner: string): string =>
  banner.startsWith('TLP:CLEAR')
    ? 'tlpClear'
    : banner.startsWith('TLP:GREEN')
      ? 'tlpGreen'
      : banner.startsWith('TLP:RED')
        ? 'tlpRed'
        : '';

/** The one line of handling conditions; small beside a fact, with the whole line on hover. */
export function LabelBanner({ banner, small }: { banner: string; small?: boolean }): ReactNode {
  const text = useText(messages);
  return (
    <span
      className={`${css['banner']} ${css[toneOf(banner)] ?? ''} ${small ? css['small'] : ''}`}
      title={small ? banner : text('label')}
    >
      {small ? shortBanner(banner) : banner}
    </span>
  );
}

export type Tone = 'plain' | 'warn' | 'bad' | 'ok' | 'accent';

export function Badge({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }): ReactNode {
  return <span className={`${css['badge']} ${tone === 'plain' ? '' : css[tone]}`}>{children}</span>;
}
