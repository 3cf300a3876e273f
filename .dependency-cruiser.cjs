// Who may import whom: a folder imports from folders to its left, never to its right, and never sideways within a group.
const groups = [
  ['domain'],
  ['graph'],
  ['queries', 'changes'],
  ['ingest', 'analysis', 'export'],
  ['graphql'],
  ['http'],
  ['cli'],
];

const layers = groups.flat();

/** What the benchmarks are compared with is installed only when they run: bench/package.json lists it. */
const peers = Object.keys(require('./bench/package.json').dependencies);
const listed = `^(${peers.join('|')})$`;

/** For each folder: the folders it must not import from. */
const arrows = groups.flatMap((group, level) =>
  group.map((folder) => {
    const allowed = new Set([folder, ...groups.slice(0, level).flat()]);
    const forbidden = layers.filter((other) => !allowed.has(other));
    return {
      name: `${folder}-imports-only-from-its-left`,
      comment: `src/${folder} may import from: ${[...allowed].join(', ')}.`,
      severity: 'error',
      from: { path: `^src/${folder}/` },
      to: { path: [...forbidden.map((other) => `^src/${other}/`), '^src/index\\.ts$', '^(tests|scripts)/'] },
    };
  }),
);

module.exports = {
  forbidden: [
    ...arrows,
    {
      name: 'domain-imports-nothing-but-itself',
      comment: 'What is true about bodies and people depends on no package, not even on Node.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { pathNot: '^src/domain/' },
    },
    {
      name: 'ide-shares-only-the-table',
      comment: 'What runs in a browser takes nothing from the program but how an answer becomes a table.',
      severity: 'error',
      from: { path: '^ide/' },
      to: { path: '^(src|tests|scripts)/', pathNot: '^src/graphql/table\\.ts$' },
    },
    {
      name: 'program-imports-nothing-of-the-ide',
      comment: 'The program serves the built page; its sources run in a browser.',
      severity: 'error',
      from: { path: '^(src|tests|scripts)/' },
      to: { path: '^ide/' },
    },
    {
      name: 'every-source-file-has-its-layer',
      comment: `A file of src lies in one of the folders ${layers.join(', ')}, or is src/index.ts.`,
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: `^src/((${layers.join('|')})/|index\\.ts$)` },
    },
    {
      name: 'engines-stay-behind-the-port',
      comment: 'Only the engine adapters know the engines.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/graph/engines/' },
      to: { path: 'node_modules/(@grafeo-db|neo4j-driver)' },
    },
    {
      name: 'no-cycles',
      comment: 'Files that need each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable-import',
      comment: 'The imported file or package does not exist.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: listed },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that is imported stands in package.json.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'], pathNot: listed },
    },
    {
      name: 'no-development-package-at-run-time',
      comment: 'What src imports is installed with the package.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^build/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // What bench imports stands in its own package.json or, where the program has it, too, in that of the program.
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
