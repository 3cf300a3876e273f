// What the code may look like: strict types, no loose ends, small files. Comments cannot switch a rule off.
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** A promise of node:test's own functions is awaited by its runner, so nobody else need wait for it. */
const runByNodeTest = [{ from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] }];

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a thing is called the same everywhere.',
};

const noEnum = { selector: 'TSEnumDeclaration', message: 'Use a union made from an `as const` list.' };

export default defineConfig(
  globalIgnores(['build/', 'data/', 'node_modules/', 'coverage/']),
  {
    linterOptions: { noInlineConfig: true, reportUnusedInlineConfigs: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'ide/**/*.{ts,tsx}', 'scripts/**/*.mjs'],
    extends: [tseslint.configs.strictTypeChecked],
    rules: {
      eqeqeq: 'error',
      'max-lines': ['error', { max: 300 }],
      complexity: ['error', { max: 15 }],
      'max-depth': ['error', { max: 4 }],
      'max-params': ['error', { max: 5 }],
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: runByNodeTest }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // neo4j-driver declares its options, and type-graphql its types, as classes whose shape is all that matters.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', 'ide/**/*.{ts,tsx}'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': ['error', noDefaultExport, noEnum],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      // type-graphql describes a type by a class that holds nothing but decorated fields.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true, allowEmpty: false }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: true },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'bench/**/*.ts', 'ide/**/*.{ts,tsx}'],
    rules: {
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/cli/config.ts reads the environment.' },
      ],
    },
  },
  {
    // A cast in a comment gives parsed JSON its type, which only the compiler sees.
    files: ['scripts/**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['src/cli/config.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    // The only place where values of a foreign engine are given their types.
    files: ['src/graph/engines/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }] },
  },
);
