"""GK510–GK514: the years and dates of which a report speaks."""
