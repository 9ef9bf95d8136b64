### The try-out page

demo-invitation = Open this link to play a coordinator of { $hospital }:
