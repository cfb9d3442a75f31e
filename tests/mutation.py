"""Whether a wrong condition in a rule would be noticed: ``python -m tests.mutation [GK204 …]``; GK1 to GK3 by default.

Each condition, comparison and small number in a rule's own functions is changed, one at a time. The
changed rule is then put to what the tests demand of it: its examples, some defects of its kind in
their layouts, clean reports, and the tests of rules that are written by hand. A change that none of
them notices is printed, with the reason where it is known that nothing can notice it.
"""

from __future__ import annotations

import ast
import contextlib
import multiprocessing
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

from gklint.findings import Severity
from gklint.fixes import apply
from gklint.linter import analyse
from gklint.rules import all_rules, sample
from gklint.rules.base import Rule
from gklint.text import Text, decode

from .defects.cases import Case, case
from .defects.catalogue import WAYS
from .defects.clean import clean
from .defects.judging import Answer, judge

_BY_HAND = [
    Path(__file__).parent / "rules" / f"test_{name}.py"
    for name in ("structure", "tables", "sums", "whole_report", "say_once", "edges", "text_edges")
]
EQUIVALENT = {
    (
        "GK101",
        "the comparison in number_of(other.section) > number_of(section)",
    ): "the section is missing, so that none of those that are there has its number",
    (
        "GK101",
        "the comparison in block.span.end <= span.start",
    ): "every line ends before the next one begins: a line end stands between them",
    (
        "GK212",
        "and/or in text[0] != '0' or text == '0'",
    ): "for speed: the longer way finds that the number is written plainly, too",
}
"""Changes that nothing can tell from the rule as it is, by the rule's code and the change, with the reason."""
_CASES = 24
_CLEAN = 24
_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}


def main(arguments: list[str]) -> None:
    """Print a line for each rule, and what survives."""
    chosen = [rule for rule in all_rules() if rule.code in arguments or (not arguments and rule.code < "GK4")]
    made = killed = explained = 0
    needless = {key for key in EQUIVALENT if key[0] in {rule.code for rule in chosen}}
    print("rule     mutants  killed")
    for rule in chosen:
        survivors = []
        trial = Trial(rule)
        tried = list(mutants(rule))
        for line, what, changed in tried:
            if trial.passes(changed) and _passes_by_hand(rule, changed):
                reason = EQUIVALENT.get((rule.code, what))
                needless.discard((rule.code, what))
                survivors.append(f"line {line}: {what}" + (f" (explained: {reason})" if reason else ""))
                explained += reason is not None
        made, killed = made + len(tried), killed + len(tried) - len(survivors)
        print(f"{rule.code}  {len(tried):9} {len(tried) - len(survivors):7}", *survivors, sep="\n    ", flush=True)
    print(f"{killed} of {made} killed, {explained} explained, {made - killed - explained} neither")
    for code, what in sorted(needless):
        print(f"{code}: explained although nothing survives: {what}")


class Trial:
    """What the tests demand of one rule."""

    def __init__(self, rule: type[Rule]) -> None:
        self.rule = rule
        self.bad = [(decode(sample.content(each)), each.marks) for each in rule.bad]
        self.good = [decode(sample.content(each)) for each in rule.good]
        self.cases = [each for each in _cases(rule.code) if judge(each, (rule,)).answer is Answer.FOUND]
        self.clean = [text for number in range(_CLEAN) if self.silent(text := Text.of(clean(number).file.text), rule)]

    def silent(self, text: Text, rule: type[Rule]) -> bool:
        """Tell whether a rule says nothing that matters of a text."""
        return not [each for each in analyse(text, (rule,)).findings if each.severity is not Severity.INFO]

    def passes(self, rule: type[Rule]) -> bool:
        """Tell whether a rule does all that is asked; one that fails with an error does not."""
        try:
            return self._passes(rule)
        except Exception:
            return False

    def _passes(self, rule: type[Rule]) -> bool:
        for text, marks in self.bad:
            findings = analyse(text, (rule,)).findings
            before = analyse(text, (self.rule,)).findings
            if len(findings) != 1 or findings != before:
                return False
            [found] = findings
            if marks is not None and not text.content[found.span.start :].startswith(marks):
                return False
            if found.fix is not None and analyse(Text.of(apply(text.content, [found.fix]).content), (rule,)).findings:
                return False
        if any(analyse(text, (rule,)).findings for text in self.good):
            return False
        if not all(self.silent(text, rule) for text in self.clean):
            return False
        return all(judge(each, (rule,)).answer is Answer.FOUND for each in self.cases)


def _passes_by_hand(rule: type[Rule], changed: type[Rule]) -> bool:
    """Tell whether the hand-written tests pass with the changed rule; they run in a process of their own."""
    tests = multiprocessing.get_context("fork").Process(target=_run_by_hand, args=(rule, changed))
    tests.start()
    tests.join()
    return tests.exitcode == 0


def _run_by_hand(rule: type[Rule], changed: type[Rule]) -> None:
    for name, value in vars(changed).items():
        if callable(value):
            setattr(rule, name, value)
    with open(os.devnull, "w") as nowhere, contextlib.redirect_stdout(nowhere):
        status = pytest.main(["-q", "-x", "-n0", "-p", "no:cacheprovider", *map(str, _BY_HAND)])
    os._exit(int(status))


def _cases(code: str) -> Iterator[Case]:
    if code in WAYS:
        yield from (made for number in range(_CASES) if (made := case(code, number)) is not None)


def mutants(rule: type[Rule]) -> Iterator[tuple[int, str, type[Rule]]]:
    """Yield the rule with one thing changed, each with the line of the change and what it is."""
    path = Path(sys.modules[rule.__module__].__file__ or "")
    source = path.read_text("utf-8")
    number = 0
    while True:
        tree = ast.parse(source)
        change = _Change(number)
        change.visit(tree)
        if not change.done:
            return
        number += 1
        module = ModuleType(rule.__module__)
        module.__file__ = str(path)
        known = list(Rule.known)
        try:
            code = compile(ast.fix_missing_locations(tree), str(path), "exec")
            exec(code, module.__dict__)  # noqa: S102 - it is a rule of ours, changed in one place
        finally:
            Rule.known[:] = known
        yield change.line, change.what, getattr(module, rule.__name__)


class _Change(ast.NodeTransformer):
    """Changes the condition of this number, within functions alone."""

    def __init__(self, number: int) -> None:
        self.left = number
        self.done = False
        self.line = 0
        self.what = ""
        self._depth = 0

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        self._depth += 1
        node.body = [self.visit(each) for each in node.body]
        self._depth -= 1
        return node

    def _is_next(self, node: ast.expr, what: str) -> bool:
        if self.done or not self._depth:
            return False
        if self.left:
            self.left -= 1
            return False
        self.done, self.line, self.what = True, node.lineno, f"{what} in {ast.unparse(node)}"
        return True

    def visit_Compare(self, node: ast.Compare) -> ast.AST:
        self.generic_visit(node)
        if type(node.ops[0]) in _OPPOSITE and self._is_next(node, "the comparison"):
            node.ops[0] = _OPPOSITE[type(node.ops[0])]()
        return node

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.AST:
        self.generic_visit(node)
        if self._is_next(node, "and/or"):
            node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
        return node

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.AST:
        self.generic_visit(node)
        return node.operand if isinstance(node.op, ast.Not) and self._is_next(node, "not") else node

    def _condition(self, test: ast.expr) -> ast.expr:
        if isinstance(test, (ast.Compare, ast.BoolOp, ast.UnaryOp)):
            return test
        return ast.UnaryOp(ast.Not(), test) if self._is_next(test, "the condition") else test

    def visit_If(self, node: ast.If) -> ast.AST:
        self.generic_visit(node)
        node.test = self._condition(node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.AST:
        self.generic_visit(node)
        node.test = self._condition(node.test)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.AST:
        self.generic_visit(node)
        node.ifs = [self._condition(each) for each in node.ifs]
        return node

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        number = node.value
        if type(number) is int and self._is_next(node, "the number"):
            return ast.copy_location(ast.Constant(number + 1), node)
        return node


if __name__ == "__main__":
    main(sys.argv[1:])
