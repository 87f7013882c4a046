import { Square } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { tooLittle, tooLittleWords } from '#methods/dynamics/calibrate.ts';
import { Button } from '#ui/controls/Button.tsx';
import { ProgressBar } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { Brief } from './Brief.tsx';
import type { Material } from './material.view.ts';
import { PillarsPart } from './PillarsPart.tsx';
import type { Finished } from './finished.ts';
import { Results } from './Results.tsx';
import { UnknownPart, YearsPart } from './SettingsPart.tsx';
import { firstStudy, jobOf, type First } from './study.view.ts';
import { useComputed, type Computing } from './use-computed.ts';
import css from './strategies.module.css';

interface StudyPartsProps {
  material: Material | null;
  first: First;
  groups: ReactNode;
}

/** What is asked on the left, what comes of it on the right. */
export function StudyParts({ material, first, groups }: StudyPartsProps): ReactNode {
  const text = useText(messages);
  const [study, setStudy] = useState(() => firstStudy(first));
  const [brief, setBrief] = useState(false);
  const missing = material && tooLittle(material.population);
  const asked = useMemo(
    () => (material && missing === null ? jobOf(study, material) : null),
    [study, material, missing],
  );
  const problems = asked && 'problems' in asked ? asked.problems : {};
  const job = asked && !('problems' in asked) ? asked : null;
  const computing = useComputed(job);
  const finished: Finished | null =
    computing.finished && material && missing === null ? { ...computing.finished, study, material } : null;
  const parts = { study, onChange: setStudy, problems, documented: material?.sizes !== null && material !== null };
  if (brief && finished) return <Brief finished={finished} onBack={() => setBrief(false)} />;
  return (
    <>
      <div className={css['asked']}>
        {groups}
        <YearsPart {...parts} />
        <UnknownPart {...parts} />
      </div>
      <div className={css['found']}>
        <PillarsPart {...parts} />
        {missing === null ? null : <Refused missing={missing} ofCase={material?.banner !== null} />}
        <Working computing={computing} draws={job?.sampling.draws ?? 0} has={finished !== null} />
        {asked !== null && job === null ? <p role="alert">{text('stale')}</p> : null}
        {finished ? <Results finished={finished} onBrief={() => setBrief(true)} /> : null}
      </div>
    </>
  );
}

/** Why nothing is computed, and the way out. */
function Refused({ missing, ofCase }: { missing: keyof typeof tooLittleWords; ofCase: boolean }): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const { found, expected } = tooLittleWords[missing];
  return (
    <div className={css['caution']} role="alert">
      <b>{text('refused', { found: found[language], expected: expected[language] })}</b>
      <p>{text(ofCase ? (missing === 'groups' ? 'refusedGroups' : 'refusedRelations') : 'refusedFiles')}</p>
    </div>
  );
}

function Working({ computing, draws, has }: { computing: Computing; draws: number; has: boolean }): ReactNode {
  const text = useText(messages);
  const { done, fault, stopped, stop, again } = computing;
  return (
    <div className={css['working']} aria-live="polite">
      {done !== null && !stopped ? (
        <ProgressBar
          what={text('computing')}
          share={draws === 0 ? undefined : done / draws}
          detail={text('computingOf', { done, n: draws })}
          actions={
            <Button look="quiet" icon={<Square size={12} />} onClick={stop}>
              {text('stop')}
            </Button>
          }
        />
      ) : null}
      {stopped ? (
        <p className={css['note']}>
          {text(has ? 'stopped' : 'stoppedNone')} <Button onClick={again}>{text('again')}</Button>
        </p>
      ) : null}
      {fault === null ? null : <p role="alert">{text(fault)}</p>}
    </div>
  );
}
