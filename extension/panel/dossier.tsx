// The dossier: the same reading as on the page, then what stands behind it, then what a person may do.
import { CardHead, Reading } from '../../shared/ui/card.tsx';
import { Clock } from '../../shared/ui/drawing/clock.tsx';
import { ContractRows } from '../../shared/ui/drawing/contract-rows.tsx';
import { Icon } from '../../shared/ui/drawing/icon.tsx';
import { KpiBars } from '../../shared/ui/drawing/kpi-bars.tsx';
import { DraftCard } from '../../shared/ui/popup/draft-card.tsx';
import type { DecisionFlow } from '../decision/use-decision.ts';
import type { DossierView } from '../messages.ts';

type Props = { view: DossierView; flow: DecisionFlow; onAct: () => void };

export function Dossier({ view, flow, onAct }: Props) {
  const { card } = view;
  return (
    <div class="mf panel">
      <div class="panel-head">
        <CardHead view={card} />
      </div>
      <main class="panel-body">
        {view.drafts.map((draft) => (
          <DraftCard
            key={draft.draftId}
            draft={draft}
            isOffline={view.isOffline}
            onSend={() => flow.go({ kind: 'draft', draftId: draft.draftId })}
            onDiscard={() => void flow.discardDraft(draft.draftId)}
          />
        ))}
        <section class="panel-part">
          <Reading view={card} size="dossier" />
        </section>
        {card.nextStep.caption !== '' && (
          <Part title="Next step" note="">
            <p class="step-text">
              <b>{card.nextStep.label}.</b>
            </p>
          </Part>
        )}
        <Part title="Against what was agreed" note="expected by now">
          <KpiBars rows={card.kpis} isDim={card.status.mark === 'stale'} />
          <details class="panel-why">
            <summary>Where these numbers come from</summary>
            <dl>
              {card.kpis.map((row) => (
                <div key={row.name}>
                  <dt>{row.name}</dt>
                  <dd>{row.explanation}</dd>
                </div>
              ))}
            </dl>
          </details>
        </Part>
        {view.delivery.length > 0 && <Delivery rows={view.delivery} />}
        <Part title="Contract" note="">
          {card.contract.length > 0 && <ContractRows rows={card.contract} />}
          {card.clock && <Clock view={card.clock} />}
          {card.contract.length === 0 && card.clock === null && <p class="step-text">Not known yet.</p>}
        </Part>
        <p class="panel-age">
          {card.age}. {view.freshness}.
        </p>
      </main>
      <Actions view={view} onAct={onAct} />
    </div>
  );
}

function Part({
  title,
  note,
  children,
}: {
  title: string;
  note: string;
  children: preact.ComponentChildren;
}) {
  return (
    <section class="panel-part">
      <h2>
        {title}
        {note !== '' && <span>{note}</span>}
      </h2>
      {children}
    </section>
  );
}

function Delivery({ rows }: { rows: DossierView['delivery'] }) {
  const late = rows.filter((row) => row.isLate).length;
  return (
    <Part title="Delivery" note={late === 0 ? 'nothing late' : `${late} late`}>
      <ul class="panel-delivery">
        {rows.map((row) => (
          <li key={row.name}>
            <span>{row.name}</span>
            <span>{row.due}</span>
            <span class={row.isLate ? 'is-late' : undefined}>{row.state}</span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function Actions({ view, onAct }: { view: DossierView; onAct: () => void }) {
  return (
    <div class="panel-end">
      {view.action !== 'open' && (
        <button type="button" class="button is-large" onClick={onAct}>
          {view.action === 'undo' ? 'See what is under way' : `${view.actionLabel} ${view.card.handle}`}
        </button>
      )}
      <a
        class={view.action === 'open' ? 'button is-large' : 'button is-quiet'}
        href={view.timelineUrl}
        target="_blank"
        rel="noreferrer"
      >
        Open on the desk
        <Icon name="external" />
      </a>
    </div>
  );
}
