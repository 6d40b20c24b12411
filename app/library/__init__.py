"""The clause library: the only place that says SQL."""
