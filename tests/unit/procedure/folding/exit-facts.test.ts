import { expect, test } from 'vitest';
import { EXIT_FACTS } from '../../../../shared/procedure/folding/exit-facts.ts';
import { TRANSITION_EVENTS } from '../../../../shared/procedure/machine.ts';
import { caseAfter } from '../case-log.ts';

const trigger = 'late';
const breach = caseAfter([['issue_breach_notice', { data: { trigger, noticeId: 'b1' } }]]);
const end = { noticeId: 'n1', effectiveAt: '2026-12-20T05:00:00Z' };
const counter = { noticeId: 'c1', effectiveAt: '2026-12-10T05:00:00Z' };

test('shares no name with a transition, and lets no viewer state anything', () => {
  const names: readonly string[] = TRANSITION_EVENTS;
  const facts = Object.entries(EXIT_FACTS);

  expect(facts.filter(([name]) => names.includes(name))).toEqual([]);
  expect(facts.flatMap(([, { who }]): readonly string[] => who)).not.toContain('viewer');
});

test('voids the cure of a breach notice that bounced or was taken back', () => {
  const sent = {
    noticeId: 'b1',
    sentAt: '2026-11-18T16:00:00Z',
    deemedReceivedAt: '2026-11-18T16:00:00Z',
    effectiveAt: end.effectiveAt,
  };
  const running = caseAfter([['notice_sent', { role: 'system', data: sent }]], breach);

  expect(caseAfter([['withdraw_letter', { data: { noticeId: 'b1' } }]], breach).openCures).toEqual([]);
  expect(caseAfter([['withdraw_letter', { data: { noticeId: 'b1' } }]], running).openCures).toHaveLength(1);
  expect(caseAfter([['letter_bounced', { data: { noticeId: 'b1' } }]], running)).toMatchObject({
    openCures: [],
    notices: [{ isBounced: true }],
  });
});

test('keeps the creator’s notice beside ours, and beside nothing else', () => {
  const ending = caseAfter([['request_end'], ['issue_end_notice', { data: end }]]);
  const also = [['creator_ends_also', { role: 'creator', data: counter }]] as Parameters<typeof caseAfter>[0];

  expect(caseAfter(also, ending).otherEnd).toMatchObject({ noticeId: 'c1', party: 'creator' });
  expect(caseAfter(also).otherEnd).toBeNull();
  expect(caseAfter(also, caseAfter([['request_end'], ['mutual_signed', { data: end }]])).otherEnd).toBeNull();
});

test('files an analysis by its hash, and settles a dispute', () => {
  const filed = caseAfter([['file_post_mortem', { data: { postMortemId: 'p1', sha256: 'x' } }]]);

  expect(filed.postMortem).toEqual({ postMortemId: 'p1', sha256: 'x', seq: 1 });
  expect(caseAfter([['settle_dispute']], { ...filed, hasDispute: true }).hasDispute).toBe(false);
  expect(
    caseAfter([['settle_dispute', { role: 'creator' }]], { ...filed, hasDispute: true }).hasDispute,
  ).toBe(true);
});
