"""What a figure in the text is: what is counted, what became of it, how many, and where it stands."""

from __future__ import annotations

import enum
from decimal import Decimal

from gklint.records import NamedTuple
from gklint.report.prose import Line
from gklint.spans import Span


class Subject(enum.Enum):
    """What is counted."""

    REQUESTS = "requests"
    """申请: requests for information, received, answered or carried over."""
    APPLICANTS = "applicants"
    """Requests by who made them; :attr:`Quantity.columns` says who."""
    REVIEWS = "reviews"
    """行政复议 about information."""
    SUITS = "suits"
    """行政诉讼 about information."""
    DISPUTES = "disputes"
    """Both together."""
    DOCUMENTS = "documents"
    """规范性文件."""
    LICENCES = "licences"
    PENALTIES = "penalties"
    COERCIONS = "coercions"
    CHARGES = "charges"
    """行政事业性收费."""
    PROCESSING_FEES = "processing-fees"
    """信息处理费."""
    PUBLISHED = "published"
    """公开信息: what was published."""
    OTHER = "other"


class Predicate(enum.Enum):
    """What is said of it; the values name the accepted readings."""

    RECEIVED = "received"
    RECEIVED_IN_ALL = "received-in-all"
    """Received, and perhaps last year's with it."""
    ACCEPTED = "accepted"
    PROCESSED = "processed"
    ANSWERED = "answered"
    CARRIED_IN = "carried-in"
    CARRIED_OUT = "carried-out"
    OUTCOME = "outcome"
    """答复结果: 予以公开 and the others; :attr:`Quantity.outcomes` says which."""
    OCCURRED = "occurred"
    ISSUED = "issued"
    REPEALED = "repealed"
    IN_FORCE = "in-force"
    DISCLOSED = "disclosed"
    DECIDED = "decided"
    COLLECTED = "collected"
    SAID = "said"
    """Nothing that is known here."""


class Scope(enum.Enum):
    """Of which time, body and part it is told."""

    YEAR = "year"
    """本年: of the whole year and the whole body."""
    CARRIED = "carried"
    """上年结转."""
    INCLUDING = "including"
    """含上年结转."""
    CUMULATIVE = "cumulative"
    """累计: since longer than the year."""
    PART = "part"
    """其中, or of one way, body or kind."""
    SHARE = "share"
    """占比: a percentage."""
    ELSEWHERE = "elsewhere"
    """Of another year or of a part of the year, a difference, or not exact."""


class Quantity(NamedTuple):
    """A number with what it counts."""

    subject: Subject
    predicate: Predicate
    number: Decimal
    unit: str
    """As printed; empty where there is none."""
    scope: Scope
    year: int | None
    """The year that the sentence names last before the number."""
    outcomes: tuple[str, ...]
    """Which outcomes it states together, by the groups of the form's rows."""
    channel: str
    """Through what it was published, where that is said; for PUBLISHED only."""
    line: Line
    start: int
    end: int
    """The number in ``line.text``, without its unit; the words of a denial."""
    clause: tuple[int, int]
    """The clause that it belongs to, in ``line.text``."""
    denied: bool = False
    """It is 0 in words: 未收到, 未发生, 无."""
    columns: tuple[str, ...] = ()
    """Whose requests it counts, by the keys of the form's columns; for APPLICANTS only."""

    @property
    def span(self) -> Span:
        """Where the number is printed, without its unit; of a denial, its words."""
        return self.line.span(self.start, self.end)

    @property
    def text(self) -> str:
        """The number or denial as it is written, in NFKC without blanks."""
        return self.line.text[self.start : self.end]


class Breakdown(NamedTuple):
    """A whole and the parts that it is divided into."""

    whole: Quantity
    parts: tuple[Quantity, ...]
    exhaustive: bool
    """Whether the parts are all there are."""
    alternative: Decimal | None = None
    """What the whole may be instead, where several numbers stand before the parts: their sum."""

    @property
    def sum(self) -> Decimal:
        """The sum of the parts."""
        return sum((part.number for part in self.parts), Decimal(0))


class Figures(NamedTuple):
    """Everything that the text says in numbers."""

    quantities: tuple[Quantity, ...]
    """In the order of the text."""
    breakdowns: tuple[Breakdown, ...]
