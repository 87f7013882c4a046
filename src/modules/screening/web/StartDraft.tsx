import { useNavigate } from '@tanstack/react-router';
import { FilePenLine } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Problem } from '#ui/api/problem.ts';
import { useSession } from '#ui/api/session.tsx';
import { useWrite } from '#ui/api/write.tsx';
import { Button, type ButtonProps } from '#ui/controls/Button.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import { messages } from './drafts.messages.ts';
import { draftActs } from './drafts.query.ts';

interface StartDraftProps {
  /** Ids of what it is about; of a payment its hits need not be named. */
  hits?: readonly string[];
  payments?: readonly string[];
  look?: ButtonProps['look'];
}

const none: readonly string[] = [];

/** Starts a report of suspicious activity on hits and payments, and opens it. Absent for who decides nothing. */
export function StartDraft({ hits = none, payments = none, look = 'plain' }: StartDraftProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const me = useSession();
  const write = useWrite();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  if (!me.may.includes('screening.decide')) return null;
  const start = async (): Promise<void> => {
    setBusy(true);
    const made = await write(() => draftActs.start({ hits: [...hits], payments: [...payments], language }));
    setBusy(false);
    if (!(made instanceof Problem)) await navigate({ to: '/screening/drafts/$id', params: { id: made.id } });
  };
  return (
    <Button
      look={look}
      icon={<FilePenLine size={14} />}
      disabled={busy || (hits.length + payments.length === 0 ? text('noGrounds') : undefined)}
      onClick={() => void start()}
    >
      {text('startDraft')}
    </Button>
  );
}
