// The bench: what the team knows about each creator from filed analyses. Facts only; the creator may read their own.
import { REBOOK_WORDS } from '../../../shared/ui/analysis/analysis-words.ts';
import {
  describeFormats,
  describeIndexes,
  describeReliability,
} from '../../../shared/ui/analysis/bench-words.ts';
import { formatShortDay } from '../../../shared/ui/format.ts';
import { EmptyState } from '../../../shared/ui/page/notice.tsx';
import { Notes, PersonHead, Section } from '../../../shared/ui/page/section.tsx';
import type { NamedNote } from '../../commands/analysis/read-bench.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

export function BenchPage({ session, notes }: { session: Session; notes: NamedNote[] }) {
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
    </DeskFrame>
  );
}

function BenchCard({ named, locale }: { named: NamedNote; locale: string }) {
  const { creatorName, note, collaborationId } = named;
  const day = (on: string): string => formatShortDay(on, locale, { hasYear: true });
  const { rebook, doDifferently } = note;
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
            : [{ name: 'Because', text: [rebook.condition, rebook.reason].filter(Boolean).join(' · ') }]),
          { name: 'Formats that worked', text: describeFormats(note, locale) },
          { name: 'Result per objective', text: describeIndexes(note, locale) },
          { name: 'Reliability', text: describeReliability(note, locale) },
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
        <a href={`/desk/collaborations/${collaborationId}/analysis`}>Read the analysis</a>. The note expires
        on {day(note.expiresOn)}. {creatorName} may read it on request.
      </p>
    </section>
  );
}
