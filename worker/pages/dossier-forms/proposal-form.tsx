// The form of changed terms: pay first, then what has to be said before anybody can sign it.
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import { localDateOf } from '../../../shared/contract/zone.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { nameKpi } from '../../../shared/ui/guide-words/present-plan.ts';
import { EARLY_END_WORDS } from '../../../shared/ui/guide-words/proposal-words.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import type { Choice } from '../../../shared/ui/page/form.tsx';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier, Fields } from '../dossier/dossier.ts';
import { fieldsOf } from '../dossier/dossier.ts';
import { ActForm } from './act-form.tsx';
import { DEFAULT_UNITS, listOfferPieces, PAY_KPIS } from './proposal-values.ts';
import { BonusFields, StepFields } from './step-fields.tsx';

export function ProposalForm({ dossier, draft }: { dossier: Dossier; draft: AdjustmentProposal }) {
  const fields = fieldsOf(dossier, 'proposal');
  return (
    <Section title="Part of the fee by result" note="a new version, signed by both">
      <ActForm dossier={dossier} name="proposal" kind="propose_adjustment" place="proposal">
        <Pieces dossier={dossier} fields={fields} draft={draft} />
        <PayFields dossier={dossier} fields={fields} draft={draft} />
        <DefinitionFields dossier={dossier} fields={fields} draft={draft} />
        <TextArea
          name={fields.nameOf('note')}
          label="In our words"
          hint="optional; the creator may read it"
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
            <SubmitButton name="step" value="send">
              Propose to the creator
            </SubmitButton>
          )}
          <SubmitButton name="step" value="preview" isQuiet={fields.isTyped}>
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

function PayFields({ dossier, fields, draft }: Part) {
  const { currency } = dossier.standing;
  const amount = (field: string, label: string, hint: string) => (
    <TextField
      name={fields.nameOf(field)}
      label={label}
      hint={hint}
      inputMode="decimal"
      value={fields.valueOf(field)}
    />
  );
  return (
    <>
      {amount('base', 'Base, always paid', currency)}
      <div class="field-pair">
        <SelectField
          name={fields.nameOf('kpi')}
          label="Result"
          value={draft.pay.kpi}
          choices={PAY_KPIS.map((kpi) => ({ value: kpi, label: nameKpi(kpi) }))}
        />
        <TextField
          name={fields.nameOf('per')}
          label="For every"
          hint="1, or 1,000"
          inputMode="numeric"
          value={fields.valueOf('per', '1')}
        />
      </div>
      <StepFields fields={fields} currency={currency} />
      <BonusFields fields={fields} currency={currency} />
      {listOfferPieces(dossier.standing, dossier.papers).length > 1 && (
        <SelectField
          name={fields.nameOf('applies')}
          label="Several pieces"
          hint="base, steps, bonuses and limits"
          value={fields.valueOf('applies')}
          choices={APPLIES}
        />
      )}
      <div class="field-pair">
        {amount('floor', 'At least', 'empty = the base')}
        {amount('cap', 'At most', `${currency}; needed with pay per result`)}
      </div>
      <SelectField
        name={fields.nameOf('lowBaseReason')}
        label="Why a base under 40%"
        hint="only where it is"
        value={fields.valueOf('lowBaseReason')}
        choices={LOW_BASE}
      />
    </>
  );
}

function DefinitionFields({ dossier, fields, draft }: Part) {
  const { pay } = draft;
  const days = (field: string, label: string, value: number | undefined) => (
    <TextField
      name={fields.nameOf(field)}
      label={label}
      hint="days"
      inputMode="numeric"
      value={fields.valueOf(field, String(value ?? ''))}
    />
  );
  const choice = (field: string, label: string, choices: Choice[], otherwise = '') => (
    <SelectField
      name={fields.nameOf(field)}
      label={label}
      value={fields.valueOf(field, otherwise)}
      choices={choices}
    />
  );
  return (
    <>
      <TextField
        name={fields.nameOf('unit')}
        label="What one result is"
        value={fields.valueOf('unit', DEFAULT_UNITS[pay.kpi] ?? '')}
        maxLength={200}
      />
      <div class="field-pair">
        {choice('counts', 'Counts', COUNTS)}
        {choice('source', 'Whose numbers', SOURCES, pay.sourceOfTruth)}
      </div>
      <div class="field-pair">
        {days('window', 'Counted after publishing', pay.measurementWindowDays)}
        {days('supplied', 'Numbers supplied within', pay.suppliedWithinDays)}
      </div>
      <div class="field-pair">
        {days('hold', 'Held for returns', pay.holdDays)}
        {days('baseDue', 'Base due after publishing', pay.baseDueDays)}
      </div>
      <div class="field-pair">
        {choice('invalid', 'Returns and bots', INVALID)}
        {days('dispute', 'Can be questioned for', pay.disputeDays)}
      </div>
      {choice('earlyEnd', 'If it ends early', EARLY_END)}
      <TextField
        name={fields.nameOf('effectiveOn')}
        label="From"
        hint="never before the last signature"
        type="date"
        min={dossier.today}
        value={fields.valueOf('effectiveOn', localDateOf(draft.effectiveFrom, dossier.standing.timeZone))}
      />
    </>
  );
}

const LOW_BASE: Choice[] = [
  { value: '', label: 'No reason given' },
  { value: 'creator_asked', label: 'The creator asked for it' },
  { value: 'higher_upside', label: 'A usual result earns more than before' },
  { value: 'small_piece', label: 'The piece is smaller than agreed' },
];
const APPLIES: Choice[] = [
  { value: 'each_piece', label: 'Each piece counts by itself' },
  { value: 'together', label: 'All pieces are counted together' },
];
const COUNTS: Choice[] = [
  { value: 'organic', label: 'Organic only' },
  { value: 'both', label: 'Organic and paid' },
  { value: 'paid', label: 'Paid only' },
];
const SOURCES: Choice[] = [
  { value: 'brand', label: 'Ours (link, shop)' },
  { value: 'network', label: 'The network’s' },
  { value: 'creator', label: 'The creator’s insights' },
];
const INVALID: Choice[] = [
  { value: 'excluded', label: 'Taken off' },
  { value: 'counted', label: 'Counted' },
];
const EARLY_END: Choice[] = Object.entries(EARLY_END_WORDS).map(([value, label]) => ({ value, label }));
