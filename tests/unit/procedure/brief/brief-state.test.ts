import { expect, test } from 'vitest';
import { attentionFor } from '../../../../shared/procedure/attention.ts';
import { briefStateOf, findOpenBrief } from '../../../../shared/procedure/brief/brief-state.ts';
import type { ToldBrief } from '../../../../shared/procedure/brief/told-brief.ts';
import { nextStepFor } from '../../../../shared/procedure/next-step.ts';
import { describeOpenBrief } from '../../../../shared/ui/brief/describe-brief.ts';
import { caseAfter } from '../case-log.ts';
import { standingWith } from '../standing-facts.ts';

const NOW = '2026-11-20T16:00:00Z';
const running = caseAfter([]);
const told = (n: number, readAt: string | null = null): ToldBrief => ({
  n,
  since: null,
  noticeId: `letter-${n}`,
  toldAt: '2026-11-19T16:00:00Z',
  readAt,
});
const prepared = { brief: { n: 2, since: 1 }, sentAt: null, isWithdrawn: false, isBounced: false } as never;

test.each([
  ['none', {}, null],
  ['untold', {}, 1],
  ['told', { briefs: [told(2)] }, 2],
  ['confirmed', { briefs: [told(2, NOW)] }, 2],
  ['untold', { briefs: [told(1, NOW)] }, 2],
  ['waiting', { briefs: [told(1, NOW)], notices: [prepared] }, 2],
  ['resting', { state: 'paused' as const }, 1],
  ['resting', { state: 'ended' as const, briefs: [told(2)] }, 2],
])('is %s with %j and version %s', (expected, part, n) => {
  expect(briefStateOf({ ...running, ...part }, n)).toBe(expected);
});

test('what is open is the newest version, with when they were told; nothing while work rests', () => {
  const open = (part: object, briefN?: number) =>
    findOpenBrief({ case: { ...running, ...part }, ...(briefN === undefined ? {} : { briefN }) });

  expect(open({ briefs: [told(2)] }, 2)).toEqual({ n: 2, toldAt: '2026-11-19T16:00:00Z' });
  expect(open({ briefs: [told(1, NOW)] }, 2)).toEqual({ n: 2 });
  expect(open({ briefs: [told(2, NOW)] }, 2)).toBeNull();
  expect(open({ state: 'ending', briefs: [told(2)] }, 2)).toBeNull();
  expect(open({})).toBeNull();
});

test('an open brief can wait, is the next step where nothing else is, and says since when', () => {
  const standing = { ...standingWith({ state: { ...running, briefs: [told(2)] } }), briefN: 2 };
  const facts = { n: 2, toldAt: '2026-11-19T16:00:00Z' };

  expect(attentionFor(standing, NOW)).toEqual({ code: 'brief_open', needsDecision: false, facts });
  expect(nextStepFor(standing, NOW)).toEqual({ code: 'see_brief', facts });
  expect(describeOpenBrief(facts, 'Thu 19 Nov')).toBe(
    'Version 2 of the brief went to them on Thu 19 Nov and is not confirmed yet.',
  );
  expect(describeOpenBrief({ n: 2 }, '')).toContain('have not been told');
});
