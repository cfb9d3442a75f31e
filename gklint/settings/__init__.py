"""Settings: found beside the reports, read as typed data, and turned into what holds for a file.

A run without a settings file imports :mod:`gklint.settings.discovery` and nothing else of this package.
"""
