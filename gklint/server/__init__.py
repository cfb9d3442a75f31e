"""The language server: what editors ask, answered from the one analysis that the command line prints.

Imports run from `snapshot` (a version of a document, with its findings) over the features, each a module of functions
from a snapshot to what the protocol has, to `server`, which puts them together. A feature has a function
``register(server)``, which `features` calls. Nothing but this package imports pygls and lsprotocol.
"""
