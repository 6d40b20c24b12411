"""What a lawyer would catch: wording by profiles, terms, references, lists, and what two languages say differently."""
