"""Why a member acts: sentences built from its motive, from what others said, and from what it makes of them.

They name members, never "you", and tell the secrets of who acts: they are for that seat's player, or for all when the
game is over.
"""

from collections.abc import Sequence

from game.model.reasons import Ground, Manner, Motive, Reason, Want
from game.model.scenario import Scenario
from game.words.language import _, marked, say
from game.words.lists import listed
from game.words.names import member, round_label
from game.words.points import in_points, percent
from game.words.reasons import joined
from game.words.texts import level, package

MOTIVES = {
    Motive.GAINS: marked("{seat} gains by it, chances counted."),
    Motive.CONTENT: marked("{seat} can vote for the text as it stands."),
    Motive.TOO_LITTLE: marked("That brings {seat} too little."),
    Motive.KEEPS_WORD: marked("{seat} keeps its word."),
    Motive.RED_LINE: marked("The text stands across a red line of {seat}."),
    Motive.BETTER_THAN_NOTHING: marked("The text is better for {seat} than what is left if it fails."),
    Motive.WORSE_THAN_NOTHING: marked("The text is worse for {seat} than what is left without it."),
    Motive.NOT_NEEDED: marked("The outcome does not hang on {seat}."),
    Motive.ASKS: marked("{seat} says what its yes would take."),
    Motive.SELLS_YES: marked("{seat} gives its yes for what it wants."),
    Motive.BUYS_YES: marked("To {seat} that yes is worth what it costs."),
    Motive.BLOCKS: marked("Those who stand together with {seat} can stop the text, and so are heard."),
    Motive.HAS_VOTES: marked("The draft of {seat} has the votes it needs, and little is left to win by waiting."),
    Motive.LAST_CHANCE: marked("There is no later day for the draft of {seat}."),
    Motive.WOULD_FAIL: marked("If it came to the vote today, {seat} would lose."),
    Motive.LISTENS: marked("{seat} wants to know where the others stand."),
    Motive.SHOWS: marked("{seat} needs the support of those who have not seen its draft."),
    Motive.MOVES: marked("This takes the draft to where it is worth most to {seat}, chances counted."),
    Motive.SHARES_CREDIT: marked("{seat} shares the credit for a draft that is about to pass."),
    Motive.AVOIDS_BLAME: marked("{seat} does not want to be blamed for a defeat."),
    Motive.RIVALS: marked("No text on the table is getting anywhere, and {seat} has one that may."),
    Motive.KEEPS_CALM: marked("{seat} would have the thanks of the state concerned, and some calm."),
    Motive.EXPOSES: marked(
        "What is in the papers makes a yes to this text dearer, and {seat} would be better without it."
    ),
    Motive.KEEPS_RECORD: marked("{seat} wants its text to stay on record."),
    Motive.NOTHING: marked("{seat} sees nothing to gain now."),
}

DEEDS = {
    Manner.SUPPORTED: (marked("supported the text"), marked("supported the text")),
    Manner.CONDITION: (marked("withheld its yes"), marked('made "{terms}" the condition of its yes')),
    Manner.OPPOSED: (marked("did not support the text"), marked("did not support the text")),
    Manner.PROPOSED: (marked("made an offer"), marked('asked for "{terms}"')),
    Manner.ACCEPTED: (marked("accepted an offer"), marked('accepted "{terms}"')),
    Manner.DECLINED: (marked("declined an offer"), marked('declined "{terms}"')),
    Manner.DEMANDED: (marked("made a demand"), marked('demanded "{terms}"')),
    Manner.PLEDGED: (marked("pledged its yes"), marked("pledged its yes")),
    Manner.VOTED_YES: (marked("voted yes"), marked("voted yes")),
    Manner.VOTED_NO: (marked("did not vote yes"), marked("did not vote yes")),
    Manner.TABLED: (marked("tabled a draft of its own"), marked("tabled a draft of its own")),
}
"""What somebody did, without and with the terms it named."""


def why(scenario: Scenario, reason: Reason) -> str:
    """Return why a seat acts, in a paragraph."""
    return joined(*whys(scenario, reason))


def whys(scenario: Scenario, reason: Reason) -> tuple[str, ...]:
    """Return why a seat acts: what others said, what it makes of that, and what it wants, each a sentence."""
    said = (
        *grounds(scenario, reason.grounds),
        _wanted(scenario, reason),
        _likely(scenario, reason),
        say(_(MOTIVES[reason.motive]), seat=member(scenario, reason.seat)),
        _worth(scenario, reason),
        _broken(scenario, reason),
    )
    return tuple(sentence for sentence in said if sentence)


def grounds(scenario: Scenario, found: Sequence[Ground]) -> tuple[str, ...]:
    """Return what others said, a sentence for each of them: "Ethiopia accepted ... (1 August) and demanded ..."."""
    seats = dict.fromkeys(ground.seat for ground in found)
    said = {seat: [deed(scenario, ground) for ground in found if ground.seat == seat] for seat in seats}
    pattern = _("{seat} {deeds}.")
    return tuple(say(pattern, seat=member(scenario, seat), deeds=listed(deeds)) for seat, deeds in said.items())


def deed(scenario: Scenario, ground: Ground) -> str:
    """Return what somebody said and when, without its name: 'accepted "Seafood: at most half" (1 August)'."""
    bare, with_terms = DEEDS[ground.manner]
    terms = ground.package
    done = _(bare) if terms is None else _(with_terms).format(terms=package(scenario, terms))
    return _("{deed} ({when})").format(deed=done, when=_when(scenario, ground.rounds))


def _when(scenario: Scenario, rounds: tuple[int, ...]) -> str:
    days = listed([_day(scenario, round_) for round_ in dict.fromkeys(rounds)])
    if len(set(rounds)) == len(rounds):
        return days
    return _("{days}, {count} times").format(days=days, count=len(rounds))


def _day(scenario: Scenario, round_: int) -> str:
    return round_label(scenario, round_) or _("round {round}").format(round=round_)


def want(scenario: Scenario, want: Want) -> str:
    """Return what a seat seems to like best of one measure."""
    return level(scenario, want.measure, want.level)


def _wanted(scenario: Scenario, reason: Reason) -> str:
    """Return what the seat in question seems to want; where nothing it said speaks of it, that this is hearsay."""
    if reason.about is None or not reason.wants:
        return ""
    names = [want(scenario, one) for one in reason.wants]
    alone = _('{seat} seems to want "{first}".') if reason.grounds else _('{seat} is thought to want "{first}".')
    both = (
        _('{seat} seems to want "{first}", and "{second}" less so.')
        if reason.grounds
        else _('{seat} is thought to want "{first}", and "{second}" less so.')
    )
    pattern = both if len(names) > 1 else alone
    return say(pattern, seat=member(scenario, reason.about), first=names[0], second=names[-1])


def _likely(scenario: Scenario, reason: Reason) -> str:
    """Return the estimates."""
    if reason.about is not None and reason.leaning is not None:
        one = _("With this text {seat} is {chance} likely to vote yes.")
        both = _("With this text {seat} is {chance} likely to vote yes, and the text {passes} likely to pass.")
        passes = "" if reason.chance is None else percent(reason.chance)
        seat = member(scenario, reason.about)
        return say(both if passes else one, seat=seat, chance=percent(reason.leaning), passes=passes)
    if reason.chance is None:
        return ""
    return _("The text is {chance} likely to pass.").format(chance=percent(reason.chance))


def _worth(scenario: Scenario, reason: Reason) -> str:
    """Return what the text is worth to the seat that acts."""
    if reason.worth is None:
        return ""
    seat, worth = member(scenario, reason.seat), in_points(reason.worth)
    if reason.before is None:
        return say(_("The text is worth {worth} to {seat}."), worth=worth, seat=seat)
    said = _("That text is worth {worth} to {seat}, the present one {before}.")
    return say(said, worth=worth, seat=seat, before=in_points(reason.before))


def _broken(scenario: Scenario, reason: Reason) -> str:
    """Return that the seat goes against its word, and at what cost."""
    if reason.breaks is None:
        return ""
    said = _("{seat} breaks a promise by it, at a cost of {points}, since to keep it would cost more.")
    return say(said, seat=member(scenario, reason.seat), points=in_points(reason.breaks))
