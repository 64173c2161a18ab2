// The campaign's form as typed, and the campaign it stands for.
import { NAME_CHARS_MAX } from '../../../shared/api/limits.ts';
import { addDays, isLocalDate } from '../../../shared/contract/zone.ts';
import { PRIMARY_KPIS } from '../../../shared/procedure/numbers/primary-series.ts';
import type { Campaign, Objective } from '../../store/campaigns.ts';
import type { CampaignFormValues } from '../desk/campaign-form.tsx';
import { amountProblem, parseCount, parseMoney } from '../desk/parse-typed.ts';

const FLIGHT_DAYS_MAX = 730;
const OBJECTIVES: Objective[] = ['awareness', 'consideration', 'sales', 'content'];

/** Trimmed; what was not sent is empty. */
export function toValues(
  form: Partial<Record<keyof CampaignFormValues, string | undefined>>,
): CampaignFormValues {
  const of = (value: string | undefined) => (value ?? '').trim();
  return {
    name: of(form.name),
    brand: of(form.brand),
    objective: of(form.objective),
    currency: of(form.currency).toUpperCase(),
    timeZone: of(form.timeZone),
    startsOn: of(form.startsOn),
    endsOn: of(form.endsOn),
    primaryKpi: of(form.primaryKpi),
    target: of(form.target),
    worth: of(form.worth),
  };
}

/** Every field is checked, so that all problems are named at once. */
export function parseCampaign(
  values: CampaignFormValues,
  { id, timeZones }: { id: string; timeZones: readonly string[] },
): { campaign: Campaign } | { problems: Record<string, string> } {
  const objective = OBJECTIVES.find((known) => known === values.objective);
  const primaryKpi = PRIMARY_KPIS.find((known) => known === values.primaryKpi);
  const target = parseCount(values.target);
  const worth = isCurrency(values.currency) ? parseMoney(values.worth, values.currency) : null;
  const problems = Object.fromEntries(
    Object.entries({
      name:
        values.name === '' || values.name.length > NAME_CHARS_MAX
          ? 'Give it a name of at most 120 characters.'
          : '',
      brand: values.brand.length > NAME_CHARS_MAX ? 'Use at most 120 characters.' : '',
      objective: objective ? '' : 'Choose one of the list.',
      primaryKpi: primaryKpi ? '' : 'Choose one of the list.',
      currency: isCurrency(values.currency) ? '' : 'Use the three letters of a currency, such as USD or EUR.',
      timeZone: timeZones.includes(values.timeZone) ? '' : 'Choose a time zone from the list.',
      startsOn: isLocalDate(values.startsOn) ? '' : 'Give the first day.',
      endsOn: endProblem(values),
      target: target === 'not_a_number' ? 'Use a whole number, or leave it empty.' : '',
      worth:
        worth === 'not_a_number' || worth === 0
          ? amountProblem(values.worth, values.currency, 'Use an amount above zero, or leave it empty.')
          : '',
    }).filter(([, problem]) => problem !== ''),
  );
  if (
    Object.keys(problems).length > 0 ||
    !objective ||
    !primaryKpi ||
    target === 'not_a_number' ||
    worth === 'not_a_number'
  )
    return { problems };
  const { name, currency, timeZone, startsOn, endsOn } = values;
  const targets = target === null ? {} : { [primaryKpi]: target };
  return {
    campaign: {
      id,
      name,
      brand: values.brand || null,
      objective,
      currency,
      timeZone,
      startsOn,
      endsOn,
      primaryKpi,
      targets,
      worthPer1000Minor: worth,
    },
  };
}

function endProblem({ startsOn, endsOn }: CampaignFormValues): string {
  if (!isLocalDate(endsOn)) return 'Give the last day.';
  if (!isLocalDate(startsOn)) return '';
  if (endsOn < startsOn) return 'The last day comes before the first.';
  return endsOn > addDays(startsOn, FLIGHT_DAYS_MAX) ? 'A flight lasts two years at most.' : '';
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
