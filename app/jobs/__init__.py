"""What the user does, as plain functions for window and command line."""
