// The talk as far as the standing knows it: what was asked, whether it was answered, causes with ours first. The words
// themselves stay with the team's server.
import { findDraftDelays } from '../../procedure/drafts/draft-findings.ts';
import { consultationAt } from '../../procedure/guide/consultation.ts';
import type { Standing } from '../../procedure/standing.ts';
import { QUESTION_TABLE } from '../../procedure/talk/questions.ts';
import { describeDraftFinding } from '../drafts/describe-findings.ts';
import { formatDay, formatMoment, formatNumberOf } from '../format.ts';
import type { MessageView } from '../guide/guide-view.ts';
import { presentCauses } from '../guide-words/present-causes.ts';
import { presentCoaching } from '../guide-words/present-plan.ts';
import { describeTalkHead } from '../guide-words/present-thread.ts';
import { toHandle } from '../present-card.ts';
import { contractZone } from '../present-contract.ts';
import type { DossierContext } from './dossier-context.ts';
import type { TalkView } from './dossier-view.ts';

/** What was asked and answered, where the talk stands, causes and help offered; free text is not part of a standing. */
export function presentTalk(standing: Standing, context: DossierContext): TalkView {
  const { consultation, answeredAt, causes } = standing.case;
  const words = { locale: context.locale, timeZone: standing.timeZone };
  return {
    head: describeTalkHead({ firstAt: consultation.firstAt, answeredAt }, words),
    messages: [...listAsked(standing, context), ...listAnswered(standing, context)],
    standing: describeTalk(standing, context),
    causes: presentCauses(causes),
    ownDelays: findDraftDelays(standing, context.now).map((finding) =>
      describeDraftFinding(finding, {
        ...words,
        now: context.now,
        timeZone: contractZone(standing, context.now),
      }),
    ),
    coaching: presentCoaching(standing, words),
  };
}

function listAsked(standing: Standing, { locale }: DossierContext): MessageView[] {
  const { consultation, asked } = standing.case;
  const { attempts, firstAt, lastAt } = consultation;
  if (firstAt === null) return [];
  const at = (instant: string) => formatMoment(instant, locale, standing.timeZone);
  const more = lastAt === null || lastAt === firstAt ? '' : `, last ${at(lastAt)}`;
  return [
    {
      id: 'asked',
      side: 'we',
      who: 'We asked',
      note: `${at(firstAt)}${more}`,
      lines: [
        ...asked.map((code) => QUESTION_TABLE[code].text),
        ...(asked.length === 0 ? [`${formatNumberOf(attempts, 'contact', 'contacts', locale)} noted.`] : []),
      ],
    },
  ];
}

function listAnswered(standing: Standing, { locale }: DossierContext): MessageView[] {
  const { answeredAt, unavailable, consultation } = standing.case;
  if (consultation.status !== 'answered') return [];
  const away =
    unavailable === null
      ? []
      : [`Away from ${formatDay(unavailable.from, locale)} to ${formatDay(unavailable.to, locale)}.`];
  return [
    {
      id: 'answered',
      side: 'they',
      who: `${toHandle(standing)} answered`,
      note: answeredAt === null ? '' : formatMoment(answeredAt, locale, standing.timeZone),
      lines: [...away, 'Their words stand in the talk on the desk.'],
    },
  ];
}

/** What still has to happen before the talk counts as done. */
function describeTalk(standing: Standing, { now, locale }: DossierContext): string {
  const talk = consultationAt(standing, now);
  switch (talk.is) {
    case 'not_begun':
      return 'Nobody has written or called yet.';
    case 'answered':
      return 'The talk counts as done: they answered.';
    case 'silent':
      return 'No answer after three contacts and five business days. The talk counts as done.';
    case 'waiting': {
      const contacts =
        talk.contactsLeft === 0
          ? ''
          : `${formatNumberOf(talk.contactsLeft, 'more contact', 'more contacts', locale)} and `;
      const from =
        talk.silenceFrom === null
          ? 'five business days'
          : `the end of ${formatMoment(talk.silenceFrom, locale, standing.timeZone)}`;
      return `It counts as done when they answer, or after ${contacts}${from}.`;
    }
  }
}
