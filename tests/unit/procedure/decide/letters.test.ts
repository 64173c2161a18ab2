import { describe, expect, test } from 'vitest';
import { decideWrite } from '../../../../shared/procedure/decide/letters.ts';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { act, caseAfter } from '../case-log.ts';
import { answerOf, BASIS, consulted, contextAt, TALKED_AT } from '../talk/ladder-cases.ts';

const write = {
  kind: 'write_to_creator' as const,
  letter: 'consult' as const,
  questions: ['link' as const, 'feel' as const],
  language: 'en',
  tone: 'warm' as const,
  channel: 'email',
  address: 'creator@example.org',
};
const active = initialCase('active');
const sent = (noticeId: string, sentAt: string) =>
  ['notice_sent', { at: sentAt, role: 'system', data: { noticeId, sentAt } }] as const;

describe('write_to_creator', () => {
  const written = act(active, write, contextAt(TALKED_AT));

  test('prepares a letter that is no contact yet', () => {
    expect(written).toMatchObject({
      state: 'active',
      consultation: { attempts: 0 },
      asked: ['feel', 'link'],
    });
    expect(written.notices).toMatchObject([{ noticeId: 'n1', kind: 'consult', sentAt: null }]);
  });

  test('counts as a contact once it was sent and opens the consultation while its numbers are fresh', () => {
    const opened = caseAfter([[...sent('n1', '2026-11-12T09:00:00Z')]], written);

    expect(opened).toMatchObject({
      state: 'consulting',
      consultation: { status: 'open', attempts: 1, firstAt: '2026-11-12T09:00:00Z' },
      ladder: { communicate: 'done' },
    });
    expect(caseAfter([[...sent('n1', '2026-11-12T10:00:00Z')]], opened).consultation.attempts).toBe(1);
  });

  test('counts the contact but opens nothing on old or missing numbers', () => {
    const late = caseAfter([[...sent('n1', '2026-11-14T16:00:01Z')]], written);
    const unread = act(active, write, contextAt(TALKED_AT, { basis: null }));

    expect(late).toMatchObject({ state: 'active', consultation: { attempts: 1 } });
    expect(caseAfter([[...sent('n1', TALKED_AT)]], unread).state).toBe('active');
  });

  test('gives way to a newer letter of its kind, so that one is open at most', () => {
    const again = act(written, write, { ...contextAt(TALKED_AT), noticeId: 'n2' });

    expect(again.notices.map(({ noticeId, isWithdrawn }) => [noticeId, isWithdrawn])).toEqual([
      ['n1', true],
      ['n2', false],
    ]);
  });

  test.each([
    ['without a question', { questions: [] }, 'questions'],
    ['with a question twice', { questions: ['feel', 'feel'] as 'feel'[] }, 'questions'],
    ['by e-mail to nobody', { address: null }, 'address'],
    ['without a channel', { channel: ' ' }, 'channel'],
  ])('refuses a letter %s', (_name, change, field) => {
    expect(decideWrite(active, { ...write, ...change }, contextAt(TALKED_AT))).toMatchObject({
      error: { reason: 'invalid', field },
    });
  });

  test('reminds only of a question that waits', () => {
    const reminder = { ...write, letter: 'reminder' as const, questions: [] };
    const asked = caseAfter([['open_consultation', { at: TALKED_AT }]]);

    expect(answerOf(active, reminder, contextAt(TALKED_AT))).toMatchObject({ state: 'no_contact' });
    expect(answerOf(consulted, reminder, contextAt(TALKED_AT))).toMatchObject({ state: 'answered' });
    expect(answerOf(asked, reminder, contextAt(TALKED_AT))).toBe('write_to_creator');
  });

  describe('of a piece', () => {
    const aboutPiece = { ...write, letter: 'reminder' as const, questions: [], deliverableId: 'Reel 5' };
    const pieces = ['Reel 5', 'Reel 6', 'Reel 7'].map((id) => ({
      id,
      stage: id === 'Reel 7' ? ('waived' as const) : ('briefed' as const),
      isPublished: id === 'Reel 6',
      feeMinor: null,
      lateDays: 0,
    }));
    const context = contextAt(TALKED_AT, { facts: { pieces } });

    test('needs no question before it and is no contact of the ladder', () => {
      const sentOne = caseAfter([[...sent('n1', TALKED_AT)]], act(active, aboutPiece, context));

      expect(sentOne.notices).toMatchObject([
        { kind: 'reminder', deliverableId: 'Reel 5', sentAt: TALKED_AT },
      ]);
      expect(sentOne).toMatchObject({ state: 'active', consultation: { attempts: 0 }, ladder: {} });
    });

    test('leaves a letter about something else where it is', () => {
      const first = act(active, aboutPiece, context);
      const other = {
        ...pieces[0],
        id: 'Reel 8',
        stage: 'briefed' as const,
        isPublished: false,
        feeMinor: null,
        lateDays: 0,
      };
      const both = act(
        first,
        { ...aboutPiece, deliverableId: 'Reel 8' },
        {
          ...contextAt(TALKED_AT, { facts: { pieces: [...pieces, other] } }),
          noticeId: 'n2',
        },
      );

      expect(both.notices.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false]);
    });

    test.each([
      ['that is out', { deliverableId: 'Reel 6' }, 'deliverableId', 'published'],
      ['that is no longer asked for', { deliverableId: 'Reel 7' }, 'deliverableId', 'dropped'],
      ['that is not there', { deliverableId: 'Reel 9' }, 'deliverableId', 'not_found'],
      [
        'in a letter that asks',
        { letter: 'consult' as const, questions: ['feel' as const] },
        'deliverableId',
        'not_a_reminder',
      ],
      ['with questions', { questions: ['feel' as const] }, 'questions', 'not_about_a_piece'],
    ])('is refused for one %s', (_name, change, field, problem) => {
      expect(decideWrite(active, { ...aboutPiece, ...change }, context)).toMatchObject({
        error: { reason: 'invalid', field, problem },
      });
    });
  });

  test('names the age of its numbers', () => {
    const answer = decideWrite(active, write, contextAt(TALKED_AT, { basis: BASIS }));

    expect(answer).toMatchObject({ value: { data: { numbersAt: TALKED_AT, holdUntil: TALKED_AT } } });
  });
});
