"""Codemods: move programs from other libraries to Callwright.

A rule reads the syntax tree of a file and registers edits and notes. All edits are then applied in one pass, so
comments and layout are kept, and every note has the line of the file as it was read. What no
rule understands is left alone.
"""
