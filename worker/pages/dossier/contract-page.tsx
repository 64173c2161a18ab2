// Contract: what it allows, what it pays, and whether it was read.

import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { presentPayTerms } from '../../../shared/ui/dossier/present-pay-terms.ts';
import { presentRights } from '../../../shared/ui/dossier/present-rights.ts';
import { presentTermEnd } from '../../../shared/ui/dossier/present-term-end.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { TwoAnswers } from '../../../shared/ui/guide/two-answers.tsx';
import { presentTwoAnswers } from '../../../shared/ui/guide-words/present-answers.ts';
import { LinkButton } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { presentContractRows } from '../../../shared/ui/present-contract.ts';
import { LatePieces } from '../desk/late-pieces.tsx';
import { ActButton } from '../dossier-forms/act-form.tsx';
import { EmptyCause } from '../terms/empty-cause.tsx';
import type { Dossier } from './dossier.ts';
import { pathOf, wordsOf } from './dossier.ts';
import { DossierFrame } from './dossier-frame.tsx';
import { ContractSection } from './now-parts.tsx';

export function ContractPage({ dossier }: { dossier: Dossier }) {
  const { standing, session, now, mayEdit, guide } = dossier;
  const words = wordsOf(dossier);
  return (
    <DossierFrame dossier={dossier} tab="contract">
      <div class="desk-columns">
        <div>
          <ContractSection
            standing={standing}
            rows={presentContractRows(standing, { now, locale: session.locale })}
            mayEdit={mayEdit}
            now={now}
          />
          <Section title="Pausing">
            <TwoAnswers view={presentTwoAnswers(guide.pause, standing, words)} />
          </Section>
          <Section title="Ending">
            <TwoAnswers view={presentTwoAnswers(guide.end, standing, words)} />
          </Section>
        </div>
        <div>
          <ReviewSection dossier={dossier} />
          <TermSection dossier={dossier} />
          <RightsSection dossier={dossier} />
          <PaySection dossier={dossier} />
          <VersionSection dossier={dossier} />
        </div>
      </div>
    </DossierFrame>
  );
}

function ReviewSection({ dossier }: { dossier: Dossier }) {
  const { standing, guide, mayEdit, now } = dossier;
  const version = findVersionInForce(standing.contracts, now);
  if (version === undefined) return null;
  const { reviewedVersion } = standing.case;
  const isRead = reviewedVersion === version.n;
  return (
    <Section title="Read for a decision" id="review" note={`version ${version.n}`}>
      <p>
        {isRead
          ? `Version ${version.n} was read.`
          : reviewedVersion === null
            ? 'Nobody has confirmed yet that it was read for a decision.'
            : `Version ${reviewedVersion} was read; version ${version.n} is in force.`}
      </p>
      {mayEdit && !isRead && guide.acts.includes('review_contract') && (
        <ActButton
          dossier={dossier}
          name="review"
          kind="review_contract"
          place="contract"
          label="Confirm that I read it"
          after="It counts while this version is in force."
          fields={{ version: String(version.n) }}
        />
      )}
    </Section>
  );
}

/** Until when the contract runs, and what then happens by itself. */
function TermSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, now } = dossier;
  const { last, meaning } = presentTermEnd(standing, { now, locale: session.locale });
  return (
    <Section title="Term" id="term" note={last}>
      <p>{meaning}</p>
      <LatePieces standing={standing} now={now} locale={session.locale} />
    </Section>
  );
}

/** What each side may do by clauses that show no clock. */
function RightsSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, now } = dossier;
  const rows = presentRights(standing, { now, locale: session.locale });
  if (rows.length === 0) return null;
  return (
    <Section title="Who may what" id="rights">
      <EmptyCause terms={standing.contracts.at(-1)?.terms} />
      <Notes rows={rows.map(({ name, value }) => ({ name, text: value }))} />
    </Section>
  );
}

/** What is paid beside the fees of the pieces; left out for who may not see fees. */
function PaySection({ dossier }: { dossier: Dossier }) {
  const { standing, session, now } = dossier;
  const rows = presentPayTerms(standing, { now, locale: session.locale, role: session.role });
  if (rows.length === 0) return null;
  return (
    <Section title="Pay beside the fee" id="pay">
      <Notes rows={rows.map(({ name, value }) => ({ name, text: value }))} />
    </Section>
  );
}

function VersionSection({ dossier }: { dossier: Dossier }) {
  const { standing, session, mayEdit } = dossier;
  return (
    <Section title="Versions">
      {standing.contracts.length === 0 ? (
        <p>No contract is filled in.</p>
      ) : (
        <Notes
          rows={standing.contracts.map((version) => ({
            name: `Version ${version.n}`,
            text: `${version.signed ? 'signed' : 'not signed'}, in force from ${formatDay(version.effectiveFrom, session.locale, version.terms.tz)}`,
          }))}
        />
      )}
      {mayEdit && (
        <p class="dossier-more form-buttons">
          <LinkButton href={pathOf(dossier, '/terms')} isSmall>
            Open the terms
          </LinkButton>
          <LinkButton href={pathOf(dossier, '/contract/payments')} isSmall>
            Payments
          </LinkButton>
          <LinkButton href={pathOf(dossier, '/contract/drafts')} isSmall>
            Drafts
          </LinkButton>
          {session.role !== 'marketer' && (
            <LinkButton href={pathOf(dossier, '/removal')} isSmall>
              Take out of the campaign
            </LinkButton>
          )}
        </p>
      )}
    </Section>
  );
}
