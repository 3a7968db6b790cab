const GAP = 4;

/** Puts an open popup below what it belongs to, or above where there is more room, and never out of the window. */
export function placePopup(popup: HTMLElement | null, owner: HTMLElement | null): void {
  if (owner === null || popup === null) return;
  const anchor = owner.getBoundingClientRect();
  const below = innerHeight - anchor.bottom;
  const height = popup.offsetHeight;
  const top = below < height + GAP && anchor.top > below ? anchor.top - height - GAP : anchor.bottom + GAP;
  popup.style.top = `${Math.max(GAP, top)}px`;
  popup.style.left = `${Math.max(GAP, Math.min(anchor.left, innerWidth - popup.offsetWidth - GAP))}px`;
}
