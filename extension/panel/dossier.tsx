// The dossier in five tabs, as on the desk; what a person may do about the pause stands at the foot of each.

import type { PauseAct } from '../../shared/procedure/guide/pause-acts.ts';
import { CardHead } from '../../shared/ui/card.tsx';
import type { DossierView } from '../../shared/ui/dossier/dossier-view.ts';
import { Icon } from '../../shared/ui/drawing/icon.tsx';
import { Tabs } from '../../shared/ui/guide/tabs.tsx';
import { DraftCard } from '../../shared/ui/popup/draft-card.tsx';
import type { DecisionFlow } from '../decision/use-decision.ts';
import type { TakeAct } from './act-link.tsx';
import { ContractTab, LogTab } from './contract-log-tabs.tsx';
import { NowTab } from './now-tab.tsx';
import { StepsTab } from './steps-tab.tsx';
import { TalkTab } from './talk-tab.tsx';

const TABS = { now: 'Now', talk: 'Talk', steps: 'Steps', contract: 'Contract', log: 'Log' };
export type TabId = keyof typeof TABS;

const PAGES: Record<TabId, (props: { view: DossierView; onAct: TakeAct }) => preact.JSX.Element> = {
  now: NowTab,
  talk: TalkTab,
  steps: StepsTab,
  contract: ContractTab,
  log: LogTab,
};

type Props = {
  view: DossierView;
  flow: DecisionFlow;
  tab: TabId;
  onTab: (tab: TabId) => void;
  onAct: TakeAct;
  /** An act of the pause at the foot. */
  onPauseAct: (act: PauseAct) => void;
};

export function Dossier({ view, flow, tab, onTab, onAct, onPauseAct }: Props) {
  const Page = PAGES[tab];
  return (
    <div class="mf panel">
      <div class="panel-head">
        <CardHead view={view.card} />
      </div>
      <div class="panel-tabs">
        <Tabs
          label="Dossier"
          tabs={Object.entries(TABS).map(([id, label]) => ({
            id,
            label,
            href: `#${id}`,
            isCurrent: id === tab,
            ...(id === 'talk' ? { count: view.wishes.length } : {}),
          }))}
          onSelect={(id) => {
            if (isTab(id)) onTab(id);
          }}
        />
      </div>
      <main class="panel-body" key={tab}>
        <h1 class="sr">
          {view.card.handle}, {TABS[tab]}
        </h1>
        {view.drafts.map((draft) => (
          <DraftCard
            key={draft.draftId}
            draft={draft}
            isOffline={view.isOffline}
            onSend={() => flow.go({ kind: 'draft', draftId: draft.draftId })}
            onDiscard={() => void flow.discardDraft(draft.draftId)}
          />
        ))}
        <Page view={view} onAct={onAct} />
      </main>
      <Foot view={view} onAct={onAct} onPauseAct={onPauseAct} />
    </div>
  );
}

/** True for the name of a tab of the dossier. */
export function isTab(id: string): id is TabId {
  return Object.hasOwn(TABS, id);
}

function Foot({ view, onAct, onPauseAct }: Pick<Props, 'view' | 'onAct' | 'onPauseAct'>) {
  const [first, ...others] = view.pauseActs;
  // One filled button: the pause's only where it is what is due, or in an emergency.
  const isDue = view.card.nextStep.opens === 'decide' || first?.act === 'emergency';
  return (
    <footer class="panel-end">
      {first && (
        <button
          type="button"
          class={isDue ? 'button is-large' : 'button is-large is-quiet'}
          onClick={() => onPauseAct(first.act)}
        >
          {nameAct(first, view.card.handle)}
        </button>
      )}
      {others.length > 0 && (
        <div class="panel-end-row">
          {others.map((one) => (
            <button key={one.act} type="button" class="button is-quiet" onClick={() => onPauseAct(one.act)}>
              {nameAct(one, view.card.handle)}
            </button>
          ))}
        </div>
      )}
      <div class="panel-end-row">
        <a
          class={first === undefined ? 'button is-large' : 'button is-quiet'}
          href={view.timelineUrl}
          target="_blank"
          rel="noreferrer"
        >
          Open on the desk
          <Icon name="external" />
        </a>
        {view.emergency?.kind === 'possible' && (
          <button type="button" class="button is-quiet" onClick={() => onAct('#emergency')}>
            Emergency pause
          </button>
        )}
      </div>
    </footer>
  );
}

function nameAct({ act, label }: DossierView['pauseActs'][number], handle: string): string {
  if (act === 'undo') return 'See what is under way';
  if (act === 'emergency') return 'Decide on the emergency pause';
  if (act === 'stay_paused') return 'Leave it paused';
  return act === 'decline_request' ? 'Decline the request' : `${label} ${handle}`;
}
