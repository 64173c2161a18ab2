// The fields of the contract's terms, in two groups: what stops the work, and what ends it.
import type { ComponentChildren } from 'preact';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import type { TermName } from '../../../shared/contract/terms.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { PAPER_SAYS_MORE } from '../../../shared/ui/present-contract.ts';
import { KillFeeFields } from '../terms/kill-fee-fields.tsx';
import { CLAWBACK, MONTHS, PARTIES, RECEIPTS, TIMEOUTS, UNITS } from '../terms/term-choices.ts';
import { TermSection } from '../terms/term-section.tsx';
import type { TermsValues } from '../terms/terms-reader.ts';
import { BreachLists, StopList } from '../terms/trigger-lists.tsx';

export type TermFieldsProps = {
  standing: Standing;
  values: TermsValues;
  clauses: Clauses;
  problems: Record<string, string>;
  timeZones: readonly string[];
  holidayChoices: { value: string; label: string }[];
};

type TermFields = ReturnType<typeof toTermFields>;

/** Who looks at the form, and in whose words. */
type FormReader = { memberId: string; locale: string };

/** One field, and one term with its fields, filled with what was typed or confirmed. */
export function toTermFields({
  values,
  clauses,
  problems,
  standing,
  reader,
}: Pick<TermFieldsProps, 'values' | 'clauses' | 'problems' | 'standing'> & { reader: FormReader }) {
  const field = (name: string, label: string, more: { hint?: string; type?: 'number' | 'date' } = {}) => (
    <TextField name={name} label={label} value={values[name] ?? ''} error={problems[name]} {...more} />
  );
  const term = (name: TermName, children: ComponentChildren, list?: ComponentChildren) => (
    <TermSection
      key={name}
      name={name}
      values={values}
      problem={problems[`${name}-is`] && 'needs an answer'}
      confirmed={describeConfirmed(clauses[name], {
        ...reader,
        timeZone: standing.timeZone,
        isBeyond: clauses.beyond?.terms.includes(name) === true,
      })}
      list={list}
    >
      {children}
    </TermSection>
  );
  return { field, term };
}

function describeConfirmed(
  answer: Clauses[TermName],
  reader: FormReader & { timeZone: string; isBeyond: boolean },
): string | null {
  const confirmed = describeConfirmation(answer, reader);
  if (answer === undefined || confirmed === null) return null;
  if (reader.isBeyond) return `not used: ${PAPER_SAYS_MORE}`;
  return `${answer.is === 'none' ? 'none, ' : ''}${confirmed}`;
}

/** "confirmed Fri 16 Oct, by you"; null where nobody has. */
export function describeConfirmation(
  of: { confirmedAt: string; confirmedBy: string } | undefined,
  { memberId, locale, timeZone }: FormReader & { timeZone: string },
): string | null {
  if (of === undefined) return null;
  const by = of.confirmedBy === memberId ? ', by you' : '';
  return `confirmed ${formatDay(of.confirmedAt, locale, timeZone)}${by}`;
}

/** A last day that has passed while work is open is taken only with a word that the contract is over. */
export const TERM_IS_OVER = 'termEnd-over';

type EndingFacts = Pick<TermFieldsProps, 'values' | 'problems'> & { currency: string };
type NoticeFacts = Pick<TermFieldsProps, 'values' | 'standing' | 'timeZones' | 'holidayChoices'>;

export function stoppingTerms({ field, term }: TermFields, facts: NoticeFacts) {
  return (
    <>
      {term('notice', noticeFields(facts))}
      {term(
        'pause',
        [
          field('pause-n', 'Notice', { type: 'number' }),
          <SelectField
            key="u"
            name="pause-unit"
            label="counted in"
            value={facts.values['pause-unit'] ?? ''}
            choices={UNITS}
          />,
          field('pause-days', 'Days of pause at most', {
            type: 'number',
            hint: 'together; empty: no limit',
          }),
          field('pause-count', 'Pauses at most', { type: 'number', hint: 'empty: no limit' }),
          <SelectField
            key="t"
            name="pause-timeout"
            label="When the days are used up"
            value={facts.values['pause-timeout'] ?? ''}
            choices={TIMEOUTS}
          />,
          field('pause-standby', 'Paid while work rests, %', { hint: 'of the monthly fee; 0: none' }),
          field('pause-monthly', `That monthly fee, ${facts.standing.currency}`, {
            hint: 'empty: not known',
          }),
          <SelectField
            key="m"
            name="pause-month"
            label="A month counts"
            value={facts.values['pause-month'] ?? ''}
            choices={MONTHS}
          />,
        ],
        <StopList values={facts.values} />,
      )}
      {term('convenience', [
        field('convenience-n', 'Notice', { type: 'number' }),
        <SelectField
          key="u"
          name="convenience-unit"
          label="counted in"
          value={facts.values['convenience-unit'] ?? ''}
          choices={UNITS}
        />,
        <SelectField
          key="b"
          name="convenience-by"
          label="Who may"
          value={facts.values['convenience-by'] ?? ''}
          choices={PARTIES}
        />,
        field('convenience-until', 'Not before the end of', { type: 'date', hint: 'empty: no minimum' }),
      ])}
    </>
  );
}

function noticeFields({ values, timeZones, holidayChoices }: NoticeFacts) {
  return [
    <SelectField
      key="r"
      name="notice-receipt"
      label="E-mail counts as received"
      value={values['notice-receipt'] ?? ''}
      choices={RECEIPTS}
    />,
    <SelectField
      key="z"
      name="notice-zone"
      label="Creator’s time zone"
      value={values['notice-zone'] ?? ''}
      choices={timeZones.map((name) => ({ value: name, label: name.replaceAll('_', ' ') }))}
    />,
    <SelectField
      key="h"
      name="notice-holidays"
      label="Holidays of"
      hint="kept with this version"
      value={values['notice-holidays'] ?? ''}
      choices={holidayChoices}
    />,
  ];
}

function termEndFields({ field }: Pick<TermFields, 'field'>, problems: EndingFacts['problems']) {
  return [
    field('termEnd-last', 'Last day', {
      type: 'date',
      hint: 'whole day in the contract’s zone; pauses move it',
    }),
    problems[TERM_IS_OVER] !== undefined && (
      <Checkbox
        key="o"
        name={TERM_IS_OVER}
        label="The contract is over by the paper"
        detail="what is still open ends with it"
      />
    ),
  ];
}

export function endingTerms({ field, term }: TermFields, { values, currency, problems }: EndingFacts) {
  return (
    <>
      {term(
        'cause',
        [
          field('cause-n', 'Time to put it right', { type: 'number' }),
          <SelectField
            key="u"
            name="cause-unit"
            label="counted in"
            value={values['cause-unit'] ?? ''}
            choices={UNITS}
          />,
        ],
        <BreachLists values={values} />,
      )}
      {term('killFee', null, <KillFeeFields values={values} problems={problems} currency={currency} />)}
      {term('performanceExit', [
        field('performance-floor', 'Below, % of agreed'),
        field('performance-days', 'After days live', { type: 'number' }),
      ])}
      {term('payment', [
        field('payment-days', 'Days to pay', { type: 'number' }),
        <SelectField
          key="c"
          name="payment-clawback"
          label="Prepaid, not delivered"
          value={values['payment-clawback'] ?? ''}
          choices={CLAWBACK}
        />,
      ])}
      {term('retainer', [
        field('retainer-amount', `Amount, ${currency}`, { hint: 'for all of its days' }),
        field('retainer-first', 'First day', { type: 'date' }),
        field('retainer-last', 'Last day', {
          type: 'date',
          hint: 'both days count; an early end pays by days',
        }),
      ])}
      {term('termEnd', termEndFields({ field }, problems))}
      {term('approval', [
        field('approval-rounds', 'Rounds included', { type: 'number', hint: 'empty = not limited' }),
        field('approval-n', 'Silence is approval after', { type: 'number', hint: 'empty = never' }),
        <SelectField
          key="u"
          name="approval-unit"
          label="counted in"
          value={values['approval-unit'] ?? ''}
          choices={UNITS}
        />,
      ])}
    </>
  );
}
