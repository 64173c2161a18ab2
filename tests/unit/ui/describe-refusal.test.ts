import { expect, test } from 'vitest';
import type { Refusal } from '../../../shared/procedure/commands.ts';
import { describeRefusal } from '../../../shared/ui/describe-refusal.ts';

const REFUSALS: [Refusal, string, string][] = [
  [{ reason: 'role', needs: 'owner' }, 'This needs an owner', 'Your role cannot decide this alone.'],
  [
    { reason: 'contract_blocks', blockers: ['NO_PAUSE_CLAUSE'], alternative: null, earliestAt: null },
    'The contract does not allow this',
    'The contract has no pause clause: neither side may pause alone.',
  ],
  [
    { reason: 'contract_blocks', blockers: [], alternative: null, earliestAt: '2026-11-21T05:00:00Z' },
    'Blocked until Sat 21 Nov',
    'Nothing has been sent',
  ],
  [
    { reason: 'contract_blocks', blockers: ['SOME_NEW_RULE'], alternative: null, earliestAt: null },
    'The contract does not allow this',
    'Some new rule.',
  ],
  [{ reason: 'steps_missing', missing: ['EVALUATION_MISSING'] }, 'Our own steps come first', 'Nothing'],
  [{ reason: 'terms_unknown', terms: ['pause'] }, 'The contract is not known well enough', 'Not known yet: '],
  [
    { reason: 'second_person', requestedById: 'm1' },
    'A second person decides this',
    'You asked for it, so somebody else agrees to it.',
  ],
  [
    { reason: 'not_possible_now', state: 'pause_requested', command: 'pause' },
    'Not possible in the present state',
    'It has moved on: a pause is asked for.',
  ],
  [{ reason: 'invalid', field: 'reviewOn', problem: 'is past' }, 'Something is missing', 'Nothing'],
];

test.each(REFUSALS)('says of %o what happened first and that nothing was sent', (refusal, title, first) => {
  const described = describeRefusal(refusal, { timeZone: 'America/New_York' }, { locale: 'en' });

  expect(described.title).toBe(title);
  expect(described.lines[0]?.startsWith(first)).toBe(true);
  expect(described.lines[0]).toContain('Nothing has been sent and nothing has changed.');
});

test('what was asked for and stands already is no word of the contract, and nobody agrees on it again', () => {
  const refusal = {
    ...{ reason: 'contract_blocks' as const, blockers: ['ALREADY_PAUSED'] },
    ...{ alternative: null, earliestAt: null },
  };
  const { title, lines } = describeRefusal(refusal, { timeZone: 'UTC' }, { locale: 'en' });

  expect(title).toBe('A pause stands already');
  expect(lines.join(' ')).not.toContain('Agree on a pause');
});
