"""Templates, questions and assembled drafts."""
