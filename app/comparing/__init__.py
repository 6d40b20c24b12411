"""How two instruments answer each other."""
