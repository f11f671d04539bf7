// SPDX-License-Identifier: MIT
// A pointer that is held: its places come once for each frame, however often it moves.

interface Held {
  /** Pixels from the left of the page. */
  move(x: number): void;
  done?(moved: boolean): void;
}

/** From a press on; the pointer stays with the element that was pressed. */
export function follow(event: PointerEvent, element: Element, { move, done }: Held): void {
  const began = event.clientX;
  let [x, frame, moved] = [began, 0, false];
  const step = () => {
    frame = 0;
    move(x);
  };
  const onMove = (next: Event) => {
    const { clientX, pointerId } = next as PointerEvent;
    if (pointerId !== event.pointerId) return;
    x = clientX;
    moved ||= Math.abs(x - began) > 3;
    if (moved && !frame) frame = requestAnimationFrame(step);
  };
  const stop = (last: Event) => {
    if ((last as PointerEvent).pointerId !== event.pointerId) return;
    for (const [name, listener] of listeners) element.removeEventListener(name, listener);
    if (frame) {
      cancelAnimationFrame(frame);
      step();
    }
    done?.(moved);
  };
  const listeners = [["pointermove", onMove], ["pointerup", stop], ["pointercancel", stop]] as const;
  element.setPointerCapture(event.pointerId);
  for (const [name, listener] of listeners) element.addEventListener(name, listener);
}
