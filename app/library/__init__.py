"""The library: signed texts as they were read, corrections above them, clauses to search, drafts; alone with SQL."""
