import type { Settings } from '../messages.ts';

const NETWORKS: { id: keyof Settings['networks']; name: string; pages: string }[] = [
  { id: 'instagram', name: 'Instagram', pages: 'profiles, posts and Reels' },
  { id: 'youtube', name: 'YouTube', pages: 'channels and videos' },
  { id: 'tiktok', name: 'TikTok', pages: 'profiles and videos' },
  { id: 'x', name: 'X', pages: 'profiles and posts' },
];

type NetworksProps = { networks: Settings['networks']; onChange: (networks: Settings['networks']) => void };

export function Networks({ networks, onChange }: NetworksProps) {
  return (
    <fieldset class="options-part">
      <legend>Networks</legend>
      {NETWORKS.map(({ id, name, pages }) => (
        <label key={id} class="options-switch">
          <span>
            <b>{name}</b>
            {pages}
          </span>
          <input
            type="checkbox"
            role="switch"
            checked={networks[id]}
            aria-checked={networks[id]}
            onChange={(event) => onChange({ ...networks, [id]: event.currentTarget.checked })}
          />
        </label>
      ))}
    </fieldset>
  );
}

const LOOKS = [
  ['chip', 'Chip'],
  ['dot', 'Only a dot'],
  ['nothing', 'Nothing'],
] as const;
const THEMES = [
  ['system', 'System'],
  ['light', 'Light'],
  ['dark', 'Dark'],
] as const;

type AppearanceProps = { settings: Settings; onChange: (change: Partial<Settings>) => void };

export function Appearance({ settings, onChange }: AppearanceProps) {
  return (
    <section class="options-part">
      <h2>Appearance</h2>
      <Segments
        name="chip"
        legend="On profiles"
        options={LOOKS}
        value={settings.chip}
        onChange={(chip) => onChange({ chip })}
      />
      <p class="options-help">
        The overlay follows the page’s own theme. Alt Shift M hides it until you ask again.
      </p>
      {settings.isHidden && (
        <p class="options-hidden">
          The overlay is hidden now.
          <button
            type="button"
            class="button is-small is-quiet"
            onClick={() => onChange({ isHidden: false })}
          >
            Show the overlay
          </button>
        </p>
      )}
      <Segments
        name="theme"
        legend="Popup, panel and options"
        options={THEMES}
        value={settings.theme}
        onChange={(theme) => onChange({ theme })}
      />
    </section>
  );
}

type SegmentsProps<T extends string> = {
  name: string;
  legend: string;
  options: readonly (readonly [T, string])[];
  value: T;
  onChange: (value: T) => void;
};

function Segments<T extends string>({ name, legend, options, value, onChange }: SegmentsProps<T>) {
  return (
    <fieldset class="options-choice">
      <legend>{legend}</legend>
      <div class="segments">
        {options.map(([id, label]) => (
          <label key={id}>
            <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
