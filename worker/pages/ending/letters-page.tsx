// Every letter to the creator: how far its proof goes, how to send it, and what came back.

import { PROOF_GRADES } from '../../../shared/notices/proof.ts';
import { isUnderWay } from '../../../shared/procedure/ending/proof.ts';
import type { NoticeRecord } from '../../../shared/procedure/exits/records.ts';
import { PROOF_GRADE_MAX } from '../../../shared/procedure/exits/records.ts';
import { formatMoment } from '../../../shared/ui/format.ts';
import { nameChannel, RESPONSE_WORDS } from '../../../shared/ui/guide-words/talk-words.ts';
import { FormEnd, SelectField, SubmitButton, TextField } from '../../../shared/ui/page/form.tsx';
import { Notes, Section } from '../../../shared/ui/page/section.tsx';
import { UnsentNotices, Words } from '../desk/unsent-notices.tsx';
import type { Dossier } from '../dossier/dossier.ts';
import { pathOf } from '../dossier/dossier.ts';
import { DossierFrame } from '../dossier/dossier-frame.tsx';
import { ActButton } from '../dossier-forms/act-form.tsx';
import { LETTER_TITLES, namesMoney } from '../ending/letter-kinds.ts';

export function LettersPage({ dossier }: { dossier: Dossier }) {
  const { standing, mayEdit, notices } = dossier;
  // One that has not left stands above with its words, once.
  const above = new Set(notices.map(({ notice }) => notice.id));
  const letters = standing.case.notices.filter(({ noticeId }) => !above.has(noticeId)).reverse();
  return (
    <DossierFrame dossier={dossier} tab="steps">
      <p class="dossier-back">
        <a href={pathOf(dossier, '/steps')}>All steps</a>
        {mayEdit && (
          <>
            {' · '}
            <a href={pathOf(dossier, '/steps/page')}>Links to the creator’s page</a>
          </>
        )}
      </p>
      <UnsentNotices dossier={dossier} place="letters" />
      {letters.length + notices.length === 0 && <p>No letter has been prepared yet.</p>}
      {letters.map((letter) => (
        <Letter key={letter.noticeId} dossier={dossier} letter={letter} />
      ))}
    </DossierFrame>
  );
}

function Letter({ dossier, letter }: { dossier: Dossier; letter: NoticeRecord }) {
  const { mayEdit, standing } = dossier;
  const words = dossier.letters.find(({ id }) => id === letter.noticeId);
  const isOpen = letter.sentAt !== null && !letter.isBounced && !letter.isWithdrawn;
  return (
    <Section title={LETTER_TITLES[letter.kind]} note={toState(letter)} id={`letter-${letter.seq}`}>
      <Notes rows={toProofRows(dossier, letter)} />
      {words && (mayEdit || !namesMoney(words, standing)) && <Words notice={words} />}
      {mayEdit && isOpen && letter.grade < PROOF_GRADE_MAX && <ProofForm dossier={dossier} letter={letter} />}
      {mayEdit && isOpen && <Withdrawal dossier={dossier} letter={letter} />}
      {mayEdit && isOpen && letter.grade < 3 && (
        <ActButton
          dossier={dossier}
          name={`bounce-${letter.seq}`}
          kind="record_bounce"
          place="letters"
          label="It came back undelivered"
          after={toBounceEffect(dossier, letter)}
          fields={{ noticeId: letter.noticeId }}
        />
      )}
    </Section>
  );
}

/** What ends with a letter that never arrived; of most letters it is the record alone. */
function toBounceEffect({ standing }: Dossier, { kind, noticeId }: NoticeRecord): string {
  if (kind === 'breach') return 'The notice is void then, and its time to cure with it.';
  if (kind === 'brief') return 'The brief counts as not sent then.';
  return isUnderWay(standing.case, noticeId)
    ? 'The notice is void then, and its clock with it. An out-of-office reply is no return, unless the contract says so.'
    : 'Recorded with your name. No clock ran from this letter.';
}

/** A notice that was received: asking to take it back, and doing it once the creator has agreed. */
function Withdrawal({ dossier, letter }: { dossier: Dossier; letter: NoticeRecord }) {
  const { pending } = dossier.standing.case;
  if (pending === null || pending.noticeId !== letter.noticeId) return null;
  if (pending.isWithdrawalAccepted)
    return (
      <ActButton
        dossier={dossier}
        name={`undo-${letter.seq}`}
        kind="undo"
        place="letters"
        label="Take it back"
        after="The creator has agreed to it. What stood before goes on."
        isQuiet={false}
      />
    );
  if (pending.isWithdrawalOffered)
    return <p>The creator was asked to let it be taken back. Until they agree, it runs on.</p>;
  if (!dossier.guide.acts.includes('offer_withdrawal')) return null;
  return (
    <ActButton
      dossier={dossier}
      name={`offer-${letter.seq}`}
      kind="offer_withdrawal"
      place="letters"
      label="Ask to take it back"
      after="It was received: only with the creator’s word it can be taken back."
    />
  );
}

function toState(letter: NoticeRecord): string {
  if (letter.isWithdrawn) return 'taken back';
  if (letter.isBounced) return 'came back undelivered';
  return letter.sentAt === null ? 'has not left' : `grade of proof ${letter.grade} of ${PROOF_GRADE_MAX}`;
}

function toProofRows({ standing, session }: Dossier, letter: NoticeRecord) {
  const at = (instant: string | null) =>
    instant === null ? 'open' : formatMoment(instant, session.locale, standing.timeZone);
  const grades = PROOF_GRADES.filter(({ grade }) => grade >= 2).map(({ grade, name }) => ({
    name: `${grade} ${name.replaceAll('_', ' ')}`,
    text:
      grade === 2
        ? at(letter.sentAt)
        : grade === 3
          ? at(letter.deliveredAt)
          : grade === 4
            ? at(letter.acknowledgedAt)
            : letter.grade >= grade
              ? 'on file'
              : 'open',
  }));
  // What was taken back, or never arrived, waits for no proof: only what it had reached is said.
  const isClosed = letter.isWithdrawn || letter.isBounced;
  return [
    { name: 'By', text: nameChannel(letter.channel) },
    ...grades.filter(({ text }) => !isClosed || text !== 'open'),
    ...(letter.response === null ? [] : [{ name: 'The creator', text: RESPONSE_WORDS[letter.response] }]),
    ...(letter.evidence.length === 0
      ? []
      : [{ name: 'Files', text: letter.evidence.map((sha256) => sha256.slice(0, 12)).join(', ') }]),
  ];
}

/** A receipt is kept by its fingerprint; the file itself stays with the team. */
function ProofForm({ dossier, letter }: { dossier: Dossier; letter: NoticeRecord }) {
  const { standing } = dossier;
  const name = (field: string) => `proof-${letter.seq}-${field}`;
  return (
    <details class="dossier-more">
      <summary>Add a receipt or reply</summary>
      <form
        method="post"
        action={pathOf(dossier, '/evidence')}
        enctype="multipart/form-data"
        class="desk-form"
      >
        <input type="hidden" name="id" value={dossier.newId()} />
        <input type="hidden" name="seenVersion" value={standing.version} />
        <input type="hidden" name="noticeId" value={letter.noticeId} />
        <input type="hidden" name="prefix" value={`proof-${letter.seq}-`} />
        <SelectField
          name={name('grade')}
          label="What is known"
          value={String(Math.max(3, letter.grade + 1))}
          choices={PROOF_GRADES.filter(({ grade }) => grade >= 3 && grade > letter.grade).map(
            ({ grade, name: word }) => ({
              value: String(grade),
              label: `${grade} ${word.replaceAll('_', ' ')}`,
            }),
          )}
        />
        <div class="field-pair">
          <TextField name={name('on')} label="On" hint="empty = now" type="date" />
          <TextField
            name={name('time')}
            label="At"
            hint={standing.timeZone.replaceAll('_', ' ')}
            type="time"
          />
        </div>
        <label class="field" for={name('file')}>
          <span class="field-label">
            File <span class="field-hint">optional; only its fingerprint, name and size are kept</span>
          </span>
          <input type="file" id={name('file')} name={name('file')} />
        </label>
        <FormEnd after="Recorded with your name.">
          <SubmitButton isQuiet>Keep this proof</SubmitButton>
        </FormEnd>
      </form>
    </details>
  );
}
