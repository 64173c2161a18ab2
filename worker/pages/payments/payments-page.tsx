// What is paid for each piece, by time and for expenses, and when, what was paid, what keeps the rest from being paid, and holding
// back the part that is in question.
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { paymentKey } from '../../../shared/contract/money/held-parts.ts';
import { askForAct } from '../../../shared/procedure/guide/possible-acts.ts';
import { openHolds } from '../../../shared/procedure/payments/hold.ts';
import { listPaymentLines, type PaymentLine } from '../../../shared/procedure/payments/list-payments.ts';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { type Dossier, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { toExtras } from '../ending/exit-extras.ts';
import { HoldForm, HoldSection, SettledSection } from './hold-sections.tsx';
import { describePayment } from './hold-words.ts';
import { OpenInterestLine } from './open-interest.tsx';
import { describeInterest, describeInterestClause, describePaid, namePayment } from './payment-words.ts';
import { RecordedSection, RecordForm, RecordLink } from './recorded-payments.tsx';
import { SettledPayments } from './settled-payments.tsx';

export function PaymentsPage({ dossier }: { dossier: Dossier }) {
  const { standing, now, mayEdit } = dossier;
  const lines = standing.money === null ? null : listPaymentLines(standing, now, toExtras(dossier.papers));
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
          {!hasSettlement && <PlanSection dossier={dossier} lines={lines} />}
          {mayEdit && <RecordedSection dossier={dossier} />}
          {openHolds(standing.case).map((hold) => (
            <HoldSection key={hold.seq} dossier={dossier} hold={hold} />
          ))}
          {settled.length > 0 && <SettledSection dossier={dossier} holds={settled} />}
        </div>
        <div>
          {mayEdit && <RecordForm dossier={dossier} lines={lines} />}
          <RuleSection dossier={dossier} />
          {mayEdit && lines !== null && mayHold(dossier) && <HoldForm dossier={dossier} lines={lines} />}
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

function PlanSection({ dossier, lines }: { dossier: Dossier; lines: PaymentLine[] | null }) {
  const { standing, session, mayEdit } = dossier;
  if (lines === null)
    return (
      <Section title="Payments" id="payments">
        <p>
          {standing.money === null
            ? 'Fees are not shown to your role, or none were agreed.'
            : standing.money.paidMinor == null
              ? 'It is not on file what was paid so far: record the payments, or say that there was none.'
              : 'No contract is in force, so nothing says what is due when.'}
        </p>
      </Section>
    );
  const money = { currency: standing.currency, locale: session.locale };
  return (
    <Section title="Payments" id="payments" note="recorded here, made elsewhere">
      {lines.length === 0 ? (
        <p>Nothing is open.</p>
      ) : (
        <Notes
          rows={lines.map((line) => ({
            name: namePayment(dossier, line),
            text: (
              <>
                {line.state !== 'paid' && describePayment({ ...line, state: line.state }, money)}
                {describePaid(line, money)}
                {describeInterest(line, money)}
                {mayEdit && line.state !== 'paid' && (
                  <RecordLink dossier={dossier} paidFor={paymentKey(line)} minor={line.minor} />
                )}
              </>
            ),
          }))}
        />
      )}
      <OpenInterestLine dossier={dossier} />
    </Section>
  );
}

/** What the contract says of holding back, before anybody tries. */
function RuleSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, now } = dossier;
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
            name: 'Interest on late pay',
            text:
              terms === undefined ? 'no contract is in force' : describeInterestClause(terms, session.locale),
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
          <a href={pathOf(dossier, '/papers')}>Change this in the papers</a>,{' '}
          <a href={pathOf(dossier, '/terms')}>interest with the contract terms</a>
        </p>
      )}
    </Section>
  );
}
