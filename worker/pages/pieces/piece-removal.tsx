// Taking out an agreed piece: what it does, before anybody does it.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Deliverable, Post } from '../../store/deliverables.ts';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';

type Props = {
  session: Session;
  standing: Standing;
  piece: Deliverable;
  posts: Post[];
  /** What the shares of the others are then, where that is not the fee. */
  shareWarning: string | null;
  isSigned: boolean;
  reason: string;
  problem: string | undefined;
};

export function PieceRemovalPage(props: Props) {
  const { session, standing, piece, posts, shareWarning, isSigned, reason, problem } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing, { label: 'Agreement', path: '/agreement' })}
      title={`Remove ${piece.name}`}
    >
      {problem && <NothingSaved />}
      <Section title="What happens">
        <p>
          {piece.name} is not owed any more: it leaves the schedule, the score and the money of an end. The
          fee and the goal stay as they are.
        </p>
        {posts.length > 0 && (
          <p>
            {posts.length === 1 ? 'Its post stays' : `Its ${posts.length} posts stay`} with the creator, and
            every number that was counted goes on counting.
          </p>
        )}
        {shareWarning && <p>{shareWarning}</p>}
        {isSigned && (
          <p>
            <b>The contract goes on.</b> Terms are signed: what the paper promises is still promised. Remove a
            piece only when both sides have agreed to it.
          </p>
        )}
        <form
          method="post"
          action={deskCollaboration(standing.collaborationId, withId('/deliverables', piece.id, '/removal'))}
          class="desk-form"
        >
          <TextField
            name="reason"
            label="Why"
            hint="kept in the audit"
            value={reason}
            error={problem}
            isRequired
            maxLength={500}
          />
          <FormEnd after="The audit keeps the piece as it was, with your name and the time.">
            <SubmitButton>Remove {piece.name}</SubmitButton>
            <LinkButton href={deskCollaboration(standing.collaborationId, '/agreement')}>Keep it</LinkButton>
          </FormEnd>
        </form>
      </Section>
    </DeskFrame>
  );
}
