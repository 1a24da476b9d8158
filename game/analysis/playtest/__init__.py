"""What many AI games tell an author of a scenario that is still being written."""
