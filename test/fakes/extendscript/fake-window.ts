/** A control of ScriptUI, as far as the script uses them. */
export interface FakeControl {
  readonly type: string;
  text: string;
  enabled: boolean;
  readonly items: readonly { text: string }[];
  selection: { readonly index: number } | null;
  onClick?: () => void;
  onChange?: () => void;
  readonly children: FakeControl[];
  add(type: string, bounds?: undefined, content?: string | readonly string[]): FakeControl;
}

const TYPES = ['group', 'statictext', 'edittext', 'button', 'dropdownlist'];

export function fakeControl(type: string, content: string | readonly string[] = ''): FakeControl {
  const isText = typeof content === 'string';
  const items = isText ? [] : Array.from(content, (text) => ({ text }));
  let chosen = 0;
  const control: FakeControl = {
    type,
    text: isText ? content : '',
    enabled: true,
    items,
    get selection() {
      return items.length > 0 ? { index: chosen } : null;
    },
    // A number is taken for the item of that index.
    set selection(wished: { readonly index: number } | null) {
      chosen = Number(wished);
    },
    children: [],
    add(inner, _bounds, its) {
      if (!TYPES.includes(inner)) throw new TypeError(`no control ${inner}`);
      const made = fakeControl(inner, its);
      control.children.push(made);
      return made;
    },
  };
  return control;
}

const allOf = (control: FakeControl): FakeControl[] => [control, ...control.children.flatMap(allOf)];

/** A window of ScriptUI. */
export class FakeWindow {
  readonly root = fakeControl('window');
  readonly layout = { layout: (): void => undefined };
  shown = false;
  onClose?: () => void;

  constructor(
    readonly type: string,
    readonly title: string,
  ) {
    if (type !== 'palette') throw new TypeError(`a window ${type} holds After Effects`);
  }

  add = (...args: Parameters<FakeControl['add']>): FakeControl => this.root.add(...args);

  show(): void {
    this.shown = true;
  }

  /** For tests. */
  click(label: string): void {
    const button = allOf(this.root).find((one) => one.type === 'button' && one.text === label);
    if (!button?.enabled) throw new Error(`no button ${label} that can be pressed`);
    button.onClick?.();
  }

  /** For tests: every text in the window. */
  get texts(): readonly string[] {
    return allOf(this.root).map(({ text }) => text);
  }

  /** For tests: what a person does who opens a list and chooses. */
  choose(list: FakeControl, index: number): void {
    list.selection = index as unknown as { index: number };
    list.onChange?.();
  }

  /** For tests. */
  lists(): readonly FakeControl[] {
    return allOf(this.root).filter(({ type }) => type === 'dropdownlist');
  }
}
