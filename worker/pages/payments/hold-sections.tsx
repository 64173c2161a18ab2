// Holding back the part of a payment that is in question: what is held, how it was settled, and the form.
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import { findTellingLetter } from '../../../shared/procedure/letters/due-letter.ts';
import type { PaymentLine } from '../../../shared/procedure/payments/list-payments.ts';
import type { PaymentHold } from '../../../shared/procedure/payments/records.ts';
import { formatDay, formatMoment } from '../../../shared/ui/format.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { type Dossier, fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { aboutFact } from '../dossier-forms/letter-choices.ts';
import { describeAnswer, HOLD_CHOICES, HOLD_WORDS } from './hold-words.ts';
import { amountOf, namePayment } from './payment-words.ts';

export function HoldSection({ dossier, hold }: { dossier: Dossier; hold: PaymentHold }) {
  const { standing, session, guide, mayEdit } = dossier;
  const { locale } = session;
  const amount = standing.money === null ? '' : amountOf(dossier, hold.minor);
  const name = `release-${hold.seq}`;
  const fields = fieldsOf(dossier, name);
  return (
    <Section title={`${namePayment(dossier, hold)}: on hold`} id={`hold-${hold.seq}`} note={amount}>
      <Notes
        rows={[
          { name: 'Reason', text: HOLD_WORDS[hold.reason] },
          { name: 'Since', text: formatMoment(hold.at, locale, standing.timeZone) },
          { name: 'Would be due', text: formatDay(hold.dueOn, locale) },
          { name: 'To be settled by', text: formatDay(hold.reviewOn, locale) },
          { name: 'The creator', text: describeAnswer(hold, locale, standing.timeZone) },
        ]}
      />
      <HoldLetter dossier={dossier} hold={hold} />
      {mayEdit && guide.acts.includes('release_payment') && (
        <ActForm dossier={dossier} name={name} kind="release_payment" place="payments">
          <input type="hidden" name={fields.nameOf('holdSeq')} value={String(hold.seq)} />
          <TextArea
            name={fields.nameOf('note')}
            label="Why it is paid now"
            hint="optional"
            value={fields.valueOf('note')}
            rows={2}
          />
          <FormEnd after="It is paid on its day like the rest. The creator sees that the hold is over.">
            <SubmitButton isQuiet>Release the payment</SubmitButton>
          </FormEnd>
        </ActForm>
      )}
    </Section>
  );
}

/** Whether the creator was told by letter, and the way to write it. */
function HoldLetter({ dossier, hold }: { dossier: Dossier; hold: PaymentHold }) {
  const { standing, mayEdit, guide } = dossier;
  const kind = hold.outcome === 'open' ? 'hold' : 'hold_over';
  const letter = findTellingLetter(standing.case, kind, { holdSeq: hold.seq });
  if (letter === undefined || !mayEdit || !guide.acts.includes('write_to_creator')) return null;
  const address = pathOf(dossier, `/talk?letter=${aboutFact(kind, { holdSeq: hold.seq })}#letter`);
  return (
    <p class="dossier-more">
      <a href={address}>
        {letter.isProposed ? 'Tell the creator in a letter' : 'Write to the creator about it'}
      </a>
    </p>
  );
}

export function SettledSection({ dossier, holds }: { dossier: Dossier; holds: PaymentHold[] }) {
  const { locale } = dossier.session;
  const { timeZone } = dossier.standing;
  const at = ({ closedAt }: PaymentHold) =>
    closedAt === null ? '' : formatMoment(closedAt, locale, timeZone);
  return (
    <Section title="Settled holds">
      <Notes
        rows={holds.map((hold) => ({
          name: namePayment(dossier, hold),
          text:
            hold.outcome === 'released' ? `released ${at(hold)}` : `the creator let this part go ${at(hold)}`,
        }))}
      />
      {holds.filter(isToBeTold(dossier)).map((hold) => (
        <HoldLetter key={hold.seq} dossier={dossier} hold={hold} />
      ))}
    </Section>
  );
}

/** The end of a hold that the creator knows of by letter, and that no letter has told yet. */
function isToBeTold({ standing }: Dossier): (hold: PaymentHold) => boolean {
  return ({ seq }) => findTellingLetter(standing.case, 'hold_over', { holdSeq: seq })?.isProposed === true;
}

export function HoldForm({ dossier, lines }: { dossier: Dossier; lines: PaymentLine[] }) {
  const fields = fieldsOf(dossier, 'hold');
  const open = lines.filter(
    ({ hold, state }) => hold === null && (state === 'to_come' || state === 'until_out'),
  );
  return (
    <Section title="Hold back a part" id="hold" note="a manager">
      <ActForm dossier={dossier} name="hold" kind="hold_payment" place="payments">
        <SelectField
          name={fields.nameOf('payment')}
          label="Payment for"
          value={fields.valueOf('payment')}
          choices={open.map((payment) => ({
            value: paymentKey(payment),
            label: `${namePayment(dossier, payment)}, ${amountOf(dossier, payment.minor)}`,
          }))}
        />
        <TextField
          name={fields.nameOf('amount')}
          label="Part in question"
          hint={`${dossier.standing.currency}; the rest is paid as agreed`}
          value={fields.valueOf('amount')}
          isRequired
        />
        <SelectField
          name={fields.nameOf('reason')}
          label="Reason"
          hint="the creator reads it"
          value={fields.valueOf('reason')}
          choices={HOLD_CHOICES}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="The facts"
          hint="for the team: what, when, shown by what"
          value={fields.valueOf('note')}
          rows={3}
          isRequired
        />
        <FormEnd after="The creator sees it on their page and can agree or object. A missed result is no reason.">
          <SubmitButton>Hold this part back</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}
