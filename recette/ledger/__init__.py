"""The ledger (« registre des échéances »): delays verified in real days, over several runs."""
