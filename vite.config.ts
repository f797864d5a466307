import { defineConfig, type Plugin } from "vite";

/** Files that other pages name in their own HTML: their addresses must not change with a build. */
const stableFiles = new Map([
  ["elements", "marshrut.js"],
  ["lti-storage", "lti-storage.js"],
]);

/** Templates and styles are strings to the minifier, so their indentation would reach every pupil. */
const squeezeTemplates: Plugin = {
  name: "squeeze-templates",
  enforce: "pre",
  transform(code, id) {
    if (!/\/widget\/.*\.ts$/.test(id)) return null;
    return {
      code: code.replace(/\n[ ]{2,}/g, (indent) =>
        indent.length > 1 ? "\n" : indent,
      ),
      map: null,
    };
  },
};

export default defineConfig({
  base: "/widget/",
  publicDir: false,
  plugins: [squeezeTemplates],
  build: {
    outDir: "dist/widget",
    emptyOutDir: true,
    manifest: true,
    target: "es2022",
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        app: "widget/app.ts",
        elements: "widget/elements.ts",
        "lti-storage": "widget/lti-storage.ts",
      },
      output: {
        minify: true,
        entryFileNames: (chunk) =>
          stableFiles.get(chunk.name) ?? "assets/[name]-[hash].js",
        chunkFileNames: "assets/[name]-[hash].js",
      },
    },
  },
});
