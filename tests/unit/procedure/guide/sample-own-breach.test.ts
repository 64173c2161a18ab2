import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { OWN_BREACH_SAMPLES } from '../../../../shared/procedure/guide/sample-own-breach.ts';
import { act, contractWith } from '../case-log.ts';
import { exitContext, NOW } from '../exit-log.ts';

const contracts = contractWith({
  cause: {
    triggers: ['missed_deadline', 'non_payment', 'usage_breach'],
    incurable: [],
    cure: { n: 5, unit: 'businessDays' },
  },
});
const none = { contracts, case: initialCase('active') };
const give = { kind: 'give_breach_notice', trigger: 'non_payment', since: null } as const;
const open = { contracts, case: act(none.case, give, exitContext({ role: 'creator', contracts })) };
const at = { now: NOW };

test('a notice to note is of a breach of ours that none stands for yet', () => {
  expect(OWN_BREACH_SAMPLES.log_creator_breach(none, at)).toMatchObject({ trigger: 'non_payment' });
  expect(OWN_BREACH_SAMPLES.log_creator_breach(open, at)).toMatchObject({ trigger: 'usage_breach' });
  expect(OWN_BREACH_SAMPLES.log_creator_breach({ ...none, contracts: [] }, at)).toBeNull();
});

test('there is something to put right, and to answer, only while a notice stands', () => {
  expect(OWN_BREACH_SAMPLES.report_cure(none, at)).toBeNull();
  expect(OWN_BREACH_SAMPLES.log_cure_answer(none, at)).toBeNull();
  expect(OWN_BREACH_SAMPLES.report_cure(open, at)).toMatchObject({ trigger: 'non_payment' });
  expect(OWN_BREACH_SAMPLES.log_cure_answer(open, at)).toMatchObject({ trigger: 'non_payment' });
});
