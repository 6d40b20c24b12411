"""Redlining: tracked changes written into one Word file so that accepting all gives another."""
