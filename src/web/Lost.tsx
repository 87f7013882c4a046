import { Link } from '@tanstack/react-router';
import { Compass, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonClass } from '#ui/controls/Button.tsx';
import { Empty } from '#ui/state/States.tsx';
import { useText } from '#ui/text/language.tsx';
import { messages } from './messages.ts';

export function NotFound(): ReactNode {
  const text = useText(messages);
  return (
    <main>
      <Empty
        icon={Compass}
        title={text('notFound')}
        actions={
          <Link to="/" className={buttonClass('main')}>
            {text('home')}
          </Link>
        }
      >
        {text('notFoundHelp')}
      </Empty>
    </main>
  );
}

/** A page that threw: the rest of the screen stays. */
export function Crashed({ error }: { error: unknown }): ReactNode {
  const text = useText(messages);
  return (
    <Empty
      icon={TriangleAlert}
      title={text('crashed')}
      actions={
        <Button look="main" onClick={() => window.location.reload()}>
          {text('reload')}
        </Button>
      }
    >
      {text('crashedHelp')} {text('details')}: {error instanceof Error ? error.message : String(error)}
    </Empty>
  );
}
