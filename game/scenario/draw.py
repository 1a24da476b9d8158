"""Priorities drawn from what the room believes, with the game's seed (RULES §1, §7).

Only ``random()`` of a seat's own stream, and additions, products and roundings that every machine does alike:
no function of the C library decides a draw, nor does the number of seats.
"""

from functools import partial
from random import Random

from game.model.priorities import Prior, Priorities
from game.model.scenario import Scenario
from game.model.streams import normal, stream
from game.rules.priors import Lots, priorities


def draw(scenario: Scenario, seed: int) -> tuple[Priorities, ...]:
    """Return the priorities of every seat for a seed, in hundredths of a point."""
    members = zip(scenario.council.members, scenario.priors, strict=True)
    return tuple(_drawn(scenario, prior, stream(seed, "priorities", member.code)) for member, prior in members)


def _drawn(scenario: Scenario, prior: Prior, rng: Random) -> Priorities:
    return priorities(
        scenario, prior, Lots(deviation=partial(normal, rng), befalls=lambda likely: rng.random() < likely)
    )
