// What was asked for in a campaign and waits for somebody who may decide it.
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import {
  findWaitingRequest,
  type WaitingRequest,
} from '../../../shared/procedure/matters/request-decider.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Session } from '../../store/sessions.ts';
import type { CollaborationRow } from '../desk/present-row.ts';

/** One box for each request, with the way to where it is decided; nothing while none is open. */
export function SecondPerson({ rows, session }: { rows: CollaborationRow[]; session: Session }) {
  const waiting = rows.flatMap((row) => {
    const request = findWaitingRequest(row.standing.case, session);
    return request === null ? [] : [{ row, request }];
  });
  if (waiting.length === 0) return null;
  return (
    <Section title={session.isSinglePersonTeam ? 'Waiting for a decision' : 'Waiting for a second person'}>
      <ul class="second-person">
        {waiting.map(({ row, request }) => (
          <li key={row.id}>
            <div>
              <b>
                {request.kind === 'end' ? 'End' : 'Pause'}, <bdi>{row.name}</bdi>
              </b>
              <p class="second-person-who">{describe(request)}</p>
            </div>
            <LinkButton
              href={deskCollaboration(
                row.standing.collaborationId,
                request.kind === 'end' ? '/steps/end' : '',
              )}
            >
              Look at it
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function describe({ needs, waitsFor }: WaitingRequest): string {
  if (waitsFor === 'second_person') return 'You asked for it, so somebody else decides.';
  if (waitsFor === 'creator') return 'The creator signs it, or not.';
  if (waitsFor === 'reader') return 'You may decide it.';
  return needs === 'owner' ? 'An owner decides it.' : 'A manager decides it.';
}
