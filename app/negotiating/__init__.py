"""Negotiating a draft: its text and its records change by steps, round after round."""
