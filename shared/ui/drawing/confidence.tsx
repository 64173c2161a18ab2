/** One to three dots and the word; the dots are decoration, the word carries it. */
export function Confidence({ dots, text }: { dots: number; text: string }) {
  return (
    <span class="confidence">
      <span class="confidence-dots" aria-hidden="true">
        {[1, 2, 3].map((n) => (
          <i key={n} class={n <= dots ? 'is-on' : undefined} />
        ))}
      </span>
      {text}
    </span>
  );
}
