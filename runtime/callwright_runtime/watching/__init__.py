"""Watch calls: hooks, budgets and the log."""
