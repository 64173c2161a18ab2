// From what was measured to the pace: one line per thing that was taken into account.

/** Names and values are ready; nothing is drawn where there are none. */
export function WhyLines({ rows }: { rows: { name: string; value: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <dl class="why-lines">
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
