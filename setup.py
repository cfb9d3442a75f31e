"""What of gklint is compiled: the grammar, one extension module of the stable ABI, and what spares start-up time."""

import os
import subprocess
import sys
from pathlib import Path

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

STABLE_ABI = "0x030B0000"
"""Python 3.11, the oldest that gklint runs on."""


class CompiledData(build_py):
    """The modules, and one more with what they would make at every start (see gklint/compiling.py)."""

    def run(self) -> None:
        """Write the module beside the others; where gklint is used in place, that is there."""
        super().run()
        source = Path(__file__).parent
        target = source / "gklint" if self.editable_mode else Path(self.build_lib, "gklint")
        target.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-m", "gklint.compiling", str((target / "_compiled.py").absolute())]
        subprocess.run(command, cwd=source, check=True)  # noqa: S603 - this package's own module


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
