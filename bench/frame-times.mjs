/**
 * Milliseconds from one frame to the next while the picture of the workbench is moved and zoomed in every frame, as long as
 * two seconds: how many frames, the median, and what one of twenty exceeds.
 */
export async function frameTimes(page) {
  const times = await page.evaluate(async () => {
    const canvas = document.querySelector('canvas');
    const { left, top, width, height } = canvas.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const pointer = (type, clientX) =>
      canvas.dispatchEvent(new PointerEvent(type, { pointerId: 1, clientX, clientY: y, bubbles: true }));
    canvas.setPointerCapture = () => undefined;
    const found = [];
    let last = performance.now();
    const end = last + 2000;
    pointer('pointerdown', x);
    while (last < end) {
      const now = await new Promise(requestAnimationFrame);
      found.push(now - last);
      last = now;
      pointer('pointermove', x + 80 * Math.sin(now / 200));
      const deltaY = 12 * Math.cos(now / 300);
      canvas.dispatchEvent(new WheelEvent('wheel', { deltaY, clientX: x, clientY: y, cancelable: true }));
    }
    pointer('pointerup', x);
    return found.slice(2);
  });
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { frames: sorted.length, median: at(0.5), slow: at(0.95) };
}
