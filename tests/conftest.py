"""What every test shares."""

import hypothesis

# A slow machine is no wrong answer; the same examples every time are a fair comparison.
hypothesis.settings.register_profile("steady", deadline=None, derandomize=True)
hypothesis.settings.load_profile("steady")
