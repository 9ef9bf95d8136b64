"""The mail adapter: letters that go out by SMTP."""
