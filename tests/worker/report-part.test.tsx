// What stands beside the numbers of one creator in a campaign's report, and in the notes that end it.
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import type { Standing } from '../../shared/procedure/standing.ts';
import type { PostPart } from '../../shared/score/assessment.ts';
import { DataNotes } from '../../worker/pages/report/closing-parts.tsx';
import { CollaborationPart } from '../../worker/pages/report/collaboration-part.tsx';
import { toDecisions } from '../../worker/pages/report/report-decisions.ts';
import type { ReportFacts } from '../../worker/pages/report/report-facts.ts';
import type { ReportLine } from '../../worker/pages/report/report-lines.ts';
import type { Campaign } from '../../worker/store/campaigns.ts';
import type { ReportRow } from '../../worker/store/reports/report-links.ts';
import { assessmentOf, NOW, readingOf, standingOf } from '../unit/ui/sample-standings.ts';

const CAMPAIGN: Campaign = {
  ...{ id: 'c', name: 'Spring', brand: null, objective: 'awareness', currency: 'USD', targets: {} },
  ...{ timeZone: 'America/New_York', startsOn: '2026-10-19', endsOn: '2026-12-13', primaryKpi: 'clicks' },
};

function lineOf(name: string, standing: Standing, trend: ReportRow['trend'] = []): ReportLine {
  const row = { standing, trend, agreed: {}, paidMinor: null };
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

test('past the flight the trend ends with it, and nothing that was counted since is called a forecast', () => {
  const forecast = { median: 1_900, lo80: 1_900, hi80: 1_900 };
  const trend = [
    { day: '2026-11-18', actual: 700, agreed: 900 },
    { day: '2026-12-13', actual: 1_850, agreed: 1_824 },
  ];
  const words = (at: string) => {
    const standing = standingOf({ at, readings: [], assessment: assessmentOf({ forecast }) });
    return wordsOf(
      <CollaborationPart
        line={lineOf('@mira', standing, trend)}
        campaign={CAMPAIGN}
        decisions={[]}
        reader={{ now: at, locale: 'en' }}
        isAlone={true}
      />,
    );
  };

  expect(words('2026-12-13T15:00:00Z')).toMatch(/likely range to the end.* forecast/);
  const past = words('2026-12-20T15:00:00Z');
  expect(past).toMatch(/Clicks over the flight.*Sun 13 Dec.*1,850/);
  expect(past).not.toMatch(/forecast|likely|20 Dec/);
});

test('a creator’s answers stand behind their questions, not behind codes', () => {
  const event = { kind: 'creator_answered', at: NOW, note: 'feel: 3. Fun at first.\n\nbrief: Clear.' };
  const standing = standingOf({});
  const facts = {
    campaign: CAMPAIGN,
    rows: [{ standing }],
    events: [{ ...event, data: {}, seq: 1, actor: { role: 'creator' }, collaborationId: 'c' }],
    // What a line of the list reads.
  } as unknown as ReportFacts;

  expect(toDecisions(facts, 'en')[0]?.detail).toMatch(
    /How did it feel .* 3\. Fun at first\.\n.*brief.*\? Clear\./,
  );
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
