"""Every code has an example that earns it, and the table of them in the documentation is current."""

import pytest

from game.scenario.codes import CODES, Severity
from tests.scenario import mistakes

EXAMPLES = {name: code for name, code in CODES.items() if code.wrong}


@pytest.mark.parametrize("code", EXAMPLES.values(), ids=EXAMPLES)
def test_the_example_of_a_code_earns_it(code):
    told = [problem.code for problem in mistakes.example(code)]

    assert code in told
    assert code.severity is not Severity.ERROR or told == [code]  # one mistake, one error


@pytest.mark.parametrize("code", EXAMPLES.values(), ids=EXAMPLES)
def test_a_problem_has_a_place_unless_it_is_the_file(code):
    (problem, *_) = [problem for problem in mistakes.example(code) if problem.code is code]

    is_about_file = code.name.startswith("E1") and code.name not in ("E108", "E109", "E111", "E112")
    assert (problem.line == 0) == is_about_file
    assert bool(problem.excerpt) == (problem.line > 0)
    assert problem.sentence


def test_only_what_a_later_parser_may_say_has_no_example():
    assert set(CODES) - set(EXAMPLES) == {"E220"}


def test_the_table_in_the_documentation_is_current():
    """If this fails: python -m tests.scenario.mistakes."""
    assert mistakes.README.read_text(encoding="utf-8") == mistakes.renewed()
