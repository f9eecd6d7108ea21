/** Keeps the focus on the item of a list that moves: the same widget of its new card, or the nearest one that can have it. */
export function followFocus(list: HTMLOListElement | null, from: number, to: number) {
  const widgets = (index: number) => [
    ...(list?.children[index]?.querySelectorAll('input, select, button') ?? []),
  ];
  const { activeElement } = document;
  const rank = activeElement === null ? -1 : widgets(from).indexOf(activeElement);
  if (rank < 0) return;
  requestAnimationFrame(() => {
    const there = widgets(to).filter((widget) => widget instanceof HTMLElement);
    const wanted = there[rank];
    const target =
      wanted?.matches(':disabled') === true ? there.find((w) => !w.matches(':disabled')) : wanted;
    target?.focus();
  });
}
