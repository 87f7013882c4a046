import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { chordOf, follow } from './chord.ts';

/** Something a person can do: it stands in the palette and, with a key, in the list of keys. */
export interface Command {
  /** Stable name, such as "chart.expand". */
  id: string;
  title: string;
  /** "mod+k", "?", or two presses "g c". */
  key?: string;
  /** More words under which the palette finds it. */
  words?: string;
  icon?: ReactNode;
  /** Also while one is typing in a field (only chords with `mod` should). */
  whileTyping?: boolean;
  /** Works by its key, but is not listed in the palette. */
  unlisted?: boolean;
  run: () => void;
}

class Registry {
  private readonly held = new Map<string, Command>();
  private listeners = new Set<() => void>();
  private shown: readonly Command[] = [];

  add(command: Command): () => void {
    this.held.set(command.id, command);
    this.change();
    return () => {
      if (this.held.get(command.id) === command) {
        this.held.delete(command.id);
        this.change();
      }
    };
  }

  get = (id: string): Command | undefined => this.held.get(id);
  all = (): readonly Command[] => this.shown;
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private change(): void {
    this.shown = [...this.held.values()];
    for (const listener of this.listeners) listener();
  }
}

const RegistryContext = createContext<Registry | null>(null);

function useRegistry(): Registry {
  const registry = useContext(RegistryContext);
  if (!registry) throw new Error('commands are used outside CommandProvider');
  return registry;
}

const quietInputs = ['checkbox', 'radio', 'button', 'range'];

/** Whether letters belong to what has the focus: a field, a list one types to jump in, or anything over the page. */
function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement && quietInputs.includes(target.type)) return overPage(target);
  return target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]') || overPage(target);
}

const overPage = (target: HTMLElement): boolean =>
  target.closest('[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]') !== null;

/** Holds the commands of what is on the screen and listens to the keyboard for them. */
export function CommandProvider({ children }: { children: ReactNode }): ReactNode {
  const [registry] = useState(() => new Registry());
  const waiting = useRef({ chord: '', at: 0 });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.key === 'Shift' || event.key === 'Control') return;
      const usable = registry.all().filter((one) => one.key && (one.whileTyping || !isTyping(event.target)));
      const before = event.timeStamp - waiting.current.at < 1200 ? waiting.current.chord : '';
      const next = follow(
        usable.map((one) => one.key ?? ''),
        before,
        chordOf(event),
      );
      waiting.current = { chord: next.waiting, at: event.timeStamp };
      if (next.run === null) return;
      // The latest one added wins: a page may take a key of the shell.
      const command = usable.findLast((one) => one.key === next.run);
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [registry]);
  return <RegistryContext value={registry}>{children}</RegistryContext>;
}

/** Registers a command while the component is on the screen; null or `false` registers nothing. */
export function useCommand(command: Command | null | false): void {
  const registry = useRegistry();
  const latest = useRef(command);
  useEffect(() => {
    latest.current = command;
  });
  const signature = command ? [command.id, command.title, command.key, command.words, command.unlisted].join('\n') : '';
  useEffect(() => {
    const now = latest.current;
    if (!now) return undefined;
    return registry.add({ ...now, run: () => latest.current && latest.current.run() });
  }, [registry, signature]);
}

/** All commands of what is on the screen. */
export function useCommands(): readonly Command[] {
  const registry = useRegistry();
  return useSyncExternalStore(registry.subscribe, registry.all);
}

/** Runs a command by its id, if it is on the screen. */
export function useRunCommand(): (id: string) => void {
  const registry = useRegistry();
  return useMemo(() => (id: string) => registry.get(id)?.run(), [registry]);
}
