import type { CauseView } from './guide-view.ts';

/** Causes with owner, confidence, evidence and what the other side says; our own come first. */
export function CauseList({ causes }: { causes: CauseView[] }) {
  if (causes.length === 0) return <p class="guide-none">No cause has been named yet.</p>;
  return (
    <ul class="guide-causes">
      {causes.map((cause) => (
        <li key={cause.code}>
          <b>{cause.title}</b>
          <span class="guide-owner">{cause.note}</span>
          {cause.detail && <p>{cause.detail}</p>}
          {cause.stance && <p>{cause.stance}</p>}
        </li>
      ))}
    </ul>
  );
}
