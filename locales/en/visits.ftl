### A visit at the hospital, as the person reads it: no illness, no study.

ui-visit-told = { $hospital } has noted an appointment with you ({ $code }): { $date }, { $place }.
    Would you like a calendar entry and a reminder the day before? Both say “Appointment” and the place, nothing else.
ui-visit-moved = Your appointment ({ $code }): { $date }, { $place }.
ui-visit-eve = Appointment tomorrow: { $date }, { $place }.
ui-visit-title = Appointment
ui-visit-file = Appointment: { $date }
ui-visit-option-yes = Yes, remind me
ui-visit-option-no = No, thank you
ui-visit-option-stop = No more of these
ui-visit-wish-yes = Good. A reminder comes the day before.
ui-visit-wish-no = All right, no reminder. /status shows the appointment.
ui-status-visit = Appointment: { $date }, { $place }
ui-visit-off = Your appointment ({ $code }) on { $date } is off, and no other one is noted.{ $entry ->
        [yes] { " " }Please take it out of your calendar.
       *[no] { "" }
    } If you are not sure why, please ask { $hospital }.
