// Wie es weitergeht, auf Deutsch.
import type { Form } from '../creator-words/form.ts';
import type { EN_NEXT } from './en.ts';

export const DE_NEXT = (f: Form): ReturnType<typeof EN_NEXT> => ({
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
      f('Das Team liest {Ihre|deine} Antwort. Ein Vorschlag steht dann hier, und wir schreiben {Ihnen|dir}.'),
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
  mutual: [
    [
      f('{Sie unterschreiben|Du unterschreibst}'),
      'Es endet am Tag oben, und was dann fällig ist, wird wie aufgeführt gezahlt.',
    ],
    ['Keine Unterschrift', 'Alles bleibt wie vereinbart. Durch Schweigen endet nichts.'],
  ],
  notice: [
    ['Angekommen', f('Das Team sieht, dass sie {Sie|dich} erreicht hat. Das ist keine Zustimmung.')],
    [
      f('{Sie widersprechen|Du widersprichst}'),
      f('Ein Mensch aus dem Team liest, warum, und antwortet {Ihnen|dir}.'),
    ],
  ],
  cure: [
    [
      f('{Sie melden|Du meldest} es hier'),
      f('Ein Mensch aus dem Team sieht es an und antwortet {Ihnen|dir}.'),
    ],
    [
      'Die Frist läuft ab',
      f('Ein Mensch aus dem Team entscheidet, was folgt, und schreibt {Ihnen|dir}. Nichts endet von selbst.'),
    ],
  ],
  brief: [
    [
      f('{Sie bestätigen|Du bestätigst}'),
      f(
        'Das Team sieht, dass {Sie es gelesen haben|du es gelesen hast}. Das ist keine Zustimmung zu etwas Neuem.',
      ),
    ],
  ],
  draft: [
    [f('{Sie reichen|Du reichst} neu ein'), 'Das Team sieht es an. Die Antwort steht dann auf dieser Seite.'],
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
  stopped: [
    [
      'Bis zum Ende',
      f(
        'Die Arbeit an Beiträgen, die nicht online sind, endet, wie es im Brief steht. Was {Sie verdient haben|du verdient hast}, wird bezahlt.',
      ),
    ],
  ],
  over: [
    ['Jetzt', f('{Ihre|Deine} Antworten und die Briefe bleiben hier lesbar, solange der Link offen ist.')],
  ],
});
