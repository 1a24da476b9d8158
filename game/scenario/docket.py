"""What lies before the Council from outside: drafts on the table, and the quiet line to the state concerned."""

from attrs import frozen

from game.model.council import Seat
from game.model.measures import Measure
from game.model.scenario import Ask, BackChannel, OpeningDraft, Stage
from game.model.text import Instrument, Text
from game.scenario import codes
from game.scenario.codes import Code
from game.scenario.directory import Directory
from game.scenario.figures import hundredths, one_of, within
from game.scenario.format import AskTable, BackChannelTable, DraftTable
from game.scenario.problems import Place
from game.words.language import _


@frozen
class Docket:
    """Reads what comes before one council."""

    measures: tuple[Measure, ...]
    stages: tuple[Stage, ...]
    deadline: int
    has_status_quo: bool
    directory: Directory

    def drafts(self, tables: tuple[DraftTable, ...]) -> tuple[OpeningDraft, ...]:
        """Return the drafts that the scenario itself puts on the table."""
        built = [self._draft(table, ("draft", index)) for index, table in enumerate(tables)]
        seen: set[tuple[Seat, int]] = set()
        for index, draft in enumerate(built):
            if (draft.penholder, draft.from_round) in seen:
                self._note(codes.SECOND_DRAFT, ("draft", index, "penholder"), _("a penholder has one draft at a time"))
            seen.add((draft.penholder, draft.from_round))
        return tuple(built)

    def _draft(self, table: DraftTable, place: Place) -> OpeningDraft:
        penholder = self.directory.seat(table.penholder, (*place, "penholder"))
        within(self.directory.findings, (*place, "from_round"), table.from_round, 1, self.deadline)
        instruments = [instrument.value for instrument in Instrument]
        is_known = one_of(self.directory.findings, (*place, "instrument"), table.instrument, instruments)
        instrument = Instrument(table.instrument) if is_known else Instrument.RESOLUTION
        chosen = self.directory.levels(table.levels, (*place, "levels"))
        text = Text(tuple(chosen.get(measure, 0) for measure in range(len(self.measures))))
        if len(chosen) == len(table.levels):
            self._check_text(text, instrument, (*place, "levels"))
        circle = self.directory.room(table.circle, (*place, "circle"))
        sponsors = self.directory.room(table.sponsors, (*place, "sponsors"))
        if penholder is not None:
            self._check_owner(penholder, sponsors, table.from_round, place)
            circle = tuple(sorted({*circle, *sponsors, penholder})) if circle else ()
        return OpeningDraft(penholder or 0, instrument, text, table.from_round, circle, sponsors)

    def _check_owner(self, penholder: Seat, sponsors: tuple[Seat, ...], round_: int, place: Place) -> None:
        opened = [stage.members for stage in self.stages if stage.from_round <= round_]
        if opened and penholder not in opened[-1]:
            self._note(
                codes.OUTSIDE_ROOM, (*place, "penholder"), _("the penholder is not in the room yet in that round")
            )
        if penholder in sponsors:
            self._note(codes.OWN_SPONSOR, (*place, "sponsors"), _("the penholder is no co-sponsor of its own draft"))

    def _check_text(self, text: Text, instrument: Instrument, place: Place) -> None:
        if text.is_empty and self.has_status_quo:
            self._note(codes.EMPTY_DRAFT, place, _("this draft changes nothing: give one measure a level above 0"))
        for index, level in enumerate(text.levels):
            measure = self.measures[index]
            if level and instrument is Instrument.STATEMENT and not measure.in_statement:
                self._note(codes.NOT_IN_STATEMENT, (*place, measure.id), _("a statement may not speak of this measure"))
            for needed in measure.levels[level].requires if level else ():
                if text.levels[needed.measure] < needed.level:
                    other = self.measures[needed.measure]
                    sentence = _("this level requires {measure} to be at level {level} at least")
                    self._note(
                        codes.BROKEN_REQUIREMENT,
                        (*place, measure.id),
                        sentence.format(measure=other.id, level=needed.level),
                    )

    def back_channel(self, table: BackChannelTable | None) -> BackChannel | None:
        """Return the quiet line to the state concerned, if there is one."""
        if table is None:
            return None
        place: Place = ("back_channel",)
        within(self.directory.findings, (*place, "calm"), table.calm, 0, 1)
        within(self.directory.findings, (*place, "thanks"), table.thanks, 0, 100)
        members = self.directory.room(table.members, (*place, "members"))
        if not table.members:
            self._note(codes.EMPTY_CHANNEL, (*place, "members"), _("somebody must be able to use the back channel"))
        if not table.asks:
            self._note(codes.EMPTY_CHANNEL, (*place, "asks"), _("the state concerned must ask for something"))
        asks = [self._ask(ask, (*place, "asks", index)) for index, ask in enumerate(table.asks)]
        known = tuple(ask for ask in asks if ask is not None)
        return BackChannel(members, known, hundredths(table.calm), hundredths(table.thanks))

    def _ask(self, table: AskTable, place: Place) -> Ask | None:
        measure = self.directory.measure(table.measure, (*place, "measure"))
        level = None if measure is None else self.directory.level(measure, table.level, (*place, "level"))
        source = self.directory.source(table.source, place)
        return None if measure is None or level is None else Ask(measure, level, source)

    def _note(self, code: Code, place: Place, sentence: str) -> None:
        self.directory.findings.add(code, place, sentence)
