"""What a seat puts together before it offers, counters, demands or answers: the data, and how its parts are shown."""
