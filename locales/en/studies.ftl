### The studies that can be looked at before any question: the list, a card, its rules, a text to send.

studies-head = { $count ->
        [0] No study here is like that.
        [one] 1 study here.
       *[other] { $count } studies here.
    }
studies-narrowed = Only: { $by }.
studies-line = { $number }. { $study }: { $hospital }. { $status }
studies-choose = { $study }, { $city }
studies-by-illness = Illness
studies-by-ages = Child or adult
studies-by-city = City
studies-by-status = Open or paused
studies-all = Show all studies
studies-other = Other studies
studies-back = Back to the question
studies-ask-illness = Studies for which illness?
studies-ask-ages = Studies for children, or for adults?
studies-ask-city = Studies in which city?
studies-ask-status = Studies that take people, or that are paused? What counts is the date in the public record.
studies-any = Any
studies-ages-c = For children
studies-ages-a = For adults
studies-status-r = Taking people
studies-status-p = Paused
studies-go-on = Ready to see whether one may fit? Press “Continue”.

## Under a card

studies-way-c = Short card
studies-way-m = More
studies-way-r = All its rules
studies-way-k = Check whether it may fit
studies-way-s = Send this study to somebody

## More

studies-illnesses = Illnesses
studies-whom = For whom
studies-sex = Women or men
studies-sex-all = Both sexes.
studies-sex-female = Women only.
studies-sex-male = Men only.
studies-phase = Phase
studies-people = People
studies-groups = Placebo and groups
studies-before = Chemotherapy before
studies-aim = What is looked at and measured
studies-measured = When it is measured
studies-results = Results
studies-runs = Run by
studies-investigator = Doctor in charge
studies-dates = Dates
studies-silent = The public record does not say: { $items }.
studies-record = The public record: https://clinicaltrials.gov/study/{ $id }

## Its rules

studies-rules-head =
    { $study }: its rules in our words, part { $page } of { $pages }. In brackets: where the record says it.
    The study team decides. Please change no medicine to fit a rule.
studies-rule = { $text } ({ $place })
studies-place-inclusion = inclusion { $number }
studies-place-exclusion = exclusion { $number }
studies-place-other = { $place }
studies-page-before = Page before
studies-page-next = Next page

## Sending it, and checking it

studies-forward-this = Please forward the next message to whoever may want it. It says nothing about you.
studies-forward =
    A study that may interest you: { $study }, { $hospital }.
    { $whom }
    This program asks some questions and says whether it may fit; the study team decides: { $link }
studies-noted = Noted: { $study } comes first in your result.
studies-other-illness = { $study } is for another illness than those you told us.
