// An end that both sides sign: a last day proposed with what it costs, the brand's second person, the creator's word on
// their page.
import { isLocalDate } from '../../../shared/contract/zone.ts';
import {
  agreedLastDay,
  isNoticeOvertaken,
  openMutualOffer,
} from '../../../shared/procedure/ending/agreed-end.ts';
import type { MutualOffer } from '../../../shared/procedure/exits/records.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { FormEnd, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { EndCosts } from './end-costs.tsx';

export function MutualSection({ dossier }: { dossier: Dossier }) {
  const { standing, guide, session } = dossier;
  const zone = contractZone(standing, dossier.now);
  const offer = openMutualOffer(standing.case, zone);
  const agreedOn = agreedLastDay(standing.case, zone);
  const mayPropose = guide.acts.includes('propose_mutual_end');
  const maySign = guide.acts.includes('sign_mutual_end');
  if (offer === null && agreedOn === null && !mayPropose) return null;
  const isHeld = standing.case.pending?.kind === 'end' && standing.case.pending.sentAt === null;
  return (
    <Section title="End by agreement" id="mutual" note="both sign, no notice period">
      {agreedOn && (
        <p>
          Both have signed: it ends at the <b>end of {formatDay(agreedOn, session.locale)}</b>. The
          confirmation stands under <a href={pathOf(dossier, '/steps/letters')}>Letters</a>.
          {isNoticeOvertaken(standing.case) &&
            ' The end notice had not left yet. It stays here: nothing with the later day goes out.'}
        </p>
      )}
      {offer && (
        <p>
          Last day proposed by {offer.proposedBy === 'brand' ? 'us' : 'the creator'}:{' '}
          <b>{formatDay(offer.on, session.locale)}</b>. {describeSigned(offer)}
          {isHeld && ' Until both have signed, the notice that is prepared goes its way.'}
        </p>
      )}
      {offer && <EndCosts dossier={dossier} on={offer.on} frozen={offer.money ?? null} />}
      {maySign && (
        <ActButton
          dossier={dossier}
          name="sign"
          kind="sign_mutual_end"
          place="end"
          label="Sign for us"
          after={
            offer?.creatorAgreedAt
              ? 'The creator has agreed: with this it is settled, and the money is frozen.'
              : 'With the creator’s word it ends on that day.'
          }
          isQuiet={false}
        />
      )}
      {mayPropose && <ProposeForm dossier={dossier} agreedOn={agreedOn} isOffered={offer !== null} />}
    </Section>
  );
}

/** Who has signed; of a day of ours the creator hears only once it is signed for us. */
function describeSigned({ proposedBy, brandSignedById, creatorAgreedAt }: MutualOffer): string {
  const theirs = creatorAgreedAt === null ? 'The creator has not agreed yet.' : 'The creator has agreed.';
  if (brandSignedById !== null) return `Signed by us. ${theirs}`;
  return proposedBy === 'brand'
    ? 'A second person of ours signs it first, then the creator sees it on their page.'
    : `A second person of ours signs it. ${theirs}`;
}

/** A day is proposed only with its costs before the reader's eyes: they are worked out first. */
function ProposeForm({
  dossier,
  agreedOn,
  isOffered,
}: {
  dossier: Dossier;
  agreedOn: string | null;
  /** A day is on the table, which another one replaces. */
  isOffered: boolean;
}) {
  const fields = fieldsOf(dossier, 'mutual');
  const on = fields.valueOf('on');
  const isPriced = isLocalDate(on);
  return (
    <ActForm dossier={dossier} name="mutual" kind="propose_mutual_end" place="end">
      <TextField
        name={fields.nameOf('on')}
        label={agreedOn !== null ? 'An earlier last day' : isOffered ? 'Another last day' : 'Last day'}
        hint="through its end"
        type="date"
        value={on}
        isRequired
      />
      <TextArea
        name={fields.nameOf('note')}
        label="Note for the team"
        hint="optional"
        value={fields.valueOf('note')}
        rows={2}
      />
      {isPriced && <EndCosts dossier={dossier} on={on} frozen={null} />}
      <FormEnd
        after={
          isPriced
            ? 'Signed for us, it stands on the creator’s page. They agree, or not; silence is not agreement.'
            : isOffered
              ? 'Another day takes the place of the one above.'
              : 'Nothing is proposed yet.'
        }
      >
        {isPriced && (
          <SubmitButton name="step" value="send" isQuiet>
            Propose this day
          </SubmitButton>
        )}
        <SubmitButton name="step" value="preview" isQuiet>
          {isPriced ? 'Work it out again' : 'What this day costs'}
        </SubmitButton>
      </FormEnd>
    </ActForm>
  );
}
