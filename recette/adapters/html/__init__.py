"""HTML as a browser builds it (ADR 13): the tree, the addresses and the forms of a document."""
