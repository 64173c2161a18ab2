import { describe, expect, test } from 'vitest';
import { toAnswersNote } from '../../../../shared/procedure/talk/answers-note.ts';
import { QUESTION_TABLE } from '../../../../shared/procedure/talk/questions.ts';
import {
  describeNote,
  describeTalkHead,
  presentThread,
  type ThreadEvent,
} from '../../../../shared/ui/guide-words/present-thread.ts';

const CONTEXT = { locale: 'en', timeZone: 'America/New_York', creator: 'Mara' };

function event(change: Partial<ThreadEvent>): ThreadEvent {
  return {
    collaborationId: 'c1',
    seq: 1,
    id: 'e1',
    kind: 'write_to_creator',
    at: '2026-11-16T15:00:00Z',
    actor: { role: 'marketer', memberId: 'm1' },
    data: {},
    basis: null,
    byName: 'Ana',
    note: null,
    ...change,
  };
}

describe('presentThread', () => {
  test('sets each answer of the creator’s page under its question, and repeats no question', () => {
    const note = toAnswersNote({ feel: '2, the code did not work.', needs: 'A new one.\nSoon.' });
    const said = event({ kind: 'creator_responds', note, data: { questions: ['feel', 'needs'], feel: 2 } });
    const [message] = presentThread([said], CONTEXT);
    expect(message?.answers).toEqual([
      { question: QUESTION_TABLE.feel.text, text: '2, the code did not work.' },
      { question: QUESTION_TABLE.needs.text, text: 'A new one.\nSoon.' },
    ]);
    expect(message?.lines).toEqual(['How it felt: 2 of 5.']);
    expect(describeNote(note)).not.toMatch(/^(feel|needs):/m);
    expect(describeNote('needs a call')).toBe('needs a call');
  });

  test.each(['write_to_creator', 'answer_wish', 'log_contact', 'creator_answered', 'ask_for_call'])(
    'leaves no bubble of %s empty',
    (kind) => {
      const [bare] = presentThread([event({ kind })], CONTEXT);
      expect(bare?.lines.join('')).not.toBe('');
      const context = { ...CONTEXT, lettersHref: '/letters' };
      const [sent] = presentThread([event({ kind, data: { noticeId: 'n1' } })], context);
      expect(`${sent?.lines.join('')}${sent?.letterHref ?? ''}`).not.toBe('');
    },
  );

  test('keeps the order, says who spoke, and leaves out what nobody said to anybody', () => {
    const thread = presentThread(
      [
        event({ id: 'a', data: { channel: 'email' } }),
        event({ id: 'b', kind: 'evaluate' }),
        event({ id: 'c', kind: 'creator_responds', actor: { role: 'creator', memberId: null } }),
        event({ id: 'd', kind: 'creator_answered' }),
      ],
      CONTEXT,
    );

    expect(thread.map(({ id, side, who, note }) => [id, side, who, note])).toEqual([
      ['a', 'we', 'We wrote', 'Mon 16 Nov, 10:00 · e-mail · Ana'],
      ['c', 'they', 'Mara answered', 'Mon 16 Nov, 10:00 · their page'],
      ['d', 'they', 'Mara answered', 'Mon 16 Nov, 10:00 · noted by Ana'],
    ]);
  });

  test('shows a contact at the time it was made, not when it was noted', () => {
    const contact = event({ kind: 'log_contact', data: { contactedAt: '2026-11-14T15:00:00Z' } });

    expect(presentThread([contact], CONTEXT)[0]?.note).toMatch(/^Sat 14 Nov/);
  });

  test('gives the note line by line, then what was chosen', () => {
    const answer = event({
      kind: 'answer_plan',
      note: 'First.\n\nSecond.',
      data: {
        feel: 4,
        stance: 'objects',
        proposedOn: '2026-11-20',
        unavailable: { from: '2026-11-21', to: '2026-11-23', isPrivate: true },
      },
    });

    expect(presentThread([answer], CONTEXT)[0]?.lines).toEqual([
      'First.',
      'Second.',
      'How it felt: 4 of 5.',
      'Sees it differently.',
      'Proposes Fri 20 Nov.',
      'Away from Sat 21 Nov to Mon 23 Nov.',
    ]);
  });
});

test.each([
  [null, null, ''],
  ['2026-11-16T15:00:00Z', null, 'asked Mon 16 Nov'],
  ['2026-11-16T15:00:00Z', '2026-11-20T03:00:00Z', 'asked Mon 16 Nov · answered Thu 19 Nov'],
])('the head of the talk counts days in the zone: %s, %s', (firstAt, answeredAt, words) => {
  expect(describeTalkHead({ firstAt, answeredAt }, CONTEXT)).toBe(words);
});
