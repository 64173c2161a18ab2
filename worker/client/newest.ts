// Of several works that overlap, the one begun last is the one to show.
export type Newest = {
  /** Begins a work; the answer says, whenever it is asked, whether no other has begun since. */
  begin(): () => boolean;
};

export function createNewest(): Newest {
  let begun = 0;
  return {
    begin() {
      begun += 1;
      const own = begun;
      return () => own === begun;
    },
  };
}
