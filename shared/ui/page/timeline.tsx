import type { EventView } from '../present-events.ts';

/** The log, oldest first, as it was written: when, what by whom, and on which numbers. Numbers match the chart's markers. */
export function Timeline({ events, isNumbered = false }: { events: EventView[]; isNumbered?: boolean }) {
  return (
    <ol class={isNumbered ? 'timeline is-numbered' : 'timeline'}>
      {events.map((event, i) => (
        <li key={event.id}>
          {isNumbered && (
            <span class="marker" aria-hidden="true">
              {i + 1}
            </span>
          )}
          <time>{event.when}</time>
          <div>
            <p>
              <b>{event.what}</b>
              {event.who && `, ${event.who}`}
              {event.detail && `: ${event.detail}`}
            </p>
            {event.basis && <p class="timeline-basis">{event.basis}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}
