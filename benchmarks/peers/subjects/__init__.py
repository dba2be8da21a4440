"""One module a library: `works(address)` gives what it can do by the name of the row.

They run in the library's own environment, which has no Callwright. Each does one call and reads what came of it.
"""
