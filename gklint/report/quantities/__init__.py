"""The figures of the text as data: what is counted, how many, of what time, and which cells it states."""

from gklint.report.quantities.breakdowns import holds
from gklint.report.quantities.cells import Reading, Statement, Term, stated_cells
from gklint.report.quantities.model import Breakdown, Figures, Predicate, Quantity, Scope, Subject
from gklint.report.quantities.reading import quantities

__all__ = [
    "Breakdown",
    "Figures",
    "Predicate",
    "Quantity",
    "Reading",
    "Scope",
    "Statement",
    "Subject",
    "Term",
    "holds",
    "quantities",
    "stated_cells",
]
