# CPack: filled in by packaging.
