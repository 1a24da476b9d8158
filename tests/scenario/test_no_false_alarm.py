"""What may look odd and is allowed: the checker keeps quiet. Numbers never change."""

import pytest

from tests.scenario.sample import TEXT, changed, problems


def test_the_sample_is_clean():
    assert problems(TEXT) == []
    assert problems(TEXT, "calm") == []


ALLOWED = {
    "A.1 one veto": ('permanent = true\ngroups = ["North"', 'groups = ["North"'),
    "A.2 a threshold of everybody": ("yes_needed = 3", "yes_needed = 5"),
    "A.3 several sources": ('source = "letter"\n', 'source = "letter, paper; inferred"\n'),
    "A.4 a very long paragraph": ("It wants a ban.", "It wants a ban. " * 50_000),
    "A.5 a paragraph of several lines": ('text = "Something flew."', 'text = """\nSomething\nflew."""'),
    "A.6 a red line that is never there": ("likely = 0.6", "likely = 0"),
    "A.7 a member moved by nothing but a red line and urgency": ("wants.coal = { worth = [0, 8, -1.25] }", ""),
    "A.8 hostile words": ("It said so.", "<script>alert(1)</script> ../../etc/passwd ${HOME} %s {0} \u202f"),
}


@pytest.mark.parametrize("change", ALLOWED.values(), ids=ALLOWED)
def test_no_false_alarm(change):
    assert problems(changed(change)) == []


def test_a_9_no_veto_at_all():
    assert problems(TEXT.replace("permanent = true\n", "")) == []


def test_a_10_a_score_sheet_is_free_at_level_0():
    text = changed(
        ("yes_needed = 3", "yes_needed = 3\nstatus_quo = false"),
        ("[0, 8, -1.25]", "[14, 8, 0]"),
        ('{ label = "free" }', '{ label = "free", substance = 1 }'),
        ('levels = { coal = "capped" }', "levels = {}"),
        ('{ level = "hard" }', '{ level = "none" }'),
    )

    assert problems(text) == []
