"""The register of the accounts that runs created, in files of this machine."""
