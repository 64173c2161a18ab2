// After the end: fulfilled, in dispute, analysed, paid, closed.
import { hasEnded, isSettling } from '../../../shared/contract/facts/case-states.ts';
import { sumMinor } from '../../../shared/contract/money/rounding.ts';
import { survivalAfterEnd } from '../../../shared/procedure/ending/after-end.ts';
import { CLOSE_CHECKS, wasPaidAtClose } from '../../../shared/procedure/ending/finish.ts';
import { endDues } from '../../../shared/procedure/exits/exit-settlement.ts';
import { payDaysOf } from '../../../shared/procedure/exits/payment-plan.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { describeSurvivals } from '../../../shared/ui/exits/survival-words.ts';
import { formatDay, formatMoney } from '../../../shared/ui/format.ts';
import { Checkbox } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, LinkButton, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { MarketplaceSection } from '../booking/marketplace-section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { CHECK_WORDS } from './end-choices.ts';
import { toElsewhere } from './exit-extras.ts';
import { SettlementSection } from './settlement-section.tsx';

export function FinishPage({ dossier }: { dossier: Dossier }) {
  const { guide, mayEdit, standing } = dossier;
  const has = (act: (typeof guide.acts)[number]) => mayEdit && guide.acts.includes(act);
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      <div class="desk-columns">
        <div>
          {hasSettlement(standing) && <SettlementSection dossier={dossier} />}
          {standing.money !== null && <MarketplaceSection dossier={dossier} place="finish" />}
          <GoesOn dossier={dossier} />
          <AnalysisSection dossier={dossier} />
        </div>
        <div>
          {has('complete') && (
            <Section title="Everything was fulfilled" id="complete">
              <ActButton
                dossier={dossier}
                name="complete"
                kind="complete"
                place="finish"
                label="Complete the collaboration"
                after="Every piece is completed, waived or cancelled, and the term is over."
              />
            </Section>
          )}
          <DisputeSection dossier={dossier} />
          {has('close') && <CloseForm dossier={dossier} />}
        </div>
      </div>
    </DossierFrame>
  );
}

/** What binds either side still, and until when. */
function GoesOn({ dossier: { standing, session, papers, settlement, elsewhere } }: { dossier: Dossier }) {
  const { endedBy, money } = standing.case;
  if (endedBy === null || !hasEnded(standing.case.state)) return null;
  const paidMinor = papers?.paidMinor ?? 0;
  const isPaid =
    wasPaidAtClose(standing.case) ||
    (money?.dueToCreatorMinor ?? 0) === 0 ||
    (settlement !== null && paidMinor >= (settlement.earnedMinor ?? 0));
  const lines = describeSurvivals(
    survivalAfterEnd(standing, { endedAt: endedBy.at, isPaid, ...toElsewhere(elsewhere) }),
    standing,
    session.locale,
  );
  if (lines.length === 0) return null;
  return (
    <Section title="What goes on">
      <Notes rows={lines.map(({ name, until }) => ({ name, text: until }))} />
    </Section>
  );
}

/** Money was frozen with the end, or the term ran out and nobody had to decide anything. */
function hasSettlement({ case: state, money }: Standing): boolean {
  return money !== null && (state.money !== null || state.endedBy?.route === 'expiry');
}

function AnalysisSection({ dossier }: { dossier: Dossier }) {
  const { standing, mayEdit } = dossier;
  const isFiled = standing.case.postMortem !== null;
  const mayFile = isSettling(standing.case.state);
  return (
    <Section title="Analysis" note={isFiled ? 'filed' : 'not filed yet'} id="analysis">
      <p>What explains the gap, what was tried, what we change, and whether we would work together again.</p>
      {mayEdit && (mayFile || isFiled) && (
        <p>
          <LinkButton href={pathOf(dossier, '/analysis')}>
            {isFiled ? 'Read the analysis' : 'Write the analysis'}
          </LinkButton>
        </p>
      )}
      {mayFile && !isFiled && <p>A manager closes the case once it is filed.</p>}
      {!mayFile && !isFiled && <p>It is written once the collaboration has ended.</p>}
    </Section>
  );
}

function DisputeSection({ dossier }: { dossier: Dossier }) {
  const { guide, mayEdit, standing } = dossier;
  const mayRaise = mayEdit && guide.acts.includes('raise_dispute');
  const maySettle = mayEdit && guide.acts.includes('settle_dispute');
  if (!mayRaise && !maySettle && !standing.case.hasDispute) return null;
  const fields = fieldsOf(dossier, 'dispute');
  const kind = maySettle ? 'settle_dispute' : 'raise_dispute';
  return (
    <Section title="Dispute" note={standing.case.hasDispute ? 'open' : 'none'} id="dispute">
      {standing.case.hasDispute && (
        <p>
          What is undisputed is paid all the same. What was said stands in{' '}
          <a href={pathOf(dossier, '/log')}>the log</a>
          {maySettle ? '.' : '; a manager records that it is settled.'}
        </p>
      )}
      {(mayRaise || maySettle) && (
        <ActForm dossier={dossier} name="dispute" kind={kind} place="finish">
          <TextArea
            name={fields.nameOf('note')}
            label={maySettle ? 'How it was settled' : 'What is in dispute'}
            hint="dated facts"
            value={fields.valueOf('note')}
            rows={3}
            isRequired
          />
          <FormEnd after="Recorded with your name.">
            <SubmitButton isQuiet>
              {maySettle ? 'Record that it is settled' : 'Record a dispute'}
            </SubmitButton>
          </FormEnd>
        </ActForm>
      )}
    </Section>
  );
}

function CloseForm({ dossier }: { dossier: Dossier }) {
  const { standing, session } = dossier;
  const fields = fieldsOf(dossier, 'finish');
  const dues = dossier.settlement === null ? null : endDues(dossier.settlement, standing);
  const amount = (minor: number) =>
    formatMoney(minor, { currency: standing.currency, locale: session.locale, form: 'code' });
  const openMinor = sumMinor((dues ?? []).map((due) => due.openMinor));
  return (
    <Section title="Close the case" id="close">
      {dues !== null && (
        <Notes
          rows={
            openMinor === 0
              ? [{ name: 'Still to be paid', text: 'nothing' }]
              : payDaysOf(dues.map(({ openMinor: minor, ...due }) => ({ ...due, minor }))).map(
                  ({ on, minor }) => ({
                    name: `To be paid by ${formatDay(on, session.locale)}`,
                    text: amount(minor),
                  }),
                )
          }
        />
      )}
      <p class="dossier-more">
        <a href={pathOf(dossier, '/contract/payments')}>Payments, each with its day</a>
      </p>
      <ActForm dossier={dossier} name="finish" kind="close" place="finish">
        <TextField
          name={fields.nameOf('paidOn')}
          label="Paid on"
          hint={describePaidOn(dues === null ? null : openMinor, amount)}
          type="date"
          value={fields.valueOf('paidOn')}
        />
        <fieldset class="field">
          <legend class="field-label">Looked after</legend>
          {CLOSE_CHECKS.map((check) => (
            <Checkbox
              key={check}
              name={fields.nameOf('checks')}
              value={check}
              label={CHECK_WORDS[check] ?? check}
              isChecked={fields.listOf('checks').includes(check)}
            />
          ))}
        </fieldset>
        <FormEnd after="A closed case takes notes only. Everything stays readable.">
          <SubmitButton>Close the case</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

function describePaidOn(openMinor: number | null, amount: (minor: number) => string): string {
  if (openMinor === 0) return 'empty = every payment is on record';
  const rest = openMinor === null ? 'the last of it' : `${amount(openMinor)} is recorded as paid on that day`;
  return `${rest}; empty = nothing was due, or it is in dispute`;
}
