import { Link } from '@tanstack/react-router';
import { Briefcase, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CaseSummary } from '#modules/people/shapes.ts';
import { useSession } from '#ui/api/session.tsx';
import { Button } from '#ui/controls/Button.tsx';
import { purposeWord } from '#ui/label/LabelEditor.tsx';
import { useCrumbs } from '#ui/layout/place.tsx';
import { Page } from '#ui/layout/Page.tsx';
import { Badge } from '#ui/marks/Marks.tsx';
import { Empty, ErrorState, Loading } from '#ui/state/States.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';
import { titleOf, useCases } from './cases.query.ts';
import css from './cases.module.css';
import { OpenCaseDialog } from './OpenCaseDialog.tsx';

/** The cases of this person. */
export function CaseListPage(): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const cases = useCases();
  const [opening, setOpening] = useState(false);
  useCrumbs([{ label: text('cases') }]);
  const open = me.may.includes('case.open') ? (
    <Button look="main" icon={<Plus size={14} />} onClick={() => setOpening(true)}>
      {text('openCase')}
    </Button>
  ) : null;
  return (
    <Page title={text('cases')} help={text('casesHelp')} actions={open}>
      {cases.isPending ? <Loading /> : null}
      {cases.isError ? <ErrorState error={cases.error} retry={() => void cases.refetch()} /> : null}
      {cases.data?.length === 0 ? (
        <Empty icon={Briefcase} title={text('noCases')} actions={open}>
          {text('noCasesHelp')}
        </Empty>
      ) : null}
      <ul className={css['list']}>
        {cases.data?.map((one) => (
          <CaseLine key={one.id} one={one} />
        ))}
      </ul>
      {opening ? <OpenCaseDialog onClose={() => setOpening(false)} /> : null}
    </Page>
  );
}

function CaseLine({ one }: { one: CaseSummary }): ReactNode {
  const text = useText(messages);
  const me = useSession();
  const { language } = useLanguage();
  const current = me.looking?.case === one.id;
  return (
    <li className={css['case']}>
      <h2>
        <Link to="/cases/$id" params={{ id: one.id }}>
          {titleOf(one, language)}
        </Link>
      </h2>
      <p>{one.purposes.map((purpose) => purposeWord(purpose, language)).join(' · ')}</p>
      <p>{one.members.map((member) => member.display).join(', ')}</p>
      <div className={css['counts']}>
        {current ? <Badge tone="accent">{text('current')}</Badge> : null}
        <span>
          {text('reports', { n: one.reports })} · {text('charts', { n: one.charts })}
        </span>
      </div>
    </li>
  );
}
