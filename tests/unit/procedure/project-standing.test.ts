import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldEvent, initialCase } from '../../../shared/procedure/fold.ts';
import { projectStanding, withCase } from '../../../shared/procedure/project-standing.ts';
import { eventOf } from './case-log.ts';
import { AT, inputsWith, piece, reading } from './standing-inputs.ts';

const at = (instant: string, caseAt = instant) => ({ at: instant, caseAt });

test('the same inputs give the same bytes', () => {
  const once = JSON.stringify(projectStanding(inputsWith(), at(AT)));

  expect(JSON.stringify(projectStanding(inputsWith(), at(AT)))).toBe(once);
});

test('the order of observations of different instants does not matter', () => {
  const observations = [1, 2, 3, 4].map((day) =>
    reading('clicks', day * 50, { observedAt: `2026-11-1${day}T12:00:00Z` }),
  );
  const expected = JSON.stringify(projectStanding(inputsWith({ observations }), at(AT)));

  fc.assert(
    fc.property(fc.shuffledSubarray(observations, { minLength: 4 }), (shuffled) => {
      expect(JSON.stringify(projectStanding(inputsWith({ observations: shuffled }), at(AT)))).toBe(expected);
    }),
  );
});

test('what was observed after the instant does not count', () => {
  const late = reading('clicks', 9_999, { observedAt: '2026-11-21T00:00:00Z' });
  const inputs = inputsWith();

  const standing = projectStanding({ ...inputs, observations: [...inputs.observations, late] }, at(AT));

  expect(standing).toEqual(projectStanding(inputs, at(AT)));
});

test('a decision need not look at the numbers again: moving the case on equals projecting anew', () => {
  const before = inputsWith();
  const event = eventOf(before.case, 'open_consultation', {
    at: '2026-11-22T09:00:00Z',
    data: { channel: 'email' },
  });
  const folded = foldEvent(before.case, event);
  const lastDecision = { kind: event.kind, at: event.at, byName: 'Ana', seq: event.seq };

  const moved = withCase(projectStanding(before, at(AT)).standing, {
    folded,
    lastDecision,
    caseAt: event.at,
  });

  expect(moved).toEqual(
    projectStanding({ ...before, case: folded, lastDecision }, at(AT, event.at)).standing,
  );
});

test.each([
  [
    'no fee',
    { collaboration: { id: 'c1', feeMinor: null, paidMinor: null, targets: {} } },
    { money: null, moneyAtRiskMinor: null },
  ],
  ['no observation', { observations: [] }, { data: null }],
  ['a number left empty', { observations: [reading('clicks', null, { observedAt: AT })] }, { data: null }],
  ['no contract', { contracts: [] }, { contracts: [] }],
])('with %s the standing says so instead of zero', (_name, change, expected) => {
  expect(projectStanding(inputsWith(change), at(AT)).standing).toMatchObject(expected);
});

test.each([
  ['2026-11-20T00:00:00Z', false],
  ['2026-11-15T16:59:59Z', true],
  ['2026-11-15T17:00:00Z', false],
])('a reading of %s is stale at the instant: %s', (observedAt, isStale) => {
  const { standing } = projectStanding(
    inputsWith({ observations: [reading('clicks', 1, { observedAt })] }),
    at(AT),
  );

  expect(standing.data).toMatchObject({ observedAt, isStale });
});

test.each([
  ['posted on its day', '2026-11-10T23:00:00Z', 0],
  ['posted when it is the next day in UTC but not there', '2026-11-11T04:30:00Z', 0],
  ['posted two days late', '2026-11-12T15:00:00Z', 2],
  ['not posted', null, 10],
])('a piece is late by days of the campaign’s zone: %s', (_name, publishedAt, lateDays) => {
  const post = {
    key: 'instagram/one',
    deliverableId: 'one',
    url: 'https://www.instagram.com/reel/one/',
    publishedAt,
  };
  const { standing } = projectStanding(inputsWith({ deliverables: [piece('one')], posts: [post] }), at(AT));

  expect(standing.deliverables).toMatchObject([
    { lateDays, stage: publishedAt === null ? 'briefed' : 'published' },
  ]);
});

test('a piece with several posts counts from the first that is out', () => {
  const url = 'https://www.instagram.com/reel/one/';
  const posts = [null, '2026-12-01T12:00:00Z', '2026-11-12T15:00:00Z', '2026-11-11T15:00:00Z'].map(
    (publishedAt, index) => ({
      key: `instagram/${index}`,
      deliverableId: 'one',
      url: `${url}${index}`,
      publishedAt,
    }),
  );
  const { standing } = projectStanding(inputsWith({ deliverables: [piece('one')], posts }), at(AT));

  expect(standing.deliverables).toMatchObject([
    { lateDays: 1, publishedAt: '2026-11-11T15:00:00Z', postUrl: `${url}3`, stage: 'published' },
  ]);
});

test('the version is the number of the last event', () => {
  const start = initialCase('contracted');
  const folded = foldEvent(start, eventOf(start, 'start', { role: 'system', memberId: null }));

  expect(projectStanding(inputsWith({ case: folded }), at(AT)).standing.version).toBe(1);
});
