import { expect, test } from 'vitest';
import { clockFromCreator } from '../../../../shared/procedure/ending/received-from-creator.ts';
import { contractWith } from '../case-log.ts';

const [version] = contractWith({
  channels: { email: { kind: 'business_hours' }, courier: { kind: 'actual' } },
  brandSide: { tz: 'Asia/Tokyo', holidays: [] },
});
const sent = { at: '2026-11-18T16:00:00Z', knownAt: '2026-11-20T01:00:00Z' };

function clock(channel: string) {
  if (!version) throw new Error('No version');
  return clockFromCreator(version, { ...sent, channel }, ({ terms }, at) => ({
    deemedReceivedAt: at,
    effectiveAt: Object.keys(terms.channels).join() === channel ? at : null,
  }));
}

test('counts receipt by the calendar of our side, and the effect from there', () => {
  expect(clock('email')).toEqual({
    deemedReceivedAt: '2026-11-19T00:00:00Z',
    effectiveAt: '2026-11-19T00:00:00Z',
  });
});

test('has arrived at the latest when it is known of', () => {
  expect(clock('courier').deemedReceivedAt).toBe(sent.knownAt);
  // A way that the contract does not name is for the rule of each notice to refuse.
  expect(clock('dm').deemedReceivedAt).toBe(sent.at);
});
