import type { Standing } from '../../../shared/procedure/standing.ts';
import { FormEnd, LinkButton, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Session } from '../../store/sessions.ts';
import { DeskFrame } from './desk-frame.tsx';
import { LatePieces } from './late-pieces.tsx';

export type AgreementValues = { fee: string; paid: string; target: string; noticeEmail: string };
export type PieceValues = {
  name: string;
  network: string;
  format: string;
  dueOn: string;
  fee: string;
  postUrl: string;
  publishedOn: string;
};

type Props = {
  session: Session;
  standing: Standing;
  handle: string;
  primaryKpi: string;
  values: AgreementValues;
  piece: PieceValues;
  problems: Record<string, string>;
  toDay: (day: string) => string;
  now: string;
};

/** Fee, target and pieces of one creator. Terms of the contract stand on their own page. */
export function AgreementPage(props: Props) {
  const { session, standing, handle, problems } = props;
  const path = `/desk/collaborations/${standing.collaborationId}`;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[
        { label: standing.campaignName, href: `/desk/campaigns/${standing.campaignId}` },
        { label: handle, href: path },
      ]}
      title="Agreement"
      meta={standing.currency}
      actions={<LinkButton href={`${path}/codes`}>Codes and links</LinkButton>}
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      <FeeSection {...props} path={path} />
      <Section title="Pieces" note="what is due when">
        <LatePieces standing={standing} now={props.now} locale={session.locale} />
        <PieceTable standing={standing} path={path} toDay={props.toDay} />
        <PieceForm {...props} path={path} />
      </Section>
    </DeskFrame>
  );
}

type PartProps = Props & { path: string };

function FeeSection({ standing, primaryKpi, values, problems, path }: PartProps) {
  return (
    <Section title="Fee and target">
      <form method="post" action={`${path}/agreement`} class="desk-form">
        <div class="field-pair">
          <TextField
            name="fee"
            label={`Fee, ${standing.currency}`}
            hint="in all; empty = not known"
            value={values.fee}
            error={problems.fee}
            inputMode="decimal"
          />
          <TextField
            name="paid"
            label={`Paid so far, ${standing.currency}`}
            hint="empty = not known"
            value={values.paid}
            error={problems.paid}
            inputMode="decimal"
          />
        </div>
        <div class="field-pair">
          <TextField
            name="target"
            label={`${nameKpi(primaryKpi)} agreed`}
            hint="in all; empty = none agreed"
            value={values.target}
            error={problems.target}
            inputMode="numeric"
          />
          <TextField
            name="noticeEmail"
            label="Address for notices"
            hint="as in the contract"
            type="email"
            value={values.noticeEmail}
            error={problems.noticeEmail}
          />
        </div>
        <FormEnd>
          <SubmitButton>Save the agreement</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function PieceForm(props: PartProps) {
  return (
    <form method="post" action={`${props.path}/deliverables`} class="desk-form">
      <PieceDates {...props} />
      <PieceKind {...props} />
      <PiecePost {...props} />
      <FormEnd after="A piece of the same name is changed.">
        <SubmitButton isQuiet>Save the piece</SubmitButton>
      </FormEnd>
    </form>
  );
}

function PieceDates({ piece, problems }: PartProps) {
  return (
    <div class="field-pair">
      <TextField
        formId="piece"
        name="name"
        label="Piece"
        hint="Reel 1"
        value={piece.name}
        error={problems.name}
        isRequired
      />
      <TextField
        formId="piece"
        name="dueOn"
        label="Due"
        type="date"
        value={piece.dueOn}
        error={problems.dueOn}
        isRequired
      />
    </div>
  );
}

function PieceKind({ standing, piece, problems }: PartProps) {
  return (
    <div class="field-pair">
      <SelectField
        formId="piece"
        name="network"
        label="Network"
        value={piece.network}
        error={problems.network}
        choices={standing.profiles.map((profile) => ({
          value: profile.network,
          label: profile.network,
        }))}
      />
      <TextField formId="piece" name="format" label="Format" hint="reel, video, post" value={piece.format} />
      <TextField
        formId="piece"
        name="fee"
        label="Its share of the fee"
        hint="empty = even share"
        value={piece.fee}
        error={problems.pieceFee}
        inputMode="decimal"
      />
    </div>
  );
}

function PiecePost({ piece, problems }: PartProps) {
  return (
    <div class="field-pair">
      <TextField
        formId="piece"
        name="postUrl"
        label="Address of the post"
        hint="when it is live"
        value={piece.postUrl}
        error={problems.postUrl}
        type="url"
      />
      <TextField
        formId="piece"
        name="publishedOn"
        label="Published on"
        type="date"
        value={piece.publishedOn}
        error={problems.publishedOn}
      />
    </div>
  );
}

function PieceTable({
  standing,
  path,
  toDay,
}: {
  standing: Standing;
  path: string;
  toDay: (day: string) => string;
}) {
  if (standing.deliverables.length === 0)
    return <p>No pieces yet. Add them here, or import a file with all of them.</p>;
  return (
    <Table
      caption="Pieces"
      columns={[
        { id: 'name', label: 'Piece' },
        { id: 'due', label: 'Due' },
        { id: 'state', label: 'State' },
        { id: 'remove', label: 'Remove', isLabelHidden: true },
      ]}
      rows={standing.deliverables.map((piece) => ({
        id: piece.id,
        cells: {
          name: `${piece.name}, ${piece.format}`,
          due: toDay(piece.dueOn),
          state:
            piece.publishedAt === null
              ? piece.stage.replaceAll('_', ' ')
              : `published ${toDay(piece.publishedAt)}`,
          remove: (
            <form method="post" action={`${path}/deliverables/${piece.id}/removal`} class="inline-form">
              <button type="submit" class="link-button">
                Remove {piece.name}
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}
