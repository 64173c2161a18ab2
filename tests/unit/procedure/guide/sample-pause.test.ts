import { expect, test } from 'vitest';
import { CREATOR_PAUSE_SAMPLES } from '../../../../shared/procedure/guide/sample-pause.ts';
import { contractWith } from '../case-log.ts';

const at = { now: '2026-11-18T16:00:00Z' };

test('asks by a way the contract names, and not at all while there is no contract', () => {
  expect(CREATOR_PAUSE_SAMPLES.log_creator_pause({ contracts: contractWith() }, at)).toEqual({
    ...{ kind: 'log_creator_pause', sentAt: at.now, channel: 'email' },
  });
  expect(CREATOR_PAUSE_SAMPLES.log_creator_pause({ contracts: [] }, at)).toBeNull();
});
