import { expect, test } from 'vitest';
import { lintNotice } from '../../../shared/notices/lint-notice.ts';
import type { NoticeLanguage } from '../../../shared/notices/tone.ts';

function codesOf(text: string, language: NoticeLanguage = 'en') {
  return lintNotice(text, { kind: 'consult', language }).map(({ code }) => code);
}

test.each<[NoticeLanguage, string, string]>([
  ['en', 'The campaign failed.', 'blame'],
  ['en', 'You never answer.', 'absolute'],
  ['en', 'Your followers look fake.', 'motive_or_followers'],
  ['en', 'Other creators did it in a day.', 'comparison'],
  ['en', 'We will take legal action.', 'threat'],
  ['en', 'We heard about your burnout.', 'health_or_private'],
  ['en', 'The fee is paid pro rata.', 'legal_latin'],
  ['de', 'Das Ergebnis ist enttäuschend.', 'blame'],
  ['de', 'Du antwortest NIE rechtzeitig.', 'absolute'],
  ['de', 'Die Follower sind gekaufte Follower.', 'motive_or_followers'],
  ['fr', 'Le résultat est décevant.', 'blame'],
  ['fr', 'Les autres créateurs répondent.', 'comparison'],
  ['es', 'Nunca respondes.', 'absolute'],
  ['es', 'Tomaremos acciones legales.', 'threat'],
  ['pt', 'O resultado é inaceitável.', 'blame'],
  ['pt', 'Outros criadores respondem.', 'comparison'],
])('warns in %s of "%s"', (language, text, code) => {
  expect(codesOf(text, language)).toContain(code);
});

test('gives the words as they stand in the text', () => {
  expect(lintNotice('You Failed and FAILED again.', { kind: 'consult', language: 'en' })).toContainEqual({
    code: 'blame',
    found: ['Failed', 'FAILED'],
  });
});

test('matches whole words, not parts of others', () => {
  expect(codesOf('The lawn chair is nevertheless issued; the sequel follows.')).toEqual([]);
});

test('leaves threats to a breach and an end for cause', () => {
  const text = 'Section 4, 2026: damages may be claimed.';
  const codes = (kind: 'breach' | 'pause') =>
    lintNotice(text, { kind, language: 'en' }).map(({ code }) => code);

  expect(codes('breach')).toEqual([]);
  expect(codes('pause')).toEqual(['threat']);
  expect(lintNotice(text, { kind: 'end', route: 'cause', language: 'en' })).toEqual([]);
});

test('misses clause and date in a formal notice only', () => {
  const found = lintNotice('We pause.', { kind: 'pause', language: 'en' });

  expect(found.map(({ code }) => code)).toEqual(['clause_missing', 'date_missing']);
  expect(codesOf('We wonder.')).toEqual([]);
});

test('hears regret once, shouting and exclamations at all', () => {
  expect(codesOf('Unfortunately not.')).toEqual([]);
  expect(codesOf('Unfortunately not. Regrettably so.')).toEqual(['regret_repeated']);
  expect(codesOf('PLEASE ANSWER now.')).toEqual(['all_caps']);
  expect(codesOf('The USD and the KPI.')).toEqual([]);
  expect(codesOf('Answer!')).toEqual(['exclamation']);
});

test('does not read names and addresses', () => {
  const names = ['Never Normal Skin'];

  expect(
    lintNotice('About Never Normal Skin: https://x.example/fake', { kind: 'consult', language: 'en', names }),
  ).toEqual([]);
});

test('warns of sentences that are long on average', () => {
  const long = `${Array.from({ length: 70 }, (_, index) => `word${index}`).join(' ')}.`;

  expect(codesOf(long)).toEqual(['long_sentences']);
});
