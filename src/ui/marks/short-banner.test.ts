import assert from 'node:assert/strict';
import { test } from 'node:test';
import { banner, openLabel } from '#vocabulary/label.ts';
import { shortBanner } from './short-banner.ts';

test('TLP and compartments stay, whatever else the label says', () => {
  const label = {
    ...openLabel,
    tlp: 'RED' as const,
    compartments: ['FUENTES'],
    parties: ['SOUTH'],
    originators: ['NORTH'],
    classifications: ['MX:reservada'],
    uses: ['lead' as const],
  };
  assert.equal(shortBanner(banner(label)), 'RED · FUENTES');
  assert.equal(shortBanner(banner(openLabel)), 'CLEAR');
});
