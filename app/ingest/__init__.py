"""From a foreign file to an instrument."""
