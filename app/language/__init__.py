"""Words: tokens, sentences, folding, countries."""
