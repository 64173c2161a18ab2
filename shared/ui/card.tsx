// The overlay's card. It shows and leads; nothing on a network's page is ever confirmed here.
import type { ComponentChildren } from 'preact';
import { Clock } from './drawing/clock.tsx';
import { Confidence } from './drawing/confidence.tsx';
import { ContractRows } from './drawing/contract-rows.tsx';
import { FlagLine, FlagList } from './drawing/flag-list.tsx';
import { Hill } from './drawing/hill.tsx';
import { BrandMark, Icon } from './drawing/icon.tsx';
import { KpiBars } from './drawing/kpi-bars.tsx';
import { StatusMark } from './drawing/status-mark.tsx';
import { Explained, type Opener } from './explain/explained.tsx';
import type { CardView } from './view.ts';

/** Places the card leads to: a decision in the popup, the next step's form on the desk, the dossier, the report. */
export type CardTarget = CardView['nextStep']['opens'] | 'report';

/** Callbacks of the surface; without `onOpen` the actions are plain links to the desk (as the Worker renders them). */
export type CardActions = {
  /** Which figure is open; without it each one opens by itself. */
  opener?: Opener | undefined;
  onOpen?: ((target: CardTarget) => void) | undefined;
  onClose?: (() => void) | undefined;
};

/** Score, pace, KPIs, contract and next step of one collaboration, 344 px wide and at most 480 px high: the middle scrolls, head and foot stay. */
export function Card({ view, onOpen, onClose, opener }: { view: CardView } & CardActions) {
  const isStale = view.status.mark === 'stale';
  return (
    <article class="mf card" aria-label={`Midflight: ${view.handle}, ${view.status.word}`}>
      <CardHead view={view} onClose={onClose} />
      <div class="card-body">
        <Reading view={view} size="card" opener={opener} />
        <KpiBars rows={view.kpis} isDim={isStale} opener={opener} />
        {opener ? <FlagLine flags={view.flags} opener={opener} /> : <FlagList flags={view.flags} />}
        {view.clock && <Clock view={view.clock} />}
        {view.contract.length > 0 && <ContractRows rows={view.contract} opener={opener} />}
      </div>
      <div class="card-actions">
        <Lead
          view={view}
          target={view.nextStep.opens}
          class={isStale ? 'button is-quiet' : 'button'}
          onOpen={onOpen}
        >
          {view.nextStep.label}
        </Lead>
        {view.nextStep.opens !== 'dossier' && (
          <Lead view={view} target="dossier" class="button is-quiet is-small-width" onOpen={onOpen}>
            Open
          </Lead>
        )}
      </div>
      {view.nextStep.caption && <p class="card-after">{view.nextStep.caption}</p>}
      <footer class="card-foot">
        <BrandMark />
        <span>{[view.age, view.pageNote].filter(Boolean).join(' · ')}</span>
        {view.reportUrl && (
          <Lead view={view} target="report" class="foot-link" onOpen={onOpen}>
            Report
            <Icon name="external" />
          </Lead>
        )}
      </footer>
    </article>
  );
}

/** Who this is about: initial, handle, campaign and day, state. */
export function CardHead({ view, onClose }: { view: CardView } & Pick<CardActions, 'onClose'>) {
  return (
    <header class="card-head">
      <span class="initial" aria-hidden="true">
        {view.initial}
      </span>
      <h2>
        <bdi>{view.handle}</bdi>
      </h2>
      <StatusMark status={view.status} />
      <p>{view.context}</p>
      {onClose && (
        <button type="button" class="icon-button" aria-label="Close" title="Close" onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </header>
  );
}

/** Score and hill side by side, and the sentence that says the same in words. */
export function Reading({
  view,
  size,
  opener,
}: {
  view: CardView;
  size: 'card' | 'dossier';
} & Pick<CardActions, 'opener'>) {
  const isQuiet = view.score === '–' || view.status.mark === 'stale';
  return (
    <div class={`reading is-${size}`}>
      <div class="reading-row">
        <p class={isQuiet ? 'score is-quiet' : 'score'}>
          <b>{view.score}</b>
          <span>{view.scoreCaption}</span>
        </p>
        <Hill view={view.hill} size={size} />
      </div>
      <p class="sentence">
        {view.sentence.map((run, index) =>
          run.isStrong ? (
            <b key={index} class="sentence-strong">
              {run.text}
            </b>
          ) : (
            run.text
          ),
        )}
      </p>
      <div class="reading-foot">
        {view.confidence && <Confidence dots={view.confidence.dots} text={view.confidence.text} />}
        <Explained id="explained-score" view={view.explained} opener={opener} />
      </div>
    </div>
  );
}

type LeadProps = { view: CardView; target: CardTarget; class: string; children: ComponentChildren } & Pick<
  CardActions,
  'onOpen'
>;

function Lead({ view, target, class: className, onOpen, children }: LeadProps) {
  if (onOpen) {
    return (
      <button type="button" class={className} onClick={() => onOpen(target)}>
        {children}
      </button>
    );
  }
  return (
    <a class={className} href={target === 'report' ? (view.reportUrl ?? view.dossierUrl) : view.dossierUrl}>
      {children}
    </a>
  );
}
