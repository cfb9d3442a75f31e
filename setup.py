"""The compiled part of gklint: the grammar, as one extension module of the stable ABI."""

import os

from setuptools import Extension, setup
from setuptools.command.bdist_wheel import bdist_wheel

STABLE_ABI = "0x030B0000"
"""Python 3.11, the oldest that gklint runs on."""


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
    cmdclass={"bdist_wheel": StableAbiWheel},
)
