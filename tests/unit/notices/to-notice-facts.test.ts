import { expect, test } from 'vitest';
import { composeNotice } from '../../../shared/notices/compose.ts';
import { known, NONE, UNKNOWN } from '../../../shared/notices/facts.ts';
import type { NoticeInput } from '../../../shared/notices/notice-input.ts';
import { toNoticeFacts } from '../../../shared/notices/to-notice-facts.ts';
import { caseOf } from '../ui/sample-standings.ts';
import { END_INPUT, SETTLEMENT } from './samples/letter-input.ts';

function factsOf(input: NoticeInput) {
  const facts = toNoticeFacts(input);
  if (!facts.ok) throw new Error(JSON.stringify(facts.error));
  return facts.value;
}

test('gathers an end that can be written down to the sender', () => {
  const { text } = composeNotice(factsOf({ ...END_INPUT, money: { settlement: SETTLEMENT } }), {
    language: 'en',
    tone: 'warm',
  });

  expect(text).toContain('Hi Mara,');
  expect(text).toContain('at the end of Wednesday, 2 December 2026');
  expect(text).toContain('Still to be paid to Mara Lind: $1,300.00 (USD)');
  expect(text).toContain('Further agreed amount: $10.00 (USD)');
  expect(text.endsWith('Ana Reyes\nManager, Northlight')).toBe(true);
});

test.each(['consult', 'reminder', 'pause', 'resume'] as const)('gathers a %s from the same world', (kind) => {
  const data = { scope: ['new_posts' as const], effectiveAt: '2026-11-21T05:00:00Z' };

  expect(() =>
    composeNotice(factsOf({ ...END_INPUT, kind, data }), { language: 'de', tone: 'neutral' }),
  ).not.toThrow();
});

test('keeps "none" of the paper apart from what nobody has said', () => {
  const facts = factsOf({ ...END_INPUT, paper: { exclusivity: null, usage: [], title: '  ' } });

  expect(facts.exclusivity).toEqual(NONE);
  expect(facts.usage).toEqual(UNKNOWN);
  expect(facts.contract.title).toEqual(UNKNOWN);
  expect(facts.confidentiality).toEqual(UNKNOWN);
});

test('takes clause, limit and action of a pause from event and version', () => {
  const data = { scope: ['new_posts' as const], latestResumeOn: '2026-12-21', reviewOn: null };

  expect(factsOf({ ...END_INPUT, kind: 'pause', data }).pause).toEqual({
    standby: UNKNOWN,
    shift: known('day_for_day'),
    latestResumeOn: known('2026-12-21'),
    onTimeout: known('creator_may_terminate'),
    exclusivity: UNKNOWN,
    reviewOn: NONE,
  });
});

test('a pause clause without a limit says so, and that nothing happens by itself', () => {
  const { version } = END_INPUT;
  const pause = { ...version.terms.pause, maxCumulativeDays: null } as NonNullable<
    typeof version.terms.pause
  >;
  const data = { scope: ['new_posts' as const], reviewOn: null };
  const unlimited = { ...version, terms: { ...version.terms, pause } };

  expect(factsOf({ ...END_INPUT, kind: 'pause', data, version: unlimited }).pause).toMatchObject({
    latestResumeOn: NONE,
    onTimeout: NONE,
  });
  expect(factsOf({ ...END_INPUT, kind: 'pause', data }).pause).toMatchObject({ latestResumeOn: UNKNOWN });
});

test('prefers the address of the event, and never takes a blank one', () => {
  expect(
    factsOf({ ...END_INPUT, data: { ...END_INPUT.data, address: 'new@example.com' } }).recipientAddress,
  ).toEqual(known('new@example.com'));
  expect(factsOf({ ...END_INPUT, recipient: { address: ' ' } }).recipientAddress).toEqual(UNKNOWN);
});

test('states a breach in the words of a person, with its clause', () => {
  const breaches = [{ what: 'No label on Reel 1', on: '2026-11-10', clause: '§ 6.1' }];
  const facts = factsOf({ ...END_INPUT, kind: 'breach', data: { trigger: 'no_disclosure' }, breaches });

  expect(facts.breaches).toEqual([
    { what: 'No label on Reel 1', on: '2026-11-10', clause: known('§ 6.1'), evidence: UNKNOWN },
  ]);
  expect(facts.cure?.isCurable).toBe(true);
});

test.each<[string, Partial<NoticeInput>, object]>([
  ['a blank sender', { sender: { ...END_INPUT.sender, name: ' ' } }, { reason: 'missing', field: 'sender' }],
  [
    'a channel nobody knows',
    { data: { ...END_INPUT.data, channel: 'pigeon' } },
    { reason: 'unknown_channel', channel: 'pigeon' },
  ],
  ['an end without a route', { data: {} }, { reason: 'unknown_route', route: null }],
  [
    'a breach without facts',
    { kind: 'breach', breaches: [{ what: ' ', on: '2026-11-10' }] },
    { reason: 'missing', field: 'breaches' },
  ],
  ['a cause without facts', { data: { route: 'cause' } }, { reason: 'missing', field: 'breaches' }],
])('refuses %s', (_, change, error) => {
  expect(toNoticeFacts({ ...END_INPUT, ...change })).toEqual({ ok: false, error });
});

test('refuses a reminder of nothing and a zone that does not exist', () => {
  const quiet = caseOf({ consultation: { status: 'none', attempts: 0, firstAt: null, lastAt: null } });
  const terms = { ...END_INPUT.version.terms, recipientTz: 'Mars/Base' };

  expect(
    toNoticeFacts({ ...END_INPUT, kind: 'reminder', standing: { ...END_INPUT.standing, case: quiet } }),
  ).toMatchObject({
    error: { field: 'reminder' },
  });
  expect(toNoticeFacts({ ...END_INPUT, version: { ...END_INPUT.version, terms } })).toMatchObject({
    error: { reason: 'unknown_zone', zone: 'Mars/Base' },
  });
});
