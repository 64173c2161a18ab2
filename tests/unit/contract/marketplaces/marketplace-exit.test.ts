import { describe, expect, test } from 'vitest';
import type { MarketplaceId } from '../../../../shared/contract/marketplaces/marketplace.ts';
import type { BookingFacts } from '../../../../shared/contract/marketplaces/marketplace-exit.ts';
import { marketplaceExit } from '../../../../shared/contract/marketplaces/marketplace-exit.ts';
import { findMarketplace } from '../../../../shared/contract/marketplaces/marketplace-list.ts';

function exitOf(id: MarketplaceId, change: Partial<BookingFacts> = {}) {
  const facts: BookingFacts = {
    now: '2026-11-18T16:00:00Z',
    tz: 'Europe/Budapest',
    party: 'brand',
    pieces: [{ id: 'a', stage: 'in_production', feeMinor: 100_000, dueOn: '2026-11-10' }],
    ...change,
  };
  return marketplaceExit(findMarketplace(id) ?? expect.fail(`${id} is listed`), facts);
}

const at = (stage: string, feeMinor: number | null = 100_000) => ({
  pieces: [{ id: 'a', stage, feeMinor, dueOn: '2026-11-10' }],
});

describe('Post For Rent', () => {
  const missed = { reason: 'missed_deadline', serviceFeeMinor: 20_000 };

  test('costs the whole fee and the service fee for any reason but a missed deadline', () => {
    expect(exitOf('post_for_rent', { reason: 'changed_mind', serviceFeeMinor: 20_000 })).toMatchObject({
      costMinor: 120_000,
      blockers: [],
      freeFrom: '2026-11-17T23:00:00Z',
    });
  });

  test('does not guess the service fee', () => {
    expect(exitOf('post_for_rent', { reason: 'other' })).toMatchObject({
      costMinor: null,
      atLeastMinor: 100_000,
      unknown: ['service_fee'],
    });
  });

  test('is free for a missed deadline once seven days after it are over', () => {
    // Due on 10 November: the seventh day after it, the 17th, ends at 23:00 UTC in Budapest.
    expect(exitOf('post_for_rent', { ...missed, now: '2026-11-17T22:59:59Z' })).toMatchObject({
      costMinor: 120_000,
      blockers: ['GRACE_RUNNING'],
      steps: expect.arrayContaining(['wait_for_grace', 'choose_reason']),
    });
    expect(exitOf('post_for_rent', { ...missed, now: '2026-11-17T23:00:00Z' })).toMatchObject({
      costMinor: 0,
      blockers: [],
    });
  });

  test('counts from the latest date, or from the campaign’s own deadline', () => {
    expect(exitOf('post_for_rent', { ...missed, deadlineOn: '2026-11-15' })).toMatchObject({
      freeFrom: '2026-11-22T23:00:00Z',
      blockers: ['GRACE_RUNNING'],
    });
    expect(exitOf('post_for_rent', { ...missed, deadlineOn: '2026-11-20' }).blockers).toEqual([
      'DEADLINE_NOT_MISSED',
    ]);
  });

  test('keeps what was delivered paid, and calls nothing missed that was delivered', () => {
    const pieces = [
      { id: 'a', stage: 'published', feeMinor: 70_000, dueOn: '2026-11-01' },
      { id: 'b', stage: 'briefed', feeMinor: 30_000, dueOn: '2026-11-10' },
    ];

    expect(exitOf('post_for_rent', { ...missed, pieces }).costMinor).toBe(70_000);
    expect(exitOf('post_for_rent', { ...missed, ...at('published') })).toMatchObject({
      costMinor: 120_000,
      blockers: ['DEADLINE_NOT_MISSED'],
      freeFrom: null,
    });
  });

  test('frees each missed piece from its own day on; the rest of the booking is still paid', () => {
    const pieces = [
      { id: 'a', stage: 'contracted', feeMinor: 70_000, dueOn: '2026-11-10' },
      { id: 'b', stage: 'contracted', feeMinor: 30_000, dueOn: '2026-12-20' },
    ];
    const booking = { ...missed, pieces, serviceFeeMinor: 5_000 };

    expect(exitOf('post_for_rent', booking)).toMatchObject({
      freeFrom: '2026-11-17T23:00:00Z',
      blockers: [],
      costMinor: 35_000,
    });
    expect(exitOf('post_for_rent', { ...booking, now: '2026-11-17T22:59:00Z' })).toMatchObject({
      blockers: ['GRACE_RUNNING'],
      costMinor: 105_000,
    });
  });

  test.each([
    [null, 'REASON_MISSING'],
    ['too_expensive', 'REASON_NOT_LISTED'],
  ])('wants a reason of its own list, not %s', (reason, blocker) => {
    expect(exitOf('post_for_rent', { reason }).blockers).toEqual([blocker]);
  });

  test('cannot tell a missed deadline without a date', () => {
    const pieces = [{ id: 'a', stage: 'briefed', feeMinor: 1, dueOn: null }];

    expect(exitOf('post_for_rent', { ...missed, pieces }).blockers).toEqual(['DEADLINE_UNKNOWN']);
  });
});

describe('the other marketplaces', () => {
  test.each<[string, MarketplaceId, Partial<BookingFacts>, object]>([
    [
      'TikTok One is free before content',
      'tiktok_one',
      {},
      { costMinor: 0, blockers: ['MUST_BE_ACCEPTED'], asOf: '2026-02' },
    ],
    ['TikTok One keeps a tenth of submitted content', 'tiktok_one', at('submitted'), { costMinor: 10_000 }],
    [
      'TikTok One says nothing of approved content',
      'tiktok_one',
      at('approved'),
      { costMinor: null, unknown: ['stage_cost'] },
    ],
    [
      'TikTok One lets nobody leave who was refused',
      'tiktok_one',
      { isAccepted: false },
      { blockers: ['REFUSED_THERE'] },
    ],
    ['TRIBE commits half after the pre-approval', 'tribe', at('in_production'), { costMinor: 50_000 }],
    ['TRIBE commits all after the approval', 'tribe', at('approved'), { costMinor: 100_000 }],
    [
      'Lionize pays half of what is in review at most, for what came late earns nothing there',
      'lionize',
      at('submitted'),
      { costMinor: 50_000, isAtMost: true, atLeastMinor: 0 },
    ],
    [
      'Creatormeets names a ceiling',
      'creatormeets',
      {},
      { costMinor: 50_000, isAtMost: true, atLeastMinor: 0 },
    ],
    [
      'Creatormeets is free two days before the start',
      'creatormeets',
      { startsOn: '2026-11-21' },
      { costMinor: 0, freeUntil: '2026-11-18T23:00:00Z' },
    ],
    [
      'Creatormeets is no longer free a day before',
      'creatormeets',
      { startsOn: '2026-11-19' },
      { costMinor: 50_000 },
    ],
    ['Refluenced is free until the product is sent', 'refluenced', {}, { costMinor: 0, blockers: [] }],
    [
      'Refluenced then waits for the creator',
      'refluenced',
      { shippedAt: '2026-11-01T00:00:00Z' },
      { costMinor: null, blockers: ['ONLY_ON_CREATORS_REQUEST'] },
    ],
    [
      'Refluenced waits for the creator whatever day it was sent',
      'refluenced',
      { isShipped: true },
      { costMinor: null, blockers: ['ONLY_ON_CREATORS_REQUEST'] },
    ],
    [
      'nobody is told it is free at Refluenced while nobody has said whether the product was sent',
      'refluenced',
      { isShipped: null },
      { costMinor: null, unknown: ['shipped'], blockers: [] },
    ],
    [
      'Aspire says no amount',
      'aspire',
      {},
      { costMinor: null, unknown: ['stage_cost'], undescribed: ['in_production'] },
    ],
    [
      'a creator cannot cancel at Aspire',
      'aspire',
      { party: 'creator' },
      { blockers: ['SIDE_CANNOT_CANCEL'] },
    ],
    ['a fee is not guessed', 'tribe', at('approved', null), { costMinor: null, unknown: ['fee'] }],
    ['cancelled work costs nothing', 'tribe', at('cancelled'), { costMinor: 0 }],
  ])('%s', (_name, id, change, expected) => {
    expect(exitOf(id, change)).toMatchObject(expected);
  });

  test('silence at Collabstr cancels after 72 hours', () => {
    const askedAt = '2026-11-15T16:00:00Z';

    expect(exitOf('collabstr', { askedAt, now: '2026-11-18T15:59:59Z' })).toMatchObject({
      blockers: ['MUST_BE_ACCEPTED'],
      silenceEndsAt: '2026-11-18T16:00:00Z',
    });
    expect(exitOf('collabstr', { askedAt }).blockers).toEqual([]);
  });

  test('what is done there is not asked for again', () => {
    expect(exitOf('tiktok_one').steps).toEqual([
      'ask_there',
      'both_accept_there',
      'confirm_what_the_screen_says',
    ]);
    expect(exitOf('tiktok_one', { isAccepted: true })).toMatchObject({
      blockers: [],
      steps: ['confirm_what_the_screen_says'],
    });
  });
});

test('what is done there is no step any more, and what their screen says costs goes before the rules', () => {
  const asked = { askedAt: '2026-11-17T16:00:00Z' };
  expect(exitOf('collabstr', asked).steps).toEqual(['wait_for_answer', 'confirm_what_the_screen_says']);
  expect(exitOf('collabstr', { ...asked, isAccepted: true }).steps).toEqual(['confirm_what_the_screen_says']);
  expect(exitOf('aspire', asked).steps).toEqual(['report_incident', 'confirm_what_the_screen_says']);
  expect(exitOf('post_for_rent', asked).steps).toEqual(['confirm_what_the_screen_says']);
  expect(exitOf('aspire', { screenCostMinor: 25_000 })).toMatchObject({ costMinor: 25_000, unknown: [] });
  expect(exitOf('aspire', { screenCostMinor: 0 })).toMatchObject({ costMinor: 0, unknown: [] });
});
