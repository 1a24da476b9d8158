"""A window on a kept game: the replay, and nothing that could change it."""

from game.play.session import Session
from game.ui import driver


def look_back(session: Session, at: int = 0) -> None:
    """Show a game act by act until the window is closed; raises ``NoScreenError`` where there can be none."""
    refusal = driver.refusal()
    if refusal:
        raise driver.NoScreenError(refusal)
    from game.ui.application import Application
    from game.ui.scenes.replay import Replay

    app = Application()
    app.journal = str(session.journal or "")
    app.open(Replay(app, session, at, leave=app.quit))
    app.run()
