"""What other releases of an SDK would change: its surface, the module, its contract, its types and its laws."""
