"""What calls cost, and budgets for them."""
