"""Print the report of a number, as the tests make it: ``python -m tests.reports 57 --damage "line lost"``."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from .damage import DAMAGE
from .generate import Choices, damaged_specimen, specimen
from .layouts import LAYOUTS
from .pages import TABLES


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a report and, with damage, the figures that a reader may not give as they were."""
    parser = argparse.ArgumentParser(prog="python -m tests.reports", description=__doc__)
    parser.add_argument("seed", type=int)
    parser.add_argument("--damage", choices=DAMAGE)
    parser.add_argument("--table", choices=TABLES)
    parser.add_argument("--layout", choices=LAYOUTS)
    parser.add_argument("--year", type=int)
    parser.add_argument("--brief", action="store_true", help="hardly any prose")
    parser.add_argument("--plain", action="store_true", help="tables just as the form prints them")
    options = parser.parse_args(arguments)
    choices = Choices(
        year=options.year,
        layout=options.layout,
        damage=options.damage,
        table=options.table,
        plain=options.plain,
        brief=options.brief,
        newline="\n",
    )
    made = damaged_specimen(options.seed, choices) if options.damage else specimen(options.seed, choices)
    print(made.text)
    for key, (text, value) in made.truth.items():
        if made.expected[key] != value:
            print(f"# {' / '.join(key)}: {text}, now {made.expected[key]}")


if __name__ == "__main__":
    main()
