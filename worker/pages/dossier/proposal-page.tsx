// Changed terms: part of the fee by result, with the pay at the creator's own results before anybody proposes it.

import type { ProposalProblem } from '../../../shared/contract/adjustment/proposal-problems.ts';
import { proposalProblems } from '../../../shared/contract/adjustment/proposal-problems.ts';
import { simulateOffer } from '../../../shared/contract/adjustment/simulate-offer.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { AdjustmentProposal } from '../../../shared/contract/money/adjustment-proposal.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { withOffer } from '../../../shared/procedure/exits/terms-sums.ts';
import { withFeeParts } from '../../../shared/procedure/payments/money-sums.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { Checks, ProposalDetails } from '../../../shared/ui/guide/proposal-view.tsx';
import { presentProposal } from '../../../shared/ui/guide-words/present-proposal.ts';
import { FormEnd, SelectField, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { PaperPiece } from '../../store/procedure/papers.ts';
import { ActForm } from '../dossier-forms/act-form.tsx';
import { ProposalForm } from '../dossier-forms/proposal-form.tsx';
import { readProposal } from '../dossier-forms/proposal-values.ts';
import { TermsChange } from '../terms/terms-change.tsx';
import type { Dossier } from './dossier.ts';
import { fieldsOf, pathOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { WhyNot } from './why-not.tsx';

export function ProposalPage({ dossier }: { dossier: Dossier }) {
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
      </p>
      {dossier.standing.money === null ? (
        <p class="guide-none">Fees are not shown to your role.</p>
      ) : (
        <ProposalParts dossier={dossier} />
      )}
    </DossierFrame>
  );
}

function ProposalParts({ dossier }: { dossier: Dossier }) {
  const { standing, guide, mayEdit } = dossier;
  const open = standing.case.proposal;
  const mayPropose = mayEdit && guide.acts.includes('propose_adjustment');
  if (open !== null) return <OpenProposalPart dossier={dossier} />;
  const draft = readProposal(fieldsOf(dossier, 'proposal'), dossier);
  return (
    <div class="desk-columns">
      <div>
        {mayPropose ? (
          <ProposalForm
            dossier={dossier}
            draft={draft}
            isBlocked={problemsOf(dossier, draft).some(({ isBlocking }) => isBlocking)}
          />
        ) : (
          <Section title="Part of the fee by result">
            <WhyNot dossier={dossier} act="propose_adjustment" />
          </Section>
        )}
      </div>
      <div>
        {mayPropose && dossier.typed?.name === 'proposal' && (
          <Section title="What the creator would get" note={`${standing.currency}, both sides see the same`}>
            <Simulated dossier={dossier} proposal={draft} />
          </Section>
        )}
      </div>
    </div>
  );
}

/** The pay at their own results and the checks; nothing is guessed without enough posts. */
export function Simulated({ dossier, proposal }: { dossier: Dossier; proposal: AdjustmentProposal }) {
  const { standing, results, now, session } = dossier;
  const current = findCurrent(dossier);
  const problems = problemsOf(dossier, proposal);
  const isReadable = !problems.some(({ code }) => UNREADABLE.includes(code));
  const simulation = isReadable ? simulateOffer(proposal, piecesOf(dossier), results) : null;
  const view = presentProposal(proposal, standing, { locale: session.locale, simulation, problems });
  if (simulation === null)
    return (
      <>
        <p>
          Nothing can be worked out yet. Choose a piece and give amounts that can be read, such as 600.00.
        </p>
        <Checks checks={view.checks} />
      </>
    );
  return (
    <>
      <ProposalDetails view={view} />
      {current && (
        <>
          <h3>What it means for the whole</h3>
          <TermsChange
            standing={standing}
            after={{ contracts: withOffer(standing.contracts, current, { proposal, now }) }}
            now={now}
            locale={session.locale}
            labels={{ before: `Version ${current.n}`, after: 'With this offer' }}
          />
        </>
      )}
    </>
  );
}

function findCurrent({ standing, now }: Dossier): ContractVersion | undefined {
  return findVersionInForce(standing.contracts, now) ?? standing.contracts.at(-1);
}

function piecesOf({ papers, standing }: Dossier): PaperPiece[] {
  return withFeeParts(papers?.pieces ?? [], standing.money);
}

function problemsOf(dossier: Dossier, proposal: AdjustmentProposal): ProposalProblem[] {
  const { standing, results, now } = dossier;
  const current = findCurrent(dossier);
  return current === undefined
    ? []
    : proposalProblems(proposal, {
        current,
        currency: standing.currency,
        pieces: piecesOf(dossier),
        posts: results,
        signatures: { brandAt: now, creatorAt: null },
      });
}

const UNREADABLE = [
  'NOT_AN_AMOUNT',
  'TIERS_MISSING',
  'TIERS_NOT_ASCENDING',
  'BONUSES_NOT_ASCENDING',
  'NO_PIECES',
];

const WITHDRAW_REASONS = [
  { value: 'not_needed', label: 'Not needed any more' },
  { value: 'other_offer', label: 'Another offer follows' },
  { value: 'mistake', label: 'A mistake in it' },
  { value: 'other', label: 'Other' },
];

function OpenProposalPart({ dossier }: { dossier: Dossier }) {
  const { standing, session, guide, mayEdit } = dossier;
  const open = standing.case.proposal;
  if (open === null) return null;
  const fields = fieldsOf(dossier, 'withdraw');
  const until = formatMoment(open.expiresAt, session.locale, standing.timeZone);
  return (
    <div class="desk-columns">
      <Section title="Proposed terms" note={`open until ${until}`}>
        <Simulated dossier={dossier} proposal={open.proposal} />
      </Section>
      {mayEdit && guide.acts.includes('withdraw_proposal') && (
        <Section title="Withdraw the proposal">
          <ActForm dossier={dossier} name="withdraw" kind="withdraw_proposal" place="proposal">
            <SelectField
              name={fields.nameOf('reason')}
              label="Reason"
              value={fields.valueOf('reason')}
              choices={WITHDRAW_REASONS}
            />
            <FormEnd after="The plan goes on. The creator sees that it was withdrawn.">
              <SubmitButton isQuiet>Withdraw the proposal</SubmitButton>
            </FormEnd>
          </ActForm>
        </Section>
      )}
    </div>
  );
}
