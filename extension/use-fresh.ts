// A surface's view of the local store: there at once, read again whenever the store changes.
import { useCallback, useEffect, useState } from 'preact/hooks';
import { onPushed } from './ask-background.ts';

/** `undefined` until the first answer. `read` must keep its identity between draws. */
export function useFresh<T>(read: () => Promise<T>): { value: T | undefined; again: () => Promise<void> } {
  const [value, setValue] = useState<T>();
  const again = useCallback(async () => {
    setValue(await read());
  }, [read]);
  useEffect(() => {
    const life = new AbortController();
    void again();
    onPushed(life.signal, (pushed) => {
      if (pushed.kind === 'store/changed') void again();
    });
    return () => life.abort();
  }, [again]);
  return { value, again };
}
