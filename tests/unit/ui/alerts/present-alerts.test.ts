import { expect, test } from 'vitest';
import { presentAlerts, type ShownAlert } from '../../../../shared/ui/alerts/present-alerts.ts';
import { inBand } from '../../procedure/alerts/alert-standings.ts';
import { AT } from '../../procedure/standing-inputs.ts';

const WORDS = { now: AT, locale: 'en-US' };

function standingOf(id: string) {
  const base = inBand('at_risk');
  const [profile] = base.profiles;
  return {
    ...base,
    collaborationId: id,
    profiles: profile ? [{ ...profile, handle: id }] : [],
  };
}

function alert(n: number, change: Partial<ShownAlert> = {}): ShownAlert {
  const facts = { from: 'watch', to: 'at_risk', score: 28 };
  return { n, collaborationId: 'mara', kind: 'band', at: '2026-11-20T14:00:00Z', facts, ...change };
}

test('a line says who, what and when, newest first, and leads to the dossier', () => {
  const view = presentAlerts(
    [alert(1), alert(2, { kind: 'data_stopped', facts: { observedAt: '2026-11-14T12:00:00Z' } })],
    [standingOf('mara')],
    WORDS,
  );

  expect(view.items).toMatchObject([
    { name: '@mara', text: 'No new numbers since Sat 14 Nov.', when: '3 h ago', isPressing: true },
    { text: 'Now At risk, was Watch. Score 28.', target: { kind: 'dossier', id: 'mara' } },
  ]);
  expect(view.upTo).toBe(2);
});

test.each([
  [{ from: 'unknown', to: 'critical', score: 6 }, 'First score: At risk. Score 6.'],
  [{ from: 'at_risk', to: 'on_track', score: 66 }, 'Back to On course, was At risk. Score 66.'],
  [{ from: 'at_risk', to: 'critical', score: 9 }, 'Still At risk, and now far enough for a pause'],
  [{ from: 'critical', to: 'at_risk', score: 24 }, 'no longer far enough for a pause'],
])('a change of band %j in words', (facts, words) => {
  expect(presentAlerts([alert(1, { facts })], [standingOf('mara')], WORDS).items[0]?.text).toContain(words);
});

test.each([
  ['effective', { notice: 'pause' }, 'The pause took effect on Fri 20 Nov.'],
  ['confirm_timeout', {}, 'Nobody confirmed the emergency pause'],
  ['timeout_right', { onTimeout: 'creator_may_terminate' }, 'the creator may end the contract now'],
  ['adjustment_expired', {}, 'ran out without an answer'],
  ['review_due', { reviewOn: '2026-11-20' }, 'Review on Fri 20 Nov'],
  [
    'creator_ends',
    { effectiveAt: '2026-12-11T05:00:00Z' },
    'The creator gave notice to end the collaboration. It takes effect at the end of Thu 10 Dec.',
  ],
  ['creator_ends', {}, 'The creator gave notice to end the collaboration.'],
  ['creator_withdraws', {}, 'took their notice of an end back'],
  ['creator_disputes', {}, 'The creator has raised a dispute. What is undisputed is paid all the same.'],
  ['timeout_near', { limitOn: '2026-11-23' }, 'limit of days on Mon 23 Nov'],
  ['cure_over', { at: '2026-11-20T05:00:00Z' }, 'The time to put it right ended on Fri 20 Nov.'],
  ['notice_held', { notice: 'pause' }, 'A notice is prepared and has not left yet.'],
  ['remedy_due', { dueOn: '2026-11-20', owner: 'creator' }, 'Due Fri 20 Nov and not marked as done'],
  ['tracking_outage', {}, 'Check tracking first.'],
  [
    'not_seen',
    { name: 'Reel 4', things: 'disclosure_not_seen' },
    'Reel 4: no disclosure seen on Fri 20 Nov, in what could be read.',
  ],
  [
    'not_seen',
    { name: 'Reel 4', things: 'disclosure_not_seen,tag_not_seen,link_not_seen' },
    'Reel 4: no disclosure, no agreed tag and no agreed link or code seen on Fri 20 Nov, in what could be read.',
  ],
])('%s in words', (kind, facts, words) => {
  const { items } = presentAlerts([alert(1, { kind, facts })], [standingOf('mara')], WORDS);

  expect(items[0]?.text).toContain(words);
});

test('a kind of a newer version has words too', () => {
  const { items } = presentAlerts([alert(1, { kind: 'something_new' })], [standingOf('mara')], WORDS);

  expect(items[0]?.text).not.toBe('');
});

test('the same news of four or more in one campaign at one instant is one line', () => {
  const ids = ['ana', 'ben', 'cleo', 'dan', 'eve'];
  const alerts = ids.map((collaborationId, index) => alert(index + 1, { collaborationId }));

  const many = presentAlerts(alerts, ids.map(standingOf), WORDS);
  const few = presentAlerts(alerts.slice(0, 3), ids.map(standingOf), WORDS);

  expect(many.items).toMatchObject([
    {
      name: '5 creators of Spring',
      text: 'Now At risk: @eve, @dan, @cleo and 2 more.',
      target: { kind: 'campaign', id: 'spring' },
    },
  ]);
  expect(few.items.length).toBe(3);
});

test('who left the campaign is left out, and still counts as looked at', () => {
  expect(presentAlerts([alert(4)], [], WORDS)).toEqual({ items: [], upTo: 4 });
});
