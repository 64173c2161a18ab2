// An end that both sides sign: a last day proposed, the brand's second person, the creator's word on their page.
import { agreedLastDay, openMutualOffer } from '../../../shared/procedure/ending/agreed-end.ts';
import { formatDay } from '../../../shared/ui/format.ts';
import { FormEnd, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';

export function MutualSection({ dossier }: { dossier: Dossier }) {
  const { standing, guide, session } = dossier;
  const zone = contractZone(standing, dossier.now);
  const offer = openMutualOffer(standing.case, zone);
  const agreedOn = agreedLastDay(standing.case, zone);
  const fields = fieldsOf(dossier, 'mutual');
  const mayPropose = guide.acts.includes('propose_mutual_end');
  const maySign = guide.acts.includes('sign_mutual_end');
  if (offer === null && agreedOn === null && !mayPropose) return null;
  return (
    <Section title="End by agreement" id="mutual" note="both sign, no notice period">
      {agreedOn && (
        <p>
          Both have signed: it ends at the <b>end of {formatDay(agreedOn, session.locale)}</b>. The
          confirmation stands under <a href={pathOf(dossier, '/steps/letters')}>Letters</a>.
        </p>
      )}
      {offer && (
        <p>
          Last day proposed by {offer.proposedBy === 'brand' ? 'us' : 'the creator'}:{' '}
          <b>{formatDay(offer.on, session.locale)}</b>.{' '}
          {offer.brandSignedById === null ? 'A second person of ours signs it.' : 'Signed by us.'}{' '}
          {offer.creatorAgreedAt === null ? 'The creator has not agreed yet.' : 'The creator has agreed.'}
        </p>
      )}
      {maySign && (
        <ActButton
          dossier={dossier}
          name="sign"
          kind="sign_mutual_end"
          place="end"
          label="Sign for us"
          after="With the creator’s word it ends on that day."
          isQuiet={false}
        />
      )}
      {mayPropose && (
        <ActForm dossier={dossier} name="mutual" kind="propose_mutual_end" place="end">
          <TextField
            name={fields.nameOf('on')}
            label={agreedOn === null ? 'Last day' : 'An earlier last day'}
            hint="through its end"
            type="date"
            value={fields.valueOf('on')}
            isRequired
          />
          <TextArea
            name={fields.nameOf('note')}
            label="Note for the team"
            hint="optional"
            value={fields.valueOf('note')}
            rows={2}
          />
          <FormEnd after="The creator sees it on their page and agrees, or not. Silence is not agreement.">
            <SubmitButton isQuiet>Propose this day</SubmitButton>
          </FormEnd>
        </ActForm>
      )}
    </Section>
  );
}
