"""What a fork finds read already: the project's own trials and words."""

from tests import shipped

shipped.library()
shipped.words()
