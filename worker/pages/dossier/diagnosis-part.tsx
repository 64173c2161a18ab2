// Delivery and results are told apart before anything else: did they do what was agreed, and did it work?
import { findDraftDelays } from '../../../shared/procedure/drafts/draft-findings.ts';
import { CAUSE_TABLE } from '../../../shared/procedure/talk/causes.ts';
import type { Diagnosis, ResultsVerdict } from '../../../shared/procedure/talk/diagnose.ts';
import { diagnose } from '../../../shared/procedure/talk/diagnose.ts';
import { EVIDENCE } from '../../../shared/procedure/talk/evidence.ts';
import type { CauseCode, QuestionCode } from '../../../shared/procedure/talk/records.ts';
import { describeDraftsFor } from '../../../shared/ui/drafts/describe-findings.ts';
import { OWNER_WORDS } from '../../../shared/ui/guide-words/talk-words.ts';
import { Section } from '../../../shared/ui/page/section.tsx';
import { contractZone } from '../../../shared/ui/present-contract.ts';
import { describeLateness, describePace } from '../../../shared/ui/sentences.ts';
import type { Dossier } from './dossier.ts';
import { pathOf } from './dossier.ts';

const RESULTS: Record<ResultsVerdict, string> = {
  too_early: 'Too early to say.',
  not_measurable: 'Cannot be measured now.',
  no_target: 'No target is agreed, so there is nothing to fall short of.',
  fine: 'As agreed, or close to it.',
  one_post: 'One post is down, the others are not: it may be chance.',
  everybody_down: 'Everybody in the campaign is down, so it is not one creator.',
  unclear: 'Not clear yet.',
  short: 'Below what was agreed.',
};

/** `asks`: the question to the creator that is about the same; null = they are not asked about it. */
type Check = { key: keyof Diagnosis['checks']; question: string; no: string; asks: QuestionCode | null };

const CHECKS: Check[] = [
  { key: 'isBriefClear', question: 'Was the brief clear?', no: 'something speaks against it', asks: 'brief' },
  { key: 'hadEnoughTime', question: 'Was there enough time?', no: 'we were late', asks: 'timing' },
  { key: 'isTargetFair', question: 'Is the target fair?', no: 'above their own best', asks: null },
  {
    key: 'doesTrackingWork',
    question: 'Does tracking work?',
    no: 'something speaks against it',
    asks: 'link',
  },
];

export function DiagnosisPart({ dossier }: { dossier: Dossier }) {
  const { standing, session, mayEdit, guide } = dossier;
  const found = look(dossier);
  const named = standing.case.causes.map(({ code }) => code);
  const mayName = mayEdit && guide.acts.includes('diagnose');
  const { published, due } = standing.assessment.delivery;
  const late = describeLateness(standing, session.locale);
  const draftsFor = toDraftsFor(dossier);
  return (
    <Section title="Before acting" note="delivery and results apart">
      <dl class="guide-facts dossier-look">
        <div>
          <dt>Delivery</dt>
          <dd>
            <b>{found.delivery.isFailing ? 'Work is missing or late.' : 'As agreed so far.'}</b> {published}{' '}
            of {due} due. {late}
          </dd>
        </div>
        <div>
          <dt>Results</dt>
          <dd>
            <b>{RESULTS[found.results]}</b> {describePace(standing.assessment.pace, session.locale)}
          </dd>
        </div>
        <div>
          <dt>Our side</dt>
          <dd>
            {CHECKS.map(({ key, question, no, asks }) => (
              <p key={key}>
                {question} {describeCheck(found.checks[key], no, isAnswered(standing.case, asks))}
              </p>
            ))}
          </dd>
        </div>
      </dl>
      {found.hypotheses.length > 0 && <h3 class="dossier-sub">What the numbers point to</h3>}
      <ul class="guide-causes">
        {found.hypotheses.map(({ cause, confidence, evidence }) => (
          <li key={cause}>
            <b>{CAUSE_TABLE[cause].title}</b>
            <span class="guide-owner">
              {OWNER_WORDS[CAUSE_TABLE[cause].owner]} · {confidence}
            </span>
            <p>
              {[...evidence.map((code) => EVIDENCE[code]), ...draftsFor(cause)].join(' ')}{' '}
              {mayName && !named.includes(cause) && (
                <a href={pathOf(dossier, `/talk?cause=${cause}#causes`)}>
                  Name it<span class="sr"> as a cause: {CAUSE_TABLE[cause].title}</span>
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The creator was asked this and has answered since; what they said is for people to read. */
function isAnswered({ asked, answeredAt }: Dossier['standing']['case'], code: QuestionCode | null): boolean {
  return code !== null && answeredAt !== null && asked.includes(code);
}

function describeCheck(answer: boolean | null, no: string, isHeard: boolean): string {
  if (answer === null)
    return isHeard
      ? 'The creator has answered: read it, and name the cause if it is one.'
      : 'Not known: ask.';
  return answer ? 'Yes.' : `Look at it: ${no}.`;
}

/** Questions that fit what the numbers point to. */
export function proposedQuestions(dossier: Dossier): readonly QuestionCode[] {
  return look(dossier).questions;
}

/** What the record of drafts says for a cause, with its dates. */
export function toDraftsFor({ standing, now, session }: Dossier): (cause: CauseCode) => string[] {
  const words = { now, locale: session.locale, timeZone: contractZone(standing, now) };
  const findings = findDraftDelays(standing, now);
  return (cause) => describeDraftsFor(cause, findings, words);
}

function look({ standing, now, diagnosis }: Dossier): Diagnosis {
  return diagnose(standing, { now, ...diagnosis });
}
