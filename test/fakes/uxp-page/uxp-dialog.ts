/** UXP's own way to show a dialog: resolves when it is closed. */
export function defineUxpDialog(): void {
  HTMLDialogElement.prototype.uxpShowModal = function show({ title, size }) {
    this.setAttribute('aria-label', title);
    this.style.width = `${size.width}px`;
    this.style.height = `${size.height}px`;
    this.showModal();
    return new Promise((resolve) => {
      this.addEventListener('close', () => resolve(this.returnValue), { once: true });
    });
  };
}
