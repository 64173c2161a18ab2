import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { foldHeader } from '../../../shared/imports/formats/format.ts';
import { detectFormat, IMPORT_FORMATS, mapColumns } from '../../../shared/imports/formats.ts';
import { readImportFile } from '../../../shared/imports/read-file.ts';

function detect(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(`../../fixtures/imports/${name}`, import.meta.url)));
  const result = readImportFile(bytes, name);
  if (!result.ok) throw new Error(result.error.reason);
  return detectFormat(result.value.tables[0]);
}

const ofHeader = (header: string) => detectFormat({ header: header.split(',') });

describe('detectFormat', () => {
  test.each([
    ['youtube-classic.csv', 'youtube_studio', 10, 10],
    ['youtube-new.zip', 'youtube_studio', 13, 13],
    ['youtube-old.csv', 'youtube_studio', 8, 8],
    ['instagram-en.csv', 'instagram_posts', 18, 18],
    ['instagram-de.csv', 'instagram_posts', 18, 18],
    ['facebook-posts.csv', 'facebook_posts', 15, 15],
    ['x-content.csv', 'x_content', 17, 17],
    ['tiktok-en.csv', 'tiktok_content', 9, 9],
    ['tiktok-es.csv', 'tiktok_content', 8, 8],
    ['tiktok-short.csv', 'tiktok_content', 7, 7],
    ['metrics.csv', 'metrics', 19, 19],
    ['deliverables.csv', 'deliverables', 16, 16],
    ['results-de-utf16.csv', 'metrics', 6, 8],
  ])('takes %s for %s, matching %d of %d columns', (name, id, matchedCount, columnCount) => {
    expect(detect(name)).toMatchObject({ format: { id }, matchedCount, columnCount });
  });

  test.each([
    ['the numbers of an account', 'Date,Primary'],
    ['days of one channel', 'Date,Views'],
    ['days of single videos', 'Date,Content,Video title,Video publish time,Views'],
    ['days of a TikTok account', 'Date,Video Views,Profile Views,Likes,Comments,Shares'],
    ['followers', 'Date,Followers,Difference in followers from previous day'],
    [
      'days of an X account',
      'Date,Impressions,Likes,Engagements,Bookmarks,Shares,New follows,Replies,Reposts',
    ],
    ['posts without any number', 'post_url,captured_at'],
  ])('takes a file of %s for nothing', (_, header) => {
    expect(ofHeader(header)).toBeUndefined();
  });

  test('ignores case, accents, signs and spaces in headers', () => {
    expect(ofHeader('POST-LINK,Captured At,video  views,Impr.,Engagement Rate (%)')).toMatchObject({
      format: { id: 'metrics' },
      matchedCount: 5,
    });
  });

  test('names columns it does not know', () => {
    expect(ofHeader('deliverable,views,Mood,Weather')).toMatchObject({
      unknown: ['Mood', 'Weather'],
      confidence: 'likely',
    });
  });

  test('gives a field to the better-named of two columns, and keeps the other as a note', () => {
    const detected = ofHeader('deliverable,Plays,Views');

    expect(detected?.columns.map(({ spec }) => spec && 'field' in spec && spec.field)).toEqual([
      'deliverable',
      undefined,
      'views',
    ]);
  });

  test.each(['Estimated revenue (EUR)', 'Your estimated revenue (USD)', 'RPM (GBP)'])(
    'leaves %s with its creator, in any currency',
    (header) => {
      const detected = ofHeader(`Content,Video title,Views,${header}`);

      expect(detected?.columns.at(-1)?.spec).toMatchObject({ leftOut: 'private' });
    },
  );

  test('never takes a ratio for a count', () => {
    expect(ofHeader('post_url,views,Likes (%)')?.unknown).toEqual(['Likes (%)']);
  });
});

describe('mapColumns', () => {
  test('finds the language that the headers are in', () => {
    const instagram = IMPORT_FORMATS.filter(({ id }) => id === 'instagram_posts');

    const languages = instagram.map((format) =>
      mapColumns({ header: ['Permalink', 'Aufrufe', 'Reichweite'] }, format),
    );

    expect(languages.map(({ language }) => language)).toEqual(['de']);
  });
});

describe('IMPORT_FORMATS', () => {
  test.each(IMPORT_FORMATS.map((format) => [format.id, format] as const))(
    '%s names every header once',
    (_, format) => {
      const names = format.columns.flatMap(({ headers }) => headers.map(foldHeader));
      const repeated = names.filter((name, at) => names.indexOf(name) !== at);

      expect(repeated).toEqual([]);
    },
  );
});
