import { Copy } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#ui/controls/Button.tsx';
import { Check } from '#ui/controls/Field.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useToast } from '#ui/overlay/Toast.tsx';
import { useFormat, useText } from '#ui/text/language.tsx';
import type { PaymentView } from '../shapes.ts';
import css from './payment.module.css';
import { messages } from './payments.messages.ts';

/** The node gives at most so much of a message. */
const mostShown = 200_000;

/** The message as it came, line by line; lines with faults are marked, and the one asked for is brought in sight. */
export function PaymentMessage({ payment, line }: { payment: PaymentView; line: number | null }): ReactNode {
  const text = useText(messages);
  const format = useFormat();
  const toast = useToast();
  const [wrap, setWrap] = useState(true);
  const pre = useRef<HTMLPreElement>(null);
  const faulty = new Set(payment.faultList.map((one) => one.line));
  useEffect(() => {
    if (line !== null) pre.current?.children[line - 1]?.scrollIntoView({ block: 'center' });
  }, [line]);
  const copy = (): void =>
    void navigator.clipboard.writeText(payment.body).then(
      () => toast({ title: text('copied') }),
      () => toast({ title: text('copyFailed'), tone: 'bad' }),
    );
  return (
    <Section
      title={text('body')}
      note={payment.body.length >= mostShown ? text('bodyPart', { n: format.bytes(mostShown) }) : undefined}
      actions={
        <>
          <Check label={text('wrap')} checked={wrap} onChange={setWrap} />
          <Button look="quiet" icon={<Copy size={14} aria-hidden />} onClick={copy}>
            {text('copy')}
          </Button>
        </>
      }
    >
      <pre
        ref={pre}
        className={css['body']}
        data-wrap={wrap}
        tabIndex={0}
        role="region"
        aria-label={text('body')}
        translate="no"
      >
        {payment.body.split(/\r\n|\r|\n/).map((one, at) => (
          <span
            key={at}
            {...(faulty.has(at + 1) ? { 'data-fault': '' } : {})}
            {...(line === at + 1 ? { 'data-at': '' } : {})}
          >
            {one}
            {'\n'}
          </span>
        ))}
      </pre>
      <small className={css['digest']} title={payment.digest}>
        sha256 {payment.digest}
      </small>
    </Section>
  );
}
