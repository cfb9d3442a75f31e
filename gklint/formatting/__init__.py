"""Formatting: a report's tables aligned, its headings and blank lines regular, and not a word changed.

Everything is an edit of blanks, bars and line ends between the words of the text; an editor can make the
same edits. What a formatted text says is read again before anything is given out: where the reader would
find another table, the table stays as it is.

:mod:`gklint.formatting.report` is the way in; :mod:`gklint.formatting.options` is all that a run that
formats nothing imports.
"""
