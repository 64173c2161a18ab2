// What a letter says when a pause goes on, and when the work runs again without anybody's notice, in every language.
import type { PauseOverBy } from '../../procedure/letters/pause-letters.ts';
import type { NoticeLanguage } from '../tone.ts';

/** First sentences about a pause that nobody gives notice of; none of them speaks to the reader. */
export type PauseWords = {
  goesOn: (campaign: string) => string;
  over: Record<PauseOverBy, (campaign: string) => string>;
};

const EN = (): PauseWords => ({
  goesOn: (campaign) => `The pause of our collaboration on ${campaign} goes on.`,
  over: {
    limit: (campaign) =>
      `The work on ${campaign} goes on, because the pause has reached the contract’s limit of days.`,
    unconfirmed: (campaign) =>
      `The work on ${campaign} goes on: we have lifted the stop and do not pause it.`,
  },
});

const DE = (): PauseWords => ({
  goesOn: (campaign) => `die Pause unserer Zusammenarbeit an ${campaign} dauert an.`,
  over: {
    limit: (campaign) =>
      `die Arbeit an ${campaign} geht weiter, weil die Pause die Höchstdauer des Vertrags erreicht hat.`,
    unconfirmed: (campaign) =>
      `die Arbeit an ${campaign} geht weiter: Der Stopp ist aufgehoben, eine Pause gibt es nicht.`,
  },
});

const FR = (): PauseWords => ({
  goesOn: (campaign) => `La pause de notre collaboration sur ${campaign} se prolonge.`,
  over: {
    limit: (campaign) =>
      `Le travail sur ${campaign} reprend, car la pause a atteint la durée maximale prévue au contrat.`,
    unconfirmed: (campaign) =>
      `Le travail sur ${campaign} reprend : l’arrêt est levé et il n’y a pas de pause.`,
  },
});

const ES = (): PauseWords => ({
  goesOn: (campaign) => `La pausa de nuestra colaboración en ${campaign} continúa.`,
  over: {
    limit: (campaign) =>
      `El trabajo en ${campaign} continúa, porque la pausa alcanzó el límite de días del contrato.`,
    unconfirmed: (campaign) =>
      `El trabajo en ${campaign} continúa: hemos levantado la parada y no hay ninguna pausa.`,
  },
});

const PT = (): PauseWords => ({
  goesOn: (campaign) => `A pausa da nossa colaboração em ${campaign} continua.`,
  over: {
    limit: (campaign) =>
      `O trabalho em ${campaign} continua, porque a pausa atingiu o limite de dias do contrato.`,
    unconfirmed: (campaign) =>
      `O trabalho em ${campaign} continua: a interrupção foi suspensa e não há nenhuma pausa.`,
  },
});

/** The words of each language. */
export const PAUSE_WORDS: Record<NoticeLanguage, () => PauseWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
