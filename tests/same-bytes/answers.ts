// What the product's rules answer to fixed questions, as text: all worked examples, and some hundred questions from a
// seed. Runs in Node, in the Worker's runtime and in browsers; whoever runs it compares the bytes.
import fc from 'fast-check';
import { decideEnd as askEnd } from '../../shared/contract/decide-end.ts';
import { decidePause as askPause } from '../../shared/contract/decide-pause.ts';
import { latestSend, noticeTimes } from '../../shared/contract/effective-at.ts';
import { maturityShare } from '../../shared/kpi/maturity.ts';
import { poissonUpper90 } from '../../shared/kpi/small-numbers.ts';
import { composeNotice } from '../../shared/notices/compose.ts';
import { NOTICE_LANGUAGES, NOTICE_TONES } from '../../shared/notices/tone.ts';
import { formatMoment, formatMoney, formatPercent } from '../../shared/ui/format.ts';
import { requestAt, toHarder } from '../evaluation/campaigns.ts';
import * as contract from '../evaluation/contract.ts';
import { decide as askScore } from '../evaluation/score.ts';
import { endQuestion, pauseQuestion } from '../property/contract/cases.ts';
import { baseContract, listVectors } from '../property/contract/examples.ts';
import { minuteInstant, noticeCase, zone } from '../property/contract/worlds.ts';
import { anyFacts } from '../property/notices/worlds.ts';
import { play, story } from '../property/procedure/stories.ts';
import { simulatedCampaign } from './campaign.ts';
import type { Answer } from './contract-answers.ts';
import { CONTRACT_ANSWERS } from './contract-answers.ts';
import { KPI_ANSWERS } from './kpi-answers.ts';

/** One answer as JSON text, with the name of its question. */
export type NamedAnswer = [name: string, json: string];

const SEED = 20_261_122;
const hours = fc.integer({ min: 1, max: 1_000 });
const factors = fc.record({ reach: hours, rate: hours, price: fc.nat({ max: 1_000 }) });
const LOCALES = ['en-US', 'en-GB', 'de-DE', 'fr-FR', 'es-ES', 'pt-BR'];

/** Vectors by the beginning of their ids; the first that fits answers. */
const FUNCTIONS: [ids: RegExp, answer: Answer][] = [
  [/^T1[89]$/, contract.latestSend],
  [/^T/, contract.noticeTime],
  [/^M0[1-4]/, contract.settlement],
  [/^M0[56]/, contract.performancePay],
  [/^M08/, contract.retainer],
  [/^M09/, contract.killByDays],
  [/^M1[01]/, contract.pauseEffects],
  [/^M14/, contract.split],
  [/^E00/, baseContract],
  [/^E/, contract.decideEnd],
  [/^P/, contract.decidePause],
  [/^X/, contract.exclusivity],
  [/^D/, contract.decompose],
];

/** All 88 worked examples. */
export function answerVectors(): NamedAnswer[] {
  return listVectors('TMSDKEPXN').map(({ id, given }) => {
    const answer = CONTRACT_ANSWERS[id] ?? KPI_ANSWERS[id] ?? FUNCTIONS.find(([ids]) => ids.test(id))?.[1];
    if (!answer) throw new Error(`Nobody answers ${id}`);
    // The id decides the shape of `given`.
    return [id, JSON.stringify(answer(given as never))];
  });
}

/** Questions no example asks: the same ones everywhere, from one seed. */
export function answerUnseen(): NamedAnswer[] {
  return [
    ...answers('notice', fc.sample(noticeCase, drawn(400)), ({ sentAt, rule }) => noticeTimes(sentAt, rule)),
    ...answers('send by', fc.sample(noticeCase, drawn(30)), ({ sentAt, rule }) => latestSend(sentAt, rule)),
    ...answers('end', fc.sample(endQuestion, drawn(300)), askEnd),
    ...answers('pause', fc.sample(pauseQuestion, drawn(300)), askPause),
    ...answers('story', fc.sample(story, drawn(60)), (told) => play(told).taken.map(({ after }) => after)),
    ...answers('score', simulatedRequests(), askScore),
    ...answers('small count', fc.sample(fc.nat({ max: 5_000 }), drawn(200)), poissonUpper90),
    ...answers('maturity', fc.sample(fc.tuple(hours, hours), drawn(200)), ([age, half]) =>
      maturityShare(age, half),
    ),
    ...answers('gap', fc.sample(fc.tuple(factors, factors), drawn(200)), ([plan, actual]) =>
      contract.decompose({ plan, actual }),
    ),
    ...answers('letter', fc.sample(anyFacts, drawn(40)), (facts) =>
      NOTICE_LANGUAGES.flatMap((language) =>
        NOTICE_TONES.map((tone) => composeNotice(facts, { language, tone })),
      ),
    ),
    ...answers('words', fc.sample(fc.tuple(minuteInstant, zone, fc.nat()), drawn(60)), ([at, tz, minor]) =>
      LOCALES.map((locale) => [
        formatMoment(at, locale, tz),
        formatPercent(minor / 2 ** 31, locale, 1),
        ...['USD', 'EUR', 'JPY', 'KWD'].map((currency) =>
          formatMoney(minor, { currency, locale, form: 'code' }),
        ),
      ]),
    ),
  ];
}

/** Everything, one question a line: "name\tJSON". */
export function answerAll(): string {
  return [...answerVectors(), ...answerUnseen()].map((answer) => answer.join('\t')).join('\n');
}

function drawn(numRuns: number): { seed: number; numRuns: number } {
  return { seed: SEED, numRuns };
}

function answers<T>(name: string, questions: readonly T[], answer: (question: T) => unknown): NamedAnswer[] {
  return questions.map((question, index) => [`${name} ${index}`, JSON.stringify(answer(question)) ?? '']);
}

function simulatedRequests() {
  return [1, 2, 3, 4, 5, 6, 7, 8].flatMap((seed) => {
    const campaign = toHarder(simulatedCampaign(seed), seed);
    return Array.from({ length: campaign.flight_days }, (_, day) => requestAt(campaign, day));
  });
}
