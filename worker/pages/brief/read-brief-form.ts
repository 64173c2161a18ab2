// The form of a new brief as it was sent: a version to save, or what stands against it field by field.
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import type { BriefPart, BriefProblem, BriefVersion } from '../../../shared/procedure/brief/brief.ts';
import {
  BRIEF_PART_CHARS_MAX,
  BRIEF_PARTS,
  BRIEF_VERSIONS_MAX,
  briefProblems,
  tidyBrief,
} from '../../../shared/procedure/brief/brief.ts';
import type { BriefFormValues } from './brief-form.tsx';

type Form = Record<string, string | string[]>;

/** The newest version as a form to change it; empty fields for the first. */
export function toBriefValues(newest: BriefVersion | undefined): BriefFormValues {
  return { text: newest?.text ?? {}, why: '', scope: 'all', chosen: [], work: '' };
}

export function readBriefValues(form: Form): BriefFormValues {
  return {
    text: Object.fromEntries(BRIEF_PARTS.map((part) => [part, one(form[part])])),
    why: one(form.why).trim(),
    scope: one(form.scope) === 'chosen' ? 'chosen' : 'all',
    chosen: list(form.who),
    work: one(form.work),
  };
}

/** Every problem at once; `work` set to "more" is answered by the caller, since it is no slip of the pen. */
export function readBrief(
  values: BriefFormValues,
  { newest, memberIds, now }: { newest: BriefVersion | undefined; memberIds: readonly string[]; now: string },
): { brief: BriefVersion } | { problems: Record<string, string> } {
  const text = tidyBrief(values.text);
  const chosen = memberIds.filter((id) => values.chosen.includes(id));
  const found = Object.entries(briefProblems(text, newest?.text ?? null)) as [
    BriefPart | 'brief',
    BriefProblem,
  ][];
  const others = {
    why: findWhyProblem(values.why, newest !== undefined),
    who:
      values.scope === 'chosen' && chosen.length === 0
        ? 'Tick at least one creator, or choose everybody.'
        : '',
    work: values.work === '' ? 'Say what it asks of them: it decides whether a brief may do it.' : '',
    brief:
      (newest?.n ?? 0) >= BRIEF_VERSIONS_MAX
        ? `A campaign keeps at most ${BRIEF_VERSIONS_MAX} versions of its brief.`
        : '',
  };
  const problems = Object.fromEntries([
    ...Object.entries(others).filter(([, problem]) => problem !== ''),
    ...found.map(([part, problem]) => [part, PROBLEM_WORDS[problem]]),
  ]);
  if (Object.keys(problems).length > 0) return { problems };
  return {
    brief: {
      n: (newest?.n ?? 0) + 1,
      text,
      why: values.why === '' ? null : values.why,
      forIds: values.scope === 'all' ? null : chosen,
      savedAt: now,
    },
  };
}

const PROBLEM_WORDS: Record<BriefProblem, string> = {
  missing: 'Write the one message people should remember.',
  too_long: `Use at most ${BRIEF_PART_CHARS_MAX} letters: a brief fits on one page.`,
  not_https: 'Give an address that begins with https://, or leave it empty.',
  unchanged: 'Nothing is different from the version before.',
};

function findWhyProblem(why: string, isChange: boolean): string {
  if (why.length > NAME_CHARS_MAX * 2) return 'One sentence is enough.';
  return isChange && why === '' ? 'Say why it changes: creators read it in the letter.' : '';
}

function list(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : [value].flat();
}

function one(value: string | string[] | undefined): string {
  return list(value)[0] ?? '';
}
