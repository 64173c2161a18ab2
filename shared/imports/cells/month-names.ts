// Names of months in the languages whose exports we have seen, and their neighbours.

/** Per month: its names, without accents. Shortened forms are beginnings of these. */
const MONTHS: readonly string[] = [
  'january januar janner enero janvier gennaio janeiro januari',
  'february februar feber febrero fevrier febbraio fevereiro februari',
  'march marz maerz mrz marzo mars marco maart mrt',
  'april abril avril aprile',
  'may mai mayo maggio maio mei',
  'june juni junio juin giugno junho',
  'july juli julio juillet luglio julho',
  'august agosto aout augustus',
  'september septiembre setiembre septembre settembre setembro',
  'october oktober octubre octobre ottobre outubro',
  'november noviembre novembre novembro',
  'december dezember diciembre decembre dicembre dezembro',
];
const BEGINNING_LENGTH_MIN = 3;

/** Month (1–12) that a word names, in full or shortened ("Sept.", "août"); undefined when none or more than one. */
export function findMonth(word: string): number | undefined {
  const folded = word
    .normalize('NFD')
    .replace(/[\p{M}.]/gu, '')
    .toLowerCase();
  if (folded.length < BEGINNING_LENGTH_MIN) return undefined;
  const months = MONTHS.flatMap((names, index) =>
    names.split(' ').some((name) => name.startsWith(folded)) ? [index + 1] : [],
  );
  return months.length === 1 ? months[0] : undefined;
}
