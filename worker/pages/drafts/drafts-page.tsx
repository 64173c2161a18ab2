// Drafts of the pieces: what waits for our answer with its clock, approve or send back, and the rounds so far.

import { findVersionInForce } from '../../../shared/contract/in-force.ts';
import { readDraftNote } from '../../../shared/procedure/drafts/draft-note.ts';
import { findTellingLetter } from '../../../shared/procedure/letters/due-letter.ts';
import { CHANGE_CHOICES } from '../../../shared/ui/drafts/draft-words.ts';
import type { PieceDraftsView } from '../../../shared/ui/drafts/present-drafts.ts';
import { presentDrafts } from '../../../shared/ui/drafts/present-drafts.ts';
import { describeApprovalTerm } from '../../../shared/ui/drafts/term-words.ts';
import { TAKE_BACK_ENTRY } from '../../../shared/ui/guide-words/hold-words.ts';
import { FormEnd, SelectField, SubmitButton, TextArea, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { fieldsOf, pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { ActButton, ActForm } from '../dossier-forms/act-form.tsx';
import { WhenFields } from '../dossier-forms/contact-forms.tsx';
import { aboutFact } from '../dossier-forms/letter-choices.ts';

export function DraftsPage({ dossier }: { dossier: Dossier }) {
  const { standing, now, session, guide, mayEdit } = dossier;
  const pieces = presentDrafts(standing, { now, locale: session.locale });
  const open = pieces.filter(({ takesDraft }) => takesDraft);
  return (
    <DossierFrame dossier={dossier} tab="contract">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/contract')}>Contract</a>
      </p>
      <div class="desk-columns">
        <div>
          {pieces.length === 0 && (
            <Section title="Drafts">
              <p>No piece is still to come.</p>
            </Section>
          )}
          {pieces.map((piece) => (
            <PieceSection key={piece.pieceId} dossier={dossier} piece={piece} />
          ))}
        </div>
        <div>
          {mayEdit && open.length > 0 && guide.acts.includes('receive_draft') && (
            <RecordForm dossier={dossier} open={open} />
          )}
          <TermSection dossier={dossier} />
        </div>
      </div>
    </DossierFrame>
  );
}

function PieceSection({ dossier, piece }: { dossier: Dossier; piece: PieceDraftsView }) {
  const { guide, mayEdit } = dossier;
  const { waitingSeq, takeBackSeq } = piece;
  return (
    <Section title={piece.name} id={`piece-${piece.pieceId}`} note={piece.state}>
      {piece.lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {piece.rounds.length > 0 && (
        <Notes
          rows={piece.rounds.map((round) => ({
            name: round.name,
            text: <RoundText dossier={dossier} round={round} />,
          }))}
        />
      )}
      {mayEdit && waitingSeq !== null && guide.acts.includes('approve_draft') && (
        <AnswerForms dossier={dossier} piece={piece} draftSeq={waitingSeq} />
      )}
      <AnswerLetter dossier={dossier} piece={piece} />
      {mayEdit && takeBackSeq !== null && guide.acts.includes('take_back_draft') && (
        <ActButton
          dossier={dossier}
          name={`back-${takeBackSeq}`}
          kind="take_back_draft"
          place="drafts"
          label="Take the last entry back"
          after={TAKE_BACK_ENTRY}
          fields={{ draftSeq: String(takeBackSeq) }}
        />
      )}
    </Section>
  );
}

/** The way to the letter that tells the creator what was answered to the newest draft. */
function AnswerLetter({ dossier, piece }: { dossier: Dossier; piece: PieceDraftsView }) {
  const { standing, mayEdit, guide } = dossier;
  const draftAnswerSeq = piece.rounds.at(-1)?.answerSeq ?? null;
  if (draftAnswerSeq === null || !mayEdit || !guide.acts.includes('write_to_creator')) return null;
  const about = { draftAnswerSeq };
  const letter = findTellingLetter(standing.case, 'draft_answer', about);
  if (letter === undefined) return null;
  const address = pathOf(dossier, `/talk?letter=${aboutFact('draft_answer', about)}#letter`);
  return (
    <p class="dossier-more">
      <a href={address}>
        {letter.isProposed ? 'Tell the creator in a letter' : 'Write to the creator about it'}
      </a>
    </p>
  );
}

/** What happened in a round, where the draft can be seen, and what was asked to be changed. */
function RoundText({ dossier, round }: { dossier: Dossier; round: PieceDraftsView['rounds'][number] }) {
  const note = readDraftNote(dossier.draftNotes.get(round.seq));
  const words = round.answerSeq === null ? undefined : dossier.draftNotes.get(round.answerSeq);
  return (
    <>
      {round.text}
      {words !== undefined && <q class="own-words">{words}</q>}
      {note.words !== '' && <q class="own-words">{note.words}</q>}
      {note.link !== null && (
        <>
          {' '}
          <a href={note.link} rel="noreferrer noopener nofollow" target="_blank">
            Open the draft
          </a>
        </>
      )}
    </>
  );
}

function AnswerForms({
  dossier,
  piece,
  draftSeq,
}: {
  dossier: Dossier;
  piece: PieceDraftsView;
  draftSeq: number;
}) {
  const name = `changes-${draftSeq}`;
  const fields = fieldsOf(dossier, name);
  return (
    <div class="draft-answer">
      <ActButton
        dossier={dossier}
        name={`approve-${draftSeq}`}
        kind="approve_draft"
        place="drafts"
        label={`Approve ${piece.name}`}
        after="It may go out as it is. The creator reads it on their page."
        fields={{ draftSeq: String(draftSeq) }}
        isQuiet={false}
      />
      <ActForm dossier={dossier} name={name} kind="ask_changes" place="drafts">
        <input type="hidden" name={fields.nameOf('draftSeq')} value={String(draftSeq)} />
        <SelectField
          name={fields.nameOf('reason')}
          label="What is to be changed"
          value={fields.valueOf('reason')}
          choices={CHANGE_CHOICES}
        />
        <TextArea
          name={fields.nameOf('note')}
          label="In your words"
          hint="optional; the creator reads it"
          value={fields.valueOf('note')}
          rows={2}
        />
        <FormEnd>
          <SubmitButton isQuiet>Ask for changes</SubmitButton>
        </FormEnd>
      </ActForm>
    </div>
  );
}

function RecordForm({ dossier, open }: { dossier: Dossier; open: PieceDraftsView[] }) {
  const fields = fieldsOf(dossier, 'received');
  return (
    <Section title="Record a draft" id="received" note="that came by mail or chat">
      <ActForm dossier={dossier} name="received" kind="receive_draft" place="drafts">
        <SelectField
          name={fields.nameOf('pieceId')}
          label="Draft of"
          value={fields.valueOf('pieceId')}
          choices={open.map(({ pieceId, name }) => ({ value: pieceId, label: name }))}
        />
        <WhenFields dossier={dossier} form="received" />
        <TextField
          name={fields.nameOf('link')}
          label="Where it can be seen"
          hint="https://, optional"
          type="url"
          maxLength={500}
          value={fields.valueOf('link')}
        />
        <FormEnd after="The clock runs from when it arrived. Creators can hand in drafts on their page, too.">
          <SubmitButton isQuiet>Record the draft</SubmitButton>
        </FormEnd>
      </ActForm>
    </Section>
  );
}

/** What the contract says of approval, and that pay may wait for it. */
function TermSection({ dossier }: { dossier: Dossier }) {
  const { standing, now, mayEdit } = dossier;
  const terms = findVersionInForce(standing.contracts, now)?.terms;
  const { silence, rounds, isKnown } = describeApprovalTerm(terms);
  return (
    <Section title="What the contract says">
      <Notes
        rows={[
          { name: 'Silence', text: silence },
          { name: 'Rounds', text: rounds },
          {
            name: 'Pay',
            text: terms?.heldUntilApproved
              ? 'kept until the piece is approved here'
              : 'does not wait for approval',
          },
        ]}
      />
      {mayEdit && (
        <p class="dossier-more">
          <a href={pathOf(dossier, '/terms')}>{isKnown ? 'Change the term' : 'Fill in the term'}</a>
        </p>
      )}
    </Section>
  );
}
