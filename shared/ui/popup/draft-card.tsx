import { Icon } from '../drawing/icon.tsx';
import type { DraftView } from '../view.ts';
import { Facts, StepHead } from './popup-frame.tsx';

type DraftActions = { onSend: () => void; onDiscard: () => void };

/** A decision taken offline, waiting in the list. It asks again; it never goes by itself. */
export function DraftCard({
  draft,
  isOffline,
  onSend,
  onDiscard,
}: { draft: DraftView; isOffline: boolean } & DraftActions) {
  return (
    <section class="draft">
      <Icon name="pen" />
      <div>
        <h2>{draft.title}</h2>
        <p>{draft.sentence}</p>
        <div class="draft-actions">
          <button
            type="button"
            class="button is-small"
            disabled={isOffline || !draft.canSend}
            onClick={onSend}
          >
            Review and send
          </button>
          <button type="button" class="button is-small is-quiet" onClick={onDiscard}>
            Discard
          </button>
        </div>
      </div>
    </section>
  );
}

/** The draft on its own: what it holds, and that nothing has been sent. */
export function DraftKept({
  draft,
  note,
  onBack,
  onSend,
  onEdit,
  onDiscard,
}: { draft: DraftView; note: string; onBack: () => void; onEdit: (() => void) | undefined } & DraftActions) {
  return (
    <div class="mf popup">
      <StepHead title={draft.title} note={note} onBack={onBack} />
      <main class="popup-body is-step">
        <section class="draft">
          <Icon name="pen" />
          <div>
            <h2>Draft kept on this computer</h2>
            <p>{describeKept(draft)}</p>
          </div>
        </section>
        <p class="step-text">{draft.sentence}</p>
        <Facts rows={draft.rows} />
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large" disabled={!draft.canSend} onClick={onSend}>
          Send now
        </button>
        {!draft.canSend && <p>Waiting for a connection. The draft is safe.</p>}
        {onEdit && (
          <button type="button" class="button is-quiet" onClick={onEdit}>
            Edit draft
          </button>
        )}
        <button type="button" class="button is-quiet" onClick={onDiscard}>
          Discard draft
        </button>
      </div>
    </div>
  );
}

/** What is certain about it, then what a person can do. */
function describeKept({ mayHaveArrived, canSend }: DraftView): string {
  const certain = mayHaveArrived ? 'The server did not answer.' : 'Nothing has been sent.';
  if (canSend) return `${certain} It goes only when you send it.`;
  return `${certain} When you are back online, Midflight checks the contract again and asks you to send it.`;
}
