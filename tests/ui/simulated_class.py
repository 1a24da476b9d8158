"""A simulated class: fifteen delegations on the open floor in 45 minutes, with the pauses people make.

``python -m tests.ui.simulated_class --seed N --games N [--pass]`` prints a line for each lesson. Time is that of a
clock of its own; what takes the machine time (staff standing in) is charged with the seconds the plan allows for it.
"""

import argparse
import os
from collections.abc import Iterator
from random import Random

import pygame
from attrs import evolve, frozen

from game.minds.roster import mind
from game.model.actions import CastVote, PassTurn
from game.model.phases import Phase
from game.model.voting import Vote
from game.play.lesson import Late, Lesson
from game.play.lesson_plan import AI_ROUND
from game.play.standins import proposal
from game.scenario.library import load
from game.ui.classroom import Classroom
from game.ui.lesson.seats import delegated
from game.ui.scenes.chamber import Chamber
from game.ui.scenes.open_floor import OpenFloor
from tests.ui.lesson_stage import lesson, quiet
from tests.ui.stage import click, key, keys, write

SCENARIO, NUMBER, MINUTES = "dprk-2017-07", 15, 45
PUPILS = "attache"
"""The mind that decides for a delegation at the desk."""

HUDDLE, WALK, PIN, READ, ACT, HAND = (15, 30), (2, 6), (3, 6), (4, 12), (6, 20), (2, 5)
"""Seconds, from and to: before the first comes in a round, to the desk, for a PIN, to read, to act, to show hands."""

COMES = 0.6
"""How often a delegation without a pen wants to come in a round."""


@frozen
class Held:
    """What became of a lesson."""

    seed: int
    ending: str
    rounds: int
    voted_after: float | None
    """Minutes from its first second to the first vote counted, or None."""
    over_after: float
    """Minutes to the end of the game; the debrief comes after."""
    visits: int
    acts: int
    stood_in: float
    """Share of the turns in consultations that staff ended, or passed for who was late."""


def one(seed: int, late: Late = Late.STAFF, minutes: int = MINUTES, number: int = NUMBER, name: str = SCENARIO) -> Held:
    """Hold a lesson."""
    scenario = load(name)
    held = Lesson(name, delegated(scenario, number), minutes=minutes, late=late, skill=PUPILS, seed=seed, pins=False)
    with lesson(held, pins={"USA": "1"}, size=(1024, 640)) as (app, room, time):
        return _Class(app, room, time, Random(seed), seed).held()


class _Class:
    """The pupils of a lesson, each with a mind and no hurry."""

    def __init__(self, app, room: Classroom, time, rng: Random, seed: int) -> None:  # type: ignore[no-untyped-def]
        self.app, self.room, self.time, self.rng, self.seed = app, room, time, rng, seed
        self.minds = {seat: mind(PUPILS) for seat in room.people}
        self.visits = self.acts = self.turns = self.ended_here = 0
        self.began = time.now
        self.voted: float | None = None

    def held(self) -> Held:
        self._takes(self.room.plan.intro)
        self._settle()
        while not self.room.table.is_over:
            self._settle()
            public = self.room.table.public
            if self.room.table.is_over:
                break
            if public.phase is Phase.BALLOT and self.room.waiting():
                self._vote()
            elif public.phase is Phase.CONSULTATIONS:
                self._round(public.round)
            else:
                self._takes(10)
        self._count_votes()
        public = self.room.table.public
        turns = max(1, self.turns)
        return Held(
            self.seed,
            "" if public.ending is None else public.ending.value,
            public.round,
            self.voted,
            self._minutes(),
            self.visits,
            self.acts,
            1 - self.ended_here / turns,
        )

    def _minutes(self) -> float:
        return (self.time.now - self.began) / 60

    def _takes(self, seconds: float) -> None:
        self.time.goes(self.app, seconds)

    def _pause(self, span: tuple[int, int]) -> None:
        self._takes(self.rng.uniform(*span))

    def _settle(self) -> None:
        """Let staff stand in, and look at what is shown to all."""
        while True:
            was_busy = self.room.table.is_busy
            quiet(self.app)
            if was_busy:
                self.time.now += AI_ROUND if not self.room.timekeeper.clock.is_running else 0
                self._count_votes()
            name = self.app.scene.name if self.app.scene is not None else ""
            if name not in ("news", "vote"):
                break
            self._takes(5)
            for button in ("on", "all"):
                if button in keys(self.app):
                    click(self.app, button)
                    break
        self._count_votes()

    def _count_votes(self) -> None:
        if self.voted is None and self.room.table.public.counts:
            self.voted = self._minutes()

    def _round(self, number: int) -> None:
        """Have some come to the desk, one after the other, until the time is out."""
        waiting = list(self.room.waiting())
        self.turns += len(waiting)
        pens = {draft.penholder for draft in self.room.table.public.drafts if draft.is_alive}
        comers = [seat for seat in waiting if seat in pens or self.rng.random() < COMES]
        self.rng.shuffle(comers)
        comers.sort(key=lambda seat: seat not in pens)
        self._pause(HUDDLE)
        for seat in comers:
            if self._is_past(number):
                return
            self._visit(seat, number)
        while not self._is_past(number):
            self._takes(5)

    def _is_past(self, number: int) -> bool:
        public = self.room.table.public
        is_past = public.round != number or public.phase is not Phase.CONSULTATIONS or self.room.table.is_busy
        return is_past or not isinstance(self.app.scene, OpenFloor) or self.room.table.is_over

    def _visit(self, seat: int, number: int) -> None:
        code = self.room.table.scenario.council.members[seat].code
        self._pause(WALK)
        if self._is_past(number):
            return
        click(self.app, f"desk-{code}")
        self._pause(PIN)
        if self.app.scene.name != "curtain":
            return
        if self.room.desk_of(seat).is_locked:
            write(self.app, "1")
            key(self.app, "return")
        else:
            click(self.app, "open")
        self.visits += 1
        for _card in range(3):
            for button in ("table", "on"):
                if self.app.scene.name in ("instructions", "news") and button in keys(self.app):
                    click(self.app, button)
        self._pause(READ)
        for action in self._wanted(seat):
            self._pause(ACT)
            shown = self.app.scenes[0]
            if self.room.table.reader != seat or not isinstance(shown, Chamber):
                return  # the time is out
            if shown.do(action):
                self.acts += 1
            if isinstance(action, PassTurn):
                self.ended_here += 1
                return
        if self.room.table.reader == seat:
            self.room.leave_desk()

    def _wanted(self, seat: int) -> Iterator:
        """Yield what the delegation decides, act by act, until it passes."""
        session = self.room.table.session
        for _act in range(12):
            if self.room.table.reader != seat or self.room.table.awaited != seat:
                return
            found = proposal(self.minds[seat], session.peek(seat), session.lots(seat))
            if found.action is None or isinstance(found.action, CastVote):
                return
            yield found.action

    def _vote(self) -> None:
        """Raise hands in the room; somebody presses what it sees."""
        session = self.room.table.session
        waiting = self.room.waiting()
        votes = {}
        for seat in waiting:
            seen = evolve(session.peek(seat), to_act=seat, queue=(seat,))
            found = proposal(self.minds[seat], seen, session.lots(seat)).action
            votes[seat] = found.vote if isinstance(found, CastVote) else Vote.ABSTAIN
        click(self.app, "hands")
        for seat in waiting:
            self._pause(HAND)
            if "cast" not in keys(self.app):
                return  # the time is out, and staff has voted
            code = self.room.table.scenario.council.members[seat].code
            self.app.tree.node(f"hand-{code}")._choose((Vote.YES, Vote.NO, Vote.ABSTAIN).index(votes[seat]))
            self.app.turn(pygame.event.get())
        if "cast" in keys(self.app):
            click(self.app, "cast")


def main() -> None:
    """Print what became of some lessons."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--games", type=int, default=1)
    parser.add_argument("--pass", dest="passes", action="store_true", help="who is late passes")
    parser.add_argument("--minutes", type=int, default=MINUTES)
    parser.add_argument("--delegations", type=int, default=NUMBER)
    asked = parser.parse_args()
    os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
    late = Late.PASS if asked.passes else Late.STAFF
    for seed in range(asked.seed, asked.seed + asked.games):
        print(one(seed, late, asked.minutes, asked.delegations), flush=True)


if __name__ == "__main__":
    main()
