// Orders as files have them, read as a person's browser would: by format, line by line, without the customer.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { importBodySchema } from '../../../../shared/api/import-schemas.ts';
import { detectFormat } from '../../../../shared/imports/formats.ts';
import { type ParsedImport, parseImport } from '../../../../shared/imports/parse-import.ts';
import { readImportFile } from '../../../../shared/imports/read-file.ts';

function read(
  name: string,
  text = readFileSync(`tests/fixtures/imports/${name}`, 'utf8'),
): ParsedImport & { id: string } {
  const file = readImportFile(new TextEncoder().encode(text), name);
  if (!file.ok) throw new Error(file.error.reason);
  const [table] = file.value.tables;
  const detected = table && detectFormat(table);
  if (!table || !detected) throw new Error('no format');
  const parsed = parseImport(table, detected.format, {
    campaignTimeZone: 'Europe/Berlin',
    campaignYearHints: { startsOn: '2026-09-01', endsOn: '2026-10-01' },
    capturedAt: '2026-09-20T12:00:00Z',
    currency: 'EUR',
  });
  return { ...parsed, id: detected.format.id };
}

function rowsOf(parsed: ParsedImport) {
  if (parsed.content.kind !== 'orders') throw new Error('no orders');
  return parsed.content.rows;
}

test('orders.csv: amounts in minor units, codes, links, and a click', () => {
  const parsed = read('orders.csv');

  expect(parsed.id).toBe('orders');
  expect(rowsOf(parsed)).toMatchObject([
    {
      orderId: 'A-1',
      orderedAt: '2026-09-10T10:00:00Z',
      netMinor: 9_000,
      codes: ['MARA10'],
      referrer: 'www.retailmenot.com',
    },
    {
      ...{ orderId: 'A-2', orderedAt: '2026-09-10T09:30:00Z', netMinor: 5_000, returnedMinor: 2_050 },
      ...{
        returnedAt: null,
        utmCampaign: 'autumn',
        utmContent: 'mara-reel',
        clickedAt: '2026-09-09T20:00:00Z',
      },
    },
    { orderId: 'A-3', orderedAt: '2026-09-10T22:00:00Z', netMinor: 3_000, survey: 'Mara' },
  ]);
});

test('orders.csv: what cannot be an order says why', () => {
  const { verdicts } = read('orders.csv');

  expect(verdicts.slice(3).map(({ verdict, code }) => [verdict, code])).toEqual([
    ['refused', 'no_amount'],
    ['refused', 'other_currency'],
    ['refused', 'discount_above_gross'],
    ['skipped', 'totals_row'],
  ]);
});

test('Shopify: one order per number, refunds up to the order itself, cancelled ones given back whole', () => {
  const parsed = read('shopify-orders.csv');

  expect(parsed.id).toBe('shopify-orders');
  expect(parsed.skipped.map(({ row, code }) => [row, code])).toEqual([[3, 'line_item']]);
  expect(rowsOf(parsed)).toMatchObject([
    {
      orderId: '#1001',
      orderedAt: '2026-09-10T08:00:00Z',
      netMinor: 2_998,
      returnedMinor: 0,
      codes: ['MARA10'],
    },
    { orderId: '#1002', netMinor: 2_000, returnedMinor: 2_000, returnedAt: null, codes: [] },
    {
      ...{ orderId: '#1003', netMinor: 4_000, returnedMinor: 4_000, returnedAt: '2026-09-12T16:00:00Z' },
      codes: ['MARA10', 'FREESHIP'],
    },
  ]);
});

test.each(['orders.csv', 'shopify-orders.csv'])(
  '%s: nothing of the customer is in what leaves the browser',
  (name) => {
    const parsed = read(name);
    const sent = JSON.stringify(parsed.content);

    expect(sent).not.toMatch(/example|main st|555-0100|10115|ring twice|user=7/i);
    expect(parsed.columns.filter(({ leftOut }) => leftOut === 'personal').length).toBeGreaterThan(0);
    const body = {
      campaignId: 'c',
      isPreview: true,
      format: parsed.id,
      fileName: name,
      fileSha256: 'a'.repeat(64),
    };
    const content = { ...parsed.content, exportedAt: '2026-09-20T12:00:00Z' };
    expect(z.safeParse(importBodySchema(), { ...body, content }).success).toBe(true);
  },
);

test.each([
  ['/?utm_campaign=autumn&utm_content=mara%20reel&email=ann%40example.com', 'autumn', 'mara reel'],
  ['https://shop.example/p?utm_content=mara+reel#top', null, 'mara reel'],
  ['/p?utm_content=100%', null, '100%'],
  ['/p', null, null],
])('of the landing page %s two marks are kept', (landing, utmCampaign, utmContent) => {
  const text = `order_id,ordered_at,net,landing_page\n1,2026-09-10T10:00:00Z,10,${landing}\n`;

  expect(rowsOf(read('landing.csv', text))[0]).toMatchObject({ utmCampaign, utmContent });
});

test.each([
  ['https://www.Instagram.com/mara?x=1', 'www.instagram.com'],
  ['l.tiktok.com', 'l.tiktok.com'],
  ['ann@example.com', null],
  ['direct', null],
])('of the referrer %s the host is kept: %s', (referrer, expected) => {
  const text = `order_id,ordered_at,net,referrer\n1,2026-09-10T10:00:00Z,10,${referrer}\n`;

  expect(rowsOf(read('referrer.csv', text))[0]?.referrer).toBe(expected);
});

test('two lines that say different things of one order are both refused', () => {
  const text = 'order_id,ordered_at,net\n1,2026-09-10T10:00:00Z,10\n1,2026-09-10T10:00:00Z,11\n';

  expect(read('twice.csv', text).verdicts.map(({ code }) => code)).toEqual([
    'contradicts_row',
    'contradicts_row',
  ]);
});
