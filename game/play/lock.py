"""One writer for each journal, whoever dies: the lock is the system's and goes with its process."""

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    _FAR = 2**31 - 2
    """A byte past the end of every journal: what is locked there cannot be read by others."""

    def is_locked_for_us(handle: int) -> bool:
        """Lock an open file for this process; False if another has it."""
        try:
            os.lseek(handle, _FAR, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def is_locked_for_us(handle: int) -> bool:
        """Lock an open file for this process; False if another has it.

        A file system without locks cannot say, and is taken at its word.
        """
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
        return True
