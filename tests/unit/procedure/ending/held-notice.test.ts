import { expect, test } from 'vitest';
import { findAddressProblem, heldNotice } from '../../../../shared/procedure/ending/held-notice.ts';
import { exitContext, LETTER } from '../exit-log.ts';

const CLOCK = { deemedReceivedAt: null, effectiveAt: null };

test.each([
  [LETTER, undefined, undefined],
  [LETTER, 'Mara@Example.com ', undefined],
  [LETTER, 'other@example.com', 'not_named_in_contract'],
  [LETTER, null, 'none_on_record'],
  [{ ...LETTER, address: null }, undefined, 'missing'],
  [{ ...LETTER, channel: 'courier', address: null }, null, undefined],
])('%o against the contract’s %s: %s', (choice, contractAddress, problem) => {
  const facts = contractAddress === undefined ? {} : { contractAddress };
  const answer = findAddressProblem(choice, exitContext({ facts }));

  expect(answer?.ok === false ? answer.error : undefined).toEqual(
    problem && {
      ...{ reason: 'invalid', field: 'address', problem },
      ...(problem === 'not_named_in_contract' ? { onRecord: contractAddress } : {}),
    },
  );
});

test.each([
  [10, '2026-11-18T16:10:00Z'],
  [-5, '2026-11-18T16:00:00Z'],
  [999, '2026-11-18T17:00:00Z'],
])('holds %i minutes until %s, an hour at most', (holdMinutes, holdUntil) => {
  expect(heldNotice(LETTER, exitContext({ holdMinutes }), () => CLOCK)).toMatchObject({
    ...{ holdUntil, version: 1, party: 'brand', channel: 'email' },
    ...CLOCK,
  });
});
