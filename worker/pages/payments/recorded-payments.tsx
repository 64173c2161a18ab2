// Payments one by one: what is on record, taking one back, and the form that records another.
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import type { PaymentLine } from '../../../shared/procedure/payments/list-payments.ts';
import { NOTHING_PAID } from '../../../shared/procedure/payments/paid-sums.ts';
import { REFERENCE_CHARS_MAX, stateOfPayments } from '../../../shared/procedure/payments/record-payment.ts';
import { formatDay, formatMoment } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { Table } from '../../../shared/ui/page/table.tsx';
import type { RecordedPayment } from '../../store/agreement/recorded-payments.ts';
import { toTypedMoney } from '../desk/parse-typed.ts';
import { type Dossier, fieldsOf, pathOf } from '../dossier/dossier.ts';
import { amountOf, namePaidFor, paidForChoices } from './payment-words.ts';

export const RECORD_FORM = 'pay';

/** Leads to the form with what is open filled in. */
export function RecordLink({
  dossier,
  paidFor,
  minor,
}: {
  dossier: Dossier;
  paidFor: string;
  minor: number;
}) {
  const asked = new URLSearchParams({ pay: paidFor, open: toTypedMoney(minor, dossier.standing.currency) });
  return (
    <>
      {' '}
      <a href={pathOf(dossier, `/contract/payments?${asked.toString()}#record`)}>Record it</a>
    </>
  );
}

/** Everything that was ever recorded, also what was taken back. */
export function RecordedSection({ dossier }: { dossier: Dossier }) {
  const { standing, payments } = dossier;
  const paidMinor = standing.money?.paidMinor ?? null;
  const isSaid = payments.some(({ takenBack }) => takenBack === null);
  return (
    <Section
      title="What was paid"
      id="paid"
      note={paidMinor === null ? 'nobody has said' : `${amountOf(dossier, paidMinor)} in all`}
    >
      {payments.length > 0 && <Recorded dossier={dossier} />}
      {!isSaid && (
        <form method="post" action={pathOf(dossier, '/contract/payments')} class="desk-form">
          <input type="hidden" name="nothing" value="1" />
          <p>Until somebody says it, no end can be reckoned.</p>
          <FormEnd>
            <SubmitButton isQuiet isSmall>
              Nothing was paid so far
            </SubmitButton>
          </FormEnd>
        </form>
      )}
    </Section>
  );
}

function Recorded({ dossier }: { dossier: Dossier }) {
  const { standing, session, payments } = dossier;
  const { locale } = session;
  const struck = (payment: RecordedPayment, text: string) =>
    payment.takenBack === null ? text : <s>{text}</s>;
  return (
    <Table
      caption="Recorded payments, the latest day first"
      columns={[
        { id: 'day', label: 'Paid on' },
        { id: 'amount', label: 'Amount', isNumber: true },
        { id: 'for', label: 'For' },
        { id: 'by', label: 'Recorded by' },
        { id: 'act', label: 'Change', isLabelHidden: true },
      ]}
      rows={payments.map((payment) => ({
        id: payment.id,
        cells: {
          day: struck(payment, payment.on === null ? describeNoDay(payment) : formatDay(payment.on, locale)),
          amount: struck(payment, amountOf(dossier, payment.minor)),
          for: (
            <>
              {namePaidFor(payment.paidFor, standing.deliverables)}
              {payment.reference !== '' && <span class="reference"> {payment.reference}</span>}
            </>
          ),
          by: <By payment={payment} locale={locale} timeZone={standing.timeZone} />,
          act: payment.takenBack === null && (
            <form method="post" action={pathOf(dossier, '/contract/payments/removal')}>
              <input type="hidden" name="payment" value={payment.id} />
              <button type="submit" class="link-button">
                Take back
              </button>
            </form>
          ),
        },
      }))}
    />
  );
}

function describeNoDay({ paidFor }: RecordedPayment): string {
  return paidFor === NOTHING_PAID ? 'not yet' : 'day not known';
}

function By({
  payment: { byName, recordedAt, takenBack },
  locale,
  timeZone,
}: {
  payment: RecordedPayment;
  locale: string;
  timeZone: string;
}) {
  const at = (moment: string) => formatMoment(moment, locale, timeZone);
  return (
    <>
      {byName === null ? 'the agreement, as it stood' : `${byName}, ${at(recordedAt)}`}
      {takenBack && (
        <span class="reference">
          {' '}
          taken back by {takenBack.byName}, {at(takenBack.at)}
        </span>
      )}
    </>
  );
}

export function RecordForm({ dossier, lines }: { dossier: Dossier; lines: PaymentLine[] | null }) {
  const { standing, query, payments, today } = dossier;
  const fields = fieldsOf(dossier, RECORD_FORM);
  const next = lines?.find(({ state }) => state === 'due') ?? lines?.find(({ state }) => state !== 'paid');
  const key = next && paymentKey(next);
  const isDoubted = fields.valueOf('doubts') !== '';
  return (
    <Section title="Record a payment" id="record">
      <form method="post" action={pathOf(dossier, '/contract/payments')} class="desk-form">
        <input type="hidden" name="seen" value={stateOfPayments(payments)} />
        <div class="field-pair">
          <TextField
            name="amount"
            label={`Amount, ${standing.currency}`}
            value={fields.valueOf(
              'amount',
              query.open ?? (next ? toTypedMoney(next.minor, standing.currency) : ''),
            )}
            inputMode="decimal"
            isRequired
          />
          <TextField
            name="on"
            label="Paid on"
            type="date"
            max={today}
            value={fields.valueOf('on', today)}
            isRequired
          />
        </div>
        <SelectField
          name="paidFor"
          label="For"
          hint="what is over counts for what is due first"
          value={fields.valueOf('paidFor', query.pay ?? key ?? 'other:other')}
          choices={paidForChoices(standing)}
        />
        <TextField
          name="reference"
          label="Reference"
          hint="optional: number of the transfer or the invoice"
          maxLength={REFERENCE_CHARS_MAX}
          value={fields.valueOf('reference')}
        />
        {isDoubted && (
          <Checkbox name="isMeant" label="It was paid like this" detail="recorded as it is typed here" />
        )}
        <FormEnd after="The creator sees amount and day on their page, and not the reference.">
          <SubmitButton>Record the payment</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}
