// What columns with headers that nobody knows may become, by the words in them. A guess is only ever a proposal: a person
// looks at it before anything is read.
import type { Field, ImportKind } from '../formats/fields.ts';
import { IMPORT_KINDS } from '../formats/fields.ts';
import { foldHeader } from '../formats/format.ts';
import { IMPORT_FORMATS, mapColumns } from '../formats.ts';
import type { Table } from '../table.ts';
import { type ColumnMapping, listFields, listMissing } from './column-mapping.ts';

/** Beginnings of words, folded, in English, German, French, Spanish, Portuguese and Italian. The first that fits counts. */
const WORDS: readonly (readonly [Field, ...string[]])[] = [
  ['email', 'email', 'mail', 'correo', 'courriel'],
  ['first_name', 'firstname', 'vorname', 'prenom'],
  ['last_name', 'lastname', 'nachname', 'apellido', 'sobrenome', 'cognome'],
  ['post', 'link', 'url', 'permalink', 'enlace', 'lien'],
  [
    'published_at',
    'publi',
    'veroffentlich',
    'posted',
    'livedate',
    'golive',
    'pubblica',
    'upload',
    'hochgeladen',
  ],
  ['due_on', 'due', 'deadline', 'fallig', 'abgabe', 'limite', 'echeance', 'prazo', 'vencimiento', 'scadenza'],
  ['order_id', 'ordernumber', 'orderno', 'bestellnummer', 'numerodepedido', 'numerodecommande'],
  ['code', 'coupon', 'discountcode', 'promo', 'rabattcode', 'gutschein', 'codigo', 'codepromo', 'cupom'],
  ['returned', 'refund', 'return', 'erstatt', 'reembolso', 'rembours', 'devol'],
  ['currency', 'currency', 'wahrung', 'moneda', 'devise', 'moeda', 'valuta'],
  ['discount', 'discount', 'rabatt', 'descuento', 'remise', 'desconto'],
  ['net', 'net', 'total', 'amount', 'betrag', 'importe', 'montant', 'valor'],
  ['fee', 'fee', 'cost', 'price', 'budget', 'honorar', 'kosten', 'preis', 'gage', 'vergut', 'tarif'],
  ['fee', 'precio', 'coste', 'cout', 'prix', 'custo', 'preco', 'cache', 'cachet', 'compenso', 'payout'],
  ['impressions', 'impress', 'impresion', 'impression'],
  ['reach', 'reach', 'reichweite', 'alcance', 'portee', 'couverture', 'copertura'],
  ['views', 'view', 'aufruf', 'vue', 'visualiz', 'visionn', 'reproduc', 'plays', 'wiedergab', 'vistas'],
  ['comments', 'comment', 'kommentar', 'comentario', 'commenti'],
  ['likes', 'like', 'gefallt', 'megusta', 'jaime', 'curtida', 'mipiace'],
  ['shares', 'share', 'geteilt', 'teilung', 'compart', 'partage', 'condivi'],
  ['saves', 'save', 'bookmark', 'gespeichert', 'guardad', 'enregistr', 'salv'],
  ['clicks', 'click', 'klick', 'clic', 'clique'],
  ['followers', 'follower', 'abonnent', 'abonne', 'seguidor'],
  ['orders', 'order', 'bestell', 'pedido', 'commande', 'sales', 'verkauf', 'conversion', 'ventes', 'ordini'],
  ['revenue', 'revenue', 'umsatz', 'ingreso', 'chiffre', 'receita', 'gmv', 'turnover', 'fatturato'],
  ['profile_url', 'profil', 'profile', 'perfil'],
  ['handle', 'handle', 'user', 'account', 'konto', 'benutzer', 'usuario', 'compte', 'cuenta', 'utilis', '@'],
  [
    'network',
    'platform',
    'plattform',
    'network',
    'netzwerk',
    'plataforma',
    'redsocial',
    'reseau',
    'rede',
    'kanal',
  ],
  ['network', 'channel', 'canal', 'piattaforma', 'plateforme'],
  ['campaign', 'campaign', 'kampagne', 'campana', 'campagne', 'campanha', 'campagna'],
  ['post', 'post', 'beitrag', 'publicacion', 'publication', 'video'],
  [
    'deliverable',
    'deliverable',
    'piece',
    'leistung',
    'inhalt',
    'entregable',
    'livrable',
    'contenu',
    'conteudo',
  ],
  ['deliverable', 'content', 'contenido', 'asset', 'stuck'],
  ['stage', 'status', 'stage', 'phase', 'estado', 'etapa', 'statut', 'stato'],
  ['format', 'format', 'type', 'typ', 'tipo', 'art'],
  ['creator_name', 'creator', 'influencer', 'talent', 'partner', 'name', 'nombre', 'nom', 'nome', 'creador'],
  [
    'creator',
    'creator',
    'influencer',
    'talent',
    'partner',
    'name',
    'nombre',
    'nom',
    'nome',
    'creador',
    'createur',
  ],
  ['creator', 'handle', 'user', 'account', 'konto', 'benutzer', 'usuario', 'compte', 'cuenta', 'profil', '@'],
  ['ordered_at', 'date', 'datum', 'fecha', 'data', 'created'],
  ['captured_at', 'stand', 'erfasst', 'seen', 'snapshot', 'gesehen', 'measured', 'gemessen', 'captured'],
  ['captured_at', 'releve', 'mesure', 'medicion', 'medido', 'medicao', 'rilevaz'],
  ['due_on', 'date', 'datum', 'fecha', 'data'],
];
/** Says that it is a day, and not whose: beside counts it may be the day of the post as well as the day of counting. */
const DAY_WORD = /(?:date|datum|fecha)$|^(?:data|day|dia|jour|giorno)$/;
/** Rates and averages are computed again from the counts, or cannot be. */
const RATE = /%|\brate\b|quote|ratio|tasa|taux|average|avg|durchschnitt|promedio|moyen|media$|engagement/;

const STEM_CHARS_MIN = 6;
/** A column understood counts for more than everything that a kind may lack. */
const COLUMN_WEIGHT = 10;

/** The kind of file that its headers speak for most, with what each column may become. */
export function guessMapping(table: Pick<Table, 'header'>): ColumnMapping {
  const guesses = IMPORT_KINDS.map((kind) => guessColumns(table, kind));
  return guesses.reduce((best, next) => (strength(next) > strength(best) ? next : best));
}

/** What each column may become in a file of this kind; each field at most once, the first column that fits. */
export function guessColumns({ header }: Pick<Table, 'header'>, kind: ImportKind): ColumnMapping {
  const named = header.filter((name) => name !== '');
  const fields = listFields(kind);
  const taken = new Set<Field>();
  const take = (field: Field | undefined): Field | null => {
    if (field === undefined || taken.has(field) || !fields.includes(field)) return null;
    taken.add(field);
    return field;
  };
  const exact = named.map((name) => take(findExact(name, kind)));
  const columns = named.map((name, index) => {
    const field =
      exact[index] ??
      findByWords(
        name,
        fields.filter((one) => !taken.has(one)),
      );
    return { header: name, field: exact[index] ?? take(field) };
  });
  return { kind, columns };
}

/**
 * Columns of results that are a day of which nothing says whether the post came out or was counted on it. Taken for the
 * wrong one, every count gets the wrong age: so nothing is guessed of them, and a person has to say it.
 */
export function listOpenDays({ kind, columns }: ColumnMapping): string[] {
  if (kind !== 'observations') return [];
  if (columns.some(({ field }) => field === 'captured_at')) return [];
  return columns.flatMap(({ header, field }) =>
    field === null && toWords(header).some((word) => DAY_WORD.test(word)) ? [header] : [],
  );
}

/** What an export of this kind that we know calls so. */
function findExact(header: string, kind: ImportKind): Field | undefined {
  for (const format of IMPORT_FORMATS.filter((one) => one.kind === kind)) {
    const [column] = mapColumns({ header: [header] }, format).columns;
    if (column?.spec && 'field' in column.spec) return column.spec.field;
  }
  return undefined;
}

function findByWords(header: string, fields: readonly Field[]): Field | undefined {
  const words = toWords(header);
  if (RATE.test(header.toLowerCase())) return undefined;
  const found = WORDS.find(
    ([field, ...beginnings]) =>
      fields.includes(field) &&
      beginnings.some((beginning) => words.some((word) => speaksOf(word, beginning))),
  );
  return found?.[0];
}

/** The words of a header, folded, and the header as one word before them. */
function toWords(header: string): string[] {
  return [foldHeader(header), ...header.split(/[\s_/()[\]–-]+/).map(foldHeader)];
}

/** Long stems count inside of a word too: "Gesamtaufrufe". */
function speaksOf(word: string, stem: string): boolean {
  return stem.length >= STEM_CHARS_MIN ? word.includes(stem) : word.startsWith(stem);
}

/** Columns understood count most; of as many, the kind that lacks least. */
function strength(mapping: ColumnMapping): number {
  const guessed = mapping.columns.filter(({ field }) => field !== null).length;
  // A day that still has to be said is understood as one, or results with a date would pass for orders.
  const count = guessed + (listOpenDays(mapping).length > 0 ? 1 : 0);
  return count * COLUMN_WEIGHT - listMissing(mapping).length;
}
