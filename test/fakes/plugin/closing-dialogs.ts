/**
 * Dialogs of UXP where there is no Chromium: shown until somebody closes them, or refused. jsdom has none. To be called in a file of
 * tests; every test begins with nothing shown.
 */
export function closingDialogs(): { refuse: boolean; title: string; close: () => void } {
  const shown = { refuse: false, title: '', close: (): void => undefined };
  beforeAll(() => {
    Object.assign(HTMLDialogElement.prototype, {
      uxpShowModal: ({ title }: { title: string }): Promise<void> =>
        shown.refuse
          ? Promise.reject(new Error('a dialog is open'))
          : new Promise((resolve) => Object.assign(shown, { title, close: resolve })),
      close: () => shown.close(),
    });
  });
  beforeEach(() => Object.assign(shown, { refuse: false, title: '', close: () => undefined }));
  afterEach(() => document.body.replaceChildren());
  return shown;
}
