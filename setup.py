"""The compiled parts of gklint: the grammar, as one extension module of the stable ABI, and the data files."""

import json
import os
import tomllib
from binascii import crc32
from pathlib import Path
from pprint import pformat

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

STABLE_ABI = "0x030B0000"
"""Python 3.11, the oldest that gklint runs on."""


class CompiledData(build_py):
    """The modules, and one more with the content of every data file (see gklint/data.py)."""

    def run(self) -> None:
        """Write the module beside the others; where gklint is used in place, that is there."""
        super().run()
        package = Path(__file__).parent / "gklint"
        files = {path.relative_to(package).as_posix(): path.read_bytes() for path in sorted(package.rglob("*.toml"))}
        content = {name: (crc32(source), tomllib.loads(source.decode("utf-8"))) for name, source in files.items()}
        json.dumps(content)  # raises TypeError for dates and times, which would have to be imported
        target = package if self.editable_mode else Path(self.build_lib, "gklint")
        target.mkdir(parents=True, exist_ok=True)
        (target / "_compiled.py").write_text(f"FILES = {pformat(content, width=120)}\n", "utf-8")


class StableAbiWheel(bdist_wheel):
    """A wheel for Python 3.11 and every later one."""

    def finalize_options(self) -> None:
        """Tag the wheel with the stable ABI."""
        self.py_limited_api = "cp311"
        super().finalize_options()


setup(
    ext_modules=[
        Extension(
            "gklint.syntax._gkreport",
            sources=["gklint/syntax/binding.c", "grammar/src/parser.c", "grammar/src/scanner.c"],
            depends=[
                "grammar/src/tree_sitter/alloc.h",
                "grammar/src/tree_sitter/array.h",
                "grammar/src/tree_sitter/parser.h",
            ],
            include_dirs=["grammar/src"],
            define_macros=[("Py_LIMITED_API", STABLE_ABI), ("TREE_SITTER_HIDE_SYMBOLS", None)],
            extra_compile_args=["-std=c11", "-O2"] if os.name != "nt" else ["/std:c11"],
            py_limited_api=True,
        )
    ],
    cmdclass={"bdist_wheel": StableAbiWheel, "build_py": CompiledData},
)
