import type { CSSResult, TemplateResult } from 'lit';

/**
 * How one look draws what `map-layout.ts` lays out. Every piece is drawn around its own middle (0, 0), in
 * pixels, with the fills and lines of its `styles`; none of them says anything, the list on the map does.
 */
export interface Scenery {
  readonly styles: CSSResult;
  /** What fills the ground, to be repeated: a tile of 160 × 120. */
  readonly ground: TemplateResult;
  /** Where a step takes place; `kind` counts from 0 and only makes neighbours differ. */
  readonly isle: (kind: number) => TemplateResult;
  /** One of the two sides of a choice. */
  readonly islet: TemplateResult;
  /** The child's own craft. */
  readonly craft: TemplateResult;
  /** A place to rest between the steps. */
  readonly rest: TemplateResult;
  /** Where the way leads. */
  readonly home: TemplateResult;
  /** What hides the places that are still far; curiosity opens it. */
  readonly veil: TemplateResult;
}
