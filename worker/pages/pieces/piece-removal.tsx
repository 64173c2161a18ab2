// Taking out an agreed piece: what it does, before anybody does it.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import type { Twin } from '../../../shared/procedure/twins/twin-counts.ts';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
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
  const { session, standing, piece } = props;
  const twin = standing.deliverables.find(({ id }) => id === piece.id)?.twin;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing, { label: 'Agreement', path: '/agreement' })}
      title={`Remove ${piece.name}`}
    >
      {twin ? <SharedStill standing={standing} piece={piece} twin={twin} /> : <Removal {...props} />}
    </DeskFrame>
  );
}

/** What is shared is first one campaign's again: nothing is asked for that would be refused. */
function SharedStill({ standing, piece, twin }: { standing: Standing; piece: Deliverable; twin: Twin }) {
  const sharing = deskCollaboration(standing.collaborationId, withId('/deliverables', piece.id, '/sharing'));
  return (
    <Notice
      tone="watch"
      title={`${piece.name} is shared with ${twin.campaignName}. Take the sharing back first.`}
      actions={<LinkButton href={sharing}>See the sharing</LinkButton>}
    >
      <p>Nothing is removed. Its counts and its fee are divided between the two campaigns.</p>
    </Notice>
  );
}

function Removal({ standing, piece, posts, shareWarning, isSigned, reason, problem }: Props) {
  return (
    <>
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
    </>
  );
}
