// The fields of the contract's terms, in two groups: what stops the work, and what ends it.
import type { ComponentChildren } from 'preact';
import type { Clauses } from '../../../shared/contract/clauses.ts';
import type { TermName } from '../../../shared/contract/terms.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { PAPER_SAYS_MORE } from '../../../shared/ui/guide-words/term-words.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { type Choice, SelectField, TextField } from '../../../shared/ui/page/form.tsx';
import { CountingFields } from '../terms/counting-fields.tsx';
import { KillFeeFields } from '../terms/kill-fee-fields.tsx';
import { NoticeFields } from '../terms/notice-fields.tsx';
import { CLAWBACK, EXCLUSIVITY_IN_PAUSE, MONTHS, PARTIES, TIMEOUTS, UNITS } from '../terms/term-choices.ts';
import { TermSection } from '../terms/term-section.tsx';
import { BreachLists, StopList } from '../terms/trigger-lists.tsx';
import type { TermsValues } from '../terms-form/terms-reader.ts';

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
  const list = (name: string, label: string, choices: Choice[]) => (
    <SelectField key={name} name={name} label={label} value={values[name] ?? ''} choices={choices} />
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
  return { field, list, term };
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
type NoticeFacts = Pick<TermFieldsProps, 'values' | 'problems' | 'standing' | 'timeZones' | 'holidayChoices'>;

export function stoppingTerms({ field, list, term }: TermFields, facts: NoticeFacts) {
  return (
    <>
      {term('notice', null, <NoticeFields {...facts} />)}
      {term(
        'pause',
        [
          field('pause-n', 'Notice', { type: 'number' }),
          list('pause-unit', 'counted in', UNITS),
          field('pause-resume-n', 'Notice to go on', { type: 'number', hint: 'empty: none' }),
          list('pause-resume-unit', 'counted in', UNITS),
          list('pause-by', 'Who may', PARTIES),
          field('pause-days', 'Days of pause at most', {
            type: 'number',
            hint: 'together; empty: no limit',
          }),
          field('pause-count', 'Pauses at most', { type: 'number', hint: 'empty: no limit' }),
          list('pause-timeout', 'When the days are used up', TIMEOUTS),
          field('pause-standby', 'Paid while work rests, %', { hint: 'of the monthly fee; 0: none' }),
          field('pause-monthly', `That monthly fee, ${facts.standing.currency}`, {
            hint: 'empty: not known',
          }),
          list('pause-month', 'A month counts', MONTHS),
          list('pause-exclusivity', 'Exclusivity meanwhile', EXCLUSIVITY_IN_PAUSE),
        ],
        <>
          <CountingFields stem="pause" values={facts.values} />
          <CountingFields
            stem="pause-resume"
            label="How the days to go on are counted"
            values={facts.values}
          />
          <StopList values={facts.values} />
        </>,
      )}
      {term(
        'convenience',
        [
          field('convenience-n', 'Notice', { type: 'number' }),
          list('convenience-unit', 'counted in', UNITS),
          list('convenience-by', 'Who may', PARTIES),
          field('convenience-until', 'Not before the end of', { type: 'date', hint: 'empty: no minimum' }),
        ],
        <CountingFields stem="convenience" values={facts.values} />,
      )}
    </>
  );
}

function termEndFields(
  { field }: Pick<TermFields, 'field'>,
  { values, problems }: Pick<EndingFacts, 'values' | 'problems'>,
) {
  const isSaid = values[TERM_IS_OVER] === 'on';
  return [
    field('termEnd-last', 'Last day', {
      type: 'date',
      hint: 'whole day in the contract’s zone; pauses move it',
    }),
    (isSaid || problems[TERM_IS_OVER] !== undefined) && (
      <Checkbox
        key="o"
        name={TERM_IS_OVER}
        label="The contract is over by the paper"
        detail="what is still open ends with it"
        isChecked={isSaid}
      />
    ),
  ];
}

export function endingTerms({ field, list, term }: TermFields, { values, currency, problems }: EndingFacts) {
  return (
    <>
      {term(
        'cause',
        [
          field('cause-n', 'Time to put it right', { type: 'number' }),
          list('cause-unit', 'counted in', UNITS),
          field('cause-after-n', 'Notice after that', { type: 'number', hint: 'empty: at receipt' }),
          list('cause-after-unit', 'counted in', UNITS),
        ],
        <>
          <CountingFields stem="cause" values={values} />
          <BreachLists values={values} />
        </>,
      )}
      {term('killFee', null, <KillFeeFields values={values} problems={problems} currency={currency} />)}
      {term(
        'performanceExit',
        [
          field('performance-floor', 'Below, % of agreed'),
          field('performance-days', 'After days live', { type: 'number' }),
          field('performance-n', 'Notice', { type: 'number', hint: 'empty: at receipt' }),
          list('performance-unit', 'counted in', UNITS),
        ],
        <Checkbox
          name="performance-remedy"
          label="Only after a remedy was tried"
          isChecked={values['performance-remedy'] === 'on'}
        />,
      )}
      {term('payment', [
        field('payment-days', 'Days to pay', { type: 'number' }),
        list('payment-clawback', 'Prepaid, not delivered', CLAWBACK),
        field('payment-interest', 'Interest on late pay, % a year', { hint: 'empty = it names none' }),
        field('payment-grace', 'It runs after, days late', { type: 'number', hint: 'empty = at once' }),
      ])}
      {term('retainer', [
        field('retainer-amount', `Amount, ${currency}`, { hint: 'for all of its days' }),
        field('retainer-first', 'First day', { type: 'date' }),
        field('retainer-last', 'Last day', {
          type: 'date',
          hint: 'both days count; an early end pays by days',
        }),
      ])}
      {term('termEnd', termEndFields({ field }, { values, problems }))}
      {term('approval', [
        field('approval-rounds', 'Rounds included', { type: 'number', hint: 'empty = not limited' }),
        field('approval-n', 'Silence is approval after', { type: 'number', hint: 'empty = never' }),
        list('approval-unit', 'counted in', UNITS),
      ])}
      {term('forceMajeure', [
        field('forceMajeure-days', 'Either side may end after, days', {
          type: 'number',
          hint: 'whole days that the event has lasted',
        }),
        field('forceMajeure-n', 'Notice', { type: 'number', hint: 'empty: at receipt' }),
        list('forceMajeure-unit', 'counted in', UNITS),
      ])}
      {term('kpiGuarantee', [
        field('kpiGuarantee-floor', 'At least, % of agreed', {
          hint: 'less is a breach only if “Ending for cause” names it',
        }),
      ])}
    </>
  );
}
