// Breaches of the brand's on the creator's page, in German.
import type { Form } from '../creator-words/form.ts';
import type { BreachPageWords } from './en.ts';

export const DE_BREACHES = (f: Form): BreachPageWords => ({
  head: 'Ist es in Ordnung gebracht?',
  lead: f(
    'das Team sagt, dass der Vertragsbruch, den {Sie|du} gemeldet {haben|hast}, in Ordnung gebracht ist. Bitte {sagen Sie|sag}, wie {Sie|du} es {sehen|siehst}.',
  ),
  next: [
    ['Es ist in Ordnung', 'Alles geht weiter wie vereinbart.'],
    [
      'Es ist noch offen',
      f('Die Frist läuft weiter. Ist sie vorbei, {können Sie|kannst du} den Vertrag beenden.'),
    ],
  ],
  acts: {
    creator_notices_breach: f('{Sie haben|Du hast} einen Vertragsbruch gemeldet'),
    creator_answers_cure: f('{Sie haben|Du hast} gesagt, ob ein Vertragsbruch in Ordnung gebracht ist'),
  },
  isCured: 'in Ordnung gebracht',
  isOpen: 'noch offen',
  names: {
    non_payment: 'Eine Zahlung ist überfällig',
    usage_breach: f('{Ihre|Deine} Inhalte wurden über das Vereinbarte hinaus genutzt'),
    confidentiality: 'Vertrauliches wurde weitergegeben',
    morality: 'Verhalten, das der Vertrag ausschließt',
    legal_order: 'Anordnung eines Gerichts oder einer Behörde',
    insolvency: 'Zahlungsunfähigkeit',
  },
  notice: 'Einen Vertragsbruch melden',
  noticeNote: (brand) =>
    `Wenn sich ${brand} nicht an den Vertrag hält. ${f('Das ist eine förmliche Mitteilung von {Ihnen|dir} und beendet nichts: Der Vertrag gibt Zeit, es in Ordnung zu bringen, und ist sie vorbei, {können Sie|kannst du} ihn beenden.')}`,
  until: (end) => `Heute mitgeteilt, läuft die Frist bis: ${end}.`,
  late: (money, piece, day) => `Als nicht bezahlt vermerkt: ${money} für ${piece}, zu zahlen bis ${day}.`,
  which: 'Was nicht eingehalten ist',
  since: 'Seit wann',
  what: 'Was geschehen ist',
  check: 'Ich melde diesen Vertragsbruch.',
  send: 'Vertragsbruch melden',
  title: f('{Ihre|Deine} Meldung eines Vertragsbruchs'),
  received: (moment) => `Gilt als zugegangen: ${moment}.`,
  runs: (brand, end) => `${brand} hat Zeit, es in Ordnung zu bringen, bis: ${end}.`,
  over: (end) => `Die Frist endete: ${end}.`,
  said: (brand, moment) => `${brand} sagt, dass es in Ordnung gebracht ist: ${moment}.`,
  accept: 'Es ist in Ordnung gebracht',
  object: 'Es ist noch offen',
  objectWhat: 'Was ist noch offen?',
  end: 'Den Vertrag wegen dieses Bruchs beenden',
  atOnce: 'Wegen eines schweren Vertragsbruchs sofort beenden',
  atOnceNote: 'Für diese Fälle gibt der Vertrag keine Frist.',
  endNote: (brand) =>
    `${f('Das ist eine förmliche Mitteilung von {Ihnen|dir}. {Sie werden|Du wirst}')} bezahlt, als hätte ${brand} den Vertrag ohne Grund beendet.`,
  endCheck: 'Ich beende diese Zusammenarbeit wegen dieses Vertragsbruchs.',
});
