"""Paraph: draft and compare memoranda of cooperation."""
