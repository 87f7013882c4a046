import { useEffect, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { useTheme } from '#ui/layout/theme.ts';
import css from './chart.module.css';
import { listen, type Gestures } from './canvas/gestures.ts';
import type { Scene } from './canvas/scene.ts';
import { Stage, type Highlight } from './canvas/stage.ts';

interface ChartCanvasProps {
  scene: Scene;
  highlight: Highlight;
  gestures: Gestures;
  label: string;
  /** Ids of the words that describe the keyboard and of what was last said. */
  describedBy: string;
  /** Where the camera stood when the canvas was last shown. */
  camera: { current: { x: number; y: number; ratio: number } | null };
  onStage: (stage: Stage | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  children?: ReactNode;
}

/** The canvas: a stage that lives as long as the component, the pointer's gestures, and what floats over it. */
export function ChartCanvas(props: ChartCanvasProps): ReactNode {
  const { scene, highlight, label, describedBy, camera, onStage, onKeyDown, children } = props;
  const holder = useRef<HTMLDivElement>(null);
  const pen = useRef<HTMLCanvasElement>(null);
  const stage = useRef<Stage | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  const [theme] = useTheme();

  useEffect(() => {
    const box = holder.current;
    const sheet = pen.current;
    const context = sheet?.getContext('2d');
    if (!box || !sheet || !context) return undefined;
    const made = new Stage(box);
    stage.current = made;
    const stop = listen(made, context, () => latest.current.gestures);
    const size = (): void => {
      sheet.width = box.offsetWidth * window.devicePixelRatio;
      sheet.height = box.offsetHeight * window.devicePixelRatio;
      made.resize();
    };
    size();
    const observer = new ResizeObserver(size);
    observer.observe(box);
    if (camera.current) made.renderer.getCamera().setState(camera.current);
    onStage(made);
    return () => {
      observer.disconnect();
      stop();
      camera.current = made.renderer.getCamera().getState();
      stage.current = null;
      onStage(null);
      made.close();
    };
  }, [camera, onStage]);

  useEffect(() => stage.current?.show(scene), [scene]);
  useEffect(() => stage.current?.highlight(highlight), [highlight, scene]);
  useEffect(() => stage.current?.retheme(), [theme]);

  return (
    <div
      className={css['canvas']}
      role="application"
      aria-label={label}
      aria-describedby={describedBy}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <div ref={holder} className={css['stage']} onContextMenu={(event) => event.preventDefault()} />
      <canvas ref={pen} className={css['pen']} hidden aria-hidden />
      {children}
    </div>
  );
}
