// The popup's list: who needs a decision first, worst money first; what can wait; what comes next.
import { AlertList } from '../alerts/alert-list.tsx';
import type { AlertsView, AlertTarget } from '../alerts/alerts-view.ts';
import { BriefLines } from '../brief/brief-lines.tsx';
import { Icon } from '../drawing/icon.tsx';
import type { Opener } from '../explain/explained.tsx';
import type { AttentionItemView, DraftView, PopupView } from '../view.ts';
import { AttentionItem, AttentionList } from './attention-list.tsx';
import { DraftCard } from './draft-card.tsx';
import { Empty } from './empty.tsx';
import { PopupFoot, PopupHead } from './popup-frame.tsx';

export type ReadyView = Extract<PopupView, { kind: 'ready' }>;

export type ListActions = {
  /** The one action of a line: pause and resume open a sheet, undo takes back, emergency stops at once or decides on a stop, open leads to the dossier. */
  onAct: (item: AttentionItemView) => void;
  onOpen: (collaborationId: string) => void;
  /** One pause for several of them. */
  onSeveral: () => void;
  onSendDraft: (draft: DraftView) => void;
  onDiscardDraft: (draft: DraftView) => void;
  onOpenAlert: (target: AlertTarget) => void;
  onSeeAlerts: (upTo: number) => void;
  /** Which figure is open. */
  opener: Opener;
};

/** Everything of the popup's first view; the middle scrolls, head and foot stay. */
export function PopupList({ view, ...actions }: { view: ReadyView } & ListActions) {
  const { needsDecision, canWait, others = [] } = view;
  const isEmpty = needsDecision.length === 0 && canWait.length === 0 && view.drafts.length === 0;
  return (
    <div class="mf popup">
      <PopupHead freshness={view.freshness} isOffline={view.isOffline} />
      <main class="popup-body">
        {view.drafts.map((draft) => (
          <DraftCard
            key={draft.draftId}
            draft={draft}
            isOffline={view.isOffline}
            onSend={() => actions.onSendDraft(draft)}
            onDiscard={() => actions.onDiscardDraft(draft)}
          />
        ))}
        {needsDecision.length > 0 && (
          <AttentionList
            title={toCount(needsDecision.length, 'needs a decision', 'need a decision')}
            items={needsDecision}
            order={view.order}
            {...actions}
          />
        )}
        {view.alerts && view.alerts.items.length > 0 && (
          <details class="others">
            <summary>{view.alerts.items.length} new since you looked</summary>
            <NewAlerts view={view.alerts} {...actions} />
          </details>
        )}
        {canWait.length > 0 && (
          <AttentionList title={`${canWait.length} can wait`} items={canWait} {...actions} />
        )}
        <BriefLines lines={view.briefs ?? []} />
        {isEmpty && <Empty hasCollaborations={others.length > 0} />}
        {others.length > 0 && (
          <details class="others">
            <summary>{toCount(others.length, 'more collaboration', 'more collaborations')}</summary>
            <ul>
              {others.map((item) => (
                <AttentionItem key={item.collaborationId} item={item} isLead={false} {...actions} />
              ))}
            </ul>
          </details>
        )}
        {view.several.length > 1 && (
          <p class="several">
            <button type="button" class="text-link" onClick={actions.onSeveral}>
              Pause several at once
            </button>
          </p>
        )}
        {needsDecision.length === 0 && view.next.length > 0 && <UpcomingDates dates={view.next} />}
      </main>
      <PopupFoot>
        <span>
          {view.workspaceName} · {view.role}
        </span>
        <a class="foot-link" href={view.deskUrl} target="_blank" rel="noreferrer">
          Open desk
          <Icon name="external" />
        </a>
      </PopupFoot>
    </div>
  );
}

function NewAlerts({
  view,
  onOpenAlert,
  onSeeAlerts,
}: { view: AlertsView } & Pick<ListActions, 'onOpenAlert' | 'onSeeAlerts'>) {
  return (
    <AlertList
      view={view}
      renderName={({ name, target }) => (
        <button type="button" class="name-link" onClick={() => onOpenAlert(target)}>
          {name}
        </button>
      )}
      seen={
        <button type="button" class="button is-small is-quiet" onClick={() => onSeeAlerts(view.upTo)}>
          Seen
        </button>
      }
    />
  );
}

/** The next dates, so that the popup can be closed in peace. */
export function UpcomingDates({ dates }: { dates: { when: string; what: string }[] }) {
  return (
    <section class="upcoming">
      <h2>Next</h2>
      <dl>
        {dates.map((date) => (
          <div key={`${date.when} ${date.what}`} class="upcoming-row">
            <dt>{date.when}</dt>
            <dd>{date.what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function toCount(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
