// The trend: agreed dotted, measured solid, forecast dashed and ending in a value with its range. Words are HTML, so that
// they keep their 11 px at every width and in print.
import { DAY_MS } from '../../durations.ts';
import { formatCount, formatDay, formatRange, formatShortDay } from '../format.ts';
import { aboutCount } from '../reading/about-count.ts';
import { FIELD, groupMarkers, shapeTrend, type TrendInput, toShare } from './trend-geometry.ts';

type TrendChartProps = TrendInput & {
  /** "Link clicks". */
  name: string;
  locale: string;
  /** Decisions as numbered circles on the day they were taken. */
  markers: { n: number; on: string }[];
};

const DATE_SHARES = [0, 0.25, 0.5, 0.75, 1];

/** One KPI over the flight, to be read on a screen and on paper. */
export function TrendChart({ name, locale, markers, ...input }: TrendChartProps) {
  const shape = shapeTrend(input);
  const count = (value: number) => formatCount(Math.round(value), locale);
  return (
    <figure class="chart">
      <div class="chart-field" role="img" aria-label={describeTrend(name, input, locale)}>
        {shape.ticks.map((tick) => (
          <span key={tick.value} class="chart-tick" style={`inset-block-start:${percent(tick.y)}`}>
            {count(tick.value)}
          </span>
        ))}
        <svg
          viewBox={`0 0 ${FIELD.width} ${FIELD.height}`}
          preserveAspectRatio="none"
          width="100%"
          height={FIELD.height}
          aria-hidden="true"
        >
          {shape.ticks.map((tick) => (
            <path key={tick.value} class="chart-grid" d={`M0 ${tick.y * FIELD.height}H${FIELD.width}`} />
          ))}
          <path class="chart-band" d={shape.outerBand} />
          <path class="chart-band is-inner" d={shape.innerBand} />
          <path class="chart-agreed" d={shape.agreed} />
          <path class="chart-actual" d={shape.actual} />
          <path class="chart-forecast" d={shape.forecast} />
          <path class="chart-now" d={`M${shape.now.x * FIELD.width} 0V${FIELD.height}`} />
        </svg>
        <span
          class={shape.now.x > 0.75 ? 'chart-today is-before' : 'chart-today'}
          style={`inset-inline-start:${percent(shape.now.x)}`}
        >
          {formatDay(input.today, locale)}
        </span>
        {shape.now.y !== null && shape.now.value !== null && (
          <>
            <span class="chart-dot" style={place(shape.now.x, shape.now.y)} />
            <b
              class={shape.now.x < 0.12 ? 'chart-value is-after' : 'chart-value'}
              style={place(shape.now.x, shape.now.y)}
            >
              {count(shape.now.value)}
            </b>
          </>
        )}
        {groupMarkers(markers.map(({ n, on }) => ({ n, x: toShare(on, input) }))).map((group) => (
          <span
            key={group.text}
            class={group.isRange ? 'marker chart-marker is-range' : 'marker chart-marker'}
            style={`inset-inline-start:${percent(group.x)}`}
          >
            {group.text}
          </span>
        ))}
        <EndWords shape={shape} input={input} locale={locale} />
      </div>
      <p class="chart-dates" aria-hidden="true">
        {DATE_SHARES.map((share) => (
          <span key={share}>{formatShortDay(dayAt(share, input), locale)}</span>
        ))}
      </p>
      <Legend forecast={input.forecast} hasMarkers={markers.length > 0} locale={locale} />
    </figure>
  );
}

type LegendProps = {
  forecast: TrendInput['forecast'];
  hasMarkers: boolean;
  locale: string;
};

function Legend({ forecast, hasMarkers, locale }: LegendProps) {
  return (
    <figcaption class="chart-legend">
      <span class="is-actual">measured</span>
      <span class="is-agreed">as agreed</span>
      {forecast && (
        <span class="is-forecast">
          forecast, likely {formatRange(forecast.lo80, forecast.hi80, aboutOf(forecast, locale))}
        </span>
      )}
      {hasMarkers && <span>numbers: decisions below</span>}
    </figcaption>
  );
}

type EndProps = { shape: ReturnType<typeof shapeTrend>; input: TrendInput; locale: string };

/** What the lines end in; the two are kept 28 px apart. */
function EndWords({ shape, input, locale }: EndProps) {
  const { agreed, forecastY } = shape.end;
  const gap = 34 / FIELD.height;
  const isClose = agreed !== null && forecastY !== null && Math.abs(agreed.y - forecastY) < gap;
  const agreedY =
    agreed === null
      ? null
      : isClose && forecastY !== null
        ? agreed.y <= forecastY
          ? forecastY - gap
          : forecastY + gap
        : agreed.y;
  return (
    <>
      {agreed !== null && agreedY !== null && (
        <span class="chart-end" style={`inset-block-start:${percent(Math.max(0, agreedY))}`}>
          {formatCount(Math.round(agreed.value), locale)} agreed
        </span>
      )}
      {input.forecast && forecastY !== null && (
        <span class="chart-end" style={`inset-block-start:${percent(forecastY)}`}>
          <b class="chart-end-value">{aboutOf(input.forecast, locale)(input.forecast.median)}</b> forecast
        </span>
      )}
    </>
  );
}

function aboutOf({ lo80, hi80 }: NonNullable<TrendInput['forecast']>, locale: string) {
  return aboutCount({ lo: lo80, hi: hi80 }, locale);
}

function describeTrend(name: string, input: TrendInput, locale: string): string {
  const { now, end } = shapeTrend(input);
  const count = (value: number) => formatCount(Math.round(value), locale);
  const parts = [
    `${name} from ${formatDay(input.startsOn, locale)} to ${formatDay(input.endsOn, locale)}`,
    now.value === null
      ? 'nothing measured yet'
      : `${count(now.value)} measured by ${formatDay(input.today, locale)}`,
    end.agreed === null ? 'no target agreed' : `${count(end.agreed.value)} agreed at the end`,
    input.forecast === null ? 'no forecast yet' : describeForecast(input.forecast, locale),
  ];
  return `${parts.join(', ')}.`;
}

function describeForecast(forecast: NonNullable<TrendInput['forecast']>, locale: string): string {
  const about = aboutOf(forecast, locale);
  return `forecast about ${about(forecast.median)}, likely ${formatRange(forecast.lo80, forecast.hi80, about)}`;
}

function dayAt(share: number, { startsOn, endsOn }: TrendInput): string {
  const startMs = Date.parse(`${startsOn}T00:00:00Z`);
  const endMs = Date.parse(`${endsOn}T00:00:00Z`);
  const days = Math.round(((endMs - startMs) / DAY_MS) * share);
  return new Date(startMs + days * DAY_MS).toISOString().slice(0, 10);
}

function place(x: number, y: number): string {
  return `inset-inline-start:${percent(x)};inset-block-start:${percent(y)}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
