"""An illness named before the consent: kept sealed, and gone after a day without one."""

HOUR = 3600


async def test_an_illness_named_early_is_forgotten_after_a_day_without_a_consent(running):
    user = running.user()
    await running.write(user, "hello, I have lupus")
    await running.press(user, "ui-language-name")
    assert (await running.screening(user)).told == {"dx_sle": True}
    await running.pass_time(23 * HOUR)
    assert (await running.screening(user)).told == {"dx_sle": True}
    await running.pass_time(3 * HOUR)
    assert (await running.screening(user)).told == {}
