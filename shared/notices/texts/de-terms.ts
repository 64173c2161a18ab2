// German: the facts of a letter, impersonal, so that no sentence here depends on du or Sie.
import type { NoticeTerms } from './words.ts';

/** "mit Ablauf des 7. Dezember 2026 (Montag)", from the long day "Montag, 7. Dezember 2026". */
export function endOfDay(day: string): string {
  const [weekday = '', date] = day.split(', ');
  return date === undefined ? `mit Ablauf des ${day}` : `mit Ablauf des ${date} (${weekday})`;
}

/** German facts. */
export const DE_TERMS = (): NoticeTerms => ({
  joins: { name: ': ', details: '; ' },
  quote: (name) => `„${name}“`,
  instant: ({ day, time, zone }) => `${day}, ${time} Uhr (${zone})`,
  bothZones: (ours, theirs) => `${ours}, das entspricht ${theirs}`,
  headings: {
    notice: 'Diese Mitteilung',
    dates: 'Wie sich das Datum ergibt',
    stops: 'Was aufhört',
    continues: 'Was weitergeht',
    pieces: 'Vereinbarte Inhalte',
    money: 'Geld',
    pause: 'Während der Pause',
    resume: 'Wiederaufnahme',
    live: 'Veröffentlichte Beiträge',
    rights: 'Rechte und Pflichten',
    further: 'Weitere Punkte',
    breach: 'Tatsachen',
    numbers: 'Was wir sehen',
    questions: 'Unsere Fragen',
    answer: 'Antwort',
    delivery: 'Zustellung',
  },
  kind: (kindName) => `Dieses Schreiben ist eine ${kindName}.`,
  parties: (brand, creator) => `Es geht von ${brand} an ${creator}.`,
  contract: ({ title, signedOn, version }) =>
    [
      `Es betrifft den Vertrag ${title ?? 'zwischen beiden Seiten'}, Fassung ${version}${signedOn ? `, unterschrieben am ${signedOn}` : ''}.`,
      title ? '' : 'Ein Titel des Vertrags ist nicht erfasst.',
      signedOn ? '' : 'Der Tag der Unterschrift ist nicht erfasst.',
    ]
      .filter(Boolean)
      .join(' '),
  campaign: (campaign, brand) =>
    `Die Kampagne ist ${campaign}${brand === null ? '' : `, für die Marke ${brand}`}.`,
  clause: (basis, numbers) => `Es beruht auf ${basis} (${numbers}).`,
  clauseNone: (basis) => `Es beruht auf ${basis}; der Vertrag gibt der Klausel keine Nummer.`,
  clauseUnknown: (basis) => `Es beruht auf ${basis}; die Nummer der Klausel ist nicht erfasst.`,
  effective: (when) => `Das gilt ab ${when}.`,
  effectiveEndOf: (day, when) => `Das wird ${endOfDay(day)} wirksam, also am ${when}.`,
  effectiveNone: 'Eine eigene Wirkung auf den Vertrag hat das nicht.',
  effectiveUnknown:
    'Ab wann das gilt, ist noch nicht bekannt: Es folgt aus dem Tag, an dem diese Mitteilung als zugegangen gilt.',
  sent: (channel, when) => `Versandt per ${channel} am ${when}.`,
  sentForecast: (channel, when) =>
    `Der Versand erfolgt per ${channel}; die Daten setzen voraus, dass die Mitteilung am ${when} hinausgeht.`,
  sentUnknown: (channel) => `Der Versand erfolgt per ${channel}; die Uhrzeit steht noch nicht fest.`,
  received: (when) => `Nach der Regel des Vertrags gilt sie als zugegangen am ${when}.`,
  receivedUnknown:
    'Wann sie als zugegangen gilt, ist noch nicht bekannt; das entscheidet die Regel des Vertrags für diesen Weg.',
  period: (period, zone) =>
    `Die Frist: ${period}, gezählt nach dem Kalender in der Zeitzone des Vertrags (${zone}).`,
  periodHours: (period) => `Die Frist: ${period}, gezählt als verstrichene Zeit.`,
  periodNone: 'Eine Frist gibt es nicht: Die Mitteilung wirkt mit dem Zugang.',
  periodNamedDay: 'Eine Frist gibt es nicht; es gilt der oben genannte Tag.',
  periodUnknown: 'Die Frist ist nicht erfasst; es gilt der Vertrag.',
  limited: 'Das spätere Datum folgt aus der Mindestlaufzeit im Vertrag.',
  nothingStops: 'Nichts hört auf.',
  stopsFrom: (what, day) => `${what}, ab ${day}`,
  pieceColumns: ['Inhalt', 'Stand', 'Datum', 'Ab jetzt'],
  noPieces: 'Vereinbarte Inhalte sind nicht erfasst.',
  dueOn: (day) => `fällig am ${day}`,
  publishedOn: (day) => `am ${day}`,
  noDate: 'kein Datum vereinbart',
  newDate: (day) => `neues Datum ${day}`,
  moneyColumns: ['Posten', 'Anteil am Honorar', 'Betrag'],
  shareOf: (share, amount) => `${share} von ${amount}`,
  earned: 'Insgesamt verdient',
  paid: 'Bereits bezahlt',
  dueToCreator: (creator) => `Noch zu zahlen an ${creator}`,
  refundDue: 'Zurückzuzahlen',
  writtenOff: 'Über das Verdiente hinaus bezahlt, wird nicht zurückverlangt',
  moneyNone: 'Der Vertrag sieht keine Zahlung vor.',
  moneyUnknown:
    'Die Beträge sind noch nicht erfasst; sie folgen gesondert, und nichts Verdientes geht dadurch verloren.',
  payBy: (day, days) =>
    `Zahlbar bis ${day}. Die Zahlungsfrist laut Vertrag, gezählt ab der Wirksamkeit: ${days}.`,
  payByFallback: (day, days) =>
    `Der Vertrag nennt keine Zahlungsfrist; gezahlt wird bis ${day}. Gezählt ab der Wirksamkeit: ${days}.`,
  payUsual: (days) => `Verdientes wird zum üblichen Termin bezahlt. Die Zahlungsfrist laut Vertrag: ${days}.`,
  payUsualUnknown: 'Verdientes wird zum üblichen Termin bezahlt; die Zahlungsfrist ist nicht erfasst.',
  payNothing: 'Es ist nichts mehr zu zahlen.',
  payNothingOut: 'Auszuzahlen ist nichts mehr; was zurückzuzahlen ist, steht oben.',
  payUnknown: 'Der Zahlungstag ist noch nicht erfasst; die Kontaktperson nennt ihn.',
  live: 'Diese Beiträge sind veröffentlicht und bleiben online:',
  liveNone: 'Aus dieser Zusammenarbeit ist kein Beitrag online.',
  minLive: (days) => `Mindestdauer online laut Vertrag: ${days}.`,
  minLiveNone: 'Der Vertrag setzt keine Mindestdauer online.',
  minLiveUnknown: 'Wie lange Beiträge online bleiben, ist nicht erfasst; es gilt der Vertrag.',
  usage: (name, status, until) =>
    `Nutzung von Inhalten, ${name}: ${status}${until ? `, letzter Tag ${until}` : ''}.`,
  usageNone: 'Der Vertrag räumt kein Recht zur Nutzung der Inhalte ein.',
  usageUnknown: 'Nutzungsrechte sind nicht erfasst; sie bleiben, wie der Vertrag sie regelt.',
  exclusivity: (category, until) => `Exklusivität für ${category}: letzter Tag ${until}.`,
  exclusivityNone: 'Der Vertrag enthält keine Exklusivität.',
  exclusivityUnknown: 'Exklusivität ist nicht erfasst; sie bleibt, wie der Vertrag sie regelt.',
  confidentiality: (until) =>
    until ? `Vertraulichkeit gilt bis ${until}.` : 'Vertraulichkeit gilt ohne Enddatum.',
  confidentialityNone: 'Der Vertrag enthält keine Vertraulichkeitsklausel.',
  confidentialityUnknown: 'Vertraulichkeit ist nicht erfasst; sie bleibt, wie der Vertrag sie regelt.',
  standby: ({ share, base, month }) =>
    `Die Bereitschaftsvergütung während der Pause beträgt ${share} der Monatsvergütung${base === null ? ', deren Höhe nicht erfasst ist' : ` von ${base}`}, gerechnet nach Tagen; ein Monat zählt ${{ 30: '30 Tage', actual: 'so viele Tage, wie er hat' }[month]}.`,
  standbySum: (day, sum) => `Ruht die Arbeit bis ${day}, sind das ${sum}.`,
  standbyNone: 'Der Vertrag sieht keine Bereitschaftsvergütung vor.',
  standbyUnknown: 'Eine Bereitschaftsvergütung ist nicht erfasst; es gilt der Vertrag.',
  shift: 'Termine ab dem ersten Tag der Pause verschieben sich um so viele Tage, wie sie dauert.',
  shiftNone: 'Der Vertrag verschiebt wegen einer Pause keine Termine.',
  shiftUnknown: 'Ob sich Termine mit der Pause verschieben, ist nicht erfasst; es gilt der Vertrag.',
  latestResume: (day) => `Die Höchstdauer der Pause laut Vertrag ist am ${day} erreicht.`,
  latestResumeNone: 'Der Vertrag setzt für eine Pause keine Höchstdauer.',
  latestResumeUnknown: 'Wann die Pause ihre Höchstdauer erreicht, steht erst fest, wenn sie wirksam ist.',
  onTimeout: {
    resume: 'Ist die Höchstdauer erreicht, geht die Arbeit von selbst weiter.',
    terminate: 'Ist die Höchstdauer erreicht, endet der Vertrag von selbst.',
    creator_may_terminate: 'Ist die Höchstdauer erreicht, darf die Creator-Seite den Vertrag beenden.',
    brand_may_terminate: 'Ist die Höchstdauer erreicht, darf die Marke den Vertrag beenden.',
  },
  onTimeoutNone: 'Bei einer langen Pause geschieht nichts von selbst.',
  onTimeoutUnknown: 'Was bei Erreichen der Höchstdauer geschieht, ist nicht erfasst; es gilt der Vertrag.',
  pauseExclusivity: {
    suspended: 'Die Exklusivität ruht während der Pause.',
    continues: 'Die Exklusivität gilt während der Pause weiter.',
  },
  pauseExclusivityNone: 'Es gibt keine Exklusivität, die eine Pause berühren könnte.',
  pauseExclusivityUnknown: 'Die Exklusivität während einer Pause ist nicht erfasst; es gilt der Vertrag.',
  review: (day) => `Bis ${day} sehen wir uns den Stand wieder an.`,
  reviewNone: 'Wann wir uns den Stand wieder ansehen, ist noch nicht festgelegt.',
  resumeAt: (when) => `Die Arbeit geht weiter ab ${when}.`,
  resumeAtUnknown:
    'Ab wann die Arbeit weitergeht, ist noch nicht bekannt: Es folgt aus dem Zugang dieser Mitteilung.',
  pausedFrom: (day) => `Die Pause begann am ${day}.`,
  newDates: 'Die neuen Termine stehen in der Liste der vereinbarten Inhalte.',
  sameDates: 'Kein Termin ändert sich.',
  reasonUnknown: 'Diese Mitteilung nennt keinen Grund; die Kontaktperson erläutert ihn persönlich.',
  disclosure: 'Veröffentlichte Beiträge bleiben als Werbung gekennzeichnet, solange sie online sind.',
  adsStop: (when) => `Bezahlte Werbung mit diesen Beiträgen endet spätestens am ${when}.`,
  adsStopNone:
    'Der Vertrag nennt für bezahlte Werbung keine Stunde; sie endet, sobald diese Mitteilung wirksam ist.',
  adsStopUnknown:
    'Bis wann bezahlte Werbung endet, ist nicht erfasst; sie endet, sobald diese Mitteilung wirksam ist.',
  adsGoOn: 'Bezahlte Werbung mit diesen Beiträgen läuft weiter.',
  productKeep: 'Das Produkt muss nicht zurückgegeben werden.',
  productReturn: (by, paidBy) =>
    `Produkt und Zugänge sind zurückzugeben${by ? ` bis ${by}` : ', der Tag wird vereinbart'}${{ brand: '; den Versand zahlt die Marke', creator: '; den Versand zahlt die Creator-Seite', open: '; wer den Versand zahlt, ist nicht erfasst' }[paidBy ?? 'open']}.`,
  productNone: 'Zur Rückgabe des Produkts sagt der Vertrag nichts.',
  productUnknown: 'Ob das Produkt zurückzugeben ist, ist nicht erfasst; es gilt der Vertrag.',
  refund: (amount, basis) =>
    `Zurückzuzahlen: ${amount}. ${{ clawback_clause: 'Nach dem Vertrag können vorausbezahlte Honorare für nicht gelieferte Arbeit zurückverlangt werden', creator_left: 'Die Creator-Seite hat den Vertrag beendet, und dieser Teil war vorausbezahlt', early_removal: 'Ein Beitrag wurde vor Ablauf der vereinbarten Zeit entfernt' }[basis]}.`,
  refundBy: (day) => `Erbeten bis ${day}.`,
  refundNoDate: 'Ein Tag dafür ist nicht festgelegt.',
  platform: (name, step) => `Schritt auf ${name}: ${step}.`,
  platformNone: (name) => `Auf ${name} ist kein weiterer Schritt nötig.`,
  platformUnknown: (name) =>
    `Welchen Schritt ${name} verlangt, ist noch nicht bestätigt; er erfolgt gesondert.`,
  copyTo: (list) => `Eine Kopie geht an ${list}.`,
  breach: (what, day) => `${what} (${day})`,
  breachClause: (clause) => `Klausel: ${clause}`,
  breachClauseUnknown: 'die Nummer der Klausel ist nicht erfasst',
  evidence: (evidence) => `belegt durch: ${evidence}`,
  evidenceNone: 'ein Beleg liegt nicht bei',
  breachesUnknown: 'Die Tatsachen sind nicht erfasst.',
  cureHow: (how) => `Abhilfe schafft: ${how}.`,
  cureHowNone: 'Nach dem Vertrag ist keine Abhilfe möglich.',
  cureHowUnknown:
    'Was Abhilfe schafft, ist nicht erfasst; es ist mit der unten genannten Kontaktperson zu klären.',
  cureBy: (when) => `Die Frist zur Abhilfe endet am ${when}.`,
  cureByNone: 'Der Vertrag gibt keine Frist zur Abhilfe.',
  cureByUnknown:
    'Wann die Frist zur Abhilfe endet, ist noch nicht bekannt: Es folgt aus dem Tag, an dem diese Mitteilung als zugegangen gilt.',
  ifNotCured: (brand) =>
    `Ohne Abhilfe bis dahin darf ${brand} den Vertrag mit einer gesonderten Mitteilung aus wichtigem Grund beenden.`,
  ifNotCurable: (brand) =>
    `${brand} darf den Vertrag mit einer gesonderten Mitteilung aus wichtigem Grund beenden.`,
  cureHistory: (receivedAt, endedAt) =>
    `Die Mitteilung der Vertragsverletzung gilt als zugegangen am ${receivedAt}. Die Frist zur Abhilfe endete am ${endedAt}; eine Abhilfe ist nicht erfasst.`,
  cureHistoryNone: 'Für diese Vertragsverletzung gibt der Vertrag keine Frist zur Abhilfe.',
  cureHistoryUnknown: 'Die Daten der Mitteilung der Vertragsverletzung sind nicht erfasst.',
  reservation: (brand) => `${brand} behält sich seine übrigen Rechte aus dem Vertrag vor.`,
  result: (kpi, { actual, reference, asOf }) => ({
    expected_by_now: `${kpi}: ${actual} bis ${asOf}; nach dem Vereinbarten waren bis dahin ${reference} zu erwarten.`,
    agreed: `${kpi}: ${actual} bis ${asOf}; vereinbart: ${reference}.`,
    due: `${kpi}: ${actual} bis ${asOf}; bis dahin fällig: ${reference}.`,
  }),
  late: (piece, day) => `${piece} war am ${day} fällig und ist nicht als veröffentlicht erfasst.`,
  nothingObserved: 'Zahlen führen wir nicht an; das ist eine offene Frage.',
  noQuestions: 'Eine Liste von Fragen gibt es nicht: Ein paar Worte genügen.',
  sentOn: (day) => `Datum dieses Schreibens: ${day}.`,
  address: (address, channel) => `Es geht per ${channel} an ${address}, die Anschrift für Mitteilungen.`,
  addressNone: 'Der Vertrag nennt keine Anschrift für Mitteilungen.',
  addressUnknown: 'Die Anschrift für Mitteilungen ist nicht erfasst.',
});
