// German: how a letter opens, asks and closes, with du and Sie. Facts are in `de-terms.ts`.

import type { NoticeTone } from '../tone.ts';
import { endOfDay } from './de-terms.ts';
import type { NoticeFrame } from './words.ts';

/** German frame. */
export const DE_FRAME = (): NoticeFrame => ({
  greeting: (name, tone) =>
    ({ warm: `Hallo ${name},`, neutral: `Hallo ${name},`, formal: `Guten Tag ${name},` })[tone],
  subjects: {
    consult: (campaign) => `Eine Frage zu ${campaign}`,
    reminder: (campaign) => `Erinnerung: ${campaign}`,
    brief: (campaign) => `Briefing für ${campaign}`,
    draft_answer: (campaign) => `Zum Entwurf: ${campaign}`,
    signed: (campaign) => `Unterschrieben: geänderte Bedingungen für ${campaign}`,
    pause: (campaign) => `Pausenmitteilung: ${campaign}`,
    resume: (campaign) => `Mitteilung der Wiederaufnahme: ${campaign}`,
    breach: (campaign) => `Mitteilung einer Vertragsverletzung: ${campaign}`,
    end: (campaign) => `Kündigung: ${campaign}`,
    hold: (campaign) => `Eine zurückgestellte Zahlung: ${campaign}`,
    hold_over: (campaign) => `Zurückstellung beendet: ${campaign}`,
    term_over: (campaign) => `Ende der Laufzeit: ${campaign}`,
    pause_on: (campaign) => `Die Pause dauert an: ${campaign}`,
  },
  agreedEnd: {
    subject: (campaign) => `Einvernehmliches Ende: ${campaign}`,
    kind: 'Bestätigung des einvernehmlichen Endes',
  },
  short: (brand, campaign, polite) =>
    `${brand} hat ${polite ? 'Ihnen' : 'dir'} zu ${campaign} geschrieben. Der ganze Text steht auf ${polite ? 'Ihrer' : 'deiner'} Seite:`,
  subjectFrom: (subject, day) => `${subject}, wirksam ab ${day}`,
  subjectEndOf: (subject, day) => `${subject}, wirksam ${endOfDay(day)}`,
  consult: (campaign, tone, polite) =>
    ({
      warm: `uns interessiert sehr, wie ${campaign} aus ${polite ? 'Ihrer' : 'deiner'} Sicht läuft. Entschieden ist nichts, und ${polite ? 'Ihre' : 'deine'} Sicht kommt zuerst.`,
      neutral: `bevor etwas entschieden wird, möchten wir ${polite ? 'Ihre' : 'deine'} Sicht auf ${campaign} hören.`,
      formal: `wir bitten um ${polite ? 'Ihre' : 'deine'} Einschätzung zu ${campaign}. Es ist noch nichts entschieden.`,
    })[tone],
  pause: (campaign, brand, tone) =>
    tone === 'formal'
      ? `hiermit pausiert ${brand} die Zusammenarbeit an ${campaign} nach dem Vertrag.`
      : `wir pausieren unsere Zusammenarbeit an ${campaign}.`,
  resume: (campaign, brand, tone) =>
    ({
      warm: `gute Nachrichten: Wir nehmen unsere Zusammenarbeit an ${campaign} wieder auf.`,
      neutral: `wir nehmen unsere Zusammenarbeit an ${campaign} wieder auf.`,
      formal: `hiermit nimmt ${brand} die Zusammenarbeit an ${campaign} nach dem Vertrag wieder auf.`,
    })[tone],
  breach: (campaign, brand) =>
    `hiermit teilt ${brand} eine Verletzung des Vertrags zu ${campaign} mit und bittet um Abhilfe. Diese Mitteilung beendet den Vertrag nicht.`,
  end: {
    convenience: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    performance: (campaign, brand, tone) => endEarly(campaign, brand, tone),
    cause: (campaign, brand) =>
      `hiermit kündigt ${brand} den Vertrag zu ${campaign} aus wichtigem Grund; die Tatsachen stehen unten.`,
    mutual: (campaign, _brand, tone) =>
      tone === 'formal'
        ? `die Zusammenarbeit an ${campaign} endet, wie es beide Seiten vereinbart haben.`
        : `unsere Zusammenarbeit an ${campaign} endet, wie wir es gemeinsam vereinbart haben.`,
    pause_timeout: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} Die Pause hat die im Vertrag gesetzte Höchstdauer erreicht.`,
    force_majeure: (campaign, brand, tone) =>
      `${endEarly(campaign, brand, tone)} Ein Ereignis außerhalb des Einflusses beider Seiten dauert länger, als der Vertrag es vorsieht.`,
  },
  waiting: {
    answer: (campaign, askedOn, polite) =>
      `am ${askedOn} haben wir ${polite ? 'Ihnen' : 'dir'} zu ${campaign} geschrieben und hätten gern noch ${polite ? 'Ihre' : 'deine'} Antwort.`,
    draft: (piece, campaign, dueOn) => `der Entwurf von ${piece} für ${campaign} ist am ${dueOn} fällig.`,
    post: (piece, campaign, dueOn) => `${piece} für ${campaign} soll am ${dueOn} online gehen.`,
  },
  reminderNote: (polite) =>
    `Wenn etwas im Weg steht, ${polite ? 'sagen Sie' : 'sag'} es uns bitte, auch wenn es an uns liegt. Mit dieser Erinnerung ist nichts entschieden.`,
  thanks: (piece, campaign, { tone, polite }) =>
    ({
      warm: `Danke für ${piece ?? `die Arbeit an ${campaign}`}.`,
      neutral: `Danke für ${polite ? 'Ihre' : 'deine'} Arbeit an ${piece ?? campaign}.`,
      formal: `Wir danken ${polite ? 'Ihnen' : 'dir'} für die Arbeit an ${piece ?? campaign}.`,
    })[tone],
  questionsLead: (polite) =>
    `${polite ? 'Beantworten Sie' : 'Beantworte'} gern so viele dieser Fragen, wie ${polite ? 'Sie möchten' : 'du möchtest'}:`,
  questions: {
    feel: (polite) =>
      `Wie hat es sich von ${polite ? 'Ihrer' : 'deiner'} Seite angefühlt, von 1 bis 5, und warum?`,
    brief: (polite) =>
      `Stand im Briefing alles, was ${polite ? 'Sie gebraucht haben' : 'du gebraucht hast'}, und was hat gefehlt?`,
    timing: (polite) =>
      `Wann sind Produkt, Material und Freigaben bei ${polite ? 'Ihnen' : 'dir'} angekommen, und war das rechtzeitig?`,
    audience: (polite) => `Was sagt ${polite ? 'Ihr' : 'dein'} Publikum, in Kommentaren oder Nachrichten?`,
    usual: (polite) =>
      `Wie stehen die Beiträge neben ${polite ? 'Ihren' : 'deinen'} üblichen, und war auf dem Konto etwas anders als sonst?`,
    insights: (polite) =>
      `${polite ? 'Könnten Sie' : 'Könntest du'} Reichweite, Wiedergabezeit, Speicherungen, Shares, Link-Klicks und die wichtigsten Länder für uns nachsehen?`,
    link: (polite) => `Funktionieren Link, Code und Markierung bei ${polite ? 'Ihnen' : 'dir'}?`,
    change: (polite) =>
      `Was ${polite ? 'würden Sie ändern, wenn Sie allein entscheiden könnten' : 'würdest du ändern, wenn du allein entscheiden könntest'}?`,
    limits: (polite) =>
      `Gibt es in den nächsten Wochen Tage, an denen ${polite ? 'Sie nicht verfügbar sind' : 'du nicht verfügbar bist'}? Das Datum genügt.`,
    needs: (polite) => `Was ${polite ? 'brauchen Sie' : 'brauchst du'} von uns?`,
  },
  replyBy: (day, polite) => `Bitte ${polite ? 'antworten Sie' : 'antworte'} bis ${day}.`,
  replyNoDate: 'Für eine Antwort gibt es keine Frist.',
  replyDateUnknown: 'Für eine Antwort ist noch kein Tag festgelegt; die Kontaktperson kann einen nennen.',
  onPage: (url, polite) =>
    `Antworten, andere Termine vorschlagen oder widersprechen ${polite ? 'können Sie auf Ihrer' : 'kannst du auf deiner'} Seite: ${url}`,
  byEmail: (address, polite) =>
    `Per E-Mail ${polite ? 'erreichen Sie' : 'erreichst du'} uns unter ${address}.`,
  sameChannel: (polite) =>
    `Antworten ${polite ? 'können Sie' : 'kannst du'} auf dem Weg, auf dem diese Nachricht gekommen ist.`,
  received: (polite) =>
    `Eine Empfangsbestätigung sagt nur, dass diese Nachricht angekommen ist; sie bedeutet nicht, dass ${polite ? 'Sie einverstanden sind' : 'du einverstanden bist'}.`,
  betterDate: (polite) =>
    `Gibt es einen Termin oder eine Form, die für ${polite ? 'Sie' : 'dich'} leichter wäre? ${polite ? 'Sagen Sie' : 'Sag'} es uns.`,
  contact: (name, polite) => `${polite ? 'Ihre' : 'Deine'} Kontaktperson ist ${name}`,
  closing: (tone, polite) =>
    ({
      warm: `Wenn ${polite ? 'Sie lieber sprechen als schreiben: Sagen Sie' : 'du lieber sprichst als schreibst: Sag'} es uns gern.`,
      neutral: 'Wir sprechen gern darüber.',
      formal: 'Für Fragen stehen wir zur Verfügung.',
    })[tone],
  signOff: {
    warm: 'Herzliche Grüße',
    neutral: 'Freundliche Grüße',
    formal: 'Mit freundlichen Grüßen',
  },
});

function endEarly(campaign: string, brand: string, tone: NoticeTone): string {
  return {
    warm: `wir haben entschieden, unsere Zusammenarbeit an ${campaign} früher als geplant zu beenden.`,
    neutral: `wir beenden unsere Zusammenarbeit an ${campaign} früher als geplant.`,
    formal: `hiermit kündigt ${brand} den Vertrag zu ${campaign}.`,
  }[tone];
}
