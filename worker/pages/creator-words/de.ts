// Die Seite der Kreativen auf Deutsch, mit Sie und mit du.
import type { EN } from './en.ts';
import type { Form } from './form.ts';

export const DE = (f: Form): ReturnType<typeof EN> => ({
  language: 'Deutsch',
  languageLabel: 'Sprache',
  colon: ':',
  pageTitle: f('{Ihre|Deine} Zusammenarbeit'),
  withHandle: (handle) => `mit ${handle}`,
  of: (a, b) => `${a} von ${b}`,
  hello: (name) => `Hallo ${name},`,
  skip: 'Zum Inhalt',

  head: {
    questions: (n, campaign) =>
      `${n === 1 ? 'Eine Frage' : `${n} Fragen`} zu ${f('{Ihrer|deiner}')} Arbeit für ${campaign}`,
    causes: (campaign) => `Was steckt hinter den Zahlen zu ${campaign}?`,
    plan: 'Ein Plan zum Zustimmen, Ändern oder Ablehnen',
    terms: 'Geänderte Bedingungen zum Unterschreiben oder Ablehnen',
    mutual: (day) => `Gemeinsames Ende am ${day}: ${f('{Ihre|Deine}')} Antwort ist gefragt`,
    cure: 'Etwas ist in Ordnung zu bringen',
    nothing: (campaign) => `${f('{Ihr|Dein}')} Teil an ${campaign}`,
    pause: f('Eine Mitteilung: {Ihre|Deine} Arbeit ruht'),
    pauseFrom: (day) => `${f('{Ihre|Deine}')} Arbeit ruht ab ${day}`,
    resume: f('Eine Mitteilung: {Ihre|Deine} Arbeit geht weiter'),
    breach: 'Eine Mitteilung: etwas ist in Ordnung zu bringen',
    end: f('Eine Mitteilung: {Ihre|Deine} Zusammenarbeit endet'),
    endOf: (day) => `${f('{Ihre|Deine}')} Zusammenarbeit endet am ${day}, mit Ablauf des Tages`,
    endFrom: (day) => `${f('{Ihre|Deine}')} Zusammenarbeit endet am ${day}`,
  },
  lead: {
    questions: f(
      'wir möchten verstehen, wie es von {Ihrer|deiner} Seite aus lief. {Antworten Sie, worauf Sie möchten, und lassen Sie|Antworte, worauf du möchtest, und lass} den Rest aus.',
    ),
    causes: f(
      'das steckt aus unserer Sicht hinter den Zahlen. {Sagen Sie uns, wo Sie es ebenso sehen|Sag uns, wo du es ebenso siehst} und wo nicht.',
    ),
    plan: f(
      'das möchten wir ändern, auf unserer Seite und auf {Ihrer|deiner}. Nichts gilt, bevor {Sie geantwortet haben|du geantwortet hast}.',
    ),
    terms: f(
      'wir schlagen eine andere Vergütung für noch nicht begonnene Beiträge vor. Ohne {Ihre|deine} Unterschrift bleibt alles, wie es ist.',
    ),
    mutual: f(
      'es endet nur, wenn {Sie zustimmen|du zustimmst}. Ohne {Ihre|deine} Unterschrift bleibt alles, wie es ist.',
    ),
    cure: f(
      '{sagen Sie|sag} uns hier, wenn es in Ordnung ist. Ein Mensch sieht es sich an und antwortet {Ihnen|dir}.',
    ),
    notice: f(
      'unten steht eine Mitteilung an {Sie|dich} im vollen Wortlaut. Bitte {bestätigen Sie|bestätige}, dass sie angekommen ist; das ist keine Zustimmung.',
    ),
    nothing: f('im Moment ist nichts zu tun. Hier stehen die Fakten {Ihrer|deiner} Zusammenarbeit.'),
  },

  see: {
    title: 'Was wir sehen',
    expected_by_now: 'bis jetzt erwartet',
    agreed: 'für die ganze Zeit vereinbart',
    due: 'bis jetzt fällig',
    none: 'keine Zahl vereinbart',
    estimated: 'geschätzt',
    above: 'das Ergebnis liegt darüber',
    near: 'das Ergebnis liegt etwa dort',
    below: 'das Ergebnis liegt darunter',
    notMeasured: 'noch nicht gemessen',
    explained: f(
      'Erwartet heißt: der Teil der vereinbarten Zahl, der in diesem Alter des Beitrags üblicherweise da ist. Wenn eine Zahl falsch aussieht, {schreiben Sie|schreib} uns unten, welche.',
    ),
    asOf: (moment) => `Gemessen bis ${moment}.`,
    nothing: 'Es wurde noch nichts gemessen.',
  },
  pieces: {
    title: f('{Ihre|Deine} Beiträge'),
    due: (day) => `fällig ${day}`,
    wasDue: (day) => `war fällig ${day}`,
    published: (day) => `veröffentlicht ${day}`,
    notSeen: 'wir haben ihn noch nicht gesehen',
    notCounted: 'wir haben ihn noch nicht gezählt',
    dropped: 'nicht mehr gewünscht',
    open: 'Beitrag öffnen',
  },
  agreed: {
    title: 'Was vereinbart ist',
    fee: 'Honorar',
    plusResults: (sum) => `${sum}, mehr je nach Ergebnis`,
    sums: { retainer: 'Zeithonorar', standby: 'Bereitschaftsvergütung', expenses: 'Genehmigte Auslagen' },
    earned: 'Bisher verdient',
    paid: 'Bisher bezahlt',
    payWithin: 'Zahlung',
    days: (n) => `innerhalb von ${n} ${n === 1 ? 'Tag' : 'Tagen'}`,
    flight: 'Kampagne',
    endNotice: 'Frist zum Beenden',
    termEnd: 'Vertrag läuft bis',
    noTermEnd: 'kein letzter Tag vereinbart',
    pauseNotice: 'Frist zum Pausieren',
    bothSides: 'für beide Seiten möglich',
    creatorOnly: 'nur für die Creator-Seite möglich',
    period: {
      hours: (n) => `${n} ${n === 1 ? 'Stunde' : 'Stunden'}`,
      calendarDays: (n) => `${n} ${n === 1 ? 'Tag' : 'Tage'}`,
      businessDays: (n) => `${n} ${n === 1 ? 'Werktag' : 'Werktage'}`,
      months: (n) => `${n} ${n === 1 ? 'Monat' : 'Monate'}`,
    },
    contract: 'Vertrag',
    version: (n, day) => `Fassung ${n}, gültig seit ${day}`,
    counts: f('Es gilt {Ihr|dein} unterschriebener Vertrag. Diese Seite fasst ihn nur zusammen.'),
  },

  ask: {
    optional: 'freiwillig',
    inYourWords: f('In {Ihren|deinen} Worten'),
    feelLow: 'schwierig',
    feelHigh: 'gut',
    from: 'Abwesend ab',
    to: 'Abwesend bis',
    isPrivate: 'Der Grund ist privat',
    onlyDates: 'Wir behalten nur diese Tage, nie den Grund.',
    date: f('Ein Tag, den {Sie vorschlagen|du vorschlägst}'),
    noDate: 'Leer lassen, wenn keiner passt.',
    send: 'Antworten senden',
    goesTo: (brand) => `Geht nur an ${brand}. ${f('{Sie können|Du kannst}')} es hier später ändern.`,
    change: 'Meine Antworten ändern',
  },
  causes: {
    title: 'Was dahintersteckt',
    byBrand: 'vom Team genannt',
    byCreator: f('von {Ihnen|dir} genannt'),
    agree: 'Das sehe ich auch so',
    object: 'Das sehe ich anders',
    add: f('Eine Ursache nennen, die {Sie sehen|du siehst}'),
    choose: f('Was ist es aus {Ihrer|deiner} Sicht?'),
    send: 'Diese Ursache hinzufügen',
    note: f('Die Ursache steht neben dem, was das Team genannt hat, mit {Ihrem|deinem} Namen.'),
    groups: {
      brand: 'Von der Seite der Marke',
      post: 'Zum Beitrag',
      world: 'Zu Publikum und Zeitpunkt',
    },
  },
  stance: {
    none: 'noch keine Antwort',
    agrees: f('{Sie stimmen|Du stimmst} zu'),
    suggests_change: f('{Sie schlagen|Du schlägst} eine Änderung vor'),
    objects: f('{Sie sehen|Du siehst} es anders'),
  },
  plan: {
    title: 'Der Plan',
    fromUs: 'Von uns',
    fromYou: f('Von {Ihnen|dir}'),
    makeGood: f('Ein zusätzlicher Beitrag von {Ihnen|dir} als Ausgleich'),
    by: (day) => `bis ${day}`,
    goal: (kpi, share) => `Ziel: ${kpi}, mindestens ${share} des bis dahin Erwarteten`,
    look: (day) => `wir sehen es uns am ${day} gemeinsam an`,
    closed: {
      reached: 'Ziel erreicht',
      missed: 'Ziel nicht erreicht',
      not_measurable: 'ließ sich nicht messen',
    },
    done: (day) => `erledigt ${day}`,
    fee: 'Honorar',
    unchanged: 'bleibt durch diesen Plan unverändert',
    agree: 'Dem Plan zustimmen',
    agreeNote: 'Das Team erfährt es sofort, und die Arbeit beginnt wie oben beschrieben.',
    suggest: 'Eine Änderung vorschlagen',
    suggestWhat: f('Was {würden Sie|würdest du} ändern?'),
    decline: 'Den Plan ablehnen',
    declineNote: f('Nichts beginnt. Das Team liest {Ihre|deine} Antwort und spricht mit {Ihnen|dir}.'),
    sendSuggestion: 'Vorschlag senden',
    sendDecline: 'Senden: Ich lehne ab',
    reportDone: (what) => `Als erledigt melden: ${what}`,
    reportNote: 'Das Team erfährt es und sieht es sich am Tag oben an.',
    answerAgain: 'Meine Antwort ändern',
  },

  next: {
    title: 'Wie es weitergeht',
    questions: [
      [
        f('{Ihre|Deine} Antwort'),
        f(
          'Das Team liest sie und schlägt eine Änderung vor. {Sie stimmen zu, ändern oder lehnen|Du stimmst zu, änderst oder lehnst} ab.',
        ),
      ],
      ['Keine Antwort', 'Wir fragen wieder, höchstens dreimal. Schweigen gilt nie als Zustimmung.'],
    ],
    answered: [
      [
        'Als Nächstes',
        f(
          'Das Team liest {Ihre|deine} Antwort. Ein Vorschlag steht dann hier, und wir schreiben {Ihnen|dir}.',
        ),
      ],
    ],
    plan: [
      [
        f('{Sie stimmen|Du stimmst} zu'),
        'Die Arbeit beginnt wie beschrieben, und wir sehen das Ergebnis am Tag oben gemeinsam an.',
      ],
      [
        'Sonst',
        f('Das Team liest {Ihre|deine} Antwort und spricht mit {Ihnen|dir}. Durch Schweigen beginnt nichts.'),
      ],
    ],
    terms: [
      [
        f('{Sie unterschreiben|Du unterschreibst}'),
        'Die geänderten Bedingungen gelten ab dem Tag oben, nur für diese Beiträge.',
      ],
      ['Keine Antwort', 'Das Angebot endet mit seinem letzten Tag, und alles bleibt wie vereinbart.'],
    ],
    notice: [
      ['Angekommen', f('Das Team sieht, dass sie {Sie|dich} erreicht hat. Das ist keine Zustimmung.')],
      [
        f('{Sie widersprechen|Du widersprichst}'),
        f('Ein Mensch aus dem Team liest, warum, und antwortet {Ihnen|dir}.'),
      ],
    ],
    running: [
      [
        'Als Nächstes',
        f('Wenn wir etwas von {Ihnen|dir} brauchen, steht es hier, und wir schreiben {Ihnen|dir}.'),
      ],
    ],
    paused: [
      [
        'Jetzt',
        f(
          '{Sie brauchen|Du brauchst} nichts Neues zu machen. Was {Sie verdient haben|du verdient hast}, wird bezahlt. Wir schreiben {Ihnen|dir}, wenn es weitergeht.',
        ),
      ],
    ],
    ending: [
      [
        'Bis zum Ende',
        f('Das Vereinbarte gilt bis zu diesem Tag. Was {Sie verdient haben|du verdient hast}, wird bezahlt.'),
      ],
    ],
    over: [
      ['Jetzt', f('{Ihre|Deine} Antworten und die Briefe bleiben hier lesbar, solange der Link offen ist.')],
    ],
  },
  foot: {
    contact: (name, brand) => `${f('{Ihr|Dein}')} Kontakt: ${name} bei ${brand}.`,
    brand: (brand) => `Fragen? ${f('{Schreiben Sie Ihrem|Schreib deinem}')} Kontakt bei ${brand}.`,
    until: (day) => `Diese Seite ist bis ${day} offen. Wer den Link hat, kann sie lesen.`,
    times: (city) => `Alle Zeiten: ${city}.`,
  },
});
