import { describe, expect, test } from 'vitest';
import type { Attention } from '../../../shared/procedure/standing.ts';
import { describeAttention, describeLateness, listScope } from '../../../shared/ui/sentences.ts';
import { caseOf, NOW, standingOf, suspensionOf } from './sample-standings.ts';
import { STATES } from './sample-states.ts';

const CONTEXT = { now: NOW, locale: 'en', handle: '@instagram' };
const CODES: Attention['code'][] = [
  'pause_requested',
  'evidence_pause',
  'evidence_step',
  'post_late',
  'reminder_due',
  'review_due',
  'emergency_unconfirmed',
  'notice_held',
  'timeout_near',
  'terms_unknown',
  'tracking_outage',
];
const BLAME = /fail|poor|underperform|fake|always|never|oops|!|NaN|undefined|null/i;

describe('sentences', () => {
  test.each(CODES)('give a dated, neutral reason for %s in every state', (code) => {
    for (const standing of Object.values(STATES)) {
      const text = describeAttention({ code, needsDecision: true, facts: {} }, standing, CONTEXT);
      expect(text).toMatch(/\.$/);
      expect(text).not.toMatch(BLAME);
    }
  });

  test.each([
    [
      'reminder_due',
      { name: 'Reel 6', dueOn: '2026-11-20' },
      'Reel 6 is due in 2 days, on Fri 20 Nov. A reminder can go out.',
    ],
    ['reminder_due', { name: 'Reel 6', dueOn: '2026-11-18' }, 'Reel 6 is due today. A reminder can go out.'],
    [
      'reminder_due',
      { name: 'Reel 6', dueOn: '2026-11-17' },
      'Reel 6 was due 1 day ago, on Tue 17 Nov. A reminder can go out.',
    ],
    ['review_due', { reviewOn: '2026-12-01' }, 'Paused. Review on Tue 1 Dec.'],
    ['timeout_near', { limitOn: '2026-12-17' }, 'The pause reaches its limit of days on Thu 17 Dec.'],
    [
      'emergency_unconfirmed',
      { confirmBy: '2026-11-20T05:00:00Z' },
      'Emergency pause: a manager confirms it by Fri 20 Nov, else it lifts by itself.',
    ],
    [
      'emergency_unconfirmed',
      { confirmBy: '2026-11-20T05:00:00Z', writeBy: '2026-11-18T16:00:00Z' },
      'Emergency pause: a manager confirms it by Fri 20 Nov, else it lifts by itself. Nobody has written to the creator yet.',
    ],
  ] as const)('date %s by its facts', (code, facts, text) => {
    expect(describeAttention({ code, needsDecision: true, facts }, standingOf(), CONTEXT)).toBe(text);
  });

  test('find the review date in the case when the facts lack it', () => {
    const standing = standingOf({ case: caseOf({ state: 'paused', suspensions: [suspensionOf()] }) });
    expect(describeAttention({ code: 'review_due', needsDecision: true, facts: {} }, standing, CONTEXT)).toBe(
      'Paused. Review on Tue 1 Dec.',
    );
  });

  test('count late posts, the worst by name', () => {
    const [first, late, later] = standingOf().deliverables;
    if (!first || !late || !later) throw new Error('Sample without pieces');
    expect(describeLateness({ deliverables: [first] }, 'en')).toBe('');
    expect(describeLateness({ deliverables: [late, { ...later, lateDays: 1 }] }, 'en')).toBe(
      '2 posts are late, Reel 5 by 2 days.',
    );
  });

  test('list what stops as a phrase', () => {
    expect(listScope(['new_posts', 'pay_not_due'])).toBe('New posts, payments not yet due');
    expect(listScope([])).toBe('');
  });
});

test('a pause that the team’s own rule holds back is said with its days', () => {
  const attention = {
    code: 'evidence_step',
    needsDecision: true,
    facts: { pauseDays: 2, holdDays: 5 },
  } as const;

  expect(describeAttention(attention, standingOf(), CONTEXT)).toContain(
    'The numbers have supported a pause for 2 days; your rule asks for 5.',
  );
});
