import type { ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from './hits.messages.ts';
import css from './decide.module.css';
import { ReasonForm } from './ReasonForm.tsx';
import { useDesk } from './screening.query.ts';
import type { DecidingHits } from './use-deciding-hits.ts';
import { keyOfWord } from './use-hit-keys.ts';

/** The answers to a hit, or to several at once; each is given with its reason. */
export function DecideHits({ deciding }: { deciding: DecidingHits }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const codes = useDesk().data?.profile.reasonCodes ?? [];
  const { word, targets } = deciding;
  const [first] = targets;
  const several = !deciding.chosen
    ? ''
    : targets.length > 1 || !first
      ? text('forSeveral', { n: targets.length })
      : `${first.subject.name} / ${first.listedName}`;
  return (
    <div className={css['answers']}>
      {word ? (
        <ReasonForm
          key={`${word} ${targets.map((one) => one.id).join(' ')}`}
          title={several === '' ? text(`ask-${word}`) : `${text(`ask-${word}`)}. ${several}`}
          act={text(word)}
          codes={codes
            .filter((one) => one.verdict === word)
            .map((one) => ({ code: one.code, says: one.says[language] }))}
          busy={deciding.busy}
          problem={deciding.problem}
          onDone={deciding.give}
          onCancel={() => deciding.ask(null)}
        />
      ) : (
        <div className={css['buttons']} role="group" aria-label={text('decide')}>
          {several === '' ? null : <b>{several}</b>}
          {deciding.offers.map((offer) => (
            <Button
              key={offer.word}
              look={offer.word === 'confirm' ? 'danger' : 'plain'}
              keys={keyOfWord[offer.word]}
              disabled={offer.disabled}
              onClick={() => deciding.ask(offer.word)}
            >
              {text(offer.word)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
