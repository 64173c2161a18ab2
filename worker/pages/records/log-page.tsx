// Log: everything that happened, and the words that were written with it, which can be taken back.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import { mayErase } from '../../../shared/procedure/letters/erasable-words.ts';
import { describeNote } from '../../../shared/ui/guide-words/present-thread.ts';
import { FormEnd, LinkButton, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { Timeline } from '../../../shared/ui/page/timeline.tsx';
import { presentEvent } from '../../../shared/ui/present-events.ts';
import type { LoggedEvent } from '../../store/events.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';

export function LogPage({ dossier }: { dossier: Dossier }) {
  const { events, session, standing, query } = dossier;
  const words = { locale: session.locale, timeZone: standing.timeZone };
  const noted = events.filter(({ note, data }) => note !== null || data.noteSha256 !== undefined);
  return (
    <DossierFrame dossier={dossier} tab="log">
      {query.erased !== undefined && (
        <Notice
          tone="done"
          title="The words are erased. The entry stays, and the audit says who erased them."
          isAnswer
        />
      )}
      <Section title="Log" note="entries are never removed">
        {events.length === 0 ? (
          <p>Nothing has happened yet.</p>
        ) : (
          <Timeline events={events.map((event) => presentEvent(event, event.byName, words))} />
        )}
        {dossier.mayEdit && (
          <p class="dossier-more">
            <LinkButton href={pathOf(dossier, '/file')} isSmall>
              Open the whole file
            </LinkButton>
          </p>
        )}
      </Section>
      {noted.length > 0 && (
        <Section title="What was written with it" id="words">
          <Notes
            rows={noted.map((event) => ({
              name: presentEvent(event, event.byName, words).when,
              text: <Words event={event} dossier={dossier} />,
            }))}
          />
        </Section>
      )}
    </DossierFrame>
  );
}

function Words({ event, dossier }: { event: LoggedEvent; dossier: Dossier }) {
  if (event.note === null) return <span class="reference">Erased.</span>;
  return (
    <>
      {describeNote(event.note)}
      {mayErase(event, dossier.session) && <Erase event={event} dossier={dossier} />}
    </>
  );
}

/** Behind its own name, with what follows read first. */
function Erase({ event, dossier }: { event: LoggedEvent; dossier: Dossier }) {
  const place = withId('/log/words', event.id, '/erasure');
  return (
    <details class="dossier-more">
      <summary>Take these words back</summary>
      <form method="post" action={deskCollaboration(dossier.standing.collaborationId, place)}>
        <FormEnd after="They are gone for everybody and for good, in frozen reports too. That something was written, when and by whom, stays.">
          <SubmitButton isQuiet isSmall>
            Erase them
          </SubmitButton>
        </FormEnd>
      </form>
    </details>
  );
}
