import { Clock } from '../drawing/clock.tsx';
import { Icon } from '../drawing/icon.tsx';
import { StatusMark } from '../drawing/status-mark.tsx';
import type { PendingNoticeView } from '../view.ts';
import { Facts, StepHead } from './popup-frame.tsx';

type Props = {
  view: PendingNoticeView;
  note: string;
  /** "9:41", counted by the surface; the only thing that ticks. Empty when there is no deadline. */
  remaining: string;
  isBusy: boolean;
  onUndo: () => void;
  onBack: () => void;
};

/** After a pause or an end: what stops, from when, and until when it can be taken back. */
export function PendingNotice({ view, note, remaining, isBusy, onUndo, onBack }: Props) {
  return (
    <div class="mf popup">
      <StepHead title={view.title} note={note} onBack={onBack} />
      <main class="popup-body is-step">
        <section class={`hold hue-${view.clock?.hue ?? 'held'}`}>
          {remaining && (
            <span class="hold-time" role="timer" aria-label={`${remaining} minutes to undo`}>
              {remaining}
            </span>
          )}
          <p>
            <b>{view.until}</b>
            {view.canUndo ? 'Until then you can undo.' : 'The notice has left.'}
          </p>
          {view.canUndo && (
            <button type="button" class="button is-small is-quiet" disabled={isBusy} onClick={onUndo}>
              <Icon name="undo" />
              Undo
            </button>
          )}
        </section>
        <Facts rows={view.rows} />
        {view.clock && (
          <section class="box">
            <h2>
              <StatusMark status={view.status} />
            </h2>
            <Clock view={view.clock} />
          </section>
        )}
      </main>
      <div class="popup-end">
        <button type="button" class="button is-large is-quiet" onClick={onBack}>
          Back to the list
        </button>
      </div>
    </div>
  );
}
