import { expect, test } from 'vitest';
import { endAnswers } from '../../../../shared/procedure/guide/two-answers.ts';
import { presentTwoAnswers } from '../../../../shared/ui/guide-words/present-answers.ts';
import { act } from '../../procedure/case-log.ts';
import { exitContext, inReview } from '../../procedure/exit-log.ts';
import { NOW, standingOf } from '../sample-standings.ts';

const READER = { now: NOW, role: 'owner', memberId: 'owner', isSinglePersonTeam: false } as const;
const proposed = act(
  inReview({ route: 'mutual', reason: 'mutual', category: 'mutual' }),
  { kind: 'propose_mutual_end', on: '2026-11-30' },
  exitContext(),
);
const signed = act(
  proposed,
  { kind: 'agree_mutual_end', signedName: 'Mara' },
  exitContext({ actor: { role: 'creator', memberId: null } }),
);

test('an end that both have signed is decided, although both could bring it forward', () => {
  const view = (state: typeof signed) => {
    const standing = standingOf({ case: state });
    return presentTwoAnswers(endAnswers(standing, READER), standing, { now: NOW, locale: 'en' });
  };

  expect(view(signed)).toMatchObject({
    contract: { mark: 'blocked', word: 'No', detail: 'both have signed an end' },
    own: { word: 'Decided', detail: 'the signed end stands' },
  });
  expect(view(proposed).own.word).not.toBe('Decided');
});
