"""What stands in the chamber: the seats, what is told in their middle, the draft, what is new, the bar."""
