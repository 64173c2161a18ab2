// What a confirmation of signed terms says, in every language.
import type { NoticeLanguage } from '../tone.ts';

type Tier = { per: string; kpi: string; from: string };

/** Sentences around what was signed. */
export type SignedWords = {
  headings: Record<'signed' | 'terms', string>;
  opening: (campaign: string) => string;
  version: (n: string, when: string) => string;
  by: (name: string, when: string) => string;
  pieces: (list: string) => string;
  before: (amount: string) => string;
  basePerPiece: (amount: string) => string;
  baseTogether: (amount: string) => string;
  tier: (amount: string, o: Tier) => string;
  /** Paid once at a count. */
  bonus: (amount: string, o: { at: string; kpi: string }) => string;
  /** One step reaches back to the results before it. */
  cliff: string;
  window: (days: string) => string;
  floor: (amount: string) => string;
  variableCap: (amount: string) => string;
  cap: (amount: string) => string;
  rest: string;
  /** What to do where it reads differently from what was signed. */
  different: string;
};

const EN = (): SignedWords => ({
  headings: { signed: 'Signed by', terms: 'What was signed' },
  opening: (campaign) =>
    `Both sides have signed the changed terms for ${campaign}. This is the confirmation for both.`,
  version: (n, when) => `They make version ${n} of the contract, in force from ${when}.`,
  by: (name, when) => `${name}: ${when}`,
  pieces: (list) => `For these pieces: ${list}`,
  before: (amount) => `Pay for them before: ${amount}`,
  basePerPiece: (amount) => `Base pay, for each piece: ${amount}`,
  baseTogether: (amount) => `Base pay, for all of them together: ${amount}`,
  tier: (amount, { per, kpi, from }) => `${kpi}: ${amount} for each ${per}, counted from ${from} on`,
  bonus: (amount, { at, kpi }) => `${kpi}: ${amount} once, when ${at} are reached, beside everything else`,
  cliff: 'The highest step that is reached counts for all results.',
  window: (days) => `Counted for: ${days} after publication`,
  floor: (amount) => `At least: ${amount}`,
  variableCap: (amount) => `Pay by result, at most: ${amount}`,
  cap: (amount) => `At most: ${amount}`,
  rest: 'Everything else in the contract stays as it was. What was already earned does not depend on this.',
  different: 'If this is not what you signed, write to your contact.',
});

const DE = (): SignedWords => ({
  headings: { signed: 'Unterschrieben von', terms: 'Was unterschrieben wurde' },
  opening: (campaign) =>
    `beide Seiten haben die geänderten Bedingungen für ${campaign} unterschrieben. Das ist die Bestätigung für beide.`,
  version: (n, when) => `Sie ergeben Fassung ${n} des Vertrags, in Kraft ab ${when}.`,
  by: (name, when) => `${name}: ${when}`,
  pieces: (list) => `Für diese Beiträge: ${list}`,
  before: (amount) => `Vergütung dafür bisher: ${amount}`,
  basePerPiece: (amount) => `Grundbetrag je Beitrag: ${amount}`,
  baseTogether: (amount) => `Grundbetrag für alle zusammen: ${amount}`,
  tier: (amount, { per, kpi, from }) => `${kpi}: ${amount} je ${per}, gezählt ab ${from}`,
  bonus: (amount, { at, kpi }) =>
    `${kpi}: einmalig ${amount}, sobald ${at} erreicht sind, zusätzlich zu allem anderen`,
  cliff: 'Die höchste erreichte Stufe gilt für alle Ergebnisse.',
  window: (days) => `Gezählt wird: ${days} nach der Veröffentlichung`,
  floor: (amount) => `Mindestens: ${amount}`,
  variableCap: (amount) => `Vergütung nach Ergebnis, höchstens: ${amount}`,
  cap: (amount) => `Höchstens: ${amount}`,
  rest: 'Alles andere im Vertrag bleibt, wie es war. Was bereits verdient ist, hängt davon nicht ab.',
  different: 'Steht hier etwas anderes als unterschrieben, genügt eine Nachricht an die Kontaktperson.',
});

const FR = (): SignedWords => ({
  headings: { signed: 'Signé par', terms: 'Ce qui a été signé' },
  opening: (campaign) =>
    `Les deux parties ont signé les conditions modifiées pour ${campaign}. Ceci en est la confirmation pour les deux.`,
  version: (n, when) => `Elles forment la version ${n} du contrat, en vigueur à partir du ${when}.`,
  by: (name, when) => `${name} : ${when}`,
  pieces: (list) => `Pour ces contenus : ${list}`,
  before: (amount) => `Rémunération auparavant : ${amount}`,
  basePerPiece: (amount) => `Rémunération de base, par contenu : ${amount}`,
  baseTogether: (amount) => `Rémunération de base, pour l’ensemble : ${amount}`,
  tier: (amount, { per, kpi, from }) => `${kpi} : ${amount} par tranche de ${per}, à compter de ${from}`,
  bonus: (amount, { at, kpi }) =>
    `${kpi} : ${amount} une fois, dès que ${at} sont atteints, en plus du reste`,
  cliff: 'Le palier le plus haut atteint vaut pour tous les résultats.',
  window: (days) => `Comptés pendant : ${days} après la publication`,
  floor: (amount) => `Au moins : ${amount}`,
  variableCap: (amount) => `Rémunération aux résultats, au plus : ${amount}`,
  cap: (amount) => `Au plus : ${amount}`,
  rest: 'Tout le reste du contrat demeure inchangé. Ce qui est déjà acquis n’en dépend pas.',
  different: 'Si ce n’est pas ce qui a été signé, un message à la personne de contact suffit.',
});

const ES = (): SignedWords => ({
  headings: { signed: 'Firmado por', terms: 'Lo que se firmó' },
  opening: (campaign) =>
    `Ambas partes han firmado las condiciones modificadas de ${campaign}. Esta es la confirmación para ambas.`,
  version: (n, when) => `Forman la versión ${n} del contrato, en vigor desde el ${when}.`,
  by: (name, when) => `${name}: ${when}`,
  pieces: (list) => `Para estas piezas: ${list}`,
  before: (amount) => `Pago por ellas antes: ${amount}`,
  basePerPiece: (amount) => `Pago base, por cada pieza: ${amount}`,
  baseTogether: (amount) => `Pago base, por todas juntas: ${amount}`,
  tier: (amount, { per, kpi, from }) => `${kpi}: ${amount} por cada ${per}, a partir de ${from}`,
  bonus: (amount, { at, kpi }) => `${kpi}: ${amount} una vez, al llegar a ${at}, además de todo lo demás`,
  cliff: 'El escalón más alto alcanzado vale para todos los resultados.',
  window: (days) => `Se cuenta durante: ${days} tras la publicación`,
  floor: (amount) => `Como mínimo: ${amount}`,
  variableCap: (amount) => `Pago por resultados, como máximo: ${amount}`,
  cap: (amount) => `Como máximo: ${amount}`,
  rest: 'Todo lo demás del contrato sigue igual. Lo que ya se ha ganado no depende de esto.',
  different: 'Si esto no es lo que se firmó, basta con escribir a la persona de contacto.',
});

const PT = (): SignedWords => ({
  headings: { signed: 'Assinado por', terms: 'O que foi assinado' },
  opening: (campaign) =>
    `As duas partes assinaram as novas condições de ${campaign}. Esta é a confirmação para ambas.`,
  version: (n, when) => `As novas condições formam a versão ${n} do contrato, em vigor a partir de ${when}.`,
  by: (name, when) => `${name}: ${when}`,
  pieces: (list) => `Para estas peças: ${list}`,
  before: (amount) => `Pagamento por elas antes: ${amount}`,
  basePerPiece: (amount) => `Pagamento base, por peça: ${amount}`,
  baseTogether: (amount) => `Pagamento base, por todas juntas: ${amount}`,
  tier: (amount, { per, kpi, from }) => `${kpi}: ${amount} a cada ${per}, a partir de ${from}`,
  bonus: (amount, { at, kpi }) => `${kpi}: ${amount} uma vez, ao chegar a ${at}, além de todo o resto`,
  cliff: 'A faixa mais alta atingida vale para todos os resultados.',
  window: (days) => `Contado durante: ${days} após a publicação`,
  floor: (amount) => `No mínimo: ${amount}`,
  variableCap: (amount) => `Pagamento por resultados, no máximo: ${amount}`,
  cap: (amount) => `No máximo: ${amount}`,
  rest: 'Todo o resto do contrato permanece como estava. O que já foi ganho não depende disto.',
  different: 'Se isto não é o que foi assinado, basta escrever para a pessoa de contato.',
});

/** The words of each language. */
export const SIGNED_WORDS: Record<NoticeLanguage, () => SignedWords> = {
  en: EN,
  de: DE,
  fr: FR,
  es: ES,
  pt: PT,
};
