import { expect, test } from 'vitest';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { countingChannels, noticeSent } from '../../../shared/procedure/sent.ts';
import { caseAfter, contractWith, eventOf } from './case-log.ts';

const held = caseAfter([
  ['issue_pause_notice', { data: { noticeId: 'n1', scope: ['new_posts'], party: 'brand' } }],
]);
const SENT = { noticeId: 'n1', sentAt: '2026-11-18T22:01:00Z', channel: 'email' };

test('computes receipt and effect from the instant of sending', () => {
  expect(noticeSent(held, SENT, contractWith())).toEqual({
    noticeId: 'n1',
    party: 'brand',
    channel: 'email',
    version: 1,
    sentAt: '2026-11-18T22:01:00Z',
    deemedReceivedAt: '2026-11-19T14:00:00Z',
    effectiveAt: '2026-11-24T05:00:00Z',
    latestResumeOn: '2026-12-24',
    limitAt: '2026-12-24T05:00:00Z',
    onTimeout: 'creator_may_terminate',
  });
});

test('uses the version in force when it is sent, not the one it was prepared under (rule 9)', () => {
  const [first] = contractWith();
  const pause = { ...contractWith()[0]?.terms.pause, notice: { n: 0, unit: 'calendarDays' } };
  const second = {
    ...contractWith({ pause: pause as never })[0],
    n: 2,
    effectiveFrom: '2026-11-18T20:00:00Z',
  };
  const data = noticeSent(held, SENT, [first, second] as never);

  expect(data).toMatchObject({ version: 2, effectiveAt: '2026-11-19T14:00:00Z' });
});

test('starts no clock without a contract in force', () => {
  expect(noticeSent(held, SENT, [])).toMatchObject({ deemedReceivedAt: null, effectiveAt: null });
});

test('gives an end for convenience its period and the minimum commitment', () => {
  const ending = caseAfter([
    ['request_end'],
    ['issue_end_notice', { data: { noticeId: 'n1', route: 'convenience' } }],
  ]);
  const convenience = { by: ['brand' as const], notice: { n: 14, unit: 'calendarDays' as const } };
  const bound = { ...convenience, minCommitmentLastDay: '2026-12-31' };
  const sent = { ...SENT, sentAt: '2026-11-18T16:00:00Z' };

  expect(noticeSent(ending, sent, contractWith({ convenience })).effectiveAt).toBe('2026-12-03T05:00:00Z');
  expect(noticeSent(ending, sent, contractWith({ convenience: bound })).effectiveAt).toBe(
    '2027-01-01T05:00:00Z',
  );
});

test('the letter of a pause that ended at once is received and starts no clock', () => {
  const paused = { ...caseAfter([['emergency_pause', { data: { trigger: 'recall' } }], ['confirm']]) };
  const event = eventOf(paused, 'resume');
  const letter = { ...SENT, noticeId: event.id, sentAt: '2026-11-18T16:00:00Z' };

  const data = noticeSent(foldEvent(paused, event), letter, contractWith());

  expect(data).toMatchObject({ noticeId: event.id, deemedReceivedAt: '2026-11-18T16:00:00Z' });
  expect('effectiveAt' in data).toBe(false);
});

test('throws for a notice that is not under way', () => {
  expect(() => noticeSent(initialCase('active'), SENT, contractWith())).toThrow('not under way');
});

test('by a way the contract does not name the notice is still to be sent', () => {
  const data = noticeSent(held, { ...SENT, channel: 'post' }, contractWith());
  const aside = foldEvent(held, eventOf(held, 'notice_sent', { data }));

  expect(data).toMatchObject({ startsNoClock: true, deemedReceivedAt: null, effectiveAt: null });
  expect(aside.pending).toMatchObject({ sentAt: null, deemedReceivedAt: null });
  expect(aside.notices[0]).toMatchObject({ sentAt: null, asides: [{ channel: 'post', at: SENT.sentAt }] });
  expect(countingChannels(held, { noticeId: 'n1', at: SENT.sentAt }, contractWith())).toEqual(['email']);
});
