import { describe, expect, test } from 'vitest';
import type { Assessment, InsteadOf } from '../../../../shared/score/assessment.ts';
import { describeStandsOn, presentUnusual } from '../../../../shared/ui/explain/explain-unusual.ts';
import { assessmentOf, standingOf } from '../sample-standings.ts';

const unusual = { deliverableId: 'Reel 4', times: 14.4, pastPosts: 7 };
const standsOn = (target: InsteadOf['target'] = { from: 'usual', perAgreed: 0.015, pairs: 6 }) => ({
  standsOn: { kpi: 'clicks' as const, insteadOf: { kpi: 'views' as const, unusual, target } },
});
const present = (part: Partial<Assessment>) =>
  presentUnusual(standingOf({ assessment: assessmentOf(part) }), { locale: 'en' });

describe('an unusual count', () => {
  test('says how unusual, on which KPI the score stands and from what its target is', () => {
    expect(describeStandsOn(assessmentOf(standsOn()), 'en')).toEqual([
      'It stands on clicks, not on views: a post heads for 14 times the views of this creator’s 7 past posts.',
      'That can have many causes, such as a wide recommendation or an ad. Until it is understood, clicks are the deepest count that keeps its usual proportion.',
      'For clicks nothing is agreed. 6 past posts brought 1.5 of them for every 100 views, so the agreed views stand for that many. It is enough to talk, not for more.',
    ]);
  });

  test('needs no target in words where one is agreed, and nothing where the score stands on what was agreed', () => {
    expect(describeStandsOn(assessmentOf(standsOn({ from: 'agreed' })), 'en')).toHaveLength(2);
    expect(describeStandsOn(assessmentOf(), 'en')).toEqual([]);
    expect(present({})).toEqual([]);
  });

  test('stands beside the numbers by the name of its piece', () => {
    expect(present(standsOn())).toEqual([
      {
        isAsking: true,
        title: 'Reel 4: 14 times its usual views. The score stands on clicks.',
        evidence: 'usual of 7 past posts · many causes are possible, look at it together',
      },
    ]);
  });

  test('is said where no other count can stand in, too', () => {
    const facts = { deliverable: '', times: 6.25, pastPosts: 5 };

    expect(present({ reasons: [{ code: 'unusual_pattern', facts }] })[0]?.title).toBe(
      'A post: 6.3 times its usual clicks. No other count of the same posts can stand in, so the score stays on clicks.',
    );
  });

  test('accuses nobody', () => {
    const words = JSON.stringify([present(standsOn()), describeStandsOn(assessmentOf(standsOn()), 'en')]);

    expect(words).not.toMatch(/bought|fake|fraud|bot|cheat|suspicious|manipulat/i);
  });
});
