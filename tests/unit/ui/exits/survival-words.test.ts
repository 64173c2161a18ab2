import { describe, expect, test } from 'vitest';
import type { SurvivalItem, SurvivalUntil } from '../../../../shared/contract/survival.ts';
import { describeSurvival } from '../../../../shared/ui/exits/survival-words.ts';
import { exitStanding } from '../../procedure/exits/exit-standings.ts';

const STANDING = exitStanding();

function item(change: Partial<SurvivalItem> = {}): SurvivalItem {
  return {
    what: 'payment',
    bound: 'brand',
    until: { kind: 'on', on: '2026-12-24' },
    pieceId: null,
    status: null,
    facts: {},
    ...change,
  };
}

describe('describeSurvival', () => {
  test.each<[string, Partial<SurvivalItem>, string]>([
    ['nothing more', {}, 'Payment'],
    ['a category', { what: 'exclusivity', facts: { category: 'skincare' } }, 'Exclusivity, skincare'],
    ['a channel', { what: 'usage', facts: { channel: 'web' } }, 'Right to use, web'],
    ['a piece', { what: 'content_stays', pieceId: 'one' }, 'Live posts stay up, Reel one'],
    ['a piece nobody knows', { what: 'content_stays', pieceId: 'gone' }, 'Live posts stay up'],
  ])('names what goes on with %s', (_with, change, name) => {
    expect(describeSurvival(item(change), STANDING, 'en').name).toBe(name);
  });

  test('tells a right that waits for its pay, and one that the end takes away, from one that goes on', () => {
    const untilOf = (status: SurvivalItem['status']) =>
      describeSurvival(item({ what: 'usage', status }), STANDING, 'en').until;

    expect(untilOf('in_use')).toBe('until 24 Dec 2026');
    expect(untilOf('suspended_until_paid')).toBe('rests until it is paid for, then until 24 Dec 2026');
    expect(untilOf('ended')).toBe('ends: until 24 Dec 2026');
  });

  test.each<[SurvivalUntil, RegExp]>([
    [{ kind: 'on', on: '2026-12-24' }, /^until 24 Dec 2026$/],
    [{ kind: 'at', at: '2026-12-06T05:00:00Z' }, /^by Sun 6 Dec/],
    [{ kind: 'while', what: 'post_is_live' }, /^as long as a post is up$/],
    [{ kind: 'while', what: 'unpaid' }, /^until it is paid$/],
    [{ kind: 'not_known', missing: 'publishedAt' }, /^not known, a date is missing$/],
  ])('says until when: %o', (until, words) => {
    expect(describeSurvival(item({ until }), STANDING, 'en').until).toMatch(words);
  });
});
