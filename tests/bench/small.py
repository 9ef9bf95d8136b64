"""Small talks of which everything can be tried: the optimum, and whether asking is ever wrong.

A person has answered all but some facts of their own; the last few are tried in every way.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from random import Random

from tests.bench import population
from tests.bench.policies import ours
from tests.bench.talks import ON, Choose, Talk, Truthful, World
from trials.case import Answered, Case
from trials.fact import Kind, Source
from trials.truth import Truth
from trials.values import Blank, Given

LEFT_OPEN = 6
State = tuple[tuple[str, Given], ...]
Verdicts = tuple[tuple[str, str], ...]


@dataclass
class Found:
    """What was counted over all states of all instances."""

    states: int = 0
    needless: int = 0
    missed: int = 0
    flipped: int = 0
    wrong: int = 0
    ratios: list[float] = field(default_factory=list)


class Instance:
    """One person with a few facts left open, each yes, no or not known."""

    def __init__(self, world: World, person: Truthful, left: tuple[str, ...]) -> None:
        self.world, self.person, self.left = world, person, left
        self.choose: Choose = ours(world)
        self.seen: dict[State, tuple[Verdicts, frozenset[str], str]] = {}
        self.outcomes: dict[State, frozenset[Verdicts]] = {}

    def talk(self, state: State) -> Talk:
        answers = {f: one for f, one in self.person.answers.items() if f not in self.left}
        answers |= {fact: Answered(given, ON) for fact, given in state}
        talk = Talk(Truthful(self.world, answers))
        asked = dict(state)
        for question in self.world.questions:
            waits = not asked.keys() & set(question.fills) and set(question.fills) & set(self.left)
            if not question.volunteered and not waits:
                talk.hear(question)
        return talk

    def look(self, state: State) -> tuple[Verdicts, frozenset[str], str]:
        """The verdicts so far, what is wanted, and what the bot asks."""
        if state not in self.seen:
            talk = self.talk(state)
            live = talk.live()
            source, facts = talk.wanted(live)
            facts = facts & set(self.left)
            chosen = self.choose(talk, live, source, facts) if facts else ""
            self.seen[state] = tuple(sorted(talk.verdicts().items())), facts, chosen
        return self.seen[state]

    def chances(self, fact: str) -> Mapping[Given, float]:
        prior = self.world.priors[fact]
        yes = prior.options["yes"] * (1 - prior.unknown)
        return {True: yes, False: 1 - prior.unknown - yes, Blank.UNKNOWN: prior.unknown}

    def after(self, state: State, fact: str) -> Iterator[tuple[float, State]]:
        """What an answer leads to; what makes no sense for the person is not answered."""
        answers = {f: one for f, one in self.person.answers.items() if f not in self.left}
        answers |= {told: Answered(given, ON) for told, given in state}
        case = Case(self.world.vocabulary, answers, ON)
        barred = case.applies(fact) is Truth.FALSE
        chances = {Blank.UNKNOWN: 1.0} if barred else self.chances(fact)
        for given, chance in chances.items():
            yield chance, tuple(sorted((*state, (fact, given)), key=lambda pair: pair[0]))

    def final(self, state: State) -> frozenset[Verdicts]:
        """Every way in which the verdicts may still come out."""
        if state not in self.outcomes:
            todo = [fact for fact in self.left if fact not in dict(state)]
            if not todo:
                self.outcomes[state] = frozenset({self.look(state)[0]})
            else:
                ways = (self.final(after) for _, after in self.after(state, todo[0]))
                self.outcomes[state] = frozenset().union(*ways)
        return self.outcomes[state]

    def best(self) -> tuple[float, float]:
        """The questions that the optimum asks on average, and those of the bot."""

        @cache
        def optimum(state: State) -> float:
            _, facts, _ = self.look(state)
            if not facts:
                return 0.0
            return 1 + min(
                sum(p * optimum(after) for p, after in self.after(state, fact)) for fact in facts
            )

        @cache
        def asked(state: State) -> float:
            _, facts, chosen = self.look(state)
            if not facts:
                return 0.0
            return 1 + sum(p * asked(after) for p, after in self.after(state, chosen))

        return optimum(()), asked(())

    def check(self, found: Found) -> None:
        """Every state that asking in any order leads to."""
        todo, done = [()], set()
        while todo:
            state: State = todo.pop()
            if state in done:
                continue
            done.add(state)
            verdicts, facts, chosen = self.look(state)
            ends = self.final(state)
            found.missed += not facts and len(ends) > 1
            found.wrong += not facts and ends != {verdicts}
            excluded = {name for name, one in verdicts if one == "excluded"}
            found.flipped += any(dict(end)[name] != "excluded" for end in ends for name in excluded)
            if chosen:
                found.needless += not self._matters(state, chosen)
            for fact in facts:
                todo += [after for _, after in self.after(state, fact)]
        found.states += len(done)

    def _matters(self, state: State, fact: str) -> bool:
        """Whether some way to answer the others makes this answer change a verdict."""
        others = [one for one in self.left if one != fact and one not in dict(state)]
        return self._differs(state, fact, tuple(others))

    def _differs(self, state: State, fact: str, others: tuple[str, ...]) -> bool:
        if not others:
            return (
                len({end for _, after in self.after(state, fact) for end in self.final(after)}) > 1
            )
        return any(
            self._differs(after, fact, others[1:]) for _, after in self.after(state, others[0])
        )


def instances(world: World, count: int, seed: int = 3) -> Iterator[Instance]:
    """People of the near mix with some yes-or-no facts of their own left open."""
    dice = Random(seed)
    facts = world.vocabulary.facts.values()
    guards = frozenset().union(*(fact.guard.facts() for fact in facts if fact.guard))
    everybody = iter(population.people("enriched", seed, 50 * count))
    made = 0
    for raw in everybody:
        if made == count:
            return
        person = world.person(raw)
        talk = Talk(person)
        for question in world.questions[:2]:
            talk.hear(question)
        _, wanted = talk.wanted(talk.live())
        open_now = sorted(
            fact
            for fact in wanted
            if world.vocabulary[fact].kind is Kind.YES_NO
            and world.vocabulary[fact].source is Source.PARTICIPANT
            and world.vocabulary.derivation(fact) is None
            and fact not in guards  # what it guards was answered already
        )
        if len(open_now) < LEFT_OPEN:
            continue
        left = tuple(sorted(dice.sample(open_now, LEFT_OPEN)))
        instance = Instance(world, person, left)
        if instance.look(())[1]:
            made += 1
            yield instance


def tried(world: World, count: int) -> Found:
    found = Found()
    for instance in instances(world, count):
        optimum, asked = instance.best()
        found.ratios.append(asked / optimum)
        instance.check(found)
    return found
