// Runs pytest on the checkout in a CPython for WebAssembly:
//   node pyodide.mjs <folder of the npm package> <checkout> <folder of Python packages> <pytest arguments>
import { pathToFileURL } from "node:url";

const [pyodide, checkout, site, ...args] = process.argv.slice(2);
const { loadPyodide } = await import(pathToFileURL(`${pyodide}/pyodide.mjs`));
const python = await loadPyodide();
for (const [place, folder] of [["/checkout", checkout], ["/site", site]]) {
  python.FS.mkdirTree(place);
  python.mountNodeFS(place, folder);
}
python.globals.set("args", python.toPy(args));
const code = python.runPython(`
import os, sys
sys.dont_write_bytecode = True
sys.path[:0] = ["/checkout", "/checkout/runtime", "/checkout/generated", "/site"]
os.chdir("/checkout")
import pytest
int(pytest.main(["-p", "tests.pythons.webassembly", "-p", "no:cacheprovider", *args]))
`);
process.exit(code);
