"""What can be played and is hardly what its author meant: looked for once a file is without errors.

Every check asks for a reason that holds whoever plays and however the numbers fall, so that none is a false alarm.
"""

from collections.abc import Iterator

from attrs import frozen

from game.model.scenario import Scenario
from game.scenario import codes
from game.scenario.claims import check_claims
from game.scenario.format import ScenarioFile
from game.scenario.interests import Interests
from game.scenario.member_format import HiddenTable, NumbersTable
from game.scenario.merging import NUMBERS
from game.scenario.priors import spread_of
from game.scenario.problems import Findings, Place
from game.scenario.roster import Roster
from game.words.language import _

_FIVE = ("CHN", "FRA", "GBR", "RUS", "USA")
_SIGNED = ("urgency", "walk_away")
_WIDEST_IDEAL = 0.5


def look(file: ScenarioFile, scenario: Scenario, findings: Findings) -> None:
    """Note everything in a file without errors that is hardly meant; the scenario is the one made of it."""
    roster = Roster.of(file, findings)
    sense = _Sense(file, scenario, roster, findings)
    sense.calendar()
    sense.rule()
    sense.idle_numbers()
    sense.spreads()
    Interests(file, scenario, roster, findings).look()
    check_claims(file, findings)


@frozen
class _Sense:
    file: ScenarioFile
    scenario: Scenario
    roster: Roster
    findings: Findings

    def calendar(self) -> None:
        """Note what lies after the last round that can be played."""
        moved = sum(max(0, news.deadline) for news in self.scenario.news)
        last = min(len(self.file.rounds), self.scenario.deadline + moved)
        for index, stage in enumerate(self.file.stage):
            if stage.from_round > last and not stage.when:
                sentence = _("this stage never opens: round {last} is the last that can be played")
                self.findings.add(codes.NEVER_OPENS, ("stage", index, "from_round"), sentence.format(last=last))
        for index, event in enumerate(self.file.event):
            rounds = event.rounds if event.round is None else (event.round,)
            if min(rounds) > last:
                sentence = _("this never happens: round {last} is the last that can be played")
                place: Place = ("event", index, "rounds" if event.round is None else "round")
                self.findings.add(codes.NEVER_HAPPENS, place, sentence.format(last=last))
        for index, hint in enumerate(self.file.hint):
            if hint.round > last:
                sentence = _("this is never said: round {last} is the last that can be played")
                self.findings.add(codes.LATE_HINT, ("hint", index, "round"), sentence.format(last=last))

    def rule(self) -> None:
        """Note rules, variants and a back channel that do nothing."""
        scenario = self.scenario
        if not scenario.rule.red_line and any(prior.red_lines for prior in scenario.priors):
            self.findings.add(codes.FREE_LINES, ("rule", "red_line"), _("crossing a red line costs nothing"))
        known = {member.code for member in scenario.council.members}
        if known.issuperset(_FIVE) and not scenario.council.permanent:
            sentence = _("nobody has a veto: a permanent member needs permanent = true")
            place = self.roster.places[scenario.council.seat(_FIVE[0])]
            self.findings.add(codes.NO_VETO, (*place, "code"), sentence)
        if self.file.back_channel is not None and not self.file.target:
            sentence = _('no state is concerned: name one at the top, such as target = "PRK"')
            self.findings.add(codes.NOBODY_TO_REACH, ("back_channel",), sentence)
        for index, variant in enumerate(self.file.variant):
            if all(table == NumbersTable() for table in variant.members.values()):
                sentence = _("this variant plays like the scenario itself: give it members with other numbers")
                self.findings.add(codes.SAME_VARIANT, ("variant", index), sentence)

    def idle_numbers(self) -> None:
        """Note costs that the seat of their member never has."""
        for member, place in zip(self.roster.members, self.roster.places, strict=True):
            idle = "dissent_cost" if member.permanent else "veto_cost"
            if getattr(member, idle) is not None:
                has = _("has a veto") if member.permanent else _("has no veto")
                sentence = _("{key} is never used: {member} {has}").format(key=idle, member=member.code, has=has)
                self.findings.add(codes.UNUSED_NUMBER, (*place, idle), sentence, at_key=True)

    def spreads(self) -> None:
        """Note spreads that leave the range of what is drawn, and red lines that are never drawn."""
        for place, table in self._tables():
            for name in NUMBERS:
                hidden = getattr(table, name)
                drawn = spread_of(name, hidden, self.file.spreads)
                if name not in _SIGNED and 0 < drawn.mean < drawn.spread:
                    sentence = _("a spread of {spread:g} around {mean:g} is cut off at 0 in many games")
                    here = (*place, name, "spread") if isinstance(hidden, HiddenTable) else (*place, name)
                    sentence = sentence.format(spread=drawn.spread, mean=drawn.mean)
                    self.findings.add(codes.WIDE_SPREAD, here, sentence)
            for id_, wish in table.wants.items():
                here = (*place, "wants", id_)
                if wish.ideal_spread is not None and wish.ideal_spread > _WIDEST_IDEAL:
                    sentence = _("an ideal lies between 0 and 1: a spread of {spread} takes most draws to one end")
                    sentence = sentence.format(spread=wish.ideal_spread)
                    self.findings.add(codes.WIDE_SPREAD, (*here, "ideal_spread"), sentence)
                for index, line in enumerate(wish.red_lines or ()):
                    if not line.likely:
                        sentence = _("with a likelihood of 0 this line is never there")
                        self.findings.add(codes.NEVER_THERE, (*here, "red_lines", index, "likely"), sentence)

    def _tables(self) -> Iterator[tuple[Place, NumbersTable]]:
        """Yield every place where hidden numbers stand."""
        yield ("defaults",), self.file.defaults
        for name, group in self.file.group.items():
            yield ("group", name), group
        for index, member in enumerate(self.file.member):
            yield ("member", index), member
        for index, variant in enumerate(self.file.variant):
            for code, table in variant.members.items():
                yield ("variant", index, "members", code), table
