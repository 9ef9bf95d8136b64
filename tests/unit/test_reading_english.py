"""English answers as people type them: without a yes or no, with reasons and more behind."""

import pytest

from tests.unit.test_reading_led import heard


@pytest.mark.parametrize(
    ("question", "text", "value"),
    [
        ("malignancy", "never had cancer no", "none"),
        ("malignancy", "thats the one thing ive not had", "none"),
        ("infection_status", "now dont have", "none"),
        ("infection_status", "nothing on the go just now", "none"),
        ("ecog", "tired but still teaching 4 days a week", 1),
        ("ecog", "gets tired but still goes to school most days", 1),
        ("partner_childbearing", "no shes not able to", False),
        ("breastfeeding", "what? no, she's a schoolgirl", False),
        ("breastfeeding", "no, youngest is 14", False),
        ("iim_muscle", "aye legs packed in, had to stop work as a joiner", True),
        ("nyha_class", "no heart failure, I get puffed on stairs but that's my lungs", 0),
        ("malignancy", "no cancer, had a benign lump taken out of my breast in 2019", "none"),
        ("gc_cannot_taper_5mg_6m", "yes im still on 12.5, fingers swell up if i go lower", True),
        ("gc_cannot_taper_5mg_6m", "yes, stuck on 10, any less and it all comes back", True),
        ("conv_response", "none of it did the job", ["inadequate"]),
        (
            "conv_response",
            "Neither methotrexate nor mycophenolate slowed it down",
            ["inadequate"],
        ),
        ("conv_response", "did bugger all, six months and no change", ["inadequate"]),
        ("srns_response", "never once fully clear, always a plus or two", "no_complete_response"),
        ("access_limited", "yes couldnt afford the next one", True),
        ("cni_months", "8 months on tacrolimus without stopping", 8),
        ("ln_biopsy_months_ago", "five years ago this week", 60),
        ("age_years", "yeah 34, female, maths teacher in leicester lol", 34),
        ("age_years", "i'm a 42 yr old bloke", 42),
        ("childbearing_potential", "not pregnant, got a coil", True),
        ("childbearing_potential", "im not pregnant but i could get pregnant in theory", True),
        (
            "gc_peak",
            "70mg prednisolone a day early 2025 when it was really bad, on 12.5 now",
            {"drug": "prednisolone", "mg_per_day": 70},
        ),
        (
            "immuno_months",
            "Mycophenolate ten months, prednisolone six months, losartan 18 months",
            {"mycophenolate": 10},
        ),
        ("acr_functional_class", "can wash and cook, no more tailoring. doctor said class 2", 2),
        ("other_trial_months_ago", "she wasnt in any study", "never"),
        ("ra_active_signs", "cant get down the stairs in the morning", True),
        (
            "gc_current",
            "pred 10 mg, down from 40 mg",
            {"drug": "prednisone", "mg_per_day": 10},
        ),
        (
            "allergy_trial_drugs",
            "not allergic to anything. i had the cyclophosphamide drips and they were ok",
            [],
        ),
    ],
)
def test_an_answer_is_kept(question, text, value):
    outcome = heard(question, text)
    assert outcome["outcome"] == "value"
    assert outcome["facts"][question] == value


def test_a_class_at_school_is_no_age():
    assert heard("age_years", "9, girl, grade 4", who="child")["facts"] == {"age_years": 9}
    assert heard("age_years", "he's 11, year 6", who="child")["facts"] == {"age_years": 11}
    assert heard("age_years", "year 6", who="child")["outcome"] == "again"


def test_a_dose_and_a_weight_are_parted_by_a_full_stop():
    outcome = heard("gc_peak", "highest was prednisolone 70 mg. 62kg")
    assert outcome["facts"]["gc_peak"] == {"drug": "prednisolone", "mg_per_day": 70}
    assert outcome["facts"]["weight_kg"] == 62


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("malignancy", "never had cancer no wait"),
        ("conv_response", "nothing else did the job, only rituximab"),
        ("conv_response", "nothing slowed it down until rituximab"),
        ("csdmard_failed", "nothing slowed it down until enbrel"),
        ("acr_functional_class", "doctor said class 2, now class 3"),
        ("acr_functional_class", "doctor said class 2, I would say class 3"),
        ("nyha_class", "doctor said class 2 or 3, puffed on the stairs"),
        ("immuno_months", "losartan six months, mycophenolate"),
        ("gc_current", "prednisolone down from 40"),
        ("gc_peak", "10 mg prednisolone when it was bad, 60 mg later"),
        ("partner_childbearing", "she cant right now"),
        ("allergy_trial_drugs", "no allergies. had cyclophosphamide and my throat closed"),
        ("allergy_trial_drugs", "not allergic to anything. i had tocilizumab and it was bad"),
        ("heart_conditions", "No heart attack, angina every week"),
        ("nyha_class", "no heart failure, I get puffed on stairs but they said it is my heart"),
    ],
)
def test_its_neighbour_is_asked_back(question, text):
    assert heard(question, text)["outcome"] != "value"


def test_a_denial_at_the_head_of_a_list_reaches_its_last_name():
    outcome = heard("heart_conditions", "No heart attack, angina or odd rhythms")
    assert outcome["offers"] == [{"heart_conditions": []}]
