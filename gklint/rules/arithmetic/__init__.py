"""GK3: sums that must agree."""
