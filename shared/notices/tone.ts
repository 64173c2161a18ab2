// Tone and form of address of a letter (DOMAIN.md §5.2, §5.5).
import type { EndRoute } from '../contract/facts/end-routes.ts';
import type { NoticeKind } from './facts.ts';

/** Languages in which every letter exists as a full set. Portuguese is written as in Brazil. */
export const NOTICE_LANGUAGES = ['en', 'de', 'fr', 'es', 'pt'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];

export const NOTICE_TONES = ['warm', 'neutral', 'formal'] as const;
export type NoticeTone = (typeof NOTICE_TONES)[number];
/** du or Sie, tu or vous, tú or usted; English and Portuguese have one form. */
export type FormOfAddress = 'familiar' | 'polite';

/** Tones that fit: a breach and an end for cause state facts and clause only, so they are formal. */
export function listTones(kind: NoticeKind, route: EndRoute | null): NoticeTone[] {
  return kind === 'breach' || (kind === 'end' && route === 'cause') ? ['formal'] : [...NOTICE_TONES];
}

/** The tone asked for where it fits, else the formal one. */
export function fittingTone(tone: NoticeTone, kind: NoticeKind, route: EndRoute | null): NoticeTone {
  return listTones(kind, route).includes(tone) ? tone : 'formal';
}

/** Form of address that goes with a tone unless the team chose one: formal letters are polite, the others familiar. */
export function addressFor(tone: NoticeTone, chosen?: FormOfAddress | null): FormOfAddress {
  return chosen ?? (tone === 'formal' ? 'polite' : 'familiar');
}
