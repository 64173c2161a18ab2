/** What `make` gives, made when first asked for and kept: for what is costly to make and which a start may not need. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
