import { describe, expect, test } from 'vitest';
import { canonicalDeliverables } from '../../../shared/imports/formats/canonical-deliverables.ts';
import type { RowCells } from '../../../shared/imports/read-row.ts';
import { toDeliverable } from '../../../shared/imports/to-deliverable.ts';

const TEXTS = { creator: 'mara.cooks', deliverable: 'Reel 1', network: 'instagram', format: 'reel' };
const DUE = { due_on: { at: '2026-09-01T04:00:00Z', on: '2026-09-01' } };

function make(cells: Partial<RowCells>) {
  return toDeliverable(
    { texts: TEXTS, dates: DUE, numbers: {}, bounds: {}, isEstimated: false, isShort: false, ...cells },
    { row: 2, format: canonicalDeliverables, capturedAt: '2026-11-20T12:00:00Z', currencyDigits: 2 },
  );
}

describe('toDeliverable', () => {
  test('makes a row of what was agreed, with money in minor units', () => {
    const numbers = { fee: 1200.5, target_views: 60000, target_revenue: 5000, target_clicks: null };

    expect(make({ numbers })).toEqual({
      row: 2,
      creator: 'mara.cooks',
      deliverable: 'Reel 1',
      network: 'instagram',
      format: 'reel',
      dueOn: '2026-09-01',
      feeMinor: 120050,
      stage: null,
      postUrl: null,
      publishedAt: null,
      targets: { views: 60000, revenue: 500000, clicks: null },
    });
  });

  test.each([
    ['IG', 'instagram'],
    ['TikTok', 'tiktok'],
    ['YouTube', 'youtube'],
    ['Twitter', 'x'],
    ['X (Twitter)', 'x'],
  ])('knows the network “%s”', (network, id) => {
    expect(make({ texts: { ...TEXTS, network } })).toMatchObject({ network: id });
  });

  test('finds the network in the address where it is not named', () => {
    const texts = { ...TEXTS, network: '', post: 'https://www.tiktok.com/@mara/video/7301234567890123456' };

    expect(make({ texts })).toMatchObject({ network: 'tiktok' });
  });

  test.each([
    [{ creator: '' }, 'no_creator'],
    [{ deliverable: '-' }, 'no_deliverable'],
    [{ network: 'Friendster' }, 'unknown_network'],
    [{ network: '' }, 'unknown_network'],
    [{ stage: 'somewhere' }, 'unknown_stage'],
    [{ post: 'https://www.instagram.com/natgeo/' }, 'not_a_post'],
    [{ deliverable: 'x'.repeat(121) }, 'too_long'],
  ])('refuses %j as %s', (texts, code) => {
    expect(make({ texts: { ...TEXTS, ...texts } })).toMatchObject({ code });
  });

  test('refuses a piece without due date', () => {
    expect(make({ dates: { due_on: null } })).toMatchObject({ code: 'no_due_date' });
  });

  test('takes a stage in any spelling', () => {
    expect(make({ texts: { ...TEXTS, stage: 'In production' } })).toMatchObject({ stage: 'in_production' });
  });
});
