// French: how a letter opens, asks and closes, with tu and vous. Facts are in `fr-terms.ts`.
import type { NoticeTone } from '../tone.ts';
import type { NoticeFrame } from './words.ts';

/** French frame. */
export const FR_FRAME = (): NoticeFrame => ({
  greeting: (name, tone) =>
    ({ warm: `Bonjour ${name},`, neutral: `Bonjour ${name},`, formal: `Bonjour ${name},` })[tone],
  subjects: {
    consult: (campaign) => `Une question sur ${campaign}`,
    reminder: (campaign) => `Rappel : ${campaign}`,
    brief: (campaign) => `Le brief de ${campaign}`,
    draft_answer: (campaign) => `À propos du projet : ${campaign}`,
    signed: (campaign) => `Signé : conditions modifiées pour ${campaign}`,
    pause: (campaign) => `Notification de pause : ${campaign}`,
    resume: (campaign) => `Notification de reprise : ${campaign}`,
    breach: (campaign) => `Notification de manquement : ${campaign}`,
    end: (campaign) => `Notification de fin de collaboration : ${campaign}`,
    hold: (campaign) => `Un paiement en attente : ${campaign}`,
    hold_over: (campaign) => `Fin de la mise en attente : ${campaign}`,
    term_over: (campaign) => `Terme du contrat : ${campaign}`,
    pause_on: (campaign) => `La pause se prolonge : ${campaign}`,
  },
  agreedEnd: {
    subject: (campaign) => `Fin de collaboration d’un commun accord : ${campaign}`,
    kind: 'confirmation de la fin de collaboration d’un commun accord',
  },
  short: (brand, campaign, polite) =>
    `${brand} ${polite ? 'vous a' : 't’a'} écrit au sujet de ${campaign}. Le texte complet se trouve sur ${polite ? 'votre' : 'ta'} page :`,
  subjectFrom: (subject, day) => `${subject}, avec effet le ${day}`,
  subjectEndOf: (subject, day) => `${subject}, avec effet à la fin de la journée du ${day}`,
  consult: (campaign, tone, polite) =>
    ({
      warm: `Nous aimerions vraiment savoir comment se passe ${campaign} de ${polite ? 'votre' : 'ton'} côté. Rien n’est décidé, et ${polite ? 'votre' : 'ton'} avis vient en premier.`,
      neutral: `Avant toute décision, nous aimerions connaître ${polite ? 'votre' : 'ton'} avis sur ${campaign}.`,
      formal: `Nous sollicitons ${polite ? 'votre' : 'ton'} avis sur ${campaign}. Aucune décision n’est prise.`,
    })[tone],
  pause: (campaign, brand, tone) =>
    tone === 'formal'
      ? `${brand} met en pause la collaboration sur ${campaign}, conformément au contrat.`
      : `Nous mettons en pause notre collaboration sur ${campaign}.`,
  resume: (campaign, brand, tone) =>
    ({
      warm: `Bonne nouvelle : nous reprenons notre collaboration sur ${campaign}.`,
      neutral: `Nous reprenons notre collaboration sur ${campaign}.`,
      formal: `${brand} reprend la collaboration sur ${campaign}, conformément au contrat.`,
    })[tone],
  breach: (campaign, brand) =>
    `${brand} notifie un manquement au contrat relatif à ${campaign} et demande qu’il y soit remédié. Cette notification ne met pas fin au contrat.`,
  end: {
    convenience: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    performance: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    cause: (campaign, brand) =>
      `${brand} met fin au contrat relatif à ${campaign} pour manquement, sur la base des faits exposés plus bas.`,
    mutual: (campaign, _brand, tone) =>
      tone === 'formal'
        ? `La collaboration sur ${campaign} prend fin, comme les deux parties en sont convenues.`
        : `Notre collaboration sur ${campaign} prend fin, comme nous en sommes convenus ensemble.`,
    pause_timeout: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} La pause a atteint la limite fixée par le contrat.`,
    force_majeure: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} Un événement indépendant de la volonté des parties dure plus longtemps que le contrat ne le prévoit.`,
  },
  waiting: {
    answer: (campaign, askedOn, polite) =>
      `Nous ${polite ? 'vous avons' : 't’avons'} écrit au sujet de ${campaign} le ${askedOn} et aimerions encore avoir ${polite ? 'votre' : 'ta'} réponse.`,
    draft: (piece, campaign, dueOn) => `Le projet de ${piece} pour ${campaign} est attendu le ${dueOn}.`,
    post: (piece, campaign, dueOn) => `La mise en ligne de ${piece} pour ${campaign} est prévue le ${dueOn}.`,
  },
  reminderNote: (polite) =>
    `Si quelque chose bloque, même de notre côté, ${polite ? 'dites-le-nous' : 'dis-le-nous'}. Ce rappel ne décide de rien.`,
  thanks: (piece, campaign, { tone, polite }) =>
    ({
      warm: `Merci pour ${piece ?? `le travail sur ${campaign}`}.`,
      neutral: `Merci pour ${polite ? 'votre' : 'ton'} travail sur ${piece ?? campaign}.`,
      formal: `Nous ${polite ? 'vous remercions' : 'te remercions'} pour le travail sur ${piece ?? campaign}.`,
    })[tone],
  questionsLead: (polite) =>
    `${polite ? 'Répondez à autant de questions que vous le souhaitez' : 'Réponds à autant de questions que tu le souhaites'} :`,
  questions: {
    feel: (polite) =>
      `Comment cela s’est-il passé de ${polite ? 'votre' : 'ton'} côté, de 1 à 5, et pourquoi ?`,
    brief: (polite) =>
      `Le brief disait-il tout ce dont ${polite ? 'vous aviez' : 'tu avais'} besoin, et que manquait-il ?`,
    timing: (polite) =>
      `Quand le produit, le matériel et les validations ${polite ? 'vous' : 'te'} sont-ils parvenus, et était-ce à temps ?`,
    audience: (polite) => `Que dit ${polite ? 'votre' : 'ton'} public, en commentaire ou en message ?`,
    usual: (polite) =>
      `Comment les publications se situent-elles par rapport à ${polite ? 'vos' : 'tes'} publications habituelles, et y a-t-il eu quelque chose d’inhabituel sur le compte ?`,
    insights: (polite) =>
      `${polite ? 'Pourriez-vous' : 'Pourrais-tu'} relever pour nous la portée, la durée de visionnage, les enregistrements, les partages, les clics sur le lien et les principaux pays ?`,
    link: (polite) =>
      `Le lien, le code et l’identification fonctionnent-ils chez ${polite ? 'vous' : 'toi'} ?`,
    change: (polite) =>
      `Que ${polite ? 'changeriez-vous si tout dépendait de vous' : 'changerais-tu si tout dépendait de toi'} ?`,
    limits: (polite) =>
      `Y a-t-il, dans les semaines à venir, des dates où ${polite ? 'vous ne serez pas disponible' : 'tu ne seras pas disponible'} ? Les dates suffisent.`,
    needs: (polite) => `De quoi ${polite ? 'avez-vous' : 'as-tu'} besoin de notre part ?`,
  },
  replyBy: (day) => `Merci de nous répondre au plus tard le ${day}.`,
  replyNoDate: 'Aucun délai n’est fixé pour répondre.',
  replyDateUnknown:
    'Aucune date n’est encore fixée pour répondre ; la personne de contact peut en indiquer une.',
  onPage: (url, polite) =>
    `${polite ? 'Vous pouvez répondre, proposer d’autres dates ou exprimer votre désaccord sur votre' : 'Tu peux répondre, proposer d’autres dates ou exprimer ton désaccord sur ta'} page : ${url}`,
  byEmail: (address, polite) => `${polite ? 'Vous pouvez' : 'Tu peux'} écrire à ${address}.`,
  sameChannel: (polite) =>
    `${polite ? 'Vous pouvez' : 'Tu peux'} répondre par la voie qui a porté ce message.`,
  received: (polite) =>
    `Confirmer la réception indique seulement que ce message est arrivé ; cela ne veut pas dire que ${polite ? 'vous êtes' : 'tu es'} d’accord.`,
  betterDate: (polite) =>
    `Une autre date ou une autre forme ${polite ? 'vous' : 'te'} conviendrait-elle mieux ? ${polite ? 'Dites-le-nous' : 'Dis-le-nous'}.`,
  contact: (name, polite) => `${polite ? 'Votre' : 'Ton'} contact est ${name}`,
  closing: (tone, polite) =>
    ({
      warm: `Si ${polite ? 'vous préférez' : 'tu préfères'} parler plutôt qu’écrire, il suffit de nous le dire.`,
      neutral: 'Nous en parlons volontiers.',
      formal: 'Nous restons à disposition pour toute question.',
    })[tone],
  signOff: {
    warm: 'Bien chaleureusement',
    neutral: 'Cordialement',
    formal: 'Avec nos salutations distinguées',
  },
});

function endEarly(campaign: string, brand: string, tone: NoticeTone): string {
  return {
    warm: `Nous avons décidé de mettre fin à notre collaboration sur ${campaign} plus tôt que prévu.`,
    neutral: `Nous mettons fin à notre collaboration sur ${campaign} plus tôt que prévu.`,
    formal: `${brand} met fin à la collaboration sur ${campaign}, conformément au contrat.`,
  }[tone];
}
