// The guided steps in words: when, by whom, until when, and what can be done where.

import type { ActKind, Guide, GuidePart, GuideStep } from '../../procedure/guide/guide-step.ts';
import type { Standing } from '../../procedure/standing.ts';
import { RECORD_THERE } from '../exits/booking-words.ts';
import { formatMoment } from '../format.ts';
import type { GuideActView, PartView, StepView } from '../guide/guide-view.ts';
import { RUNG_TITLES, SKIP_WORDS } from './code-words.ts';
import type { GuideWords } from './present-answers.ts';
import { nameRemedy } from './present-plan.ts';
import { describeOpenStep, describePart, describeStep, needsNewCounts } from './step-sentences.ts';
import { ACT_WORDS, EXIT_TITLES, IMPORT_LABEL, MARK_WORDS, PART_TITLES } from './step-words.ts';

export type StepWords = GuideWords & {
  /** True for an act that the reader can do now at all. */
  isPossible: (act: ActKind) => boolean;
  /** Where an act is done; undefined = it is not offered there. */
  hrefOf: (act: ActKind, step: GuideStep) => string | undefined;
  /** Where new counts are brought in; undefined for who may not. */
  importHref?: string | undefined;
  /** Where it is kept what a marketplace's screen says; undefined for who may not. */
  bookingHref?: string | undefined;
  /** Name of a member; undefined = not known. */
  nameOf?: ((memberId: string) => string | undefined) | undefined;
};

/** The five rungs as the list shows them. What several of them wait for together is said at the first of them. */
export function presentLadder(guide: Guide, standing: Standing, words: StepWords): StepView[] {
  return guide.ladder.map((step, i) => {
    const said = guide.ladder.slice(0, i).flatMap(({ missing }) => missing.filter(isOfState));
    const missing = step.missing.filter((code) => !said.includes(code));
    return presentStep({ ...step, missing }, standing, { ...words, number: i + 1 });
  });
}

function isOfState(code: string): boolean {
  return code.startsWith('STATE:');
}

/** The five steps of the exit as the list shows them. */
export function presentExit(guide: Guide, standing: Standing, words: StepWords): StepView[] {
  return guide.exit.map((step, i) => presentStep(step, standing, { ...words, number: i + 1 }));
}

function presentStep(step: GuideStep, standing: Standing, words: StepWords & { number: number }): StepView {
  const title = step.procedure === 'ladder' ? RUNG_TITLES[step.id] : EXIT_TITLES[step.id];
  return {
    id: `${step.procedure}-${step.id}`,
    number: words.number,
    mark: step.state,
    markWord: MARK_WORDS[step.state],
    title,
    note: headNote(step, standing, words),
    text: textOf(step, standing, words),
    parts: step.parts.map((part) => presentPart(part, step, { standing, words })),
    acts: [...listImport(step, standing, words), ...listActs(step, words)],
  };
}

/** Right of the title: when it was done, or that it is open, or who is needed. */
function headNote(step: GuideStep, standing: Standing, { locale }: StepWords): string {
  const { doneAt, skipReason } = step.facts;
  if (skipReason !== null) return 'skipped';
  if (step.state === 'done')
    return doneAt === null ? 'done' : formatMoment(doneAt, locale, standing.timeZone);
  if (step.state === 'now' || step.state === 'open') {
    return step.needs === 'marketer'
      ? 'open'
      : `open, ${step.needs === 'owner' ? 'an owner' : 'a manager'} decides`;
  }
  return step.state === 'blocked' ? 'waits' : 'not needed now';
}

function textOf(step: GuideStep, standing: Standing, words: StepWords): string {
  const { skipReason } = step.facts;
  if (skipReason !== null) return `Passed over: ${SKIP_WORDS[skipReason]}.`;
  const open = (code: string) => describeOpenStep(code, standing, words);
  const waits = step.state === 'blocked' ? joinRungs(step.missing.filter(isOwnWait)).map(open) : [];
  return [describeStep(step, standing, words), ...waits].filter(Boolean).join(' ');
}

/** Rungs that are missing are named in one sentence. */
function joinRungs(codes: string[]): string[] {
  const rungs = codes.flatMap((code) =>
    code.startsWith('LADDER_INCOMPLETE:') ? [code.split(':')[1] ?? ''] : [],
  );
  const others = codes.filter((code) => !code.startsWith('LADDER_INCOMPLETE:'));
  return rungs.length === 0 ? others : [...others, `LADDER_INCOMPLETE:${rungs.join(',')}`];
}

/** Parts of a step say for themselves that they are open. */
function isOwnWait(code: string): boolean {
  return !['SETTLEMENT_NOT_FROZEN', 'SECOND_PERSON_REQUIRED', 'PLATFORM_STEP_UNKNOWN'].includes(code);
}

/** New counts come before a look at old ones. */
function listImport(step: GuideStep, standing: Standing, { importHref, now }: StepWords): GuideActView[] {
  if (step.procedure !== 'exit' || step.id !== 'evaluate' || step.state === 'done') return [];
  if (importHref === undefined || !isListed('evaluate', step) || !needsNewCounts(standing, now)) return [];
  return [{ id: 'evaluate-import', label: IMPORT_LABEL, href: importHref }];
}

/** Acts of the exit's steps stand there while the step is open; the ladder keeps them, for a talk goes on. */
function listActs(step: GuideStep, words: StepWords): GuideActView[] {
  return step.acts.filter((act) => isListed(act, step)).flatMap((act) => toAct(act, step, words) ?? []);
}

function isListed(act: ActKind, step: GuideStep): boolean {
  if (step.state === 'now' || step.state === 'open') {
    return !(step.id === 'consult' && step.missing.every((code) => !code.startsWith('CONSULTATION_')));
  }
  if (act === 'skip_step') return step.state === 'blocked';
  if (step.procedure !== 'ladder') return false;
  // What was passed over can still be done.
  return step.state === 'done' || step.state === 'skipped' || step.id === 'communicate';
}

function toAct(act: ActKind, step: GuideStep, { hrefOf }: StepWords): GuideActView | undefined {
  const href = hrefOf(act, step);
  const label = ACT_WORDS[act];
  return href === undefined || label === undefined ? undefined : { id: `${step.id}-${act}`, label, href };
}

/** Rungs that the exit still asks for lead to where they are taken. */
const PART_ACTS: Record<string, ActKind> = {
  remedy: 'plan_remedy',
  adjust: 'propose_adjustment',
  coach: 'start_coaching',
};

function listPartActs(part: GuidePart, step: GuideStep, words: StepWords): GuideActView[] {
  if (part.id === 'platform' && words.bookingHref !== undefined)
    return [{ id: 'platform-booking', label: RECORD_THERE, href: words.bookingHref }];
  const act = PART_ACTS[part.id];
  if (act === undefined || step.procedure !== 'exit' || !words.isPossible(act)) return [];
  return [toAct(act, step, words) ?? []].flat();
}

function presentPart(
  part: GuidePart,
  step: GuideStep,
  { standing, words }: { standing: Standing; words: StepWords },
): PartView {
  const isRemedyAction = step.procedure === 'ladder' && (step.id === 'remedy' || step.id === 'coach');
  return {
    id: part.id,
    mark: part.state,
    label: isRemedyAction ? nameRemedy(part.id, standing) : (PART_TITLES[part.id] ?? part.id),
    note: describePart(part, step, { standing, words }),
    acts: part.state === 'open' ? listPartActs(part, step, words) : [],
  };
}
