// One video for two campaigns: said, shown with all that changes on both sides, then done; later weighed anew or taken back.
import { deskCollaboration, withId } from '../../../shared/desk-paths.ts';
import type { DeliverableStanding, Standing } from '../../../shared/procedure/standing.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { formatPart } from '../../../shared/ui/page/shared-pieces.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { SideChange, SideChanges } from '../../commands/agreement/twin-sides.ts';
import type { TwinChoice } from '../../store/agreement/twins.ts';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import type { Problems } from '../desk/parse-typed.ts';
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
      {proposal && <Proposal {...props} proposal={proposal} />}
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
  const { standing, piece, choices, values, problems } = props;
  return (
    <Section
      title={piece.twin ? 'Other weights' : 'One post for two campaigns'}
      note={piece.twin ? undefined : 'its numbers and its fee are divided by weight'}
    >
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
            hint="2 of 2 : 1"
            value={values.weight}
            error={problems.weight}
            inputMode="numeric"
            isRequired
          />
          <TextField
            name="otherWeight"
            label={piece.twin ? `Weight in ${piece.twin.campaignName}` : 'Weight there'}
            hint="1 of 2 : 1"
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
          <SubmitButton>Show what changes</SubmitButton>
          <LinkButton href={deskCollaboration(standing.collaborationId, '/agreement')}>
            Leave it as it is
          </LinkButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function Proposal(props: SharingProps & { proposal: SideChanges }) {
  const { proposal, values, session } = props;
  const isFee = proposal.some(({ fee }) => fee !== null);
  return (
    <Section title="What changes" note="in both campaigns at once">
      <Table
        caption="What changes in both campaigns"
        columns={[
          { id: 'campaign', label: 'Campaign' },
          { id: 'counts', label: 'Counts', isNumber: true },
          ...(isFee
            ? [
                { id: 'share', label: 'Share of the fee', isNumber: true },
                { id: 'fee', label: 'Fee in all', isNumber: true },
              ]
            : []),
        ]}
        rows={proposal.map((change) => toRow(change, session.locale))}
      />
      {proposal.map((change) => (
        <FallRemark key={change.side.piece.id} {...change} locale={session.locale} />
      ))}
      {!isFee && <p>The fees stay as they are.</p>}
      <form method="post" action={pathOf(props, '/sharing')}>
        {(['with', 'weight', 'otherWeight', 'total'] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={values[name]} />
        ))}
        <input type="hidden" name="isSeen" value="on" />
        <FormEnd after="Both audits keep it, with your name and the time.">
          <SubmitButton>Share it so</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function toRow({ side, weight, of, fee }: SideChange, locale: string) {
  const { standing, piece } = side;
  const money = (minor: number | null) =>
    minor === null ? 'not known' : formatMoney(minor, { currency: standing.currency, locale, form: 'code' });
  const change = ({ before, after }: { before: number | null; after: number | null }) =>
    before === after ? money(after) : `${money(before)} → ${money(after)}`;
  return {
    id: piece.id,
    cells: {
      campaign: `${standing.campaignName}: ${piece.name}`,
      counts: formatPart(weight, of),
      ...(fee === null
        ? {}
        : {
            share: change(fee.pieceMinor),
            fee: fee.feeMinor.after === null ? 'the pieces’ sum' : change(fee.feeMinor),
          }),
    },
  };
}

function FallRemark({ side, fall, locale }: SideChange & { locale: string }) {
  if (fall === null) return null;
  const { currency, campaignName } = side.standing;
  const money = (minor: number) => formatMoney(minor, { currency, locale, form: 'code' });
  return (
    <p>
      <b>
        In {campaignName} what is earned already falls from {money(fall.beforeMinor)} to{' '}
        {money(fall.afterMinor)}.
      </b>{' '}
      Share it so only where the paper has it so.
    </p>
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
