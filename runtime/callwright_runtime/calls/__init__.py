"""From a decorated function to a request: `call_factory`, the call plan, call params and the protocols."""
