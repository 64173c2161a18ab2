import { expect, test } from 'vitest';
import { initialCase } from '../../shared/procedure/fold.ts';
import type { Assessment } from '../../shared/score/assessment.ts';
import { hideFacts } from '../../worker/pages/report/report-facts.ts';
import { sumForecasts, toLead, toTotals, toVerdict } from '../../worker/pages/report/report-totals.ts';
import type { Campaign } from '../../worker/store/campaigns.ts';
import type { ReportRow } from '../../worker/store/reports/report-links.ts';

const CAMPAIGN: Campaign = {
  id: 'c',
  name: 'Spring',
  brand: null,
  objective: 'consideration',
  currency: 'USD',
  timeZone: 'America/New_York',
  startsOn: '2026-10-19',
  endsOn: '2026-12-13',
  primaryKpi: 'clicks',
  targets: { clicks: 10_000 },
};

function row(handle: string, assessment: Partial<Assessment>): ReportRow {
  const delivery = { due: 1, published: 1, late: 0, worstLateDays: 0, total: 2 };
  const standing = {
    collaborationId: handle,
    creatorName: handle,
    profiles: [{ key: handle, network: 'instagram', handle, url: '' }],
    readings: [],
    deliverables: [],
    money: null,
    case: initialCase('active'),
    assessment: {
      status: 'scored',
      score: 50,
      actual: null,
      expected: null,
      forecast: null,
      posts: [],
      reasons: [],
      delivery,
      ...assessment,
    },
  };
  // Only what sums and words read; the rest of a standing is not looked at.
  return { standing, trend: [], agreed: {}, paidMinor: null } as unknown as ReportRow;
}

function facts(rows: ReportRow[], at = '2026-11-18T16:00:00Z') {
  return { campaign: CAMPAIGN, rows, events: [], at };
}

function verdict(rows: ReportRow[], at?: string): string {
  const given = facts(rows, at);
  return toVerdict(given, toTotals(given, true), 'en');
}

const early = row('early', { status: 'too_early', score: null, actual: 3, expected: 9 });
const late = { due: 2, published: 1, late: 1, worstLateDays: 2, total: 2 };

test.each<[string, ReportRow[], string | undefined, string]>([
  ['nobody is there', [], undefined, 'No creators yet'],
  ['everything is young', [early], undefined, 'Too early to say'],
  ['nothing was measured', [row('a', { actual: null, expected: 100 })], undefined, 'Too early to say'],
  [
    'no target is agreed',
    [row('a', { status: 'no_target', score: null })],
    undefined,
    'No target agreed, so no verdict',
  ],
  ['it is close to plan', [row('a', { actual: 96, expected: 100 })], undefined, 'On plan'],
  [
    'it is on plan but late',
    [row('a', { actual: 100, expected: 100, delivery: late })],
    undefined,
    'On plan, 1 post late',
  ],
  [
    'chance alone explains what is missing',
    [row('a', { actual: 4, expected: 8, delivery: late })],
    undefined,
    'Too few clicks to say, 1 post late',
  ],
  [
    'even so few are short beyond chance',
    [row('a', { actual: 1, expected: 8 })],
    undefined,
    '88% behind plan',
  ],
  [
    'few clicks are the result',
    [row('a', { actual: 4, expected: 8 })],
    '2026-12-20T12:00:00Z',
    'Ended 50% behind plan',
  ],
  ['it is ahead', [row('a', { actual: 130, expected: 100 })], undefined, '30% ahead of plan'],
  ['one is behind', [row('a', { actual: 43, expected: 100 })], undefined, '57% behind plan'],
  [
    'one of several is behind',
    [row('a', { actual: 765, expected: 1824 }), row('b', { actual: 300, expected: 641 })],
    undefined,
    '57% behind plan, most of it in one collaboration',
  ],
  [
    'several are behind alike',
    [1, 2, 3].map((n) => row(String(n), { actual: 60, expected: 100 })),
    undefined,
    '40% behind plan',
  ],
  [
    'the flight is over',
    [row('a', { actual: 50, expected: 100 })],
    '2026-12-20T12:00:00Z',
    'Ended 50% behind plan',
  ],
])('the verdict when %s', (_, rows, at, expected) => {
  expect(verdict(rows, at)).toBe(expected);
});

/** A post with what it has and what was expected of it. */
const post = (deliverableId: string, actual: number, expected: number) =>
  ({ deliverableId, actual, expected, isCapped: false }) as Assessment['posts'][number];

test('a good verdict that one post brings says so, with what the others are at', () => {
  const viral = row('v', {
    actual: 1_900,
    expected: 400,
    posts: [post('reel', 1_700, 200), post('story', 200, 200)],
  });
  viral.standing.deliverables = [{ id: 'reel', name: 'Reel 2' }] as typeof viral.standing.deliverables;
  const weak = row('w', { actual: 190, expected: 500, posts: [post('short', 190, 500)] });
  const given = facts([viral, weak]);

  expect(verdict([viral, weak])).toBe('132% ahead of plan, most of it one post');
  expect(toLead(given, toTotals(given, true), 'en')).toContain(
    '2,090 clicks counted of 900 expected by now. Reel 2 of @v brings 81% of it; without it the others are at 56% of what was expected of them.',
  );
});

test('a verdict that holds without its best post does not speak of it', () => {
  const posts = [post('a', 300, 100), post('b', 120, 100), post('c', 110, 100)];

  expect(verdict([row('v', { actual: 530, expected: 300, posts })])).toBe('77% ahead of plan');
});

test('a post that nobody has counted is in neither number, and said to be', () => {
  const uncounted = row('a', { actual: 90, expected: 100 });
  uncounted.standing.flags = [{ code: 'not_counted' }, { code: 'not_counted' }] as NonNullable<
    typeof uncounted.standing.flags
  >;
  const given = facts([uncounted, row('b', { actual: 90, expected: 100 })]);

  expect(toLead(given, toTotals(given, true), 'en')).toContain(
    '2 posts are out and nobody has counted them yet, so they are in no sum.',
  );
});

test('a reader of the report is told of a goal that is met, and not of the team’s own reasons', () => {
  const reasons = ['goal_met', 'post_below', 'break_even_assumed'].map((code) => ({ code, facts: {} }));
  const { rows } = hideFacts(facts([row('a', { reasons })]), { audience: 'client', hides: [] });

  expect(rows[0]?.standing.assessment.reasons.map(({ code }) => code)).toEqual(['goal_met']);
});

test('the lead names the creator with most of what is missing, or the letter when names are hidden', () => {
  const given = facts([row('b', { actual: 300, expected: 641 }), row('a', { actual: 765, expected: 1824 })]);
  const hidden = hideFacts(given, { audience: 'client', hides: ['names'] });

  const [open, closed] = [given, hidden].map((each) => toLead(each, toTotals(each, true), 'en'));

  expect(open).toContain('1,059 of the 1,400 missing are with @a.');
  expect(closed).toContain('1,059 of the 1,400 missing are with Creator A.');
});

test('what others have beyond their plan is named apart from what one lacks', () => {
  const lead = (...rows: ReportRow[]) => {
    const given = facts(rows);
    return toLead(given, toTotals(given, true), 'en');
  };
  const far = row('far', { actual: 100, expected: 1_000 });
  const ahead = row('ahead', { actual: 1_300, expected: 1_000 });

  expect(lead(far, ahead)).toContain('All 900 missing are with @far; others are 300 ahead.');
  expect(lead(far, ahead, row('near', { actual: 700, expected: 1_000 }))).toContain(
    '900 of the 1,200 missing are with @far; others are 300 ahead.',
  );
});

test('forecasts of several creators add their medians, and their ranges as squares', () => {
  const forecasts = [
    [3384, 2620, 4777],
    [1380, 1120, 1839],
    [736, 562, 1042],
    [1349, 1115, 1701],
  ] as const;

  const sum = sumForecasts(
    forecasts.map(([median, lo80, hi80], i) => row(String(i), { forecast: { median, lo80, hi80 } })),
  );

  expect(sum?.median).toBe(6849);
  expect(sum?.lo80).toBeCloseTo(5991, 0);
  expect(sum?.hi80).toBeCloseTo(8388, 0);
});

test('there is no summed forecast while one creator has none', () => {
  const known = row('a', { forecast: { median: 10, lo80: 5, hi80: 20 } });

  expect(sumForecasts([known, row('b', {})])).toBeNull();
});

test('hiding twice changes nothing', () => {
  const rules = { audience: 'client', hides: ['fees', 'names', 'notes'] } as const;
  const once = hideFacts(facts([row('a', { actual: 1, expected: 2 })]), {
    ...rules,
    hides: [...rules.hides],
  });

  expect(hideFacts(once, { ...rules, hides: [...rules.hides] })).toEqual(once);
});

test('says where the plan and the campaign’s goal are different numbers', () => {
  const rows = ['a', 'b'].map((handle) => ({
    ...row(handle, { actual: 100, expected: 100 }),
    agreed: { clicks: 9_000 },
  }));
  const given = facts(rows);
  expect(toLead(given, toTotals(given, true), 'en')).toContain(
    'Plan is what was agreed with the creators, 18,000 in all; the campaign’s own goal is 10,000.',
  );
  const { agreedBeside } = toTotals(facts(rows.slice(0, 1)), false);
  expect(agreedBeside).toBeNull();
});

test('a forecast goes into the sum without what is due after an end on its way', () => {
  const forecast = { median: 1_000, lo80: 800, hi80: 1_300 };
  const posts = [{ deliverableId: 'one', actual: 300, ageDays: 40 }] as Assessment['posts'];
  const going = row('a', { forecast, posts });
  const piece = { network: 'instagram', publishedAt: null, stage: 'briefed', dueOn: '2026-12-05' };
  // Only what the forecast of an end reads.
  const ending = (effectiveAt: string) => ({
    ...going,
    standing: {
      ...going.standing,
      deliverables: [{ ...piece, id: 'two' }],
      endsOn: CAMPAIGN.endsOn,
      timeZone: CAMPAIGN.timeZone,
      at: '2026-11-18T16:00:00Z',
      case: { ...initialCase('ending'), pending: { kind: 'end', effectiveAt } },
    },
  });
  const sumWith = (effectiveAt: string) =>
    sumForecasts([ending(effectiveAt) as unknown as ReportRow])?.median;
  expect(sumForecasts([going])?.median).toBe(1_000);
  expect(sumWith('2026-12-06T05:00:00Z')).toBeCloseTo(1_000, 6);
  expect(sumWith('2026-12-05T05:00:00Z')).toBeLessThan(400);
});
