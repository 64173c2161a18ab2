// What will be paid for each piece, by time and for expenses, and when, what keeps it from being paid, and holding back the part that is in question.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { type PaymentFor, paymentKey } from '../../../shared/contract/money/held-parts.ts';
import { askForAct } from '../../../shared/procedure/guide/possible-acts.ts';
import { findTellingLetter } from '../../../shared/procedure/letters/due-letter.ts';
import { openHolds } from '../../../shared/procedure/payments/hold.ts';
import { listPayments, type Payment } from '../../../shared/procedure/payments/list-payments.ts';
import type { PaymentHold } from '../../../shared/procedure/payments/records.ts';
import { formatDay, formatMoment, formatMoney } from '../../../shared/ui/format.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { type Dossier, fieldsOf, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { aboutFact } from '../dossier-forms/letter-choices.ts';
import { toExtras } from '../ending/exit-extras.ts';
import { describeAnswer, describePayment, HOLD_CHOICES, HOLD_WORDS, SUM_NAMES } from './hold-words.ts';
import { SettledPayments } from './settled-payments.tsx';

export function PaymentsPage({ dossier }: { dossier: Dossier }) {
  const { standing, now, mayEdit } = dossier;
  const payments = standing.money === null ? null : listPayments(standing, now, toExtras(dossier.papers));
  const hasSettlement = standing.money !== null && dossier.settlement !== null;
  const settled = (standing.case.holds ?? []).filter(({ outcome }) => outcome !== 'open');
  return (
    <DossierFrame dossier={dossier} tab="contract">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/contract')}>Contract</a>
      </p>
      <div class="desk-columns">
        <div>
          {hasSettlement && <SettledPayments dossier={dossier} />}
          {!hasSettlement && <PlanSection dossier={dossier} payments={payments} />}
          {openHolds(standing.case).map((hold) => (
            <HoldSection key={hold.seq} dossier={dossier} hold={hold} />
          ))}
          {settled.length > 0 && <SettledSection dossier={dossier} holds={settled} />}
        </div>
        <div>
          <RuleSection dossier={dossier} />
          {mayEdit && payments !== null && mayHold(dossier) && (
            <HoldForm dossier={dossier} payments={payments} />
          )}
        </div>
      </div>
    </DossierFrame>
  );
}

/** The rules are asked with the expenses of the papers, which the dossier's own guide does not look up. */
function mayHold({ standing, session, now, papers }: Dossier): boolean {
  const { role, memberId, isSinglePersonTeam } = session;
  const reader = { now, role, memberId, isSinglePersonTeam, expenses: toExtras(papers) };
  return askForAct('hold_payment', standing, reader).is === 'possible';
}

function PlanSection({ dossier, payments }: { dossier: Dossier; payments: Payment[] | null }) {
  const { standing, session } = dossier;
  if (payments === null)
    return (
      <Section title="Payments" id="payments">
        <p>
          {standing.money === null
            ? 'Fees are not shown to your role, or none were agreed.'
            : 'It is not on file what was paid so far, or no contract is in force.'}
        </p>
      </Section>
    );
  const money = { currency: standing.currency, locale: session.locale };
  return (
    <Section title="Payments" id="payments" note="recorded here, made elsewhere">
      {payments.length === 0 ? (
        <p>Nothing is open.</p>
      ) : (
        <Notes
          rows={payments.map((payment) => ({
            name: nameOf(dossier, payment),
            text: describePayment(payment, money),
          }))}
        />
      )}
    </Section>
  );
}

function HoldSection({ dossier, hold }: { dossier: Dossier; hold: PaymentHold }) {
  const { standing, session, guide, mayEdit } = dossier;
  const { locale } = session;
  const amount = standing.money === null ? '' : amountOf(dossier, hold.minor);
  const name = `release-${hold.seq}`;
  const fields = fieldsOf(dossier, name);
  return (
    <Section title={`${nameOf(dossier, hold)}: on hold`} id={`hold-${hold.seq}`} note={amount}>
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

function SettledSection({ dossier, holds }: { dossier: Dossier; holds: PaymentHold[] }) {
  const { locale } = dossier.session;
  const { timeZone } = dossier.standing;
  const at = ({ closedAt }: PaymentHold) =>
    closedAt === null ? '' : formatMoment(closedAt, locale, timeZone);
  return (
    <Section title="Settled holds">
      <Notes
        rows={holds.map((hold) => ({
          name: nameOf(dossier, hold),
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

/** What the contract says of holding back, before anybody tries. */
function RuleSection({ dossier }: { dossier: Dossier }) {
  const { standing, now } = dossier;
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  return (
    <Section title="What the contract says">
      <Notes
        rows={[
          {
            name: 'Holding back',
            text: terms?.withholding
              ? `only the part in question, before it is due; settled within ${terms.withholding.answerDays} days`
              : 'no right to hold back on record',
          },
          {
            name: 'Approval',
            text: terms?.heldUntilApproved
              ? 'the pay for a piece is kept until it is approved'
              : 'paid from its date on, once it is out',
          },
        ]}
      />
      {dossier.mayEdit && (
        <p class="dossier-more">
          <a href={pathOf(dossier, '/papers')}>Change this in the papers</a>
        </p>
      )}
    </Section>
  );
}

function HoldForm({ dossier, payments }: { dossier: Dossier; payments: Payment[] }) {
  const fields = fieldsOf(dossier, 'hold');
  const open = payments.filter(
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
            label: `${nameOf(dossier, payment)}, ${amountOf(dossier, payment.minor)}`,
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

function nameOf({ standing }: Dossier, of: PaymentFor): string {
  if ('sum' in of) return SUM_NAMES[of.sum];
  return standing.deliverables.find(({ id }) => id === of.pieceId)?.name ?? 'A piece';
}

function amountOf({ standing, session }: Dossier, minor: number): string {
  return formatMoney(minor, { currency: standing.currency, locale: session.locale, form: 'symbol' });
}
