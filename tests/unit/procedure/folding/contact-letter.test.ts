import { expect, test } from 'vitest';
import { initialCase } from '../../../../shared/procedure/fold.ts';
import { countLetter, writeLetter } from '../../../../shared/procedure/folding/contact-letter.ts';
import { eventOf } from '../case-log.ts';

const active = initialCase('active');
const AT = '2026-11-18T16:00:00Z';
const write = eventOf(active, 'write_to_creator', {
  data: { noticeId: 'l1', letter: 'consult', questions: ['needs', 'brief'], numbersAt: AT },
});
const sent = (noticeId: string, sentAt: string) =>
  eventOf(active, 'notice_sent', { at: AT, role: 'system', data: { noticeId, sentAt } });

test('keeps the letter and its questions in the order of asking', () => {
  const written = writeLetter(active, write);

  expect(written.asked).toEqual(['brief', 'needs']);
  expect(written.notices).toMatchObject([{ noticeId: 'l1', kind: 'consult', grade: 0, numbersAt: AT }]);
});

test('counts a contact at its sending, never in the future', () => {
  const written = writeLetter(active, write);

  expect(countLetter(written, sent('l1', '2026-11-18T15:00:00Z'))).toMatchObject({
    state: 'consulting',
    consultation: { attempts: 1, firstAt: '2026-11-18T15:00:00Z' },
  });
  expect(countLetter(written, sent('l1', '2027-01-01T00:00:00Z')).consultation.firstAt).toBe(AT);
});

test('counts no formal notice and no letter it does not know', () => {
  const written = writeLetter(active, write);
  const formal = { ...written, notices: written.notices.map((one) => ({ ...one, kind: 'pause' as const })) };

  expect(countLetter(formal, sent('l1', AT))).toBe(formal);
  expect(countLetter(written, sent('other', AT))).toBe(written);
});
