/** Seconds of a duration cell: "0:03:12", "3:12", "5.3s", "1m 5s"; undefined when it is none of these (a bare number is not). */
export function readDuration(cell: string): number | undefined {
  const text = cell.trim().toLowerCase();
  const [, first, second, third] = /^(\d+):([0-5]?\d(?:\.\d+)?)(?::([0-5]?\d(?:\.\d+)?))?$/.exec(text) ?? [];
  if (first !== undefined && second !== undefined) {
    return third === undefined
      ? Number(first) * 60 + Number(second)
      : Number(first) * 3600 + Number(second) * 60 + Number(third);
  }
  const [, hours, minutes, seconds] =
    /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*s(?:ec|eg|ek)?\.?)?$/.exec(text) ?? [];
  if (hours === undefined && minutes === undefined && seconds === undefined) return undefined;
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds?.replace(',', '.') ?? 0);
}
