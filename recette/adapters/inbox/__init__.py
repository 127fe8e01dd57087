"""The inbox that receives what the target sends: Mailpit, or anything that speaks its interface."""
