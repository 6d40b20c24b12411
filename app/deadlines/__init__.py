"""Dates and duties that signed texts create: their terms, what they are counted from, the days they fall on."""
