"""The models explain themselves: a sentence stands under each of their fields."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MODELS = sorted((ROOT / "showcase" / "model").glob("*.py"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def bare_fields(tree: ast.Module) -> Iterator[str]:
    """The fields of classes that have no sentence under them."""
    for one in ast.walk(tree):
        if isinstance(one, ast.ClassDef) and not one.name.startswith("_"):
            for here, below in zip(one.body, [*one.body[1:], None], strict=True):
                is_told = isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant)
                if isinstance(here, ast.AnnAssign) and not is_told:
                    yield f"{one.name}.{ast.unparse(here.target)} (line {here.lineno})"


@pytest.mark.parametrize("path", MODELS, ids=name_of)
def test_a_sentence_stands_under_each_field_of_a_model(path):
    assert list(bare_fields(ast.parse(path.read_text(encoding="utf-8")))) == []
