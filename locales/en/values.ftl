### How values, units and age bands are shown.

ui-value-yes = Yes
ui-value-no = No
ui-value-unknown = I don't know
ui-value-declined = for the study team only
ui-value-never = Never
ui-value-none = None
ui-value-positive = Positive
ui-value-negative = Negative
ui-value-about = about { $value }
ui-value-below = less than { $value }
ui-value-above = more than { $value }
ui-value-at-most = at most { $value }
ui-value-at-least = at least { $value }
ui-value-between = { $low } to { $high }
ui-value-with-limit = { $value } (upper limit { $limit })
ui-value-dose = { $drug } { $dose } a day
ui-value-dose-weight = { $drug } { $dose } a day, at a weight of { $weight }
ui-value-not-asked = not asked

unit-days = { $count ->
        [one] day
       *[other] days
    }
unit-weeks = { $count ->
        [one] week
       *[other] weeks
    }
unit-months = { $count ->
        [one] month
       *[other] months
    }
unit-years = { $count ->
        [one] year
       *[other] years
    }
unit-age-years = { $count ->
        [one] year old
       *[other] years old
    }
unit-courses = { $count ->
        [one] course
       *[other] courses
    }
unit-ft = feet
unit-in = inches
unit-cm = cm
unit-m = m
unit-kg = kg
unit-jin = jin
unit-lb = lb
unit-mg = mg
unit-mg-kg-day = mg/kg a day
unit-g = g
unit-tablets = { $count ->
        [one] tablet
       *[other] tablets
    }
unit-points = { $count ->
        [one] point
       *[other] points
    }
unit-joints = { $count ->
        [one] joint
       *[other] joints
    }
unit-drugs = { $count ->
        [one] medicine
       *[other] medicines
    }
unit-mechanisms = { $count ->
        [one] family of medicines
       *[other] families of medicines
    }
unit-systems = { $count ->
        [one] organ system
       *[other] organ systems
    }
unit-10-9-L = ×10⁹/L
unit-10-3-uL = ×10³/µL
unit-K-uL = K/µL
unit-uL = /µL
unit-mm3 = /mm³
unit-umol-L = µmol/L
unit-mL-min-1-73m2 = mL/min/1.73 m²
unit-mg-24h = mg in 24 hours
unit-g-24h = g in 24 hours
unit-s = { $count ->
        [one] second
       *[other] seconds
    }
unit-ms = ms
unit-ULN = times the upper limit
