import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import css from './controls.module.css';

export interface TabGiven {
  id: string;
  label: ReactNode;
  panel: ReactNode;
}

interface TabsProps {
  value: string;
  onChange: (id: string) => void;
  tabs: readonly TabGiven[];
  /** Quiet words or buttons at the right end. */
  end?: ReactNode;
}

/** Tabs of a page; which one is open belongs in the address. */
export function Tabs({ value, onChange, tabs, end }: TabsProps): ReactNode {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(String(next))} className={css['tabsRoot']}>
      <div className={css['tabs']}>
        <Base.List className={css['tabList']}>
          {tabs.map((tab) => (
            <Base.Tab key={tab.id} value={tab.id} className={css['tab']}>
              {tab.label}
            </Base.Tab>
          ))}
        </Base.List>
        {end ? <div className={css['tabsEnd']}>{end}</div> : null}
      </div>
      {tabs.map((tab) => (
        <Base.Panel key={tab.id} value={tab.id} className={css['tabPanel']}>
          {tab.panel}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
