"""What stands on the screen of the formal meeting: the agenda, the question, one's hand, motions, the wait."""
