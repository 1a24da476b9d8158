"""What lies on a seat's desk, for every face: pages of sentences and figures, and what may be answered."""
