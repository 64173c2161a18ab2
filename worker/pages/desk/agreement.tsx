import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Notice } from '../../../shared/ui/page/notice.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { nameKpi } from '../../../shared/ui/present-kpis.ts';
import type { Deliverable } from '../../store/deliverables.ts';
import type { Session } from '../../store/sessions.ts';
import { type SaidTotals, TotalRemarks, TotalsOfPieces } from '../pieces/agreed-totals.tsx';
import { AsOnPaper, PieceForm } from '../pieces/piece-form.tsx';
import { emptyPieceValues } from '../pieces/piece-form-values.ts';
import { PieceTable } from '../pieces/piece-table.tsx';
import { OpenMoneyTerms } from '../terms/open-money-terms.tsx';
import { collaborationCrumbs, DeskFrame } from './desk-frame.tsx';
import { LatePieces } from './late-pieces.tsx';

export type AgreementValues = { fee: string; target: string; noticeEmail: string };
type Props = {
  session: Session;
  standing: Standing;
  primaryKpi: string;
  values: AgreementValues;
  /** What is stored, whatever is being typed. */
  said: SaidTotals;
  pieces: Deliverable[];
  isSaved: boolean;
  mayRemove: boolean;
  problems: Record<string, string>;
  now: string;
};

/** Fee, target and pieces of one creator. Terms of the contract stand on their own page. */
export function AgreementPage(props: Props) {
  const { session, standing, problems, said, pieces, primaryKpi } = props;
  const { locale } = session;
  const totals = { said, pieces, primaryKpi, currency: standing.currency, locale };
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing)}
      title="Agreement"
      meta={standing.currency}
      actions={
        <LinkButton href={deskCollaboration(standing.collaborationId, '/codes')}>Codes and links</LinkButton>
      }
    >
      {Object.keys(problems).length > 0 && <NothingSaved />}
      {props.isSaved && <Notice tone="done" title="Saved. Money, score and dates follow it." isAnswer />}
      <TotalRemarks {...totals} />
      <OpenMoneyTerms standing={standing} now={props.now} mayEdit />
      <FeeSection {...props} />
      <Section title="Pieces" note="what is due when">
        <LatePieces standing={standing} now={props.now} locale={locale} />
        <PieceTable {...{ standing, pieces, primaryKpi, locale }} mayRemove={props.mayRemove} />
      </Section>
      <Section title="Add a piece" note="several at once come in with an import">
        <PieceForm
          standing={standing}
          before={null}
          posts={[]}
          values={emptyPieceValues(standing)}
          problems={{}}
          now={props.now}
          locale={locale}
        />
      </Section>
    </DeskFrame>
  );
}

function FeeSection({ session, standing, said, pieces, primaryKpi, values, problems }: Props) {
  const { currency } = standing;
  return (
    <Section title="Fee and target">
      <TotalsOfPieces {...{ said, pieces, primaryKpi, currency }} locale={session.locale} />
      <Notes
        rows={[
          {
            name: 'Paid so far',
            text: (
              <>
                {said.paidMinor === null
                  ? 'nobody has said'
                  : formatMoney(said.paidMinor, { currency, locale: session.locale, form: 'code' })}
                {' · '}
                <a href={deskCollaboration(standing.collaborationId, '/contract/payments')}>Payments</a>
              </>
            ),
          },
        ]}
      />
      <form
        method="post"
        action={deskCollaboration(standing.collaborationId, '/agreement')}
        class="desk-form"
      >
        <div class="field-pair">
          <TextField
            name="fee"
            label={`Fee, ${standing.currency}`}
            hint="empty = the pieces’ sum"
            value={values.fee}
            error={problems.fee ?? problems.shortOf ?? problems.onPaper}
            inputMode="decimal"
          />
          <TextField
            name="target"
            label={`${nameKpi(primaryKpi)} agreed`}
            hint="empty = the pieces’ sum"
            value={values.target}
            error={problems.target}
            inputMode="numeric"
          />
        </div>
        <TextField
          name="noticeEmail"
          label="Address for notices"
          hint="as in the contract"
          type="email"
          value={values.noticeEmail}
          error={problems.noticeEmail}
        />
        {problems.shortOf && (
          <Checkbox
            name="mayFallShort"
            label="More pieces follow"
            detail="until then the shares are less than the fee"
          />
        )}
        {problems.onPaper && <AsOnPaper />}
        <FormEnd>
          <SubmitButton>Save the agreement</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
