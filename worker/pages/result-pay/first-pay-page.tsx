// Pay by result as the contract's first version says it: typed beside the paper, worked out, then confirmed as a new version.

import type { ProposalProblem } from '../../../shared/contract/adjustment/proposal-problems.ts';
import { simulateOffer } from '../../../shared/contract/adjustment/simulate-offer.ts';
import type { CreatorPost } from '../../../shared/contract/adjustment/simulate-pay.ts';
import type { ContractVersion } from '../../../shared/contract/terms.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { formatMoney } from '../../../shared/ui/format.ts';
import { ProposalDetails } from '../../../shared/ui/guide/proposal-view.tsx';
import { presentFirstPay } from '../../../shared/ui/guide-words/present-first-pay.ts';
import { describeProposalProblem } from '../../../shared/ui/guide-words/proposal-words.ts';
import { Checkbox, Segments } from '../../../shared/ui/page/choice-fields.tsx';
import { FormEnd, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { PaperPiece } from '../../store/procedure/papers.ts';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { Overtaken } from '../desk/overtaken.tsx';
import { REVIEWED, SEEN_VERSION } from '../desk/terms.tsx';
import { TermsChange } from '../terms/terms-change.tsx';
import { EVERY_PIECE, type FirstPay, PAY_ANSWERS } from './first-pay-form.ts';
import { DefinitionFields, PayFields } from './pay-fields.tsx';

export type FirstPayPageProps = {
  session: Session;
  standing: Standing;
  pieces: readonly PaperPiece[];
  results: readonly CreatorPost[];
  first: FirstPay;
  problems: readonly ProposalProblem[];
  /** Null = a new page; else what became of what was sent. */
  outcome: 'refused' | 'unanswered' | 'overtaken' | 'saved' | null;
  /** "confirmed Fri 16 Oct, by you"; null while nobody has answered. */
  confirmed: string | null;
  /** Both have signed other pay since. */
  isAmended: boolean;
  versionN: number;
  seenN: number;
  /** `money` has the results of posts that are out counted by these terms. */
  review: { contracts: readonly ContractVersion[]; money: Standing['money']; digest: string } | null;
  now: string;
};

export function FirstPayPage(props: FirstPayPageProps) {
  const { session, standing, versionN } = props;
  const { collaborationId } = standing;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing, { label: 'Contract terms', path: '/terms' })}
      title="Pay by result"
      meta={
        versionN === 0 ? 'nothing entered yet' : `version ${versionN}; saving makes version ${versionN + 1}`
      }
    >
      <Outcome {...props} />
      {versionN === 0 ? (
        <p>
          <a href={deskCollaboration(collaborationId, '/terms')}>Fill in the contract’s terms</a> first; pay
          by result is part of that contract.
        </p>
      ) : (
        <div class="desk-columns">
          <PayForm {...props} />
          <Side {...props} />
        </div>
      )}
    </DeskFrame>
  );
}

function Outcome({ outcome, problems, versionN, session, standing }: FirstPayPageProps) {
  const words = { locale: session.locale, currency: standing.currency };
  switch (outcome) {
    case 'saved':
      return <Saved isSaved>{`Confirmed as version ${versionN}. Payments and ends follow it.`}</Saved>;
    case 'unanswered':
      return (
        <NothingSaved>
          <p>Choose what stands on paper: a value, none, or not known yet.</p>
        </NothingSaved>
      );
    case 'overtaken':
      return (
        <Overtaken savedNow={deskCollaboration(standing.collaborationId, '/terms/pay')}>
          Compare it with version {versionN}, then confirm again.
        </Overtaken>
      );
    case 'refused':
      return (
        <NothingSaved>
          {problems
            .filter(({ isBlocking }) => isBlocking)
            .map((problem) => describeProposalProblem(problem, words))
            .map((sentence) => (
              <p key={sentence}>{sentence}.</p>
            ))}
        </NothingSaved>
      );
    case null:
      return null;
  }
}

function PayForm(props: FirstPayPageProps) {
  const { standing, first, pieces, seenN, review, confirmed } = props;
  const { fields, pay, is } = first;
  return (
    <Section title="As on the paper" note={confirmed ?? 'not answered yet'}>
      <form
        method="post"
        action={deskCollaboration(standing.collaborationId, '/terms/pay')}
        class="desk-form"
      >
        <input type="hidden" name={SEEN_VERSION} value={seenN} />
        {review && <input type="hidden" name={REVIEWED} value={review.digest} />}
        <div class="field-pair">
          <Segments name={fields.nameOf('is')} label="On paper" value={is} choices={PAY_ANSWERS} />
          <TextField
            name={fields.nameOf('clause')}
            label="Clause"
            hint="number on paper"
            value={fields.valueOf('clause')}
            maxLength={20}
          />
        </div>
        {props.isAmended && (
          <p class="reference">
            Both sides have signed other pay since: for its pieces that goes first. Pieces that were out
            before it keep what was confirmed by then.
          </p>
        )}
        <Pieces {...props} />
        <PayFields
          fields={fields}
          pay={pay}
          currency={standing.currency}
          hasMany={pieces.length !== 1}
          capHint="empty = no limit"
        />
        <DefinitionFields fields={fields} pay={pay} />
        <FormEnd
          after={
            review
              ? 'Recorded with your name and the time. Earlier versions stay.'
              : 'Nothing is saved yet. “Not known yet” keeps an end from freezing money until the figures are here.'
          }
        >
          {review && <SubmitButton>Confirm as version {props.versionN + 1}</SubmitButton>}
          <SubmitButton
            name="step"
            value="review"
            isQuiet={review !== null}
            formAction={`${deskCollaboration(standing.collaborationId, '/terms/pay')}#review`}
          >
            {review ? 'Work it out again' : 'Work out the pay'}
          </SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

function Pieces({ standing, session, pieces, first }: FirstPayPageProps) {
  const { fields } = first;
  const chosen = fields.listOf('pieces');
  const fee = (minor: number) =>
    formatMoney(minor, { currency: standing.currency, locale: session.locale, form: 'code' });
  return (
    <fieldset class="field">
      <legend class="field-label">
        For <span class="field-hint">every piece, or those of the clause</span>
      </legend>
      <div class="choices">
        <Checkbox
          name={fields.nameOf('pieces')}
          value={EVERY_PIECE}
          label="Every piece"
          detail="also those added later"
          isChecked={chosen.includes(EVERY_PIECE)}
        />
        {pieces.map(({ id, name, feeMinor }) => (
          <Checkbox
            key={id}
            name={fields.nameOf('pieces')}
            value={id}
            label={name}
            detail={feeMinor === null ? 'no fee of its own' : fee(feeMinor)}
            isChecked={chosen.includes(id)}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Once it was worked out: what it comes to at the creator's own results, and what it changes in the sums. */
function Side(props: FirstPayPageProps) {
  const { standing, session, first, problems, results, pieces, review, versionN, now } = props;
  const { pay, pieceIds, is } = first;
  if (review === null) return null;
  const { currency } = standing;
  const { locale } = session;
  const simulation = is === 'value' ? simulateOffer({ pieceIds, pay }, pieces, results) : null;
  return (
    <div id="review">
      {is === 'value' && (
        <Section title="What it comes to" note={`${currency}, at their own results`}>
          <ProposalDetails
            view={presentFirstPay({ pay, pieceIds, currency }, standing, { locale, simulation, problems })}
          />
        </Section>
      )}
      {standing.money !== null && (
        <Section title="What changes" note="as of now, nothing is saved yet">
          <TermsChange
            standing={standing}
            after={review}
            now={now}
            locale={locale}
            labels={{ before: `Version ${versionN}`, after: `Version ${versionN + 1}` }}
          />
        </Section>
      )}
    </div>
  );
}
