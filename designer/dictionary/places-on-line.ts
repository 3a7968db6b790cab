const MARGIN = 12;
/** What a label needs, in the units of the drawing. */
const LABEL = 120;

/**
 * Where days (ISO, in order) stand on a line of this width: in proportion to time, but never so close that their labels
 * would cover each other.
 */
export function placesOnLine(days: readonly string[], width: number): number[] {
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`));
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const room = width - MARGIN - LABEL;
  const wanted = times.map((time) => (last === first ? MARGIN : MARGIN + ((time - first) / (last - first)) * room));
  const least = Math.min(LABEL, days.length > 1 ? room / (days.length - 1) : room);
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, (places.at(-1) ?? -least) + least));
  const over = Math.max(0, (places.at(-1) ?? 0) - (MARGIN + room));
  return over === 0 ? places : places.map((_, position) => MARGIN + position * least);
}
