"""What stands on the teacher's console below its clock, tab by tab, and what acts from there."""
