"""Compare rendered files with the output folder, then write, check or show the differences."""
