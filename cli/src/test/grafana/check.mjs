// Holds dashboards against Grafana's own types: node check.mjs FILE...
// Each file becomes a constant of the type Dashboard, and each panel's options and fields constants of the types of its
// kind, so that the compiler finds what is missing, misspelt, unknown or of the wrong kind.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

const KINDS = {
  timeseries: ["timeseries", "TimeSeriesPanelCfg"],
  stat: ["stat", "StatPanelCfg"],
  "state-timeline": ["statetimeline", "StateTimelinePanelCfg"],
  table: ["table", "TablePanelCfg"],
};
// Words instead of members of enumerations, all the way down.
const HEAD = `
import type { Dashboard, Panel, RowPanel } from "@grafana/schema";
type Plain<T> = T extends string ? \`\${T}\` : T extends (infer U)[] ? Plain<U>[]
  : T extends object ? { [K in keyof T]: Plain<T[K]> } : T;
`;

function source(file) {
  const dashboard = JSON.parse(readFileSync(file, "utf8"));
  const kinds = new Set(dashboard.panels.map((panel) => panel.type));
  const lines = [HEAD];
  for (const kind of kinds) {
    if (kind === "row") continue;
    if (!KINDS[kind]) throw new Error(`${file}: no types for panels of the kind ${kind}`);
    const [folder, name] = KINDS[kind];
    const path = `@grafana/schema/dist/esm/raw/composable/${folder}/panelcfg/x/${name}_types.gen`;
    const fields = kind === "stat" ? "" : `, FieldConfig as Fields_${folder}`;
    lines.push(`import type { Options as Options_${folder}${fields} } from "${path}";`);
  }
  const { panels, ...rest } = dashboard;
  lines.push(`export const dashboard: Plain<Dashboard> = ${JSON.stringify(rest, null, 1)};`);
  panels.forEach((panel, i) => {
    const type = panel.type === "row" ? "RowPanel" : "Panel";
    lines.push(`export const panel${i}: Plain<${type}> = ${JSON.stringify(panel, null, 1)};`);
    if (panel.type === "row") return;
    const folder = KINDS[panel.type][0];
    const options = JSON.stringify(panel.options, null, 1);
    lines.push(`export const options${i}: Plain<Options_${folder}> = ${options};`);
    const custom = panel.fieldConfig.defaults.custom;
    if (panel.type === "stat") return;
    lines.push(`export const fields${i}: Partial<Plain<Fields_${folder}>> = ${JSON.stringify(custom, null, 1)};`);
  });
  return lines.join("\n");
}

const here = dirname(fileURLToPath(import.meta.url));
const sources = new Map();
for (const file of process.argv.slice(2)) {
  sources.set(join(here, `${sources.size}.generated.ts`), [file, source(file)]);
}
const options = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};
const host = ts.createCompilerHost(options);
const { readFile, fileExists, getSourceFile } = host;
host.readFile = (path) => sources.get(path)?.[1] ?? readFile(path);
host.fileExists = (path) => sources.has(path) || fileExists(path);
host.getSourceFile = (path, ...rest) =>
  sources.has(path)
    ? ts.createSourceFile(path, sources.get(path)[1], ts.ScriptTarget.ES2022)
    : getSourceFile(path, ...rest);
const program = ts.createProgram([...sources.keys()], options, host);
const found = ts.getPreEmitDiagnostics(program);
for (const each of found) {
  const text = ts.flattenDiagnosticMessageText(each.messageText, " ").slice(0, 200);
  const at = each.file?.text.slice(0, each.start).match(/export const (\w+)/g)?.at(-1) ?? "";
  console.error(`${sources.get(each.file?.fileName)?.[0] ?? ""} ${at}: ${text}`);
}
console.log(`${sources.size} dashboards, ${found.length} complaints`);
process.exit(found.length || !sources.size ? 1 : 0);
