"""Values that laws speak of, drawn by hypothesis from what a spec says the provider can do."""
