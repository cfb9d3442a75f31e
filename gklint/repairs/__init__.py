"""What most likely is wrong: the smallest changes of cells that make every equation of a table hold.

``system`` writes the equations down in whole numbers, ``search`` finds the smallest sets of cells
and their new values, ``slips`` and ``plausible`` tell which of them a hand is likely to have
mistyped, and ``causes`` says of each broken equation what is behind it.
"""
