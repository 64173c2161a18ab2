import { describe, expect, test } from 'vitest';
import { canonicalMetrics } from '../../../shared/imports/formats/canonical-metrics.ts';
import type { ImportFormat } from '../../../shared/imports/formats/format.ts';
import { instagramPosts } from '../../../shared/imports/formats/instagram-posts.ts';
import { youtubeStudio } from '../../../shared/imports/formats/youtube-studio.ts';
import type { RowCells } from '../../../shared/imports/read-row.ts';
import { toObservation } from '../../../shared/imports/to-observation.ts';

function make(cells: Partial<RowCells>, format: ImportFormat = canonicalMetrics) {
  return toObservation(
    { texts: {}, dates: {}, numbers: { views: 1 }, bounds: {}, isEstimated: false, isShort: false, ...cells },
    { row: 2, format, capturedAt: '2026-11-20T12:00:00.000Z', currencyDigits: 2 },
  );
}

describe('toObservation', () => {
  test.each([
    [canonicalMetrics, 'https://youtu.be/aB3dEfGh1jK', 'youtube/aB3dEfGh1jK'],
    [canonicalMetrics, 'instagram/C8abcDEFghi', 'instagram/C8abcDEFghi'],
    [canonicalMetrics, 'Reel 2', 'Reel 2'],
    [youtubeStudio, '-B3dEfGh1jK', 'youtube/-B3dEfGh1jK'],
    [youtubeStudio, ' -B3dEfGh1jK', 'youtube/-B3dEfGh1jK'],
    [youtubeStudio, "'-B3dEfGh1jK", 'youtube/-B3dEfGh1jK'],
    [youtubeStudio, 'https://www.youtube.com/watch?v=aB3dEfGh1jK', 'youtube/aB3dEfGh1jK'],
    [instagramPosts, 'https://www.instagram.com/reel/C8abcDEFghi/?igsh=1', 'instagram/C8abcDEFghi'],
  ])('names the post of $id by its key: %s', (format, post, key) => {
    expect(make({ texts: { post } }, format)).toMatchObject({ post: key });
  });

  test.each([
    [canonicalMetrics, 'https://example.com/a', 'not_a_post'],
    [canonicalMetrics, 'https://www.instagram.com/natgeo/', 'profile_not_post'],
    [canonicalMetrics, 'https://vm.tiktok.com/ZM8abcdef/', 'short_link'],
    [canonicalMetrics, '', 'no_post'],
    [youtubeStudio, 'My video', 'not_a_post'],
  ])('refuses in $id the post “%s” as %s', (format, post, code) => {
    expect(make({ texts: { post } }, format)).toMatchObject({ code });
  });

  test('falls back to the name of the piece where no address is given', () => {
    expect(make({ texts: { post: '', deliverable: 'Reel 2' } })).toMatchObject({ post: 'Reel 2' });
  });

  test('takes the instant of the export where the file has none, and asks for it where a row leaves it out', () => {
    const texts = { post: 'Reel 2' };

    expect(make({ texts })).toMatchObject({ capturedAt: '2026-11-20T12:00:00Z' });
    expect(make({ texts, dates: { captured_at: null } })).toMatchObject({ code: 'no_capture_date' });
  });

  test('refuses the count of a single day', () => {
    const texts = { post: 'https://www.instagram.com/reel/C8abcDEFghi/' };

    expect(make({ texts: { ...texts, lifetime: 'Lifetime' } }, instagramPosts)).not.toHaveProperty('code');
    expect(make({ texts: { ...texts, lifetime: '2026-09-01' } }, instagramPosts)).toMatchObject({
      code: 'daily_count',
    });
  });

  test('keeps null apart from 0 and from columns that are not there', () => {
    const made = make({ texts: { post: 'Reel 2' }, numbers: { views: 0, likes: null } });

    expect(made).toMatchObject({ values: { views: 0, likes: null } });
    expect(made).not.toHaveProperty('values.reach');
  });

  test('keeps the bounds of short forms, of money in minor units', () => {
    const made = make({
      texts: { post: 'Reel 2' },
      numbers: { views: 12_300, revenue: 1_200 },
      bounds: { views: [12_200, 12_400], revenue: [1_100, 1_300] },
    });

    expect(made).toMatchObject({
      bounds: { views: { lo: 12_200, hi: 12_400 }, revenue: { lo: 110_000, hi: 130_000 } },
    });
    expect(make({ texts: { post: 'Reel 2' }, numbers: { views: 9 } })).not.toHaveProperty('bounds');
  });

  test.each([
    ['Deleted', true],
    ['gelöscht', true],
    ['Taken down', true],
    ['live', undefined],
    ['', undefined],
  ])('takes the status “%s” for gone: %s', (status, isGone) => {
    const made = make({ texts: { post: 'Reel 2', post_status: status } });

    expect('isGone' in made ? made.isGone : undefined).toBe(isGone);
  });

  test('keeps the post’s words, cut where no network allows more', () => {
    const made = make({ texts: { post: 'Reel 2', caption: `  ${'x'.repeat(6_000)}` } });

    expect('caption' in made ? made.caption?.length : 0).toBe(5_000);
    expect(make({ texts: { post: 'Reel 2', caption: ' ' } })).not.toHaveProperty('caption');
  });

  test('keeps money in minor units', () => {
    const made = make({ texts: { post: 'Reel 2' }, numbers: { paid_spend: 19.99, revenue: 1.1 } });

    expect(made).toMatchObject({ values: { paid_spend: 1999, revenue: 110 } });
  });

  test('marks a row with a short form as estimated, whatever the file claims', () => {
    expect(make({ texts: { post: 'Reel 2', quality: 'exact' }, isEstimated: true })).toMatchObject({
      quality: 'estimated',
    });
    expect(make({ texts: { post: 'Reel 2', quality: 'typed', source: 'Creator' } })).toMatchObject({
      quality: 'typed',
      source: 'creator',
    });
  });
});
