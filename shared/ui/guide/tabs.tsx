import type { TabView } from './guide-view.ts';

/** The dossier's parts: links on the desk; in a surface without pages `onSelect` takes the click. */
export function Tabs({
  tabs,
  label,
  onSelect,
}: {
  tabs: TabView[];
  label: string;
  onSelect?: ((id: string) => void) | undefined;
}) {
  return (
    <nav class="guide-tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a
          key={tab.id}
          href={tab.href}
          aria-current={tab.isCurrent ? 'page' : undefined}
          onClick={
            onSelect &&
            ((event: Event) => {
              event.preventDefault();
              onSelect(tab.id);
            })
          }
        >
          {tab.label}
          {tab.count !== undefined && tab.count > 0 && <span>{tab.count}</span>}
        </a>
      ))}
    </nav>
  );
}
