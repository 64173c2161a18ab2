/** One agreed piece on the flight's line; positions are shares of the flight, 0–1. */
export type DeliveryRowView = {
  id: string;
  name: string;
  due: number;
  published: number | null;
  /** "28 Oct" or "due 16 Nov". */
  date: string;
  /** "on time", "2 days late", "briefed". */
  state: string;
  isLate: boolean;
  /** Address of the post, where the reader may go there. */
  href?: string | undefined;
};

type Props = { rows: DeliveryRowView[]; now: number | null; from: string; to: string };

/** Tick: due. Dot: published. The dots between a tick and now are days late. */
export function DeliveryRows({ rows, now, from, to }: Props) {
  return (
    <div class="delivery">
      <ul>
        {rows.map((row) => (
          <li key={row.id} class={row.isLate ? 'delivery-row is-late hue-risk' : 'delivery-row'}>
            <span class="delivery-name">
              {row.href ? (
                <a href={row.href} rel="noreferrer">
                  {row.name}
                </a>
              ) : (
                row.name
              )}
            </span>
            <Track row={row} now={now} />
            <span class="delivery-date">{row.date}</span>
            <span class="delivery-state">{row.state}</span>
          </li>
        ))}
      </ul>
      <p class="delivery-axis" aria-hidden="true">
        <span>{from}</span>
        {now !== null && <span>line: today</span>}
        <span>{to}</span>
      </p>
    </div>
  );
}

function Track({ row, now }: { row: DeliveryRowView; now: number | null }) {
  const lateTo = row.published ?? now;
  return (
    <svg class="delivery-track" width="100%" height="20" aria-hidden="true">
      <line class="delivery-line" x1="0" x2="100%" y1="10" y2="10" />
      {row.isLate && lateTo !== null && lateTo > row.due && (
        <line class="delivery-late" x1={percent(row.due)} x2={percent(lateTo)} y1="10" y2="10" />
      )}
      <line class="delivery-due" x1={percent(row.due)} x2={percent(row.due)} y1="4" y2="16" />
      {row.published !== null && <circle class="delivery-dot" cx={percent(row.published)} cy="10" r="4" />}
      {now !== null && <line class="delivery-now" x1={percent(now)} x2={percent(now)} y1="0" y2="20" />}
    </svg>
  );
}

function percent(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}%`;
}
