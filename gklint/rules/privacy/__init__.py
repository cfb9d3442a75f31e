"""What must not be made public of a person."""
