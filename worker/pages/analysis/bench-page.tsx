// The bench: what the team knows about each creator from filed analyses. Facts only; the creator may read their own.
import type { Pattern } from '../../../shared/analysis/tried.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { REBOOK_WORDS } from '../../../shared/ui/analysis/analysis-words.ts';
import {
  describeFormats,
  describeIndexes,
  describeReliability,
  explainNote,
  presentPatterns,
} from '../../../shared/ui/analysis/bench-words.ts';
import { ExplainedFigure } from '../../../shared/ui/explain/explained.tsx';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Notes, PersonHead, Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { Bench, NamedNote } from '../../commands/analysis/read-bench.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

export function BenchPage({ session, bench }: { session: Session; bench: Bench }) {
  const { notes, patterns } = bench;
  return (
    <DeskFrame
      session={session}
      place="bench"
      title="Bench"
      meta="What filed analyses say about each creator"
    >
      {notes.length === 0 ? (
        <EmptyState title="No notes yet">
          When a collaboration is over and its analysis is filed, a note about the creator stands here for 24
          months: what worked, how reliable it was, what to do differently.
        </EmptyState>
      ) : (
        <div class="bench-list">
          {notes.map((one) => (
            <BenchCard key={one.note.creatorId} named={one} locale={session.locale} />
          ))}
        </div>
      )}
      {patterns.length > 0 && <Patterns patterns={patterns} locale={session.locale} />}
    </DeskFrame>
  );
}

/** Counted, not judged: a team's own record of what helped. */
function Patterns({ patterns, locale }: { patterns: Pattern[]; locale: string }) {
  return (
    <Section title="What was tried, and what it changed" note="from filed analyses, measured trials only">
      <Table
        caption="What was tried, and what it changed"
        columns={[
          { id: 'cause', label: 'Cause' },
          { id: 'remedy', label: 'Tried' },
          { id: 'worked', label: 'Worked', isNumber: true },
          { id: 'effect', label: 'Change of the result', isNumber: true },
        ]}
        rows={presentPatterns(patterns, locale).map(({ id, ...cells }) => ({ id, cells }))}
      />
      <p class="analysis-note">
        It worked when posts after it reached 90% of what was expected. The change is the mean difference,
        where 100 points are all that was expected.
      </p>
    </Section>
  );
}

function BenchCard({ named, locale }: { named: NamedNote; locale: string }) {
  const { creatorName, note, collaborationId } = named;
  const day = (on: string): string => formatShortDay(on, locale, { hasYear: true });
  const { rebook, doDifferently } = note;
  const [opened, group] = [explainNote(note, locale), `bench-${note.creatorId}`];
  return (
    <section class="bench-card">
      <PersonHead
        initial={creatorName.charAt(0).toUpperCase()}
        name={creatorName}
        status={
          <span class="bench-rebook">
            {rebook === null ? 'Not answered' : `Book again: ${REBOOK_WORDS[rebook.answer].toLowerCase()}`}
          </span>
        }
        note={`${day(note.from)} to ${day(note.to)}`}
      />
      <Notes
        rows={[
          ...(rebook === null
            ? []
            : [
                ...(rebook.condition ? [{ name: 'If', text: rebook.condition }] : []),
                { name: 'Because', text: rebook.reason },
              ]),
          {
            name: 'Formats that worked',
            text: (
              <ExplainedFigure view={opened.formats} group={group}>
                {describeFormats(note, locale)}
              </ExplainedFigure>
            ),
          },
          {
            name: 'Result per objective',
            text: (
              <ExplainedFigure view={opened.indexes} group={group}>
                {describeIndexes(note, locale)}
              </ExplainedFigure>
            ),
          },
          {
            name: 'Reliability',
            text: (
              <ExplainedFigure view={opened.reliability} group={group}>
                {describeReliability(note, locale)}
              </ExplainedFigure>
            ),
          },
        ]}
      />
      {doDifferently.length > 0 && (
        <Section title="To do differently">
          <ul class="analysis-list">
            {doDifferently.map((lesson) => (
              <li key={lesson.text}>{lesson.text}</li>
            ))}
          </ul>
        </Section>
      )}
      <p class="analysis-note">
        <a href={deskCollaboration(collaborationId, '/analysis')}>Read the analysis</a>. The note expires on{' '}
        {day(note.expiresOn)}. {creatorName} may read it on request.
      </p>
    </section>
  );
}
