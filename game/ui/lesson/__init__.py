"""What stands on the screen on which a lesson is set up: its terms, who plays, the plan."""
