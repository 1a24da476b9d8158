"""A scenario whose every word is hostile, or in another script."""

from attrs import evolve

from game.scenario.library import load

SCRIPT = "<script>alert('x')</script>"
WORDS = (SCRIPT, '"><img src=x onerror=alert(1)>', "{{ 7 * 7 }} {% raw %}", "</style></title>&amp;", "]]>-->")
SCRIPTS = ("中华人民共和国", "الجمهورية الجزائرية", "Côte d’Ivoire", "Россия", "ประเทศไทย")


def hostile(words=WORDS):
    """Return the tutorial with these words for everything that can be read."""
    scenario = load("tutorial")
    said = _cycle(words)

    def remark(old):
        return evolve(old, text=f"{old.text} {next(said)}", source=next(said))

    measures = tuple(
        evolve(
            measure,
            title=f"{measure.title} {next(said)}",
            about=next(said),
            levels=tuple(evolve(one, label=f"{one.label} {next(said)}", text=next(said)) for one in measure.levels),
        )
        for measure in scenario.measures
    )
    members = tuple(
        evolve(one, name=f"{next(said)} {one.code}", groups=(next(said),), temperament=next(said))
        for one in scenario.council.members
    )
    briefs = tuple(
        evolve(one, position=remark(one.position), remarks=tuple(map(remark, one.remarks))) for one in scenario.briefs
    )
    return evolve(
        scenario,
        title=f"{scenario.title} {next(said)}",
        summary=next(said),
        target_name=next(said),
        crisis=tuple(map(remark, scenario.crisis)),
        status_quo=tuple(map(remark, scenario.status_quo)),
        rounds=tuple(next(said) for _ in scenario.rounds),
        measures=measures,
        council=evolve(scenario.council, members=members),
        briefs=briefs,
    )


def _cycle(words):
    while True:
        yield from words
