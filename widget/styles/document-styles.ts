import { css } from 'lit';

/**
 * The tokens, put on the document so that every shadow tree inherits them. Paper, sea and a little warm
 * sand; no red among them, because nothing on a child's page is ever wrong or late.
 */
export const documentStyles = css`
  :root {
    color-scheme: light dark;
    --paper: #faf6ee;
    --surface: #fffdf9;
    --ink: #16323c;
    --ink-soft: #48626b;
    --line: #d8dfdb;
    --edge: #6f8a90;
    --primary: #0b6075;
    --primary-strong: #084857;
    --on-primary: #ffffff;
    --sea: #e2f0f1;
    --sea-deep: #b9dce0;
    --sand: #f6e9d2;
    --sand-ink: #6b4a12;
    --coral: #c2603c;
    --focus: #0a3a82;
    --shadow: 0 1px 2px rgb(16 50 60 / 8%), 0 8px 24px rgb(16 50 60 / 8%);
    --round: 20px;
    --round-small: 12px;
    --round-full: 999px;
    --gap: 16px;
    --font:
      system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Ubuntu, 'Helvetica Neue', Arial, sans-serif;
  }
  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #0d2027;
      --surface: #152e38;
      --ink: #e9f2f1;
      --ink-soft: #abc4c8;
      --line: #2b4954;
      --edge: #7f9ea5;
      --primary: #76cbd6;
      --primary-strong: #a3dfe6;
      --on-primary: #04252d;
      --sea: #1a3d49;
      --sea-deep: #2a5a68;
      --sand: #3b3423;
      --sand-ink: #f0d9a8;
      --coral: #f0a27e;
      --focus: #ffd98f;
      --shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 8px 24px rgb(0 0 0 / 25%);
    }
  }
  @media print {
    :root {
      color-scheme: light;
      --paper: #fff;
      --surface: #fff;
      --ink: #000;
      --ink-soft: #333;
      --sea: #fff;
      --sand: #fff;
      --sand-ink: #000;
      --line: #999;
      --primary: #000;
      --shadow: none;
    }
  }
  body {
    margin: 0;
    background: var(--paper);
    color: var(--ink);
    font-family: var(--font);
  }
`;
