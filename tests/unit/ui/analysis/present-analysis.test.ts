import { describe, expect, test } from 'vitest';
import { describeShortfall } from '../../../../shared/analysis/describe-shortfall.ts';
import { draftPostMortem } from '../../../../shared/analysis/draft-post-mortem.ts';
import type { AnalysisData, AnalysisDraft } from '../../../../shared/ui/analysis/analysis-record.ts';
import {
  describeFormats,
  describeIndexes,
  describeReliability,
} from '../../../../shared/ui/analysis/bench-words.ts';
import {
  describeAim,
  presentEndedCauses,
  presentOutcomes,
  presentPieces,
  presentTried,
  restoreShortfall,
} from '../../../../shared/ui/analysis/present-analysis.ts';
import { presentFigures } from '../../../../shared/ui/analysis/present-figures.ts';
import {
  presentMoney,
  presentNotices,
  presentSources,
} from '../../../../shared/ui/analysis/present-record.ts';
import { endedInput, endedPiece } from '../../analysis/ended-examples.ts';

const WORDS = { locale: 'en', now: '2026-12-20T10:00:00Z' };
const DATA: AnalysisData = {
  creatorName: 'Mara Lind',
  campaignName: 'Winter launch',
  assessedAt: '2026-12-20T10:00:00Z',
  isOver: true,
  notObserved: [],
  sources: [
    { kpi: 'clicks', source: 'csv', isEstimated: false, observedAt: '2026-12-19T10:00:00Z', missing: null },
    { kpi: 'orders', source: null, isEstimated: false, observedAt: null, missing: 'no_data' },
  ],
  savedMinor: 181_500,
  talk: { contacts: 2, firstAt: '2026-11-10T10:00:00Z', answeredAt: null },
  calledOff: 1,
  lastPostOn: '2026-12-01',
};

function draftOf(
  part: Parameters<typeof endedInput>[0] = {},
  data: Partial<AnalysisData> = {},
): AnalysisDraft {
  return { ...draftPostMortem(endedInput(part)), data: { ...DATA, ...data } };
}

test('each figure opens to its rule, its inputs with source and age, and the definition', () => {
  const opened = presentFigures(draftOf(), WORDS).map((figure) => figure.opened);

  expect(opened.map((view) => view?.formula)).toEqual([
    expect.stringContaining('measured ÷ what it is compared with'),
    'sum over the posts of the newest count',
    'pieces published, of the pieces agreed',
    expect.stringContaining('fees of finished pieces'),
  ]);
  for (const view of opened) {
    expect(view?.inputs.length).toBeGreaterThan(1);
    expect(view?.version).toBe('Definition kpi-2, applied to Sun 20 Dec, 05:00');
  }
  expect(opened[0]?.sentences[0]).toBe(
    'Met from 90% of what is compared with, exceeded from 110%; missed below.',
  );
  // A draft before the end says what it is compared with instead.
  const running = presentFigures(draftOf({}, { isOver: false }), WORDS)[0]?.opened;
  expect(running?.sentences).toContain('While it runs, it is compared with what was expected by now.');
});

test('figures open with the verdict and its confidence', () => {
  const [verdict, , delivery, earned] = presentFigures(draftOf(), WORDS);

  expect(verdict).toMatchObject({
    label: 'Verdict',
    strong: 'Missed',
    note: expect.stringContaining('confidence'),
  });
  expect(delivery?.note).toBe('1 piece called off by the end');
  expect(earned?.strong).toMatch(/\d/);
});

test('before the end the first figure says that it is today’s', () => {
  expect(presentFigures(draftOf({}, { isOver: false }), WORDS)[0]?.label).toBe('As it stands today');
});

test('what is not known is said, never 0', () => {
  const money = { currency: 'USD', feeMinor: null, earnedMinor: null, paidMinor: null, killFeeMinor: null };
  const draft = draftOf({ money: { ...money, productMinor: null }, outcomes: [] }, { savedMinor: null });
  const texts = [
    ...presentMoney(draft, 'en').map(({ text }) => text),
    ...presentFigures(draft, WORDS).flatMap(({ strong, rest }) => [strong, rest ?? '']),
  ].join(' ');

  expect(texts).toContain('not known');
  expect(texts).toContain('not recorded');
  expect(texts).not.toMatch(/\$0|NaN|undefined|null/);
});

test('the aim says what was agreed and when', () => {
  expect(describeAim(draftOf(), 'en')).toMatch(/agreed on .* Objective: /);
});

describe('presentPieces', () => {
  test('late days of our side stand apart', () => {
    const pieces = [
      endedPiece('1', { lateDays: 3, brandDelayDays: 3 }),
      endedPiece('2', { lateDays: 3, brandDelayDays: 1 }),
      endedPiece('3', { lateDays: 2, brandDelayDays: 0 }),
      endedPiece('4', { publishedAt: null, stage: 'cancelled' }),
      endedPiece('5', { publishedAt: null, stage: 'briefed', lateDays: 0 }),
    ];

    expect(presentPieces(draftOf({ pieces }), WORDS).map(({ late }) => late)).toEqual([
      '3 days, our side',
      '2 days, and 1 day on our side',
      '2 days',
      '–',
      'not due yet',
    ]);
  });
});

test('outcomes name what they are measured against', () => {
  const [primary] = presentOutcomes(draftOf(), WORDS);

  expect(primary?.baseline).toMatch(/^of [\d,]+/);
});

test('causes keep their order, ours first, with the creator’s objection', () => {
  const [first] = presentEndedCauses(draftOf());

  expect(first?.owner).toMatch(/^our side/);
});

test('the talk is the first thing that was tried', () => {
  expect(presentTried(draftOf(), WORDS)[0]).toMatchObject({
    what: 'Talked, 2 contacts',
    outcome: 'no answer on record',
  });
});

test('notices say when each step happened and who approved', () => {
  const [notice] = presentNotices(draftOf(), WORDS);

  expect(notice?.name).toBe('End notice');
  expect(notice?.sent).toMatch(/\d/);
});

test('sources say how old a number is, or why there is none', () => {
  expect(presentSources(draftOf())).toEqual([
    { name: 'Clicks', text: 'imported file, exact, 24 h' },
    { name: 'Orders', text: 'not measured yet' },
  ]);
});

test('a shortfall read back from storage tells the same sentence', () => {
  const { shortfall } = draftOf();
  if (!shortfall) throw new Error('The example has a chain');
  const toText = (amount: number): string => String(Math.round(amount));
  const stored = JSON.parse(JSON.stringify(shortfall)) as typeof shortfall;

  expect(describeShortfall(restoreShortfall(stored), toText)).toEqual(describeShortfall(shortfall, toText));
});

describe('bench words', () => {
  const note = {
    formats: [
      { network: 'instagram', format: 'reel', index: 1.04, n: 3, worked: 2 },
      { network: 'instagram', format: 'story', index: 0.2, n: 1, worked: 0 },
    ],
    indexByObjective: [{ objective: 'consideration', index: 0.57, n: 1 }],
    reliability: { onTimeRatio: 0.75, pieces: 4, meanRounds: 1.5 },
  } as Parameters<typeof describeFormats>[0];

  test('each number stands with its count', () => {
    expect(describeFormats(note, 'en')).toBe(
      'instagram reel: 2 of 3 pieces at 90% of expected or more, typically 104%',
    );
    expect(describeIndexes(note, 'en')).toBe('consideration 57% of what was agreed (1 collaboration)');
    expect(describeReliability(note, 'en')).toBe('75% of 4 pieces on time, 1.5 rounds a piece');
  });

  test('nothing known is said', () => {
    const empty = {
      ...note,
      ...{ formats: [], indexByObjective: [] },
      reliability: { onTimeRatio: null, pieces: 0, meanRounds: null },
    };

    expect(describeFormats(empty, 'en')).toBe('not measured');
    const weak = { ...note, formats: note.formats.slice(1) };
    expect(describeFormats(weak, 'en')).toBe('none of 1 piece at 90% of expected or more');
    expect(describeIndexes(empty, 'en')).toBe('not measured');
    expect(describeReliability(empty, 'en')).toBe('no piece was owed');
  });
});
