// What was typed into the forms of the papers page, as values, or the problems by field.
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { isLost, isStage, PIECE_STAGES, type Stage } from '../../../shared/contract/facts/piece-stages.ts';
import type {
  ExclusivityClause,
  ExtraTerms,
  LocalDate,
  UsageClause,
} from '../../../shared/contract/terms.ts';
import { WORLDWIDE } from '../../../shared/contract/terms.ts';
import { isLocalDate } from '../../../shared/contract/zone.ts';
import type { FormOfAddress } from '../../../shared/notices/tone.ts';
import type { RightsTerms } from '../../commands/save-papers.ts';
import type { PaperFields, PaperPiece, StageFields } from '../../store/procedure/papers.ts';
import type { Parsed, Problems } from '../desk/parse-typed.ts';
import { amountProblem, parseMoney } from '../desk/parse-typed.ts';
import { LETTER_LANGUAGES } from '../dossier-forms/letter-choices.ts';
import { parseChats } from './chat-fields.tsx';

export type Values = Record<string, string>;

/** The fields that say what each form of the page was made of. */
export const SEEN = { papers: 'seen-papers', stages: 'seen-stages', rights: 'seen-rights' } as const;

export const CREATOR_LANGUAGES = [{ value: '', label: 'the same' }, ...LETTER_LANGUAGES];
export const ADDRESS_FORMS: { value: FormOfAddress | ''; label: string }[] = [
  { value: '', label: 'as the tone of each letter' },
  { value: 'familiar', label: 'first names: du, tu, tú' },
  { value: 'polite', label: 'formally: Sie, vous, usted' },
];
export const STAGES = PIECE_STAGES.map((stage) => ({
  value: stage,
  label: stage.replaceAll('_', ' '),
}));
export const DELAY_CAUSES = [
  { value: '', label: 'none' },
  { value: 'late_brief', label: 'our brief came late' },
  { value: 'product_late', label: 'our product came late' },
  { value: 'late_approval', label: 'our approval came late' },
  { value: 'other', label: 'something else of ours' },
];
export const ROUTES = ['convenience', 'cause', 'performance', 'mutual', 'pause_timeout', 'expiry'];
/** Rows offered for rights and for exclusivity; a contract rarely names more. */
export const GRANT_ROWS = 3;
export const DAYS_MAX = 3_650;

const NO_COUNT = 'Use a whole number, or leave it empty.';
const NAME_TOO_LONG = `Use at most ${NAME_CHARS_MAX} characters.`;

export function parsePapers(
  values: Values,
  { currency, today, marketplaces }: { currency: string; today: LocalDate; marketplaces: string[] },
): Parsed<PaperFields> {
  const expensesMinor = parseMoney(values.expenses ?? '', currency);
  const productCostMinor = parseMoney(values.productCost ?? '', currency);
  const {
    contractTitle = '',
    contractSignedOn = '',
    copyEmail = '',
    teamEmail = '',
    language = '',
    creatorLanguage = '',
    addressForm: typedForm = '',
    marketplace = '',
    expensesApprovedOn = '',
    creatorLegalName = '',
    creatorAddress = '',
    brandLegalName = '',
    brandAddress = '',
  } = values;
  const addressForm = ADDRESS_FORMS.find(({ value }) => value === typedForm)?.value;
  const { chats, problems: chatProblems } = parseChats(values);
  const problems = only({
    ...chatProblems,
    contractTitle: contractTitle.length > NAME_CHARS_MAX ? NAME_TOO_LONG : '',
    creatorLegalName: creatorLegalName.length > NAME_CHARS_MAX ? NAME_TOO_LONG : '',
    brandLegalName: brandLegalName.length > NAME_CHARS_MAX ? NAME_TOO_LONG : '',
    contractSignedOn: pastDayProblem(contractSignedOn, today),
    expensesApprovedOn: pastDayProblem(expensesApprovedOn, today),
    copyEmail: isAddress(copyEmail) ? '' : 'This is not an e-mail address.',
    teamEmail: isAddress(teamEmail) ? '' : 'This is not an e-mail address.',
    language: LETTER_LANGUAGES.some(({ value }) => value === language) ? '' : 'Choose one of the list.',
    creatorLanguage: CREATOR_LANGUAGES.some(({ value }) => value === creatorLanguage)
      ? ''
      : 'Choose one of the list.',
    addressForm: addressForm === undefined ? 'Choose one of the list.' : '',
    marketplace: marketplace === '' || marketplaces.includes(marketplace) ? '' : 'Choose one of the list.',
    expenses: expensesMinor === 'not_a_number' ? amountProblem(values.expenses ?? '', currency) : '',
    productCost: productCostMinor === 'not_a_number' ? amountProblem(values.productCost ?? '', currency) : '',
  });
  if (expensesMinor === 'not_a_number' || productCostMinor === 'not_a_number') return { ok: false, problems };
  if (Object.keys(problems).length > 0) return { ok: false, problems };
  return {
    ok: true,
    value: {
      ...chats,
      contractTitle: contractTitle || null,
      contractSignedOn: contractSignedOn || null,
      creatorLegalName: creatorLegalName || null,
      creatorAddress: creatorAddress || null,
      brandLegalName: brandLegalName || null,
      brandAddress: brandAddress || null,
      language,
      creatorLanguage: creatorLanguage || null,
      addressForm: addressForm || null,
      copyEmail: copyEmail || null,
      teamEmail: teamEmail || null,
      marketplace: marketplace || null,
      expensesMinor,
      expensesApprovedOn: expensesApprovedOn || null,
      productCostMinor,
    },
  };
}

/** What was signed or approved has happened: letters name the day, and money falls due from it. */
function pastDayProblem(on: string, today: LocalDate): string {
  if (on === '') return '';
  if (!isLocalDate(on)) return 'Give a day, or leave it empty.';
  return on > today ? 'This day is still to come. Leave it empty until it has happened.' : '';
}

export function parseStages(values: Values, pieces: PaperPiece[]): Parsed<StageFields[]> {
  const problems: Problems = {};
  const stages = pieces.map((piece) => {
    const typed = values[`stage-${piece.id}`] ?? piece.stage;
    const stage = isStage(typed) ? typed : null;
    const days = values[`delay-${piece.id}`] ?? '';
    if (stage === null) problems[`stage-${piece.id}`] = 'Choose one of the list.';
    if (!isDays(days)) problems[`delay-${piece.id}`] = 'Use whole days, or leave it empty.';
    // Without its field (drafts count the rounds) what stood there stays.
    const rounds = values[`rounds-${piece.id}`] ?? String(piece.approvalRounds ?? '');
    if (!isRounds(rounds)) problems[`rounds-${piece.id}`] = NO_COUNT;
    const cause = values[`cause-${piece.id}`] ?? '';
    return {
      id: piece.id,
      stage: stage ?? piece.stage,
      brandDelayDays: Number(days),
      brandDelayCause: cause === '' ? null : cause,
      approvalRounds: rounds === '' ? null : Number(rounds),
    };
  });
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: stages };
}

export function parseExtraTerms(values: Values): Parsed<RightsTerms> {
  const problems: Problems = {};
  const days = (name: string): number | undefined => {
    const typed = values[name] ?? '';
    if (!isDays(typed)) problems[name] = NO_COUNT;
    return typed === '' || !isDays(typed) ? undefined : Number(typed);
  };
  const rows = Array.from({ length: GRANT_ROWS }, (_, n) => n);
  const usage = rows.flatMap((n) => readUsage(values, n, problems));
  const exclusivity = rows.flatMap((n) => readExclusivity(values, n, problems));
  const terms = {
    usage,
    exclusivity,
    ...present({
      minLiveDays: days('minLiveDays'),
      adsStopHours: days('adsStopHours'),
      confidentialityDays: days('confidentialityDays'),
      returnDays: days('returnDays'),
    }),
    ...withholdingOf(days('withholdDays'), (values.withholdClause ?? '').trim()),
    heldUntilApproved: values.heldUntilApproved === 'on',
  };
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, value: terms };
}

/** Days to settle a hold; without them the contract gives no right to one. */
function withholdingOf(answerDays: number | undefined, clause: string): Pick<ExtraTerms, 'withholding'> {
  return answerDays === undefined
    ? {}
    : { withholding: { answerDays, ...(clause === '' ? {} : { clause }) } };
}

function readUsage(values: Values, n: number, problems: Problems): UsageClause[] {
  const channel = values[`usage-${n}-channel`] ?? '';
  if (channel === '') return [];
  const days = values[`usage-${n}-days`] ?? '';
  if (!isDays(days) || days === '') problems[`usage-${n}-days`] = 'Say for how many days.';
  const startsAt = values[`usage-${n}-startsAt`];
  return [
    {
      channel,
      territory: values[`usage-${n}-territory`] || WORLDWIDE,
      days: Number(days),
      startsAt: startsAt === 'signature' || startsAt === 'delivery' ? startsAt : 'publication',
      isPaid: values[`usage-${n}-isPaid`] === 'on',
      survives: values[`usage-${n}-survives`] === 'on' ? ROUTES : ['expiry'],
      requiresPaid: values[`usage-${n}-requiresPaid`] === 'on',
    },
  ];
}

function readExclusivity(values: Values, n: number, problems: Problems): ExclusivityClause[] {
  const category = values[`excl-${n}-category`] ?? '';
  if (category === '') return [];
  const lastOn = values[`excl-${n}-lastOn`] ?? '';
  const tail = values[`excl-${n}-tailDays`] ?? '';
  if (!isLocalDate(lastOn)) problems[`excl-${n}-lastOn`] = 'Give its last day.';
  if (!isDays(tail)) problems[`excl-${n}-tailDays`] = 'Use whole days, or leave it empty.';
  const onEnd = values[`excl-${n}-onEnd`];
  return [
    {
      category,
      territory: values[`excl-${n}-territory`] || WORLDWIDE,
      lastOn,
      onEnd: onEnd === 'tail' || onEnd === 'term' ? onEnd : 'release',
      tailDays: Number(tail),
    },
  ];
}

/** Nobody sends a draft back more often than that and still works together. */
const ROUNDS_MAX = 50;

function isRounds(typed: string): boolean {
  return typed === '' || (/^\d{1,2}$/.test(typed) && Number(typed) <= ROUNDS_MAX);
}

function isAddress(typed: string): boolean {
  return typed === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed);
}

function isDays(typed: string): boolean {
  return typed === '' || (/^\d{1,4}$/.test(typed) && Number(typed) <= DAYS_MAX);
}

function only(problems: Problems): Problems {
  return Object.fromEntries(Object.entries(problems).filter(([, problem]) => problem !== ''));
}

function present<T extends Record<string, number | undefined>>(values: T): { [K in keyof T]?: number } {
  // Only the undefined keys go: what stays has the type it had.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: number;
  };
}

/** Drafts decide the stage of a piece; it can still be given up. What the papers said before stays under it. */
export function stageChoices(stated: Stage, drafted: Stage | undefined): { value: string; label: string }[] {
  if (drafted === undefined) return STAGES;
  const given = STAGES.filter(({ value }) => isLost(value) && value !== stated);
  const words = isLost(stated) ? stated : `${drafted.replaceAll('_', ' ')} (drafts)`;
  return [{ value: stated, label: words }, ...given];
}
