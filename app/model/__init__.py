"""The values that carry everything: an instrument, its text, what may be changed in it, what a comparison says."""
