### Emergencies: three texts, each short and warm, with the numbers to call. Two lines of numbers.

emergency-despair =
    I am sorry that it is this hard. You do not have to carry it alone. Please call somebody now, by day or by night:
    { $first }
    { $second }
    If somebody is near you, tell them. If it is somebody else you worry about, stay with them. Nobody is reading this chat live.
emergency-now =
    What you write may be an emergency. Please get help now; do not wait here:
    { $first }
    { $second }
    If somebody is near you, tell them. Nobody is reading this chat live.
emergency-today =
    This needs a doctor today. With medicines that lower the defences, a temperature from 38 °C can turn serious quickly. Please call your own doctors now, or go to an emergency department today, also at night.
    Very ill, confused or short of breath? Then call:
    { $first }
    { $second }
emergency-answer-kept = Your answer is kept.
emergency-unsent = What you wrote was not sent to the study team: nobody there would read it in time.
emergency-waits = The questions wait for you.
emergency-elsewhere-head = Numbers to call:
emergency-line-ambulance = { $place }: ambulance { $number }
emergency-line-crisis = { $place }: crisis line { $number }
emergency-line-both = { $place }: ambulance { $ambulance }, crisis line { $crisis }
emergency-line-several-ambulance = Ambulance: { $list }
emergency-line-several-crisis = Crisis line: { $list }
emergency-in-list = { $place } { $number }
emergency-line-own = Anywhere else: your own emergency number
emergency-place-china = Mainland China
emergency-place-hongkong = Hong Kong
emergency-place-macau = Macau
emergency-place-taiwan = Taiwan
emergency-place-singapore = Singapore
emergency-place-uk = UK
emergency-place-ireland = Ireland
emergency-place-europe = Europe
emergency-place-usa = USA
emergency-place-canada = Canada
emergency-place-australia = Australia
emergency-button-go-on = Go on with the questions
emergency-button-elsewhere = Elsewhere
emergency-button-again = Show the numbers again
emergency-value =
    { $who ->
        [child] Please show this to a doctor today, even if your child seems well:
        [other] Please show this to a doctor today, even if that person feels well:
       *[self] Please show this to a doctor today, even if you feel well:
    }
    { $values }
    If your doctors know this value, ask them whether it can wait. Very ill, faint, confused or short of breath? Then call:
    { $first }
    { $second }
emergency-value-one = { $name }: { $value }
