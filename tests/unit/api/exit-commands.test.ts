import { expect, test } from 'vitest';
import { commandSchema } from '../../../shared/api/schemas.ts';

const SHA = 'a'.repeat(64);
const AT = '2026-11-18T16:00:00Z';
const LETTER = { language: 'en', tone: 'neutral', channel: 'email', address: 'mara@example.com' };
const BODIES = [
  {
    kind: 'request_end',
    route: 'cause',
    reason: 'conduct',
    category: 'other',
    trigger: 'late',
    note: 'Why.',
  },
  { kind: 'withdraw_request', reason: 'other' },
  { kind: 'issue_end_notice', skips: [], isAddressConfirmed: true, isPlatformStepDone: true, ...LETTER },
  { kind: 'propose_mutual_end', on: '2026-11-30' },
  { kind: 'sign_mutual_end' },
  { kind: 'log_creator_pause', sentAt: AT, channel: 'email' },
  { kind: 'log_creator_resume' },
  { kind: 'log_creator_end', route: 'convenience', sentAt: AT, channel: 'email' },
  { kind: 'issue_breach_notice', trigger: 'late', ...LETTER },
  { kind: 'settle_breach', trigger: 'late', isCured: false },
  { kind: 'log_creator_breach', trigger: 'non_payment', since: '2026-11-10', sentAt: AT, channel: 'email' },
  { kind: 'report_cure', trigger: 'non_payment' },
  { kind: 'log_cure_answer', trigger: 'non_payment', isCured: true },
  { kind: 'record_proof', noticeId: 'n1', grade: 3, at: AT, evidenceSha256: SHA },
  { kind: 'record_bounce', noticeId: 'n1' },
  { kind: 'renew_notice', noticeId: 'n1' },
  { kind: 'accept_creator_withdrawal' },
  { kind: 'offer_withdrawal' },
  { kind: 'raise_dispute' },
  { kind: 'settle_dispute', reason: 'agreed' },
  { kind: 'complete' },
  { kind: 'close', paidOn: null, checks: ['access'] },
];

test.each(BODIES)('takes $kind as written, and no field beside it', (body) => {
  expect(commandSchema().safeParse(body).success).toBe(true);
  expect(commandSchema().safeParse({ ...body, noteSha256: SHA }).success).toBe(false);
});
