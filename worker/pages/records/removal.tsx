// Taking a creator out of a campaign: what it does and what it does not.
import { isBeforeWork, isOver } from '../../../shared/contract/facts/case-states.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { presentSharedPieces, SharedPieces } from '../../../shared/ui/page/shared-pieces.tsx';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from '../desk/desk-frame.tsx';

export function RemovalPage({ session, standing }: { session: Session; standing: Standing }) {
  const path = deskCollaboration(standing.collaborationId);
  const { state } = standing.case;
  const isBinding = !isOver(state) && !isBeforeWork(state);
  const shared = presentSharedPieces(standing.deliverables, (id) => deskCollaboration(id));
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: standing.creatorName, href: path }]}
      title={`Take ${standing.creatorName} out of ${standing.campaignName}`}
    >
      <Section title="What happens">
        <p>The creator leaves lists, overlay and popup. Every record stays and can be read in the file.</p>
        {isBinding && (
          <p>
            <b>The contract goes on.</b> Taking somebody out ends nothing: no notice is sent and what is owed
            stays owed. To end the collaboration, use its steps.
          </p>
        )}
        {shared.length > 0 && (
          <>
            <SharedPieces pieces={shared} />
            <p>That part stays with this campaign until the sharing is taken back.</p>
          </>
        )}
        <form
          method="post"
          action={deskCollaboration(standing.collaborationId, '/removal')}
          class="desk-form"
        >
          <TextField name="reason" label="Why" hint="kept in the audit" isRequired maxLength={500} />
          <FormEnd after="Recorded with your name and the time.">
            <SubmitButton>Take out, keep every record</SubmitButton>
            <LinkButton href={path}>Leave it in</LinkButton>
          </FormEnd>
        </form>
      </Section>
    </DeskFrame>
  );
}
