"""One module per library: `works(address)` returns its functions by the name of the row.

They run in the library's own environment, without Callwright. Each function makes one call and reads its result.
"""
