// What stands beside the numbers of one creator in a campaign's report, and in the notes that end it.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { PostPart } from '../../shared/score/assessment.ts';
import { DataNotes } from '../../worker/pages/report/closing-parts.tsx';
import { CollaborationPart } from '../../worker/pages/report/collaboration-part.tsx';
import type { ReportFacts } from '../../worker/pages/report/report-facts.ts';
import type { ReportLine } from '../../worker/pages/report/report-lines.ts';
import type { Campaign } from '../../worker/store/campaigns.ts';
import { assessmentOf, NOW, readingOf, standingOf } from '../unit/ui/sample-standings.ts';

const CAMPAIGN: Campaign = {
  ...{ id: 'c', name: 'Spring', brand: null, objective: 'awareness', currency: 'USD', targets: {} },
  ...{ timeZone: 'America/New_York', startsOn: '2026-10-19', endsOn: '2026-12-13', primaryKpi: 'clicks' },
};

function lineOf(name: string, standing: Standing): ReportLine {
  const row = { standing, trend: [], agreed: {}, paidMinor: null };
  // Only what a part and the notes read.
  return { name, row, status: { mark: 'risk', word: 'At risk' } } as unknown as ReportLine;
}

const wordsOf = (node: Parameters<typeof render>[0]) =>
  render(node)
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

const partOf = (standing: Standing, isAlone = false) =>
  wordsOf(
    <CollaborationPart
      line={lineOf('@mira', standing)}
      campaign={CAMPAIGN}
      decisions={[]}
      reader={{ now: NOW, locale: 'en' }}
      isAlone={isAlone}
    />,
  );

test('a creator at risk whose sum one post brings is said to be, where no sentence of the score stands', () => {
  const post = (actual: number, isCapped: boolean): PostPart => ({
    ...{ deliverableId: null, postedDay: 0, ageDays: 9, weightShare: 0.3, isCapped },
    ...{ actual, expected: 1_000, ratio: actual / 1_000 },
  });
  const standing = standingOf({ assessment: assessmentOf({ posts: [post(4_500, true), post(200, false)] }) });

  expect(partOf(standing)).toMatch(/brings 96% of what was counted\. Without it the others are at 20%/);
  expect(partOf(standing, true)).not.toContain('of what was counted');
});

test('flagged days stand in a report without what was broken and who says so', () => {
  const reasons = [{ code: 'flagged_days', facts: { days: 2 } }];
  const outages: Standing['outages'] = [
    { from: '2026-11-12', until: '2026-11-13', reason: 'sold_out', byName: 'Ana' },
  ];
  const words = partOf(standingOf({ outages, assessment: assessmentOf({ reasons }) }));

  expect(words).toContain('Nothing is expected of 12–13 Nov (2 days).');
  expect(words).not.toMatch(/sold out|Ana/i);
});

test('what is not known of several creators is said once with their names', () => {
  const reach = readingOf({ kpi: 'reach', actual: null, missing: 'no_reach' });
  const lines = ['@a', '@b', '@c'].map((name) =>
    lineOf(name, standingOf({ readings: name === '@c' ? [readingOf({})] : [reach] })),
  );
  const facts = { campaign: CAMPAIGN, at: NOW, rows: lines.map(({ row }) => row) } as ReportFacts;
  const notes = wordsOf(<DataNotes facts={facts} lines={lines} hides={[]} isPartial={false} locale="en" />);

  expect(notes).toContain('Not known @a, @b: gross reach (no reach yet).');
});
