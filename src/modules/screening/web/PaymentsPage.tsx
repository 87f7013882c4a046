import type { ReactNode } from 'react';
import { Page } from '#ui/layout/Page.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from '../messages.ts';

export function PaymentsPage(): ReactNode {
  const text = useText(messages);
  return <Page title={text('payments')}>{null}</Page>;
}
