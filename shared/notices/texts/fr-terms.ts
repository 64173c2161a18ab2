// French: the facts of a letter, impersonal, so that no sentence here depends on tu or vous.
import type { NoticeTerms } from './words.ts';

/** French facts. */
export const FR_TERMS = (): NoticeTerms => ({
  joins: { name: ' : ', details: ' ; ' },
  quote: (name) => `«\u00a0${name}\u00a0»`,
  instant: ({ day, time, zone }) => `${day} à ${time} (${zone})`,
  bothZones: (ours, theirs) => `${ours}, soit le ${theirs}`,
  headings: {
    notice: 'La présente notification',
    dates: 'Comment la date se calcule',
    stops: 'Ce qui s’arrête',
    continues: 'Ce qui se poursuit',
    pieces: 'Contenus convenus',
    money: 'Montants',
    pause: 'Pendant la pause',
    resume: 'Reprise',
    live: 'Publications en ligne',
    rights: 'Droits et obligations',
    further: 'Autres points',
    breach: 'Faits',
    numbers: 'Ce que nous voyons',
    questions: 'Nos questions',
    answer: 'Réponse',
    delivery: 'Envoi',
  },
  kind: (kindName) => `Le présent message est une ${kindName}.`,
  parties: (brand, creator) => `Cette notification est adressée par ${brand} à ${creator}.`,
  contract: ({ title, signedOn, version }) =>
    [
      `Elle porte sur le contrat ${title ?? 'entre les deux parties'}, version ${version}${signedOn ? `, signé le ${signedOn}` : ''}.`,
      title ? '' : 'Aucun titre de contrat n’est enregistré.',
      signedOn ? '' : 'La date de signature n’est pas enregistrée.',
    ]
      .filter(Boolean)
      .join(' '),
  campaign: (campaign, brand) =>
    `La campagne est ${campaign}${brand === null ? '' : `, pour la marque ${brand}`}.`,
  clause: (basis, numbers) => `Le fondement est ${basis} (${numbers}).`,
  clauseNone: (basis) => `Le fondement est ${basis} ; le contrat ne numérote pas cette clause.`,
  clauseUnknown: (basis) => `Le fondement est ${basis} ; le numéro de la clause n’est pas enregistré.`,
  effective: (when) => `Cela prend effet le ${when}.`,
  effectiveEndOf: (day, when) =>
    `Cela prend effet à la fin de la journée du ${day}, c’est-à-dire le ${when}.`,
  effectiveNone: 'Cela n’a pas d’effet propre sur le contrat.',
  effectiveUnknown:
    'La date d’effet n’est pas encore connue : elle dépend du jour où la présente notification est réputée reçue.',
  sent: (channel, when) => `Envoi par ${channel} le ${when}.`,
  sentForecast: (channel, when) => `Envoi par ${channel} ; les dates supposent un départ le ${when}.`,
  sentUnknown: (channel) => `Envoi par ${channel} ; l’heure d’envoi n’est pas encore connue.`,
  received: (when) => `Selon la règle du contrat, la notification est réputée reçue le ${when}.`,
  receivedUnknown:
    'Le moment où elle est réputée reçue n’est pas encore connu ; la règle du contrat pour cette voie en décide.',
  period: (period, zone) =>
    `Délai de préavis : ${period}, selon le calendrier du fuseau horaire du contrat (${zone}).`,
  periodHours: (period) => `Délai de préavis : ${period} de temps écoulé.`,
  periodNone: 'Il n’y a pas de délai de préavis : la notification prend effet à la réception.',
  periodNamedDay: 'Il n’y a pas de délai de préavis ; le jour indiqué plus haut s’applique.',
  periodUnknown: 'Le délai de préavis n’est pas enregistré ; le contrat fait foi.',
  limited: 'La date plus tardive résulte de l’engagement minimal prévu au contrat.',
  nothingStops: 'Rien ne s’arrête.',
  stopsFrom: (what, day) => `${what}, à partir du ${day}`,
  pieceColumns: ['Contenu', 'Étape', 'Date', 'Désormais'],
  noPieces: 'Aucun contenu convenu n’est enregistré.',
  dueOn: (day) => `attendu le ${day}`,
  publishedOn: (day) => `le ${day}`,
  noDate: 'aucune date convenue',
  newDate: (day) => `nouvelle date : ${day}`,
  moneyColumns: ['Poste', 'Part de la rémunération', 'Montant'],
  shareOf: (share, amount) => `${share} de ${amount}`,
  earned: 'Total acquis',
  paid: 'Déjà payé',
  dueToCreator: (creator) => `Reste à payer à ${creator}`,
  refundDue: 'À rembourser',
  writtenOff: 'Payé au-delà de l’acquis, sans demande de remboursement',
  moneyNone: 'Le contrat ne prévoit aucun paiement.',
  moneyUnknown:
    'Les montants ne sont pas encore enregistrés ; ils suivront séparément, et rien de ce qui est acquis n’est perdu.',
  payBy: (day, days) =>
    `Paiement au plus tard le ${day}. Délai de paiement prévu au contrat à compter de la prise d’effet : ${days}.`,
  payByFallback: (day, days) =>
    `Le contrat ne fixe pas de délai de paiement ; le paiement a lieu au plus tard le ${day}. Délai appliqué à compter de la prise d’effet : ${days}.`,
  payUsual: (days) =>
    `Ce qui est acquis est payé à la date habituelle. Délai de paiement prévu au contrat : ${days}.`,
  payUsualUnknown:
    'Ce qui est acquis est payé à la date habituelle ; le délai de paiement n’est pas enregistré.',
  payNothing: 'Il ne reste rien à payer.',
  payNothingOut: 'Il ne reste rien à verser ; la somme à rembourser figure ci-dessus.',
  payUnknown: 'La date de paiement n’est pas encore enregistrée ; la personne de contact l’indiquera.',
  live: 'Ces publications sont en ligne et le restent :',
  liveNone: 'Aucune publication de cette collaboration n’est en ligne.',
  minLive: (days) => `Durée minimale en ligne prévue au contrat : ${days}.`,
  minLiveNone: 'Le contrat ne fixe pas de durée minimale en ligne.',
  minLiveUnknown: 'La durée de maintien en ligne n’est pas enregistrée ; le contrat fait foi.',
  usage: (name, status, until) =>
    `Utilisation des contenus, ${name} : ${status}${until ? `, dernier jour : ${until}` : ''}.`,
  usageNone: 'Le contrat n’accorde aucun droit d’utilisation des contenus.',
  usageUnknown: 'Les droits d’utilisation ne sont pas enregistrés ; ils restent tels que prévus au contrat.',
  exclusivity: (category, until) => `Exclusivité pour ${category}, dernier jour : ${until}.`,
  exclusivityNone: 'Le contrat ne prévoit pas d’exclusivité.',
  exclusivityUnknown: 'L’exclusivité n’est pas enregistrée ; elle reste telle que prévue au contrat.',
  confidentiality: (until) =>
    until
      ? `La confidentialité s’applique jusqu’au ${until}.`
      : 'La confidentialité s’applique sans date de fin.',
  confidentialityNone: 'Le contrat ne contient pas de clause de confidentialité.',
  confidentialityUnknown:
    'La confidentialité n’est pas enregistrée ; elle reste telle que prévue au contrat.',
  standby: ({ share, base, month }) =>
    `L’indemnité d’attente pendant la pause est de ${share} de la rémunération mensuelle${base === null ? ', dont le montant n’est pas enregistré' : ` de ${base}`}, au prorata des jours ; un mois compte ${{ 30: '30 jours', actual: 'autant de jours qu’il en a' }[month]}.`,
  standbySum: (day, sum) => `Si le travail reste en pause jusqu’au ${day}, cela fait ${sum}.`,
  standbyNone: 'Le contrat ne prévoit pas d’indemnité d’attente.',
  standbyUnknown: 'L’indemnité d’attente n’est pas enregistrée ; le contrat fait foi.',
  shift: 'Les dates à partir du premier jour de la pause sont décalées d’autant de jours que dure la pause.',
  shiftNone: 'Le contrat ne décale aucune date en cas de pause.',
  shiftUnknown: 'Le décalage des dates avec la pause n’est pas enregistré ; le contrat fait foi.',
  latestResume: (day) => `La durée maximale de pause prévue au contrat est atteinte le ${day}.`,
  latestResumeNone: 'Le contrat ne limite pas la durée d’une pause.',
  latestResumeUnknown: 'Le jour où la pause atteint sa limite n’est connu qu’après la prise d’effet.',
  onTimeout: {
    resume: 'Si la limite est atteinte, le travail reprend de lui-même.',
    terminate: 'Si la limite est atteinte, le contrat prend fin de lui-même.',
    creator_may_terminate:
      'Si la limite est atteinte, le créateur ou la créatrice peut mettre fin au contrat.',
    brand_may_terminate: 'Si la limite est atteinte, la marque peut mettre fin au contrat.',
  },
  onTimeoutNone: 'Rien ne se produit automatiquement lorsqu’une pause se prolonge.',
  onTimeoutUnknown: 'Ce qui se produit à la limite n’est pas enregistré ; le contrat fait foi.',
  pauseExclusivity: {
    suspended: 'L’exclusivité est suspendue pendant la pause.',
    continues: 'L’exclusivité se poursuit pendant la pause.',
  },
  pauseExclusivityNone: 'Il n’y a pas d’exclusivité qu’une pause pourrait toucher.',
  pauseExclusivityUnknown: 'L’exclusivité pendant une pause n’est pas enregistrée ; le contrat fait foi.',
  review: (day) => `Nous réexaminons la situation au plus tard le ${day}.`,
  reviewNone: 'Aucun jour n’est encore fixé pour le prochain examen.',
  resumeAt: (when) => `Le travail reprend le ${when}.`,
  resumeAtUnknown:
    'Le jour de la reprise n’est pas encore connu : il dépend de la réception de la présente notification.',
  pausedFrom: (day) => `La pause a commencé le ${day}.`,
  newDates: 'Les nouvelles dates figurent dans la liste des contenus convenus.',
  sameDates: 'Aucune date ne change.',
  reasonUnknown:
    'La présente notification ne donne pas de motif ; la personne de contact l’explique de vive voix.',
  disclosure: 'Les publications en ligne restent signalées comme publicité tant qu’elles sont visibles.',
  adsStop: (when) => `Les publicités payantes avec ces publications s’arrêtent au plus tard le ${when}.`,
  adsStopNone:
    'Le contrat ne fixe pas d’heure pour les publicités payantes ; elles s’arrêtent à la prise d’effet de la présente.',
  adsStopUnknown:
    'L’heure d’arrêt des publicités payantes n’est pas enregistrée ; elles s’arrêtent à la prise d’effet de la présente.',
  adsGoOn: 'Les publicités payantes avec ces publications se poursuivent.',
  productKeep: 'Le produit n’a pas à être rendu.',
  productReturn: (by, paidBy) =>
    `Le produit et les accès sont à rendre${by ? ` au plus tard le ${by}` : ' à une date à convenir'}${{ brand: ' ; la marque paie l’envoi', creator: ' ; le créateur ou la créatrice paie l’envoi', open: ' ; la prise en charge de l’envoi n’est pas enregistrée' }[paidBy ?? 'open']}.`,
  productNone: 'Le contrat ne dit rien du retour du produit.',
  productUnknown: 'Le retour du produit n’est pas enregistré ; le contrat fait foi.',
  refund: (amount, basis) =>
    `À rembourser : ${amount}. ${{ clawback_clause: 'Le contrat permet de redemander les sommes payées d’avance pour un travail non livré', creator_left: 'Le créateur ou la créatrice a mis fin au contrat et cette part était payée d’avance', early_removal: 'Une publication a été retirée avant la durée convenue' }[basis]}.`,
  refundBy: (day) => `Date souhaitée : au plus tard le ${day}.`,
  refundNoDate: 'Aucun jour n’est fixé pour ce remboursement.',
  platform: (name, step) => `Étape sur ${name} : ${step}.`,
  platformNone: (name) => `Aucune autre étape n’est nécessaire sur ${name}.`,
  platformUnknown: (name) =>
    `L’étape demandée par ${name} n’est pas encore confirmée ; elle se fera séparément.`,
  copyTo: (list) => `Une copie est adressée à ${list}.`,
  breach: (what, day) => `${what} (${day})`,
  breachClause: (clause) => `clause : ${clause}`,
  breachClauseUnknown: 'le numéro de la clause n’est pas enregistré',
  evidence: (evidence) => `pièce à l’appui : ${evidence}`,
  evidenceNone: 'aucune pièce n’est jointe',
  breachesUnknown: 'Les faits ne sont pas enregistrés.',
  cureHow: (how) => `Pour y remédier : ${how}.`,
  cureHowNone: 'Selon le contrat, il ne peut pas y être remédié.',
  cureHowUnknown:
    'La manière d’y remédier n’est pas enregistrée ; elle est à convenir avec la personne de contact ci-dessous.',
  cureBy: (when) => `Le délai pour y remédier prend fin le ${when}.`,
  cureByNone: 'Le contrat n’accorde pas de délai pour y remédier.',
  cureByUnknown:
    'La fin du délai pour y remédier n’est pas encore connue : elle dépend du jour où la présente notification est réputée reçue.',
  ifNotCured: (brand) =>
    `S’il n’y est pas remédié dans ce délai, ${brand} peut mettre fin au contrat pour manquement, par une notification distincte.`,
  ifNotCurable: (brand) =>
    `${brand} peut mettre fin au contrat pour manquement, par une notification distincte.`,
  cureHistory: (receivedAt, endedAt) =>
    `La notification de manquement est réputée reçue le ${receivedAt}. Le délai pour y remédier a pris fin le ${endedAt} ; aucune correction n’est enregistrée.`,
  cureHistoryNone: 'Pour ce manquement, le contrat n’accorde pas de délai de correction.',
  cureHistoryUnknown: 'Les dates de la notification de manquement ne sont pas enregistrées.',
  reservation: (brand) => `${brand} réserve ses autres droits au titre du contrat.`,
  result: (kpi, { actual, reference, asOf }) => ({
    expected_by_now: `${kpi} : ${actual} au ${asOf}, pour ${reference} attendus à cette date selon ce qui est convenu.`,
    agreed: `${kpi} : ${actual} au ${asOf} ; convenu : ${reference}.`,
    due: `${kpi} : ${actual} au ${asOf} ; dû à cette date : ${reference}.`,
  }),
  late: (piece, day) => `${piece} : mise en ligne attendue le ${day}, non enregistrée à ce jour.`,
  nothingObserved: 'Nous n’avançons aucun chiffre ; c’est une question ouverte.',
  noQuestions: 'Il n’y a pas de liste de questions : quelques mots suffisent.',
  sentOn: (day) => `Date du présent message : ${day}.`,
  address: (address, channel) =>
    `Envoi par ${channel} à ${address}, l’adresse prévue pour les notifications.`,
  addressNone: 'Le contrat n’indique pas d’adresse pour les notifications.',
  addressUnknown: 'L’adresse prévue pour les notifications n’est pas enregistrée.',
});
