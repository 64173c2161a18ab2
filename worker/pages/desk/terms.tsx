// The contract's terms beside the paper: each one a value, "none", or not known yet.
import { RefusedFact } from '../../../shared/contract/facts/refused-fact.ts';
import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import { ContractRows } from '../../../shared/ui/drawing/contract-rows.tsx';
import { listUnknownTerms, nameOpenTerms } from '../../../shared/ui/guide-words/term-words.ts';
import { FormEnd, SubmitButton } from '../../../shared/ui/page/form.tsx';
import { Notice } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { presentContractRows } from '../../../shared/ui/present-contract.ts';
import type { ContractRowView } from '../../../shared/ui/view.ts';
import type { Session } from '../../store/sessions.ts';
import { listContradictions } from '../papers/terms-problem-words.ts';
import { BeyondFields } from '../terms/beyond-fields.tsx';
import { EmptyCause } from '../terms/empty-cause.tsx';
import { OpenMoneyTerms } from '../terms/open-money-terms.tsx';
import { TermsChange } from '../terms/terms-change.tsx';
import { listAnswerProblems } from '../terms-form/typed-answers.ts';
import { DeskFrame } from './desk-frame.tsx';
import { LatePieces } from './late-pieces.tsx';
import { Overtaken } from './overtaken.tsx';
import {
  describeConfirmation,
  endingTerms,
  stoppingTerms,
  type TermFieldsProps,
  toTermFields,
} from './term-fields.tsx';

export type TermsPageProps = TermFieldsProps & {
  session: Session;
  handle: string;
  versionN: number;
  /** The version that the form was first opened on. */
  seenN: number;
  /** Another version was saved while these were typed: they are still here, and not saved. */
  isOvertaken: boolean;
  /** What saving these answers would change, once it was asked for. */
  review: TermsReview | null;
  now: string;
};

/** The versions as they would be, the terms whose answer changed, and the fingerprint of the answers that were reviewed. */
export type TermsReview = { contracts: readonly ContractVersion[]; changed: string[]; digest: string };

/** The field that says which version the form was made of. */
export const SEEN_VERSION = 'seen-version';
/** The field that says which answers were reviewed. */
export const REVIEWED = 'reviewed';

export function TermsPage({
  session,
  standing,
  handle,
  values,
  clauses,
  versionN,
  seenN,
  problems,
  isOvertaken,
  review,
  timeZones,
  holidayChoices,
  now,
}: TermsPageProps) {
  const { collaborationId } = standing;
  const fields = toTermFields({ values, clauses, problems, standing, reader: session });
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={[{ label: handle, href: deskCollaboration(collaborationId) }]}
      title="Contract terms"
      meta={
        versionN === 0 ? 'nothing entered yet' : `version ${versionN}; saving makes version ${versionN + 1}`
      }
    >
      {Object.keys(problems).length > 0 && (
        <Notice tone="risk" title="Some terms need another value. Nothing was saved." isAnswer>
          {[...listAnswerProblems(problems), ...listContradictions(problems)].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </Notice>
      )}
      {isOvertaken && (
        <Overtaken savedNow={deskCollaboration(collaborationId, '/contract')}>
          Compare it with version {versionN}, then confirm again.
        </Overtaken>
      )}
      <p class="lead">
        Read each clause beside the paper. “None” is an answer; “not known yet” decides nothing.
      </p>
      <OpenMoneyTerms standing={standing} now={now} mayEdit />
      <LatePieces standing={standing} now={now} locale={session.locale} />
      {review === null && <EmptyCause terms={standing.contracts.at(-1)?.terms} />}
      <form method="post" action={deskCollaboration(collaborationId, '/terms')}>
        <input type="hidden" name={SEEN_VERSION} value={seenN} />
        {stoppingTerms(fields, { values, problems, standing, timeZones, holidayChoices })}
        {endingTerms(fields, { values, problems, currency: standing.currency })}
        <PayLine clauses={clauses} collaborationId={collaborationId} />
        <BeyondFields
          values={values}
          problems={problems}
          confirmed={describeConfirmation(clauses.beyond, {
            memberId: session.memberId,
            locale: session.locale,
            timeZone: standing.timeZone,
          })}
        />
        <LetsYouDo standing={standing} now={now} locale={session.locale} />
        {review && (
          <Review standing={standing} review={review} versionN={versionN} now={now} locale={session.locale} />
        )}
        <End isReviewed={review !== null} isFirst={versionN === 0} collaborationId={collaborationId} />
      </form>
    </DeskFrame>
  );
}

/** Pay by result has pieces, steps and a simulation: a page of its own, and a line here. */
function PayLine({
  clauses,
  collaborationId,
}: Pick<TermsPageProps, 'clauses'> & { collaborationId: string }) {
  const { resultPay } = clauses;
  return (
    <p class="term term-line" id="term-performancePay">
      <a href={deskCollaboration(collaborationId, '/terms/pay')}>Pay by result</a>
      <span>{resultPay?.clause ? `clause ${resultPay.clause}` : ''}</span>
      <span class="term-state">
        {resultPay === undefined ? 'not asked: the fee is paid' : PAY_STATES[resultPay.is]}
      </span>
    </p>
  );
}

const PAY_STATES = { value: 'confirmed', none: 'none', open: 'not known yet' };

/** A first version has nothing to be compared with; every later one is saved only after its review was read. */
function End({
  isReviewed,
  isFirst,
  collaborationId,
}: {
  isReviewed: boolean;
  isFirst: boolean;
  collaborationId: string;
}) {
  const maySave = isFirst || isReviewed;
  return (
    <FormEnd
      after={
        maySave ? 'Recorded with your name and the time. Earlier versions stay.' : 'Nothing is saved yet.'
      }
    >
      {maySave && <SubmitButton>Confirm these terms</SubmitButton>}
      {!isFirst && (
        <SubmitButton
          name="step"
          value="review"
          isQuiet={isReviewed}
          formAction={`${deskCollaboration(collaborationId, '/terms')}#review`}
        >
          {isReviewed ? 'Look again' : 'See what changes'}
        </SubmitButton>
      )}
    </FormEnd>
  );
}

function Review({
  standing,
  review: { contracts, changed, digest },
  versionN,
  now,
  locale,
}: { review: TermsReview; versionN: number; locale: string } & Pick<TermsPageProps, 'standing' | 'now'>) {
  return (
    <Section title="What changes" id="review" note="as of now, nothing is saved yet">
      <input type="hidden" name={REVIEWED} value={digest} />
      <p>{changed.length === 0 ? 'No answer is another one.' : `Other answers: ${changed.join(', ')}.`}</p>
      <EmptyCause terms={contracts.at(-1)?.terms} />
      {standing.money !== null && (
        <TermsChange
          standing={standing}
          after={{ contracts }}
          now={now}
          locale={locale}
          labels={{ before: `Version ${versionN}`, after: `Version ${versionN + 1}` }}
        />
      )}
    </Section>
  );
}

/** What the answers that are on record allow now; unsaved ones change nothing. */
function LetsYouDo({ standing, now, locale }: Pick<TermsPageProps, 'standing' | 'now'> & { locale: string }) {
  const terms = (findVersionInForce(standing.contracts, now) ?? standing.contracts.at(-1))?.terms;
  const unknown = nameOpenTerms(listUnknownTerms(standing, now), terms);
  const rows = readRows(standing, { now, locale });
  return (
    <Section title="What this lets you do" note="from what is confirmed so far">
      {typeof rows === 'string' ? <p>{rows}</p> : <ContractRows rows={rows} />}
      {unknown.length > 0 && <p class="reference">Not known yet: {unknown}.</p>}
    </Section>
  );
}

/** This form is where a fact that cannot be counted with is corrected, so the page says which instead of failing on it. */
function readRows(
  standing: TermsPageProps['standing'],
  context: { now: string; locale: string },
): ContractRowView[] | string {
  try {
    return presentContractRows(standing, context);
  } catch (error) {
    if (error instanceof RefusedFact) return `Nothing can be counted yet: ${error.message}.`;
    throw error;
  }
}
