import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const target = process.env['ENLACE_API'] ?? 'http://127.0.0.1:7400';

// `#…` imports are resolved by the "imports" of package.json; only the relative root and output are set here.
export default defineConfig({
  root: 'src/web',
  plugins: [react()],
  resolve: { conditions: ['browser', 'module', 'import', 'default'] },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Small fonts and icons stay files: the content-security policy gives fonts no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': target } },
});
