// Drafts on the creator's page: hand one in with or without a link, see what was answered and what silence means.
import { ActForm, Send, TextBox } from '../creator/act-form.tsx';
import { keptValue, type PageContext, toDay, toMoment } from '../creator/page-context.ts';
import type { CreatorDraftView } from './draft-view.ts';

const act = 'hand_in_draft';

export function Drafts({ context }: { context: PageContext }) {
  const { view, words } = context;
  if (view.drafts.length === 0) return null;
  return (
    <section class="part" aria-labelledby="drafts">
      <h2 id="drafts">{words.draft.title}</h2>
      {view.drafts.map((draft) => (
        <PieceDraft key={draft.pieceId} context={context} draft={draft} />
      ))}
    </section>
  );
}

function PieceDraft({ context, draft }: { context: PageContext; draft: CreatorDraftView }) {
  const { words } = context;
  return (
    <>
      <p>
        <b>{`${draft.name}${context.words.colon}`}</b> {describe(draft, context)}
      </p>
      {draft.state === 'changes' && draft.words !== null && <q class="own-words">{draft.words}</q>}
      {draft.takesDraft && (
        <details class="disclosure" open={draft.state === 'changes'}>
          <summary>
            <span>{draft.state === 'changes' ? words.draft.again : words.draft.handIn}</span>
          </summary>
          <HandIn context={context} pieceId={draft.pieceId} />
        </details>
      )}
    </>
  );
}

function HandIn({ context, pieceId }: { context: PageContext; pieceId: string }) {
  const { draft } = context.words;
  const id = `link-${pieceId}`;
  return (
    <ActForm context={context} act={act} target={pieceId}>
      <div class="act-field">
        <label for={id}>{draft.link}</label>
        <input
          type="url"
          id={id}
          name="link"
          pattern="https://.+"
          title={draft.https}
          maxlength={500}
          placeholder="https://"
          value={keptValue(context, { act, target: pieceId }, 'link') ?? ''}
        />
      </div>
      <TextBox context={context} act={act} target={pieceId} name="note" label={draft.inWords} rows={2} />
      <Send note={draft.note}>{draft.send}</Send>
    </ActForm>
  );
}

function describe(
  { state, receivedAt, answeredAt, deemed, reason }: CreatorDraftView,
  context: PageContext,
): string {
  const { draft: words } = context.words;
  const at = (instant: string | null) => (instant === null ? '' : toMoment(context, instant));
  const until =
    deemed === null ? null : 'at' in deemed ? toMoment(context, deemed.at) : toDay(context, deemed.endOf);
  switch (state) {
    case null:
      return words.none;
    case 'waiting':
      return [words.waiting(at(receivedAt)), until === null ? '' : words.silence(until)]
        .filter(Boolean)
        .join(' ');
    case 'changes':
      return words.changes(at(answeredAt), reason === null ? '' : words.reasons[reason]);
    case 'approved':
      return words.approved(at(answeredAt));
    case 'unseen':
      return words.unseen;
    case 'deemed':
      return words.deemed(until ?? '');
  }
}
