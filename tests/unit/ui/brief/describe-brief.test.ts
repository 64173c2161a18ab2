import { expect, test } from 'vitest';
import type { Standing } from '../../../../shared/procedure/standing.ts';
import { presentOpenBriefs, presentOwnBrief } from '../../../../shared/ui/brief/describe-brief.ts';
import { caseAfter } from '../../procedure/case-log.ts';
import { standingWith } from '../../procedure/standing-facts.ts';

const DESK = 'https://desk.example/desk';

function standing(told: 'no' | 'unread' | 'read', campaignId = 'c1', briefN: number | null = 2): Standing {
  const readAt = told === 'read' ? '2026-11-20T10:00:00Z' : null;
  const one = { n: 2, since: 1, noticeId: 'n', toldAt: '2026-11-19T16:00:00Z', readAt };
  const state = { ...caseAfter([]), ...(told === 'no' ? {} : { briefs: [one] }) };
  const facts = { ...standingWith({ state }), campaignId, campaignName: `Campaign ${campaignId}` };
  return { ...facts, ...(briefN === null ? {} : { briefN }) } as unknown as Standing;
}

test('a campaign with an open brief is one line that leads to its page', () => {
  expect(
    presentOpenBriefs([standing('unread'), standing('read'), standing('no'), standing('no')], DESK),
  ).toEqual([
    {
      campaignId: 'c1',
      text: 'Brief of Campaign c1: 1 of 4 has not confirmed it, 2 of 4 have not been told.',
      href: `${DESK}/campaigns/c1/brief`,
    },
  ]);
});

test('what is confirmed, or has no brief, has no line; campaigns have one each', () => {
  expect(presentOpenBriefs([standing('read'), standing('no', 'c1', null)], DESK)).toEqual([]);
  const lines = presentOpenBriefs([standing('unread'), standing('no', 'c2')], DESK);
  expect(lines.map(({ text }) => text)).toEqual([
    'Brief of Campaign c1: 1 of 1 has not confirmed it.',
    'Brief of Campaign c2: 1 of 1 has not been told.',
  ]);
});

test('a dossier says it of its own creator', () => {
  const context = { locale: 'en', deskUrl: DESK };
  expect(presentOwnBrief(standing('unread'), context)?.text).toBe(
    'Version 2 of the brief went to them on Thu 19 Nov and is not confirmed yet.',
  );
  expect(presentOwnBrief(standing('read'), context)).toBeNull();
});
