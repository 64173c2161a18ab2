import { describe, expect, test } from 'vitest';
import type { ObservationRow } from '../../../../shared/api/import-schemas.ts';
import {
  type BeyondCampaign,
  findBeyond,
  NOTHING_BEYOND,
} from '../../../../shared/imports/past/past-post.ts';

const MARA = { creatorId: 'k1', name: 'Mara' };
const THEO = { creatorId: 'k2', name: 'Theo' };

function row(post: string, account?: string): ObservationRow {
  return {
    row: 2,
    post,
    capturedAt: '2026-11-20T10:00:00Z',
    source: 'csv',
    quality: 'exact',
    values: { views: 10 },
    ...(account ? { account } : {}),
  };
}

function beyond(some: Partial<BeyondCampaign>): BeyondCampaign {
  return { ...NOTHING_BEYOND, ...some };
}

describe('whose past post it is', () => {
  test('the account decides over what a person says and what is on record', () => {
    const known = beyond({
      byAccount: new Map([['instagram:mara', MARA]]),
      said: THEO,
      kept: new Map([['instagram/A1', THEO]]),
    });

    expect(findBeyond(row('instagram/A1', 'instagram:mara'), known)).toMatchObject({
      is: 'past',
      pastOf: MARA,
      isKept: false,
    });
  });

  test('a row without an account is theirs who a person says, else theirs who had it', () => {
    const kept = new Map([['instagram/A1', THEO]]);

    expect(findBeyond(row('instagram/A1'), beyond({ said: MARA, kept }))).toMatchObject({ pastOf: MARA });
    expect(findBeyond(row('instagram/A1'), beyond({ kept }))).toMatchObject({ pastOf: THEO, isKept: true });
    expect(findBeyond(row('instagram/A1'), NOTHING_BEYOND)).toEqual({ is: 'unnamed' });
  });

  test('an account that nobody has is nobody’s, whoever is chosen for the others', () => {
    expect(findBeyond(row('instagram/A1', 'instagram:else'), beyond({ said: MARA }))).toEqual({
      is: 'nothing',
    });
  });

  test('a post of another campaign is none, whoever made it', () => {
    const known = beyond({ elsewhere: new Set(['instagram/A1']), said: MARA });

    expect(findBeyond(row('https://www.instagram.com/p/A1/'), known)).toEqual({ is: 'elsewhere' });
  });

  test.each(['Reel 1', 'https://www.instagram.com/mara/', 'either/or', ''])(
    '%j is no post at all',
    (text) => {
      expect(findBeyond(row(text), beyond({ said: MARA }))).toEqual({ is: 'nothing' });
    },
  );
});
