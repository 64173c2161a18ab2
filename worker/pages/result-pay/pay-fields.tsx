// The fields of pay by result, the same for an offer of changed terms and for the first contract: what is paid, and what has to
// be said so that both sides count alike.
import type { ComponentChildren } from 'preact';
import type { PerformanceClause } from '../../../shared/contract/terms.ts';
import { nameKpi } from '../../../shared/ui/guide-words/present-plan.ts';
import { EARLY_END_WORDS } from '../../../shared/ui/guide-words/proposal-words.ts';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import type { Fields } from '../dossier/dossier.ts';
import { DEFAULT_UNITS, PAY_KPIS } from './pay-values.ts';
import { BonusFields, StepFields } from './step-fields.tsx';

type PayPart = { fields: Fields; pay: PerformanceClause; currency: string };

export function PayFields({
  fields,
  pay,
  currency,
  hasMany,
  capHint,
  children,
}: PayPart & { hasMany: boolean; capHint: string; children?: ComponentChildren }) {
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
          value={pay.kpi}
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
      {hasMany && (
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
        {amount('cap', 'At most', capHint)}
      </div>
      {amount('variableCap', 'Results add at most', 'empty = no limit of their own')}
      {children}
    </>
  );
}

export function DefinitionFields({ fields, pay }: Omit<PayPart, 'currency'>) {
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
    </>
  );
}

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
