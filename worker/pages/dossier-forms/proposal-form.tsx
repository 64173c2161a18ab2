// The form of changed terms: pay first, then what has to be said before anybody can sign it.
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import type { Choice } from '../../../shared/ui/page/form.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { DefinitionFields, PayFields } from '../result-pay/pay-fields.tsx';
import { ActForm } from './act-form.tsx';
import { listOfferPieces } from './proposal-values.ts';

/** `isBlocked`: as it is worked out, it could not be sent. */
export function ProposalForm({
  dossier,
  draft,
  isBlocked,
}: {
  dossier: Dossier;
  draft: AdjustmentProposal;
  isBlocked: boolean;
}) {
  const { standing } = dossier;
  const fields = fieldsOf(dossier, 'proposal');
  return (
    <Section title="Part of the fee by result" note="a new version, signed by both">
      <ActForm dossier={dossier} name="proposal" kind="propose_adjustment" place="proposal">
        <Pieces dossier={dossier} fields={fields} draft={draft} />
        <PayFields
          fields={fields}
          pay={draft.pay}
          currency={standing.currency}
          hasMany={listOfferPieces(standing, dossier.papers).length > 1}
          capHint={`${standing.currency}; needed with pay per result`}
        >
          <SelectField
            name={fields.nameOf('lowBaseReason')}
            label="Why a base under 40%"
            hint="only where it is"
            value={fields.valueOf('lowBaseReason')}
            choices={LOW_BASE}
          />
        </PayFields>
        <DefinitionFields fields={fields} pay={draft.pay} />
        <TextField
          name={fields.nameOf('effectiveOn')}
          label="From"
          hint="never before the last signature"
          type="date"
          min={dossier.today}
          value={fields.valueOf('effectiveOn', localDateOf(draft.effectiveFrom, standing.timeZone))}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="In our words"
          hint="the creator reads it"
          value={fields.valueOf('note')}
          rows={2}
        />
        <FormEnd
          after={
            fields.isTyped
              ? 'The creator has five business days to answer on their page.'
              : 'Nothing is proposed yet.'
          }
        >
          {fields.isTyped && (
            <SubmitButton name="step" value="send" isQuiet={isBlocked}>
              Propose to the creator
            </SubmitButton>
          )}
          <SubmitButton name="step" value="preview" isQuiet={fields.isTyped && !isBlocked}>
            {fields.isTyped ? 'Work it out again' : 'Work out the pay'}
          </SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

type Part = { dossier: Dossier; fields: Fields; draft: AdjustmentProposal };

function Pieces({ dossier, fields, draft }: Part) {
  const { standing, papers, session } = dossier;
  return (
    <fieldset class="field">
      <legend class="field-label">
        For <span class="field-hint">pieces that nobody has begun</span>
      </legend>
      <div class="choices">
        {listOfferPieces(standing, papers).map((piece) => (
          <Checkbox
            key={piece.id}
            name={fields.nameOf('pieces')}
            value={piece.id}
            label={piece.name}
            detail={
              piece.feeMinor === null
                ? 'no fee of its own yet: fill it in under Agreement'
                : formatMoney(piece.feeMinor, {
                    currency: standing.currency,
                    locale: session.locale,
                    form: 'code',
                  })
            }
            isChecked={draft.pieceIds.includes(piece.id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

const LOW_BASE: Choice[] = [
  { value: '', label: 'No reason given' },
  { value: 'creator_asked', label: 'The creator asked for it' },
  { value: 'higher_upside', label: 'A usual result earns more than before' },
  { value: 'small_piece', label: 'The piece is smaller than agreed' },
];
