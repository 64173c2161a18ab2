// The paper behind a collaboration: how it is called, how letters go out, where each piece stands, which rights it gives.

import type { ExtraTerms } from '../../../shared/contract/terms.ts';
import { deskCollaboration } from '../../../shared/desk-paths.ts';
import type { Standing } from '../../../shared/procedure/standing.ts';
import { hasRole } from '../../../shared/roles.ts';
import { RECORD_THERE } from '../../../shared/ui/exits/booking-words.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { NothingSaved, Saved } from '../../../shared/ui/page/notice.tsx';
import { Section } from '../../../shared/ui/page/section.tsx';
import type { Session } from '../../store/sessions.ts';
import { collaborationCrumbs, DeskFrame } from '../desk/desk-frame.tsx';
import { Overtaken } from '../desk/overtaken.tsx';
import type { Problems } from '../desk/parse-typed.ts';
import { LETTER_LANGUAGES } from '../dossier-forms/letter-choices.ts';
import { ChatFields } from './chat-fields.tsx';
import type { Values } from './papers-form.ts';
import { ADDRESS_FORMS, CREATOR_LANGUAGES, SEEN } from './papers-form.ts';
import { PartyFields, type PartyProposal } from './party-fields.tsx';
import { RightsForm } from './rights-form.tsx';
import { StagesForm, type StagesFormProps } from './stages-form.tsx';
import { listContradictions } from './terms-problem-words.ts';

export type PapersPageProps = {
  session: Session;
  standing: Standing;
  values: Values;
  problems: Problems;
  isSaved: boolean;
  /** Somebody else saved first: what was typed is here, and not saved. */
  isOvertaken: boolean;
  terms: ExtraTerms | null;
  marketplaces: { value: string; label: string }[];
  /** Booked through a marketplace, as it is saved. */
  isBookedThere: boolean;
} & StagesFormProps &
  PartyProposal;

export function PapersPage(props: PapersPageProps) {
  const { session, standing, problems } = props;
  return (
    <DeskFrame
      session={session}
      place="campaigns"
      crumbs={collaborationCrumbs(standing)}
      title="Papers"
      meta="contract, letters, stages and rights"
    >
      <Saved isSaved={props.isSaved}>Saved. Letters from now on follow it.</Saved>
      {Object.keys(problems).length > 0 && (
        <NothingSaved>
          {listContradictions(problems).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </NothingSaved>
      )}
      {props.isOvertaken && (
        <Overtaken savedNow={deskCollaboration(standing.collaborationId, '/papers')}>
          Compare it with what is saved, then save again.
        </Overtaken>
      )}
      <PaperForm {...props} />
      {props.pieces.length > 0 && <StagesForm {...props} />}
      <Section
        title="Rights and what goes on after the end"
        note="as on the paper; saving makes a new version"
      >
        {props.terms === null ? (
          <p>
            <a href={deskCollaboration(standing.collaborationId, '/terms')}>Fill in the contract’s terms</a>{' '}
            first; rights are part of that contract.
          </p>
        ) : (
          <RightsForm
            {...{ standing, terms: props.terms, values: props.values, problems }}
            mayChange={hasRole(session.role, 'manager')}
          />
        )}
      </Section>
    </DeskFrame>
  );
}

function PaperForm(props: PapersPageProps) {
  const { standing, values, problems, marketplaces, isPartyProposed, isBookedThere } = props;
  const text = (name: string) => ({ name, value: values[name] ?? '', error: problems[name] });
  return (
    <Section title="Contract and letters">
      <form method="post" action={deskCollaboration(standing.collaborationId, '/papers')} class="desk-form">
        <input type="hidden" name={SEEN.papers} value={values[SEEN.papers]} />
        <div class="field-pair">
          <TextField
            {...text('contractTitle')}
            label="Title of the contract"
            hint="as on the paper"
            maxLength={120}
          />
          <TextField {...text('contractSignedOn')} label="Signed on" hint="empty = not known" type="date" />
        </div>
        <PartyFields text={text} isPartyProposed={isPartyProposed} />
        <div class="field-pair">
          <SelectField
            {...text('language')}
            label="Language of the contract"
            hint="letters are written in it"
            choices={LETTER_LANGUAGES}
          />
          <SelectField
            {...text('creatorLanguage')}
            label="The creator reads"
            hint="formal letters add a translation"
            choices={CREATOR_LANGUAGES}
          />
        </div>
        <div class="field-pair">
          <SelectField
            {...text('addressForm')}
            label="Address the creator"
            hint="in letters and on their page"
            choices={ADDRESS_FORMS}
          />
        </div>
        <div class="field-pair">
          <TextField
            {...text('copyEmail')}
            label="Copy to"
            hint="a representative the contract names"
            type="email"
          />
          <TextField
            {...text('teamEmail')}
            label="Our own copy to"
            hint="of terms that both have signed"
            type="email"
          />
        </div>
        <ChatFields text={text} />
        <CostFields text={text} marketplaces={marketplaces} currency={standing.currency} />
        {isBookedThere && (
          <p class="field-hint">
            <a href={deskCollaboration(standing.collaborationId, '/booking')}>{RECORD_THERE}</a>: fee, cost of
            leaving, what was asked and answered there.
          </p>
        )}
        <FormEnd after="Recorded with your name. A translation is marked as one, and the contract’s language prevails.">
          <SubmitButton>Save contract and letters</SubmitButton>
        </FormEnd>
      </form>
    </Section>
  );
}

type CostProps = Pick<PapersPageProps, 'marketplaces'> & {
  text: (name: string) => { name: string; value: string; error: string | undefined };
  currency: string;
};

/** Where the deal was made, and what it costs beside the fee. */
function CostFields({ text, marketplaces, currency }: CostProps) {
  return (
    <>
      <div class="field-pair">
        <SelectField
          {...text('marketplace')}
          label="Booked through"
          choices={[{ value: '', label: 'nobody, a direct deal' }, ...marketplaces]}
        />
        <TextField
          {...text('expenses')}
          label={`Expenses approved, ${currency}`}
          hint="empty = not known"
          inputMode="decimal"
        />
      </div>
      <div class="field-pair">
        <TextField
          {...text('expensesApprovedOn')}
          label="Expenses approved on"
          hint="they fall due from then"
          type="date"
        />
        <TextField
          {...text('productCost')}
          label={`Product sent, its cost, ${currency}`}
          hint="counts in the analysis; empty = not known"
          inputMode="decimal"
        />
      </div>
    </>
  );
}
