// Praxistipps auf der Seite der Kreativen auf Deutsch.
import type { Form } from '../creator-words/form.ts';
import type { EN_PRACTICES } from './en.ts';

export const DE_PRACTICES = (f: Form): ReturnType<typeof EN_PRACTICES> => ({
  title: 'Zum Ausprobieren',
  note: f(
    'Ein Angebot, das {Sie annehmen oder lassen können|du annehmen oder lassen kannst}. An der Vereinbarung ändert es nichts, und wer es lässt, hat keinen Nachteil.',
  ),
  about: (kpi) => `Für: ${kpi}`,
  offered: (day) => `angeboten am ${day}`,
  talked: (day) => `besprochen am ${day}`,
  before: 'Vorher',
  after: 'Nachher',
  ofExpected: (share) => `${share} des Erwarteten`,
  source: (source) => `Quelle: ${source}`,
  take: 'Das probiere ich',
  leave: 'Nichts für mich',
  taken: f('{Sie möchten|Du möchtest} das ausprobieren.'),
  left: f('{Sie haben|Du hast} das gelassen. Das ist in Ordnung.'),
  change: f('{Ihre|Deine} Antwort ändern'),
  effects: {
    helped: 'Es hat geholfen.',
    no_effect: 'Es hat nicht geholfen.',
    cannot_tell: 'Ob es geholfen hat, lässt sich nicht sagen.',
  },
  cards: {
    instagram_watch_time: {
      title: 'Zum Dranbleiben einladen',
      sentence:
        'Wie weit ein Reel kommt, entscheiden Wiedergabezeit, Likes und Weiterleitungen je erreichter Person.',
      source: 'Leiter von Instagram, Januar 2025, wie berichtet',
    },
    instagram_sends: {
      title: 'Etwas zum Weiterschicken',
      sentence: 'Likes zählen mehr bei Followern, Weiterleitungen mehr bei neuen Menschen.',
      source: 'Leiter von Instagram, Januar 2025, wie berichtet',
    },
    instagram_recommendable: {
      title: 'Für Empfehlungen offen halten',
      sentence: 'Kein Wasserzeichen einer anderen App, mit Ton, und ein Reel unter 3 Minuten.',
      source: 'Regeln von Instagram für Reels, 2025, wie berichtet',
    },
    stories_first_frames: {
      title: 'Die ersten zwei Bilder halten',
      sentence: f(
        'Die meisten gehen zwischen Bild 1 und 2; {beginnen Sie mit einem Foto und bleiben Sie|beginne mit einem Foto und bleib} bei etwa 12 Bildern.',
      ),
      source: 'Vergleichswerte für Storys 2023 und 2024, Agenturen',
    },
    stories_link_reason: {
      title: 'Beim Link sagen, warum',
      sentence: f('{Setzen Sie|Setz} den Link auf ein Bild, das sagt, warum man ihn öffnen soll.'),
      source: 'Vergleichswerte für Storys 2023 und 2024, Agenturen',
    },
    tiktok_first_seconds: {
      title: 'In den ersten 3 Sekunden zeigen',
      sentence: 'Hochkant, im Stil des Netzwerks, mit Ton, und worum es geht in den ersten 3 Sekunden.',
      source: 'TikTok, Creative Codes, Juni 2023',
    },
    tiktok_clear_ask: {
      title: 'Die Bitte ins Bild',
      sentence: 'Text im Bild, eine klare Bitte, und nichts Wichtiges außerhalb des sicheren Bereichs.',
      source: 'TikTok, Creative Codes, Juni 2023',
    },
    youtube_link_twice: {
      title: 'Den Link zweimal geben',
      sentence:
        'In den ersten Zeilen der Beschreibung und im angehefteten Kommentar, mit kurzer Adresse und Code, gesagt und gezeigt.',
      source: 'Leitfaden für Sponsoring auf YouTube, Agentur, 2026',
    },
    youtube_late_orders: {
      title: 'Auf späte Bestellungen warten',
      sentence: f(
        '{Rechnen Sie|Rechne} damit, dass 0,5–2 % der Zuschauer die Beschreibung öffnen und 7–30 Tage später bestellen.',
      ),
      source: 'Leitfaden für Sponsoring auf YouTube, Agentur, 2026',
    },
    shorts_engaged_views: {
      title: 'Shorts danach beurteilen, wer bleibt',
      sentence: 'Engagierte Aufrufe und Zuschauerbindung sagen mehr als Aufrufe, die jeden Start zählen.',
      source: 'YouTube, März 2025',
    },
    x_first_line: {
      title: 'Den Kern in die erste Zeile',
      sentence: 'Die erste Zeile trägt den Kern; Link und Code stehen im Beitrag oder in der ersten Antwort.',
      source: 'Unsere Erfahrung, nicht gemessen',
    },
    product_in_use: {
      title: 'Das Produkt im Gebrauch zeigen',
      sentence: 'Eine Botschaft, das Produkt im Gebrauch, und seine Grenzen ehrlich gesagt.',
      source: 'Leitfäden der Branche',
    },
    reply_first_hour: {
      title: 'In der ersten Stunde antworten',
      sentence: 'Antworten auf Kommentare in der ersten Stunde halten einen Beitrag in Bewegung.',
      source: 'Leitfäden der Branche',
    },
    compare_with_own: {
      title: 'Mit Eigenem vergleichen',
      sentence: f(
        '{Legen Sie|Leg} bezahlte Beiträge neben eigene im gleichen Format und {sehen Sie|sieh}, was anders ist.',
      ),
      source: 'Leitfäden der Branche',
    },
    label_first: {
      title: 'Zuerst kennzeichnen',
      sentence:
        'Die Kennzeichnung als Werbung steht am Anfang; sie kostet wenig, und das Gesetz verlangt sie.',
      source: 'Regeln für Werbung',
    },
  },
});
