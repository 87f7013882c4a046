import type { ReactNode } from 'react';
import { useWrite } from '#ui/api/write.tsx';
import { Select } from '#ui/controls/Select.tsx';
import { Section } from '#ui/layout/Page.tsx';
import { useLanguage, useText } from '#ui/text/language.tsx';
import type { Desk, HouseProfile } from '../shapes.ts';
import css from './desk.module.css';
import { messages } from './desk.messages.ts';
import { screeningActs } from './screening.query.ts';

interface HouseRuleProps {
  profile: HouseProfile;
  profiles: Desk['profiles'];
  decides: boolean;
}

/** The law of the house as data: periods, second person, duties with their sources. */
export function HouseRule({ profile, profiles, decides }: HouseRuleProps): ReactNode {
  const text = useText(messages);
  const { language } = useLanguage();
  const write = useWrite();
  return (
    <Section title={text('house')}>
      <p className={css['dim']}>{text('houseHelp')}</p>
      <div className={css['form']}>
        {decides ? (
          <Select
            label={text('profile')}
            value={profile.id}
            onChange={(id) => void write(() => screeningActs.profile(id), { said: text('profileSet') })}
            options={profiles.map((one) => ({ value: one.id, label: one.title[language] }))}
          />
        ) : (
          <b>{profile.title[language]}</b>
        )}
        <ul className={css['plain']}>
          <li>{text('reviewHours', { n: profile.reviewHours })}</li>
          <li>{text(`second-${profile.secondReviewer}`)}</li>
          <li>{text('sampleShare', { n: Math.round(profile.sampleShare * 100) })}</li>
          <li>{text('retention', { n: profile.retentionYears })}</li>
          {profile.duties.map((duty) => (
            <li key={duty.id}>
              <span>{duty.says[language]}</span>
              <small>{duty.citation}</small>
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
