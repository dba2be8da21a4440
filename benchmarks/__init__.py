"""Benchmarks of what users pay, as ratios of two things measured in turn in one run."""
