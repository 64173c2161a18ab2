// Breaches of the brand's on the creator's page, in French.
import type { Form } from '../creator-words/form.ts';
import type { BreachPageWords } from './en.ts';

export const FR_BREACHES = (f: Form): BreachPageWords => ({
  head: 'Est-ce remis en ordre ?',
  lead: f(
    'l’équipe dit que le manquement que {vous avez|tu as} signalé est remis en ordre. {Dites|Dis}-nous ce que {vous en pensez|tu en penses}.',
  ),
  next: [
    ['C’est remis en ordre', 'Tout continue comme convenu.'],
    [
      'C’est encore ouvert',
      f('Le délai continue. Une fois passé, {vous pouvez|tu peux} mettre fin au contrat.'),
    ],
  ],
  acts: {
    creator_notices_breach: f('{Vous avez|Tu as} signalé un manquement au contrat'),
    creator_answers_cure: f('{Vous avez|Tu as} dit si un manquement est remis en ordre'),
  },
  isCured: 'remis en ordre',
  isOpen: 'encore ouvert',
  names: {
    non_payment: 'Un paiement est en retard',
    usage_breach: f('{Vos|Tes} contenus ont été utilisés au-delà de ce qui était convenu'),
    confidentiality: 'Quelque chose de confidentiel a été transmis',
    morality: 'Un comportement que le contrat exclut',
    legal_order: 'Une décision d’un tribunal ou d’une autorité',
    insolvency: 'Insolvabilité',
  },
  notice: 'Signaler un manquement au contrat',
  noticeNote: (brand) =>
    `Si ${brand} ne respecte pas le contrat. ${f('C’est une notification formelle de {votre|ta} part. Elle ne met fin à rien : le contrat laisse un délai pour remettre en ordre et, une fois passé, {vous pouvez|tu peux} y mettre fin.')}`,
  until: (end) => `Signalé maintenant, le délai court jusqu’à : ${end}.`,
  late: (money, piece, day) =>
    `Noté comme non payé : ${money} pour ${piece}, à payer au plus tard le ${day}.`,
  which: 'Ce qui n’est pas respecté',
  since: 'Depuis quand',
  what: 'Ce qui s’est passé',
  check: 'Je signale ce manquement au contrat.',
  send: 'Signaler le manquement',
  title: f('{Votre|Ton} signalement d’un manquement'),
  received: (moment) => `Considéré comme reçu : ${moment}.`,
  runs: (brand, end) => `${brand} a un délai pour remettre en ordre jusqu’à : ${end}.`,
  over: (end) => `Le délai a pris fin : ${end}.`,
  said: (brand, moment) => `${brand} dit que c’est remis en ordre : ${moment}.`,
  accept: 'C’est remis en ordre',
  object: 'C’est encore ouvert',
  objectWhat: 'Qu’est-ce qui est encore ouvert ?',
  end: 'Mettre fin au contrat pour ce manquement',
  atOnce: 'Mettre fin tout de suite pour un manquement grave',
  atOnceNote: 'Pour ces manquements, le contrat ne laisse aucun délai.',
  endNote: (brand) =>
    `${f('C’est une notification formelle de {votre|ta} part.')} Le règlement se fait comme si ${brand} avait mis fin au contrat sans motif.`,
  endCheck: 'Je mets fin à cette collaboration pour ce manquement.',
});
