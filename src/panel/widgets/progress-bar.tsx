import type { ReactElement } from 'react';

interface ProgressBarProps {
  readonly label: string;
  /** 0..1; null while nothing can be told. */
  readonly share: number | null;
}

/** Of blocks only: UXP's `<progress>` does not follow the theme. */
export function ProgressBar({ label, share }: ProgressBarProps): ReactElement {
  const percent = share === null ? undefined : Math.round(100 * share);
  return (
    <div
      className="bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <div className="bar-fill" style={{ width: `${percent ?? 0}%` }} />
    </div>
  );
}
