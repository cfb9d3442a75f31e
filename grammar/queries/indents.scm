; Nothing in a report opens an indentation: a new line begins below the one before, the two
; ideographic blanks of a paragraph included.
(report) @indent.auto
