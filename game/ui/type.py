"""The type of the screen: which letters for what, in pixels at 100 % on a screen of 1920 by 1080."""

import enum

from attrs import frozen


class Face(enum.Enum):
    """A font file."""

    REGULAR = "Inter-Regular"
    MEDIUM = "Inter-Medium"
    SEMIBOLD = "Inter-SemiBold"
    BOLD = "Inter-Bold"
    SERIF = "NotoSerif-Regular"
    SERIF_BOLD = "NotoSerif-Bold"
    ARABIC = "NotoSansArabic-Regular"
    CHINESE = "NotoSansSC-Regular"

    __hash__ = object.__hash__  # looked up some thousand times a picture


@frozen(cache_hash=True)
class Type:
    """A face at a size."""

    face: Face
    size: int


NUMERAL = Type(Face.SEMIBOLD, 52)
DISPLAY = Type(Face.BOLD, 104)
BANNER = Type(Face.BOLD, 40)
TITLE = Type(Face.BOLD, 28)
DOCUMENT = Type(Face.SERIF_BOLD, 28)
HEADING = Type(Face.SEMIBOLD, 22)
QUESTION = Type(Face.REGULAR, 26)
SERIF = Type(Face.SERIF, 20)
SERIF_NAME = Type(Face.SERIF_BOLD, 20)
BODY = Type(Face.REGULAR, 20)
NAME = Type(Face.SEMIBOLD, 20)
SECOND = Type(Face.REGULAR, 18)
SECOND_BOLD = Type(Face.SEMIBOLD, 18)
LEAST = Type(Face.MEDIUM, 16)
LEAST_BOLD = Type(Face.SEMIBOLD, 16)
SMALLEST = 16
