"""Who wants what, as far as a warning needs it: measures nobody would move, members with nothing to bargain for."""

import re
from functools import cached_property

from attrs import define

from game.model.priorities import Priorities
from game.model.scenario import Scenario
from game.rules.priors import centre
from game.scenario import codes
from game.scenario.format import ScenarioFile
from game.scenario.problems import Findings, Place, quoted
from game.scenario.roster import Roster
from game.words.language import _

_SLIGHT = 5
_HEAVY = 30
"""Percent of what a member can win or lose on single measures: below the first it hardly cares, from the second on its
brief should speak of one such measure at least."""

_WORD = re.compile(r"[^\W\d_]{4,}")
_STEM = 4


@define(slots=False)
class Interests:
    """What members want at the centre of what the room believes of them."""

    file: ScenarioFile
    scenario: Scenario
    roster: Roster
    findings: Findings

    @cached_property
    def seats(self) -> tuple[Priorities, ...]:
        """Return every seat's priorities."""
        return centre(self.scenario)

    @cached_property
    def spans(self) -> list[list[int]]:
        """Return for each seat how much each measure may give or take, in hundredths."""
        return [[max(levels) - min(levels) for levels in own.worth] for own in self.seats]

    @cached_property
    def bests(self) -> list[list[int]]:
        """Return for each seat its best level of each measure."""
        return [[levels.index(max(levels)) for levels in own.worth] for own in self.seats]

    def look(self) -> None:
        """Note everything that is hardly meant."""
        for index in range(len(self.scenario.measures)):
            self._measure(index)
        if self.scenario.rule.has_status_quo:
            self._urgency()
        for seat in self.scenario.council.seats:
            self._gain(seat)
            self._dispute(seat)
            self._brief(seat)

    def _measure(self, index: int) -> None:
        measure = self.scenario.measures[index]
        is_wanted = any(points > 0 for own in self.seats for points in own.worth[index])
        has_substance = any(level.substance for level in measure.levels)
        if self.scenario.rule.has_status_quo and not is_wanted and not has_substance:
            sentence = _("nobody wants to move this measure: give a member an ideal above 0, or a level substance")
            self.findings.add(codes.UNWANTED, ("measure", index), sentence)
        is_worded = any(level.text for each in self.scenario.measures for level in each.levels)
        for number, level in enumerate(measure.levels):
            if is_worded and number and not level.text:
                sentence = _("this level has no text, so that a draft will show its label only")
                self.findings.add(codes.NO_WORDING, ("measure", index, "levels", number), sentence)

    def _urgency(self) -> None:
        substance = sum(max(level.substance for level in measure.levels) for measure in self.scenario.measures)
        if substance and substance < self.scenario.rule.substance_full:
            sentence = _("all measures at their most have a substance of {most:g} only")
            self.findings.add(codes.SHORT_SUBSTANCE, ("rule", "substance_full"), sentence.format(most=substance / 100))
        urgent = [seat for seat, prior in enumerate(self.scenario.priors) if prior.urgency.mean]
        if urgent and not substance:
            sentence = _("there is urgency, and no level of any measure has substance that would answer it")
            self.findings.add(codes.UNANSWERED, self._urgency_place(urgent[0]), sentence)

    def _urgency_place(self, seat: int) -> Place:
        place = self.roster.places[seat]
        member = self.roster.members[seat]
        if member.urgency is not None:
            return (*place, "urgency")
        groups = [name for name in member.circles if name in self.file.group]
        said = [name for name in groups if self.file.group[name].urgency is not None]
        return ("group", said[-1], "urgency") if said else ("defaults", "urgency")

    def _gain(self, seat: int) -> None:
        """Note a member to whom no text is worth its yes, reckoned as if it could have its best of everything."""
        own, rule = self.seats[seat], self.scenario.rule
        most = sum(map(max, own.worth)) + max(0, own.urgency)
        if rule.has_status_quo and most <= 0:
            sentence = _("{member} gains from no text at all: give it an ideal above 0 or some urgency")
            self._note(codes.NO_GAIN, seat, sentence.format(member=self._code(seat)))
        elif most < (own.price if rule.has_status_quo else own.walk_away):
            sentence = _("the most a text can bring {member} is {most:g}, and its yes costs {price:g}")
            price = own.price if rule.has_status_quo else own.walk_away
            self._note(
                codes.NO_GAIN, seat, sentence.format(member=self._code(seat), most=most / 100, price=price / 100)
            )

    def _dispute(self, seat: int) -> None:
        cared = [index for index, span in enumerate(self.spans[seat]) if span and self._share(seat, index) >= _SLIGHT]
        if not cared or self.scenario.priors[seat].red_lines:
            return
        others = [other for other in self.scenario.council.seats if other != seat]
        for index in cared:
            best = self.bests[seat][index]
            if any(self.spans[other][index] and self.bests[other][index] != best for other in others):
                return
        sentence = _("nothing that {member} wants is in dispute: it has nobody to bargain with")
        self._note(codes.BYSTANDER, seat, sentence.format(member=self._code(seat)))

    def _brief(self, seat: int) -> None:
        heavy = [index for index, span in enumerate(self.spans[seat]) if span and self._share(seat, index) >= _HEAVY]
        brief = self.scenario.briefs[seat]
        said = _stems(" ".join([brief.position.text, *(remark.text for remark in brief.remarks)]))
        if not heavy or self.roster.members[seat].position is None:
            return
        if not any(said & _stems(self._described(index)) for index in heavy):
            titles = ", ".join(quoted(self.scenario.measures[index].title) for index in heavy)
            sentence = _("what {member} says in public names nothing of what matters most to it: {measures}")
            sentence = sentence.format(member=self._code(seat), measures=titles)
            self.findings.add(codes.SILENT_BRIEF, (*self.roster.places[seat], "position"), sentence)

    def _described(self, index: int) -> str:
        measure = self.scenario.measures[index]
        levels = (f"{level.label} {level.text}" for level in measure.levels)
        return " ".join([measure.id, measure.title, measure.about, *levels])

    def _share(self, seat: int, index: int) -> float:
        """Return what a measure is of everything a seat can win or lose on measures, in percent."""
        return 100 * self.spans[seat][index] / sum(self.spans[seat])

    def _code(self, seat: int) -> str:
        return self.scenario.council.members[seat].code

    def _note(self, code: codes.Code, seat: int, sentence: str) -> None:
        self.findings.add(code, self.roster.places[seat], sentence)


def _stems(text: str) -> set[str]:
    return {word[:_STEM].casefold() for word in _WORD.findall(text)}
