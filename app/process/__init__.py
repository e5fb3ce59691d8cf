"""Child processes and the frames that run between them and their parent."""
