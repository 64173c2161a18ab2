// What a person fills in beside a simple act, and the act that comes of it.
import { MINUTE_MS } from '../../shared/durations.ts';
import type { ActView, SimpleAct } from '../../shared/ui/dossier/dossier-view.ts';

/** `at` is the local date and time as the field writes it: "2026-11-18T16:00". */
export type ActValue = { choice: string; at: string; note: string };

/** As it opens: the first choice that the act names itself, now, no words. */
export function startActValue(act: ActView): ActValue {
  return { choice: findChoice(act), at: toField(new Date()), note: '' };
}

/** The act with what was filled in; null while something required is missing or the time cannot be read. */
export function toSimpleAct(act: ActView, value: ActValue): SimpleAct | null {
  const note = value.note.trim();
  if (act.note?.isRequired && note === '') return null;
  const at = new Date(value.at);
  if (act.moment !== null && Number.isNaN(at.getTime())) return null;
  return {
    ...act.request,
    ...(act.choice === null ? {} : { [act.choice.field]: value.choice }),
    ...(act.moment === null ? {} : { at: at.toISOString() }),
    ...(act.note === null || note === '' ? {} : { note }),
    // Only fields that this very act has are put in.
  } as SimpleAct;
}

function findChoice({ request, choice }: ActView): string {
  const fields: Partial<Record<string, unknown>> = request;
  const named = choice === null ? undefined : fields[choice.field];
  return typeof named === 'string' ? named : '';
}

/** The field knows no zone: it is the clock of the person at this computer. */
function toField(now: Date): string {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * MINUTE_MS);
  return local.toISOString().slice(0, 16);
}
