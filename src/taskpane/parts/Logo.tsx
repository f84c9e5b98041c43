/** A text with one line whose blank is filled: the mark of the program. */
export function Logo({ size }: { size: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" fill="#077a8e" />
      <path d="M7 8.5h18M7 23.5h11" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
      <rect x="5.5" y="12.5" width="9" height="7" rx="1.5" fill="#ffc83d" />
      <path d="M18.5 16h6.5" stroke="#fff" strokeWidth="3" strokeLinecap="round" />
    </svg>
  );
}
