// How named causes are kept (DOMAIN.md §6.2): one record per code, the brand's own first; views that differ are both kept.
import type { CaseState } from '../case.ts';
import type { EventHead, EventOf } from '../events.ts';
import { isBrandCause } from '../talk/causes.ts';
import type { Cause, CauseRecord } from '../talk/records.ts';
import { TALK_LIMITS } from '../talk/records.ts';

/** Keeps the causes an event names. A code named before takes the new confidence, all evidence, and keeps who named it. */
export function keepCauses(state: CaseState, event: EventOf<'diagnose' | 'update_diagnosis'>): CaseState {
  const named = (event.data.causes ?? []).map((cause) => toRecord(cause, event));
  return { ...state, causes: named.reduce(mergeCause, state.causes) };
}

/** Keeps a cause the creator names; what the brand holds on the same code stands, and now both agree on it. */
export function nameCause(state: CaseState, event: EventOf<'name_cause'>): CaseState {
  const { cause: code } = event.data;
  if (code === undefined) return state;
  const known = state.causes.find((cause) => cause.code === code);
  if (known) return withStance(state, code, known.by === 'brand' ? 'agrees' : known.creatorStance);
  const cause: Cause = { code, confidence: 'medium', evidence: ['creator_says'] };
  return { ...state, causes: mergeCause(state.causes, toRecord(cause, event)) };
}

/** Keeps how the creator takes a cause; a code nobody named is ignored. */
export function answerCause(state: CaseState, event: EventOf<'answer_cause'>): CaseState {
  const { cause, stance } = event.data;
  return cause === undefined || stance === undefined ? state : withStance(state, cause, stance);
}

function withStance(state: CaseState, code: string, creatorStance: CauseRecord['creatorStance']): CaseState {
  const causes = state.causes.map((cause) => (cause.code === code ? { ...cause, creatorStance } : cause));
  return { ...state, causes };
}

function toRecord(cause: Cause, { seq, actor }: EventHead): CauseRecord {
  const isCreator = actor.role === 'creator';
  const evidence = unique(cause.evidence);
  return {
    ...cause,
    evidence,
    by: isCreator ? 'creator' : 'brand',
    seq,
    creatorStance: isCreator ? 'agrees' : 'none',
  };
}

function mergeCause(causes: CauseRecord[], named: CauseRecord): CauseRecord[] {
  const known = causes.find((cause) => cause.code === named.code);
  if (!known) return causes.length >= TALK_LIMITS.causes ? causes : inOrder([...causes, named]);
  const evidence = unique([...known.evidence, ...named.evidence]);
  const merged = { ...known, confidence: named.confidence, evidence };
  return causes.map((cause) => (cause === known ? merged : cause));
}

function inOrder(causes: CauseRecord[]): CauseRecord[] {
  return [
    ...causes.filter((cause) => isBrandCause(cause.code)),
    ...causes.filter((cause) => !isBrandCause(cause.code)),
  ];
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)].slice(0, TALK_LIMITS.evidence);
}
