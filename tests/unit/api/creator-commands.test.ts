import { expect, test } from 'vitest';
import { creatorCommandSchema } from '../../../shared/api/creator-commands.ts';
import { commandSchema } from '../../../shared/api/schemas.ts';

const CREATOR_BODIES = [
  { kind: 'answer_questions', answered: ['brief'], feel: 3, unavailable: null, proposedOn: null },
  { kind: 'respond_to_notice', noticeId: 'n1', response: 'received', note: 'Seen.' },
  { kind: 'agree_mutual_end', signedName: 'Mara' },
  { kind: 'give_end_notice' },
  { kind: 'give_end_notice', trigger: 'non_payment' },
  { kind: 'give_breach_notice', trigger: 'non_payment', since: null },
  { kind: 'answer_cure', trigger: 'non_payment', isCured: false },
  { kind: 'give_pause_notice' },
  { kind: 'end_own_pause' },
  { kind: 'withdraw_end_notice' },
];
const TEAM_BODIES = [
  { kind: 'request_end', route: 'convenience', reason: 'business', category: 'other', trigger: null },
  { kind: 'undo' },
];

test.each(CREATOR_BODIES)('takes $kind from the creator and never from the team', (body) => {
  expect(creatorCommandSchema().safeParse(body).success).toBe(true);
  expect(commandSchema().safeParse(body).success).toBe(false);
});

test.each(TEAM_BODIES)('takes $kind from the team and never from the creator', (body) => {
  expect(commandSchema().safeParse(body).success).toBe(true);
  expect(creatorCommandSchema().safeParse(body).success).toBe(false);
});

test('refuses a hash in place of the note, and an empty name', () => {
  expect(creatorCommandSchema().safeParse({ kind: 'dispute', noteSha256: 'a'.repeat(64) }).success).toBe(
    false,
  );
  expect(creatorCommandSchema().safeParse({ kind: 'agree_mutual_end', signedName: '' }).success).toBe(false);
});
