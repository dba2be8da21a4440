"""An import-linter contract for a column that says "may import": everything outside it is forbidden."""

import sys
from itertools import groupby
from operator import itemgetter

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


class MayImport(Contract):
    """Modules that may import only themselves, the standard library, and the packages listed.

    Imports inside functions and under `TYPE_CHECKING` count as well. `besides` lists what a single module may import
    on top, as "importer -> imported".
    """

    type_name = "may_import"
    modules = fields.ListField(subfield=fields.StringField())
    allowed = fields.ListField(subfield=fields.StringField(), required=False, default=[])
    besides = fields.SetField(subfield=fields.StringField(), required=False, default=frozenset())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        """Compare what each module and its descendants import with what is allowed."""
        known = [*self.modules, *self.allowed, *sys.stdlib_module_names]
        wrong = [
            (importer, imported)
            for module in self.modules
            for importer in sorted({module, *graph.find_descendants(module)})
            for imported in sorted(graph.find_modules_directly_imported_by(importer))
            if f"{importer} -> {imported}" not in self.besides
            and not any(imported == name or imported.startswith(f"{name}.") for name in known)
        ]
        return ContractCheck(kept=not wrong, metadata={"wrong": wrong})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print one line per forbidden import."""
        for importer, imports in groupby(check.metadata["wrong"], key=itemgetter(0)):
            output.print_error(f"{importer} may not import {', '.join(name for _, name in imports)}")
