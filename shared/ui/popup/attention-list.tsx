// Lines of the popup: who it is about, how much is at risk, why, and the one act; worst money first.
import { Hill } from '../drawing/hill.tsx';
import { StatusMark } from '../drawing/status-mark.tsx';
import { ExplainButton, Explanation } from '../explain/explained.tsx';
import type { AttentionItemView } from '../view.ts';
import type { ListActions } from './popup-list.tsx';

/** The list that leads says by what all of them are ordered. */
type ListProps = { title: string; items: AttentionItemView[]; order?: string } & Pick<
  ListActions,
  'onAct' | 'onOpen' | 'opener'
>;

export function AttentionList({ title, items, order, onAct, onOpen, opener }: ListProps) {
  return (
    <section class="attention">
      <h2>
        {title}
        {order !== undefined && <span>{order}</span>}
      </h2>
      <ul>
        {items.map((item) => (
          <AttentionItem
            key={item.collaborationId}
            item={item}
            isLead={order !== undefined}
            onAct={onAct}
            onOpen={onOpen}
            opener={opener}
          />
        ))}
      </ul>
    </section>
  );
}

/** One collaboration: both of its figures open under it. */
export function AttentionItem({
  item,
  isLead,
  onAct,
  onOpen,
  opener,
}: { item: AttentionItemView; isLead: boolean } & Pick<ListActions, 'onAct' | 'onOpen' | 'opener'>) {
  // One filled button a line: what it asks for; an emergency comes before it. A draft that is kept has its own above the list.
  const isEmergency = item.action === 'emergency';
  const leads = item.lead !== undefined && !isEmergency;
  const isDue = isLead && (isEmergency || item.hasDraft !== true);
  const ids = { money: `money-${item.collaborationId}`, score: `score-${item.collaborationId}` };
  return (
    <li class="attention-item">
      <span class="initial" aria-hidden="true">
        {item.initial}
      </span>
      <h3>
        <button
          type="button"
          class="name-link"
          title={`Open the dossier of ${item.handle}: ${item.context}`}
          onClick={() => onOpen(item.collaborationId)}
        >
          <bdi>{item.handle}</bdi>
        </button>
      </h3>
      <span class="attention-money">
        <ExplainButton
          id={ids.money}
          label={item.moneyAtRisk}
          name={`${item.moneyAtRisk} at risk with ${item.handle}: ${item.explained.money.formula === '' ? 'why there is no value' : 'where it comes from'}`}
          opener={opener}
        />
      </span>
      <p class="attention-reason">{item.reason}</p>
      <div class="attention-row">
        <Hill view={item.hill} size="row" />
        <b class="attention-score">
          <ExplainButton
            id={ids.score}
            label={item.score}
            name={`${item.explained.score.title} ${item.handle}`}
            opener={opener}
          />
        </b>
        <StatusMark status={item.status} />
        <span class="attention-acts">
          {item.lead && (
            <a class={toButton(isDue && leads)} href={item.lead.href} target="_blank" rel="noreferrer">
              {item.lead.label}
              <span class="sr"> for {item.handle}, on the desk</span>
            </a>
          )}
          <button type="button" class={toButton(isDue && !leads)} onClick={() => onAct(item)}>
            {item.actionLabel}
            <span class="sr"> {item.handle}</span>
          </button>
        </span>
      </div>
      {opener.opened === ids.money && <Explanation id={ids.money} view={item.explained.money} />}
      {opener.opened === ids.score && <Explanation id={ids.score} view={item.explained.score} />}
    </li>
  );
}

function toButton(isFilled: boolean): string {
  return isFilled ? 'button is-small' : 'button is-small is-quiet';
}
