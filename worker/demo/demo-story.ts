// What happened in the demo's procedures before any formal decision, as events of the log.
import type { Instant } from '../../shared/contract/terms.ts';
import { addMinutes } from '../../shared/contract/zone.ts';
import type { Basis, EventKind, EventOf, NewEvent } from '../../shared/procedure/events.ts';
import { FIRST_HASH, sealEvent } from '../commands/hash-chain.ts';
import type { SealedEvent } from '../store/events.ts';
import type { DemoStory } from './demo-campaigns.ts';
import { hashOfWords } from './demo-words.ts';

type Place = {
  collaborationId: string;
  story: DemoStory;
  memberId: string;
  now: Instant;
  /** The numbers as they stood at an instant: what an act was based on. */
  basisAt: (at: Instant) => Basis;
};
/** As a log holds it: what the story does not tell of an event is left open. */
type StepOf<K extends EventKind> = {
  kind: K;
  at: Instant;
  by?: 'system' | 'creator';
  data?: EventOf<K>['data'];
};
type Step = { [K in EventKind]: StepOf<K> }[EventKind];

/** The log of one demo collaboration, numbered and chained. */
export async function demoEvents(place: Place): Promise<SealedEvent[]> {
  const sealed: SealedEvent[] = [];
  for (const step of storySteps(place)) {
    const words = await hashOfWords(place.story, step.kind);
    const told = { ...step, data: { ...step.data, ...words } };
    const last = sealed.at(-1);
    const event = await sealEvent(toEvent(place, told, sealed.length + 1), {
      collaborationId: place.collaborationId,
      seq: last?.seq ?? 0,
      lastHash: last?.hash ?? FIRST_HASH,
    });
    sealed.push(event);
  }
  return sealed;
}

type Told = {
  pieceId: (n: number) => string;
  daysAgo: (days: number) => Instant;
  begun: Step[];
};

function storySteps(place: Place): Step[] {
  const { now, story } = place;
  const daysAgo = (days: number) => addMinutes(now, Math.round(-days * 1440));
  const started: Step = { kind: 'start', at: daysAgo(29), by: 'system' };
  const reviewed: Step = { kind: 'review_contract', at: daysAgo(28), data: { version: 1 } };
  if (story === 'too_early') return [started];
  if (story === 'fine') return [started, reviewed];
  if (story === 'completed')
    return [
      { ...started, at: daysAgo(95) },
      { ...reviewed, at: daysAgo(94) },
      { kind: 'complete', at: daysAgo(50), by: 'system' },
    ];
  return STORIES[story]({
    pieceId: (n) => `${place.collaborationId}-${n}`,
    daysAgo,
    begun: [started, reviewed],
  });
}

const STORIES = { drafting: tellDrafts, talking: tellTalk, paused: tellPause, ending: tellEnd };

/** The fourth piece was sent back once; the changed draft arrived yesterday and nobody has answered it. */
function tellDrafts({ pieceId, daysAgo, begun }: Told): Step[] {
  const piece = { deliverableId: pieceId(4) };
  return [
    ...begun,
    { kind: 'hand_in_draft', at: daysAgo(4), by: 'creator', data: { ...piece, contactedAt: daysAgo(4) } },
    { kind: 'ask_changes', at: daysAgo(3), data: { ...piece, answersSeq: 3, reason: 'disclosure' } },
    { kind: 'hand_in_draft', at: daysAgo(1), by: 'creator', data: { ...piece, contactedAt: daysAgo(1) } },
  ];
}

function tellTalk({ daysAgo, begun }: Told): Step[] {
  return [
    ...begun,
    {
      kind: 'open_consultation',
      at: daysAgo(6),
      data: { channel: 'email', questions: ['brief', 'timing', 'link', 'needs'] },
    },
    {
      kind: 'creator_responds',
      at: daysAgo(3),
      by: 'creator',
      data: { questions: ['feel', 'brief', 'timing', 'link'], feel: 3 },
    },
    {
      kind: 'diagnose',
      at: daysAgo(2),
      data: {
        causes: [
          { code: 'product_late', confidence: 'high', evidence: ['product_arrived_late'] },
          { code: 'link_placement', confidence: 'medium', evidence: ['creator_says'] },
        ],
      },
    },
  ];
}

function tellPause({ daysAgo, begun }: Told): Step[] {
  return [
    ...begun,
    { kind: 'open_consultation', at: daysAgo(8), data: { channel: 'email' } },
    { kind: 'creator_responds', at: daysAgo(7) },
  ];
}

function tellEnd({ daysAgo, begun }: Told): Step[] {
  return [
    ...begun,
    { kind: 'open_consultation', at: daysAgo(20), data: { channel: 'email' } },
    { kind: 'creator_responds', at: daysAgo(18) },
  ];
}

function toEvent(place: Place, step: Step, n: number): NewEvent {
  return {
    id: `${place.collaborationId}-event-${n}`,
    kind: step.kind,
    at: step.at,
    actor: step.by ? { role: step.by, memberId: null } : { role: 'owner', memberId: place.memberId },
    data: step.data ?? {},
    basis: step.by ? null : place.basisAt(step.at),
  } as NewEvent;
}
