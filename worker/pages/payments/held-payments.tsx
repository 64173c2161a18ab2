// A part of a payment that is on hold: how much, why and until when it is settled, and the creator's answer to it.
import { ActForm, Send, TextBox } from '../creator/act-form.tsx';
import { type PageContext, toFullDay, toMoment, toMoney } from '../creator/page-context.ts';
import type { HoldView } from './hold-view.ts';

export function HeldPayments({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.holds.length === 0) return null;
  return (
    <section class="part" aria-labelledby="held-payments">
      <h2 id="held-payments">{words.payments.title}</h2>
      {view.holds.map((hold) => (
        <HeldPayment key={hold.seq} context={context} hold={hold} />
      ))}
    </section>
  );
}

function HeldPayment({ context, hold }: { context: PageContext; hold: HoldView }) {
  const { payments } = context.words;
  const of = { context, act: 'answer_hold', target: String(hold.seq) } as const;
  const amount = toMoney(context, hold.minor);
  const paidFor = 'sum' in hold.paidFor ? payments.sums[hold.paidFor.sum] : hold.paidFor.pieceName;
  return (
    <>
      <p>
        <b>{payments.held(amount, paidFor, toFullDay(context, hold.since))}</b>{' '}
        {payments.reasons[hold.reason]} {payments.rest(toFullDay(context, hold.reviewOn))}
      </p>
      {hold.objectedAt !== null && (
        <p class="state-line">{payments.objected(toMoment(context, hold.objectedAt))}</p>
      )}
      <ActForm {...of}>
        <TextBox {...of} name="note" label={payments.how} hint={payments.howHint} />
        <div class="act-pair">
          <Send isQuiet name="stance" value="objects">
            {payments.object}
          </Send>
          <Send isQuiet name="stance" value="agrees">
            {payments.agree(amount)}
          </Send>
        </div>
        <p class="quiet">{payments.note}</p>
      </ActForm>
    </>
  );
}
