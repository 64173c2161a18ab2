import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { countOutcomes } from '../../../shared/procedure/guard-rails/dry-run.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { toHandle } from '../../../shared/ui/present-card.ts';
import type { DryRun, DryRunRow } from '../../commands/guard-rails/try-guard-rail.ts';
import { describeDryRun, OUTCOME_WORDS } from './rail-words.ts';

/** How the rule in the form would have gone, beside the standard; only collaborations that either would have paused. */
export function DryRunSection({ dryRun: { rows, known }, locale }: { dryRun: DryRun; locale: string }) {
  const paused = rows.filter(({ ownOn, standardOn }) => ownOn !== null || standardOn !== null);
  const counts = countOutcomes(rows.flatMap(({ ownOn, outcome }) => (ownOn === null ? [] : [outcome])));
  return (
    <Section
      title="On the past"
      note={known > rows.length ? `the newest ${rows.length} of ${known}` : `${rows.length} recorded`}
      id="dry-run"
    >
      <p role="status">
        <b>{describeDryRun(counts, rows.length)}</b>
      </p>
      {paused.length > 0 && <PausedTable rows={paused} locale={locale} />}
      <Notes
        rows={[
          {
            name: 'How it is tried',
            text: 'Every day of a recorded collaboration is judged again with the numbers known by then. Nothing is written.',
          },
          {
            name: 'Wrongly',
            text: 'It is over, and its posts brought at least the break-even share of what was expected of them. Who recovered because somebody stepped in counts as wrong, too.',
          },
          {
            name: 'Not counted',
            text: 'Those still running are told apart: nobody knows yet. Talks and other steps before a pause are not replayed.',
          },
        ]}
      />
    </Section>
  );
}

function PausedTable({ rows, locale }: { rows: DryRunRow[]; locale: string }) {
  const day = (on: string | null) => (on === null ? 'no' : formatShortDay(on, locale));
  return (
    <Table
      caption="Collaborations for which a pause would have been proposed"
      columns={[
        { id: 'name', label: 'Creator' },
        { id: 'own', label: 'By this rule' },
        { id: 'standard', label: 'By the standard' },
        { id: 'outcome', label: 'How it went' },
        { id: 'campaign', label: 'Campaign', isMinor: true },
      ]}
      rows={rows.map(({ standing, ownOn, standardOn, outcome }) => ({
        id: standing.collaborationId,
        cells: {
          name: (
            <a class="row-link" href={deskCollaboration(standing.collaborationId)}>
              <bdi>{toHandle(standing)}</bdi>
            </a>
          ),
          own: day(ownOn),
          standard: day(standardOn),
          outcome: OUTCOME_WORDS[outcome],
          campaign: standing.campaignName,
        },
      }))}
    />
  );
}
