// La page des créateurs en français, avec vous et avec tu.
import type { EN } from './en.ts';
import type { Form } from './form.ts';

export const FR = (f: Form): ReturnType<typeof EN> => ({
  language: 'Français',
  languageLabel: 'Langue',
  colon: ' :',
  pageTitle: f('{Votre|Ta} collaboration'),
  withHandle: (handle) => `avec ${handle}`,
  of: (a, b) => `${a} sur ${b}`,
  hello: (name) => `Bonjour ${name},`,
  skip: 'Aller au contenu',

  head: {
    questions: (n, campaign) =>
      n === 1
        ? `Une question sur ${f('{votre|ton}')} travail pour ${campaign}`
        : `${n} questions sur ${f('{votre|ton}')} travail pour ${campaign}`,
    causes: (campaign) => `Qu’y a-t-il derrière les chiffres de ${campaign} ?`,
    plan: 'Un plan à accepter, à modifier ou à refuser',
    terms: 'De nouvelles conditions à signer ou à refuser',
    mutual: (day) => `Une fin commune le ${day} : ${f('{votre|ta}')} réponse est attendue`,
    cure: 'Quelque chose à remettre en ordre',
    nothing: (campaign) => `${f('{Votre|Ta}')} part dans ${campaign}`,
    pause: f('Un avis : {votre|ton} travail est suspendu'),
    pauseFrom: (day) => `${f('{Votre|Ton}')} travail est suspendu à partir du ${day}`,
    resume: f('Un avis : {votre|ton} travail reprend'),
    breach: 'Un avis : quelque chose à remettre en ordre',
    end: f('Un avis : {votre|ta} collaboration prend fin'),
    endOf: (day) => `${f('{Votre|Ta}')} collaboration prend fin le ${day}, à la fin de la journée`,
    endFrom: (day) => `${f('{Votre|Ta}')} collaboration prend fin le ${day}`,
  },
  lead: {
    questions: f(
      'nous aimerions comprendre comment cela s’est passé de {votre|ton} côté. {Répondez à ce que vous voulez, laissez|Réponds à ce que tu veux, laisse} le reste.',
    ),
    causes: f(
      'voici ce que nous voyons derrière les chiffres. {Dites-nous où vous êtes d’accord, et où vous ne l’êtes|Dis-nous où tu es d’accord, et où tu ne l’es} pas.',
    ),
    plan: f(
      'voici ce que nous aimerions changer, de notre côté et du {vôtre|tien}. Rien n’est fixé avant {votre|ta} réponse.',
    ),
    terms: f(
      'nous proposons une autre rémunération pour les contenus non commencés. Sans {votre|ta} signature, rien ne change.',
    ),
    mutual: f(
      'cela ne prend fin que si {vous êtes|tu es} d’accord. Sans {votre|ta} signature, rien ne change.',
    ),
    cure: f('{dites|dis}-nous ici quand c’est remis en ordre. Une personne regarde et {vous|te} répond.'),
    notice: f(
      'un avis pour {vous|toi} figure ci-dessous en entier. Merci de dire qu’il {vous est|t’est} parvenu ; cela ne veut pas dire que {vous êtes|tu es} d’accord.',
    ),
    nothing: f(
      'rien ne {vous est|t’est} demandé pour le moment. Voici les faits de {votre|ta} collaboration.',
    ),
  },

  see: {
    title: 'Ce que nous voyons',
    expected_by_now: 'attendu à ce jour',
    agreed: 'convenu pour toute la durée',
    due: 'prévu à ce jour',
    none: 'aucun chiffre convenu',
    estimated: 'estimé',
    above: 'le résultat est au-dessus',
    near: 'le résultat est à peu près là',
    below: 'le résultat est en dessous',
    notMeasured: 'pas encore mesuré',
    explained: f(
      'Attendu veut dire : la part du chiffre convenu qui est habituellement atteinte à cet âge du contenu. Si un chiffre {vous semble faux, dites|te semble faux, dis}-nous lequel plus bas.',
    ),
    asOf: (moment) => `Mesuré jusqu’au ${moment}.`,
    nothing: 'Rien n’a encore été mesuré.',
  },
  pieces: {
    title: f('{Vos|Tes} contenus'),
    due: (day) => `prévu le ${day}`,
    wasDue: (day) => `était prévu le ${day}`,
    published: (day) => `publié le ${day}`,
    notSeen: 'nous ne l’avons pas encore vu',
    notCounted: 'nous ne l’avons pas encore compté',
    dropped: 'n’est plus demandé',
    open: 'Ouvrir la publication',
  },
  agreed: {
    title: 'Ce qui est convenu',
    fee: 'Rémunération',
    plusResults: (sum) => `${sum}, davantage selon le résultat`,
    sums: { retainer: 'Forfait', standby: 'Indemnité d’attente', expenses: 'Frais validés' },
    earned: 'Acquis à ce jour',
    paid: 'Payé à ce jour',
    payWithin: 'Paiement',
    days: (n) => `sous ${n} ${n === 1 ? 'jour' : 'jours'}`,
    flight: 'Campagne',
    endNotice: 'Préavis de fin',
    termEnd: 'Contrat valable jusqu’au',
    noTermEnd: 'aucun dernier jour convenu',
    pauseNotice: 'Préavis de pause',
    bothSides: 'ouvert aux deux parties',
    creatorOnly: 'ouvert au créateur uniquement',
    period: {
      hours: (n) => `${n} ${n === 1 ? 'heure' : 'heures'}`,
      calendarDays: (n) => `${n} ${n === 1 ? 'jour' : 'jours'}`,
      businessDays: (n) => `${n} ${n === 1 ? 'jour ouvré' : 'jours ouvrés'}`,
      months: (n) => `${n} mois`,
    },
    contract: 'Contrat',
    version: (n, day) => `version ${n}, en vigueur depuis le ${day}`,
    counts: f('C’est {votre|ton} contrat signé qui compte. Cette page ne fait que le résumer.'),
  },

  ask: {
    optional: 'facultatif',
    inYourWords: f('Avec {vos|tes} mots'),
    feelLow: 'difficile',
    feelHigh: 'bien',
    from: 'Absence du',
    to: 'Absence jusqu’au',
    isPrivate: 'La raison est privée',
    onlyDates: 'Nous gardons seulement ces dates, jamais la raison.',
    date: f('Une date que {vous proposez|tu proposes}'),
    noDate: 'À laisser vide si aucune ne convient.',
    send: 'Envoyer les réponses',
    goesTo: (brand) =>
      `Va à ${brand} uniquement. ${f('{Vous pourrez|Tu pourras}')} changer cela ici plus tard.`,
    change: 'Modifier mes réponses',
  },
  causes: {
    title: 'Ce qu’il y a derrière',
    byBrand: 'nommé par l’équipe',
    byCreator: f('nommé par {vous|toi}'),
    agree: 'Je le vois ainsi aussi',
    object: 'Je le vois autrement',
    add: f('Nommer une cause que {vous voyez|tu vois}'),
    choose: f('Qu’est-ce que c’est, selon {vous|toi} ?'),
    send: 'Ajouter cette cause',
    note: f('Elle figure à côté de ce que l’équipe a nommé, à {votre|ton} nom.'),
    groups: {
      brand: 'Du côté de la marque',
      post: 'À propos de la publication',
      world: 'À propos du public et du moment',
    },
  },
  stance: {
    none: 'pas encore de réponse',
    agrees: f('{vous êtes|tu es} d’accord'),
    suggests_change: f('{vous proposez|tu proposes} un changement'),
    objects: f('{vous le voyez|tu le vois} autrement'),
  },
  plan: {
    title: 'Le plan',
    fromUs: 'De notre part',
    fromYou: f('De {votre|ta} part'),
    makeGood: f('Un contenu en plus de {votre|ta} part, pour compenser'),
    by: (day) => `avant le ${day}`,
    goal: (kpi, share) => `Objectif : ${kpi}, au moins ${share} de ce qui est attendu d’ici là`,
    look: (day) => `nous regardons ensemble le ${day}`,
    closed: {
      reached: 'objectif atteint',
      missed: 'objectif non atteint',
      not_measurable: 'n’a pas pu être mesuré',
    },
    done: (day) => `fait le ${day}`,
    fee: 'Rémunération',
    unchanged: 'inchangée par ce plan',
    agree: 'Accepter le plan',
    agreeNote: 'L’équipe l’apprend aussitôt et le travail commence comme écrit ci-dessus.',
    suggest: 'Proposer un changement',
    suggestWhat: f('Que {changeriez-vous|changerais-tu} ?'),
    decline: 'Refuser le plan',
    declineNote: f('Rien ne commence. L’équipe lit {votre|ta} réponse et {vous|te} parle.'),
    sendSuggestion: 'Envoyer la proposition',
    sendDecline: 'Envoyer : je refuse',
    reportDone: (what) => `Signaler comme fait : ${what}`,
    reportNote: 'L’équipe l’apprend et regarde à la date ci-dessus.',
    answerAgain: 'Modifier ma réponse',
  },

  next: {
    title: 'Et ensuite',
    questions: [
      [
        f('{Votre|Ta} réponse'),
        'L’équipe la lit et propose un changement, à accepter, à modifier ou à refuser.',
      ],
      ['Sans réponse', 'Nous redemandons, trois fois au plus. Le silence ne vaut jamais accord.'],
    ],
    answered: [
      [
        'Ensuite',
        f(
          'L’équipe lit {votre|ta} réponse. Une proposition figure alors ici, et nous {vous écrivons|t’écrivons}.',
        ),
      ],
    ],
    plan: [
      [
        f('{Vous acceptez|Tu acceptes}'),
        'Le travail commence comme écrit, et nous regardons le résultat ensemble à la date ci-dessus.',
      ],
      ['Sinon', f('L’équipe lit {votre|ta} réponse et {vous|te} parle. Rien ne commence par silence.')],
    ],
    terms: [
      [
        f('{Vous signez|Tu signes}'),
        'Les nouvelles conditions valent à partir de la date ci-dessus, pour ces contenus seulement.',
      ],
      ['Sans réponse', 'L’offre prend fin à son dernier jour et tout reste comme convenu.'],
    ],
    notice: [
      ['Reçu', f('L’équipe voit que l’avis {vous est|t’est} parvenu. Ce n’est pas un accord.')],
      [f('{Vous contestez|Tu contestes}'), f('Une personne de l’équipe lit pourquoi et {vous|te} répond.')],
    ],
    running: [
      [
        'Ensuite',
        f('S’il faut quelque chose de {vous|toi}, cela figure ici et nous {vous écrivons|t’écrivons}.'),
      ],
    ],
    paused: [
      [
        'Maintenant',
        f(
          '{Vous n’avez|Tu n’as} rien de nouveau à faire. Ce que {vous avez|tu as} acquis est payé. Nous {vous écrivons|t’écrivons} quand le travail reprend.',
        ),
      ],
    ],
    ending: [
      [
        'Jusqu’à la fin',
        f('Ce qui est convenu vaut jusqu’à ce jour. Ce que {vous avez|tu as} acquis est payé.'),
      ],
    ],
    over: [
      [
        'Maintenant',
        f('{Vos|Tes} réponses et les lettres restent lisibles ici tant que le lien est ouvert.'),
      ],
    ],
  },
  foot: {
    contact: (name, brand) => `${f('{Votre|Ton}')} contact : ${name} chez ${brand}.`,
    brand: (brand) => `Des questions ? ${f('{Écrivez à votre|Écris à ton}')} contact chez ${brand}.`,
    until: (day) => `Cette page est ouverte jusqu’au ${day}. Toute personne qui a le lien peut la lire.`,
    times: (city) => `Toutes les heures : ${city}.`,
  },
});
