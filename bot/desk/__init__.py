"""The desk: questions that people leave for a study team, and the team's answers."""
