// Words that a letter takes from this house and not from its language book: the sender's role and the step on a marketplace.

import type { PlatformStep } from '../../../shared/contract/marketplaces/marketplace.ts';
import { findMarketplace } from '../../../shared/contract/marketplaces/marketplace-list.ts';
import type { NoticeLanguage } from '../../../shared/notices/tone.ts';
import { NOTICE_LANGUAGES } from '../../../shared/notices/tone.ts';

type RoleWords = { marketer: string; manager: string; owner: string };
/** Steps that concern the creator; the others are ours alone. */
type ToldStep = Extract<
  PlatformStep,
  'ask_there' | 'choose_reason' | 'cancel_there' | 'approve_or_decline' | 'tell_there'
>;

const ROLES: Record<NoticeLanguage, RoleWords> = {
  en: { marketer: 'marketing', manager: 'campaign management', owner: 'head of the team' },
  de: { marketer: 'Marketing', manager: 'Kampagnenleitung', owner: 'Teamleitung' },
  fr: { marketer: 'marketing', manager: 'direction de la campagne', owner: 'direction de l’équipe' },
  es: { marketer: 'marketing', manager: 'dirección de la campaña', owner: 'dirección del equipo' },
  pt: { marketer: 'marketing', manager: 'direção da campanha', owner: 'direção da equipe' },
};

const STEPS: Record<NoticeLanguage, Record<ToldStep, string>> = {
  en: {
    ask_there: 'we ask for the cancellation there, and it needs an answer there',
    choose_reason: 'the booking is ended there with a reason from its list',
    cancel_there: 'the booking is cancelled there',
    approve_or_decline: 'the content is approved or declined there',
    tell_there: 'this letter is announced in the inbox there',
  },
  de: {
    ask_there: 'wir bitten dort um die Stornierung, und sie braucht dort eine Antwort',
    choose_reason: 'die Buchung wird dort mit einem Grund aus der dortigen Liste beendet',
    cancel_there: 'die Buchung wird dort storniert',
    approve_or_decline: 'der Inhalt wird dort freigegeben oder abgelehnt',
    tell_there: 'dieses Schreiben wird im dortigen Postfach angekündigt',
  },
  fr: {
    ask_there: 'nous y demandons l’annulation, qui appelle une réponse sur place',
    choose_reason: 'la réservation y prend fin avec un motif de sa liste',
    cancel_there: 'la réservation y est annulée',
    approve_or_decline: 'le contenu y est approuvé ou refusé',
    tell_there: 'cette lettre est annoncée dans la messagerie de la plateforme',
  },
  es: {
    ask_there: 'pedimos allí la cancelación, que necesita una respuesta allí',
    choose_reason: 'la reserva termina allí con un motivo de su lista',
    cancel_there: 'la reserva se cancela allí',
    approve_or_decline: 'el contenido se aprueba o se rechaza allí',
    tell_there: 'esta carta se anuncia en el buzón de la plataforma',
  },
  pt: {
    ask_there: 'pedimos ali o cancelamento, que precisa de uma resposta ali',
    choose_reason: 'a reserva termina ali com um motivo da lista da plataforma',
    cancel_there: 'a reserva é cancelada ali',
    approve_or_decline: 'o conteúdo é aprovado ou recusado ali',
    tell_there: 'esta carta é anunciada na caixa de mensagens da plataforma',
  },
};

/** The language of a letter; English for one nobody writes in. */
export function toLetterLanguage(language: string): NoticeLanguage {
  return NOTICE_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** The sender's role as the creator reads it; empty for a role that signs no letter. */
export function nameRole(role: string, language: NoticeLanguage): string {
  const words: Readonly<Record<string, string>> = ROLES[language];
  return Object.hasOwn(words, role) ? (words[role] ?? '') : '';
}

/** The marketplace and what happens there at an end; no step is named while none is described. */
export function describePlatform(
  id: string,
  isEnd: boolean,
  language: NoticeLanguage,
): { name: string; step?: string } {
  const marketplace = findMarketplace(id);
  if (marketplace === undefined) return { name: id.replaceAll('_', ' ') };
  const { name, steps } = marketplace;
  const told: readonly ToldStep[] = [
    'ask_there',
    'choose_reason',
    'cancel_there',
    'approve_or_decline',
    'tell_there',
  ];
  const step = isEnd ? told.find((one) => steps.includes(one)) : undefined;
  return step === undefined ? { name } : { name, step: STEPS[language][step] };
}
