"""GK6: the wording of the text. Tables are not judged, but for characters that are no text (GK608)."""
