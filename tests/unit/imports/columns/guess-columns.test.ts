import { describe, expect, test } from 'vitest';
import { listMissing } from '../../../../shared/imports/columns/column-mapping.ts';
import {
  guessColumns,
  guessMapping,
  listOpenDays,
} from '../../../../shared/imports/columns/guess-columns.ts';

function guess(header: string): Record<string, string | null> {
  const { kind, columns } = guessMapping({ header: header.split(';') });
  return { kind, ...Object.fromEntries(columns.map((column) => [column.header, column.field])) };
}

describe('guessMapping', () => {
  test('a results sheet in French', () => {
    expect(
      guess('Influenceur;Lien de la publication;Date du relevé;Vues totales;Commentaires;Taux d’engagement'),
    ).toEqual({
      kind: 'observations',
      Influenceur: null,
      'Lien de la publication': 'post',
      'Date du relevé': 'captured_at',
      'Vues totales': 'views',
      Commentaires: 'comments',
      'Taux d’engagement': null,
    });
  });

  test('a results sheet in Spanish', () => {
    expect(guess('Enlace;Fecha;Visualizaciones;Alcance total;Me gusta (total)')).toEqual({
      kind: 'observations',
      Enlace: 'post',
      Fecha: null,
      Visualizaciones: 'views',
      'Alcance total': 'reach',
      'Me gusta (total)': 'likes',
    });
  });

  test('a sheet of deals in German', () => {
    expect(guess('Creator;Plattform;Leistung;Abgabe bis;Honorar netto')).toEqual({
      kind: 'deliverables',
      Creator: 'creator',
      Plattform: 'network',
      Leistung: 'deliverable',
      'Abgabe bis': 'due_on',
      'Honorar netto': 'fee',
    });
  });

  test('a list of handles says that it lacks the network', () => {
    const mapping = guessMapping({ header: ['handle'] });

    expect(mapping).toMatchObject({ kind: 'creators', columns: [{ field: 'handle' }] });
    expect(listMissing(mapping)).toHaveLength(1);
  });
});

test('rates and averages are never taken for counts or fees', () => {
  const { columns } = guessColumns(
    { header: ['Engagement rate', 'Avg. views', 'CTR %', 'Durchschnittliche Aufrufe'] },
    'observations',
  );

  expect(columns.map(({ field }) => field)).toEqual([null, null, null, null]);
});

test('a field is guessed for one column only', () => {
  const { columns } = guessColumns({ header: ['Views total', 'Views paid', 'Link'] }, 'observations');

  expect(columns.filter(({ field }) => field === 'views')).toHaveLength(1);
});

test('a word is found inside of a longer one', () => {
  const { columns } = guessColumns(
    { header: ['Beitragslink', 'Gesehen am', 'Gesamtaufrufe Stand heute'] },
    'observations',
  );

  expect(columns.map(({ field }) => field)).toEqual(['post', 'captured_at', 'views']);
});

describe('listOpenDays', () => {
  const openDaysOf = (header: string) => listOpenDays(guessMapping({ header: header.split(';') }));

  test.each([
    ['Enlace;Fecha;Visualizaciones', ['Fecha']],
    ['Clip link;Date;Total views;Mood', ['Date']],
    ['Clip link;Erstelldatum;Gesamtaufrufe', ['Erstelldatum']],
    ['Enlace;Publicado;Fecha;Visualizaciones', ['Fecha']],
    ['Clip link;Gesehen am;Datum;Gesamtaufrufe', []],
    ['Clip link;Date posted;Total views', []],
    ['Bestellnummer;Datum;Betrag', []],
  ])('%s', (header, open) => {
    expect(openDaysOf(header)).toEqual(open);
  });

  test('the day of a post is never guessed to be the day of counting', () => {
    expect(guess('Clip link;Date posted;Total views')).toMatchObject({ 'Date posted': 'published_at' });
    expect(guess('Clip link;Upload date;Total views')).toMatchObject({ 'Upload date': 'published_at' });
  });
});
