// One video for two campaigns: said, shown with all that changes on both sides, then done; later weighed anew or taken back.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { DeliverableStanding, Standing } from '../../../shared/procedure/standing.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { formatPart } from '../../../shared/ui/page/shared-pieces.tsx';
import type { SideChanges } from '../../commands/agreement/twin-sides.ts';
import type { TwinChoice } from '../../store/agreement/twins.ts';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import { SharingProposal } from './sharing-proposal.tsx';
import type { SharingValues } from './sharing-values.ts';

export type SharingProps = {
  session: Session;
  standing: Standing;
  piece: DeliverableStanding;
  /** Pieces it can be shared with; its twin alone where it has one. */
  choices: TwinChoice[];
  values: SharingValues;
  problems: Problems;
  /** What a click on the button would write; null before it was asked for. */
  proposal: SideChanges | null;
  isSaved: boolean;
};

export function PieceSharingPage(props: SharingProps) {
  const { session, standing, piece, choices, problems, proposal, isSaved } = props;
  const { twin } = piece;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing, { label: 'Agreement', path: '/agreement' })}
      title={twin ? `${piece.name}, shared` : `Share ${piece.name}`}
      meta={standing.campaignName}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      {isSaved && (
        <Notice tone="done" title="Saved. Money and numbers of both campaigns follow it." isAnswer />
      )}
      {proposal && (
        <SharingProposal
          action={pathOf(props, '/sharing')}
          values={props.values}
          changes={proposal}
          locale={session.locale}
        />
      )}
      {twin && <SharedSection standing={standing} piece={piece} />}
      {twin || choices.length > 0 ? <SharingForm {...props} /> : <NothingToShare {...props} />}
      {twin && <TakeBack {...props} />}
    </DeskFrame>
  );
}

function pathOf(
  { standing, piece }: Pick<SharingProps, 'standing' | 'piece'>,
  below: '/sharing' | '/sharing/end',
) {
  return deskCollaboration(standing.collaborationId, withId('/deliverables', piece.id, below));
}

function SharedSection({ standing, piece: { twin } }: Pick<SharingProps, 'standing' | 'piece'>) {
  if (!twin) return null;
  return (
    <Section title="One post for two campaigns" note="what is counted on it counts once">
      <p>
        {formatPart(twin.weight, twin.of)} of every count is in {standing.campaignName},{' '}
        {formatPart(twin.of - twin.weight, twin.of)} in{' '}
        <a href={deskCollaboration(twin.collaborationId)}>{twin.campaignName}</a>. Rates are the same in both.
        What was agreed for the piece is each campaign’s own.
      </p>
    </Section>
  );
}

function NothingToShare({ standing, piece }: SharingProps) {
  return (
    <Section title="No piece to share it with">
      <p>
        {standing.creatorName} has no free piece on {piece.network} in another campaign that runs. Add the
        same post to the other campaign’s agreement as a piece, without its address; then share it here.
      </p>
    </Section>
  );
}

function SharingForm(props: SharingProps) {
  const { standing, piece, choices, values, problems, proposal } = props;
  const isFirst = !piece.twin && proposal === null;
  return (
    <Section title={isFirst ? 'One post for two campaigns' : 'Other weights'}>
      {isFirst && (
        <p>
          The weights say which part of its numbers and of its fee each campaign has: with 2 and 1, two thirds
          are here and one third there. Nothing counts twice, and rates are the same in both.
        </p>
      )}
      <form method="post" action={pathOf(props, '/sharing')} class="desk-form">
        {piece.twin ? (
          <>
            <input type="hidden" name="with" value={piece.twin.pieceId} />
            {problems.with && <p class="field-error hue-risk">{problems.with}</p>}
          </>
        ) : (
          <SelectField
            name="with"
            label="The same post in"
            value={values.with}
            error={problems.with}
            choices={choices.map(({ pieceId, campaignName, name }) => ({
              value: pieceId,
              label: `${campaignName}: ${name}`,
            }))}
          />
        )}
        <div class="field-pair">
          <TextField
            name="weight"
            label={`Weight in ${standing.campaignName}`}
            value={values.weight}
            error={problems.weight}
            inputMode="numeric"
            isRequired
          />
          <TextField
            name="otherWeight"
            label={piece.twin ? `Weight in ${piece.twin.campaignName}` : 'Weight there'}
            value={values.otherWeight}
            error={problems.otherWeight}
            inputMode="numeric"
            isRequired
          />
        </div>
        <TextField
          name="total"
          label={`Paid for the post in all, ${standing.currency}`}
          hint="empty = the fees stay as they are"
          value={values.total}
          error={problems.total}
          inputMode="decimal"
        />
        <FormEnd after="Nothing is saved yet: the next page shows what changes in both campaigns.">
          <SubmitButton isQuiet={!isFirst}>Show what changes</SubmitButton>
          <LinkButton href={deskCollaboration(standing.collaborationId, '/agreement')}>
            Leave it as it is
          </LinkButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function TakeBack(props: SharingProps) {
  const { standing, piece, problems } = props;
  const { twin } = piece;
  if (!twin) return null;
  return (
    <Section title="Take the sharing back">
      <p>
        Every count is then in the campaign that has the post on record, and none in the other; its piece
        there stays, without a post.
      </p>
      <form method="post" action={pathOf(props, '/sharing/end')} class="desk-form">
        <Segments
          name="fee"
          label="The fee"
          value="as_is"
          choices={[
            { value: 'as_is', label: 'As it is divided' },
            { value: 'here', label: `All in ${standing.campaignName}` },
            { value: 'there', label: `All in ${twin.campaignName}` },
          ]}
        />
        {problems.end && <p class="field-error hue-risk">{problems.end}</p>}
        <FormEnd after="Both audits keep it, with your name and the time.">
          <SubmitButton isQuiet>Take it back</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
